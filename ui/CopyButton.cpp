// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/CopyButton.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace std::chrono_literals;

namespace ui {

CopyButton::CopyButton(const QString &label, const QString &what, QWidget *parent)
    : QPushButton(label, parent)
    , m_label(label)
{
    setAccessibleName(what);
    m_restore.setSingleShot(true);
    m_restore.setInterval(2s);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_restore, &QTimer::timeout, this, &CopyButton::restore);
}

QSize CopyButton::sizeHint() const
{
    // Wide enough for both words, so that nothing moves when it is pressed.
    QSize hint = QPushButton::sizeHint();
    const int other = fontMetrics().horizontalAdvance(tr("Copied"));
    const int own = fontMetrics().horizontalAdvance(text());
    hint.rwidth() += std::max(0, std::max(other, fontMetrics().horizontalAdvance(m_label)) - own);
    return hint;
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_payload);
    setText(tr("Copied"));
    m_restore.start();
}

void CopyButton::restore()
{
    setText(m_label);
}

} // namespace ui
