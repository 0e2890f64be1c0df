// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/UsageExport.h"

#include "core/base/JsonWriter.h"
#include "core/history/RequestExport.h"

#include <QtCore/QStringList>

#include <array>
#include <cmath>
#include <optional>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PeriodWord
{
    UsagePeriod period;
    const char *word;
};

constexpr std::array PeriodWords{
    PeriodWord{UsagePeriod::FiveHours, "5h"}, PeriodWord{UsagePeriod::Week, "week"},
    PeriodWord{UsagePeriod::Today, "today"},  PeriodWord{UsagePeriod::Days7, "7"},
    PeriodWord{UsagePeriod::Days30, "30"},    PeriodWord{UsagePeriod::Days365, "365"},
    PeriodWord{UsagePeriod::All, "all"},
};

struct GroupWord
{
    UsageGroup group;
    const char *word;
};

constexpr std::array GroupWords{
    GroupWord{UsageGroup::Program, "program"}, GroupWord{UsageGroup::Model, "model"},
    GroupWord{UsageGroup::Key, "key"},         GroupWord{UsageGroup::Endpoint, "endpoint"},
    GroupWord{UsageGroup::Day, "day"},
};

//! "5h, week, …"
template<typename Words>
QString listOf(const Words &words)
{
    QStringList list;
    for (const auto &one : words)
        list.append(QLatin1StringView(one.word));
    return list.join(", "_L1);
}

std::optional<UsageGroup> groupOfWord(const QString &word)
{
    for (const GroupWord &one : GroupWords) {
        if (word.compare(QLatin1StringView(one.word), Qt::CaseInsensitive) == 0)
            return one.group;
    }
    return std::nullopt;
}

//! A figure of the totals under its name; at most one of the two is set.
struct NamedFigure
{
    QByteArray name;
    std::optional<qint64> number;
    std::optional<double> fraction;
};

QList<NamedFigure> figuresOf(const UsageTotals &totals)
{
    const auto count = [](const char *name, qint64 number) {
        return NamedFigure{name, number, std::nullopt};
    };
    QList<NamedFigure> figures{count("requests", totals.requests),
                               count("failed", totals.failed),
                               count("input_tokens", totals.inputTokens),
                               count("cached_tokens", totals.cachedTokens),
                               count("cache_write_tokens", totals.cacheWriteTokens),
                               count("output_tokens", totals.outputTokens),
                               count("reasoning_tokens", totals.reasoningTokens),
                               count("duration_ms", totals.durationMs)};
    for (std::size_t i = 0; i < totals.cacheMisses.size(); ++i) {
        const QByteArray name = QByteArray("cache_miss_") + toWord(CacheMiss(i));
        figures.append({name, totals.cacheMisses[i], std::nullopt});
    }
    figures.append({"first_token_p50_ms_estimate", totals.firstTokenP50Ms, std::nullopt});
    figures.append({"first_token_p95_ms_estimate", totals.firstTokenP95Ms, std::nullopt});
    figures.append({"tokens_per_second", std::nullopt, totals.tokensPerSecond});
    figures.append({"cost_usd_estimate", std::nullopt, totals.cost});
    figures.append(count("unpriced_requests", totals.unpricedRequests));
    figures.append({"plan_share_percent_estimate", std::nullopt, totals.planShare});
    return figures;
}

//! Digits beyond these would only look exact.
QByteArray fractionText(double value)
{
    return QByteArray::number(std::round(value * 1e4) / 1e4, 'g', 12);
}

void writeFraction(JsonWriter &json, QByteArrayView name, std::optional<double> value)
{
    if (value && std::isfinite(*value))
        json.memberRaw(name, fractionText(*value));
    else
        json.memberNull(name);
}

void writeFigures(JsonWriter &json, const UsageTotals &totals)
{
    for (const NamedFigure &figure : figuresOf(totals)) {
        if (figure.number)
            json.memberNumber(figure.name, *figure.number);
        else
            writeFraction(json, figure.name, figure.fraction);
    }
}

void writeMoment(JsonWriter &json, const char *name, qint64 unixSeconds)
{
    if (unixSeconds == 0)
        json.memberNull(name);
    else
        json.member(name, QByteArrayView(toTimeText(unixSeconds)));
}

