// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestFilter.h"

#include <algorithm>

namespace core {

namespace {

using Condition = RequestFilter::Condition;
using Field = Condition::Field;
using Comparison = Condition::Comparison;

bool compares(Comparison comparison, std::optional<qint64> value, qint64 wanted)
{
    if (!value)
        return false;
    switch (comparison) {
    case Comparison::Less:
        return *value < wanted;
    case Comparison::LessOrEqual:
        return *value <= wanted;
    case Comparison::Greater:
        return *value > wanted;
    case Comparison::GreaterOrEqual:
        return *value >= wanted;
    case Comparison::Equal:
    case Comparison::Contains:
        return *value == wanted;
    }
    return false;
}

bool contains(const QByteArray &text, const QByteArray &wanted)
{
    return text.toLower().contains(wanted);
}

bool isInModel(const RequestRecord &record, const QByteArray &wanted)
{
    return contains(record.model, wanted) || contains(record.upstreamModel, wanted);
}

bool isInError(const RequestRecord &record, const QByteArray &wanted)
{
    return contains(record.error.toUtf8(), wanted) || contains(record.upstreamFault, wanted);
}

bool isAnywhere(const RequestRecord &record, const QByteArray &wanted)
{
    return contains(record.path, wanted) || contains(record.client, wanted)
        || isInModel(record, wanted) || isInError(record, wanted);
}

bool holds(const Condition &condition, const RequestRecord &record)
{
    const auto compared = [&condition](std::optional<qint64> value) {
        return compares(condition.comparison, value, condition.number);
    };
    switch (condition.field) {
    case Field::Any:
        return isAnywhere(record, condition.text);
    case Field::Status:
        return record.status != 0 && compared(record.status);
    case Field::StatusClass:
        return record.status / 100 == condition.number;
    case Field::Failed:
        return record.isFailed();
    case Field::Gone:
        return record.isGone();
    case Field::Running:
        return record.isRunning;
    case Field::Model:
        return isInModel(record, condition.text);
    case Field::Effort:
        return record.effort.toLower() == condition.text;
    case Field::Client:
        return contains(record.client, condition.text);
    case Field::Path:
        return contains(record.path, condition.text);
    case Field::Id:
        return record.requestId.startsWith(condition.text)
            || record.upstreamId.startsWith(condition.text);
    case Field::Error:
        return isInError(record, condition.text);
    case Field::Since:
    case Field::Until:
        return compared(record.startedAt);
    case Field::Tokens:
        return compared(record.totalTokens());
    case Field::Duration:
        return compared(record.durationMs);
    }
    return false;
}

} // namespace

bool RequestFilter::matches(const RequestRecord &record) const
{
    return std::all_of(conditions.begin(), conditions.end(), [&record](const Condition &one) {
        return holds(one, record) != one.isNegated;
    });
}

} // namespace core
