// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConnectCommand.h"

#include "app/RunningServers.h"
#include "app/cli/ConnectText.h"
#include "core/auth/ApiKey.h"
#include "core/codex/ModelCatalog.h"
#include "core/net/Addresses.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QUrl>

#include <algorithm>

namespace app {

using core::ConfigClient;
using core::Recipe;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

QString native(const QString &path)
{
    return harmless(QDir::toNativeSeparators(path));
}

//! As ServerProbe names it.
QString placeOf(const QString &baseUrl)
{
    return QUrl(baseUrl).adjusted(QUrl::RemovePath).toString();
}

} // namespace

const Recipe *findRecipe(const QList<Recipe> &recipes, const QString &word)
{
    const auto found = std::find_if(recipes.begin(), recipes.end(), [&word](const Recipe &recipe) {
        return recipe.id.compare(word, Qt::CaseInsensitive) == 0
            || recipe.name.compare(word, Qt::CaseInsensitive) == 0;
    });
    return found == recipes.end() ? nullptr : &*found;
}

ConnectCommand::ConnectCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
    , m_setups(core::configFoldersFromEnvironment(), context.folders.config)
    , m_baseUrl(core::clientBaseUrl(settings().host, settings().port))
    , m_probe(std::chrono::milliseconds(1500))
{
}

ConnectCommand::~ConnectCommand()
{
    dropServices();
}

CommandSpec ConnectCommand::spec()
{
    return {.name = u"connect"_s,
            .summary = tr("Set up another program to use this server"),
            .description =
                tr("Shows what would change in the program's settings file, asks, and keeps a "
                   "dated backup beside the file. Without PROGRAM it lists the programs. Exit code "
                   "0 when the program is set up, or the change was undone; 1 when it is not; 2 "
                   "for an unknown program or a wrong option."),
            .argument = u"[PROGRAM]"_s,
            .options = {{u"list"_s, tr("List the programs, those on this computer first")},
                        {u"json"_s, tr("With --list: print a JSON array")},
                        {u"undo"_s, tr("Put back the file as it was before the last change")},
                        {u"replace-model"_s, tr("Also replace a model that the file names")},
                        {u"yes"_s, tr("Do not ask for confirmation")}},
            .scopes = {SettingKey::Scope::Everywhere, SettingKey::Scope::Serving}};
}

void ConnectCommand::start()
{
    if (takesArguments())
        prepare();
}

bool ConnectCommand::takesArguments()
{
    const QStringList &arguments = context().invocation.arguments;
    const bool isList = isSwitchOn(u"list"_s) || arguments.isEmpty();
    const auto refuse = [this](const QString &why) {
        fail(why, Usage);
        return false;
    };
    if (isSwitchOn(u"list"_s) && !arguments.isEmpty())
        return refuse(tr("--list takes no program"));
    for (const QString &flag : {u"undo"_s, u"yes"_s, u"replace-model"_s}) {
        if (isList && isSwitchOn(flag))
            return refuse(tr("--%1 needs a program, for example: %2")
                              .arg(flag, u"chatmock connect codex --%1"_s.arg(flag)));
    }
    if (isSwitchOn(u"json"_s) && !isList)
        return refuse(tr("--json goes with --list"));
    if (isSwitchOn(u"undo"_s) && isSwitchOn(u"replace-model"_s))
        return refuse(tr("--undo and --replace-model cannot be used together"));
    if (isList)
        return true;
    m_recipe = findRecipe(m_setups.recipes(), arguments.constFirst());
    if (m_recipe)
        return true;
    QStringList ids;
    for (const Recipe &recipe : m_setups.recipes())
        ids.append(recipe.id);
    const QString nearest = nearestWord(arguments.constFirst().toLower(), ids);
    const QString given = harmless(arguments.constFirst());
    terminal().warn(nearest.isEmpty()
                        ? tr("unknown program '%1'").arg(given)
                        : tr("unknown program '%1'; did you mean '%2'?").arg(given, nearest));
    return refuse(tr("to list the programs: %1").arg(u"chatmock connect --list"_s));
}

void ConnectCommand::prepare()
{
    if (!makeServices())
        return;
    if (!isSwitchOn(u"undo"_s))
        return findServer();
    // The key is known to be able to hide it. Without it the change is undone, but not shown.
    services().apiKey().load({this, [this](const core::Status &loaded) {
                                  m_isKeyKnown = bool(loaded);
                                  decide();
                              }});
}

