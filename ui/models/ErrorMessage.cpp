// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ErrorMessage.h"

#include "ui/models/SignInMessage.h"
#include "ui/models/TimeText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using core::ErrorCode;

namespace ui {

namespace {

struct ErrorStrings
{
    Q_DECLARE_TR_FUNCTIONS(ErrorStrings)
};

//! When it is worth trying again.
QString waitText(const core::Error &error, qint64 now)
{
    if (!error.retryAfter)
        return ErrorStrings::tr("Try again later.");
    const QLocale locale;
    return ErrorStrings::tr("Try again in %1 (%2).", "time left, moment")
        .arg(countdownText(*error.retryAfter, locale),
             momentText(now + error.retryAfter->count(), now, locale));
}

//! When a limit of the plan resets.
QString limitResetText(const core::Error &error, qint64 now)
{
    if (!error.retryAfter) {
        return ErrorStrings::tr("Wait until it resets, or choose another model; the Overview page "
                                "shows when that is.");
    }
    const QLocale locale;
    const qint64 reset = now + error.retryAfter->count();
    const bool isToday =
        QDateTime::fromSecsSinceEpoch(reset).date() == QDateTime::fromSecsSinceEpoch(now).date();
    const QString words = isToday
        ? ErrorStrings::tr("It resets at %1 (in %2).", "clock time, time left")
        : ErrorStrings::tr("It resets on %1 (in %2).", "day and time, time left");
    return words.arg(momentText(reset, now, locale), countdownText(*error.retryAfter, locale));
}

//! The window of the plan that is used up, as `param` names it.
QString usedUpText(const QString &window)
{
    if (window == "5h"_L1)
        return ErrorStrings::tr("The 5-hour limit is used up.");
    if (window == "daily"_L1)
        return ErrorStrings::tr("The daily limit is used up.");
    if (window == "weekly"_L1)
        return ErrorStrings::tr("The weekly limit is used up.");
    if (window == "monthly"_L1)
        return ErrorStrings::tr("The monthly limit is used up.");
    if (window == "annual"_L1)
        return ErrorStrings::tr("The yearly limit is used up.");
    return ErrorStrings::tr("The limit of your plan is used up.");
}

ErrorMessage forbidden(const core::Error &error)
{
    if (error.providerCode.contains("entitlement"_L1)
        || error.providerCode == "usage_not_included"_L1) {
        return {ErrorStrings::tr("This ChatGPT account does not include Codex."),
                ErrorStrings::tr("Use an account whose plan includes it, or ask your workspace "
                                 "administrator."),
                {}};
    }
    return {ErrorStrings::tr("This is not allowed."),
            ErrorStrings::tr("Check which account you are signed in with."),
            {}};
}

ErrorMessage badRequest(const core::Error &error)
{
    if (error.param == "address"_L1) {
        return {ErrorStrings::tr("That is not the right address."),
                ErrorStrings::tr("It starts with http://localhost:1455."),
                {}};
    }
    if (error.message.contains("auth.json"_L1)) {
        return {ErrorStrings::tr("This file is not a Codex CLI login."),
                ErrorStrings::tr("Choose its auth.json, or sign in."),
                {}};
    }
    return {ErrorStrings::tr("ChatMock cannot use that value."),
            ErrorStrings::tr("Check it and try again."),
            {}};
}

ErrorMessage signInStorage(const core::Error &error)
{
    if (error.message.contains("keychain"_L1)) {
        return {ErrorStrings::tr("The keychain is locked."),
                ErrorStrings::tr("Unlock it and try again, or store your sign-in in a file."),
                {}};
    }
    return {ErrorStrings::tr("Your sign-in cannot be read or saved."),
            ErrorStrings::tr("Check the permissions of the data folder and the free space on the "
                             "disk."),
            {}};
}

ErrorMessage settingsStorage()
{
    return {ErrorStrings::tr("Your settings cannot be saved."),
            ErrorStrings::tr("Your changes are lost when ChatMock quits. Check whether the disk is "
                             "full."),
            {}};
}

ErrorMessage apiKeyStorage()
{
    return {ErrorStrings::tr("The API key cannot be read or saved."),
            ErrorStrings::tr("Unlock the keychain and try again, or create a new key."),
            {}};
}

ErrorMessage portInUse(int port)
{
    const QString sentence = port > 0
        ? ErrorStrings::tr("Port %1 is used by another program.").arg(port)
        : ErrorStrings::tr("The port is used by another program.");
    return {sentence, ErrorStrings::tr("Close that program, or use another port."), {}};
}

//! What became of the file of a client program.
std::optional<ErrorMessage> clientFile(const core::Error &error)
{
    const auto message = [](const QString &sentence, const QString &remedy) {
        return ErrorMessage{sentence, remedy, {}};
    };
    if (error.providerCode == "client_file_invalid"_L1) {
        return message(ErrorStrings::tr("The file has errors, so it was not changed."),
                       ErrorStrings::tr("Correct it, or follow the steps yourself."));
    }
    if (error.providerCode == "client_file_unreadable"_L1) {
        return message(
            ErrorStrings::tr("The file cannot be read."),
            ErrorStrings::tr("Check that it is a regular file and that you may open it."));
    }
    if (error.providerCode == "client_file_readonly"_L1) {
        return message(ErrorStrings::tr("The file cannot be written, so it was not changed."),
                       ErrorStrings::tr("Check its permissions and the free disk space."));
    }
    if (error.providerCode == "client_file_missing"_L1) {
        return message(ErrorStrings::tr("The program has not created its settings file yet."),
                       ErrorStrings::tr("Start the program once, quit it, and try again."));
    }
    if (error.providerCode == "client_file_other"_L1) {
        return message(ErrorStrings::tr("The program still uses an older file, and would ignore it "
                                        "once there is a new one."),
                       ErrorStrings::tr("Follow the steps yourself."));
    }
    if (error.providerCode == "client_file_changed"_L1) {
        return message(ErrorStrings::tr("The file was changed in the meantime, so it was left "
                                        "as it is."),
                       ErrorStrings::tr("Check the file. The details say where the backup is, if "
                                        "there was one."));
    }
    if (error.providerCode == "client_backup_missing"_L1) {
        return message(ErrorStrings::tr("The backup can no longer be read."),
                       ErrorStrings::tr("Remove the lines from the file yourself."));
    }
    return std::nullopt;
}

//! A try that did not get as far as the backend.
std::optional<ErrorMessage> localServerClient(const core::Error &error)
{
    if (error.providerCode != "local_server"_L1)
        return std::nullopt;
    if (error.code == ErrorCode::Timeout) {
        return ErrorMessage{ErrorStrings::tr("The local server does not respond."),
                            ErrorStrings::tr("Turn it off and on again on the Overview page."),
                            {}};
    }
    return ErrorMessage{ErrorStrings::tr("The local server cannot be reached."),
                        ErrorStrings::tr("Check on the Overview page whether it is on."),
                        {}};
}

ErrorMessage timeout()
{
    return {ErrorStrings::tr("ChatGPT did not respond in time."),
            ErrorStrings::tr("Check your internet connection and try again."),
            {}};
}

//! What a request of a client, or the provider, brought about.
ErrorMessage requestMessage(const core::Error &error, qint64 now)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return {ErrorStrings::tr("This was not found."),
                ErrorStrings::tr("Check the address and try again."),
                {}};
    case ErrorCode::MethodNotAllowed:
        return {ErrorStrings::tr("This address does not accept this kind of request."),
                ErrorStrings::tr("Check the base URL in the program."),
                {}};
    case ErrorCode::ModelNotFound:
        return {ErrorStrings::tr("Your plan does not include this model."),
                ErrorStrings::tr("Choose another model in the program."),
                {}};
    case ErrorCode::ContextTooLong:
        return {ErrorStrings::tr("The conversation is too long for this model."),
                ErrorStrings::tr("Start a new conversation, or shorten this one."),
                {}};
    case ErrorCode::ContentPolicy:
        return {ErrorStrings::tr("ChatGPT refused this request for safety reasons."),
                ErrorStrings::tr("Rephrase the message and try again."),
                {}};
    case ErrorCode::TooLarge:
        return {
            ErrorStrings::tr("The request is too large."),
            ErrorStrings::tr("Send less at once, or raise “Maximum request size” in the settings."),
            {}};
    case ErrorCode::HeadTooLarge:
        return {ErrorStrings::tr("The headers of the request are too large."),
                ErrorStrings::tr("Raise “Maximum header size” in the settings."),
                {}};
    case ErrorCode::UsageLimit:
        return {usedUpText(error.param), limitResetText(error, now), {}};
    case ErrorCode::RateLimit:
        return {ErrorStrings::tr("Too many requests in a short time."), waitText(error, now), {}};
    case ErrorCode::Overloaded:
        return {ErrorStrings::tr("ChatGPT is overloaded at the moment."), waitText(error, now), {}};
    default:
        return {ErrorStrings::tr("Something went wrong inside ChatMock."),
                ErrorStrings::tr("Try again. If it happens again, report it with the details."),
                {}};
    }
}

