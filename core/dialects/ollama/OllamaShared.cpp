// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/ollama/OllamaShared.h"

#include "core/base/JsonWriter.h"
#include "core/chat/ResponseHeaders.h"

#include <QtCore/QRegularExpression>

#include <cstdio>

namespace ollama {

using namespace core;
using namespace Qt::Literals::StringLiterals;

QByteArray toRfc3339(TimePoint time)
{
    using namespace std::chrono;
    // By hand for speed: needed for every piece of a stream.
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<microseconds> clock(duration_cast<microseconds>(time - day));
    char text[48];
    const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ",
                                   int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                   int(clock.hours().count()), int(clock.minutes().count()),
                                   int(clock.seconds().count()), int(clock.subseconds().count()));
    return QByteArray(text, size);
}

bool isZeroTime(const JsonValue &keepAlive)
{
    if (const auto number = keepAlive.toDouble())
        return *number >= 0 && *number < 1;
    static const QRegularExpression zero(u"^[+-]?0+(\\.0*)?(ns|us|ms|s|m|h)?$"_s);
    return keepAlive.isString() && zero.match(keepAlive.toString()).hasMatch();
}

Error invalid(const QString &message, const QString &param)
{
    return {ErrorCode::BadRequest, message, param};
}

ErrorBody toErrorBody(const Error &error, const QByteArray &requestId)
{
    Q_UNUSED(requestId) // sent in a header only
    JsonWriter json;
    json.beginObject().member("error", QStringView(error.message));
    // As the predecessor of this program; and what a program can act on.
    if (error.providerCode.startsWith("RESPONSES_"_L1) || isKeyRefusal(error))
        json.member("code", QStringView(error.providerCode));
    json.endObject();
    return {json.take(), retryHeaders(error)};
}

} // namespace ollama
