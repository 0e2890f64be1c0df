// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace core {

//! Every value that a person can set, with its default. A plain value: whoever needs some of it
//! gets a copy at construction and again through `configure()`; nobody asks a store.
//!
//! SettingKeys.h says for each field how it is stored, named on the command line and in the
//! environment, limited and explained.
struct Settings
{
    // server
    QString host = QStringLiteral("127.0.0.1"); //!< loopback = 127.0.0.1 and ::1
    int port = 8000;
    Secret apiKey; //!< empty = none asked for
    QStringList allowedOrigins;
    QStringList allowedHosts;
    int maxBodyMebibytes = 64;
    int maxHeadKibibytes = 64;
    bool ollamaPort = false;                          //!< also serve where Ollama's clients look
    QString ollamaVersion = QStringLiteral("0.21.0"); //!< clients refuse servers that look old
    int keptResponses = 1000; //!< answers kept for later turns; 0 = none
    int keptMebibytes = 64;
    std::chrono::seconds keptTime = std::chrono::hours(1); //!< since their last use
    bool startServer = true; //!< when the program starts and somebody is signed in

    // reasoning
    QString reasoningEffort = QStringLiteral("medium");
    QString reasoningSummary = QStringLiteral("auto");
    QString reasoningCompat = QStringLiteral("think-tags");
    bool exposeReasoningModels = false;
    bool fastMode = false;
    bool webSearch = false;

    // models
    QString debugModel;                                      //!< when set, answers every request
    QString claudeModel = QStringLiteral("codex");           //!< answers for `claude-*`
    QString claudeSmallModel = QStringLiteral("codex-mini"); //!< answers for the haiku models
    bool modelSync = true;
    std::chrono::seconds modelRefreshInterval = std::chrono::hours(1);

    // network
    QString proxyMode = QStringLiteral("system"); //!< system, none, manual
    QString proxyUrl;
    QString caFile;

    // application
    QString tokenStore = QStringLiteral("auto"); //!< auto, keychain, file
    QString clientVersion = QStringLiteral("0.156.0");
    bool verbose = false;
    bool logEvents = false; //!< the backend's events go to the log, message text included

    // privacy
    bool requestLog = true;
    int logDays = 30; //!< 0 = for ever
    bool captureBodies = false;
    int captureKibibytes = 64; //!< of each body

    // endpoints and sign-in
    QString issuer = QStringLiteral("https://auth.openai.com");
    QString upstream = QStringLiteral("https://chatgpt.com/backend-api/codex");
    QString clientId = QStringLiteral("app_EMoamEEZ73f0CkXaXp7hrann");
    QString loginBind = QStringLiteral("127.0.0.1");
};

} // namespace core
