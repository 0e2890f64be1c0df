// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QMetaObject>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <utility>

namespace core {

//! The receiver of the one outcome of an asynchronous call: a context object and a function.
//!
//! Calling it posts the outcome to the context's event loop: at most once, always later than the
//! call that produced it, and never when the context is gone by then. Copies share nothing; keep
//! one copy per pending call. Must be called in the context's thread.
template<typename T>
class Callback
{
public:
    using Function = std::function<void(const Result<T> &)>;

    Callback() = default;
    Callback(QObject *context, Function function)
        : m_context(context)
        , m_function(std::move(function))
    {
    }

    void operator()(Result<T> outcome)
    {
        Function function = std::exchange(m_function, nullptr);
        if (!m_context || !function)
            return;
        QMetaObject::invokeMethod(
            m_context.data(),
            [function = std::move(function), outcome = std::move(outcome)] { function(outcome); },
            Qt::QueuedConnection);
    }

    //! False when the context is gone or the outcome was delivered: the work may be cancelled.
    bool isWanted() const { return m_context && m_function; }

private:
    QPointer<QObject> m_context;
    Function m_function;
};

} // namespace core