QByteArray groupName(const UsageQuery &query, qsizetype group)
{
    return toWord(query.groups.at(group));
}

void writeRows(JsonWriter &json, const UsageReport &report)
{
    json.key("rows").beginArray();
    for (const UsageRow &row : report.rows) {
        json.beginObject();
        for (qsizetype i = 0; i < row.names.size(); ++i) {
            if (row.names.at(i).isEmpty())
                json.memberNull(groupName(report.query, i));
            else
                json.member(groupName(report.query, i), QByteArrayView(row.names.at(i)));
        }
        writeFigures(json, row.totals);
        json.endObject();
    }
    json.endArray();
}

QByteArray csvLine(const QList<QByteArray> &names, const UsageTotals &totals)
{
    QByteArrayList fields;
    for (const QByteArray &name : names)
        fields.append(toCsvField(name));
    for (const NamedFigure &figure : figuresOf(totals)) {
        if (figure.number)
            fields.append(QByteArray::number(*figure.number));
        else if (figure.fraction && std::isfinite(*figure.fraction))
            fields.append(fractionText(*figure.fraction));
        else
            fields.append(QByteArray());
    }
    return fields.join(',') + "\r\n";
}

} // namespace

QByteArray toWord(UsagePeriod period)
{
    for (const PeriodWord &one : PeriodWords) {
        if (one.period == period)
            return one.word;
    }
    return {};
}

Result<UsagePeriod> toUsagePeriod(const QString &word)
{
    for (const PeriodWord &one : PeriodWords) {
        if (word.compare(QLatin1StringView(one.word), Qt::CaseInsensitive) == 0)
            return one.period;
    }
    return Error{ErrorCode::BadRequest,
                 u"a period is one of %1, not '%2'"_s.arg(listOf(PeriodWords), word), u"cycle"_s};
}

QByteArray toWord(UsageGroup group)
{
    for (const GroupWord &one : GroupWords) {
        if (one.group == group)
            return one.word;
    }
    return {};
}

Result<QList<UsageGroup>> toUsageGroups(const QString &words)
{
    QList<UsageGroup> groups;
    for (const QString &part : words.split(u',')) {
        const QString word = part.trimmed();
        const std::optional<UsageGroup> group = groupOfWord(word);
        if (!group)
            return Error{ErrorCode::BadRequest,
                         u"use can be shown by %1, not by '%2'"_s.arg(listOf(GroupWords), word),
                         u"by"_s};
        if (groups.contains(*group))
            return Error{ErrorCode::BadRequest, u"'%1' is there twice"_s.arg(word), u"by"_s};
        groups.append(*group);
    }
    return groups;
}

QByteArray toJson(const UsageReport &report)
{
    JsonWriter json;
    json.beginObject().member("cycle", QByteArrayView(toWord(report.query.period)));
    writeMoment(json, "from", report.from);
    writeMoment(json, "until", report.until);
    writeFraction(json, "used_percent", report.gauge);
    writeFraction(json, "elsewhere_percent_estimate", report.elsewhere);
    if (report.pricesFrom.isValid())
        json.member("prices_from",
                    QByteArrayView(report.pricesFrom.toString(Qt::ISODate).toLatin1()));
    else
        json.memberNull("prices_from");
    json.key("by").beginArray();
    for (const UsageGroup group : report.query.groups)
        json.string(QByteArrayView(toWord(group)));
    json.endArray();
    writeRows(json, report);
    json.key("total").beginObject();
    writeFigures(json, report.total);
    json.endObject();
    if (!report.former)
        return json.memberNull("former").endObject().take();
    json.key("former").beginObject();
    writeFigures(json, *report.former);
    return json.endObject().endObject().take();
}

QByteArray toCsv(const UsageReport &report)
{
    QByteArrayList heading;
    for (const UsageGroup group : report.query.groups)
        heading.append(toWord(group));
    for (const NamedFigure &figure : figuresOf({}))
        heading.append(figure.name);
    QByteArray csv = heading.join(',') + "\r\n";
    if (report.query.groups.isEmpty())
        csv += csvLine({}, report.total);
    for (const UsageRow &row : report.rows)
        csv += csvLine(row.names, row.totals);
    return csv;
}

} // namespace core
