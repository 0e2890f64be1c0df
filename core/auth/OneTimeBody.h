// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <cstring>

namespace core {

//! A request body that can be sent once only.
//!
//! QNetworkAccessManager repeats a POST by itself when the connection dies before the first byte
//! of the answer; a refresh token that arrives twice ends the session. A sequential device cannot
//! be sent again, so the failure comes back to the caller instead.
class OneTimeBody : public QIODevice
{
public:
    explicit OneTimeBody(QByteArray text, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_text(std::move(text))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override
    {
        return m_text.size() - m_sent + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = qMin<qint64>(maxSize, m_text.size() - m_sent);
        if (size <= 0)
            return -1;
        std::memcpy(data, m_text.constData() + m_sent, size_t(size));
        m_sent += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_text;
    qint64 m_sent = 0;
};

} // namespace core
