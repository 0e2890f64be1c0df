// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LogBuffer.h"
#include "core/doctor/Finding.h"
#include "core/settings/Settings.h"
#include "core/state/AccountState.h"
#include "core/state/RequestRecord.h"
#include "core/state/ServerState.h"

#include <functional>

class QObject;

namespace core {
class RequestReader;
}

namespace app {

//! What a report is made of: plain values.
struct ReportFacts
{
    core::Settings settings;
    core::AccountState account;
    std::optional<core::ServerState> server; //!< nullopt where nothing is known of it
    core::ApiKeyState apiKey;
    QString platform;                    //!< of the window; empty = none
    QList<core::Finding> checks;         //!< empty = they have not been run
    QList<core::RequestRecord> failures; //!< newest first
    QList<core::LogLine> log;
    core::Secret clientKey; //!< removed wherever it stands
};

//! How many of the last failures, and of the last warnings of the log, it has.
constexpr int MostReportedFailures = 10;
constexpr int MostReportedLines = 30;

//! For a bug report, in English: versions, settings that differ from the default, the results of
//! the checks, the last failures and warnings. A person can read it first. It contains no tokens,
//! keys, e-mail addresses, names of home folders, and no text of requests or responses: of an
//! error message neither what it quotes nor what the backend wrote.
[[nodiscard]] QString problemReport(const ReportFacts &facts);

//! The failures for a report, newest first; none where the log cannot be read or `reader` is null.
//! `use` is called in the context's thread, unless the context is gone by then.
void readLastFailures(core::RequestReader *reader, QObject *context,
                      const std::function<void(const QList<core::RequestRecord> &)> &use);

//! `message` with "…" in place of everything that it quotes.
[[nodiscard]] QString withoutQuotations(QString message);

} // namespace app
