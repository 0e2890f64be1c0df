// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/RequestErrors.h"

namespace anthropic {

using namespace core;
using namespace Qt::Literals::StringLiterals;

Error wrongValue(const QString &path, const QString &wanted)
{
    return {ErrorCode::BadRequest, u"'%1' must be %2."_s.arg(path, wanted), path};
}

Error missingField(const QString &path)
{
    return {ErrorCode::BadRequest, u"'%1' is missing."_s.arg(path), path};
}

Error notPossible(const QString &path, const QString &reason)
{
    return {ErrorCode::Unsupported, u"'%1': %2"_s.arg(path, reason), path};
}

QString elementPath(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

} // namespace anthropic
