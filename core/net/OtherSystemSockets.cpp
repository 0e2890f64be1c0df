// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ProgramNames.h"
#include "core/net/SystemSockets.h"

#include <array>

// The same functions for other systems than Linux.

#if defined(Q_OS_WIN)

#include <QtCore/QDir>

#include <cstring>
#include <iphlpapi.h>
#include <memory>
#include <optional>
#include <winsock2.h>
#include <ws2tcpip.h>

namespace core {

namespace {

struct CloseHandleOf
{
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};
using Handle = std::unique_ptr<void, CloseHandleOf>;

//! Empty when the table cannot be had. It may grow between the two calls.
std::vector<char> tcpTable(ULONG family)
{
    ULONG size = 0;
    std::vector<char> table;
    for (int attempt = 0; attempt < 4; ++attempt) {
        const DWORD result =
            ::GetExtendedTcpTable(table.empty() ? nullptr : table.data(), &size, FALSE, family,
                                  TCP_TABLE_OWNER_PID_CONNECTIONS, 0);
        if (result == NO_ERROR)
            return table;
        if (result != ERROR_INSUFFICIENT_BUFFER)
            break;
        table.resize(size);
    }
    return {};
}

quint16 portOf(DWORD port)
{
    return ntohs(u_short(port));
}

//! Nothing = there is no such socket.
std::optional<DWORD> processOf(const ConnectionEnds &ends)
{
    bool isIpv4 = false;
    const quint32 peer = ends.peer.toIPv4Address(&isIpv4);
    if (isIpv4) {
        const std::vector<char> bytes = tcpTable(AF_INET);
        const auto *table = reinterpret_cast<const MIB_TCPTABLE_OWNER_PID *>(bytes.data());
        for (DWORD i = 0; !bytes.empty() && i < table->dwNumEntries; ++i) {
            const MIB_TCPROW_OWNER_PID &row = table->table[i];
            if (ntohl(row.dwLocalAddr) == peer && portOf(row.dwLocalPort) == ends.peerPort
                && portOf(row.dwRemotePort) == ends.localPort)
                return row.dwOwningPid;
        }
        return std::nullopt;
    }
    const Q_IPV6ADDR address = ends.peer.toIPv6Address();
    const std::vector<char> bytes = tcpTable(AF_INET6);
    const auto *table = reinterpret_cast<const MIB_TCP6TABLE_OWNER_PID *>(bytes.data());
    for (DWORD i = 0; !bytes.empty() && i < table->dwNumEntries; ++i) {
        const MIB_TCP6ROW_OWNER_PID &row = table->table[i];
        if (std::memcmp(row.ucLocalAddr, address.c, sizeof(address.c)) == 0
            && portOf(row.dwLocalPort) == ends.peerPort
            && portOf(row.dwRemotePort) == ends.localPort)
            return row.dwOwningPid;
    }
    return std::nullopt;
}

//! A TOKEN_USER; empty when it cannot be read.
std::vector<char> userOf(HANDLE process)
{
    HANDLE opened = nullptr;
    if (!::OpenProcessToken(process, TOKEN_QUERY, &opened))
        return {};
    const Handle token(opened);
    DWORD size = 0;
    ::GetTokenInformation(token.get(), TokenUser, nullptr, 0, &size);
    std::vector<char> user(size);
    if (!::GetTokenInformation(token.get(), TokenUser, user.data(), size, &size))
        return {};
    return user;
}

PSID idOf(const std::vector<char> &user)
{
    return reinterpret_cast<const TOKEN_USER *>(user.data())->User.Sid;
}

} // namespace

SocketOwners::~SocketOwners() = default;

SocketOwner SocketOwners::find(const ConnectionEnds &ends)
{
    const std::optional<DWORD> id = processOf(ends);
    if (!id)
        return {};
    if (*id == 0)
        return {Peer::Owner::Closed};
    // A program may not look into those of other users, unless it runs as an administrator.
    const Handle process(::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, *id));
    if (!process)
        return {::GetLastError() == ERROR_ACCESS_DENIED ? Peer::Owner::OtherUser
                                                        : Peer::Owner::Unknown};
    const std::vector<char> user = userOf(process.get());
    const std::vector<char> own = userOf(::GetCurrentProcess());
    if (user.empty() || own.empty())
        return {user.empty() ? Peer::Owner::OtherUser : Peer::Owner::Unknown, 0, *id};
    const bool isTrusted =
        ::EqualSid(idOf(user), idOf(own)) || ::IsWellKnownSid(idOf(user), WinLocalSystemSid);
    return {isTrusted ? Peer::Owner::ThisUser : Peer::Owner::OtherUser, 0, *id};
}

