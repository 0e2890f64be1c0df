// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingKeys.h"

#include "core/base/Overloaded.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <algorithm>
#include <cmath>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Scope = SettingKey::Scope;

//! Not names: HOST is the computer's own name in some shells, which nobody means to open up.
bool isListenAddress(const QString &text)
{
    return text == "localhost"_L1 || text == "*"_L1 || !QHostAddress(text).isNull();
}

bool isUrlWithScheme(const QString &text, const QStringList &schemes)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty();
}

bool isHttpUrl(const QString &text)
{
    return isUrlWithScheme(text, {u"http"_s, u"https"_s});
}

bool isProxyUrl(const QString &text)
{
    return isUrlWithScheme(text, {u"http"_s, u"socks5"_s, u"socks5h"_s});
}

bool isOrigin(const QString &text)
{
    static const QRegularExpression origin(u"^(\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+)$"_s);
    return origin.match(text).hasMatch();
}

bool isHostName(const QString &text)
{
    static const QRegularExpression host(u"^[^/\\s]+$"_s);
    return host.match(text).hasMatch();
}

bool isVersion(const QString &text)
{
    static const QRegularExpression version(u"^[0-9]+(\\.[0-9]+){1,3}$"_s);
    return version.match(text).hasMatch();
}

bool isReadableFile(const QString &text)
{
    const QFileInfo file(text);
    return file.isFile() && file.isReadable();
}

QList<SettingKey> serverKeys()
{
    return {
        {.name = u"server/host"_s,
         .field = &Settings::host,
         .flag = u"host"_s,
         .environment = {u"HOST"_s},
         .help = u"Address to listen on; anything but loopback needs an API key"_s,
         .valueName = u"ADDRESS"_s,
         .accepts = isListenAddress,
         .expectation = u"an IP address, localhost or *"_s},
        {.name = u"server/port"_s,
         .field = &Settings::port,
         .flag = u"port"_s,
         .environment = {u"PORT"_s},
         .help = u"Port to listen on"_s,
         .valueName = u"NUMBER"_s,
         .minimum = 1,
         .maximum = 65535},
        {.name = u"server/apiKey"_s,
         .field = &Settings::apiKey,
         .flag = u"api-key"_s,
         .environment = {u"CHATMOCK_API_KEY"_s},
         .help =
             u"Key that clients have to send; never stored in the settings file. Other users of "
             "this computer can read flags of running programs, so prefer the variable"_s,
         .valueName = u"KEY"_s},
        {.name = u"server/allowedOrigins"_s,
         .field = &Settings::allowedOrigins,
         .flag = u"allowed-origin"_s,
         .environment = {u"CHATMOCK_ALLOWED_ORIGINS"_s},
         .help =
             u"Web page origin that may use the server; repeat the flag or separate with commas"_s,
         .valueName = u"ORIGIN"_s,
         .accepts = isOrigin,
         .expectation = u"an origin such as https://example.com (or *)"_s},
        {.name = u"server/allowedHosts"_s,
         .field = &Settings::allowedHosts,
         .flag = u"allowed-host"_s,
         .help = u"Further name under which clients may address the server (Host header)"_s,
         .valueName = u"NAME"_s,
         .accepts = isHostName,
         .expectation = u"a host name"_s},
        {.name = u"server/maxBodyMebibytes"_s,
         .field = &Settings::maxBodyMebibytes,
         .flag = u"max-body"_s,
         .help = u"Largest accepted request body in MiB"_s,
         .valueName = u"MIB"_s,
         .minimum = 1,
         .maximum = 1024},
        {.name = u"server/maxHeadKibibytes"_s,
         .field = &Settings::maxHeadKibibytes,
         .flag = u"max-head"_s,
         .help = u"Largest accepted request head in KiB"_s,
         .valueName = u"KIB"_s,
         .minimum = 8,
         .maximum = 1024},
        {.name = u"server/ollamaPort"_s,
         .field = &Settings::ollamaPort,
         .flag = u"ollama-port"_s,
         .environment = {u"CHATMOCK_OLLAMA_PORT"_s},
         .help = u"Also serve on port 11434 of this computer, where Ollama's clients look, unless "
                 "another program holds it"_s},
        {.name = u"server/ollamaVersion"_s,
         .field = &Settings::ollamaVersion,
         .flag = u"ollama-version"_s,
         .environment = {u"CHATMOCK_OLLAMA_VERSION"_s},
         .help = u"Version of Ollama told to its clients; raise it when one asks for a newer"_s,
         .valueName = u"VERSION"_s,
         .accepts = isVersion,
         .expectation = u"a version such as 0.21.0"_s},
        {.name = u"server/keptResponses"_s,
         .field = &Settings::keptResponses,
         .flag = u"keep-responses"_s,
         .help = u"Answers of the Responses API kept in memory for later turns; 0 keeps none"_s,
         .valueName = u"COUNT"_s,
         .minimum = 0,
         .maximum = 100000},
        {.name = u"server/keptMebibytes"_s,
         .field = &Settings::keptMebibytes,
         .flag = u"keep-responses-size"_s,
         .help = u"Most memory for kept answers in MiB"_s,
         .valueName = u"MIB"_s,
         .minimum = 1,
         .maximum = 4096},
        {.name = u"server/keptTime"_s,
         .field = &Settings::keptTime,
         .flag = u"keep-responses-time"_s,
         .help = u"Forget a kept answer when nobody asked for it for this many seconds"_s,
         .valueName = u"SECONDS"_s,
         .minimum = 1,
         .maximum = 30 * 24 * 3600},
        {.name = u"server/startServer"_s,
         .field = &Settings::startServer,
         .flag = u"start-server"_s,
         .help = u"Switch the server on when the program starts and somebody is signed in"_s,
         .scope = Scope::Tray},
    };
}

