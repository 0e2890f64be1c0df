// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/ServerProbe.h"
#include "core/state/LimitSnapshot.h"

namespace app {

//! `chatmock info`: account, limits, settings and folders; with --json the stored auth.json, as it
//! is, for its owner alone. The one place that ever prints a token.
class InfoCommand final : public Command
{
    Q_OBJECT

public:
    InfoCommand(Terminal &terminal, const CommandContext &context);
    ~InfoCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void loadKey();
    void askServers();
    void askForLimits();
    void takeLimits(const core::Result<core::LimitSnapshot> &limits);
    void showWhenComplete();
    void show(const core::LimitSnapshot &limits);
    void showAccount(const core::AccountState &account);
    void showServer();
    void showFoundServers();
    void showSettings();
    void showFolders();
    void row(const QString &name, const QString &value);
    void printStored();
    void printFile(const QString &file);
    [[nodiscard]] int exitCode() const;

    ServerProbe m_probe;
    QList<ProbeResult> m_found;
    QTimer m_limitTime;
    int m_pending = 0; //!< what is waited for
    bool m_hasLimits = false;
    bool m_isShown = false;
};

//! "from PORT", in words for a person.
[[nodiscard]] QString describeOrigin(const core::SettingOrigin &origin);

//! Empty when the file belongs to the user of the program, otherwise what is wrong.
[[nodiscard]] QString ownershipProblem(const QString &file);

} // namespace app
