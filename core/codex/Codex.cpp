// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/Codex.h"

#include "core/codex/BackendFetch.h"
#include "core/codex/BackendHttp.h"
#include "core/codex/CacheWatch.h"
#include "core/codex/ClientVersion.h"
#include "core/codex/CodexCall.h"
#include "core/codex/LimitErrors.h"
#include "core/codex/LimitsStore.h"
#include "core/codex/ModelCatalog.h"
#include "core/codex/PromptCacheKeys.h"
#include "core/codex/RateLimits.h"
#include "core/codex/ReasoningMemory.h"
#include "core/codex/TurnStates.h"
#include "core/net/ConnectionWatch.h"
#include "core/settings/Endpoints.h"

#include <QtCore/QSet>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

//! A search of the backend can take minutes.
constexpr std::chrono::minutes SearchLimit{10};

QString fileIn(const QString &folder, const char *name)
{
    return folder.isEmpty() ? QString() : folder + u'/' + QLatin1StringView(name);
}

} // namespace

class Codex::Private
{
public:
    Private(TokenSource &source, const Clock &wallClock, const Settings &initial,
            const QString &folder, Traffic *counter)
        : traffic(counter)
        , tokens(source)
        , clock(wallClock)
        , version(wallClock, initial, fileIn(folder, "client_version.json"), counter)
        , settings(withVersion(initial))
        , endpoints(toEndpoints(initial))
        , limits(fileIn(folder, "usage_limits.json"))
        , installation(installationId(folder))
        , pool(initial, counter)
        , watch(wallClock)
        , keys(fileIn(folder, "prompt_cache_keys.json"))
        , reasoning(clock)
        , catalog(tokens, pool, clock, settings, endpoints ? endpoints->models : QUrl(),
                  fileIn(folder, "chatmock_models_cache.json"))
    {
    }

    //! The settings with the client version that counts now.
    [[nodiscard]] Settings withVersion(Settings given) const
    {
        given.clientVersion = version.current();
        return given;
    }

    BodyOptions optionsFor(const ResolvedModel &model, BodyForm form) const
    {
        BodyOptions options;
        options.form = form;
        if (needInstructions.contains(model.model.id))
            options.systemText = SystemTextPlace::Instructions;
        return options;
    }

    [[nodiscard]] Error explained(const Error &error) const
    {
        return explainLimit(error, limits.limits(), clock.unixSeconds());
    }

    Traffic *const traffic;
    TokenSource &tokens;
    const Clock &clock;
    ClientVersion version;
    Settings settings; //!< with the version
    Result<Endpoints> endpoints;
    CodexTimeouts timeouts;
    RetryPolicy retry;
    LimitsStore limits;
    QByteArray installation;
    ConnectionPool pool;
    ConnectionWatch watch;
    PromptCacheKeys keys;
    ReasoningMemory reasoning;
    TurnStates turns;
    CacheWatch cache;
    QString accountId; //!< of the reasoning
    ModelCatalog catalog;
    QSet<QByteArray> needInstructions; //!< the models that insist on them
    bool hasImageEndpoint = true;      //!< until the backend says otherwise
};

Codex::Codex(TokenSource &tokens, const Clock &clock, const Settings &settings,
             const QString &dataFolder, Traffic *traffic, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(tokens, clock, settings, dataFolder, traffic))
{
    connect(&tokens, &TokenSource::accountChanged, this, &Codex::followAccount);
    connect(&tokens, &TokenSource::ownerChanged, this, &Codex::followOwner);
    connect(&d->watch, &ConnectionWatch::stale, this, &Codex::markConnectionsStale);
    connect(&d->version, &ClientVersion::changed, this, [this] { apply(d->settings); });
    followAccount();
}

Codex::~Codex() = default;

void Codex::configure(const Settings &settings)
{
    d->version.configure(settings);
    apply(settings);
}

void Codex::apply(const Settings &settings)
{
    d->settings = d->withVersion(settings);
    d->hasImageEndpoint = true;
    d->endpoints = toEndpoints(settings);
    d->pool.configure(settings);
    d->catalog.configure(d->settings, d->endpoints ? d->endpoints->models : QUrl());
}

void Codex::setTimeouts(const CodexTimeouts &timeouts)
{
    d->timeouts = timeouts;
}

void Codex::setRetryPause(std::chrono::milliseconds pause, std::chrono::milliseconds window)
{
    d->retry.pause = pause;
    d->retry.window = window;
}

