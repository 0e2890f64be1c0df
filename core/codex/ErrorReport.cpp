// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ErrorReport.h"

#include "core/base/Log.h"
#include "core/codex/CodexErrors.h"

#include <QtCore/QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MaxText = 2000;

QString cleanedBackendText(const QString &text)
{
    return redacted(text.simplified().left(MaxText));
}

QString joinDetails(const JsonValue &detail)
{
    if (detail.isString())
        return detail.toString();
    if (detail.isObject())
        return detail["message"].isString() ? detail["message"].toString()
                                            : detail["msg"].toString();
    QStringList lines;
    const auto items = detail.items();
    for (const JsonValue &item : items)
        lines.append(item.isString() ? item.toString() : item["msg"].toString());
    return lines.join(u"; "_s);
}

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray head = body.left(512).trimmed().toLower();
    return head.startsWith('<') || head.contains("<html") || head.contains("<!doctype");
}

} // namespace

ErrorReport fromErrorObject(const JsonValue &error)
{
    ErrorReport report;
    if (error.isString()) {
        report.message = cleanedBackendText(error.toString());
        return report;
    }
    report.message = cleanedBackendText(error["message"].toString());
    report.code = error["code"].toString();
    report.type = error["type"].toString();
    report.param = error["param"].toString();
    report.resetsAt = error["resets_at"].toInteger();
    report.resetsIn = error["resets_in_seconds"].toInteger();
    report.limitMinutes = error["limit_window_minutes"].toInteger();
    return report;
}

ErrorReport readErrorBody(const HeaderList &headers, const QByteArray &body)
{
    ErrorReport report;
    if (headerValue(headers, "content-type").contains("text/html") || looksLikeHtml(body)) {
        report.isHtml = true;
        return report;
    }
    const auto json = parseJson(body);
    if (!json || !json->isObject()) {
        report.message = cleanedBackendText(QString::fromUtf8(body));
        return report;
    }
    if (!(*json)["error"].isAbsent())
        report = fromErrorObject((*json)["error"]);
    else if (!(*json)["detail"].isAbsent())
        report.message = cleanedBackendText(joinDetails((*json)["detail"]));
    else
        report.message = cleanedBackendText((*json)["message"].toString());
    if (report.code.isEmpty() && (*json)["detail"].isObject())
        report.code = (*json)["detail"]["code"].toString();
    return report;
}

QString headerErrorCode(const HeaderList &headers)
{
    const auto json = parseJson(QByteArray::fromBase64(headerValue(headers, "x-error-json")));
    if (json && (*json)["error"]["code"].isString())
        return (*json)["error"]["code"].toString();
    return QString::fromUtf8(headerValue(headers, "x-openai-authorization-error"));
}

QString codeOf(const ErrorReport &report)
{
    const bool isGeneral =
        report.type == u"invalid_request_error" || report.type == u"server_error";
    return report.code.isEmpty() && !isGeneral ? report.type : report.code;
}

std::optional<std::chrono::milliseconds> parseTryAgain(const QString &message)
{
    static const QRegularExpression pattern(
        u"try again in\\s*(\\d+(?:\\.\\d+)?)\\s*(ms|milliseconds?|s|seconds?|m|minutes?)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    const double amount = match.captured(1).toDouble();
    const QString unit = match.captured(2).toLower();
    double factor = 1000;
    if (unit == u"ms" || unit.startsWith(u"milli"))
        factor = 1;
    else if (unit.startsWith(u'm'))
        factor = 60000;
    return std::chrono::milliseconds(std::llround(amount * factor));
}

} // namespace core
