// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Report.h"

#include "core/base/JsonWriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace bench {

namespace {

using Cells = std::array<QByteArray, 7>;

QByteArray toText(double value)
{
    if (std::isnan(value))
        return "-";
    const int digits = std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2;
    return QByteArray::number(value, 'f', digits);
}

QByteArray toText(const std::optional<double> &value)
{
    return value ? toText(*value) : QByteArray("-");
}

QByteArray toText(const Target &target)
{
    const bool isLeast = target.kind == Target::Kind::AtLeast;
    return (isLeast ? ">= " : "<= ")
        + QByteArray::number(target.value, 'f', target.value == std::floor(target.value) ? 0 : 2);
}

QByteArray verdict(const Figure &figure)
{
    if (!figure.failure.isEmpty())
        return "FAILED: " + figure.failure;
    if (!figure.target || std::isnan(figure.program))
        return figure.remark;
    const QByteArray word = figure.target->isMetBy(figure.program) ? "reached" : "missed";
    return figure.remark.isEmpty() ? word : word + ", " + figure.remark;
}

Cells toCells(const Figure &figure)
{
    return {figure.name,
            figure.unit,
            toText(figure.program),
            toText(figure.nginx),
            toText(figure.direct),
            figure.target ? toText(*figure.target) : QByteArray(),
            verdict(figure)};
}

void writeNumber(core::JsonWriter &json, const char *name, const std::optional<double> &value)
{
    json.key(name);
    if (value)
        json.number(*value); // NaN is written as null
    else
        json.null();
}

} // namespace

void Report::add(Figure figure)
{
    const Cells cells = toCells(figure);
    std::fprintf(stderr, "  %s: %s %s %s\n", cells[0].constData(), cells[2].constData(),
                 cells[1].constData(), cells[6].constData());
    m_figures.push_back(std::move(figure));
}

bool Report::hasFailure() const
{
    return std::any_of(m_figures.begin(), m_figures.end(),
                       [](const Figure &figure) { return !figure.failure.isEmpty(); });
}

QByteArray Report::table() const
{
    std::vector<Cells> rows{
        {"what", "unit", "program", "nginx", "direct", "target", ""},
    };
    for (const Figure &figure : m_figures)
        rows.push_back(toCells(figure));
    std::array<qsizetype, 7> widths{};
    for (const Cells &row : rows) {
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QByteArray text = m_machine + "\n\n";
    for (const Cells &row : rows) {
        QByteArray line;
        for (size_t i = 0; i < row.size(); ++i) {
            const bool isNumber = i >= 2 && i <= 5;
            line += (isNumber ? row[i].rightJustified(widths[i]) : row[i].leftJustified(widths[i]))
                + "  ";
        }
        while (line.endsWith(' '))
            line.chop(1);
        text += line + '\n';
    }
    return text;
}

QByteArray Report::json() const
{
    core::JsonWriter json;
    json.beginObject().member("machine", m_machine).key("figures").beginArray();
    for (const Figure &figure : m_figures) {
        json.beginObject().member("name", figure.name).member("unit", figure.unit);
        writeNumber(json, "program", figure.program);
        writeNumber(json, "nginx", figure.nginx);
        writeNumber(json, "direct", figure.direct);
        json.key("target");
        if (figure.target) {
            const bool isLeast = figure.target->kind == Target::Kind::AtLeast;
            json.beginObject().key(isLeast ? "atLeast" : "atMost").number(figure.target->value);
            json.endObject();
        } else {
            json.null();
        }
        json.member("remark", figure.remark).member("failure", figure.failure).endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

} // namespace bench