void ProgramSearch::run(std::vector<Wanted> &wanted, const std::atomic_bool &isEnding)
{
    for (Wanted &one : wanted) {
        if (isEnding)
            return;
        const Handle process(
            ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(one.socket.handle)));
        std::array<wchar_t, 32'768> path{};
        DWORD length = DWORD(path.size());
        if (!process || !::QueryFullProcessImageNameW(process.get(), 0, path.data(), &length))
            continue;
        const QString file = QString::fromWCharArray(path.data(), length);
        one.program = programName(QDir::fromNativeSeparators(file).toUtf8(), {});
        one.isFound = true;
    }
}

} // namespace core

#elif defined(Q_OS_MACOS)

#include <arpa/inet.h>
#include <libproc.h>
#include <sys/proc_info.h>
#include <unistd.h>

namespace core {

namespace {

//! The pair of ports tells connections inside this computer apart.
bool hasSocket(pid_t process, const proc_fdinfo &descriptor, const ConnectionEnds &ends)
{
    socket_fdinfo info = {};
    if (descriptor.proc_fdtype != PROX_FDTYPE_SOCKET
        || ::proc_pidfdinfo(process, descriptor.proc_fd, PROC_PIDFDSOCKETINFO, &info, sizeof(info))
            != int(sizeof(info))
        || info.psi.soi_kind != SOCKINFO_TCP)
        return false;
    const in_sockinfo &ports = info.psi.soi_proto.pri_tcp.tcpsi_ini;
    return ntohs(uint16_t(ports.insi_lport)) == ends.peerPort
        && ntohs(uint16_t(ports.insi_fport)) == ends.localPort;
}

std::vector<proc_fdinfo> descriptorsOf(pid_t process)
{
    const int size = ::proc_pidinfo(process, PROC_PIDLISTFDS, 0, nullptr, 0);
    std::vector<proc_fdinfo> descriptors(size > 0 ? size_t(size) / sizeof(proc_fdinfo) : 0);
    const int length = descriptors.empty()
        ? 0
        : ::proc_pidinfo(process, PROC_PIDLISTFDS, 0, descriptors.data(),
                         int(descriptors.size() * sizeof(proc_fdinfo)));
    descriptors.resize(length > 0 ? size_t(length) / sizeof(proc_fdinfo) : 0);
    return descriptors;
}

} // namespace

SocketOwners::~SocketOwners() = default;

SocketOwner SocketOwners::find(const ConnectionEnds &)
{
    return {};
}

void ProgramSearch::run(std::vector<Wanted> &wanted, const std::atomic_bool &isEnding)
{
    std::array<pid_t, 8192> processes{};
    const int size =
        ::proc_listpids(PROC_UID_ONLY, ::getuid(), processes.data(), int(sizeof(processes)));
    const size_t count = size > 0 ? size_t(size) / sizeof(pid_t) : 0;
    for (size_t i = 0; i < count && !isEnding; ++i) {
        const pid_t process = processes.at(i);
        for (const proc_fdinfo &descriptor : descriptorsOf(process)) {
            for (Wanted &one : wanted) {
                if (one.isFound || !hasSocket(process, descriptor, one.ends))
                    continue;
                std::array<char, PROC_PIDPATHINFO_MAXSIZE> path{};
                if (::proc_pidpath(process, path.data(), uint32_t(path.size())) > 0)
                    one.program = programName(QByteArray(path.data()), {});
                one.isFound = true;
            }
        }
    }
}

} // namespace core

#elif !defined(Q_OS_LINUX)

namespace core {

SocketOwners::~SocketOwners() = default;

SocketOwner SocketOwners::find(const ConnectionEnds &)
{
    return {};
}

void ProgramSearch::run(std::vector<Wanted> &, const std::atomic_bool &)
{
}

} // namespace core

#endif
