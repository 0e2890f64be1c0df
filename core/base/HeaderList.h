// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <utility>

namespace core {

//! The headers of an HTTP message, in order; a name may occur more than once.
using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

//! The first value of that name, in any case; empty when there is none.
[[nodiscard]] inline QByteArray headerValue(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace core