//! See core/history/RequestDatabase.h for the codes.
ErrorMessage requestLogMessage(const core::Error &error)
{
    if (error.providerCode == "log_damaged"_L1) {
        return {ErrorStrings::tr("The request log was damaged. A new one was started."),
                ErrorStrings::tr("The damaged file was kept. You do not have to do anything."),
                {}};
    }
    if (error.providerCode == "log_too_new"_L1) {
        return {
            ErrorStrings::tr("The request log belongs to a newer ChatMock. A new one was started."),
            ErrorStrings::tr("The previous file was kept; a newer ChatMock can read it again."),
            {}};
    }
    if (error.providerCode == "log_disk_full"_L1) {
        return {ErrorStrings::tr("The disk is full: new requests cannot be logged."),
                ErrorStrings::tr("Free some space; the latest requests are then saved."),
                {}};
    }
    return {ErrorStrings::tr("The request log cannot be written: new requests may be missing."),
            ErrorStrings::tr("Check the permissions of the data folder. Your programs are not "
                             "affected."),
            {}};
}

ErrorMessage words(const core::Error &error, qint64 now)
{
    if (error.code == ErrorCode::Storage && error.param == "apiKey"_L1)
        return apiKeyStorage();
    if (error.code == ErrorCode::Storage && error.param == "settings"_L1)
        return settingsStorage();
    switch (error.code) {
    case ErrorCode::BadRequest:
        return badRequest(error);
    case ErrorCode::Unsupported:
        return {ErrorStrings::tr("ChatMock does not support this."),
                ErrorStrings::tr("The details say what is missing."),
                {}};
    case ErrorCode::UnknownCoding:
        return {ErrorStrings::tr("The request was compressed in an unsupported way."),
                ErrorStrings::tr("Turn compression off in the program."),
                {}};
    case ErrorCode::BadKey:
        return {ErrorStrings::tr("The API key is missing or wrong."),
                ErrorStrings::tr("Copy the key from the Settings page into the program."),
                {}};
    case ErrorCode::Forbidden:
        return forbidden(error);
    case ErrorCode::NotSignedIn:
        return {ErrorStrings::tr("You are not signed in, or your session has ended."),
                ErrorStrings::tr("Choose “Sign in with ChatGPT” on the Overview page."),
                {}};
    case ErrorCode::Unreachable:
        return {ErrorStrings::tr("ChatGPT cannot be reached."),
                ErrorStrings::tr("Check your internet connection, then the proxy in the settings."),
                {}};
    case ErrorCode::Upstream:
        return {ErrorStrings::tr("ChatGPT reported an error."),
                ErrorStrings::tr("Try again in a moment."),
                {}};
    case ErrorCode::Timeout:
        return timeout();
    case ErrorCode::Cancelled:
        return {ErrorStrings::tr("The action was canceled."),
                ErrorStrings::tr("Start it again if you still need it."),
                {}};
    case ErrorCode::PortInUse:
        return portInUse(0);
    case ErrorCode::Storage:
        if (error.providerCode.startsWith("log_"_L1))
            return requestLogMessage(error);
        return signInStorage(error);
    default:
        return requestMessage(error, now);
    }
}

