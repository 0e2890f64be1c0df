// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ConnectionContext.h"

#include "core/http/ResponseWriter.h"

#include <QtCore/QDateTime>

namespace core {

const QByteArray &ConnectionContext::date()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = toHttpDate(second);
    }
    return m_date;
}

} // namespace core
