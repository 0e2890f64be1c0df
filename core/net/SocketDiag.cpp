// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/SocketDiag.h"

#ifdef Q_OS_LINUX

#include <QtCore/QtEndian>

#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

namespace core::socket_diag {

namespace {

struct DiagRequest
{
    nlmsghdr header;
    inet_diag_req_v2 body;
};

//! A multiple of the alignment of messages, so that what follows begins right behind it.
constexpr qsizetype HeaderSize = sizeof(nlmsghdr);
static_assert(HeaderSize % NLMSG_ALIGNTO == 0);
static_assert(sizeof(DiagRequest) == HeaderSize + sizeof(inet_diag_req_v2));

//! In network byte order; true for IPv4.
bool writeAddress(const QHostAddress &address, __be32 *to)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4) {
        to[0] = qToBigEndian(ipv4);
        return true;
    }
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    std::memcpy(to, ipv6.c, sizeof(ipv6.c));
    return false;
}

} // namespace

QByteArray request(const ConnectionEnds &ends, quint32 sequence)
{
    DiagRequest message = {};
    message.header.nlmsg_len = sizeof(message);
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.header.nlmsg_seq = sequence;
    inet_diag_sockid &id = message.body.id;
    const bool isIpv4 = writeAddress(ends.peer, id.idiag_src);
    writeAddress(ends.local, id.idiag_dst);
    id.idiag_sport = qToBigEndian(ends.peerPort);
    id.idiag_dport = qToBigEndian(ends.localPort);
    id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    message.body.sdiag_family = isIpv4 ? AF_INET : AF_INET6;
    message.body.sdiag_protocol = IPPROTO_TCP;
    message.body.idiag_states = ~0U;
    return {reinterpret_cast<const char *>(&message), qsizetype(sizeof(message))};
}

Answer parse(QByteArrayView message, const ConnectionEnds &ends, quint32 sequence)
{
    nlmsghdr header = {};
    if (message.size() < HeaderSize)
        return {};
    std::memcpy(&header, message.data(), sizeof(header));
    const auto length = qsizetype(header.nlmsg_len);
    if (header.nlmsg_seq != sequence || length < HeaderSize || length > message.size())
        return {};
    const QByteArrayView payload = message.sliced(HeaderSize, length - HeaderSize);
    if (header.nlmsg_type == NLMSG_ERROR) {
        int error = 0;
        if (payload.size() < qsizetype(sizeof(error)))
            return {};
        std::memcpy(&error, payload.data(), sizeof(error));
        return {error == -ENOENT ? Answer::Kind::NotFound : Answer::Kind::Unusable};
    }
    inet_diag_msg found = {};
    if (header.nlmsg_type != SOCK_DIAG_BY_FAMILY || payload.size() < qsizetype(sizeof(found)))
        return {};
    std::memcpy(&found, payload.data(), sizeof(found));
    if (qFromBigEndian(found.id.idiag_sport) != ends.peerPort)
        return {};
    if (found.idiag_state == TCP_LISTEN) // what the system answers when nothing is connected
        return {Answer::Kind::Listener};
    if (qFromBigEndian(found.id.idiag_dport) != ends.localPort)
        return {};
    return {Answer::Kind::Found, found.idiag_uid, found.idiag_inode};
}

} // namespace core::socket_diag

#endif
