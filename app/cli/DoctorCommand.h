// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Doctor.h"
#include "app/ProblemReport.h"
#include "app/cli/Command.h"
#include "core/history/RequestReader.h"

#include <QtNetwork/QNetworkAccessManager>

class QNetworkReply;

namespace app {

//! `chatmock doctor`: what is wrong on this computer, and what to do about it. With --report, a bug
//! report to be read and copied; with --traffic, what a running program has sent.
class DoctorCommand final : public Command
{
    Q_OBJECT

public:
    DoctorCommand(Terminal &terminal, const CommandContext &context);
    ~DoctorCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void conclude(const QList<core::Finding> &findings);
    void showFindings(const QList<core::Finding> &findings);
    void collectFailures(const QList<core::Finding> &findings);
    void showReport(const QList<core::Finding> &findings,
                    const QList<core::RequestRecord> &failures);
    void askForTraffic();
    void showTraffic(QNetworkReply &reply);
    void printTraffic(const core::TrafficSummary &summary);

    std::unique_ptr<Doctor> m_doctor;
    std::unique_ptr<core::RequestReader> m_reader;
    QNetworkAccessManager m_network; //!< for the server on this computer
};

//! 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.
[[nodiscard]] ExitCode toExitCode(core::CheckState worst);

//! One finding, ready to print: "ok Port: …", and below it what to do.
[[nodiscard]] QStringList findingLines(const core::Finding &finding, const Look &look);

//! The table of hosts, ready to print.
[[nodiscard]] QStringList trafficLines(const core::TrafficSummary &summary, qint64 now);

} // namespace app
