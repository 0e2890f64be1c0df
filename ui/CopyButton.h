// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>

namespace ui {

//! Copies a given text and says so for a moment.
class CopyButton : public QPushButton
{
    Q_OBJECT

public:
    //! `what` names the copied thing to assistive programs: "Copy base URL".
    CopyButton(const QString &label, const QString &what, QWidget *parent = nullptr);

    void setPayload(const QString &payload) { m_payload = payload; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    void copy();
    void restore();

    QString m_label;
    QString m_payload;
    QTimer m_restore;
};

} // namespace ui