//! Where the flags say; otherwise where the settings say, unless a server runs on another port.
void ConnectCommand::findServer()
{
    const auto isGiven = [this](const QString &setting) {
        return context().resolved.origins.value(setting).kind == core::SettingOrigin::Kind::Flag;
    };
    QStringList places = notedServers(context().folders.data);
    places.removeAll(m_baseUrl);
    if (places.isEmpty() || isGiven(u"server/port"_s) || isGiven(u"server/host"_s))
        return load();
    connect(&m_probe, &ServerProbe::finished, this, [this](const ProbeResult &found) {
        if (found.health)
            m_running.append(found.place());
        if (--m_pending == 0)
            chooseServer();
    });
    m_pending = m_probe.ask(places << m_baseUrl);
    if (m_pending == 0)
        load();
}

void ConnectCommand::chooseServer()
{
    const QString usual = placeOf(m_baseUrl);
    if (m_running.size() == 1 && m_running.constFirst() != usual) {
        terminal().warn(tr("no server is running at %1; using the one at %2")
                            .arg(usual, m_running.constFirst()));
        m_baseUrl = m_running.constFirst() + u"/v1"_s;
    }
    load();
}

void ConnectCommand::load()
{
    services().account().load({this, [this](const core::Result<core::AccountState> &) {
                                   services().apiKey().load(
                                       {this, [this](const core::Status &loaded) {
                                            if (!loaded)
                                                return fail(loaded.error());
                                            decide();
                                        }});
                               }});
}

void ConnectCommand::decide()
{
    const core::ModelCatalog &catalog = services().codex().models();
    QStringList names;
    for (const QByteArray &id : catalog.listedIds())
        names.append(QString::fromUtf8(id));
    // The built-in list may lack what the plan has.
    const QStringList known = catalog.isFromAccount() ? names : QStringList();
    const QString model = names.isEmpty() ? u"gpt-5"_s : names.constFirst();
    const core::Secret &key = services().apiKey().key();
    m_setups.setServer({m_baseUrl, core::rootUrlOf(m_baseUrl), key, model, known});
    if (catalog.isFromAccount())
        m_setups.setModels(catalog.models(), core::ModelAliases(settings().modelAliases));
    const QUrl url(m_baseUrl);
    const QString shownKey = key.isEmpty() ? u"unused"_s : tr("(your API key)");
    m_values = {{u"baseUrl"_s, m_baseUrl}, {u"rootUrl"_s, core::rootUrlOf(m_baseUrl)},
                {u"host"_s, url.host()},   {u"port"_s, QString::number(url.port())},
                {u"apiKey"_s, shownKey},   {u"key"_s, key.isEmpty() ? QString() : shownKey},
                {u"model"_s, model}};
    if (!m_recipe) {
        const QString log = requestLogFile(services().options());
        m_reader = std::make_unique<core::RequestReader>(log);
        return m_reader->clients({this, [this](const core::Result<QList<core::ClientUse>> &uses) {
                                      list(uses ? *uses : QList<core::ClientUse>());
                                  }});
    }
    const auto client = m_setups.client(m_recipe->id);
    if (!client)
        return explain();
    if (isSwitchOn(u"undo"_s))
        return undo(*client);
    setUp(*client);
}

void ConnectCommand::list(const QList<core::ClientUse> &uses)
{
    if (isSwitchOn(u"json"_s)) {
        terminal().printRaw(programsAsJson(m_setups, uses) + '\n');
        return finish(Fine);
    }
    for (const QString &line : programLines(m_setups, uses, QDateTime::currentSecsSinceEpoch()))
        terminal().print(line);
    terminal().print();
    terminal().print(tr("To set one up: %1").arg(u"chatmock connect PROGRAM"_s));
    finish(Fine);
}

void ConnectCommand::setUp(const ConfigClient &client)
{
    const auto plan = m_setups.plan(client, isSwitchOn(u"replace-model"_s));
    if (!plan)
        return fail(plan.error());
    const bool canReplace = core::modelsInConfig(client.id, plan->after).canBeReplaced;
    const auto unknown = m_setups.unknownModels(client.id, plan->after);
    if (!plan->isChange()) {
        terminal().print(tr("%1 is set up already: %2").arg(client.name, native(plan->file)));
        warnOfModels(plan->file, unknown, canReplace);
        return finish(Fine);
    }
    terminal().print(plan->exists ? native(plan->file)
                                  : tr("%1 (a new file)").arg(native(plan->file)));
    printDiff(m_setups.diff(plan->before, plan->after));
    warnOfModels(plan->file, unknown, canReplace);
    if (client.quitFirst)
        terminal().print(
            tr("Quit %1 first: it overwrites this file when it ends.").arg(client.name));
    if (isConfirmed(plan->exists ? tr("Change this file?") : tr("Create this file?")))
        apply(*plan);
}

