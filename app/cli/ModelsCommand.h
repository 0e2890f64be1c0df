// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "core/state/Model.h"

namespace app {

//! `chatmock models`: the available models, from the account when signed in.
class ModelsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void ask();
    void show();
};

//! The list for a person: name, thinking efforts (the default one marked), context length.
[[nodiscard]] QStringList modelLines(const QList<core::Model> &models);

//! The list for programs: an array with one object per model; unknown figures are null.
[[nodiscard]] QByteArray modelsJson(const QList<core::Model> &models);

} // namespace app