QList<SettingKey> reasoningKeys()
{
    return {
        {.name = u"reasoning/effort"_s,
         .field = &Settings::reasoningEffort,
         .flag = u"reasoning-effort"_s,
         .environment = {u"CHATGPT_LOCAL_REASONING_EFFORT"_s},
         .help = u"How long models think unless a request says otherwise"_s,
         .valueName = u"EFFORT"_s,
         .choices = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s, u"xhigh"_s,
                     u"max"_s, u"ultra"_s}},
        {.name = u"reasoning/summary"_s,
         .field = &Settings::reasoningSummary,
         .flag = u"reasoning-summary"_s,
         .environment = {u"CHATGPT_LOCAL_REASONING_SUMMARY"_s},
         .help = u"How much of the thinking is summarised"_s,
         .valueName = u"SUMMARY"_s,
         .choices = {u"auto"_s, u"concise"_s, u"detailed"_s, u"none"_s}},
        {.name = u"reasoning/compat"_s,
         .field = &Settings::reasoningCompat,
         .flag = u"reasoning-compat"_s,
         .environment = {u"CHATGPT_LOCAL_REASONING_COMPAT"_s},
         .help = u"How chat clients see the thinking ('current' means 'legacy')"_s,
         .valueName = u"FORM"_s,
         .choices = {u"think-tags"_s, u"o3"_s, u"legacy"_s, u"current"_s, u"reasoning-content"_s}},
        {.name = u"reasoning/exposeModels"_s,
         .field = &Settings::exposeReasoningModels,
         .flag = u"expose-reasoning-models"_s,
         .environment = {u"CHATGPT_LOCAL_EXPOSE_REASONING_MODELS"_s},
         .help = u"List every effort of a model as a model of its own"_s},
        {.name = u"reasoning/fastMode"_s,
         .field = &Settings::fastMode,
         .flag = u"fast-mode"_s,
         .environment = {u"CHATGPT_LOCAL_FAST_MODE"_s, u"FAST_MODE"_s},
         .help = u"Ask for the faster service tier where a model has one; uses up limits sooner"_s},
        {.name = u"reasoning/webSearch"_s,
         .field = &Settings::webSearch,
         .flag = u"enable-web-search"_s,
         .environment = {u"CHATGPT_LOCAL_ENABLE_WEB_SEARCH"_s},
         .help = u"Let models search the web unless a request brings its own tools"_s},
    };
}

