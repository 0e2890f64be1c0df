// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorMessage.h"

#include "ui/SignInMessage.h"
#include "ui/models/TimeText.h"

#include <QtCore/QCoreApplication>
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

QString waitText(const core::Error &error)
{
    if (!error.retryAfter)
        return ErrorStrings::tr("Try again later.");
    return ErrorStrings::tr("Try again in %1.").arg(countdownText(*error.retryAfter, QLocale()));
}

ErrorMessage notSignedIn(const core::Error &error)
{
    if (error.providerCode == "access_denied"_L1) {
        return {ErrorStrings::tr("The sign-in was declined in the browser."),
                ErrorStrings::tr("Sign in again and choose to allow access."),
                {}};
    }
    return {ErrorStrings::tr("Sign in again: ChatGPT ended this session."),
            ErrorStrings::tr("Choose “Sign in with ChatGPT”."),
            {}};
}

ErrorMessage forbidden(const core::Error &error)
{
    if (error.providerCode.contains("entitlement"_L1)
        || error.providerCode == "usage_not_included"_L1
        || error.providerCode == "missing_codex_entitlement"_L1) {
        return {ErrorStrings::tr("This ChatGPT account does not include Codex."),
                ErrorStrings::tr("Use an account whose plan includes it, or ask whoever runs your "
                                 "workspace to allow it."),
                {}};
    }
    if (error.providerCode == "access_denied"_L1)
        return notSignedIn(error);
    return {ErrorStrings::tr("This is not allowed."),
            ErrorStrings::tr("Check which account and which web page asked for it."),
            {}};
}

ErrorMessage settingsStorage()
{
    return {
        ErrorStrings::tr("Your settings cannot be kept."),
        ErrorStrings::tr("What you changed counts until ChatMock ends. Look whether the disk is "
                         "full."),
        {}};
}

ErrorMessage apiKeyStorage()
{
    return {ErrorStrings::tr("The API key cannot be read or kept here."),
            ErrorStrings::tr("Unlock the keychain and try again, or make a new key."),
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
        return message(ErrorStrings::tr("The program still uses an older file, which a new one "
                                        "would hide."),
                       ErrorStrings::tr("Follow the steps yourself."));
    }
    if (error.providerCode == "client_file_changed"_L1) {
        return message(ErrorStrings::tr("The file was changed in the meantime, so it was left "
                                        "as it is."),
                       ErrorStrings::tr("Check the file. The details say where the backup is."));
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
        return ErrorMessage{ErrorStrings::tr("The local server does not answer."),
                            ErrorStrings::tr("Switch it off and on again."),
                            {}};
    }
    return ErrorMessage{ErrorStrings::tr("The local server cannot be reached."),
                        ErrorStrings::tr("Check on the Overview page that it is on."),
                        {}};
}

ErrorMessage timeout()
{
    return {ErrorStrings::tr("There was no answer in time."),
            ErrorStrings::tr("Check the network connection and try again."),
            {}};
}

//! What a request of a client, or the provider, brought about.
ErrorMessage requestMessage(const core::Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return {ErrorStrings::tr("Nothing was found there."),
                ErrorStrings::tr("Check the address or choose another file."),
                {}};
    case ErrorCode::MethodNotAllowed:
        return {ErrorStrings::tr("This address does not work that way."),
                ErrorStrings::tr("Check which address the program uses."),
                {}};
    case ErrorCode::ModelNotFound:
        return {ErrorStrings::tr("Your plan does not offer this model."),
                ErrorStrings::tr("Choose another model in the program that asked."),
                {}};
    case ErrorCode::ContextTooLong:
        return {ErrorStrings::tr("The conversation is too long for this model."),
                ErrorStrings::tr("Start a new conversation or shorten this one."),
                {}};
    case ErrorCode::ContentPolicy:
        return {ErrorStrings::tr("ChatGPT refused this request for safety reasons."),
                ErrorStrings::tr("Put it in other words."),
                {}};
    case ErrorCode::TooLarge:
        return {ErrorStrings::tr("The request is too large."),
                ErrorStrings::tr("Send less at once, or raise the limit in the settings."),
                {}};
    case ErrorCode::HeadTooLarge:
        return {ErrorStrings::tr("The head of the request is too large."),
                ErrorStrings::tr("Check the program that sent it."),
                {}};
    case ErrorCode::UsageLimit:
        return {ErrorStrings::tr("The limit of your plan is reached."), waitText(error), {}};
    case ErrorCode::RateLimit:
        return {ErrorStrings::tr("Too many requests in a short time."), waitText(error), {}};
    case ErrorCode::Overloaded:
        return {ErrorStrings::tr("ChatGPT is overloaded at the moment."), waitText(error), {}};
    default:
        return {ErrorStrings::tr("Something went wrong inside ChatMock."),
                ErrorStrings::tr("Try again; if it stays, report it with the details."),
                {}};
    }
}

