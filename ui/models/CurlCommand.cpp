// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CurlCommand.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(CurlCommand)
};

//! A turn on a WebSocket began as GET; over plain HTTP the same question is a POST.
QString methodOf(const core::RequestRecord &record)
{
    if (record.method == "GET" && !record.model.isEmpty())
        return u"POST"_s;
    return record.method.isEmpty() ? u"POST"_s : QString::fromUtf8(record.method);
}

QString addressOf(const core::RequestRecord &record, const QString &baseUrl)
{
    // The path as the client spelled it: a URL class would have its own opinion of it.
    const QUrl server = QUrl(baseUrl).adjusted(QUrl::RemovePath | QUrl::RemoveQuery
                                               | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return server.toString() + QString::fromUtf8(record.path);
}

//! Nullopt for what a shell word cannot hold.
std::optional<QString> textOf(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(body);
    if (decoder.hasError() || text.contains(QChar::Null))
        return std::nullopt;
    return text;
}

QString bodyOf(const core::RequestRecord &record)
{
    if (record.requestBody.isEmpty())
        return CurlCommand::tr("The body was not captured: put it here");
    return textOf(record.requestBody)
        .value_or(CurlCommand::tr("The body is not text: put it here"));
}

} // namespace

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString quoted = text;
    // Nothing is special between single quotes but their end.
    quoted.replace(u'\'', "'\\''"_L1);
    return u'\'' + quoted + u'\'';
}

QString curlCommand(const core::RequestRecord &record, const QString &baseUrl, bool needsKey)
{
    const QString method = methodOf(record);
    const bool hasBody = method == u"POST" || !record.requestBody.isEmpty();
    QStringList lines{u"curl "_s + shellQuoted(addressOf(record, baseUrl))};
    if (record.isStreamed)
        lines.first() += u" --no-buffer"_s;
    if (method == u"HEAD")
        lines.first() += u" --head"_s;
    else if (method != (hasBody ? u"POST" : u"GET"))
        lines.first() += u" --request "_s + shellQuoted(method);
    if (needsKey)
        lines << u"--header \"Authorization: Bearer $CHATMOCK_API_KEY\""_s;
    if (hasBody) {
        lines << u"--header 'Content-Type: application/json'"_s;
        // Not --data, which would read a file for a body that begins with @.
        lines << u"--data-raw "_s + shellQuoted(bodyOf(record));
    }
    return lines.join(" \\\n  "_L1);
}

} // namespace ui
