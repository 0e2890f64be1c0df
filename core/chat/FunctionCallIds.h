// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <algorithm>
#include <utility>

namespace core {

//! Ids for the calls of the old `function_call` form, which has none: always the same ones for the
//! same conversation.
class FunctionCallIds
{
public:
    //! The id of a new call of the function.
    [[nodiscard]] QByteArray open(const QByteArray &name)
    {
        m_open.append({name, "call_function_" + QByteArray::number(++m_count)});
        return m_open.last().second;
    }

    //! The id of its oldest call without an output, which has one from now on.
    [[nodiscard]] QByteArray close(const QByteArray &name)
    {
        const auto call = std::find_if(m_open.begin(), m_open.end(),
                                       [&name](const auto &one) { return one.first == name; });
        if (call == m_open.end())
            return "call_function_unknown";
        const QByteArray id = call->second;
        m_open.erase(call);
        return id;
    }

private:
    QList<std::pair<QByteArray, QByteArray>> m_open; //!< names and ids
    int m_count = 0;
};

} // namespace core
