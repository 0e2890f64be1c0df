// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

namespace core {

//! A request body that can be sent only once.
//!
//! QNetworkAccessManager repeats a POST on its own when the connection dies before the first byte
//! of the response. One prompt would then cost twice, and a refresh token that arrives twice ends
//! the session. A sequential device cannot be sent again, so the caller gets the failure instead.
class OneTimeBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneTimeBody(const QByteArray &body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    //! Refused without the warning of the base class, since the network layer tries it.
    bool seek(qint64) override { return false; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

Q_SIGNALS:
    //! The first bytes were read: there is a connection.
    void begun();

protected:
    qint64 readData(char *data, qint64 maxBytes) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace core
