// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BackgroundFile.h"

#include "core/base/Log.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

BackgroundFile::BackgroundFile(const QString &name, const QString &what)
    : m_name(name)
    , m_what(what)
{
    m_pool.setMaxThreadCount(1);
}

void BackgroundFile::replace(const QByteArray &text)
{
    enqueue(text.isNull() ? QByteArray("") : text);
}

void BackgroundFile::remove()
{
    enqueue(QByteArray());
}

void BackgroundFile::enqueue(const QByteArray &text)
{
    if (m_name.isEmpty())
        return;
    const QMutexLocker locker(&m_mutex);
    m_next = text;
    if (!std::exchange(m_isWriting, true))
        m_pool.start([this] { writeAll(); });
}

void BackgroundFile::writeAll()
{
    for (;;) {
        std::optional<QByteArray> text;
        {
            const QMutexLocker locker(&m_mutex);
            text = std::exchange(m_next, std::nullopt);
            m_isWriting = text.has_value();
        }
        if (!text)
            return;
        write(*text);
    }
}

void BackgroundFile::write(const QByteArray &text)
{
    if (text.isNull()) {
        QFile::remove(m_name);
        return;
    }
    QSaveFile file(m_name);
    // commit() alone does not notice when the last of the text does not fit on the disk.
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(text) >= 0 && file.flush() && file.commit();
    if (!isSaved && !std::exchange(m_hasFailed, true))
        qCWarning(logCodex).noquote()
            << u"%1 cannot be saved to %2: %3"_s.arg(m_what, m_name, file.errorString());
    if (isSaved)
        m_hasFailed = false;
}

} // namespace core
