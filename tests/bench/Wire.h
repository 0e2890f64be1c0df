// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <utility>

namespace bench {

//! Nanoseconds; all processes of this machine share the clock.
[[nodiscard]] qint64 now();

[[noreturn]] void giveUp(const QByteArray &why);

//! Owns a file descriptor.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : m_number(number) { }
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1)) { }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;

    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    void close();

private:
    int m_number = -1;
};

//! A connection to a port of 127.0.0.1; not open when nothing listens. It blocks.
[[nodiscard]] FileDescriptor connectTo(quint16 port);
//! Listens on 127.0.0.1 without blocking; port 0 becomes the one that was free.
[[nodiscard]] FileDescriptor listenOn(quint16 &port);
[[nodiscard]] quint16 freePort();

void setNonBlocking(const FileDescriptor &socket);
void sendAtOnce(const FileDescriptor &socket);
//! Writes all of it to a blocking socket; false when the peer has gone.
[[nodiscard]] bool writeAll(const FileDescriptor &socket, QByteArrayView bytes);

} // namespace bench