ErrorMessage serverWords(const core::Error &error, int port)
{
    const bool isAboutHost = error.param == "host"_L1;
    if (error.code == ErrorCode::PortInUse)
        return portInUse(port);
    if (error.code == ErrorCode::Forbidden && isAboutHost) {
        return {ErrorStrings::tr("Other devices can only connect when there is an API key."),
                ErrorStrings::tr("Create an API key in the settings, or allow only this "
                                 "computer."),
                {}};
    }
    if (error.code == ErrorCode::Forbidden) {
        return {ErrorStrings::tr("Port %1 is reserved by the system.").arg(port),
                ErrorStrings::tr("Use port 1024 or higher."),
                {}};
    }
    if (error.code == ErrorCode::Unreachable && isAboutHost) {
        return {ErrorStrings::tr("The address to listen on does not belong to this computer."),
                ErrorStrings::tr("Allow only this computer, or enter another address in the "
                                 "settings."),
                {}};
    }
    if (error.code == ErrorCode::Storage && error.param.isEmpty()) {
        return {
            ErrorStrings::tr("ChatMock cannot save its files."),
            ErrorStrings::tr("Free some space on the disk, or allow writing to the data folder."),
            {}};
    }
    return words(error, QDateTime::currentSecsSinceEpoch());
}

ErrorMessage withDetails(ErrorMessage text, const core::Error &error)
{
    text.details = error.providerCode.isEmpty()
        ? error.message
        : u"%1 (%2)"_s.arg(error.message, error.providerCode);
    return text;
}

} // namespace

ErrorMessage toErrorMessage(const core::Error &error)
{
    return toErrorMessage(error, QDateTime::currentSecsSinceEpoch());
}

ErrorMessage toErrorMessage(const core::Error &error, qint64 now)
{
    std::optional<ErrorMessage> special = clientFile(error);
    if (!special)
        special = localServerClient(error);
    if (!special)
        special = signInMessage(error);
    return withDetails(special ? *special : words(error, now), error);
}

ErrorMessage toServerErrorMessage(const core::Error &error, int port)
{
    return withDetails(serverWords(error, port), error);
}

} // namespace ui
