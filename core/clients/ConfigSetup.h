// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientConfigs.h"

#include <QtCore/QDateTime>

#include <optional>

namespace core {

//! A planned change of a client's file, to be shown before it is made.
struct ConfigPlan
{
    QString client; //!< its id
    QString file;   //!< as the user knows it
    QString target; //!< the same behind symbolic links: what is written
    bool exists = false;
    QByteArray before;
    QByteArray after;

    //! False when the file already has the settings.
    [[nodiscard]] bool isChange() const { return !exists || before != after; }
};

//! A change that was made, with what is needed to undo it. Holds no text of the file.
struct AppliedSetup
{
    QString client;
    QString file;
    QString target;
    QString backup;             //!< empty: there was no file
    QByteArray digest;          //!< of what was written, SHA-256 in hex
    qint64 at = 0;              //!< unix seconds
    QStringList createdFolders; //!< outermost first

    friend bool operator==(const AppliedSetup &, const AppliedSetup &) = default;
};

// The errors of these functions have a code that says what to do:
//   client_file_invalid     the file is not understood, so it stays as it is
//   client_file_unreadable  it cannot be read, or is no ordinary file
//   client_file_readonly    it, or its folder, cannot be written
//   client_file_missing     the client has to create it first
//   client_file_other       the client reads another file that cannot be edited
//   client_file_changed     it was changed in the meantime
//   client_backup_missing   the backup cannot be read any more

//! Reads a client's file and works out its change. Nothing is written.
[[nodiscard]] Result<ConfigPlan> planSetup(const ConfigClient &client, const ClientServer &server);

//! Makes the change: first a dated backup beside the file, then the file itself, completely or
//! not at all, with the permissions it had. A new file is readable by its owner only, as it may
//! hold a key. Refuses when the file is no longer what was planned with.
[[nodiscard]] Result<AppliedSetup> applySetup(const ConfigPlan &plan, const QDateTime &now);

//! Restores what was there, and removes the backup. Refuses when the file was changed since.
[[nodiscard]] Status undoSetup(const AppliedSetup &setup);

} // namespace core
