// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ModelAliases.h"
#include "core/settings/SettingChecks.h"
#include "core/settings/SettingKeys.h"

#include <QtCore/QtGlobal>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Scope = SettingKey::Scope;

constexpr int ThirtyDays = 30 * 24 * 3600;

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
                                    "NAME=MODEL pairs that do not lead back to themselves"_L1};
constexpr TextCheck PercentagesCheck{arePercentages,
                                     "whole numbers from 1 to 100, such as 75, 90, 95"_L1};
constexpr TextCheck ReadableFileCheck{isReadableFile, "a file that can be read"_L1};

//! SettingKey::help is what is written here; the command line translates it.
QString english(const char *text)
{
    return QString::fromLatin1(text);
}

// The table, in the order in which it is shown: name, field and flag first, limits last.
// clang-format off

QList<SettingKey> serverKeys()
{
    return {
        {.name = u"server/host"_s, .field = &Settings::host, .flag = u"host"_s,
         .environment = {u"HOST"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Address to listen on; other devices can connect only with an API key")),
         .valueName = u"ADDRESS"_s, .check = ListenAddressCheck},
        {.name = u"server/port"_s, .field = &Settings::port, .flag = u"port"_s,
         .environment = {u"PORT"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Port to listen on")),
         .valueName = u"NUMBER"_s, .minimum = 1, .maximum = 65535},
        {.name = u"server/apiKey"_s, .field = &Settings::apiKey, .flag = u"api-key"_s,
         .environment = {u"CHATMOCK_API_KEY"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "API key that programs must send; never stored in the settings file. Other "
                 "users of this computer can see options of running programs, so the variable "
                 "is safer")),
         .valueName = u"KEY"_s},
        {.name = u"server/otherUsers"_s, .field = &Settings::otherUsers,
         .flag = u"other-users"_s, .environment = {u"CHATMOCK_OTHER_USERS"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Let other users of this computer use the server without an API key"))},
        {.name = u"server/allowedOrigins"_s, .field = &Settings::allowedOrigins,
         .flag = u"allowed-origin"_s, .environment = {u"CHATMOCK_ALLOWED_ORIGINS"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Origin of web pages that may use the server; repeat the option or separate "
                 "by commas")),
         .valueName = u"ORIGIN"_s, .check = OriginCheck},
        {.name = u"server/allowedHosts"_s, .field = &Settings::allowedHosts,
         .flag = u"allowed-host"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Other name under which programs may reach the server (Host header)")),
         .valueName = u"NAME"_s, .check = HostNameCheck},
        {.name = u"server/maxBodyMebibytes"_s, .field = &Settings::maxBodyMebibytes,
         .flag = u"max-body"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Maximum request size in MiB")),
         .valueName = u"MIB"_s, .minimum = 1, .maximum = 1024},
        {.name = u"server/maxHeadKibibytes"_s, .field = &Settings::maxHeadKibibytes,
         .flag = u"max-head"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Maximum header size in KiB")),
         .valueName = u"KIB"_s, .minimum = 8, .maximum = 1024},
        {.name = u"server/ollamaPort"_s, .field = &Settings::ollamaPort, .flag = u"ollama-port"_s,
         .environment = {u"CHATMOCK_OLLAMA_PORT"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Also listen on port 11434, where programs for Ollama connect, unless another "
                 "program uses it"))},
        {.name = u"server/ollamaVersion"_s, .field = &Settings::ollamaVersion,
         .flag = u"ollama-version"_s, .environment = {u"CHATMOCK_OLLAMA_VERSION"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Ollama version to report; raise it if a program requires a newer one")),
         .valueName = u"VERSION"_s, .check = OllamaVersionCheck},
        {.name = u"server/keptResponses"_s, .field = &Settings::keptResponses,
         .flag = u"keep-responses"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Number of responses kept in memory for the next turns of the Responses API; "
                 "0 keeps none")),
         .valueName = u"COUNT"_s, .minimum = 0, .maximum = 100000},
        {.name = u"server/keptMebibytes"_s, .field = &Settings::keptMebibytes,
         .flag = u"keep-responses-size"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Maximum memory for kept responses in MiB")),
         .valueName = u"MIB"_s, .minimum = 1, .maximum = 4096},
        {.name = u"server/keptTime"_s, .field = &Settings::keptTime,
         .flag = u"keep-responses-time"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Delete kept responses after this many seconds without use")),
         .valueName = u"SECONDS"_s, .minimum = 1, .maximum = ThirtyDays},
        {.name = u"server/startServer"_s, .field = &Settings::startServer,
         .flag = u"start-server"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Start the server with the program if an account is signed in")),
         .scope = Scope::Tray},
    };
}

