// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"

#include <QtCore/QStringList>

namespace core {

//! A login of another program that can be taken over.
struct ImportCandidate
{
    QString file;
    QString program; //!< "Codex CLI" or "ChatMock (Python)"
    Credentials credentials;
};

//! The auth.json files of other programs, in the order in which they are looked for:
//! CHATGPT_LOCAL_HOME, CODEX_HOME, ~/.chatgpt-local, ~/.codex (all passed in).
struct ImportPlaces
{
    QString chatgptLocalHome;
    QString codexHome;
    QString home;
};

[[nodiscard]] ImportPlaces importPlacesFromEnvironment();

//! The first place with a usable login. NotFound lists the places, and says so when the Codex CLI
//! keeps its login in a keychain and there is no file to import.
[[nodiscard]] Result<ImportCandidate> findImport(const ImportPlaces &places);

//! A given file, or a folder with an auth.json in it.
[[nodiscard]] Result<ImportCandidate> readImport(const QString &path);

//! What a person must know before importing: two programs will share one refresh chain.
[[nodiscard]] QString sharedChainWarning(const ImportCandidate &candidate);

} // namespace core
