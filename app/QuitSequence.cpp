// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/QuitSequence.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <chrono>

using namespace std::chrono_literals;

namespace app {

namespace {

//! The engine itself gives up waiting after five seconds; this is for when it cannot say so.
constexpr auto LeaveLimit = 6s;

} // namespace

QuitSequence::QuitSequence(QWidget &window, QObject *parent) : QObject(parent), m_window(window)
{
}

void QuitSequence::setRunning(int count)
{
    m_running = count;
}

void QuitSequence::ask()
{
    if (m_running == 0) {
        quit();
        return;
    }
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Quit ChatMock?"),
                                 tr("%n request(s) are still running.", nullptr, m_running),
                                 QMessageBox::NoButton, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = m_question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    m_question->addButton(tr("Keep open"), QMessageBox::RejectRole);
    connect(yes, &QPushButton::clicked, this, &QuitSequence::quit);
    m_question->open();
}

void QuitSequence::quit()
{
    if (m_isQuitting) {
        leave();
        return;
    }
    m_isQuitting = true;
    Q_EMIT quitting();
    QTimer::singleShot(LeaveLimit, this, &QuitSequence::leave);
    if (m_running > 0)
        showWaiting();
}

void QuitSequence::showWaiting()
{
    auto *dialog = new QMessageBox(
        QMessageBox::Information, tr("Quitting ChatMock"),
        tr("Waiting for %n running answer(s), at most five seconds.", nullptr, m_running),
        QMessageBox::NoButton, m_window.isVisible() ? &m_window : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *now = dialog->addButton(tr("Quit now"), QMessageBox::AcceptRole);
    connect(now, &QPushButton::clicked, this, &QuitSequence::leave);
    dialog->open();
}

void QuitSequence::leave()
{
    if (!m_isQuitting)
        return;
    Q_EMIT leaving();
    QCoreApplication::quit();
}

} // namespace app
