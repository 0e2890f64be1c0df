// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/SetupJournal.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

AppliedSetup toSetup(const JsonValue &json)
{
    AppliedSetup setup;
    setup.client = json["client"].toString();
    setup.file = json["file"].toString();
    setup.target = json["target"].toString();
    setup.backup = json["backup"].toString();
    setup.digest = json["digest"].toUtf8();
    setup.at = json["at"].toInteger().value_or(0);
    for (const JsonValue &folder : json["createdFolders"].items())
        setup.createdFolders.append(folder.toString());
    return setup;
}

void write(JsonWriter &out, const AppliedSetup &setup)
{
    out.beginObject();
    out.member("client", setup.client).member("file", setup.file).member("target", setup.target);
    out.member("backup", setup.backup).member("digest", setup.digest).memberNumber("at", setup.at);
    out.key("createdFolders").beginArray();
    for (const QString &folder : setup.createdFolders)
        out.string(folder);
    out.endArray().endObject();
}

} // namespace

SetupJournal::SetupJournal(const QString &folder)
    : m_file(QDir(folder).filePath(u"client-setups.json"_s))
{
}

std::optional<AppliedSetup> SetupJournal::last(const QString &client) const
{
    std::optional<AppliedSetup> found;
    for (const AppliedSetup &setup : load()) {
        if (setup.client == client)
            found = setup;
    }
    return found;
}

Status SetupJournal::add(const AppliedSetup &setup)
{
    QList<AppliedSetup> setups = load();
    setups.append(setup);
    return save(setups);
}

Status SetupJournal::removeLast(const QString &client)
{
    QList<AppliedSetup> setups = load();
    for (qsizetype i = setups.size() - 1; i >= 0; --i) {
        if (setups.at(i).client == client) {
            setups.removeAt(i);
            return save(setups);
        }
    }
    return Nothing{};
}

QList<AppliedSetup> SetupJournal::load() const
{
    QList<AppliedSetup> setups;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return setups;
    const auto root = parseJson(file.readAll());
    if (!root)
        return setups;
    for (const JsonValue &item : (*root)["setups"].items())
        setups.append(toSetup(item));
    return setups;
}

Status SetupJournal::save(const QList<AppliedSetup> &setups) const
{
    JsonWriter out;
    out.beginObject().key("setups").beginArray();
    for (const AppliedSetup &setup : setups)
        write(out, setup);
    out.endArray().endObject();
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(out.take() + '\n') < 0 || !file.flush()
        || !file.commit()) {
        return Error{ErrorCode::Storage, u"cannot write %1: %2"_s.arg(m_file, file.errorString())};
    }
    return Nothing{};
}

} // namespace core
