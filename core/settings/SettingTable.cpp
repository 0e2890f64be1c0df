// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ModelAliases.h"
#include "core/settings/SettingKeys.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Scope = SettingKey::Scope;

constexpr int ThirtyDays = 30 * 24 * 3600;

bool matchesAll(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isUrlWithScheme(const QString &text, const QStringList &schemes)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty();
}

//! No host names: some shells set HOST to the computer's own name, which nobody means to expose.
bool isListenAddress(const QString &text)
{
    return text == "localhost"_L1 || text == "*"_L1 || !QHostAddress(text).isNull();
}

bool isHttpUrl(const QString &text)
{
    return isUrlWithScheme(text, {u"http"_s, u"https"_s});
}

//! An unprotected answer from elsewhere could be anybody's.
bool isFeedUrl(const QString &text)
{
    const QString host = QUrl(text, QUrl::StrictMode).host();
    return isUrlWithScheme(text, {u"https"_s})
        || (isHttpUrl(text) && (host == "localhost"_L1 || QHostAddress(host).isLoopback()));
}

bool isProxyUrl(const QString &text)
{
    return isUrlWithScheme(text, {u"http"_s, u"socks5"_s, u"socks5h"_s});
}

bool isOrigin(const QString &text)
{
    return matchesAll(u"\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+"_s, text);
}

bool isHostName(const QString &text)
{
    return matchesAll(u"[^/\\s]+"_s, text);
}

bool isModelAlias(const QString &text)
{
    return ModelAliases::areUsable({text});
}

bool isVersion(const QString &text)
{
    return matchesAll(u"[0-9]+(\\.[0-9]+){1,3}"_s, text);
}

bool isClientVersion(const QString &text)
{
    return text == "auto"_L1 || isVersion(text);
}

bool arePercentages(const QString &text)
{
    static const QString number = u"\\s*([1-9][0-9]?|100)\\s*"_s;
    return matchesAll(number + u"(,"_s + number + u")*"_s, text);
}

bool isReadableFile(const QString &text)
{
    const QFileInfo file(text);
    return file.isFile() && file.isReadable();
}

constexpr TextCheck ListenAddressCheck{isListenAddress, "an IP address, localhost or *"_L1};
constexpr TextCheck HttpUrlCheck{isHttpUrl, "an http(s) URL"_L1};
constexpr TextCheck ProxyUrlCheck{isProxyUrl,
                                  "a URL such as http://proxy:3128 or socks5://proxy:1080"_L1};
constexpr TextCheck OriginCheck{isOrigin, "an origin such as https://example.com (or *)"_L1};
constexpr TextCheck HostNameCheck{isHostName, "a host name"_L1};
constexpr TextCheck FeedUrlCheck{isFeedUrl, "an https URL (http for this computer only)"_L1};
constexpr TextCheck ClientVersionCheck{isClientVersion, "auto, or a version such as 1.2.3"_L1};
constexpr TextCheck OllamaVersionCheck{isVersion, "a version such as 0.21.0"_L1};
constexpr TextCheck ModelAliasCheck{isModelAlias,
                                    "pairs NAME=MODEL, none of which leads back to itself"_L1};
constexpr TextCheck PercentagesCheck{arePercentages,
                                     "whole numbers from 1 to 100, such as 75, 90, 95"_L1};
constexpr TextCheck ReadableFileCheck{isReadableFile, "a file that can be read"_L1};

// The table, in the order in which it is shown: name, field and flag first, limits last.
// clang-format off

