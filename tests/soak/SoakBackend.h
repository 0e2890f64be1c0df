// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Turn.h"
#include "core/demo/DemoBackend.h"

namespace soak {

//! The simulated backend, which does to each request what its Turn says.
class SoakBackend final : public core::DemoBackend
{
public:
    explicit SoakBackend(const Turns &turns) : m_turns(turns) { m_plan.hasImages = true; }

    //! Stops listening and closes the connections that the program keeps; to be woken afterwards.
    void rest();
    void wake();

    //! Requests for a response that no client has made.
    [[nodiscard]] int strangers() const { return m_strangers; }
    [[nodiscard]] int refusedTokens() const { return m_refusedTokens; }

private:
    void serve(const core::HttpRequest &request, core::ResponseWriter *writer) override;
    void stream(std::vector<QByteArray> events, const core::HeaderList &headers,
                core::ResponseWriter *writer) override;
    [[nodiscard]] bool fail(Turn &turn, core::ResponseWriter *writer) const;

    const Turns &m_turns;
    TurnPointer m_current; //!< whose request is being handled
    int m_strangers = 0;
    int m_refusedTokens = 0;
    quint16 m_port = 0; //!< while resting
};

} // namespace soak