//! See core/history/RequestDatabase.h for the codes.
ErrorMessage requestLogMessage(const core::Error &error)
{
    if (error.providerCode == "log_damaged"_L1) {
        return {ErrorStrings::tr("The request log was damaged. A new one has been begun."),
                ErrorStrings::tr("The damaged file is kept beside it. Nothing has to be done."),
                {}};
    }
    if (error.providerCode == "log_too_new"_L1) {
        return {
            ErrorStrings::tr("The request log is of a newer ChatMock. A new one has been begun."),
            ErrorStrings::tr("The other file is kept beside it, for when you update."),
            {}};
    }
    if (error.providerCode == "log_disk_full"_L1) {
        return {ErrorStrings::tr("The disk is full: new requests cannot be kept in the log."),
                ErrorStrings::tr("Make room on the disk; the latest ones are then written."),
                {}};
    }
    return {ErrorStrings::tr("The request log cannot be written: new requests may be missing."),
            ErrorStrings::tr("Check whether the data folder may be written. Your programs are not "
                             "affected."),
            {}};
}

ErrorMessage words(const core::Error &error)
{
    if (error.code == ErrorCode::Storage && error.param == "apiKey"_L1)
        return apiKeyStorage();
    if (error.code == ErrorCode::Storage && error.param == "settings"_L1)
        return settingsStorage();
    switch (error.code) {
    case ErrorCode::BadRequest:
        return {ErrorStrings::tr("That could not be used."),
                ErrorStrings::tr("Check what was entered and try again."),
                {}};
    case ErrorCode::Unsupported:
        return {ErrorStrings::tr("This is not possible here."),
                ErrorStrings::tr("Choose another way."),
                {}};
    case ErrorCode::UnknownCoding:
        return {ErrorStrings::tr("The request was compressed in an unknown way."),
                ErrorStrings::tr("Send it without compression, or with zstd, br, gzip or deflate."),
                {}};
    case ErrorCode::BadKey:
        return {ErrorStrings::tr("The API key is missing or wrong."),
                ErrorStrings::tr("Enter the key from the settings in your program."),
                {}};
    case ErrorCode::Forbidden:
        return forbidden(error);
    case ErrorCode::NotSignedIn:
        return notSignedIn(error);
    case ErrorCode::Unreachable:
        return {ErrorStrings::tr("ChatGPT cannot be reached."),
                ErrorStrings::tr("Check the network connection, then the proxy settings."),
                {}};
    case ErrorCode::Upstream:
        return {ErrorStrings::tr("ChatGPT answered with an error."),
                ErrorStrings::tr("Try again in a moment."),
                {}};
    case ErrorCode::Timeout:
        return timeout();
    case ErrorCode::Cancelled:
        return {ErrorStrings::tr("This was cancelled."),
                ErrorStrings::tr("Start again if you still want it."),
                {}};
    case ErrorCode::PortInUse:
        return portInUse(0);
    case ErrorCode::Storage:
        if (error.providerCode.startsWith("log_"_L1))
            return requestLogMessage(error);
        return {ErrorStrings::tr("Your login cannot be read or kept here."),
                ErrorStrings::tr("Unlock the keychain, or keep the login in a file instead."),
                {}};
    default:
        return requestMessage(error);
    }
}

ErrorMessage serverWords(const core::Error &error, int port)
{
    const bool isAboutHost = error.param == "host"_L1;
    if (error.code == ErrorCode::PortInUse)
        return portInUse(port);
    if (error.code == ErrorCode::Forbidden && isAboutHost) {
        return {ErrorStrings::tr("Other devices could use your account: there is no API key yet."),
                ErrorStrings::tr("Let only this computer use it, or set an API key in the "
                                 "settings first."),
                {}};
    }
    if (error.code == ErrorCode::Forbidden) {
        return {ErrorStrings::tr("The system keeps port %1 for itself.").arg(port),
                ErrorStrings::tr("Use a port from 1024 on."),
                {}};
    }
    if (error.code == ErrorCode::Unreachable && isAboutHost) {
        return {ErrorStrings::tr("This computer does not have the address of the settings."),
                ErrorStrings::tr("Let only this computer use it, or choose another address in the "
                                 "settings."),
                {}};
    }
    if (error.code == ErrorCode::Storage && error.param.isEmpty()) {
        return {ErrorStrings::tr("ChatMock cannot keep its files."),
                ErrorStrings::tr("Make room on the disk, or allow writing to the folder."),
                {}};
    }
    return words(error);
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
    std::optional<ErrorMessage> special = clientFile(error);
    if (!special)
        special = localServerClient(error);
    if (!special)
        special = signInMessage(error);
    return withDetails(special ? *special : words(error), error);
}

ErrorMessage toServerErrorMessage(const core::Error &error, int port)
{
    return withDetails(serverWords(error, port), error);
}

} // namespace ui