QList<SettingKey> modelKeys()
{
    return {
        {.name = u"models/debugModel"_s,
         .field = &Settings::debugModel,
         .flag = u"debug-model"_s,
         .environment = {u"CHATGPT_LOCAL_DEBUG_MODEL"_s},
         .help = u"Answer every request with this model, whatever it asks for"_s,
         .valueName = u"MODEL"_s},
        {.name = u"models/claude"_s,
         .field = &Settings::claudeModel,
         .flag = u"claude-model"_s,
         .environment = {u"CHATMOCK_CLAUDE_MODEL"_s},
         .help = u"Model that answers when a client of the Anthropic API asks for a Claude model"_s,
         .valueName = u"MODEL"_s},
        {.name = u"models/claudeSmall"_s,
         .field = &Settings::claudeSmallModel,
         .flag = u"claude-small-model"_s,
         .environment = {u"CHATMOCK_CLAUDE_SMALL_MODEL"_s},
         .help = u"The same for Claude's small models (haiku)"_s,
         .valueName = u"MODEL"_s},
        {.name = u"models/sync"_s,
         .field = &Settings::modelSync,
         .flag = u"model-sync"_s,
         .environment = {u"CHATGPT_LOCAL_MODEL_SYNC"_s},
         .help = u"Ask the account which models it has"_s},
        {.name = u"models/refreshInterval"_s,
         .field = &Settings::modelRefreshInterval,
         .flag = u"model-refresh-interval"_s,
         .environment = {u"CHATGPT_LOCAL_MODEL_REFRESH_INTERVAL"_s},
         .help = u"Ask again after this many seconds"_s,
         .valueName = u"SECONDS"_s,
         .minimum = 1,
         .maximum = 30 * 24 * 3600},
    };
}

QList<SettingKey> networkKeys()
{
    return {
        {.name = u"network/proxyMode"_s,
         .field = &Settings::proxyMode,
         .flag = u"proxy-mode"_s,
         .help = u"Way to the provider: the system's proxy, none, or the one of --proxy-url"_s,
         .scope = Scope::Everywhere,
         .valueName = u"MODE"_s,
         .choices = {u"system"_s, u"none"_s, u"manual"_s}},
        {.name = u"network/proxyUrl"_s,
         .field = &Settings::proxyUrl,
         .flag = u"proxy-url"_s,
         .help = u"Proxy to use with --proxy-mode manual"_s,
         .scope = Scope::Everywhere,
         .valueName = u"URL"_s,
         .accepts = isProxyUrl,
         .expectation = u"a URL such as http://proxy:3128 or socks5://proxy:1080"_s},
        {.name = u"network/caFile"_s,
         .field = &Settings::caFile,
         .flag = u"ca-file"_s,
         .environment = {u"CODEX_CA_CERTIFICATE"_s, u"SSL_CERT_FILE"_s},
         .help = u"File with further certificate authorities (PEM)"_s,
         .scope = Scope::Everywhere,
         .valueName = u"FILE"_s,
         .accepts = isReadableFile,
         .expectation = u"a file that can be read"_s},
    };
}

QList<SettingKey> notificationKeys()
{
    return {
        {.name = u"notifications/limits"_s,
         .field = &Settings::notifyLimits,
         .flag = u"notify-limits"_s,
         .help = u"Tell when 75, 90 or 95 percent of a limit, or all of it, are used"_s,
         .scope = Scope::Tray},
        {.name = u"notifications/limitBack"_s,
         .field = &Settings::notifyLimitBack,
         .flag = u"notify-limit-back"_s,
         .help = u"Tell when a limit that was used up is back"_s,
         .scope = Scope::Tray},
        {.name = u"notifications/signIn"_s,
         .field = &Settings::notifySignIn,
         .flag = u"notify-sign-in"_s,
         .help = u"Tell when a sign-in is needed"_s,
         .scope = Scope::Tray},
        {.name = u"notifications/server"_s,
         .field = &Settings::notifyServer,
         .flag = u"notify-server"_s,
         .help = u"Tell when the server could not be started"_s,
         .scope = Scope::Tray},
    };
}

