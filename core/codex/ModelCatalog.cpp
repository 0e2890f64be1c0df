// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelCatalog.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/codex/BackendFetch.h"
#include "core/codex/BuiltInModels.h"
#include "core/codex/ErrorMeanings.h"
#include "core/codex/ModelList.h"
#include "core/codex/ModelNames.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

// 2026-11-20, the day of the catalogue that the built-in list was taken from.
constexpr qint64 BuiltInDate = 1795132800;
constexpr std::chrono::seconds RetryAfterFailure = std::chrono::minutes(5);

//! `W/"x"` and `"x"` name the same list.
QByteArray plainEtag(QByteArray etag)
{
    if (etag.startsWith("W/"))
        etag.remove(0, 2);
    return etag.replace('"', "");
}

} // namespace

ModelCatalog::ModelCatalog(TokenSource &tokens, ConnectionPool &pool, const Clock &clock,
                           const Settings &settings, const QUrl &url, const QString &cacheFile,
                           QObject *parent)
    : QObject(parent)
    , m_tokens(tokens)
    , m_pool(pool)
    , m_clock(clock)
    , m_settings(settings)
    , m_url(url)
    , m_cacheFile(cacheFile)
    , m_aliases(settings.modelAliases)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ModelCatalog::fetch);
    useBuiltIn();
}

ModelCatalog::~ModelCatalog() = default;

void ModelCatalog::configure(const Settings &settings, const QUrl &url)
{
    const bool isOtherVersion = settings.clientVersion != m_settings.clientVersion && url == m_url
        && settings.modelSync == m_settings.modelSync;
    const bool isOtherList = settings.clientVersion != m_settings.clientVersion || url != m_url
        || settings.modelSync != m_settings.modelSync;
    m_settings = settings;
    m_aliases = ModelAliases(settings.modelAliases);
    m_url = url;
    if (isOtherVersion && m_isFromAccount) {
        // The list counts until that of the other version is here.
        cancelFetch();
        m_etag.clear();
        m_announcedEtag.clear();
        m_refused.clear();
        fetch();
    } else if (isOtherList) {
        cancelFetch();
        m_etag.clear();
        const QString accountId = std::exchange(m_accountId, QString());
        useBuiltIn();
        setAccount(accountId);
        // Those who waited for the previous fetch get the result of this one.
        if (!m_running)
            finishWaiting(Nothing{});
    }
    Q_EMIT changed();
}

void ModelCatalog::setAccount(const QString &accountId)
{
    if (accountId == m_accountId)
        return;
    m_accountId = accountId;
    m_timer.stop();
    cancelFetch();
    useBuiltIn();
    if (!m_accountId.isEmpty() && m_settings.modelSync) {
        loadCache();
        refreshIfStale();
    } else {
        finishWaiting(Nothing{});
    }
    Q_EMIT changed();
}

void ModelCatalog::noteEtag(const QByteArray &etag)
{
    const QByteArray plain = plainEtag(etag);
    if (plain.isEmpty() || plain == plainEtag(m_etag) || plain == m_announcedEtag)
        return;
    m_announcedEtag = plain;
    fetch();
}

void ModelCatalog::forget()
{
    if (!m_cacheFile.isEmpty())
        QFile::remove(m_cacheFile);
    setAccount({});
}

QList<Model> ModelCatalog::models() const
{
    QList<Model> visible;
    std::copy_if(m_models.begin(), m_models.end(), std::back_inserter(visible),
                 [](const Model &model) { return !model.isHidden; });
    return visible;
}

QList<QByteArray> ModelCatalog::listedIds() const
{
    QList<QByteArray> ids;
    for (const Model &model : m_models) {
        if (model.isHidden)
            continue;
        ids.append(model.id);
        if (!m_settings.exposeReasoningModels)
            continue;
        for (const QByteArray &effort : model.efforts)
            ids.append(model.id + '-' + effort);
    }
    return ids;
}

qint64 ModelCatalog::createdAt() const
{
    return m_isFromAccount ? m_fetchedAt : BuiltInDate;
}

QByteArray ModelCatalog::catalogJson() const
{
    return toCliCatalog(m_models);
}

Result<ResolvedModel> ModelCatalog::resolve(QByteArrayView name) const
{
    const QByteArray fixed = m_settings.debugModel.toUtf8();
    return resolveModel(fixed.isEmpty() ? name : QByteArrayView(fixed), m_models, m_refused,
                        m_settings.clientVersion, m_aliases);
}

bool ModelCatalog::isAliased(QByteArrayView name) const
{
    return core::isAliased(name, m_models, m_aliases);
}

Result<ResolvedModel> ModelCatalog::find(QByteArrayView name) const
{
    auto resolved = resolve(name);
    if (resolved && resolved->isUnlisted)
        return modelNotFound(name, m_models, m_settings.clientVersion);
    return resolved;
}

void ModelCatalog::noteRefusal(const QByteArray &id)
{
    constexpr qsizetype Most = 1000;
    if (m_refused.size() < Most)
        m_refused.insert(id);
}

