// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

//! The built program in a home folder of its own, without keychain and with next to no environment.
class Program
{
public:
    Program();
    ~Program();

    //! Where CHATGPT_LOCAL_HOME points to.
    [[nodiscard]] QString home() const;
    [[nodiscard]] QString file(const QString &name) const;
    //! An auth.json whose access token is valid until `expiry`, in place at once; returns the
    //! token.
    QByteArray writeLogin(qint64 expiry = 4102444800, const QByteArray &refreshToken = "r");
    void set(const QString &variable, const QString &value);
    void unset(const QString &variable);
    //! From the next start on, files can be created, but nothing can be written into them.
    void fillDisk();
    //! The same for the running program, and the end of it. Only on Linux.
    void limitDisk(bool isFull);
    //! From the next start on, standard input and standard error are a terminal.
    void useTerminal();
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }

    void start(const QStringList &arguments);
    //! Into standard input, or the terminal.
    void write(const QByteArray &input);
    void closeInput();
    void sendSignal(int number);

    //! The event loop runs meanwhile. False after `seconds`.
    [[nodiscard]] bool waitForOutput(const QByteArray &text, int seconds = 20);
    //! Also false when a sanitizer had something to report.
    [[nodiscard]] bool waitForEnd(int seconds = 20);

    //! From start to end, without input. -1 when it did not end by itself, or not cleanly.
    int run(const QStringList &arguments);

    [[nodiscard]] int exitCode() const;
    [[nodiscard]] QByteArray out() const { return m_out; }
    [[nodiscard]] QByteArray err() const { return m_err; }
    //! Everything that any run has printed.
    [[nodiscard]] QByteArray everything() const { return m_everything; }

private:
    void collect();

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_process;
    int m_terminal = -1; //!< our end of it
    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_everything;
};
