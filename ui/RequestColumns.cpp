// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RequestColumns.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

int sumOf(const QList<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

//! Leaves columns out, none below `rank`, until the others have room.
void leaveOut(const QList<ColumnNeed> &needs, int room, int rank, QList<int> &widths)
{
    while (sumOf(widths) > room) {
        qsizetype worst = -1;
        for (qsizetype i = 0; i < needs.size(); ++i) {
            const bool isWorse = worst < 0 || needs[i].rank > needs[worst].rank;
            if (widths[i] > 0 && needs[i].rank >= rank && isWorse)
                worst = i;
        }
        if (worst < 0)
            return;
        widths[worst] = 0;
    }
}

//! Each gets the same share of what it lacks.
void growToGood(const QList<ColumnNeed> &needs, int room, QList<int> &widths)
{
    int wanted = 0;
    for (qsizetype i = 0; i < needs.size(); ++i)
        wanted += widths[i] > 0 ? std::max(0, needs[i].good - widths[i]) : 0;
    const int left = room - sumOf(widths);
    if (left <= 0 || wanted == 0)
        return;
    const double share = wanted > left ? double(left) / wanted : 1.0;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        if (widths[i] > 0)
            widths[i] += int(std::max(0, needs[i].good - widths[i]) * share);
    }
}

void growToWhole(const QList<ColumnNeed> &needs, int room, QList<int> &widths)
{
    QList<qsizetype> order(needs.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&needs](qsizetype one, qsizetype other) {
        return needs[one].rank < needs[other].rank;
    });
    for (const qsizetype i : std::as_const(order)) {
        const int left = room - sumOf(widths);
        if (widths[i] > 0 && left > 0)
            widths[i] += std::clamp(needs[i].whole - widths[i], 0, left);
    }
}

} // namespace

QList<int> fitColumns(const QList<ColumnNeed> &needs, int room, qsizetype elastic)
{
    QList<int> widths;
    for (const ColumnNeed &need : needs)
        widths.append(need.good);
    leaveOut(needs, room, SpareRank, widths);
    if (sumOf(widths) > room) {
        for (qsizetype i = 0; i < needs.size(); ++i)
            widths[i] = widths[i] > 0 ? needs[i].least : 0;
        leaveOut(needs, room, 1, widths);
    }
    growToGood(needs, room, widths);
    growToWhole(needs, room, widths);
    if (widths[elastic] > 0)
        widths[elastic] += std::max(0, room - sumOf(widths));
    return widths;
}

} // namespace ui