QList<SettingKey> privacyKeys()
{
    return {
        {.name = u"privacy/requestLog"_s,
         .field = &Settings::requestLog,
         .flag = u"request-log"_s,
         .help = u"Keep a log of requests on this computer: when, which client and model, how "
                 "long, how many tokens; no texts"_s},
        {.name = u"privacy/logDays"_s,
         .field = &Settings::logDays,
         .flag = u"log-days"_s,
         .help = u"Days after which the log forgets a request; 0 = never"_s,
         .valueName = u"DAYS"_s,
         .minimum = 0,
         .maximum = 3650},
        {.name = u"privacy/captureBodies"_s,
         .field = &Settings::captureBodies,
         .flag = u"capture-bodies"_s,
         .help = u"Log the texts of requests and answers, too, without keys and pictures: to find "
                 "out what a client does"_s},
        {.name = u"privacy/captureKibibytes"_s,
         .field = &Settings::captureKibibytes,
         .flag = u"capture-limit"_s,
         .help = u"How much of each logged text is kept, in KiB"_s,
         .valueName = u"KIB"_s,
         .minimum = 1,
         .maximum = 1024},
    };
}

QList<SettingKey> applicationKeys()
{
    return {
        {.name = u"application/language"_s,
         .field = &Settings::language,
         .flag = u"language"_s,
         .help = u"Language of the window; without it that of the system"_s,
         .scope = Scope::Tray,
         .valueName = u"LANGUAGE"_s,
         .choices = windowLanguages()},
        {.name = u"application/tokenStore"_s,
         .field = &Settings::tokenStore,
         .flag = u"token-store"_s,
         .environment = {u"CHATMOCK_TOKEN_STORE"_s},
         .help =
             u"Where the tokens of the sign-in are kept; 'file' is auth.json in the data folder, "
             "'auto' the keychain, or the file when CHATGPT_LOCAL_HOME is set"_s,
         .scope = Scope::Everywhere,
         .valueName = u"STORE"_s,
         .choices = {u"auto"_s, u"keychain"_s, u"file"_s}},
        {.name = u"application/clientVersion"_s,
         .field = &Settings::clientVersion,
         .flag = u"client-version"_s,
         .environment = {u"CHATMOCK_CLIENT_VERSION"_s},
         .help = u"Protocol version told to the backend; raise it when new models are missing"_s,
         .scope = Scope::Everywhere,
         .valueName = u"VERSION"_s,
         .accepts = isVersion,
         .expectation = u"a version such as 1.2.3"_s},
        {.name = u"application/verbose"_s,
         .field = &Settings::verbose,
         .flag = u"verbose"_s,
         .environment = {u"VERBOSE"_s, u"CHATGPT_LOCAL_VERBOSE"_s},
         .help = u"Say more; with serve one line per request"_s,
         .scope = Scope::Everywhere},
        {.name = u"application/logEvents"_s,
         .field = &Settings::logEvents,
         .flag = u"verbose-obfuscation"_s,
         .environment = {u"VERBOSE_OBFUSCATION"_s, u"CHATGPT_LOCAL_VERBOSE_OBFUSCATION"_s},
         .help = u"Also log the backend's raw events, message text included"_s},
    };
}

