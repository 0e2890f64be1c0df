// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/SocketMemory.h"

namespace core {

SocketMemory::SocketMemory(KeptResponses &shared, const Clock &clock, const Settings &settings)
    : m_shared(shared)
    , m_own(clock, settings)
{
}

ResponseStore &SocketMemory::own() const
{
    m_own.setOwner(m_shared.owner());
    return m_own;
}

std::optional<KeptResponse> SocketMemory::find(const QByteArray &id) const
{
    const auto response = own().find(id);
    return response ? response : m_shared.find(id);
}

std::optional<RawJson> SocketMemory::findItem(const QByteArray &itemId) const
{
    const auto item = own().findItem(itemId);
    return item ? item : m_shared.findItem(itemId);
}

void SocketMemory::keep(const KeptResponse &response)
{
    if (response.isStored)
        return m_shared.keep(response);
    KeptResponse here = response;
    here.isStored = true;
    own().keep(here);
}

} // namespace core
