// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/FieldErrors.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

Error invalidValue(const QString &message, const QString &param)
{
    return {ErrorCode::BadRequest, message, param, {}, u"invalid_value"_s};
}

Error missingParameter(const QString &param)
{
    return {ErrorCode::BadRequest,
            u"Missing required parameter: '%1'."_s.arg(param),
            param,
            {},
            u"missing_required_parameter"_s};
}

Error unsupported(const QString &message, const QString &param)
{
    return {ErrorCode::Unsupported, message, param, {}, u"unsupported_parameter"_s};
}

Error wrongType(const QString &path, const QString &wanted)
{
    return invalidValue(u"'%1' must be %2."_s.arg(path, wanted), path);
}

Result<QByteArray> readRequiredText(const JsonValue &value, const QString &path)
{
    if (value.isAbsent())
        return missingParameter(path);
    if (!value.isString())
        return wrongType(path, u"a string"_s);
    const QByteArray text = value.toUtf8();
    if (text.isEmpty())
        return invalidValue(u"'%1' must not be empty."_s.arg(path), path);
    return text;
}

Result<QByteArray> readToolName(const JsonValue &object, const QString &path)
{
    const JsonValue name = object["name"];
    const QString namePath = path.isEmpty() ? u"name"_s : path + u".name"_s;
    if (name.isAbsent())
        return missingParameter(namePath);
    if (!name.isString() || name.toUtf8().isEmpty())
        return invalidValue(u"'%1' must be a non-empty string."_s.arg(namePath), namePath);
    return name.toUtf8();
}

QString itemPath(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

} // namespace core
