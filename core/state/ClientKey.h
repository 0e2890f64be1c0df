// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QLatin1String>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <optional>

namespace core {

//! What a key opens.
enum class KeyRight {
    Chat,  //!< models and lists; nothing of the account
    Owner, //!< also limits, usage and metrics
};

//! What the requests that come with a key may do. Everything is allowed that no rule names.
struct KeyRules
{
    QList<QByteArray> models; //!< ids, with * for any text and ? for one character; empty = all
    QByteArray maxEffort;     //!< one of knownEfforts(); empty = any
    bool allowsFast = true;
    bool allowsWebSearch = true;
    std::optional<int> maxRunning;      //!< requests at the same time
    std::optional<double> shareOf5h;    //!< percent points of the window
    std::optional<double> shareOfWeek;  //!< likewise
    std::optional<qint64> tokensPerDay; //!< input and output, of a day in local time
    std::optional<qint64> expiresAt;    //!< unix seconds
    KeyRight right = KeyRight::Chat;

    friend bool operator==(const KeyRules &, const KeyRules &) = default;
};

//! A key that a client may send: a plain value without the key.
struct ClientKey
{
    QByteArray id; //!< stays when the key is renamed
    QString name;
    QByteArray start;     //!< the first characters, for a person to recognise it
    qint64 createdAt = 0; //!< unix seconds
    bool isPaused = false;
    KeyRules rules;

    friend bool operator==(const ClientKey &, const ClientKey &) = default;
};

//! When and by what a key was used last.
struct KeyLastUse
{
    qint64 at = 0; //!< unix seconds; 0 = never
    QByteArray by; //!< the program where it is known, otherwise what the client calls itself

    friend bool operator==(const KeyLastUse &, const KeyLastUse &) = default;
};

//! The name of the key that `chatmock key --new` and the window make.
inline constexpr QLatin1String DefaultKeyName{"default"};

} // namespace core

Q_DECLARE_METATYPE(core::ClientKey)
