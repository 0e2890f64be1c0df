// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/LineDiff.h"

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using LineKind = DiffLine::Kind;

constexpr int ContextLines = 3;
//! Beyond this many pairs of lines the middle is reported as replaced: the table would be too
//! large.
constexpr qsizetype MaxPairs = 4'000'000;

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

DiffLine toLine(LineKind kind, const QByteArray &text)
{
    return {kind, QString::fromUtf8(text.endsWith('\r') ? text.chopped(1) : text)};
}

//! The longest common subsequence of what differs, by its table of lengths.
void appendMiddle(QList<DiffLine> &out, const QList<QByteArray> &before,
                  const QList<QByteArray> &after)
{
    const qsizetype rows = before.size();
    const qsizetype columns = after.size();
    if (rows * columns > MaxPairs) {
        for (const QByteArray &text : before)
            out.append(toLine(LineKind::Removed, text));
        for (const QByteArray &text : after)
            out.append(toLine(LineKind::Added, text));
        return;
    }
    std::vector<std::vector<int>> length(size_t(rows + 1), std::vector<int>(size_t(columns + 1)));
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j) {
            length[size_t(i)][size_t(j)] = before.at(i) == after.at(j)
                ? length[size_t(i + 1)][size_t(j + 1)] + 1
                : std::max(length[size_t(i + 1)][size_t(j)], length[size_t(i)][size_t(j + 1)]);
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && before.at(i) == after.at(j)) {
            out.append(toLine(LineKind::Kept, before.at(i++)));
            ++j;
        } else if (i < rows
                   && (j == columns
                       || length[size_t(i + 1)][size_t(j)] >= length[size_t(i)][size_t(j + 1)])) {
            out.append(toLine(LineKind::Removed, before.at(i++)));
        } else {
            out.append(toLine(LineKind::Added, after.at(j++)));
        }
    }
}

bool isNearChange(const QList<DiffLine> &lines, qsizetype index)
{
    const qsizetype from = std::max<qsizetype>(index - ContextLines, 0);
    const qsizetype to = std::min(index + ContextLines + 1, lines.size());
    return std::any_of(lines.begin() + from, lines.begin() + to,
                       [](const DiffLine &other) { return other.kind != LineKind::Kept; });
}

} // namespace

QList<DiffLine> lineDiff(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> old = linesOf(before);
    const QList<QByteArray> fresh = linesOf(after);
    qsizetype head = 0;
    while (head < old.size() && head < fresh.size() && old.at(head) == fresh.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < old.size() - head && tail < fresh.size() - head
           && old.at(old.size() - 1 - tail) == fresh.at(fresh.size() - 1 - tail))
        ++tail;

    QList<DiffLine> all;
    for (qsizetype i = 0; i < head; ++i)
        all.append(toLine(LineKind::Kept, old.at(i)));
    appendMiddle(all, old.mid(head, old.size() - head - tail),
                 fresh.mid(head, fresh.size() - head - tail));
    for (qsizetype i = old.size() - tail; i < old.size(); ++i)
        all.append(toLine(LineKind::Kept, old.at(i)));

    QList<DiffLine> shown;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isNearChange(all, i))
            shown.append(all.at(i));
        else if (shown.isEmpty() || shown.constLast().kind != LineKind::Skipped)
            shown.append({LineKind::Skipped, {}});
    }
    return shown;
}

QString toText(const QList<DiffLine> &lines)
{
    QString text;
    for (const DiffLine &line : lines) {
        switch (line.kind) {
        case LineKind::Kept:
            text += u"  "_s;
            break;
        case LineKind::Removed:
            text += u"- "_s;
            break;
        case LineKind::Added:
            text += u"+ "_s;
            break;
        case LineKind::Skipped:
            text += u"…"_s;
            break;
        }
        text += line.text + u'\n';
    }
    return text;
}

} // namespace core
