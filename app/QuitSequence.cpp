// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/QuitSequence.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

//! The engine itself gives up waiting after five seconds; this is for when it cannot say so.
constexpr auto LeaveLimit = 6s;
//! For an answer: time to read and to choose, and not longer than a session's end waits.
constexpr int CountdownSeconds = 15;

} // namespace

QuitSequence::QuitSequence(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_countdown(this)
{
    m_countdown.setInterval(1s);
    m_countdown.setObjectName("countdown"_L1);
    connect(&m_countdown, &QTimer::timeout, this, &QuitSequence::countDown);
}

QuitSequence::~QuitSequence()
{
    delete m_box;
}

void QuitSequence::setRunning(int count)
{
    m_running = count;
    const bool isAsked = m_countdown.isActive() || m_isWaiting;
    if (!isAsked)
        return;
    if (count == 0)
        quit(); // nothing is in the way any more
    else
        showText();
}

QuitSequence::Stage QuitSequence::stage() const
{
    if (m_isWaiting)
        return Stage::Waiting;
    return m_countdown.isActive() ? Stage::Asking : Stage::Idle;
}

void QuitSequence::resume(Stage stage)
{
    if (stage == Stage::Idle)
        return;
    if (m_running == 0)
        quit();
    else if (stage == Stage::Asking)
        showQuestion();
    else
        waitForRequests();
}

void QuitSequence::withdraw()
{
    cancel();
    delete m_box;
    m_running = 0;
}

void QuitSequence::ask()
{
    if (m_running == 0 || m_isQuitting)
        quit();
    else if (m_box)
        m_box->raise();
    else
        showQuestion();
}

void QuitSequence::showQuestion()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Quit ChatMock?"), {},
                                QMessageBox::NoButton, m_window.isVisible() ? &m_window : nullptr);
    const QPushButton *wait =
        box->addButton(tr("&Wait until they are finished"), QMessageBox::AcceptRole);
    const QPushButton *now = box->addButton(tr("&Quit now"), QMessageBox::DestructiveRole);
    QPushButton *cancelButton = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setEscapeButton(cancelButton);
    connect(wait, &QPushButton::clicked, this, &QuitSequence::waitForRequests);
    connect(now, &QPushButton::clicked, this, &QuitSequence::quitNow);
    connect(box, &QDialog::rejected, this, &QuitSequence::cancel);
    m_secondsLeft = CountdownSeconds;
    m_countdown.start();
    open(box);
}

void QuitSequence::countDown()
{
    if (--m_secondsLeft <= 0)
        quitNow();
    else
        showText();
}

void QuitSequence::waitForRequests()
{
    m_countdown.stop();
    m_isWaiting = true;
    auto *box = new QMessageBox(QMessageBox::Information, tr("Quitting ChatMock"), {},
                                QMessageBox::NoButton, m_window.isVisible() ? &m_window : nullptr);
    const QPushButton *now = box->addButton(tr("&Quit now"), QMessageBox::DestructiveRole);
    QPushButton *cancelButton = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setEscapeButton(cancelButton);
    connect(now, &QPushButton::clicked, this, &QuitSequence::quitNow);
    connect(box, &QDialog::rejected, this, &QuitSequence::cancel);
    open(box);
}

void QuitSequence::open(QMessageBox *box)
{
    box->setAttribute(Qt::WA_DeleteOnClose);
    m_box = box;
    showText();
    box->open();
}

void QuitSequence::showText()
{
    if (!m_box)
        return;
    m_box->setText(tr("%n request(s) are still running.", nullptr, m_running));
    m_box->setInformativeText(m_isWaiting
                                  ? tr("ChatMock quits as soon as no request is running.")
                                  : tr("ChatMock quits in %n second(s).", nullptr, m_secondsLeft));
}

void QuitSequence::quitNow()
{
    m_isQuitting = true;
    leave();
}

void QuitSequence::cancel()
{
    m_countdown.stop();
    m_isWaiting = false;
}

void QuitSequence::quit()
{
    cancel();
    if (m_isQuitting) {
        leave();
        return;
    }
    m_isQuitting = true;
    delete m_box;
    Q_EMIT quitting();
    QTimer::singleShot(LeaveLimit, this, &QuitSequence::leave);
}

void QuitSequence::leave()
{
    if (!m_isQuitting)
        return;
    cancel();
    Q_EMIT leaving();
    QCoreApplication::quit();
}

} // namespace app