QList<SettingKey> serverKeys()
{
    return {
        {.name = u"server/host"_s, .field = &Settings::host, .flag = u"host"_s,
         .environment = {u"HOST"_s},
         .help = u"Address to listen on; anything but loopback needs an API key"_s,
         .valueName = u"ADDRESS"_s, .check = ListenAddressCheck},
        {.name = u"server/port"_s, .field = &Settings::port, .flag = u"port"_s,
         .environment = {u"PORT"_s},
         .help = u"Port to listen on"_s,
         .valueName = u"NUMBER"_s, .minimum = 1, .maximum = 65535},
        {.name = u"server/apiKey"_s, .field = &Settings::apiKey, .flag = u"api-key"_s,
         .environment = {u"CHATMOCK_API_KEY"_s},
         .help = u"Key that clients have to send; never stored in the settings file. Other users "
                 "of this computer can read flags of running programs, so prefer the variable"_s,
         .valueName = u"KEY"_s},
        {.name = u"server/allowedOrigins"_s, .field = &Settings::allowedOrigins,
         .flag = u"allowed-origin"_s, .environment = {u"CHATMOCK_ALLOWED_ORIGINS"_s},
         .help = u"Web page origin that may use the server; repeat the flag or use commas"_s,
         .valueName = u"ORIGIN"_s, .check = OriginCheck},
        {.name = u"server/allowedHosts"_s, .field = &Settings::allowedHosts,
         .flag = u"allowed-host"_s,
         .help = u"Additional name under which clients may address the server (Host header)"_s,
         .valueName = u"NAME"_s, .check = HostNameCheck},
        {.name = u"server/maxBodyMebibytes"_s, .field = &Settings::maxBodyMebibytes,
         .flag = u"max-body"_s,
         .help = u"Largest accepted request body in MiB"_s,
         .valueName = u"MIB"_s, .minimum = 1, .maximum = 1024},
        {.name = u"server/maxHeadKibibytes"_s, .field = &Settings::maxHeadKibibytes,
         .flag = u"max-head"_s,
         .help = u"Largest accepted request head in KiB"_s,
         .valueName = u"KIB"_s, .minimum = 8, .maximum = 1024},
        {.name = u"server/ollamaPort"_s, .field = &Settings::ollamaPort, .flag = u"ollama-port"_s,
         .environment = {u"CHATMOCK_OLLAMA_PORT"_s},
         .help = u"Also serve on port 11434 of this computer, where Ollama's clients look, unless "
                 "another program uses it"_s},
        {.name = u"server/ollamaVersion"_s, .field = &Settings::ollamaVersion,
         .flag = u"ollama-version"_s, .environment = {u"CHATMOCK_OLLAMA_VERSION"_s},
         .help = u"Ollama version reported to its clients; raise it when one wants a newer one"_s,
         .valueName = u"VERSION"_s, .check = OllamaVersionCheck},
        {.name = u"server/keptResponses"_s, .field = &Settings::keptResponses,
         .flag = u"keep-responses"_s,
         .help = u"Responses kept in memory for later turns of the Responses API; 0 keeps none"_s,
         .valueName = u"COUNT"_s, .minimum = 0, .maximum = 100000},
        {.name = u"server/keptMebibytes"_s, .field = &Settings::keptMebibytes,
         .flag = u"keep-responses-size"_s,
         .help = u"Memory limit for kept responses in MiB"_s,
         .valueName = u"MIB"_s, .minimum = 1, .maximum = 4096},
        {.name = u"server/keptTime"_s, .field = &Settings::keptTime,
         .flag = u"keep-responses-time"_s,
         .help = u"Forget a kept response after this many seconds without use"_s,
         .valueName = u"SECONDS"_s, .minimum = 1, .maximum = ThirtyDays},
        {.name = u"server/startServer"_s, .field = &Settings::startServer,
         .flag = u"start-server"_s,
         .help = u"Start the server when the program starts and an account is signed in"_s,
         .scope = Scope::Tray},
    };
}

