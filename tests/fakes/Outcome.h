// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "tests/fakes/WaitUntil.h"

#include <QtCore/QObject>

#include <optional>

//! The outcome of one asynchronous call, and how often it was reported.
template<typename T>
class Outcome
{
public:
    core::Callback<T> callback()
    {
        return {&m_context, [this](const core::Result<T> &result) {
                    m_result.emplace(result);
                    ++m_count;
                }};
    }

    //! False when there is none in time.
    bool wait()
    {
        return waitUntil([this] { return m_result.has_value(); });
    }

    int count() const { return m_count; }
    bool isGood() const { return m_result && *m_result; }
    const T &value() const { return **m_result; }
    core::Error error() const { return m_result && !*m_result ? m_result->error() : core::Error{}; }

private:
    QObject m_context;
    std::optional<core::Result<T>> m_result;
    int m_count = 0;
};
