// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QProcessEnvironment;

namespace core {

//! Where the program keeps its things. CHATGPT_LOCAL_HOME moves all of them to one folder, which
//! makes a profile of its own; otherwise they are where the platform wants them.
struct DataFolders
{
    QString data;
    QString config;
    bool isExplicit = false; //!< CHATGPT_LOCAL_HOME is set: tokens live in its auth.json
};

//! The application's name must have been set. Nothing is created.
[[nodiscard]] DataFolders dataFoldersFrom(const QProcessEnvironment &environment);

} // namespace core
