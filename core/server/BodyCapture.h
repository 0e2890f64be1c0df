// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace core {

//! Keeps the beginning of a body for the log while that is wanted, and does nothing otherwise.
//!
//! text() is valid UTF-8 of at most `maxBytes` and a note of what is missing. Keys and tokens are
//! replaced; pictures, files and other long base64 become a note of their size.
class BodyCapture
{
public:
    //! `maxBytes` 0 = not wanted.
    explicit BodyCapture(qsizetype maxBytes = 0) : m_maxBytes(maxBytes) { }

    void append(QByteArrayView piece);
    [[nodiscard]] bool isWanted() const { return m_maxBytes > 0; }
    [[nodiscard]] QByteArray text() const;

private:
    qsizetype m_maxBytes;
    qsizetype m_base64 = 0; //!< letters of the run that the last piece ended in
    qint64 m_leftOut = 0;   //!< bytes that came after there was enough
    QByteArray m_kept;
};

//! The same for a complete body.
[[nodiscard]] QByteArray capturedBody(QByteArrayView body, qsizetype maxBytes);

} // namespace core
