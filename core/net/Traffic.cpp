// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Traffic.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/net/Addresses.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkReply>

#include <algorithm>
#include <memory>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PurposeName
{
    TrafficPurpose purpose;
    const char *word;
};

constexpr PurposeName PurposeNames[] = {
    {TrafficPurpose::SignIn, "sign_in"},
    {TrafficPurpose::Requests, "requests"},
    {TrafficPurpose::AccountData, "account_data"},
    {TrafficPurpose::VersionLookup, "version_lookup"},
    {TrafficPurpose::Checks, "checks"},
};

//! How far a reply is, and where its bytes are counted.
struct Passing
{
    std::pair<QString, TrafficPurpose> key;
    qint64 sent = 0;
    qint64 received = 0;
};

//! The growth of a count that begins anew after a redirect.
qint64 advance(qint64 &known, qint64 now)
{
    const qint64 more = now < known ? now : now - known;
    known = now;
    return more;
}

} // namespace

Traffic::Traffic(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_since(clock.unixSeconds())
{
}

TrafficEntry &Traffic::noteRequest(const Key &key)
{
    TrafficEntry &entry = m_entries[key];
    entry.host = key.first;
    entry.purpose = key.second;
    ++entry.requests;
    entry.lastAt = m_clock.unixSeconds();
    return entry;
}

void Traffic::count(QNetworkReply &reply, TrafficPurpose purpose)
{
    const auto passing = std::make_shared<Passing>(Passing{{hostAndPort(reply.url()), purpose}});
    noteRequest(passing->key);
    connect(&reply, &QNetworkReply::uploadProgress, this, [this, passing](qint64 sent) {
        m_entries[passing->key].sentBytes += advance(passing->sent, sent);
    });
    connect(&reply, &QNetworkReply::downloadProgress, this, [this, passing](qint64 received) {
        m_entries[passing->key].receivedBytes += advance(passing->received, received);
    });
    connect(&reply, &QNetworkReply::redirected, this, [this, passing](const QUrl &target) {
        passing->key.first = hostAndPort(target);
        noteRequest(passing->key);
    });
}

void Traffic::add(const TrafficSummary &other)
{
    for (const TrafficEntry &each : other.entries) {
        TrafficEntry &entry = m_entries[{each.host, each.purpose}];
        entry.host = each.host;
        entry.purpose = each.purpose;
        entry.requests += each.requests;
        entry.sentBytes += each.sentBytes;
        entry.receivedBytes += each.receivedBytes;
        entry.lastAt = std::max(entry.lastAt, each.lastAt);
    }
}

TrafficSummary Traffic::summary() const
{
    return {m_since, m_entries.values()};
}

CountedNetwork::CountedNetwork(Traffic *traffic, TrafficPurpose purpose,
                               std::optional<TrafficPurpose> posts, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_traffic(traffic)
    , m_purpose(purpose)
    , m_posts(posts.value_or(purpose))
{
}

QNetworkReply *CountedNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                             QIODevice *body)
{
    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
    if (m_traffic)
        m_traffic->count(*reply, operation == PostOperation ? m_posts : m_purpose);
    return reply;
}

bool isThisComputer(const TrafficEntry &entry)
{
    return isLoopback(QUrl(u"http://"_s + entry.host).host());
}

QByteArray toWord(TrafficPurpose purpose)
{
    const auto *found =
        std::find_if(std::begin(PurposeNames), std::end(PurposeNames),
                     [purpose](const PurposeName &each) { return each.purpose == purpose; });
    return found == std::end(PurposeNames) ? QByteArray() : QByteArray(found->word);
}

QByteArray toJson(const TrafficSummary &summary)
{
    JsonWriter json;
    json.beginObject().memberNumber("since", summary.since).key("hosts").beginArray();
    for (const TrafficEntry &entry : summary.entries) {
        json.beginObject();
        json.member("host", QStringView(entry.host));
        json.member("purpose", QByteArrayView(toWord(entry.purpose)));
        json.memberNumber("requests", entry.requests);
        json.memberNumber("bytes_sent", entry.sentBytes);
        json.memberNumber("bytes_received", entry.receivedBytes);
        json.memberNumber("last_at", entry.lastAt).endObject();
    }
    json.endArray().endObject();
    return json.take();
}

std::optional<TrafficSummary> toTrafficSummary(const QByteArray &json)
{
    const auto root = parseJson(json);
    if (!root || !(*root)["since"].toInteger() || !(*root)["hosts"].isArray())
        return std::nullopt;
    TrafficSummary summary;
    summary.since = (*root)["since"].toInteger().value_or(0);
    for (const JsonValue &host : (*root)["hosts"].items()) {
        const auto *name = std::find_if(
            std::begin(PurposeNames), std::end(PurposeNames),
            [word = host["purpose"].toUtf8()](const auto &each) { return word == each.word; });
        if (name == std::end(PurposeNames))
            continue;
        const auto number = [&host](QByteArrayView key) {
            return host[key].toInteger().value_or(0);
        };
        summary.entries.append({host["host"].toString(), name->purpose, number("requests"),
                                number("bytes_sent"), number("bytes_received"), number("last_at")});
    }
    return summary;
}

} // namespace core