void ModelCatalog::refresh(Callback<QList<Model>> callback)
{
    if (!m_settings.modelSync) {
        callback(models());
        return;
    }
    m_waiting.push_back(std::move(callback));
    if (m_running)
        return;
    fetch();
    if (!m_running)
        finishWaiting(Error{ErrorCode::NotSignedIn, withSignInRemedy(u"Not signed in."_s)});
}

void ModelCatalog::useBuiltIn()
{
    m_models = builtInModels();
    m_refused.clear();
    m_isFromAccount = false;
    m_fetchedAt = 0;
    m_etag.clear();
    m_announcedEtag.clear();
}

bool ModelCatalog::loadCache()
{
    QFile file(m_cacheFile);
    if (m_cacheFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(8 * 1024 * 1024);
    const auto json = parseJson(text);
    if (!json || (*json)["account_id"].toString() != m_accountId
        || (*json)["client_version"].toString() != m_settings.clientVersion)
        return false;
    const auto models = parseModels(text);
    if (!models || models->isEmpty())
        return false;
    m_models = *models;
    m_isFromAccount = true;
    m_fetchedAt = (*json)["fetched_at"].toInteger().value_or(0);
    m_etag = (*json)["etag"].toUtf8();
    return true;
}

void ModelCatalog::saveCache() const
{
    if (m_cacheFile.isEmpty())
        return;
    const auto list = parseJson(toModelsJson(m_models));
    JsonWriter json;
    json.beginObject().memberNumber("fetched_at", m_fetchedAt).member("etag", m_etag);
    json.member("client_version", m_settings.clientVersion).member("account_id", m_accountId);
    json.memberRaw("models", (*list)["models"].rawView()).endObject();
    QSaveFile file(m_cacheFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(json.take()) < 0 || !file.flush()
        || !file.commit())
        qCWarning(logCodex) << "the model list cannot be stored:" << file.errorString();
}

void ModelCatalog::refreshIfStale()
{
    const qint64 age = m_clock.unixSeconds() - m_fetchedAt;
    if (m_isFromAccount && age >= 0 && age < m_settings.modelRefreshInterval.count())
        scheduleNext();
    else
        fetch();
}

void ModelCatalog::fetch()
{
    if (m_running || m_accountId.isEmpty() || !m_settings.modelSync || !m_url.isValid())
        return;
    m_timer.stop();
    BackendFetch::Order order;
    order.url = m_url;
    QUrlQuery query(m_url);
    query.addQueryItem(u"client_version"_s, m_settings.clientVersion);
    order.url.setQuery(query);
    order.settings = m_settings;
    if (!m_etag.isEmpty() && m_isFromAccount)
        order.headers.append({"If-None-Match", m_etag});
    const auto take = [this, generation = ++m_generation](const Result<BackendResponse> &response) {
        takeReply(response, generation);
    };
    m_running = new BackendFetch(m_tokens, m_pool, m_clock, std::move(order), {this, take}, this);
    m_running->start();
}

void ModelCatalog::cancelFetch()
{
    ++m_generation;
    delete m_running.data();
}

void ModelCatalog::takeReply(const Result<BackendResponse> &response, int generation)
{
    if (generation != m_generation)
        return; // for another account or other settings
    m_running.clear();
    const Status status = response ? takeList(*response) : Status(response.error());
    if (!status)
        qCInfo(logCodex) << "no model list from the backend:" << status.error().message;
    scheduleNext();
    finishWaiting(status);
}

Status ModelCatalog::takeList(const BackendResponse &response)
{
    if (response.status == 304) {
        m_fetchedAt = m_clock.unixSeconds();
        saveCache();
        return Nothing{};
    }
    const auto models = parseModels(response.body);
    if (!models)
        return models.error();
    if (models->isEmpty())
        return Error{ErrorCode::Upstream, u"ChatGPT returned an empty list of models."_s};
    const bool isOther = !m_isFromAccount || m_models != *models;
    if (isOther)
        m_refused.clear();
    m_models = *models;
    m_isFromAccount = true;
    m_fetchedAt = m_clock.unixSeconds();
    m_etag = headerValue(response.headers, "etag");
    saveCache();
    if (isOther)
        Q_EMIT changed();
    return Nothing{};
}

void ModelCatalog::finishWaiting(const Status &status)
{
    for (auto &callback : std::exchange(m_waiting, {})) {
        if (status)
            callback(models());
        else
            callback(status.error());
    }
}

void ModelCatalog::scheduleNext()
{
    if (!m_settings.modelSync || m_accountId.isEmpty())
        return;
    const qint64 age = m_clock.unixSeconds() - m_fetchedAt;
    const auto left =
        m_settings.modelRefreshInterval - std::chrono::seconds(std::max<qint64>(age, 0));
    m_timer.start(std::max<std::chrono::milliseconds>(left, RetryAfterFailure));
}

} // namespace core
