// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdio>
#include <optional>

namespace core {
class LogBuffer;
class Secret;
struct Settings;
} // namespace core

class QProcessEnvironment;

namespace app {

enum class Colour { Plain, Green, Yellow, Red, Dim, Bold };

//! How output may look: bars only on a terminal, colours only where they are wanted too.
struct Look
{
    bool isTerminal = false;
    bool hasColours = false;
    int columns = 80;

    //! Colours unless NO_COLOR is set or the terminal is a dumb one.
    [[nodiscard]] static Look of(std::FILE *stream, const QProcessEnvironment &environment);

    [[nodiscard]] QString coloured(const QString &text, Colour colour) const;
};

//! Output for people on the standard streams; every line is written at once.
class Terminal
{
public:
    Terminal();

    [[nodiscard]] const Look &look() const { return m_look; }

    //! The result: standard output.
    void print(const QString &line = {});
    //! The same, as it is.
    void printRaw(const QByteArray &bytes);
    //! What went wrong, and asides: standard error, after the program's name.
    void warn(const QString &line);

    //! There is a person to answer a question.
    [[nodiscard]] bool canAsk() const;
    //! Waits for a line; true when it means yes.
    [[nodiscard]] bool ask(const QString &question);

private:
    Look m_look;
};

//! `text` from elsewhere, without control characters that a terminal would obey.
[[nodiscard]] QString harmless(const QString &text);

//! Opens the standard streams that the caller has closed, so that no socket takes their numbers.
void openStandardStreams();

//! While it exists: when the toolkit gives up because it cannot open a display, or has not opened
//! it after twenty seconds, the program ends with `problem` and exit code 1, not with a crash.
class DisplayGuard
{
public:
    explicit DisplayGuard(const QString &problem);
    DisplayGuard(const DisplayGuard &) = delete;
    DisplayGuard &operator=(const DisplayGuard &) = delete;
    ~DisplayGuard();
};

//! From now on the program's log goes to standard error, one line per message with time and
//! folder, everything that looks like a token replaced. Warnings always; what goes on in addition
//! with `verbose`; the backend's events with `logEvents`. QT_LOGGING_RULES wins. programLog() keeps
//! all of it but the events, and what goes on even without `verbose`.
void installLogHandler(const core::Settings &settings);

//! The latest messages of this process, for the Help page and a bug report. The message handler is
//! a plain function, so there is one for all.
[[nodiscard]] core::LogBuffer &programLog();

//! Text for the screen or the log without anything that looks like a token, and without the key
//! that clients have to send, which may look like any word.
[[nodiscard]] QString withoutSecrets(const QString &text, const core::Secret &apiKey);

} // namespace app
