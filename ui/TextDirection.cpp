// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TextDirection.h"

#include <QtGui/QGuiApplication>

namespace ui {

namespace {

constexpr QChar FirstStrongIsolate(0x2068);
constexpr QChar PopIsolate(0x2069);

} // namespace

QString isolated(const QString &text)
{
    if (text.isEmpty() || QGuiApplication::layoutDirection() != Qt::RightToLeft)
        return text;
    return FirstStrongIsolate + text + PopIsolate;
}

QString withoutIsolates(QString text)
{
    return text.remove(FirstStrongIsolate).remove(PopIsolate);
}

} // namespace ui