QList<SettingKey> reasoningKeys()
{
    return {
        {.name = u"reasoning/effort"_s, .field = &Settings::reasoningEffort,
         .flag = u"reasoning-effort"_s, .environment = {u"CHATGPT_LOCAL_REASONING_EFFORT"_s},
         .help = u"Reasoning effort of models unless a request sets its own"_s,
         .valueName = u"EFFORT"_s},
        {.name = u"reasoning/summary"_s, .field = &Settings::reasoningSummary,
         .flag = u"reasoning-summary"_s, .environment = {u"CHATGPT_LOCAL_REASONING_SUMMARY"_s},
         .help = u"How much of the reasoning is summarised"_s,
         .valueName = u"SUMMARY"_s},
        {.name = u"reasoning/compat"_s, .field = &Settings::reasoningCompat,
         .flag = u"reasoning-compat"_s, .environment = {u"CHATGPT_LOCAL_REASONING_COMPAT"_s},
         .help = u"How chat clients receive the reasoning ('current' means 'legacy')"_s,
         .valueName = u"FORM"_s},
        {.name = u"reasoning/exposeModels"_s, .field = &Settings::exposeReasoningModels,
         .flag = u"expose-reasoning-models"_s,
         .environment = {u"CHATGPT_LOCAL_EXPOSE_REASONING_MODELS"_s},
         .help = u"List every effort of a model as a separate model"_s},
        {.name = u"reasoning/fastMode"_s, .field = &Settings::fastMode, .flag = u"fast-mode"_s,
         .environment = {u"CHATGPT_LOCAL_FAST_MODE"_s, u"FAST_MODE"_s},
         .help = u"Use the faster service tier where a model has one; uses up limits sooner"_s},
        {.name = u"reasoning/webSearch"_s, .field = &Settings::webSearch,
         .flag = u"enable-web-search"_s, .environment = {u"CHATGPT_LOCAL_ENABLE_WEB_SEARCH"_s},
         .help = u"Let models search the web unless a request brings its own tools"_s},
    };
}

QList<SettingKey> modelKeys()
{
    return {
        {.name = u"models/debugModel"_s, .field = &Settings::debugModel, .flag = u"debug-model"_s,
         .environment = {u"CHATGPT_LOCAL_DEBUG_MODEL"_s},
         .help = u"Use this model for every request, whichever it names"_s,
         .valueName = u"MODEL"_s},
        {.name = u"models/claude"_s, .field = &Settings::claudeModel, .flag = u"claude-model"_s,
         .environment = {u"CHATMOCK_CLAUDE_MODEL"_s},
         .help = u"Model used when a client of the Anthropic API requests a Claude model"_s,
         .valueName = u"MODEL"_s},
        {.name = u"models/claudeSmall"_s, .field = &Settings::claudeSmallModel,
         .flag = u"claude-small-model"_s, .environment = {u"CHATMOCK_CLAUDE_SMALL_MODEL"_s},
         .help = u"The same for Claude's small models (haiku)"_s,
         .valueName = u"MODEL"_s},
        {.name = u"models/aliases"_s, .field = &Settings::modelAliases, .flag = u"model-alias"_s,
         .environment = {u"CHATMOCK_MODEL_ALIASES"_s},
         .help = u"Name under which clients may request another model; repeat the flag or use "
                 "commas"_s,
         .valueName = u"NAME=MODEL"_s, .check = ModelAliasCheck,
         .acceptsList = ModelAliases::areUsable},
        {.name = u"models/sync"_s, .field = &Settings::modelSync, .flag = u"model-sync"_s,
         .environment = {u"CHATGPT_LOCAL_MODEL_SYNC"_s},
         .help = u"Fetch the list of models from the account"_s},
        {.name = u"models/refreshInterval"_s, .field = &Settings::modelRefreshInterval,
         .flag = u"model-refresh-interval"_s,
         .environment = {u"CHATGPT_LOCAL_MODEL_REFRESH_INTERVAL"_s},
         .help = u"Fetch the list of models again after this many seconds"_s,
         .valueName = u"SECONDS"_s, .minimum = 1, .maximum = ThirtyDays},
    };
}

