// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChildProcess.h"
#include "FakeBackend.h"
#include "Load.h"

#include <QtCore/QTemporaryDir>

#include <memory>

namespace bench {

//! Who stands between client and backend.
enum class Way { Program, Nginx, Direct };

//! Everything that takes part: the fake backend, the program with a made-up account in a folder of
//! its own, and nginx as a raw relay to the same backend. All on loopback; all end with the stage.
class Stage
{
public:
    //! An empty `nginx` leaves it out.
    Stage(QByteArray program, QByteArray nginx);
    ~Stage();

    [[nodiscard]] bool hasNginx() const { return !m_nginxFile.isEmpty(); }

    //! A fresh process; returns the ms until it answered the first /health.
    double startProgram();
    double startNginx();
    void stopProgram() { m_program.reset(); }

    //! Program or Nginx.
    [[nodiscard]] ChildProcess &process(Way way);
    [[nodiscard]] const FakeReport &report() const { return *m_report; }

    //! A streamed chat completion through the program; otherwise the backend's own request.
    [[nodiscard]] Ask chat(Way way, const Script &script) const;
    //! The same through /v1/responses.
    [[nodiscard]] Ask responses(Way way, const Script &script) const;
    [[nodiscard]] Ask get(Way way, const QByteArray &path) const;

private:
    void signIn() const;
    void writeNginxConfiguration() const;
    double waitForHealth(ChildProcess &process, quint16 port, qint64 begin) const;
    [[nodiscard]] QByteArray file(const char *name) const;
    [[nodiscard]] quint16 portOf(Way way) const;

    QTemporaryDir m_folder;
    QByteArray m_programFile;
    QByteArray m_nginxFile;
    quint16 m_fakePort = 0;
    quint16 m_programPort = 0;
    quint16 m_nginxPort = 0;
    FakeReport *m_report = nullptr; //!< shared memory
    std::unique_ptr<ChildProcess> m_fake;
    std::unique_ptr<ChildProcess> m_program;
    std::unique_ptr<ChildProcess> m_nginx;
};

} // namespace bench
