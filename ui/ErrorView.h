// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace ui {

class CopyButton;
class FlowLayout;
struct ErrorMessage;

//! A failure as a person reads it: a sign, what happened, what to do; the technical text only
//! behind *Details*. Hidden while there is no error.
class ErrorView : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorView(QWidget *parent = nullptr);

    //! Puts a button that helps before *Details*; it is seen while there is an error.
    void addRemedy(QPushButton *button);
    void setError(const std::optional<core::Error> &error);
    //! In words that are chosen already.
    void setMessage(const std::optional<ErrorMessage> &message);
    //! Of the server, which wanted `port`.
    void setServerError(const std::optional<core::Error> &error, int port);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText(const ErrorMessage &text);
    void applyColor();
    void showDetails(bool isShown);

    QLabel *m_sentence;
    QLabel *m_remedy;
    FlowLayout *m_buttons;
    QPushButton *m_toggle;
    QWidget *m_details;
    QLabel *m_detailsText;
    CopyButton *m_copy;
};

} // namespace ui
