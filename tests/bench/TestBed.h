// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChildProcess.h"
#include "FastBackend.h"
#include "Load.h"

#include <QtCore/QTemporaryDir>

#include <memory>

namespace bench {

//! What is between client and backend.
enum class Route { Program, Nginx, Direct };

//! The processes of a run: the fake backend, the program with a fake account in a folder of its
//! own, and nginx as a raw relay to the same backend. All on loopback; all end with this object.
class TestBed
{
public:
    //! An empty `nginx` leaves it out.
    TestBed(QByteArray program, QByteArray nginx);
    ~TestBed();

    [[nodiscard]] bool hasNginx() const { return !m_nginxFile.isEmpty(); }

    //! Starts a new process; returns the ms until its first response to /health.
    double startProgram();
    double startNginx();
    void stopProgram() { m_program.reset(); }

    //! Program or Nginx.
    [[nodiscard]] ChildProcess &process(Route route);
    [[nodiscard]] const BackendReport &report() const { return *m_report; }

    //! A streamed chat completion through the program; otherwise the backend's own request.
    [[nodiscard]] Request chat(Route route, const Script &script) const;
    //! The same through /v1/responses.
    [[nodiscard]] Request responses(Route route, const Script &script) const;
    [[nodiscard]] Request get(Route route, const QByteArray &path) const;

private:
    void signIn() const;
    void writeNginxConfiguration() const;
    double waitForHealth(ChildProcess &process, quint16 port, qint64 begin) const;
    [[nodiscard]] QByteArray file(const char *name) const;
    [[nodiscard]] quint16 portOf(Route route) const;

    QTemporaryDir m_folder;
    QByteArray m_programFile;
    QByteArray m_nginxFile;
    quint16 m_backendPort = 0;
    quint16 m_programPort = 0;
    quint16 m_nginxPort = 0;
    BackendReport *m_report = nullptr; //!< shared memory
    std::unique_ptr<ChildProcess> m_backend;
    std::unique_ptr<ChildProcess> m_program;
    std::unique_ptr<ChildProcess> m_nginx;
};

} // namespace bench
