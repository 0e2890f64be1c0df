// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestFilter.h"

#include <QtCore/QDateTime>

#include <array>
#include <limits>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Condition = RequestFilter::Condition;
using Field = Condition::Field;
using Comparison = Condition::Comparison;

struct NamedField
{
    QLatin1StringView name;
    Field field;
};

constexpr std::array NamedFields = {
    NamedField{"status"_L1, Field::Status},     NamedField{"model"_L1, Field::Model},
    NamedField{"effort"_L1, Field::Effort},     NamedField{"client"_L1, Field::Client},
    NamedField{"path"_L1, Field::Path},         NamedField{"id"_L1, Field::Id},
    NamedField{"error"_L1, Field::Error},       NamedField{"since"_L1, Field::Since},
    NamedField{"until"_L1, Field::Until},       NamedField{"tokens"_L1, Field::Tokens},
    NamedField{"duration"_L1, Field::Duration}, NamedField{"program"_L1, Field::Program},
    NamedField{"key"_L1, Field::Key},
};

//! One word of the text, or what stands in quotes.
struct FilterPart
{
    QString name; //!< empty for a plain word
    QString value;
    bool isNegated = false;
    QString asWritten;
};

struct Unit
{
    QLatin1StringView name;
    qint64 factor;
};

struct Measure
{
    Comparison comparison = Comparison::GreaterOrEqual;
    QStringView number;
};

std::optional<Field> fieldOf(const QString &name)
{
    for (const NamedField &named : NamedFields) {
        if (name.compare(named.name, Qt::CaseInsensitive) == 0)
            return named.field;
    }
    return std::nullopt;
}

//! Splits at spaces outside quotes. A quote that is still open ends with the text: that is how it
//! looks while it is being written.
QList<FilterPart> split(const QString &text)
{
    QList<FilterPart> parts;
    FilterPart part;
    bool isQuoted = false;
    bool wasQuoted = false; // "" is a word, too, and -"x" a negation
    const auto finish = [&] {
        if (!part.value.isEmpty() || wasQuoted || !part.name.isEmpty())
            parts.append(part);
        part = {};
        wasQuoted = false;
    };
    for (const QChar letter : text) {
        if (!isQuoted && letter.isSpace()) {
            finish();
            continue;
        }
        part.asWritten += letter;
        if (letter == u'"') {
            isQuoted = !isQuoted;
            wasQuoted = true;
        } else if (!isQuoted && letter == u'-' && part.asWritten.size() == 1) {
            part.isNegated = true;
        } else if (!isQuoted && !wasQuoted && letter == u':' && part.name.isEmpty()
                   && fieldOf(part.value)) {
            part.name = std::exchange(part.value, {});
        } else {
            part.value += letter.isSpace() ? u' ' : letter;
        }
    }
    finish();
    return parts;
}

Error badFilterPart(const FilterPart &part, const QString &expected)
{
    return {ErrorCode::BadRequest, u"'%1' is not understood: %2"_s.arg(part.asWritten, expected),
            part.name.toLower()};
}

Measure readComparison(QStringView text)
{
    if (text.startsWith(">="_L1))
        return {Comparison::GreaterOrEqual, text.sliced(2)};
    if (text.startsWith("<="_L1))
        return {Comparison::LessOrEqual, text.sliced(2)};
    if (text.startsWith(u'>'))
        return {Comparison::Greater, text.sliced(1)};
    if (text.startsWith(u'<'))
        return {Comparison::Less, text.sliced(1)};
    if (text.startsWith(u'='))
        return {Comparison::Equal, text.sliced(1)};
    return {Comparison::GreaterOrEqual, text};
}

//! A number with one of the units, for example "1.5s"; the unit without a name is the usual one.
template<std::size_t N>
std::optional<qint64> readAmount(QStringView text, const std::array<Unit, N> &units)
{
    qsizetype length = 0;
    while (length < text.size() && (text[length].isDigit() || text[length] == u'.'))
        ++length;
    bool isNumber = false;
    const double number = text.first(length).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    for (const Unit &unit : units) {
        if (text.sliced(length).compare(unit.name, Qt::CaseInsensitive) != 0)
            continue;
        const double amount = number * double(unit.factor);
        constexpr double Most = 1e15; // far beyond all that is counted, and safe to convert
        return amount < Most ? qRound64(amount) : qint64(Most);
    }
    return std::nullopt;
}

