// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/KeychainItems.h"

#include <QtCore/QCryptographicHash>

namespace core {

namespace {

constexpr char Marker[] = "chatmock-parts";
constexpr int MaxParts = 64;

} // namespace

std::optional<KeychainIndex> toKeychainIndex(const QByteArray &mainItem)
{
    const QList<QByteArray> fields = mainItem.split(' ');
    if (fields.size() != 4 || fields.first() != Marker)
        return std::nullopt;
    KeychainIndex index{fields.at(1), fields.at(2).toInt(), fields.at(3)};
    const bool isSane =
        (index.set == "a" || index.set == "b") && index.count > 0 && index.count <= MaxParts;
    return isSane ? std::optional(index) : std::nullopt;
}

QByteArray toMainItem(const KeychainIndex &index)
{
    return QByteArray(Marker) + ' ' + index.set + ' ' + QByteArray::number(index.count) + ' '
        + index.checksum;
}

QByteArray checksumOf(const QByteArray &value)
{
    return QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex();
}

QList<QByteArray> splitValue(const QByteArray &value, qsizetype maxBytes)
{
    Q_ASSERT(maxBytes > 0);
    QList<QByteArray> parts;
    for (qsizetype at = 0; at < value.size(); at += maxBytes)
        parts.append(value.mid(at, maxBytes));
    return parts;
}

} // namespace core
