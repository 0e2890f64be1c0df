// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FaultText.h"

#include "ui/models/TimeText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using core::Fault;

namespace ui {

namespace {

struct FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

QString waitText(const core::Error &error)
{
    if (!error.retryAfter)
        return FaultWords::tr("Try again later.");
    return FaultWords::tr("Try again in %1.").arg(countdownText(*error.retryAfter, QLocale()));
}

FaultText notSignedIn(const core::Error &error)
{
    if (error.code == "access_denied"_L1) {
        return {FaultWords::tr("The sign-in was declined in the browser."),
                FaultWords::tr("Sign in again and choose to allow access."),
                {}};
    }
    return {FaultWords::tr("Sign in again: ChatGPT ended this session."),
            FaultWords::tr("Choose “Sign in with ChatGPT”."),
            {}};
}

FaultText forbidden(const core::Error &error)
{
    if (error.code.contains("entitlement"_L1) || error.code == "usage_not_included"_L1
        || error.code == "missing_codex_entitlement"_L1) {
        return {FaultWords::tr("This ChatGPT account does not include Codex."),
                FaultWords::tr("Use an account whose plan includes it, or ask whoever runs your "
                               "workspace to allow it."),
                {}};
    }
    if (error.code == "access_denied"_L1)
        return notSignedIn(error);
    return {FaultWords::tr("This is not allowed."),
            FaultWords::tr("Check which account and which web page asked for it."),
            {}};
}

FaultText settingsStorage()
{
    return {FaultWords::tr("Your settings cannot be kept."),
            FaultWords::tr("What you changed counts until ChatMock ends. Look whether the disk is "
                           "full."),
            {}};
}

FaultText apiKeyStorage()
{
    return {FaultWords::tr("The API key cannot be read or kept here."),
            FaultWords::tr("Unlock the keychain and try again, or make a new key."),
            {}};
}

FaultText portInUse(int port)
{
    const QString sentence = port > 0
        ? FaultWords::tr("Port %1 is used by another program.").arg(port)
        : FaultWords::tr("The port is used by another program.");
    return {sentence, FaultWords::tr("Close that program, or use another port."), {}};
}

//! What became of the file of a client program.
std::optional<FaultText> clientFile(const core::Error &error)
{
    if (error.code == "client_file_invalid"_L1) {
        return FaultText{FaultWords::tr("The file cannot be understood, so it was left alone."),
                         FaultWords::tr("Correct it, or follow the steps by hand."),
                         {}};
    }
    if (error.code == "client_file_unreadable"_L1) {
        return FaultText{FaultWords::tr("The file cannot be read."),
                         FaultWords::tr("Check that it is an ordinary file that you may open."),
                         {}};
    }
    if (error.code == "client_file_readonly"_L1) {
        return FaultText{FaultWords::tr("The file cannot be written, so it was left alone."),
                         FaultWords::tr("Check its permissions and the space on the disk."),
                         {}};
    }
    if (error.code == "client_file_other"_L1) {
        return FaultText{FaultWords::tr("The program still uses an older file, which a new one "
                                        "would hide."),
                         FaultWords::tr("Follow the steps by hand."),
                         {}};
    }
    if (error.code == "client_file_changed"_L1) {
        return FaultText{FaultWords::tr("The file was changed in the meantime, so it was left "
                                        "alone."),
                         FaultWords::tr("Look at the file; the details say where the backup is."),
                         {}};
    }
    if (error.code == "client_backup_missing"_L1) {
        return FaultText{FaultWords::tr("The backup cannot be read any more."),
                         FaultWords::tr("Take the lines out of the file by hand."),
                         {}};
    }
    return std::nullopt;
}

//! A try that did not get as far as the backend.
std::optional<FaultText> ownServer(const core::Error &error)
{
    if (error.code != "own_server"_L1)
        return std::nullopt;
    if (error.fault == Fault::Timeout) {
        return FaultText{FaultWords::tr("The local server does not answer."),
                         FaultWords::tr("Switch it off and on again."),
                         {}};
    }
    return FaultText{FaultWords::tr("The local server cannot be reached."),
                     FaultWords::tr("Check on the Overview page that it is on."),
                     {}};
}

FaultText timeout()
{
    return {FaultWords::tr("There was no answer in time."),
            FaultWords::tr("Check the network connection and try again."),
            {}};
}

//! What a request of a client, or the provider, brought about.
FaultText requestFault(const core::Error &error)
{
    switch (error.fault) {
    case Fault::NotFound:
        return {FaultWords::tr("Nothing was found there."),
                FaultWords::tr("Check the address or choose another file."),
                {}};
    case Fault::MethodNotAllowed:
        return {FaultWords::tr("This address does not work that way."),
                FaultWords::tr("Check which address the program uses."),
                {}};
    case Fault::ModelNotFound:
        return {FaultWords::tr("Your plan does not offer this model."),
                FaultWords::tr("Choose another model in the program that asked."),
                {}};
    case Fault::ContextTooLong:
        return {FaultWords::tr("The conversation is too long for this model."),
                FaultWords::tr("Start a new conversation or shorten this one."),
                {}};
    case Fault::ContentPolicy:
        return {FaultWords::tr("ChatGPT refused this request for safety reasons."),
                FaultWords::tr("Put it in other words."),
                {}};
    case Fault::TooLarge:
        return {FaultWords::tr("The request is too large."),
                FaultWords::tr("Send less at once, or raise the limit in the settings."),
                {}};
    case Fault::HeadTooLarge:
        return {FaultWords::tr("The head of the request is too large."),
                FaultWords::tr("Check the program that sent it."),
                {}};
    case Fault::UsageLimit:
        return {FaultWords::tr("The limit of your plan is reached."), waitText(error), {}};
    case Fault::RateLimit:
        return {FaultWords::tr("Too many requests in a short time."), waitText(error), {}};
    case Fault::Overloaded:
        return {FaultWords::tr("ChatGPT is overloaded at the moment."), waitText(error), {}};
    default:
        return {FaultWords::tr("Something went wrong inside ChatMock."),
                FaultWords::tr("Try again; if it stays, report it with the details."),
                {}};
    }
}

//! See core/history/RequestDatabase.h for the codes.
FaultText requestLogFault(const core::Error &error)
{
    if (error.code == "log_damaged"_L1) {
        return {FaultWords::tr("The request log was damaged. A new one has been begun."),
                FaultWords::tr("The damaged file is kept beside it. Nothing has to be done."),
                {}};
    }
    if (error.code == "log_too_new"_L1) {
        return {FaultWords::tr("The request log is of a newer ChatMock. A new one has been begun."),
                FaultWords::tr("The other file is kept beside it, for when you update."),
                {}};
    }
    if (error.code == "log_disk_full"_L1) {
        return {FaultWords::tr("The disk is full: new requests cannot be kept in the log."),
                FaultWords::tr("Make room on the disk; the latest ones are then written."),
                {}};
    }
    return {FaultWords::tr("The request log cannot be written: new requests may be missing."),
            FaultWords::tr("Check whether the data folder may be written. Your programs are not "
                           "affected."),
            {}};
}

FaultText words(const core::Error &error)
{
    if (error.fault == Fault::Storage && error.param == "apiKey"_L1)
        return apiKeyStorage();
    if (error.fault == Fault::Storage && error.param == "settings"_L1)
        return settingsStorage();
    switch (error.fault) {
    case Fault::BadRequest:
        return {FaultWords::tr("That could not be used."),
                FaultWords::tr("Check what was entered and try again."),
                {}};
    case Fault::Unsupported:
        return {FaultWords::tr("This is not possible here."),
                FaultWords::tr("Choose another way."),
                {}};
    case Fault::BadKey:
        return {FaultWords::tr("The API key is missing or wrong."),
                FaultWords::tr("Enter the key from the settings in your program."),
                {}};
    case Fault::Forbidden:
        return forbidden(error);
    case Fault::NotSignedIn:
        return notSignedIn(error);
    case Fault::Unreachable:
        return {FaultWords::tr("ChatGPT cannot be reached."),
                FaultWords::tr("Check the network connection, then the proxy settings."),
                {}};
    case Fault::Upstream:
        return {FaultWords::tr("ChatGPT answered with an error."),
                FaultWords::tr("Try again in a moment."),
                {}};
    case Fault::Timeout:
        return timeout();
    case Fault::Cancelled:
        return {FaultWords::tr("This was cancelled."),
                FaultWords::tr("Start again if you still want it."),
                {}};
    case Fault::PortInUse:
        return portInUse(0);
    case Fault::Storage:
        if (error.code.startsWith("log_"_L1))
            return requestLogFault(error);
        return {FaultWords::tr("Your login cannot be read or kept here."),
                FaultWords::tr("Unlock the keychain, or keep the login in a file instead."),
                {}};
    default:
        return requestFault(error);
    }
}

FaultText serverWords(const core::Error &error, int port)
{
    const bool isAboutHost = error.param == "host"_L1;
    if (error.fault == Fault::PortInUse)
        return portInUse(port);
    if (error.fault == Fault::Forbidden && isAboutHost) {
        return {FaultWords::tr("Other devices could use your account: there is no API key yet."),
                FaultWords::tr("Let only this computer use it, or set an API key in the "
                               "settings first."),
                {}};
    }
    if (error.fault == Fault::Forbidden) {
        return {FaultWords::tr("The system keeps port %1 for itself.").arg(port),
                FaultWords::tr("Use a port from 1024 on."),
                {}};
    }
    if (error.fault == Fault::Unreachable && isAboutHost) {
        return {FaultWords::tr("This computer does not have the address of the settings."),
                FaultWords::tr("Let only this computer use it, or choose another address in the "
                               "settings."),
                {}};
    }
    if (error.fault == Fault::Storage && error.param.isEmpty()) {
        return {FaultWords::tr("ChatMock cannot keep its files."),
                FaultWords::tr("Make room on the disk, or allow writing to the folder."),
                {}};
    }
    return words(error);
}

FaultText withDetails(FaultText text, const core::Error &error)
{
    text.details =
        error.code.isEmpty() ? error.message : u"%1 (%2)"_s.arg(error.message, error.code);
    return text;
}

} // namespace

FaultText toFaultText(const core::Error &error)
{
    std::optional<FaultText> special = clientFile(error);
    if (!special)
        special = ownServer(error);
    return withDetails(special ? *special : words(error), error);
}

FaultText toServerFaultText(const core::Error &error, int port)
{
    return withDetails(serverWords(error, port), error);
}

} // namespace ui
