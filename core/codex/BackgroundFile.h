// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <QtCore/QThreadPool>

#include <optional>

namespace core {

//! A file that is replaced as a whole, in a thread of its own: the event loop, and every stream
//! with it, does not wait for the disk. For what can be had again, since a process that is killed
//! may lose the last text. The destructor waits until the last text is written.
class BackgroundFile
{
public:
    //! An empty `name` stores nothing. `what` begins the warnings: "the limits".
    BackgroundFile(const QString &name, const QString &what);

    [[nodiscard]] const QString &name() const { return m_name; }

    //! Begins at once. Of texts that come while one is written, only the last is written. A failure
    //! leaves the file as it was, and is logged once until a text is written again.
    void replace(const QByteArray &text);
    //! Likewise.
    void remove();

private:
    void enqueue(const QByteArray &text);
    void writeAll();
    void write(const QByteArray &text);

    const QString m_name;
    const QString m_what;
    QMutex m_mutex;                   //!< of the next two
    std::optional<QByteArray> m_next; //!< null = remove the file
    bool m_isWriting = false;
    bool m_hasFailed = false; //!< of the writing thread
    QThreadPool m_pool;       //!< destroyed first, which waits for it
};

} // namespace core
