// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/OneTimeBody.h"

#include <algorithm>
#include <cstring>

namespace core {

OneTimeBody::OneTimeBody(const QByteArray &body, QObject *parent) : QIODevice(parent), m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneTimeBody::bytesAvailable() const
{
    return m_body.size() - m_position;
}

qint64 OneTimeBody::readData(char *data, qint64 maxBytes)
{
    const qint64 count = std::min(maxBytes, bytesAvailable());
    if (count <= 0)
        return atEnd() ? -1 : 0;
    std::memcpy(data, m_body.constData() + m_position, size_t(count));
    const bool isFirst = m_position == 0;
    m_position += count;
    if (isFirst)
        Q_EMIT begun();
    return count;
}

} // namespace core
