// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ApiKey.h"

#include "core/auth/ApiKeyStore.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qsizetype KeyBytes = 32;

//! Marks an error of any store as one about the API key.
Error aboutKey(Error error)
{
    error.param = u"apiKey"_s;
    return error;
}

} // namespace

Secret newApiKey()
{
    return Secret(KeyBeginning.toByteArray() + toBase64Url(randomBytes(KeyBytes)));
}

bool isOwnKeyForm(QByteArrayView key)
{
    constexpr qsizetype Letters = (KeyBytes * 8 + 5) / 6;
    return key.startsWith(KeyBeginning) && key.size() == KeyBeginning.size() + Letters
        && std::all_of(key.begin() + KeyBeginning.size(), key.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '-' || c == '_';
           });
}

ApiKey::ApiKey(ApiKeyStore &store, const Secret &given, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_given(given)
    , m_key(given)
{
    m_state.storePlace = store.place();
    m_state.isGiven = !given.isEmpty();
    if (m_state.isGiven)
        m_state.phase = ApiKeyState::Phase::Set;
    connect(&store, &ApiKeyStore::changed, this, [this] { load({}); });
}

void ApiKey::load(Callback<Nothing> callback)
{
    if (m_state.isGiven)
        return callback(Nothing{});
    m_waiting.push_back(std::move(callback));
    if (m_waiting.size() == 1)
        m_store.read({this, [this](const Result<Secret> &stored) { take(stored); }});
}

void ApiKey::take(const Result<Secret> &stored)
{
    if (stored) {
        use(*stored);
    } else {
        // A key that already counts still counts.
        qCWarning(logAuth).noquote() << stored.error().message;
        setState(ApiKeyState::Phase::Blocked, aboutKey(stored.error()));
    }
    for (Callback<Nothing> &callback : std::exchange(m_waiting, {}))
        callback(stored ? Status(Nothing{}) : Status(aboutKey(stored.error())));
}

void ApiKey::replace(Callback<Secret> callback)
{
    const Secret key = newApiKey();
    m_store.write(key, {this, [this, key, callback](const Status &stored) mutable {
                            if (!stored)
                                return callback(aboutKey(stored.error()));
                            use(key);
                            callback(key);
                        }});
}

void ApiKey::remove(Callback<Nothing> callback)
{
    m_store.erase({this, [this, callback](const Status &erased) mutable {
                       if (!erased)
                           return callback(aboutKey(erased.error()));
                       use({});
                       callback(Nothing{});
                   }});
}

void ApiKey::use(const Secret &key)
{
    m_key = m_state.isGiven ? m_given : key;
    setState(m_key.isEmpty() ? ApiKeyState::Phase::None : ApiKeyState::Phase::Set);
}

void ApiKey::setState(ApiKeyState::Phase phase, std::optional<Error> error)
{
    m_state.phase = phase;
    m_state.error = std::move(error);
    Q_EMIT changed(m_state);
}

} // namespace core
