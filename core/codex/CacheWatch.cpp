// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CacheWatch.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/codex/CodexCall.h"

#include <QtCore/QMessageAuthenticationCode>

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <unordered_set>

namespace core {

namespace {

//! Comparing a larger body would cost more than the answer is worth: pictures, mostly.
constexpr qsizetype LargestComparedBody = 4 * 1024 * 1024;

//! Of one conversation: the main one, and side requests such as its title.
constexpr std::size_t MostBranches = 4;

//! Eight bytes of an HMAC tell the parts of one conversation apart.
class PartHash
{
public:
    explicit PartHash(const QByteArray &secret)
        : m_code(QCryptographicHash::Blake2b_256, secret) { }

    //! Of the parts in order. Length first, so that two cannot run into each other.
    quint64 of(std::initializer_list<QByteArrayView> parts)
    {
        m_code.reset();
        for (const QByteArrayView part : parts) {
            const QByteArray head = QByteArray::number(part.size()) + ':';
            m_code.addData(head.constData(), head.size());
            m_code.addData(part.data(), part.size());
        }
        const QByteArray code = m_code.result();
        quint64 hash = 0;
        std::memcpy(&hash, code.constData(), sizeof hash);
        return hash;
    }

private:
    QMessageAuthenticationCode m_code;
};

bool isSystemItem(const JsonValue &item)
{
    const QByteArray role = item["role"].toUtf8();
    return role == "developer" || role == "system" || item["type"].toUtf8() == "additional_tools";
}

//! The items at the head that both have.
std::size_t sharedItems(const CacheWatch::Sent &one, const CacheWatch::Sent &other)
{
    const auto end =
        std::mismatch(one.items.begin(), one.items.end(), other.items.begin(), other.items.end());
    return std::size_t(end.first - one.items.begin());
}

//! `sent` goes on with the conversation of `earlier`, maybe in another form: they share more than
//! the system text, either at the head or, when the client has rewritten that, later.
bool continuesConversation(const CacheWatch::Sent &sent, const CacheWatch::Sent &earlier)
{
    const std::size_t shared = sharedItems(sent, earlier);
    if (shared > std::max(sent.leading, earlier.leading))
        return true;
    const auto restOf = [shared](const CacheWatch::Sent &request) {
        return request.items.begin() + std::ptrdiff_t(std::max(shared, request.leading));
    };
    const std::unordered_set<quint64> rest(restOf(earlier), earlier.items.end());
    return std::any_of(restOf(sent), sent.items.end(),
                       [&rest](quint64 item) { return rest.count(item) > 0; });
}

} // namespace

CacheWatch::CacheWatch(const QByteArray &secret) : CacheWatch(secret, Limits())
{
}

CacheWatch::CacheWatch(const QByteArray &secret, const Limits &limits)
    : m_secret(secret)
    , m_limits(limits)
{
}

CacheWatch::Sent CacheWatch::begin(const QByteArray &body, qint64 now) const
{
    Sent sent;
    sent.at = now;
    sent.generation = m_generation;
    if (body.size() > LargestComparedBody)
        return sent;
    const auto json = parseJson(body);
    if (!json || !(*json)["prompt_cache_key"].isString())
        return sent;
    PartHash hash(m_secret);
    const auto raw = [&json](const char *name) { return (*json)[name].rawView(); };
    sent.conversation = hash.of({raw("prompt_cache_key")});
    sent.model =
        hash.of({raw("model"), (*json)["reasoning"]["effort"].rawView(), raw("service_tier")});
    sent.setup =
        hash.of({raw("instructions"), raw("tools"), raw("parallel_tool_calls"), raw("text")});
    const auto items = (*json)["input"].items();
    sent.items.reserve(std::size_t(items.size()));
    for (const JsonValue &item : items) {
        if (sent.leading == sent.items.size() && isSystemItem(item))
            ++sent.leading;
        sent.items.push_back(hash.of({item.rawView()}));
    }
    sent.isComparable = true;
    return sent;
}

std::optional<CacheMiss> CacheWatch::finish(const Sent &sent, const Usage &usage, qint64 now)
{
    if (!sent.isComparable || sent.generation != m_generation)
        return std::nullopt;
    const auto known = m_byId.constFind(sent.conversation);
    const Earlier *nearest = nullptr;
    std::size_t most = 0;
    if (known != m_byId.constEnd()) {
        for (const Earlier &line : (*known)->lines) {
            if (!continuesConversation(sent, line.sent))
                continue;
            // Of those that have as many items in common, the one with the same settings, too.
            const std::size_t common = 4 * sharedItems(sent, line.sent)
                + (line.sent.model == sent.model ? 2 : 0) + (line.sent.setup == sent.setup ? 1 : 0);
            if (!nearest || common > most) {
                nearest = &line;
                most = common;
            }
        }
    }
    const auto cause = causeOf(sent, usage, nearest);
    remember(sent, usage.inputTokens, now);
    return cause;
}

std::optional<CacheMiss> CacheWatch::causeOf(const Sent &sent, const Usage &usage,
                                             const Earlier *earlier)
{
    const qint64 all = std::max<qint64>(usage.inputTokens, 0);
    const qint64 possible = earlier ? std::min(earlier->inputTokens, all) : all;
    const qint64 cached = std::clamp<qint64>(usage.cachedTokens, 0, all);
    if (!usage.isCacheReported || cached >= possible - cached)
        return std::nullopt;
    if (!earlier || possible < ShortestPrefix)
        return CacheMiss::FirstTurn;
    if (sent.model != earlier->sent.model)
        return CacheMiss::OtherModel;
    const std::size_t shared = sharedItems(sent, earlier->sent);
    if (sent.setup != earlier->sent.setup
        || shared < std::min(sent.items.size(), earlier->sent.items.size()))
        return CacheMiss::PrefixChanged;
    const std::chrono::seconds idle(sent.at - earlier->at); // negative when the clock was set back
    return idle > Lifetime ? CacheMiss::Idle : CacheMiss::Unexplained;
}

void CacheWatch::clear()
{
    m_order.clear();
    m_byId.clear();
    m_itemCount = 0;
    ++m_generation;
}

//! In place of the request that it continues: what that one held is part of this one.
void CacheWatch::remember(const Sent &sent, qint64 inputTokens, qint64 now)
{
    const auto known = m_byId.constFind(sent.conversation);
    if (known == m_byId.constEnd()) {
        m_order.push_front({sent.conversation, {}});
        m_byId.insert(sent.conversation, m_order.begin());
    } else {
        m_order.splice(m_order.begin(), m_order, *known);
    }
    auto &lines = m_order.front().lines;
    for (std::size_t index = lines.size(); index-- > 0;) {
        const Sent &before = lines[index].sent;
        if (before.model == sent.model && before.setup == sent.setup
            && sharedItems(before, sent) == before.items.size())
            drop(lines, index);
    }
    if (lines.size() >= MostBranches)
        drop(lines, lines.size() - 1);
    lines.insert(lines.begin(), Earlier{sent, inputTokens, now});
    m_itemCount += qsizetype(sent.items.size());
    trim();
}

void CacheWatch::drop(std::vector<Earlier> &lines, std::size_t index)
{
    m_itemCount -= qsizetype(lines[index].sent.items.size());
    lines.erase(lines.begin() + std::ptrdiff_t(index));
}

void CacheWatch::trim()
{
    while (!m_order.empty()
           && (conversationCount() > m_limits.conversations || m_itemCount > m_limits.items)) {
        for (const Earlier &line : m_order.back().lines)
            m_itemCount -= qsizetype(line.sent.items.size());
        m_byId.remove(m_order.back().id);
        m_order.pop_back();
    }
}

void watchCache(CodexCall &call, CacheWatch &watch, const Clock &clock, QObject *owner)
{
    QObject::connect(
        &call, &CodexCall::received, owner,
        [&call, &watch, &clock,
         sent = watch.begin(call.requestBody(), clock.unixSeconds())](const Events &batch) {
            const auto *finished =
                batch.empty() ? nullptr : std::get_if<ResponseFinished>(&batch.back());
            if (finished && finished->usage)
                call.setCacheMiss(watch.finish(sent, *finished->usage, clock.unixSeconds()));
        });
}

} // namespace core
