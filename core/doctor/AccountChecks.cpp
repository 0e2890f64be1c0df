// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/AccountChecks.h"

#include <QtCore/QFileInfo>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QString technicalText(const AccountState &account)
{
    return account.error ? account.error->message : QString();
}

bool isOpenToOthers([[maybe_unused]] const QString &file)
{
#ifdef Q_OS_WIN
    return false;
#else
    constexpr QFile::Permissions Others = QFile::ReadGroup | QFile::ReadOther;
    return (QFileInfo(file).permissions() & Others) != 0;
#endif
}

} // namespace

Finding keyringFinding(const AccountState &account, const QString &tokenFile,
                       std::chrono::seconds waited)
{
    using Kind = Finding::Kind;
    Finding finding{"keyring", CheckState::Ok, Kind::KeychainWorks, {}};
    const bool isFile = !tokenFile.isEmpty();
    if (isFile)
        finding.arguments.append(tokenFile);
    if (account.isDemo) {
        finding.kind = Kind::NothingStored;
        finding.arguments.clear();
    } else if (account.phase == AccountState::Phase::Blocked) {
        finding.state = CheckState::Problem;
        finding.kind = isFile ? Kind::TokenFileBlocked : Kind::KeychainBlocked;
        finding.arguments.append(technicalText(account));
    } else if (account.phase == AccountState::Phase::Unknown) {
        finding.state = CheckState::Problem;
        finding.kind = Kind::KeychainSilent;
        finding.arguments = {QString::number(waited.count())};
    } else if (isFile && isOpenToOthers(tokenFile)) {
        finding.state = CheckState::Warning;
        finding.kind = Kind::TokenFileOpen;
    } else if (isFile) {
        finding.kind = Kind::TokenFileUsed;
    }
    return finding;
}

Finding signInFinding(const AccountState &account)
{
    using Kind = Finding::Kind;
    if (account.phase == AccountState::Phase::SignedIn)
        return {"sign_in", CheckState::Ok, Kind::SignedIn, {account.plan}};
    if (account.phase == AccountState::Phase::SignedOut)
        return {"sign_in", CheckState::Problem, Kind::SignedOut, {}};
    if (account.phase == AccountState::Phase::Expired)
        return {"sign_in", CheckState::Problem, Kind::SessionEnded, {technicalText(account)}};
    return {"sign_in", CheckState::Problem, Kind::SignInUnknown, {}};
}

} // namespace core