QList<SettingKey> signInKeys()
{
    return {
        {.name = u"signIn/issuer"_s,
         .field = &Settings::issuer,
         .flag = u"issuer"_s,
         .environment = {u"CHATGPT_LOCAL_ISSUER"_s},
         .help = u"Address of the sign-in service"_s,
         .scope = Scope::Everywhere,
         .valueName = u"URL"_s,
         .accepts = isHttpUrl,
         .expectation = u"an http(s) URL"_s},
        {.name = u"signIn/upstream"_s,
         .field = &Settings::upstream,
         .flag = u"upstream"_s,
         .environment = {u"CHATGPT_LOCAL_UPSTREAM"_s},
         .help = u"Base address of the backend"_s,
         .scope = Scope::Everywhere,
         .valueName = u"URL"_s,
         .accepts = isHttpUrl,
         .expectation = u"an http(s) URL"_s},
        {.name = u"signIn/clientId"_s,
         .field = &Settings::clientId,
         .flag = u"client-id"_s,
         .environment = {u"CHATGPT_LOCAL_CLIENT_ID"_s},
         .help = u"Identifier of the program at the sign-in service"_s,
         .scope = Scope::Everywhere,
         .valueName = u"ID"_s},
        {.name = u"signIn/loginBind"_s,
         .field = &Settings::loginBind,
         .flag = u"login-bind"_s,
         .environment = {u"CHATGPT_LOCAL_LOGIN_BIND"_s},
         .help = u"Address on which the browser's answer is awaited; for containers"_s,
         .scope = Scope::Everywhere,
         .valueName = u"ADDRESS"_s,
         .accepts = isListenAddress,
         .expectation = u"an IP address, localhost or *"_s},
    };
}

Error notUsable(const SettingKey &key, const QString &text)
{
    const QString value = key.isSecret() ? QString() : u", not '%1'"_s.arg(withoutPassword(text));
    return Error{ErrorCode::BadRequest, u"must be %1%2"_s.arg(expectation(key), value), key.name};
}

//! The choice as the table writes it, whatever the case in which it came.
QString asChoice(const SettingKey &key, const QString &text)
{
    const auto isSame = [&text](const QString &choice) {
        return choice.compare(text, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(key.choices.begin(), key.choices.end(), isSame);
    return found == key.choices.end() ? text : *found;
}

bool isWithin(const SettingKey &key, qint64 number)
{
    return number >= key.minimum && number <= key.maximum;
}

//! A value may be left empty only where empty is the default.
bool isUsableText(const SettingKey &key, const QString &text)
{
    if (text.isEmpty())
        return toText(Settings{}, key).isEmpty();
    if (!key.choices.isEmpty() && !key.choices.contains(text))
        return false;
    return !key.accepts || key.accepts(text);
}

QStringList splitList(const QString &text)
{
    QStringList items;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString item = part.trimmed();
        if (!item.isEmpty() && !items.contains(item))
            items.append(item);
    }
    return items;
}

std::optional<qint64> toWholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

//! Fractions are rounded up, so that a small one never means "at once".
std::optional<qint64> toSeconds(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || std::abs(number) > 1e12)
        return std::nullopt;
    return qint64(std::ceil(number));
}

} // namespace

bool SettingKey::isSwitch() const
{
    return std::holds_alternative<bool Settings::*>(field);
}

bool SettingKey::isList() const
{
    return std::holds_alternative<QStringList Settings::*>(field);
}

bool SettingKey::isSecret() const
{
    return std::holds_alternative<Secret Settings::*>(field);
}

QString SettingKey::group() const
{
    return name.section(u'/', 0, 0);
}

const QList<SettingKey> &settingKeys()
{
    static const QList<SettingKey> keys = serverKeys() + reasoningKeys() + modelKeys()
        + networkKeys() + notificationKeys() + privacyKeys() + applicationKeys() + signInKeys();
    return keys;
}

const QStringList &windowLanguages()
{
    static const QStringList languages{u"en"_s, u"ko"_s, u"ja"_s, u"zh_CN"_s,
                                       u"de"_s, u"fr"_s, u"es"_s, u"pt_BR"_s};
    return languages;
}

