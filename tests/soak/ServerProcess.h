// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <functional>

namespace soak {

//! What the system says about a process.
struct ProcessSample
{
    double megabytes = 0; //!< resident, of 1,000,000 bytes
    int descriptors = 0;
    int threads = 0;
    double cpuSeconds = 0;
};

//! `chatmock serve` as a process of its own, with a data folder of its own.
class ServerProcess
{
public:
    //! What it prints goes to a file in `outputFolder`.
    ServerProcess(QString program, const QString &outputFolder);
    ~ServerProcess();

    [[nodiscard]] QString dataFolder() const { return m_folder.path(); }
    [[nodiscard]] quint16 port() const { return m_port; }

    void signIn(const core::Credentials &credentials) const;
    void start(const QUrl &issuer, const QUrl &backend);
    //! Another command of the same program with the same data; its standard output, when it ends.
    void run(const QStringList &arguments, QObject *context,
             const std::function<void(const QByteArray &output)> &ended) const;

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] ProcessSample sample() const;
    //! One line per open descriptor: what it leads to.
    [[nodiscard]] QByteArray descriptors() const;

    //! Ends it with a signal. Empty = it ended in time, with success and without a report of a
    //! sanitizer; otherwise what was wrong.
    [[nodiscard]] QString stop();

private:
    [[nodiscard]] QByteArray errors() const;

    QTemporaryDir m_folder;
    const QString m_program;
    const QString m_outputFile;
    QProcessEnvironment m_environment;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace soak
