// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/LimitsStore.h"

#include "core/codex/RateLimits.h"

#include <QtCore/QFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {

LimitsStore::LimitsStore(const QString &fileName) : m_file(fileName, u"the limits"_s)
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
    m_file.remove();
}

void LimitsStore::load()
{
    QFile file(m_file.name());
    if (m_file.name().isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray text = file.read(1024 * 1024);
    if (const auto stored = fromLimitsFile(text)) {
        m_limits = *stored;
        m_owner = ownerOfLimitsFile(text);
    }
}

void LimitsStore::save()
{
    if (std::exchange(m_isDirty, false))
        m_file.replace(toLimitsFile(m_limits, m_owner));
}

} // namespace core
