// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/openai/FormBody.h"

#include <optional>

namespace openai {

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostParts = 100;

//! The value of `name="…"` or `name=…` among the parameters of a header.
QByteArray parameterOf(QByteArrayView header, QByteArrayView name)
{
    for (QByteArray piece : header.toByteArray().split(';')) {
        piece = piece.trimmed();
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0 || piece.first(equals).toLower() != name)
            continue;
        QByteArray value = piece.mid(equals + 1);
        if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

std::optional<FormPart> readPart(const QByteArray &text)
{
    const qsizetype headEnd = text.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    FormPart part;
    for (const QByteArray &line : text.first(headEnd).split('\n')) {
        if (!line.trimmed().toLower().startsWith("content-disposition:"))
            continue;
        part.name = parameterOf(line.trimmed(), "name");
        part.fileName = parameterOf(line.trimmed(), "filename");
    }
    part.content = text.mid(headEnd + 4);
    if (part.name.isEmpty())
        return std::nullopt;
    return part;
}

} // namespace

bool isForm(QByteArrayView contentType)
{
    return contentType.trimmed().toByteArray().toLower().startsWith("multipart/form-data");
}

Result<QList<FormPart>> readForm(QByteArrayView contentType, const QByteArray &body)
{
    const Error broken{ErrorCode::BadRequest, u"The form in the request's body is not complete."_s};
    const QByteArray boundary = parameterOf(contentType, "boundary");
    const QByteArray delimiter = "--" + boundary;
    if (boundary.isEmpty() || !body.startsWith(delimiter))
        return broken;
    QList<FormPart> parts;
    qsizetype at = delimiter.size();
    while (body.mid(at, 2) != "--") {
        const qsizetype next = body.indexOf("\r\n" + delimiter, at);
        if (next < 0 || body.mid(at, 2) != "\r\n" || parts.size() == MostParts)
            return broken;
        const auto part = readPart(body.mid(at + 2, next - at - 2));
        if (!part)
            return broken;
        parts.append(*part);
        at = next + 2 + delimiter.size();
    }
    return parts;
}

} // namespace openai
