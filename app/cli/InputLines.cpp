// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/InputLines.h"

#include <QtCore/QtGlobal>

#ifdef Q_OS_WIN
#include <QtCore/QMutex>

#include <cstdio>
#include <thread>
#else
#include <QtCore/QSocketNotifier>

#include <cerrno>
#include <unistd.h>
#endif

namespace app {

#ifdef Q_OS_WIN

//! Consoles cannot be waited for together with sockets: a thread blocks in reading. It outlives
//! this object if need be, so both share the receiver.
class InputLines::Private
{
public:
    struct Shared
    {
        QMutex mutex;
        InputLines *owner = nullptr;
    };

    explicit Private(InputLines *owner) { shared->owner = owner; }

    ~Private()
    {
        const QMutexLocker lock(&shared->mutex);
        shared->owner = nullptr;
    }

    void start()
    {
        std::thread([shared = shared] {
            char buffer[4096];
            while (std::fgets(buffer, sizeof(buffer), stdin))
                report(*shared, QByteArray(buffer), false);
            report(*shared, {}, true);
        }).detach();
    }

private:
    static void report(Shared &shared, const QByteArray &bytes, bool isEnd)
    {
        const QMutexLocker lock(&shared.mutex);
        InputLines *owner = shared.owner;
        if (!owner)
            return;
        QMetaObject::invokeMethod(
            owner, [owner, bytes, isEnd] { isEnd ? owner->end() : owner->take(bytes); },
            Qt::QueuedConnection);
    }

    // Shared: the thread may still be reading when the object is gone.
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
};

#else

class InputLines::Private
{
public:
    explicit Private(InputLines *owner) : m_owner(owner) { }

    void start()
    {
        m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_owner,
                         [this] { readSome(); });
    }

private:
    void readSome()
    {
        char buffer[4096];
        const ssize_t count = read(STDIN_FILENO, buffer, sizeof(buffer));
        if (count > 0)
            return m_owner->take(QByteArray(buffer, qsizetype(count)));
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        m_notifier->setEnabled(false);
        m_owner->end();
    }

    InputLines *m_owner;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

#endif

InputLines::InputLines(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
}

InputLines::~InputLines() = default;

void InputLines::start()
{
    d->start();
}

void InputLines::take(const QByteArray &bytes)
{
    constexpr qsizetype LongestLine = 64 * 1024;
    m_rest += bytes;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_rest.first(end)).trimmed();
        m_rest.remove(0, end + 1);
        if (!line.isEmpty())
            Q_EMIT lineRead(line);
    }
    if (m_rest.size() > LongestLine)
        m_rest.clear();
}

void InputLines::end()
{
    const QString line = QString::fromUtf8(m_rest).trimmed();
    m_rest.clear();
    if (!line.isEmpty())
        Q_EMIT lineRead(line);
    Q_EMIT ended();
}

} // namespace app
