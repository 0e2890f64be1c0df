// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SignInMessage.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using core::ErrorCode;

namespace ui {

namespace {

struct SignInStrings
{
    Q_DECLARE_TR_FUNCTIONS(SignInStrings)
};

std::optional<ErrorMessage> pastedAddress(const QString &problem)
{
    if (problem == "sign_in_link"_L1) {
        return ErrorMessage{
            SignInStrings::tr("This is the sign-in link."),
            SignInStrings::tr("Open it in a browser and sign in there. Then paste the address of "
                              "the page that the browser ends on."),
            {}};
    }
    if (problem == "sign_in_address"_L1) {
        return ErrorMessage{SignInStrings::tr("That is not the right address."),
                            SignInStrings::tr("It starts with %1.").arg(u"http://localhost:1455"_s),
                            {}};
    }
    if (problem == "sign_in_other"_L1) {
        return ErrorMessage{
            SignInStrings::tr("That address belongs to an older sign-in."),
            SignInStrings::tr("Use the sign-in page that was opened last, or start again."),
            {}};
    }
    return std::nullopt;
}

std::optional<ErrorMessage> refusedInBrowser(const core::Error &error)
{
    if (error.code != ErrorCode::NotSignedIn)
        return std::nullopt;
    if (error.providerCode == "access_denied"_L1) {
        return ErrorMessage{SignInStrings::tr("Access was declined in the browser."),
                            SignInStrings::tr("Sign in again and choose to allow access."),
                            {}};
    }
    if (error.providerCode == "missing_codex_entitlement"_L1) {
        return ErrorMessage{
            SignInStrings::tr("Codex is not enabled for this workspace."),
            SignInStrings::tr("Ask your workspace administrator to enable it, or sign in with "
                              "another account."),
            {}};
    }
    return std::nullopt;
}

std::optional<ErrorMessage> signIn(const QString &problem)
{
    if (problem == "sign_in_replaced"_L1) {
        return ErrorMessage{
            SignInStrings::tr("Another program has started its own sign-in."),
            SignInStrings::tr("Only one program at a time can receive a sign-in on this computer. "
                              "Finish the other sign-in first, then sign in here."),
            {}};
    }
    if (problem == "sign_in_late"_L1) {
        return ErrorMessage{SignInStrings::tr("The sign-in was not finished in time."),
                            SignInStrings::tr("Sign in again. You have 5 minutes."),
                            {}};
    }
    if (problem == "sign_in_code_late"_L1) {
        return ErrorMessage{
            SignInStrings::tr("The code has expired."), SignInStrings::tr("Get a new code."), {}};
    }
    if (problem == "sign_in_no_codes"_L1) {
        return ErrorMessage{SignInStrings::tr("Signing in with a code is not available."),
                            SignInStrings::tr("Sign in with the browser instead."),
                            {}};
    }
    return std::nullopt;
}

std::optional<ErrorMessage> tokenStore(const core::Error &error)
{
    if (error.code != ErrorCode::Storage || error.param == "apiKey"_L1)
        return std::nullopt;
    if (error.providerCode == "keychain_locked"_L1 && error.param == "replaceable"_L1) {
        return ErrorMessage{
            SignInStrings::tr("The stored login is missing from the keychain."),
            SignInStrings::tr("If the keychain is locked, unlock it. Otherwise sign in again."),
            {}};
    }
    if (error.providerCode == "keychain_locked"_L1) {
        return ErrorMessage{SignInStrings::tr("The keychain is locked."),
                            SignInStrings::tr("Unlock it, or keep the login in a file instead."),
                            {}};
    }
    if (error.providerCode == "keychain_absent"_L1) {
        return ErrorMessage{SignInStrings::tr("This system has no keychain."),
                            SignInStrings::tr("Keep the login in a file instead."),
                            {}};
    }
    if (error.param == "replaceable"_L1) {
        return ErrorMessage{SignInStrings::tr("The stored login is damaged."),
                            SignInStrings::tr("Sign in again."),
                            {}};
    }
    if (error.providerCode == "token_file"_L1) {
        return ErrorMessage{
            SignInStrings::tr("The file with your login cannot be used."),
            SignInStrings::tr("Check that there is space on the disk and that ChatMock may write "
                              "to its data folder."),
            {}};
    }
    return std::nullopt;
}

} // namespace

std::optional<ErrorMessage> signInMessage(const core::Error &error)
{
    if (error.providerCode == "import_not_found"_L1) {
        return ErrorMessage{SignInStrings::tr("No Codex CLI login was found on this computer."),
                            SignInStrings::tr("Choose its auth.json, or sign in."),
                            {}};
    }
    std::optional<ErrorMessage> message = pastedAddress(error.providerCode);
    if (!message)
        message = signIn(error.providerCode);
    if (!message)
        message = refusedInBrowser(error);
    return message ? message : tokenStore(error);
}

} // namespace ui
