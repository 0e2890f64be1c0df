// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/state/LimitSnapshot.h"

namespace app {

//! `chatmock info`: account, limits, settings and folders; with --json the stored auth.json, as it
//! is, for its owner alone. The one place that ever prints a token.
class InfoCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void loadKey();
    void askForLimits();
    void show(const core::LimitSnapshot &limits);
    void showAccount(const core::AccountState &account);
    void showServer();
    void showSettings();
    void showFolders();
    void row(const QString &name, const QString &value);
    void printStored();
    void printFile(const QString &file);
    [[nodiscard]] int exitCode() const;
};

//! "from PORT", in words for a person.
[[nodiscard]] QString describeOrigin(const core::SettingOrigin &origin);

//! Empty when the file belongs to the user of the program, otherwise what is wrong.
[[nodiscard]] QString ownershipProblem(const QString &file);

} // namespace app
