// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace core {

//! How a value is laid out in a keychain whose items are limited in size: the main item names
//! numbered parts of one of two sets, so that the former set is whole until the main item changes.
struct KeychainIndex
{
    QByteArray set; //!< "a" or "b"
    int count = 0;
    QByteArray checksum;
};

//! nullopt when the main item holds the value itself.
[[nodiscard]] std::optional<KeychainIndex> toKeychainIndex(const QByteArray &mainItem);
[[nodiscard]] QByteArray toMainItem(const KeychainIndex &index);
[[nodiscard]] QByteArray checksumOf(const QByteArray &value);
[[nodiscard]] QList<QByteArray> splitValue(const QByteArray &value, qsizetype maxBytes);

} // namespace core
