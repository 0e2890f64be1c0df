// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConnectText.h"

#include "app/cli/ConnectCommand.h"
#include "app/cli/HelpText.h"
#include "app/cli/LimitText.h"
#include "core/base/JsonWriter.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace app {

using core::Recipe;
using namespace Qt::Literals::StringLiterals;

namespace {

//! The last request of each client, by its recipe.
QMap<QString, qint64> lastRequestsOf(const QList<Recipe> &recipes,
                                     const QList<core::ClientUse> &uses)
{
    QMap<QString, qint64> last;
    for (const core::ClientUse &use : uses) {
        if (const Recipe *recipe = core::recipeOf(recipes, use.client))
            last[recipe->id] = std::max(last.value(recipe->id), use.at);
    }
    return last;
}

QString stateWords(const ClientSetup &setup)
{
    if (setup.error)
        return ConnectCommand::tr("cannot be edited");
    if (!setup.isSet)
        return ConnectCommand::tr("can be set up");
    return setup.unknownModels.isEmpty() ? ConnectCommand::tr("set up")
                                         : ConnectCommand::tr("set up; check the model");
}

constexpr const char *kindWord(Recipe::Kind kind)
{
    switch (kind) {
    case Recipe::Kind::Any:
        return "any";
    case Recipe::Kind::Chat:
        return "chat";
    case Recipe::Kind::Coding:
        return "coding";
    case Recipe::Kind::Library:
        return "library";
    }
    return "";
}

void writeOptional(core::JsonWriter &json, QByteArrayView name, const QString &text)
{
    if (text.isEmpty())
        json.memberNull(name);
    else
        json.member(name, QStringView(text));
}

QString translatedWords(const QString &text)
{
    return QCoreApplication::translate("Recipes", text.toUtf8().constData());
}

} // namespace

QString recipeWords(const QString &text, const core::RecipeValues &values)
{
    return core::filled(translatedWords(text), values);
}

QString programName(const Recipe &recipe)
{
    return recipe.isGeneric() ? translatedWords(recipe.name) : recipe.name;
}

QStringList programLines(const ClientSetups &setups, const QList<core::ClientUse> &uses, qint64 now)
{
    const QMap<QString, qint64> last = lastRequestsOf(setups.recipes(), uses);
    QStringList lines;
    const auto add = [&](bool isInstalled) {
        for (const Recipe &recipe : setups.recipes()) {
            if (setups.isInstalled(recipe) != isInstalled)
                continue;
            const auto client = setups.client(recipe.id);
            QStringList facts{client ? stateWords(setups.look(*client))
                                     : ConnectCommand::tr("by hand")};
            if (last.contains(recipe.id))
                facts.append(
                    ConnectCommand::tr("last request %1 ago")
                        .arg(durationText(std::max<qint64>(0, now - last.value(recipe.id)))));
            lines.append(u"  %1 %2 %3"_s.arg(recipe.id, -15)
                             .arg(padded(programName(recipe), 22), facts.join(u", "_s)));
        }
    };
    lines.append(ConnectCommand::tr("Programs on this computer:"));
    add(true);
    lines.append({QString(), ConnectCommand::tr("Other programs:")});
    add(false);
    return lines;
}

QByteArray programsAsJson(const ClientSetups &setups, const QList<core::ClientUse> &uses)
{
    const QMap<QString, qint64> last = lastRequestsOf(setups.recipes(), uses);
    core::JsonWriter json;
    json.beginArray();
    for (const Recipe &recipe : setups.recipes()) {
        const auto client = setups.client(recipe.id);
        const ClientSetup setup = client ? setups.look(*client) : ClientSetup();
        json.beginObject().member("id", QStringView(recipe.id));
        json.member("name", QStringView(recipe.name)).member("kind", kindWord(recipe.kind));
        json.memberBool("installed", setups.isInstalled(recipe));
        json.memberBool("can_be_set_up", client.has_value()).memberBool("set_up", setup.isSet);
        writeOptional(json, "file", setup.client.file);
        writeOptional(json, "error", setup.error ? setup.error->message : QString());
        json.key("unknown_models").beginArray();
        for (const core::UnknownModel &model : setup.unknownModels)
            json.string(QStringView(model.name));
        json.endArray().memberBool("undoable", setup.undoable.has_value());
        if (last.contains(recipe.id))
            json.memberNumber("last_request", last.value(recipe.id));
        else
            json.memberNull("last_request");
        json.endObject();
    }
    return json.endArray().take();
}

} // namespace app
