// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QMessageBox;
class QWidget;

namespace app {

//! How the tray application ends: asks while requests run, waits a while for their responses,
//! and leaves.
//!
//! quitting() is emitted once, by the first quit(); once the engine has stopped, leave() is to be
//! called. leaving() comes just before the event loop ends. The dialogs belong to `window`.
class QuitSequence : public QObject
{
    Q_OBJECT

public:
    explicit QuitSequence(QWidget &window, QObject *parent = nullptr);

    void setRunning(int count);

    //! Quits, unless requests run: then a person decides.
    void ask();
    //! Lets running responses end; a second call leaves at once.
    void quit();
    //! Ends the event loop; nothing before quit().
    void leave();

Q_SIGNALS:
    void quitting();
    void leaving();

private:
    void showWaiting();

    QWidget &m_window;
    QPointer<QMessageBox> m_question;
    int m_running = 0;
    bool m_isQuitting = false;
};

} // namespace app
