// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/auth/CredentialImport.h"

namespace app {

//! `chatmock import`: takes over the login of the Codex CLI or of the Python ChatMock.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    [[nodiscard]] core::Result<core::ImportCandidate> find() const;
    void take(const core::ImportCandidate &candidate);
    void conclude(const core::Result<core::AccountState> &outcome);
};

} // namespace app
