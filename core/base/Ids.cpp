// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Ids.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QUuid>

namespace core {

QByteArray randomBytes(qsizetype byteCount)
{
    QByteArray bytes(byteCount, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QByteArray newId(QByteArrayView prefix)
{
    static constexpr char Alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static constexpr int AlphabetSize = int(sizeof(Alphabet)) - 1;
    static constexpr int Length = 24;

    QByteArray id;
    id.reserve(prefix.size() + Length);
    id.append(prefix);
    for (int i = 0; i < Length; ++i)
        id.append(Alphabet[QRandomGenerator::global()->bounded(AlphabetSize)]);
    return id;
}

QByteArray newUuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace core
