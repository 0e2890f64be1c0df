// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ModelsCommand.h"

#include "core/base/JsonWriter.h"
#include "core/codex/ModelCatalog.h"

#include <algorithm>

namespace app {

using core::AccountState;
using core::JsonWriter;
using core::Model;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

QString effortsText(const Model &model)
{
    QStringList efforts;
    for (const QByteArray &effort : model.efforts) {
        const QString text = QString::fromUtf8(effort);
        efforts.append(effort == model.defaultEffort ? text + u'*' : text);
    }
    return efforts.isEmpty() ? u"–"_s : efforts.join(u' ');
}

QString contextText(qint64 tokens)
{
    if (tokens <= 0)
        return u"–"_s;
    return tokens < 1000 ? QString::number(tokens) : u"%1k"_s.arg((tokens + 500) / 1000);
}

void writeModel(JsonWriter &json, const Model &model)
{
    json.beginObject();
    json.member("id", QByteArrayView(model.id));
    json.member("name", QStringView(model.displayName));
    json.member("description", QStringView(model.description));
    json.key("efforts").beginArray();
    for (const QByteArray &effort : model.efforts)
        json.string(QByteArrayView(effort));
    json.endArray();
    if (model.defaultEffort.isEmpty())
        json.memberNull("default_effort");
    else
        json.member("default_effort", QByteArrayView(model.defaultEffort));
    if (model.contextWindow > 0)
        json.memberNumber("context_window", model.contextWindow);
    else
        json.memberNull("context_window");
    json.memberBool("supports_images", model.supportsImages);
    json.endObject();
}

} // namespace

QStringList modelLines(const QList<Model> &models)
{
    const QStringList heads{ModelsCommand::tr("Model"), ModelsCommand::tr("Context"),
                            ModelsCommand::tr("Reasoning efforts (* default)")};
    qsizetype idWidth = heads[0].size();
    qsizetype contextWidth = heads[1].size();
    for (const Model &model : models) {
        idWidth = std::max(idWidth, model.id.size());
        contextWidth = std::max(contextWidth, contextText(model.contextWindow).size());
    }
    const auto line = [&](const QString &id, const QString &context, const QString &efforts) {
        return harmless(id.leftJustified(idWidth) + u"  "_s + context.rightJustified(contextWidth)
                        + u"  "_s + efforts);
    };
    QStringList lines{line(heads[0], heads[1], heads[2])};
    for (const Model &model : models)
        lines.append(line(QString::fromUtf8(model.id), contextText(model.contextWindow),
                          effortsText(model)));
    return lines;
}

QByteArray modelsJson(const QList<Model> &models)
{
    JsonWriter json;
    json.beginArray();
    for (const Model &model : models)
        writeModel(json, model);
    json.endArray();
    return json.take();
}

CommandSpec ModelsCommand::spec()
{
    return {.name = u"models"_s,
            .summary = tr("List the models of your plan"),
            .description = tr("Lists the models of the account; when not signed in, the ones that "
                              "this version knows."),
            .options = {{u"json"_s, tr("Print a JSON array")},
                        {u"demo"_s, tr("Use a simulated account and backend")}},
            .scopes = {SettingKey::Scope::Everywhere}};
}

void ModelsCommand::start()
{
    if (!makeServices())
        return;
    services().account().load({this, [this](const core::Result<AccountState> &) { ask(); }});
}

void ModelsCommand::ask()
{
    const bool isSignedIn = services().account().state().phase == AccountState::Phase::SignedIn;
    if (!isSignedIn || !settings().modelSync)
        return show();
    services().codex().models().refresh(
        {this, [this](const core::Result<QList<Model>> &models) {
             if (!models)
                 terminal().warn(tr("the list of models could not be updated: %1")
                                     .arg(harmless(models.error().message)));
             show();
         }});
}

void ModelsCommand::show()
{
    const core::ModelCatalog &catalog = services().codex().models();
    if (isSwitchOn(u"json"_s)) {
        terminal().printRaw(modelsJson(catalog.models()) + '\n');
    } else {
        const QStringList lines = modelLines(catalog.models());
        for (const QString &line : lines)
            terminal().print(line);
        terminal().print();
        if (services().options().isDemo)
            terminal().print(tr("Demo: models of a simulated account."));
        else
            terminal().print(catalog.isFromAccount()
                                 ? tr("Models of your account.")
                                 : tr("Models known to this version; your account may have "
                                      "others."));
    }
    finish(Fine);
}

} // namespace app
