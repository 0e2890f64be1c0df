// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QMessageBox;
class QWidget;

namespace app {

//! How the tray application ends. While requests run, the person chooses: to wait until they are
//! finished, to quit at once, or not to quit; without an answer it quits after a countdown.
//!
//! quitting() is emitted by the first quit(), and by nothing else: nothing is to be seen of the
//! program from then on, and once the engine has stopped, leave() is to be called. A person who
//! quits at once does not wait for the engine. leaving() comes just before the event loop ends, in
//! either case. The dialogs belong to `window`.
class QuitSequence : public QObject
{
    Q_OBJECT

public:
    //! How far it is: what an object that takes the place of this one goes on with.
    enum class Stage { Idle, Asking, Waiting };

    explicit QuitSequence(QWidget &window, QObject *parent = nullptr);
    ~QuitSequence() override;

    void setRunning(int count);
    [[nodiscard]] Stage stage() const;
    void resume(Stage stage);
    //! The requests are gone with their engine: what was asked about them is of no interest.
    void withdraw();

    //! Quits, unless requests run: then a person decides.
    void ask();
    //! Lets running responses end for some seconds; a second call leaves at once.
    void quit();
    //! Ends the event loop; nothing before quit().
    void leave();

Q_SIGNALS:
    void quitting();
    void leaving();

private:
    void showQuestion();
    void countDown();
    void waitForRequests();
    void showText();
    void quitNow();
    void cancel();
    void open(QMessageBox *box);

    QWidget &m_window;
    QPointer<QMessageBox> m_box; //!< the question, or what is waited for
    QTimer m_countdown;
    int m_secondsLeft = 0;
    int m_running = 0;
    bool m_isWaiting = false;
    bool m_isQuitting = false;
};

} // namespace app
