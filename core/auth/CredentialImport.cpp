// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/CredentialImport.h"

#include "core/base/Json.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 MaxFileBytes = 1024 * 1024;
const QString CodexName = u"Codex CLI"_s;
const QString PythonName = u"ChatMock (Python)"_s;

struct Place
{
    QString folder;
    bool isCodex = false;
};

QList<Place> toPlaces(const ImportPlaces &places)
{
    QList<Place> list;
    if (!places.chatgptLocalHome.isEmpty())
        list.append({places.chatgptLocalHome, false});
    if (!places.codexHome.isEmpty())
        list.append({places.codexHome, true});
    if (!places.home.isEmpty()) {
        list.append({QDir(places.home).filePath(u".chatgpt-local"_s), false});
        list.append({QDir(places.home).filePath(u".codex"_s), true});
    }
    return list;
}

QString authFileIn(const QString &folder)
{
    return QDir(folder).filePath(u"auth.json"_s);
}

Result<QByteArray> readText(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{
            ErrorCode::NotFound, u"there is no %1"_s.arg(path), {}, {}, u"import_not_found"_s};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, u"cannot read %1: %2"_s.arg(path, file.errorString())};
    if (file.size() > MaxFileBytes)
        return Error{ErrorCode::BadRequest, u"%1 is too large for an auth.json"_s.arg(path)};
    return file.readAll();
}

//! The Python program writes neither of these; for older files the folder's name decides.
bool isCodexFile(const QString &path, const JsonValue &root)
{
    return !root["auth_mode"].isAbsent() || QFileInfo(path).dir().dirName() == u".codex";
}

Result<ImportCandidate> readFile(const QString &path, bool isCodexPlace)
{
    const auto text = readText(path);
    if (!text)
        return text.error();
    const auto credentials = fromAuthJson(*text);
    if (!credentials) {
        Error error = credentials.error();
        error.message = u"%1: %2"_s.arg(path, error.message);
        return error;
    }
    const auto root = parseJson(*text);
    Q_ASSERT(root);
    const bool isCodex = isCodexPlace || isCodexFile(path, *root);
    // The Codex CLI without auth_mode uses the key then, and lets the tokens grow old. The Python
    // program keeps a key beside tokens that it uses.
    if (isCodex && (*root)["auth_mode"].isAbsent() && !(*root)["OPENAI_API_KEY"].isAbsent()) {
        return Error{ErrorCode::Unsupported,
                     u"%1: this auth.json holds another kind of login (API key), not a "
                     "ChatGPT sign-in"_s.arg(path)};
    }
    ImportCandidate candidate{path, isCodex ? CodexName : PythonName, *credentials};
    candidate.credentials.isImported = true;
    candidate.credentials.importedFrom = path;
    return candidate;
}

//! `cli_auth_credentials_store` of the Codex CLI's config.toml; empty when not set.
QString codexStoreSetting(const QString &folder)
{
    QFile file(QDir(folder).filePath(u"config.toml"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.read(MaxFileBytes));
    static const QRegularExpression table(u"^\\s*\\["_s, QRegularExpression::MultilineOption);
    static const QRegularExpression setting(
        u"^\\s*cli_auth_credentials_store\\s*=\\s*[\"'](\\w+)[\"']"_s,
        QRegularExpression::MultilineOption);
    return setting.match(text.left(text.indexOf(table))).captured(1);
}

//! The note about a Codex folder without auth.json; may be empty.
QString keyringNote(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return {};
    const QString store = codexStoreSetting(folder);
    const QString advice = u" Sign in instead; that needs no import."_s;
    if (store == u"ephemeral") {
        return u" The Codex CLI is set up not to store its login, so there is no file "
               "to import."_s
            + advice;
    }
    if (store == u"keyring") {
        return u" The Codex CLI keeps its login in the keychain, so there is no file "
               "to import."_s
            + advice;
    }
    if (store == u"file")
        return {};
    return u" The Codex CLI is installed, but has no auth.json: it is signed out or "
           "keeps its login in the keychain, so there is no file to import."_s
        + advice;
}

} // namespace

ImportPlaces importPlacesFromEnvironment()
{
    return {qEnvironmentVariable("CHATGPT_LOCAL_HOME"), qEnvironmentVariable("CODEX_HOME"),
            QDir::homePath()};
}

Result<ImportCandidate> findImport(const ImportPlaces &places)
{
    QStringList looked;
    QString notes;
    for (const Place &place : toPlaces(places)) {
        const QString file = authFileIn(place.folder);
        if (looked.contains(file))
            continue;
        looked.append(file);
        auto candidate = readFile(file, place.isCodex);
        if (candidate)
            return candidate;
        if (candidate.error().code != ErrorCode::NotFound)
            notes += u" %1."_s.arg(candidate.error().message);
        else if (place.isCodex)
            notes += keyringNote(place.folder);
    }
    return Error{ErrorCode::NotFound,
                 u"no login to import was found (looked in %1)."_s.arg(looked.join(u", ")) + notes,
                 {},
                 {},
                 u"import_not_found"_s};
}

Result<ImportCandidate> readImport(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return readFile(info.absoluteFilePath(), false);
    const QString folder = info.absoluteFilePath();
    auto candidate = readFile(authFileIn(folder), false);
    if (candidate || candidate.error().code != ErrorCode::NotFound)
        return candidate;
    Error error = candidate.error();
    if (QFileInfo::exists(QDir(folder).filePath(u"config.toml"_s)))
        error.message += u'.' + keyringNote(folder);
    return error;
}

QString sharedChainWarning(const ImportCandidate &candidate)
{
    return u"This login comes from %1 (%2). The two programs then share it, and when one "
           "renews it, the other may have to sign in again. A separate sign-in is more "
           "reliable."_s.arg(candidate.program, QDir::toNativeSeparators(candidate.file));
}

} // namespace core