const SettingKey *findSettingKey(const QString &name)
{
    const QList<SettingKey> &keys = settingKeys();
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&name](const SettingKey &key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

QString expectation(const SettingKey &key)
{
    if (!key.choices.isEmpty())
        return u"one of "_s + key.choices.join(u", "_s);
    if (!key.expectation.isEmpty())
        return key.expectation;
    if (key.isSwitch())
        return u"true or false"_s;
    if (std::holds_alternative<int Settings::*>(key.field))
        return u"a whole number from %1 to %2"_s.arg(key.minimum).arg(key.maximum);
    if (std::holds_alternative<std::chrono::seconds Settings::*>(key.field))
        return u"seconds from %1 to %2"_s.arg(key.minimum).arg(key.maximum);
    return u"a text"_s;
}

std::optional<bool> toBool(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == "1"_L1 || word == "true"_L1 || word == "yes"_L1 || word == "on"_L1)
        return true;
    if (word == "0"_L1 || word == "false"_L1 || word == "no"_L1 || word == "off"_L1)
        return false;
    return std::nullopt;
}

QString withoutPassword(const QString &text)
{
    static const QRegularExpression login(u"://[^/@\\s]*@"_s);
    return QString(text).replace(login, u"://…@"_s);
}

Status setFromText(Settings &settings, const SettingKey &key, const QString &text)
{
    const QString value = asChoice(key, text.trimmed());
    const auto assign = Overloaded{
        [&](bool Settings::*field) {
            const std::optional<bool> parsed = toBool(value);
            settings.*field = parsed.value_or(settings.*field);
            return parsed.has_value();
        },
        [&](int Settings::*field) {
            const std::optional<qint64> parsed = toWholeNumber(value);
            if (!parsed || !isWithin(key, *parsed))
                return false;
            settings.*field = int(*parsed);
            return true;
        },
        [&](std::chrono::seconds Settings::*field) {
            const std::optional<qint64> parsed = toSeconds(value);
            if (!parsed || !isWithin(key, *parsed))
                return false;
            settings.*field = std::chrono::seconds(*parsed);
            return true;
        },
        [&](QString Settings::*field) {
            if (!isUsableText(key, value))
                return false;
            settings.*field = value;
            return true;
        },
        [&](QStringList Settings::*field) {
            const QStringList items = splitList(value);
            const bool isUsable =
                std::all_of(items.begin(), items.end(),
                            [&key](const QString &item) { return isUsableText(key, item); });
            if (isUsable)
                settings.*field = items;
            return isUsable;
        },
        [&](Secret Settings::*field) {
            settings.*field = Secret(value.toUtf8());
            return true;
        },
    };
    if (!std::visit(assign, key.field))
        return notUsable(key, text);
    return Nothing{};
}

QString toText(const Settings &settings, const SettingKey &key)
{
    const auto write = Overloaded{
        [&](bool Settings::*field) { return settings.*field ? u"true"_s : u"false"_s; },
        [&](int Settings::*field) { return QString::number(settings.*field); },
        [&](std::chrono::seconds Settings::*field) {
            return QString::number((settings.*field).count());
        },
        [&](QString Settings::*field) { return settings.*field; },
        [&](QStringList Settings::*field) { return (settings.*field).join(u','); },
        [&](Secret Settings::*field) {
            return (settings.*field).isEmpty() ? QString() : u"(set)"_s;
        },
    };
    return std::visit(write, key.field);
}

bool isDefault(const Settings &settings, const SettingKey &key)
{
    static const Settings defaults;
    return std::visit([&](auto field) { return settings.*field == defaults.*field; }, key.field);
}

void copySetting(const Settings &from, Settings &to, const SettingKey &key)
{
    std::visit([&](auto field) { to.*field = from.*field; }, key.field);
}

Settings clamped(const Settings &settings)
{
    Settings result = settings;
    for (const SettingKey &key : settingKeys()) {
        if (const auto *number = std::get_if<int Settings::*>(&key.field)) {
            result.**number = std::clamp(settings.**number, key.minimum, key.maximum);
        } else if (const auto *duration =
                       std::get_if<std::chrono::seconds Settings::*>(&key.field)) {
            result.**duration = std::clamp(settings.**duration, std::chrono::seconds(key.minimum),
                                           std::chrono::seconds(key.maximum));
        } else if (!key.isSecret() && !setFromText(result, key, toText(settings, key))) {
            copySetting(Settings{}, result, key);
        }
    }
    return result;
}

} // namespace core
