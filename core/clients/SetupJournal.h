// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ConfigSetup.h"

#include <QtCore/QList>

#include <optional>

namespace core {

//! The changes of clients' files that can still be undone, kept in `client-setups.json` so
//! that this works after a restart, too. A file that cannot be read counts as empty: only the undo
//! button can be lost, never a backup.
class SetupJournal
{
public:
    explicit SetupJournal(const QString &folder);

    //! The last change of a client's file.
    [[nodiscard]] std::optional<AppliedSetup> last(const QString &client) const;

    [[nodiscard]] Status add(const AppliedSetup &setup);
    //! Forgets the last change of that client.
    [[nodiscard]] Status removeLast(const QString &client);

private:
    [[nodiscard]] QList<AppliedSetup> load() const;
    [[nodiscard]] Status save(const QList<AppliedSetup> &setups) const;

    QString m_file;
};

} // namespace core
