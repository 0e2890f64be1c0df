// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/RequestQuery.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Condition = RequestFilter::Condition;
using Field = Condition::Field;
using Comparison = Condition::Comparison;

// What matches() calls by these names.
constexpr QLatin1StringView Gone("(k.has_client_left OR k.status = 0)");
constexpr QLatin1StringView
    Failed("(NOT (k.has_client_left OR k.status = 0) AND (k.status >= 400 OR k.error <> ''))");

QLatin1StringView operatorOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return "<"_L1;
    case Comparison::LessOrEqual:
        return "<="_L1;
    case Comparison::Greater:
        return ">"_L1;
    case Comparison::GreaterOrEqual:
        return ">="_L1;
    case Comparison::Equal:
    case Comparison::Contains:
        return "="_L1;
    }
    return "="_L1;
}

//! The columns of `kinds` in which a text may be.
QStringList columnsOf(Field field)
{
    switch (field) {
    case Field::Any:
        return {u"path"_s,           u"client"_s, u"model"_s,
                u"upstream_model"_s, u"error"_s,  u"upstream_fault"_s};
    case Field::Model:
        return {u"model"_s, u"upstream_model"_s};
    case Field::Client:
        return {u"client"_s};
    case Field::Path:
        return {u"path"_s};
    case Field::Error:
        return {u"error"_s, u"upstream_fault"_s};
    default:
        return {};
    }
}

QString columnOf(Field field)
{
    switch (field) {
    case Field::Status:
        return u"k.status"_s;
    case Field::StatusClass:
        return u"k.status / 100"_s;
    case Field::Tokens:
        return u"r.tokens"_s;
    case Field::Duration:
        return u"r.duration_ms"_s;
    default:
        return u"r.started_at"_s;
    }
}

//! SQL of one condition, to be negated or not.
struct Term
{
    QString sql;
    QVariantList values;
};

void add(SqlConditions &conditions, const Term &term, bool isNegated)
{
    conditions.add(isNegated ? u"NOT coalesce(%1, 0)"_s.arg(term.sql) : term.sql, term.values);
}

Term comparisonOf(const Condition &condition)
{
    return {u"%1 %2 ?"_s.arg(columnOf(condition.field), operatorOf(condition.comparison)),
            {condition.number}};
}

//! lower() knows ASCII only, as matches() does.
Term textTerm(const Condition &condition)
{
    QStringList places;
    QVariantList values;
    for (const QString &column : columnsOf(condition.field)) {
        places.append(u"instr(lower(k.%1), ?) > 0"_s.arg(column));
        values.append(QString::fromUtf8(condition.text));
    }
    return {u'(' + places.join(" OR "_L1) + u')', values};
}

//! The index finds no text of less than three characters, and folds letters that are not ASCII in a
//! way of its own.
bool isSearchable(const QByteArray &text)
{
    return text.size() >= 3 && std::all_of(text.begin(), text.end(), [](char byte) {
               return byte >= 0x20 && byte < 0x7f;
           });
}

//! Narrows a condition down; it still has to be looked at, because the index knows no columns.
void addSearch(SqlConditions &conditions, const Condition &condition)
{
    if (condition.isNegated || !isSearchable(condition.text))
        return;
    QString phrase = QString::fromLatin1(condition.text);
    phrase.replace(u'"', "\"\""_L1);
    conditions.add(u"k.id IN (SELECT rowid FROM kinds_search WHERE kinds_search MATCH ?)"_s,
                   {u'"' + phrase + u'"'});
}

Comparison opposite(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::GreaterOrEqual;
    case Comparison::LessOrEqual:
        return Comparison::Greater;
    case Comparison::Greater:
        return Comparison::LessOrEqual;
    case Comparison::GreaterOrEqual:
        return Comparison::Less;
    case Comparison::Equal:
    case Comparison::Contains:
        break;
    }
    return comparison;
}

QString figureOf(Field field)
{
    if (field == Field::Tokens)
        return u"tokens"_s;
    return field == Field::Duration ? u"duration"_s : u"started"_s;
}

//! A block in which every figure is on the wrong side has no match.
void addBlock(SqlConditions &conditions, const Condition &condition)
{
    // Without a figure the negation holds, and nothing is known of the bounds.
    if (condition.isNegated
        && (condition.field == Field::Tokens || condition.comparison == Comparison::Equal))
        return;
    const QString figure = figureOf(condition.field);
    const Comparison comparison =
        condition.isNegated ? opposite(condition.comparison) : condition.comparison;
    switch (comparison) {
    case Comparison::Less:
    case Comparison::LessOrEqual:
        conditions.add(u"b.least_%1 %2 ?"_s.arg(figure, operatorOf(comparison)),
                       {condition.number});
        break;
    case Comparison::Greater:
    case Comparison::GreaterOrEqual:
        conditions.add(u"b.most_%1 %2 ?"_s.arg(figure, operatorOf(comparison)), {condition.number});
        break;
    case Comparison::Equal:
    case Comparison::Contains:
        conditions.add(u"b.least_%1 <= ? AND b.most_%1 >= ?"_s.arg(figure),
                       {condition.number, condition.number});
        break;
    }
}

QString beginsWith(const QString &column)
{
    return u"substr(r.%1, 1, length(?)) = ?"_s.arg(column);
}

void addId(RequestQuery &query, const Condition &condition)
{
    if (!condition.isNegated)
        query.ids.append(condition.text);
    const QString id = QString::fromUtf8(condition.text);
    add(query.rows,
        {u'(' + beginsWith(u"request_id"_s) + " OR "_L1 + beginsWith(u"upstream_id"_s) + u')',
         {id, id, id, id}},
        condition.isNegated);
}

void addCondition(RequestQuery &query, const Condition &condition, bool hasSearchIndex)
{
    const auto addKind = [&](const Term &term) { add(query.kinds, term, condition.isNegated); };
    switch (condition.field) {
    case Field::Any:
    case Field::Model:
    case Field::Client:
    case Field::Path:
    case Field::Error:
        if (hasSearchIndex)
            addSearch(query.kinds, condition);
        return addKind(textTerm(condition));
    case Field::Effort:
        return addKind({u"lower(k.effort) = ?"_s, {QString::fromUtf8(condition.text)}});
    case Field::Status: {
        const Term term = comparisonOf(condition);
        return addKind({u"(k.status <> 0 AND %1)"_s.arg(term.sql), term.values});
    }
    case Field::StatusClass:
        return addKind(comparisonOf(condition));
    case Field::Failed:
        return addKind({Failed, {}});
    case Field::Gone:
        return addKind({Gone, {}});
    case Field::Running:
        return addKind({u"0"_s, {}}); // what is in the file has ended
    case Field::Id:
        return addId(query, condition);
    case Field::Since:
    case Field::Until:
    case Field::Tokens:
    case Field::Duration:
        addBlock(query.blocks, condition);
        return add(query.rows, comparisonOf(condition), condition.isNegated);
    }
}

} // namespace

void SqlConditions::add(const QString &sql, const QVariantList &values)
{
    m_parts.append(sql);
    m_values.append(values);
}

void SqlConditions::add(const SqlConditions &other)
{
    m_parts.append(other.m_parts);
    m_values.append(other.m_values);
}

QString SqlConditions::sql() const
{
    return m_parts.isEmpty() ? u"1"_s : m_parts.join(" AND "_L1);
}

RequestQuery toQuery(const RequestFilter &filter, bool hasSearchIndex)
{
    RequestQuery query;
    for (const Condition &condition : filter.conditions)
        addCondition(query, condition, hasSearchIndex);
    return query;
}

} // namespace core
