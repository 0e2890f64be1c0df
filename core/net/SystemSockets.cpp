// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/SystemSockets.h"

#include "core/net/ProgramNames.h"
#include "core/net/SocketDiag.h"

#ifdef Q_OS_LINUX

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace core {

namespace {

using socket_diag::Answer;

constexpr int MostRecent = 16;
//! A pass over all processes of a busy desktop looks at some ten thousand.
constexpr int MostLinksPerPass = 200'000;
//! Answers to former requests that were not taken.
constexpr int MostStaleMessages = 16;
constexpr qsizetype MostArgumentBytes = 8 * 1024;

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

int openNetlink()
{
    return ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_SOCK_DIAG);
}

//! The kernel has answered when send() returns.
Answer askKernel(int netlink, const ConnectionEnds &ends, quint32 sequence)
{
    const QByteArray request = socket_diag::request(ends, sequence);
    if (::send(netlink, request.constData(), size_t(request.size()), 0) != request.size())
        return {};
    std::array<char, 4096> message{};
    for (int i = 0; i < MostStaleMessages; ++i) {
        sockaddr_nl sender = {};
        socklen_t size = sizeof(sender);
        const ssize_t length = ::recvfrom(netlink, message.data(), message.size(), 0,
                                          reinterpret_cast<sockaddr *>(&sender), &size);
        if (length < 0)
            return {};
        if (sender.nl_pid != 0) // not the kernel
            continue;
        const Answer answer =
            socket_diag::parse(QByteArrayView(message.data(), length), ends, sequence);
        if (answer.kind != Answer::Kind::Unusable)
            return answer;
    }
    return {};
}

//! The number in "socket:[123]"; 0 = something else.
quint64 socketInode(int folder, const char *name)
{
    constexpr char Start[] = "socket:[";
    std::array<char, 64> target{};
    const ssize_t length = ::readlinkat(folder, name, target.data(), target.size() - 1);
    if (length <= 0 || std::strncmp(target.data(), Start, sizeof(Start) - 1) != 0)
        return 0;
    return std::strtoull(target.data() + sizeof(Start) - 1, nullptr, 10);
}

QByteArray nameOfProcess(qint64 process)
{
    const QByteArray folder = "/proc/" + QByteArray::number(process);
    std::array<char, 4096> target{};
    const ssize_t length = ::readlink((folder + "/exe").constData(), target.data(), target.size());
    QFile arguments(QFile::decodeName(folder + "/cmdline"));
    QByteArrayList words;
    if (arguments.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        words = arguments.read(MostArgumentBytes).split('\0');
    return programName(length > 0 ? QByteArray(target.data(), length) : QByteArray(), words);
}

//! One pass over the descriptors of processes.
class DescriptorPass
{
public:
    using Wanted = ProgramSearch::Wanted;

    DescriptorPass(std::vector<Wanted> &wanted, const std::atomic_bool &isEnding)
        : m_isEnding(isEnding)
    {
        for (Wanted &one : wanted) {
            if (one.socket.handle == 0 || m_byInode.contains(one.socket.handle))
                continue;
            m_byInode.insert(one.socket.handle, &one);
            m_users.insert(one.socket.user);
        }
    }

    [[nodiscard]] bool isDone() const
    {
        return m_byInode.isEmpty() || m_links >= MostLinksPerPass || m_isEnding;
    }

    [[nodiscard]] bool isOfWantedUser(int processes, const char *name) const
    {
        struct ::stat status = {};
        return ::fstatat(processes, name, &status, 0) == 0 && m_users.contains(status.st_uid);
    }

    //! True when it has one of the sockets.
    bool look(qint64 process)
    {
        const QByteArray path = "/proc/" + QByteArray::number(process) + "/fd";
        const OpenFolder folder(::opendir(path.constData()));
        if (!folder)
            return false;
        QByteArray name;
        bool isFound = false;
        while (const dirent *entry = ::readdir(folder.get())) {
            if (isDone())
                break;
            ++m_links;
            Wanted *wanted = m_byInode.take(socketInode(::dirfd(folder.get()), entry->d_name));
            if (!wanted)
                continue;
            if (!std::exchange(isFound, true))
                name = nameOfProcess(process);
            wanted->program = name;
            wanted->isFound = true;
        }
        return isFound;
    }

private:
    QHash<quint64, Wanted *> m_byInode;
    QSet<quint32> m_users;
    const std::atomic_bool &m_isEnding;
    int m_links = 0;
};

} // namespace

SocketOwners::~SocketOwners()
{
    if (m_netlink >= 0)
        ::close(m_netlink);
}

SocketOwner SocketOwners::find(const ConnectionEnds &ends)
{
    if (ends.peer.isNull()) // reset before it was accepted
        return {Peer::Owner::Closed};
    if (m_netlink < 0)
        m_netlink = openNetlink();
    if (m_netlink < 0)
        return {};
    const Answer answer = askKernel(m_netlink, ends, ++m_sequence);
    if (answer.kind == Answer::Kind::Found && answer.inode != 0) {
        const bool isTrusted = answer.user == ::geteuid() || answer.user == 0;
        return {isTrusted ? Peer::Owner::ThisUser : Peer::Owner::OtherUser, answer.user,
                answer.inode};
    }
    // The system calls the administrator the user of a socket that nobody has any more.
    if (answer.kind == Answer::Kind::Found)
        return {Peer::Owner::Closed};
    if (answer.kind == Answer::Kind::Unusable || !ends.peer.isLoopback())
        return {};
    // Not even this end is connected any more: the other one was reset. (The system also finds
    // nothing when it lacks a module; then it does not find this server's port either.)
    const Answer own = askKernel(m_netlink, ends.swapped(), ++m_sequence);
    return {own.kind == Answer::Kind::Listener ? Peer::Owner::Closed : Peer::Owner::Unknown};
}

void ProgramSearch::run(std::vector<Wanted> &wanted, const std::atomic_bool &isEnding)
{
    DescriptorPass pass(wanted, isEnding);
    const auto look = [this, &pass](qint64 process) {
        if (!pass.look(process))
            return;
        m_recent.removeOne(process);
        m_recent.prepend(process);
        m_recent.resize(std::min<qsizetype>(m_recent.size(), MostRecent));
    };
    const QList<qint64> recent = m_recent;
    for (const qint64 process : recent) {
        if (pass.isDone())
            return;
        look(process);
    }
    const OpenFolder processes(::opendir("/proc"));
    if (!processes)
        return;
    while (const dirent *entry = pass.isDone() ? nullptr : ::readdir(processes.get())) {
        const qint64 process = std::strtoll(entry->d_name, nullptr, 10);
        if (process > 0 && !recent.contains(process)
            && pass.isOfWantedUser(::dirfd(processes.get()), entry->d_name))
            look(process);
    }
}

} // namespace core

#endif
