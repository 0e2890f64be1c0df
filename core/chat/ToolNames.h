// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace core {

//! Fits the names of tools to what the backend accepts (1–64 letters, digits, "_" and "-") and maps
//! them back to the client's own.
//!
//! A changed name depends only on the name itself, so it is the same in every turn of a
//! conversation. A hash at its end keeps it apart from names that differ only in what was lost.
class ToolNames
{
public:
    //! The name to use at the backend.
    [[nodiscard]] QByteArray toBackend(const QByteArray &name);
    //! The name that the client gave.
    [[nodiscard]] QByteArray toClient(const QByteArray &name) const
    {
        return m_clientNames.isEmpty() ? name : m_clientNames.value(name, name);
    }

    //! Changed names: the client's by the backend's.
    [[nodiscard]] const QHash<QByteArray, QByteArray> &changed() const { return m_clientNames; }

private:
    QHash<QByteArray, QByteArray> m_clientNames; //!< changed names only
};

} // namespace core
