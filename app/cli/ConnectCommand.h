// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ClientSetups.h"
#include "app/cli/Command.h"
#include "app/cli/ServerProbe.h"
#include "core/history/RequestReader.h"

namespace app {

//! `chatmock connect`: what the window's Connect page does, in a terminal.
class ConnectCommand : public Command
{
    Q_OBJECT

public:
    ConnectCommand(Terminal &terminal, const CommandContext &context);
    ~ConnectCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    [[nodiscard]] bool takesArguments();
    void prepare();
    void findServer();
    void chooseServer();
    void load();
    void decide();

    void list(const QList<core::ClientUse> &uses);
    void setUp(const core::ConfigClient &client);
    void apply(const core::ConfigPlan &plan);
    void undo(const core::ConfigClient &client);
    void explain();

    //! True when the change may be made; the command has finished otherwise.
    [[nodiscard]] bool isConfirmed(const QString &question);
    void printDiff(const QList<core::DiffLine> &lines);
    void warnOfModels(const QString &file, const QList<core::UnknownModel> &models,
                      bool canReplace);
    void printSteps(const QList<core::RecipeStep> &steps);

    ClientSetups m_setups;
    const core::Recipe *m_recipe = nullptr; //!< the one that is asked for; null = the list
    QString m_baseUrl;
    ServerProbe m_probe;
    QStringList m_running; //!< servers, without path
    int m_pending = 0;     //!< addresses that are being asked
    bool m_isKeyKnown = true;
    core::RecipeValues m_values;
    std::unique_ptr<core::RequestReader> m_reader;
};

//! The recipe with that id or name, in any case; null when there is none.
[[nodiscard]] const core::Recipe *findRecipe(const QList<core::Recipe> &recipes,
                                             const QString &word);

} // namespace app