Result<std::unique_ptr<CodexCall>> Codex::open(const Request &request, bool rawEvents)
{
    if (!d->endpoints)
        return d->endpoints.error();
    const auto model = modelFor(request);
    if (!model)
        return model.error();
    RequestIds ids{d->installation, d->keys.keyFor(request, model->model.id)};
    ids.turnState = request.turnState.isEmpty() ? d->turns.stateFor(request, ids.promptCacheKey)
                                                : request.turnState;
    Request completed = request;
    if (!d->hasImageEndpoint)
        completed.image.reset();
    const QList<QByteArray> restored = d->reasoning.restore(completed, model->model.id);
    const bool isImage = request.image && !request.image->prefersTool && d->hasImageEndpoint;
    const auto form = isImage ? BodyForm::Image : BodyForm::Response;
    RequestBody body(std::move(completed), *model, d->settings, ids, d->optionsFor(*model, form));
    if (const Status status = body.write(); !status)
        return status.error();

    auto call = std::make_unique<CodexCall>(
        d->tokens, d->pool, d->clock,
        CallOrder{std::move(body), *d->endpoints, d->timeouts, d->retry, rawEvents,
                  [this](const Error &error) { return d->explained(error); }});
    connect(this, &Codex::connectionsMarkedStale, call.get(), &CodexCall::markStale);
    connect(call.get(), &CodexCall::replied, this,
            [this, owner = d->limits.owner(), key = ids.promptCacheKey](const HeaderList &headers) {
                takeHeaders(owner, headers);
                d->turns.note(key, headerValue(headers, "x-codex-turn-state"));
            });
    connect(
        call.get(), &CodexCall::limitsReported, this,
        [this, owner = d->limits.owner()](const QByteArray &json) { takeLimitEvent(owner, json); });
    connect(call.get(), &CodexCall::modelRefused, this,
            [this, refused = *model, owner = d->limits.owner()] {
                if (!isOwner(owner))
                    return;
                if (refused.isUnlisted)
                    d->catalog.noteRefusal(refused.model.id);
                d->catalog.refresh({});
            });
    connect(call.get(), &CodexCall::repaired, this,
            [this, restored, isImage](UpstreamFailure::Remedy remedy) {
                if (remedy == UpstreamFailure::Remedy::DropReasoning)
                    d->reasoning.forget(restored);
                else if (remedy == UpstreamFailure::Remedy::SwitchImageEndpoint && isImage)
                    d->hasImageEndpoint = false;
            });
    connect(call.get(), &CodexCall::instructionsRequired, this,
            [this, id = model->model.id] { d->needInstructions.insert(id); });
    // Before all other receivers, so that a quick client finds its reasoning in the next request.
    connect(call.get(), &CodexCall::received, this,
            [this, notes = d->reasoning.begin(model->model.id)](const Events &batch) mutable {
                d->reasoning.take(notes, batch);
            });
    watchCache(*call, d->cache, d->clock, this);
    return std::unique_ptr<CodexCall>(std::move(call));
}

void Codex::compact(const Request &request, QObject *parent, Callback<QByteArray> callback)
{
    if (!d->endpoints)
        return callback(d->endpoints.error());
    const auto model = modelFor(request);
    if (!model)
        return callback(model.error());
    const RequestIds ids{d->installation, d->keys.keyFor(request, model->model.id)};
    const auto body = std::make_shared<RequestBody>(request, *model, d->settings, ids,
                                                    d->optionsFor(*model, BodyForm::Compaction));
    if (const Status status = body->write(); !status)
        return callback(status.error());
    BackendFetch::Order order;
    order.url = d->endpoints->compaction;
    order.body = body->body().json;
    order.settings = d->settings;
    order.limit = d->timeouts.idle;
    order.prepare = [body](QNetworkRequest &message) {
        addRouting(message, body->ids(), body->model().model.id, body->body());
    };
    order.repair = [body](const UpstreamFailure &failure) {
        return body->repair(failure) ? body->body().json : QByteArray();
    };
    order.toError = [body](const UpstreamFailure &failure) { return body->toError(failure); };
    const auto take = [this, body, callback,
                       owner = d->limits.owner()](const auto &response) mutable {
        if (!response)
            return callback(d->explained(response.error()));
        if (body->options().systemText == SystemTextPlace::Instructions)
            d->needInstructions.insert(body->model().model.id);
        takeHeaders(owner, response->headers);
        callback(response->body);
    };
    auto *fetch =
        new BackendFetch(d->tokens, d->pool, d->clock, std::move(order), {this, take}, parent);
    fetch->start();
}