QList<SettingKey> reasoningKeys()
{
    return {
        {.name = u"reasoning/effort"_s, .field = &Settings::reasoningEffort,
         .flag = u"reasoning-effort"_s, .environment = {u"CHATGPT_LOCAL_REASONING_EFFORT"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Default reasoning effort, unless a request sets its own")),
         .valueName = u"EFFORT"_s},
        {.name = u"reasoning/summary"_s, .field = &Settings::reasoningSummary,
         .flag = u"reasoning-summary"_s, .environment = {u"CHATGPT_LOCAL_REASONING_SUMMARY"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Level of detail of reasoning summaries")),
         .valueName = u"SUMMARY"_s},
        {.name = u"reasoning/compat"_s, .field = &Settings::reasoningCompat,
         .flag = u"reasoning-compat"_s, .environment = {u"CHATGPT_LOCAL_REASONING_COMPAT"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "How chat programs receive the reasoning ('current' is the same as 'legacy')")),
         .valueName = u"FORM"_s},
        {.name = u"reasoning/exposeModels"_s, .field = &Settings::exposeReasoningModels,
         .flag = u"expose-reasoning-models"_s,
         .environment = {u"CHATGPT_LOCAL_EXPOSE_REASONING_MODELS"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "List each reasoning effort of a model as a separate model"))},
        {.name = u"reasoning/fastMode"_s, .field = &Settings::fastMode, .flag = u"fast-mode"_s,
         .environment = {u"CHATGPT_LOCAL_FAST_MODE"_s, u"FAST_MODE"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Use the faster service tier where a model has one; limits are used up sooner"))},
        {.name = u"reasoning/webSearch"_s, .field = &Settings::webSearch,
         .flag = u"enable-web-search"_s, .environment = {u"CHATGPT_LOCAL_ENABLE_WEB_SEARCH"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Let models search the web, unless a request has its own tools"))},
    };
}

QList<SettingKey> modelKeys()
{
    return {
        {.name = u"models/debugModel"_s, .field = &Settings::debugModel, .flag = u"debug-model"_s,
         .environment = {u"CHATGPT_LOCAL_DEBUG_MODEL"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Use this model for every request, whichever model it names")),
         .valueName = u"MODEL"_s},
        {.name = u"models/claude"_s, .field = &Settings::claudeModel, .flag = u"claude-model"_s,
         .environment = {u"CHATMOCK_CLAUDE_MODEL"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Model to use when a program asks for a Claude model")),
         .valueName = u"MODEL"_s},
        {.name = u"models/claudeSmall"_s, .field = &Settings::claudeSmallModel,
         .flag = u"claude-small-model"_s, .environment = {u"CHATMOCK_CLAUDE_SMALL_MODEL"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Model to use when a program asks for a small Claude model (Haiku)")),
         .valueName = u"MODEL"_s},
        {.name = u"models/aliases"_s, .field = &Settings::modelAliases, .flag = u"model-alias"_s,
         .environment = {u"CHATMOCK_MODEL_ALIASES"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Other name for a model; repeat the option or separate by commas")),
         .valueName = u"NAME=MODEL"_s, .check = ModelAliasCheck,
         .acceptsList = ModelAliases::areUsable},
        {.name = u"models/sync"_s, .field = &Settings::modelSync, .flag = u"model-sync"_s,
         .environment = {u"CHATGPT_LOCAL_MODEL_SYNC"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Get the model list from the account"))},
        {.name = u"models/refreshInterval"_s, .field = &Settings::modelRefreshInterval,
         .flag = u"model-refresh-interval"_s,
         .environment = {u"CHATGPT_LOCAL_MODEL_REFRESH_INTERVAL"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Refresh the model list after this many seconds")),
         .valueName = u"SECONDS"_s, .minimum = 1, .maximum = ThirtyDays},
    };
}

QList<SettingKey> networkKeys()
{
    return {
        {.name = u"network/proxyMode"_s, .field = &Settings::proxyMode, .flag = u"proxy-mode"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Proxy for connections to ChatGPT: that of the system, none, or the one of "
                 "--proxy-url")),
         .scope = Scope::Everywhere, .valueName = u"MODE"_s},
        {.name = u"network/proxyUrl"_s, .field = &Settings::proxyUrl, .flag = u"proxy-url"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Proxy address for --proxy-mode manual")),
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = ProxyUrlCheck},
        {.name = u"network/caFile"_s, .field = &Settings::caFile, .flag = u"ca-file"_s,
         .environment = {u"CODEX_CA_CERTIFICATE"_s, u"SSL_CERT_FILE"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "File with additional certificates (PEM)")),
         .scope = Scope::Everywhere, .valueName = u"FILE"_s, .check = ReadableFileCheck},
    };
}

QList<SettingKey> notificationKeys()
{
    return {
        {.name = u"notifications/limits"_s, .field = &Settings::notifyLimits,
         .flag = u"notify-limits"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Notify when a limit is nearly used up, and when it is used up")),
         .scope = Scope::Tray},
        {.name = u"notifications/thresholds"_s, .field = &Settings::notifyThresholds,
         .flag = u"notify-at"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Percentages of a limit at which to notify; 100 alone: only when it is used up")),
         .scope = Scope::Tray, .valueName = u"PERCENT,..."_s, .check = PercentagesCheck},
        {.name = u"notifications/limitBack"_s, .field = &Settings::notifyLimitBack,
         .flag = u"notify-limit-back"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Notify when a limit that was used up has reset")),
         .scope = Scope::Tray},
        {.name = u"notifications/signIn"_s, .field = &Settings::notifySignIn,
         .flag = u"notify-sign-in"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Notify when you need to sign in")),
         .scope = Scope::Tray},
        {.name = u"notifications/server"_s, .field = &Settings::notifyServer,
         .flag = u"notify-server"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Notify when the server cannot start")),
         .scope = Scope::Tray},
    };
}

QList<SettingKey> privacyKeys()
{
    return {
        {.name = u"privacy/requestLog"_s, .field = &Settings::requestLog, .flag = u"request-log"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Keep a log of requests on this computer: time, program, model, duration and "
                 "tokens, but no text"))},
        {.name = u"privacy/logDays"_s, .field = &Settings::logDays, .flag = u"log-days"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Delete requests from the log after this many days; 0 keeps all")),
         .valueName = u"DAYS"_s, .minimum = 0, .maximum = 3650},
        {.name = u"privacy/captureBodies"_s, .field = &Settings::captureBodies,
         .flag = u"capture-bodies"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Also save the text of requests and responses, without keys and images"))},
        {.name = u"privacy/captureKibibytes"_s, .field = &Settings::captureKibibytes,
         .flag = u"capture-limit"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Maximum text kept per request and response in KiB")),
         .valueName = u"KIB"_s, .minimum = 1, .maximum = 1024},
        {.name = u"privacy/versionLookup"_s, .field = &Settings::versionLookup,
         .flag = u"version-lookup"_s, .environment = {u"CHATMOCK_VERSION_LOOKUP"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Check for the newest Codex version once a day, so that new models appear")),
         .scope = Scope::Everywhere},
    };
}

QList<SettingKey> applicationKeys()
{
    return {
        {.name = u"application/language"_s, .field = &Settings::language, .flag = u"language"_s,
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Language of the window; system default if not set")),
         .scope = Scope::Tray, .valueName = u"LANGUAGE"_s, .choices = windowLanguages()},
        {.name = u"application/tokenStore"_s, .field = &Settings::tokenStore,
         .flag = u"token-store"_s, .environment = {u"CHATMOCK_TOKEN_STORE"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Where to store the tokens: 'keychain', or 'file' (auth.json in the data "
                 "folder); 'auto' is the keychain, or the file if CHATGPT_LOCAL_HOME is set")),
         .scope = Scope::Everywhere, .valueName = u"STORE"_s},
        {.name = u"application/clientVersion"_s, .field = &Settings::clientVersion,
         .flag = u"client-version"_s, .environment = {u"CHATMOCK_CLIENT_VERSION"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Codex CLI version to report to ChatGPT; 'auto' is the newest known")),
         .scope = Scope::Everywhere, .valueName = u"VERSION"_s, .check = ClientVersionCheck},
        {.name = u"application/verbose"_s, .field = &Settings::verbose, .flag = u"verbose"_s,
         .environment = {u"VERBOSE"_s, u"CHATGPT_LOCAL_VERBOSE"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Verbose output; 'serve' prints one line per request")),
         .scope = Scope::Everywhere},
        {.name = u"application/logEvents"_s, .field = &Settings::logEvents,
         .flag = u"verbose-obfuscation"_s,
         .environment = {u"VERBOSE_OBFUSCATION"_s, u"CHATGPT_LOCAL_VERBOSE_OBFUSCATION"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Also print all events from ChatGPT, including message text"))},
    };
}

QList<SettingKey> signInKeys()
{
    return {
        {.name = u"signIn/issuer"_s, .field = &Settings::issuer, .flag = u"issuer"_s,
         .environment = {u"CHATGPT_LOCAL_ISSUER"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Address of the sign-in service")),
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = HttpUrlCheck},
        {.name = u"signIn/upstream"_s, .field = &Settings::upstream, .flag = u"upstream"_s,
         .environment = {u"CHATGPT_LOCAL_UPSTREAM"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Address of the ChatGPT backend")),
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = HttpUrlCheck},
        {.name = u"signIn/versionFeed"_s, .field = &Settings::versionFeed,
         .flag = u"version-feed"_s, .environment = {u"CHATMOCK_VERSION_FEED"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Address to check for the newest Codex version; the releases of openai/codex "
                 "on GitHub if not set")),
         .scope = Scope::Everywhere, .valueName = u"URL"_s, .check = FeedUrlCheck},
        {.name = u"signIn/clientId"_s, .field = &Settings::clientId, .flag = u"client-id"_s,
         .environment = {u"CHATGPT_LOCAL_CLIENT_ID"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp", "Client ID for the sign-in service")),
         .scope = Scope::Everywhere, .valueName = u"ID"_s},
        {.name = u"signIn/loginBind"_s, .field = &Settings::loginBind, .flag = u"login-bind"_s,
         .environment = {u"CHATGPT_LOCAL_LOGIN_BIND"_s},
         .help = english(QT_TRANSLATE_NOOP("SettingHelp",
                 "Address that receives the sign-in from the browser; for containers")),
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