void ConnectCommand::apply(const core::ConfigPlan &plan)
{
    const auto applied = m_setups.apply(plan);
    if (!applied)
        return fail(applied.error());
    terminal().print(
        applied->backup.isEmpty()
            ? tr("Created.")
            : tr("Changed. The previous file was saved as %1").arg(native(applied->backup)));
    printSteps(m_recipe->stepsAfterSetup());
    terminal().print(tr("To undo this: %1").arg(u"chatmock connect %1 --undo"_s.arg(m_recipe->id)));
    finish(Fine);
}

void ConnectCommand::undo(const ConfigClient &client)
{
    const auto last = m_setups.lastChange(client.id);
    if (!last)
        return fail(tr("there is nothing to undo for %1").arg(client.name), Failed);
    QFile present(last->target);
    QFile former(last->backup);
    if (!m_isKeyKnown) {
        terminal().print(native(last->file));
    } else if (present.open(QIODevice::ReadOnly)) {
        const bool hasFormer = !last->backup.isEmpty() && former.open(QIODevice::ReadOnly);
        terminal().print(hasFormer ? native(last->file)
                                   : tr("%1 (will be deleted)").arg(native(last->file)));
        printDiff(m_setups.diff(present.readAll(), hasFormer ? former.readAll() : QByteArray()));
    }
    if (!isConfirmed(tr("Undo the change?")))
        return;
    if (const core::Status undone = m_setups.undo(client.id); !undone)
        return fail(undone.error());
    terminal().print(tr("Undone: %1 is as it was before.").arg(native(last->file)));
    finish(Fine);
}

//! For programs without a file that can be edited.
void ConnectCommand::explain()
{
    terminal().print(programName(*m_recipe));
    printSteps(m_recipe->steps);
    if (!m_recipe->note.isEmpty())
        terminal().print(recipeWords(m_recipe->note, m_values));
    fail(tr("%1 cannot be set up from here; follow these steps").arg(programName(*m_recipe)),
         Failed);
}

bool ConnectCommand::isConfirmed(const QString &question)
{
    if (isSwitchOn(u"yes"_s))
        return true;
    if (!terminal().canAsk()) {
        fail(tr("nothing was changed; to go ahead without confirmation, add --yes"), Failed);
        return false;
    }
    dropSignals();
    if (terminal().ask(question))
        return true;
    fail(tr("nothing was changed"), Failed);
    return false;
}

void ConnectCommand::printDiff(const QList<core::DiffLine> &lines)
{
    using Kind = core::DiffLine::Kind;
    for (const core::DiffLine &line : lines) {
        const QString text = harmless(line.text);
        const Look &look = terminal().look();
        if (line.kind == Kind::Added)
            terminal().print(look.coloured(u"+ "_s + text, Colour::Green));
        else if (line.kind == Kind::Removed)
            terminal().print(look.coloured(u"- "_s + text, Colour::Red));
        else
            terminal().print(line.kind == Kind::Skipped ? u"  …"_s : u"  "_s + text);
    }
}

void ConnectCommand::warnOfModels(const QString &file, const QList<core::UnknownModel> &models,
                                  bool canReplace)
{
    for (const core::UnknownModel &model : models) {
        const QString effect = model.answeredBy.isEmpty()
            ? tr("requests for it may fail")
            : tr("%1 is used instead").arg(harmless(model.answeredBy));
        terminal().warn(tr("%1 names the model '%2', which your plan does not have: %3")
                            .arg(native(file), harmless(model.name), effect));
    }
    if (!models.isEmpty() && canReplace)
        terminal().warn(tr("to use %1 instead: %2")
                            .arg(m_values.value(u"model"_s),
                                 u"chatmock connect %1 --replace-model"_s.arg(m_recipe->id)));
}

void ConnectCommand::printSteps(const QList<core::RecipeStep> &steps)
{
    for (const core::RecipeStep &step : steps) {
        terminal().print(u"* "_s + recipeWords(step.text, m_values));
        for (const core::RecipeValue &value : step.values)
            terminal().print(u"    %1: %2"_s.arg(value.label, core::filled(value.value, m_values)));
        for (const core::RecipeSnippet &snippet : step.snippets) {
            for (const QString &line : core::filled(snippet, m_values).split(u'\n'))
                terminal().print(u"    "_s + line);
        }
    }
}

} // namespace app