void Codex::search(const QByteArray &body, QObject *parent, Callback<QByteArray> callback)
{
    fetch(&Endpoints::search, body, SearchLimit, parent, std::move(callback));
}

void Codex::usageReport(QObject *parent, Callback<QByteArray> callback)
{
    fetch(&Endpoints::usage, {}, BackendFetch::Order().limit, parent, std::move(callback));
}

void Codex::fetch(QUrl Endpoints::*endpoint, const QByteArray &body,
                  std::chrono::milliseconds limit, QObject *parent, Callback<QByteArray> callback)
{
    if (!d->endpoints)
        return callback(d->endpoints.error());
    BackendFetch::Order order;
    order.url = (*d->endpoints).*endpoint;
    order.body = body;
    order.settings = d->settings;
    order.limit = limit;
    const auto take = [this, callback, owner = d->limits.owner()](const auto &response) mutable {
        if (!response)
            return callback(d->explained(response.error()));
        takeHeaders(owner, response->headers);
        callback(response->body);
    };
    auto *request =
        new BackendFetch(d->tokens, d->pool, d->clock, std::move(order), {this, take}, parent);
    request->start();
}

Result<ResolvedModel> Codex::modelFor(const Request &request) const
{
    auto model = d->catalog.resolve(request.model);
    const bool isKnown = model && !model->isUnlisted;
    if (isKnown && request.errorWithoutReasoning && model->model.efforts.isEmpty())
        return *request.errorWithoutReasoning;
    return model;
}

const Traffic *Codex::traffic() const
{
    return d->traffic;
}

ModelCatalog &Codex::models()
{
    return d->catalog;
}

LimitSnapshot Codex::limits() const
{
    return d->limits.limits();
}

void Codex::refreshLimits(Callback<LimitSnapshot> callback)
{
    if (!d->endpoints)
        return callback(d->endpoints.error());
    BackendFetch::Order order;
    order.url = d->endpoints->usage;
    order.settings = d->settings;
    const auto take = [this, callback, owner = d->limits.owner()](const auto &response) mutable {
        if (!isOwner(owner))
            return callback(Error{ErrorCode::Cancelled, u"The account has changed."_s});
        if (!response)
            return callback(d->explained(response.error()));
        auto limits = fromUsage(response->body, d->clock.unixSeconds());
        if (limits)
            takeLimits(*limits);
        callback(std::move(limits));
    };
    auto *fetch =
        new BackendFetch(d->tokens, d->pool, d->clock, std::move(order), {this, take}, this);
    fetch->start();
}

void Codex::markConnectionsStale()
{
    d->pool.renew();
    Q_EMIT connectionsMarkedStale();
}

void Codex::forgetAccount()
{
    d->limits.clear();
    d->keys.clear();
    d->reasoning.clear();
    d->turns.clear();
    d->cache.clear();
    d->catalog.forget();
    Q_EMIT limitsChanged(d->limits.limits());
}

void Codex::followAccount()
{
    const QString accountId = d->tokens.accountId();
    if (std::exchange(d->accountId, accountId) != accountId) {
        d->reasoning.clear();
        d->turns.clear();
        d->cache.clear();
    }
    d->catalog.setAccount(accountId);
    d->version.setSignedIn(!accountId.isEmpty());
}

//! Also clears what the last run stored for somebody else.
void Codex::followOwner(const QByteArray &owner)
{
    const QByteArray former = d->limits.changeOwner(owner);
    if (former.isNull() ? !owner.isEmpty() : former == owner)
        return;
    forgetAccount();
    followAccount(); // another person may have the same account
}

bool Codex::isOwner(const QByteArray &owner) const
{
    return owner.isNull() || owner == d->limits.owner();
}

void Codex::takeHeaders(const QByteArray &owner, const HeaderList &headers)
{
    if (!isOwner(owner))
        return;
    if (const auto news = fromLimitHeaders(headers, d->clock.unixSeconds(), limits()))
        takeLimits(merged(limits(), *news));
    d->catalog.noteEtag(headerValue(headers, "x-models-etag"));
}

void Codex::takeLimitEvent(const QByteArray &owner, const QByteArray &json)
{
    const auto news = fromLimitEvent(json, d->clock.unixSeconds());
    if (news && isOwner(owner))
        takeLimits(merged(limits(), *news));
}

void Codex::takeLimits(const LimitSnapshot &limits)
{
    d->limits.set(limits);
    Q_EMIT limitsChanged(limits);
}

} // namespace core
