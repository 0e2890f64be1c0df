// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/ResponseStore.h"

namespace core {

//! What one connection remembers: beside the answers that are stored for all, also those that its
//! client did not want stored, for the further turns on this connection alone.
class SocketMemory final : public KeptResponses
{
public:
    //! `shared` outlives it.
    SocketMemory(KeptResponses &shared, const Clock &clock, const Settings &settings);

    [[nodiscard]] std::optional<KeptResponse> find(const QByteArray &id) const override;
    [[nodiscard]] std::optional<RawJson> findItem(const QByteArray &itemId) const override;
    void keep(const KeptResponse &response) override;
    [[nodiscard]] QByteArray owner() const override { return m_shared.owner(); }

private:
    //! The own answers, if they belong to whom the shared ones belong to.
    [[nodiscard]] ResponseStore &own() const;

    KeptResponses &m_shared;
    mutable ResponseStore m_own; // forgets as soon as another account is noticed
};

} // namespace core
