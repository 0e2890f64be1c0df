// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Services.h"

namespace app {

//! The only argument of the process that renews the sign-in for another one. Not a command: without
//! the other one's input it does nothing.
inline const QString RenewalArgument = QStringLiteral("--renew-the-sign-in");

//! How Services has that process started.
[[nodiscard]] core::RenewalProcess::Command renewalCommand(const ServiceOptions &options,
                                                           core::Traffic *traffic);

//! That process: renews, stores, reports; see core::RenewalProcess.
[[nodiscard]] int runRenewal(int &argc, char **argv);

} // namespace app
