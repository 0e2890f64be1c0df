// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MemoryStore.h"

namespace app {

MemoryStore::MemoryStore(const core::Credentials &credentials, QObject *parent)
    : core::SecretStore(parent)
    , m_credentials(credentials)
{
}

void MemoryStore::read(core::Then<std::optional<core::Credentials>> then)
{
    then(m_credentials);
}

void MemoryStore::write(const core::Credentials &credentials, core::Then<core::Nothing> then)
{
    m_credentials = credentials;
    then(core::Nothing{});
}

void MemoryStore::erase(core::Then<core::Nothing> then)
{
    m_credentials.reset();
    then(core::Nothing{});
}

QString MemoryStore::place() const
{
    return QStringLiteral("memory (demo)");
}

} // namespace app
