// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MemoryStore.h"

namespace app {

MemoryStore::MemoryStore(const core::Credentials &credentials, QObject *parent)
    : core::SecretStore(parent)
    , m_credentials(credentials)
{
}

void MemoryStore::read(core::Callback<std::optional<core::Credentials>> callback)
{
    callback(m_credentials);
}

void MemoryStore::write(const core::Credentials &credentials, core::Callback<core::Nothing> callback)
{
    m_credentials = credentials;
    callback(core::Nothing{});
}

void MemoryStore::erase(core::Callback<core::Nothing> callback)
{
    m_credentials.reset();
    callback(core::Nothing{});
}

QString MemoryStore::place() const
{
    return QStringLiteral("memory (demo)");
}

} // namespace app
