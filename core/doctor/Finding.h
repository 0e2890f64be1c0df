// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QStringList>

namespace core {

//! From good to bad.
enum class CheckState { Ok, Warning, Problem };

//! What a check has found: a plain value. Window and command line put it into words.
struct Finding
{
    //! The comment names the arguments.
    enum class Kind {
        ServerFound,     //!< port
        PortFree,        //!< port
        PortTaken,       //!< port
        PortReserved,    //!< port
        AddressUnusable, //!< host

        KeychainWorks,
        KeychainSilent,   //!< seconds waited
        KeychainBlocked,  //!< technical text
        TokenFileUsed,    //!< file
        TokenFileOpen,    //!< file: other users can read it
        TokenFileBlocked, //!< file, technical text
        NothingStored,

        SignedIn, //!< plan
        SignedOut,
        SessionEnded, //!< technical text
        SignInUnknown,

        NoProxy,
        ProxyWorks,         //!< proxy
        ProxyUnreachable,   //!< proxy, technical text
        ProxyNeedsPassword, //!< proxy
        ProxyInvalid,       //!< technical text

        CertificatesAccepted,
        CertificatesRefused, //!< host, technical text
        CertificatesUnchecked,
        CertificatesUnused, //!< every address is plain http
        CaFileUnusable,     //!< file
        NoEncryption,       //!< there is no TLS library

        ClockRight,  //!< host, seconds of difference
        ClockAhead,  //!< host, minutes
        ClockBehind, //!< host, minutes
        ClockUnchecked,

        DiskFine,       //!< free MiB
        DiskUnmeasured, //!< can be written to; its free space is not known
        DiskLow,        //!< free MiB
        DiskFull,       //!< free MiB
        FolderReadOnly, //!< folder

        HostReached,     //!< host, milliseconds
        HostUnknown,     //!< host: its name is not found
        HostUnreachable, //!< host, technical text
        HostSilent,      //!< host, seconds waited
        HostUntrusted,   //!< host: its certificate is refused
        HostBehindProxy, //!< host, proxy: the proxy does not let it through
        HostFailing,     //!< host, status
    };

    QByteArray id; //!< "port", "keyring" …, "host:chatgpt.com"
    CheckState state = CheckState::Ok;
    Kind kind = Kind::HostReached;
    QStringList arguments;

    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] CheckState worst(const QList<Finding> &findings);

//! "ok", "warning" or "problem".
[[nodiscard]] QByteArray toWord(CheckState state);

} // namespace core

Q_DECLARE_METATYPE(core::Finding)
