// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ToolNames.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype MaxNameSize = 64;
constexpr qsizetype HashSize = 8;

bool isAllowed(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

} // namespace

QByteArray ToolNames::toBackend(const QByteArray &name)
{
    if (name.size() <= MaxNameSize && std::all_of(name.begin(), name.end(), isAllowed))
        return name;
    QByteArray changed = name.first(std::min(name.size(), MaxNameSize - HashSize - 1));
    std::replace_if(
        changed.begin(), changed.end(), [](char byte) { return !isAllowed(byte); }, '_');
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    changed += '_' + hash.first(HashSize);
    m_clientNames.insert(changed, name);
    return changed;
}

} // namespace core
