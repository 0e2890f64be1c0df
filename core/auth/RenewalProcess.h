// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"
#include "core/base/Callback.h"
#include "core/net/Traffic.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace core {

//! Starts the process that renews the sign-in and stores it.
//!
//! A refresh token is used up as soon as the issuer has read it. A program that ends before it has
//! stored the new one has lost the sign-in; so a small process of its own does both, in a session
//! of its own, and keeps the lock until then. On Windows, and where no process can be started, the
//! caller refreshes itself.
class RenewalProcess : public QObject
{
    Q_OBJECT

public:
    struct Command
    {
        QStringList arguments;      //!< the program and its arguments; empty = never
        QByteArray input;           //!< for its standard input; may be secret
        Traffic *traffic = nullptr; //!< to which what it sent is added; may be null
    };

    using QObject::QObject;
    ~RenewalProcess() override;

    void setCommand(const Command &command) { m_command = command; }

    //! The renewed sign-in if the process could not store it; nullopt when it has.
    using Unstored = std::optional<Credentials>;

    //! False when there is none. Otherwise `callback` receives what the process reports: an error
    //! of the issuer; Internal when it ended without a report, perhaps without having begun.
    //! The process inherits `lock`, a descriptor, or -1.
    [[nodiscard]] bool start(int lock, Callback<Unstored> callback);
    [[nodiscard]] bool isRunning() const { return m_process > 0; }

private:
    [[nodiscard]] bool spawn(int lock, const int (&in)[2], const int (&out)[2]);
    void readReport();
    void conclude();

    Command m_command;
    Callback<Unstored> m_callback;
    qint64 m_process = 0;
    int m_descriptor = -1;
    QByteArray m_text;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

//! The line by which the process reports its outcome and what it has sent. It holds secrets if the
//! sign-in is not stored, and is for a pipe only.
[[nodiscard]] QByteArray toReport(const Result<RenewalProcess::Unstored> &outcome,
                                  const TrafficSummary &traffic);

} // namespace core