constexpr std::array TokenUnits = {Unit{""_L1, 1}, Unit{"k"_L1, 1000}, Unit{"m"_L1, 1'000'000}};
constexpr std::array DurationUnits = {Unit{""_L1, 1},         Unit{"ms"_L1, 1},
                                      Unit{"s"_L1, 1000},     Unit{"m"_L1, 60'000},
                                      Unit{"min"_L1, 60'000}, Unit{"h"_L1, 3'600'000}};
constexpr std::array AgeUnits = {Unit{"s"_L1, 1},    Unit{"m"_L1, 60},     Unit{"min"_L1, 60},
                                 Unit{"h"_L1, 3600}, Unit{"d"_L1, 86'400}, Unit{"w"_L1, 604'800}};

template<std::size_t N>
Result<Condition> readMeasure(Condition condition, const FilterPart &part,
                              const std::array<Unit, N> &units, const QString &expected)
{
    const Measure measure = readComparison(part.value);
    const std::optional<qint64> amount = readAmount(measure.number, units);
    if (!amount)
        return badFilterPart(part, expected);
    condition.comparison = measure.comparison;
    condition.number = *amount;
    return condition;
}

Result<Condition> readStatus(Condition condition, const FilterPart &part)
{
    const QString value = part.value.toLower();
    condition.comparison = Comparison::Equal;
    const auto as = [&condition](Field field) {
        condition.field = field;
        return condition;
    };
    condition.number = 1; // of the states, which are true or false
    if (value == "failed"_L1)
        return as(Field::Failed);
    if (value == "stopped"_L1)
        return as(Field::Stopped);
    if (value == "gone"_L1)
        return as(Field::Gone);
    if (value == "running"_L1)
        return as(Field::Running);
    if (value.size() == 3 && value.endsWith("xx"_L1) && value[0] >= u'1' && value[0] <= u'5') {
        condition.number = value[0].digitValue();
        return as(Field::StatusClass);
    }
    const Measure measure = readComparison(value);
    bool isNumber = false;
    const int number = measure.number.toInt(&isNumber);
    if (!isNumber || number < 100 || number > 599) {
        return badFilterPart(part,
                             u"a status is for example 429, 4xx, >=400, failed, stopped, "
                             "gone or running"_s);
    }
    const bool isBare = measure.number.size() == value.size();
    condition.comparison = isBare ? Comparison::Equal : measure.comparison;
    condition.number = number;
    return condition;
}

//! Seconds that a date or a time of day covers, from the first to the last.
struct Span
{
    qint64 first = 0;
    qint64 last = 0;
};

std::optional<Span> readMoment(const QString &text, qint64 now)
{
    if (const auto age = readAmount(text, AgeUnits))
        return Span{now - *age, now - *age};
    if (const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s); day.isValid())
        return Span{day.startOfDay().toSecsSinceEpoch(), day.endOfDay().toSecsSinceEpoch()};
    if (const QTime time = QTime::fromString(text, u"H:mm"_s); time.isValid()) {
        const QDateTime present = QDateTime::fromSecsSinceEpoch(now);
        QDateTime latest(present.date(), time);
        if (latest > present)
            latest = QDateTime(present.date().addDays(-1), time);
        return Span{latest.toSecsSinceEpoch(), latest.toSecsSinceEpoch() + 59};
    }
    if (const auto time = QDateTime::fromString(text, u"yyyy-MM-dd'T'H:mm"_s); time.isValid())
        return Span{time.toSecsSinceEpoch(), time.toSecsSinceEpoch() + 59};
    return std::nullopt;
}

Result<Condition> readTime(Condition condition, const FilterPart &part, qint64 now)
{
    const std::optional<Span> span = readMoment(part.value, now);
    if (!span)
        return badFilterPart(part,
                             u"a time is for example 2026-11-28, 2026-11-28T14:05, 14:05, 2h or "
                             "7d"_s);
    const bool isSince = condition.field == Field::Since;
    condition.comparison = isSince ? Comparison::GreaterOrEqual : Comparison::LessOrEqual;
    condition.number = isSince ? span->first : span->last;
    return condition;
}

Result<Condition> readCondition(const FilterPart &part, qint64 now)
{
    Condition condition;
    condition.field = fieldOf(part.name).value_or(Field::Any);
    condition.isNegated = part.isNegated;
    if (!part.name.isEmpty() && part.value.isEmpty())
        return badFilterPart(part, u"a value has to follow"_s);
    switch (condition.field) {
    case Field::Status:
        return readStatus(condition, part);
    case Field::Since:
    case Field::Until:
        return readTime(condition, part, now);
    case Field::Tokens:
        return readMeasure(condition, part, TokenUnits,
                           u"a number of tokens is for example >1000 or <2k"_s);
    case Field::Duration:
        return readMeasure(condition, part, DurationUnits,
                           u"a duration is for example >1000, <2s or >=1m"_s);
    case Field::Id:
        condition.text = part.value.toUtf8();
        return condition;
    case Field::Effort:
        condition.comparison = Comparison::Equal;
        break;
    default:
        break;
    }
    condition.text = part.value.toUtf8().toLower();
    return condition;
}

} // namespace

Result<RequestFilter> parseRequestFilter(const QString &text, qint64 now)
{
    RequestFilter filter;
    for (const FilterPart &part : split(text)) {
        if (part.name.isEmpty() && part.value.isEmpty())
            continue; // nothing between the quotes, or a minus that stands alone
        const Result<Condition> condition = readCondition(part, now);
        if (!condition)
            return condition.error();
        filter.conditions.append(*condition);
    }
    return filter;
}

} // namespace core
