// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/BodyCapture.h"

#include "core/base/Log.h"

#include <QtCore/QString>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Longer runs of base64 are pictures, files and encrypted thoughts; no word or id is that long.
constexpr qsizetype LongestRun = 256;
//! Kept beyond the limit, so that a key across it is recognised and replaced.
constexpr qsizetype Margin = 4096;

bool isBase64(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
        || (byte >= '0' && byte <= '9') || byte == '+' || byte == '/' || byte == '=' || byte == '-'
        || byte == '_';
}

QByteArray noteOfSize(qsizetype bytes)
{
    return "<" + QByteArray::number(bytes) + " bytes of base64>";
}

//! The first `maxBytes` that do not cut a character.
QByteArrayView begin(QByteArrayView utf8, qsizetype maxBytes)
{
    if (utf8.size() <= maxBytes)
        return utf8;
    qsizetype size = maxBytes;
    while (size > 0 && (uchar(utf8[size]) & 0xc0) == 0x80)
        --size;
    return utf8.first(size);
}

} // namespace

//! Of a run of base64 that grows too long only the length is kept.
void BodyCapture::append(QByteArrayView piece)
{
    if (!isWanted())
        return;
    for (qsizetype i = 0; i < piece.size(); ++i) {
        if (m_kept.size() >= m_maxBytes + Margin) {
            m_leftOut += piece.size() - i;
            return;
        }
        const char byte = piece[i];
        if (isBase64(byte)) {
            ++m_base64;
            if (m_base64 <= LongestRun)
                m_kept.append(byte);
            continue;
        }
        if (m_base64 > LongestRun) {
            m_kept.chop(LongestRun);
            m_kept.append(noteOfSize(m_base64));
        }
        m_base64 = 0;
        m_kept.append(byte);
    }
}

QByteArray BodyCapture::text() const
{
    if (!isWanted() || m_kept.isEmpty())
        return {};
    QByteArray kept = m_kept;
    if (m_base64 > LongestRun) {
        kept.chop(LongestRun);
        kept.append(noteOfSize(m_base64));
    }
    // Invalid bytes become U+FFFD.
    const QByteArray clean = redacted(QString::fromUtf8(kept)).toUtf8();
    const QByteArrayView shown = begin(clean, m_maxBytes);
    const qint64 missing = clean.size() - shown.size() + m_leftOut;
    if (missing == 0)
        return clean;
    return shown.toByteArray() + "\n<" + QByteArray::number(missing) + " more bytes>";
}

QByteArray capturedBody(QByteArrayView body, qsizetype maxBytes)
{
    BodyCapture capture(maxBytes);
    capture.append(body);
    return capture.text();
}

} // namespace core