QList<SettingKey> networkKeys()
{
    return {
        {.name = u"network/proxyMode"_s, .field = &Settings::proxyMode, .flag = u"proxy-mode"_s,
         .help = u"Proxy for connections to the provider: the system's, none, or that of "
                 "--proxy-url"_s,
         .scope = Scope::Everywhere, .valueName = u"MODE"_s},
        {.name = u"network/proxyUrl"_s, .field = &Settings::proxyUrl, .flag = u"proxy-url"_s,
         .help = u"Proxy to use with --proxy-mode manual"_s,
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = ProxyUrlCheck},
        {.name = u"network/caFile"_s, .field = &Settings::caFile, .flag = u"ca-file"_s,
         .environment = {u"CODEX_CA_CERTIFICATE"_s, u"SSL_CERT_FILE"_s},
         .help = u"File with additional certificate authorities (PEM)"_s,
         .scope = Scope::Everywhere, .valueName = u"FILE"_s, .check = ReadableFileCheck},
    };
}

QList<SettingKey> notificationKeys()
{
    return {
        {.name = u"notifications/limits"_s, .field = &Settings::notifyLimits,
         .flag = u"notify-limits"_s,
         .help = u"Notify when a limit is nearly used up, and when it is used up"_s,
         .scope = Scope::Tray},
        {.name = u"notifications/thresholds"_s, .field = &Settings::notifyThresholds,
         .flag = u"notify-at"_s,
         .help = u"Percentages of a limit at which to notify; 100 alone: only when it is used up"_s,
         .scope = Scope::Tray, .valueName = u"PERCENT,..."_s, .check = PercentagesCheck},
        {.name = u"notifications/limitBack"_s, .field = &Settings::notifyLimitBack,
         .flag = u"notify-limit-back"_s,
         .help = u"Notify when a limit that was used up is available again"_s,
         .scope = Scope::Tray},
        {.name = u"notifications/signIn"_s, .field = &Settings::notifySignIn,
         .flag = u"notify-sign-in"_s,
         .help = u"Notify when a sign-in is needed"_s,
         .scope = Scope::Tray},
        {.name = u"notifications/server"_s, .field = &Settings::notifyServer,
         .flag = u"notify-server"_s,
         .help = u"Notify when the server could not be started"_s,
         .scope = Scope::Tray},
    };
}

QList<SettingKey> privacyKeys()
{
    return {
        {.name = u"privacy/requestLog"_s, .field = &Settings::requestLog, .flag = u"request-log"_s,
         .help = u"Keep a log of requests on this computer: time, client, model, duration and "
                 "tokens; no texts"_s},
        {.name = u"privacy/logDays"_s, .field = &Settings::logDays, .flag = u"log-days"_s,
         .help = u"Days after which requests are removed from the log; 0 = never"_s,
         .valueName = u"DAYS"_s, .minimum = 0, .maximum = 3650},
        {.name = u"privacy/captureBodies"_s, .field = &Settings::captureBodies,
         .flag = u"capture-bodies"_s,
         .help = u"Also log the texts of requests and responses, without keys and images, to see "
                 "what a client does"_s},
        {.name = u"privacy/captureKibibytes"_s, .field = &Settings::captureKibibytes,
         .flag = u"capture-limit"_s,
         .help = u"Size limit of each logged text in KiB"_s,
         .valueName = u"KIB"_s, .minimum = 1, .maximum = 1024},
        {.name = u"privacy/versionLookup"_s, .field = &Settings::versionLookup,
         .flag = u"version-lookup"_s, .environment = {u"CHATMOCK_VERSION_LOOKUP"_s},
         .help = u"Look up the newest Codex version once a day, so that new models appear"_s,
         .scope = Scope::Everywhere},
    };
}

