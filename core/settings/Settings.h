// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <chrono>
#include <optional>

namespace core {

enum class ReasoningEffort { None, Minimal, Low, Medium, High, XHigh, Max, Ultra };
enum class ReasoningSummary { Auto, Concise, Detailed, None };
//! How the Chat Completions API carries reasoning; Current is another name for Legacy.
enum class ReasoningCompat { ThinkTags, O3, Legacy, Current, ReasoningContent };
enum class ProxyMode { System, None, Manual };
enum class TokenStore { Auto, Keychain, File };

template<typename Value>
struct NamedValue
{
    Value value;
    const char *name;
};

//! The values of a closed list, in the order in which they are shown, and their names in the
//! settings file, in flags and in variables. Nothing else has these names.
template<typename Value>
inline constexpr std::array<NamedValue<Value>, 0> NamesOf{};

template<>
inline constexpr auto NamesOf<ReasoningEffort> =
    std::to_array<NamedValue<ReasoningEffort>>({{ReasoningEffort::None, "none"},
                                                {ReasoningEffort::Minimal, "minimal"},
                                                {ReasoningEffort::Low, "low"},
                                                {ReasoningEffort::Medium, "medium"},
                                                {ReasoningEffort::High, "high"},
                                                {ReasoningEffort::XHigh, "xhigh"},
                                                {ReasoningEffort::Max, "max"},
                                                {ReasoningEffort::Ultra, "ultra"}});
template<>
inline constexpr auto NamesOf<ReasoningSummary> =
    std::to_array<NamedValue<ReasoningSummary>>({{ReasoningSummary::Auto, "auto"},
                                                 {ReasoningSummary::Concise, "concise"},
                                                 {ReasoningSummary::Detailed, "detailed"},
                                                 {ReasoningSummary::None, "none"}});
template<>
inline constexpr auto NamesOf<ReasoningCompat> = std::to_array<NamedValue<ReasoningCompat>>(
    {{ReasoningCompat::ThinkTags, "think-tags"},
     {ReasoningCompat::O3, "o3"},
     {ReasoningCompat::Legacy, "legacy"},
     {ReasoningCompat::Current, "current"},
     {ReasoningCompat::ReasoningContent, "reasoning-content"}});
template<>
inline constexpr auto NamesOf<ProxyMode> = std::to_array<NamedValue<ProxyMode>>(
    {{ProxyMode::System, "system"}, {ProxyMode::None, "none"}, {ProxyMode::Manual, "manual"}});
template<>
inline constexpr auto NamesOf<TokenStore> = std::to_array<NamedValue<TokenStore>>(
    {{TokenStore::Auto, "auto"}, {TokenStore::Keychain, "keychain"}, {TokenStore::File, "file"}});

template<typename Value>
[[nodiscard]] constexpr QLatin1StringView toName(Value value)
{
    for (const NamedValue<Value> &entry : NamesOf<Value>) {
        if (entry.value == value)
            return QLatin1StringView(entry.name);
    }
    return {};
}

//! The value of this name, in any case.
template<typename Value>
[[nodiscard]] std::optional<Value> fromName(QStringView name)
{
    for (const NamedValue<Value> &entry : NamesOf<Value>) {
        if (name.compare(QLatin1StringView(entry.name), Qt::CaseInsensitive) == 0)
            return entry.value;
    }
    return std::nullopt;
}

//! Every value that a person can set, with its default. A plain value: an object that needs some
//! of it gets a copy at construction and again through `configure()`, and keeps only what it uses.
//!
//! SettingKeys.h says for each field how it is stored, named on the command line and in the
//! environment, limited and explained.
struct Settings
{
    // server
    QString host = QStringLiteral("127.0.0.1"); //!< loopback = 127.0.0.1 and ::1
    int port = 8000;
    Secret apiKey;           //!< empty = none required
    bool otherUsers = false; //!< of this computer are let in without the key
    QStringList allowedOrigins;
    QStringList allowedHosts;
    int maxBodyMebibytes = 64;
    int maxHeadKibibytes = 64;
    bool ollamaPort = false;                          //!< also serve where Ollama's clients look
    QString ollamaVersion = QStringLiteral("0.21.0"); //!< clients refuse servers that look old
    int keptResponses = 1000;                         //!< kept for later turns; 0 = none
    int keptMebibytes = 64;
    std::chrono::seconds keptTime = std::chrono::hours(1); //!< since their last use
    bool startServer = true; //!< when the program starts and an account is signed in

    // reasoning
    ReasoningEffort reasoningEffort = ReasoningEffort::Medium;
    ReasoningSummary reasoningSummary = ReasoningSummary::Auto;
    ReasoningCompat reasoningCompat = ReasoningCompat::ReasoningContent;
    bool exposeReasoningModels = false;
    bool fastMode = false;
    bool webSearch = false;

    // models
    QString debugModel;                                      //!< when set, used for every request
    QString claudeModel = QStringLiteral("codex");           //!< in place of `claude-*`
    QString claudeSmallModel = QStringLiteral("codex-mini"); //!< in place of the haiku models
    QStringList modelAliases;                                //!< NAME=MODEL; see ModelAliases
    bool modelSync = true;
    std::chrono::seconds modelRefreshInterval = std::chrono::hours(1);

    // network
    ProxyMode proxyMode = ProxyMode::System;
    QString proxyUrl;
    QString caFile;

    // notifications
    bool notifyLimits = true;
    QString notifyThresholds = QStringLiteral("75, 90, 95"); //!< percent; see toPercentages()
    bool notifyLimitBack = true;
    bool notifySignIn = true;
    bool notifyServer = true;

    // application
    //! Of the window: a locale's name out of windowLanguages(), or empty for the system's. A text,
    //! because it names a translation file and a QLocale, and no code depends on a certain one.
    QString language;
    TokenStore tokenStore = TokenStore::Auto;
    QString clientVersion = QStringLiteral("auto"); //!< or a version; see ClientVersion
    bool verbose = false;
    bool logEvents = false; //!< the backend's events go to the log, message text included

    // privacy
    bool requestLog = true;
    int logDays = 30; //!< 0 = for ever
    bool captureBodies = false;
    int captureKibibytes = 64; //!< of each body
    bool versionLookup = true; //!< of the newest client version, at versionFeed

    // endpoints and sign-in
    QString issuer = QStringLiteral("https://auth.openai.com");
    QString upstream = QStringLiteral("https://chatgpt.com/backend-api/codex");
    QString versionFeed; //!< empty = the releases of openai/codex on GitHub
    QString clientId = QStringLiteral("app_EMoamEEZ73f0CkXaXp7hrann");
    QString loginBind = QStringLiteral("127.0.0.1");
};

} // namespace core
