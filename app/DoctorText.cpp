// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorText.h"

#include "core/base/JsonWriter.h"
#include "core/base/LogBuffer.h"
#include "core/state/PlanName.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QScopedValueRollback>

namespace app {

using core::Finding;
using Kind = Finding::Kind;
using namespace Qt::Literals::StringLiterals;

namespace {

//! While describeInEnglish() runs.
thread_local bool isEnglishWanted = false;

class Words
{
#ifdef LUPDATE // which reads every branch, and finds the name of the context here
    Q_DECLARE_TR_FUNCTIONS(app::DoctorText)
#else
public:
    static QString tr(const char *text, const char *note = nullptr)
    {
        return isEnglishWanted ? QString::fromUtf8(text)
                               : QCoreApplication::translate("app::DoctorText", text, note);
    }
#endif
};

//! Text and remedy.
struct Sentences
{
    QString text;
    QString remedy = {};
};

QString nameOf(const QByteArray &id)
{
    if (id == "port")
        return Words::tr("Port");
    if (id == "ollama_port")
        return Words::tr("Ollama's port");
    if (id == "keyring")
        return Words::tr("Keychain");
    if (id == "sign_in")
        return Words::tr("Sign-in");
    if (id == "proxy")
        return Words::tr("Proxy");
    if (id == "certificates")
        return Words::tr("Certificates");
    if (id == "clock")
        return Words::tr("Clock");
    if (id == "disk")
        return Words::tr("Disk");
    return QString::fromUtf8(id.mid(id.indexOf(':') + 1));
}

QString checkNetwork()
{
    return Words::tr("Check the internet connection, the firewall and the proxy "
                     "(Settings, Network).");
}

Sentences portSentences(const Finding &finding)
{
    const QString place = finding.arguments.value(0);
    switch (finding.kind) {
    case Kind::ServerFound:
        return {Words::tr("ChatMock's server is running on port %1.").arg(place)};
    case Kind::PortFree:
        return {Words::tr("Port %1 is free. No server is running.").arg(place)};
    case Kind::PortTaken:
        if (finding.id == "ollama_port")
            return {
                Words::tr("Another program is using port %1.").arg(place),
                Words::tr("Quit Ollama, or turn off \"Also use Ollama's port\" in the settings.")};
        return {Words::tr("Another program is using port %1.").arg(place),
                Words::tr("Quit that program, or choose another port: Settings, Server, or "
                          "chatmock serve --port NUMBER.")};
    case Kind::PortReserved:
        return {Words::tr("Your system does not allow programs to use port %1.").arg(place),
                Words::tr("Choose a port above 1023: Settings, Server, or chatmock serve --port "
                          "NUMBER.")};
    default:
        return {Words::tr("This computer does not have the address %1.").arg(place),
                Words::tr("Set the address to 127.0.0.1: Settings, Server, or chatmock serve "
                          "--host 127.0.0.1.")};
    }
}

Sentences storeSentences(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    switch (finding.kind) {
    case Kind::KeychainWorks:
        return {Words::tr("The keychain can be read.")};
    case Kind::KeychainSilent:
        return {Words::tr("The keychain did not respond within %1 seconds.").arg(first),
                Words::tr("Unlock the keychain; your system may be asking for its password. "
                          "Without a keychain: --token-store file.")};
    case Kind::KeychainBlocked:
        return {Words::tr("The keychain cannot be read: %1").arg(first),
                Words::tr("Unlock the keychain, then try again. Without a keychain: "
                          "--token-store file.")};
    case Kind::TokenFileUsed:
        return {Words::tr("The sign-in is stored in %1.").arg(first)};
    case Kind::TokenFileOpen:
        return {Words::tr("Other users of this computer can read %1.").arg(first),
                Words::tr("Make it readable by you alone: chmod 600 %1").arg(first)};
    case Kind::TokenFileBlocked:
        return {Words::tr("%1 cannot be read: %2").arg(first, finding.arguments.value(1)),
                Words::tr("Sign in again, which creates the file anew, or check its "
                          "permissions.")};
    default:
        return {Words::tr("Nothing is stored in the demo.")};
    }
}

QString signInRemedy()
{
    return Words::tr("Open ChatMock and choose \"Sign in\", or run: chatmock login");
}

Sentences signInSentences(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    switch (finding.kind) {
    case Kind::SignedIn:
        return {first.isEmpty()
                    ? Words::tr("Signed in.")
                    : Words::tr("Signed in (ChatGPT %1).", "plan").arg(core::planName(first))};
    case Kind::SignedOut:
        return {Words::tr("Not signed in."), signInRemedy()};
    case Kind::SessionEnded:
        return {Words::tr("ChatGPT has ended the session."), signInRemedy()};
    default:
        return {Words::tr("It is not known whether you are signed in."),
                Words::tr("Make the keychain available first.")};
    }
}

Sentences proxySentences(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    const QString detail = finding.arguments.value(1);
    const QString settings = Words::tr("Check the proxy: Settings, Network, or --proxy-mode and "
                                       "--proxy-url.");
    switch (finding.kind) {
    case Kind::NoProxy:
        return {Words::tr("No proxy is used.")};
    case Kind::ProxyWorks:
        return {Words::tr("The proxy %1 can be reached.").arg(first)};
    case Kind::ProxyUnreachable:
        return {detail.isEmpty()
                    ? Words::tr("The proxy %1 does not respond.").arg(first)
                    : Words::tr("The proxy %1 cannot be reached: %2").arg(first, detail),
                settings};
    case Kind::ProxyNeedsPassword:
        return {Words::tr("The proxy %1 asks for a user name and password.").arg(first),
                Words::tr("Put them into the proxy's address: http://NAME:PASSWORD@HOST:PORT "
                          "(Settings, Network).")};
    default:
        return {Words::tr("The proxy's address cannot be used: %1").arg(first), settings};
    }
}

Sentences certificateSentences(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    switch (finding.kind) {
    case Kind::CertificatesAccepted:
        return {Words::tr("Encrypted connections work.")};
    case Kind::CertificatesUnused:
        return {Words::tr("No encrypted connection is needed.")};
    case Kind::CertificatesRefused:
        return {Words::tr("The certificate of %1 was not accepted: %2")
                    .arg(first, finding.arguments.value(1)),
                Words::tr("If your company inspects encrypted traffic, add its certificate (PEM "
                          "file): Settings, Network, or --ca-file. Otherwise check the clock, "
                          "and install your system's CA certificates.")};
    case Kind::CaFileUnusable:
        return {Words::tr("The certificate file %1 cannot be read or contains no certificate.")
                    .arg(first),
                Words::tr("Choose a PEM file: Settings, Network, or --ca-file.")};
    case Kind::NoEncryption:
        return {Words::tr("There is no TLS library, so encrypted connections are impossible."),
                Words::tr("Install OpenSSL, then restart ChatMock.")};
    default:
        return {Words::tr("Certificates could not be checked, because no host was reached."),
                checkNetwork()};
    }
}

Sentences clockSentences(const Finding &finding)
{
    const QString host = finding.arguments.value(0);
    const QString figure = finding.arguments.value(1);
    const QString remedy = Words::tr("Set the clock, or let your system set it automatically.");
    switch (finding.kind) {
    case Kind::ClockRight:
        return {
            Words::tr("The clock agrees with that of %1 (difference: %2 s).").arg(host, figure)};
    case Kind::ClockAhead:
        return {Words::tr("The clock is %2 min ahead of that of %1.").arg(host, figure), remedy};
    case Kind::ClockBehind:
        return {Words::tr("The clock is %2 min behind that of %1.").arg(host, figure), remedy};
    default:
        return {Words::tr("The clock could not be checked, because no host was reached."),
                checkNetwork()};
    }
}

Sentences diskSentences(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    switch (finding.kind) {
    case Kind::DiskFine:
        return {Words::tr("The data folder can be written to; %1 MB are free.").arg(first)};
    case Kind::DiskUnmeasured:
        return {Words::tr("The data folder can be written to.")};
    case Kind::DiskLow:
        return {Words::tr("Only %1 MB are free on the disk of the data folder.").arg(first),
                Words::tr("Free some space.")};
    case Kind::DiskFull:
        return {Words::tr("The disk of the data folder is full (%1 MB free).").arg(first),
                Words::tr("Free some space: otherwise a new sign-in cannot be stored.")};
    case Kind::FolderReadOnly:
        return {Words::tr("The data folder %1 cannot be written to.").arg(first),
                Words::tr("Change its permissions, or set CHATGPT_LOCAL_HOME to another "
                          "folder.")};
    default:
        return {Words::tr("Nothing is stored in the demo.")};
    }
}

Sentences hostSentences(const Finding &finding)
{
    const QString host = finding.arguments.value(0);
    const QString detail = finding.arguments.value(1);
    switch (finding.kind) {
    case Kind::HostReached:
        return {Words::tr("Reached in %1 ms.").arg(detail)};
    case Kind::HostUnknown:
        return {Words::tr("The address of %1 was not found.").arg(host), checkNetwork()};
    case Kind::HostSilent:
        return {Words::tr("%1 did not respond within %2 seconds.").arg(host, detail),
                checkNetwork()};
    case Kind::HostUntrusted:
        return {Words::tr("The certificate of %1 was not accepted.").arg(host),
                Words::tr("See \"Certificates\".")};
    case Kind::HostBehindProxy:
        return {detail.isEmpty()
                    ? Words::tr("The proxy did not connect to %1.").arg(host)
                    : Words::tr("The proxy did not connect to %1 (%2).").arg(host, detail),
                Words::tr("Check the proxy: Settings, Network, or --proxy-mode and "
                          "--proxy-url.")};
    case Kind::HostFailing:
        return {Words::tr("%1 was reached, but reports an error (HTTP %2).").arg(host, detail),
                Words::tr("Try again later.")};
    default:
        return {Words::tr("%1 cannot be reached: %2").arg(host, detail), checkNetwork()};
    }
}

Sentences sentencesOf(const Finding &finding)
{
    if (finding.id.startsWith("host:"))
        return hostSentences(finding);
    if (finding.id == "keyring")
        return storeSentences(finding);
    if (finding.id == "sign_in")
        return signInSentences(finding);
    if (finding.id == "proxy")
        return proxySentences(finding);
    if (finding.id == "certificates")
        return certificateSentences(finding);
    if (finding.id == "clock")
        return clockSentences(finding);
    if (finding.id == "disk")
        return diskSentences(finding);
    return portSentences(finding);
}

} // namespace

CheckText describe(const Finding &finding)
{
    const Sentences sentences = sentencesOf(finding);
    return {nameOf(finding.id), core::anonymized(sentences.text),
            core::anonymized(sentences.remedy)};
}

CheckText describeInEnglish(const Finding &finding)
{
    const QScopedValueRollback<bool> wanted(isEnglishWanted, true);
    return describe(finding);
}

QString describe(core::TrafficPurpose purpose)
{
    switch (purpose) {
    case core::TrafficPurpose::SignIn:
        return Words::tr("Sign-in and its renewal");
    case core::TrafficPurpose::Requests:
        return Words::tr("Requests of your programs");
    case core::TrafficPurpose::AccountData:
        return Words::tr("Models and limits of your account");
    case core::TrafficPurpose::VersionLookup:
        return Words::tr("Newest Codex version (once a day, nothing about you)");
    case core::TrafficPurpose::Checks:
        break;
    }
    return Words::tr("Checks that you started");
}

QByteArray toJson(const QList<Finding> &findings)
{
    core::JsonWriter json;
    json.beginObject().key("checks").beginArray();
    for (const Finding &finding : findings) {
        const CheckText words = describe(finding);
        json.beginObject();
        json.member("id", QByteArrayView(finding.id));
        json.member("state", QByteArrayView(core::toWord(finding.state)));
        json.member("text", QStringView(words.text));
        if (words.remedy.isEmpty())
            json.memberNull("remedy");
        else
            json.member("remedy", QStringView(words.remedy));
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

} // namespace app