QList<SettingKey> applicationKeys()
{
    return {
        {.name = u"application/language"_s, .field = &Settings::language, .flag = u"language"_s,
         .help = u"Language of the window; the system's when it is not set"_s,
         .scope = Scope::Tray, .valueName = u"LANGUAGE"_s, .choices = windowLanguages()},
        {.name = u"application/tokenStore"_s, .field = &Settings::tokenStore,
         .flag = u"token-store"_s, .environment = {u"CHATMOCK_TOKEN_STORE"_s},
         .help = u"Where the tokens of the sign-in are kept; 'file' is auth.json in the data "
                 "folder, 'auto' the keychain, or the file when CHATGPT_LOCAL_HOME is set"_s,
         .scope = Scope::Everywhere, .valueName = u"STORE"_s},
        {.name = u"application/clientVersion"_s, .field = &Settings::clientVersion,
         .flag = u"client-version"_s, .environment = {u"CHATMOCK_CLIENT_VERSION"_s},
         .help = u"Version of the Codex CLI sent to the backend; 'auto' is the newest one known"_s,
         .scope = Scope::Everywhere, .valueName = u"VERSION"_s, .check = ClientVersionCheck},
        {.name = u"application/verbose"_s, .field = &Settings::verbose, .flag = u"verbose"_s,
         .environment = {u"VERBOSE"_s, u"CHATGPT_LOCAL_VERBOSE"_s},
         .help = u"Log more; with serve one line per request"_s,
         .scope = Scope::Everywhere},
        {.name = u"application/logEvents"_s, .field = &Settings::logEvents,
         .flag = u"verbose-obfuscation"_s,
         .environment = {u"VERBOSE_OBFUSCATION"_s, u"CHATGPT_LOCAL_VERBOSE_OBFUSCATION"_s},
         .help = u"Also log the backend's raw events, message text included"_s},
    };
}

QList<SettingKey> signInKeys()
{
    return {
        {.name = u"signIn/issuer"_s, .field = &Settings::issuer, .flag = u"issuer"_s,
         .environment = {u"CHATGPT_LOCAL_ISSUER"_s},
         .help = u"Address of the sign-in service"_s,
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = HttpUrlCheck},
        {.name = u"signIn/upstream"_s, .field = &Settings::upstream, .flag = u"upstream"_s,
         .environment = {u"CHATGPT_LOCAL_UPSTREAM"_s},
         .help = u"Base address of the backend"_s,
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = HttpUrlCheck},
        {.name = u"signIn/versionFeed"_s, .field = &Settings::versionFeed,
         .flag = u"version-feed"_s, .environment = {u"CHATMOCK_VERSION_FEED"_s},
         .help = u"Address at which the newest Codex version is looked up; the releases of "
                 "openai/codex on GitHub when it is not set"_s,
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = FeedUrlCheck},
        {.name = u"signIn/clientId"_s, .field = &Settings::clientId, .flag = u"client-id"_s,
         .environment = {u"CHATGPT_LOCAL_CLIENT_ID"_s},
         .help = u"Identifier of the program at the sign-in service"_s,
         .scope = Scope::Everywhere, .valueName = u"ID"_s},
        {.name = u"signIn/loginBind"_s, .field = &Settings::loginBind, .flag = u"login-bind"_s,
         .environment = {u"CHATGPT_LOCAL_LOGIN_BIND"_s},
         .help = u"Address on which the sign-in waits for the browser's redirect; for containers"_s,
         .scope = Scope::Everywhere, .valueName = u"ADDRESS"_s, .check = ListenAddressCheck},
    };
}

// clang-format on

//! An enum takes its names and nothing else.
QList<SettingKey> withChoices(QList<SettingKey> keys)
{
    for (SettingKey &key : keys) {
        const auto addNames = [&key]<typename Value>(Value Settings::*) {
            if constexpr (std::is_enum_v<Value>) {
                for (const NamedValue<Value> &entry : NamesOf<Value>)
                    key.choices.append(QLatin1StringView(entry.name));
            }
        };
        std::visit(addNames, key.field);
    }
    return keys;
}

} // namespace

const QList<SettingKey> &settingKeys()
{
    static const QList<SettingKey> keys =
        withChoices(serverKeys() + reasoningKeys() + modelKeys() + networkKeys()
                    + notificationKeys() + privacyKeys() + applicationKeys() + signInKeys());
    return keys;
}

const QStringList &windowLanguages()
{
    static const QStringList languages{u"en"_s, u"ko"_s, u"ja"_s, u"zh_CN"_s,
                                       u"de"_s, u"fr"_s, u"es"_s, u"pt_BR"_s};
    return languages;
}

} // namespace core
