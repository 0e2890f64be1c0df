// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/LimitsStore.h"

#include "core/base/Log.h"
#include "core/codex/RateLimits.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

LimitsStore::LimitsStore(const QString &fileName) : m_fileName(fileName)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::seconds(1));
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { save(); });
    load();
}

LimitsStore::~LimitsStore()
{
    save();
}

void LimitsStore::set(const LimitSnapshot &limits)
{
    m_limits = limits;
    m_isDirty = true;
    if (m_pause.isActive())
        return;
    save();
    m_pause.start();
}

QByteArray LimitsStore::changeOwner(const QByteArray &owner)
{
    return std::exchange(m_owner, owner);
}

void LimitsStore::clear()
{
    m_limits = {};
    m_isDirty = false;
    m_pause.stop();
    if (!m_fileName.isEmpty())
        QFile::remove(m_fileName);
}

void LimitsStore::load()
{
    QFile file(m_fileName);
    if (m_fileName.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray text = file.read(1024 * 1024);
    if (const auto stored = fromLimitsFile(text)) {
        m_limits = *stored;
        m_owner = ownerOfLimitsFile(text);
    }
}

void LimitsStore::save()
{
    if (!m_isDirty || m_fileName.isEmpty())
        return;
    m_isDirty = false;
    QSaveFile file(m_fileName);
    // commit() alone does not notice when the last of the text does not fit on the disk.
    const bool isSaved = file.open(QIODevice::WriteOnly)
        && file.write(toLimitsFile(m_limits, m_owner)) >= 0 && file.flush() && file.commit();
    // Once: it is tried again with every response.
    if (!isSaved && !std::exchange(m_hasFailed, true))
        qCWarning(logCodex).noquote()
            << u"the limits cannot be saved to %1: %2"_s.arg(m_fileName, file.errorString());
    if (isSaved)
        m_hasFailed = false;
}

} // namespace core
