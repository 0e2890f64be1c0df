// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ClientRecipes.h"

#include "core/clients/ClientConfigs.h"
#include "core/net/Addresses.h"
#include "ui/models/TimeText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QUrl>

#include <algorithm>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Stands for a hidden key, whatever its length.
constexpr QStringView Hidden(u"••••••••");

//! The texts of a recipe in the language of the program; see recipeTexts().
QString translated(const QString &text)
{
    return QCoreApplication::translate("Recipes", text.toUtf8().constData());
}

core::RecipeValues toValues(const ConnectState &state, const QString &key)
{
    const QUrl url(state.baseUrl);
    return {{u"baseUrl"_s, state.baseUrl},
            {u"rootUrl"_s, core::rootUrlOf(state.baseUrl)},
            {u"host"_s, url.host()},
            {u"port"_s, QString::number(url.port())},
            {u"apiKey"_s, state.apiKey.isEmpty() ? u"unused"_s : key},
            {u"key"_s, state.apiKey.isEmpty() ? QString() : key},
            {u"model"_s, state.model()}};
}

//! A text filled twice: to look at, and to copy.
class Filler
{
public:
    explicit Filler(const ConnectState &state)
        : m_shown(toValues(state, Hidden.toString()))
        , m_payload(toValues(state, QString::fromUtf8(state.apiKey.reveal())))
    {
    }

    template<typename Template>
    [[nodiscard]] RecipeText operator()(const Template &text) const
    {
        return {core::filled(text, m_shown), core::filled(text, m_payload)};
    }

    [[nodiscard]] QString words(const QString &text) const
    {
        return core::filled(translated(text), m_shown);
    }

private:
    core::RecipeValues m_shown;
    core::RecipeValues m_payload;
};

QString dockerWords(const ConnectState &state)
{
    const QString name = u"host.docker.internal"_s;
    if (!state.server.host.isEmpty() && !core::isLoopback(state.server.host)) {
        return ClientRecipes::tr("In a container, 127.0.0.1 means the container itself. Use %1 or "
                                 "this computer’s network address instead.")
            .arg(name);
    }
    return ClientRecipes::tr("In a container, 127.0.0.1 means the container itself. With Docker "
                             "Desktop, use %1 instead. On Linux, start the container with "
                             "--network=host, or let other devices use the server in the settings.")
        .arg(name);
}

//! What *Set up for me* writes into an empty file.
QString writtenText(const QString &client, const ConnectState &state, const core::Secret &key)
{
    const auto text = core::editedConfig(
        client, {}, {state.baseUrl, core::rootUrlOf(state.baseUrl), key, state.model(), {}});
    return text ? QString::fromUtf8(text->trimmed()) : QString();
}

RecipeText writtenText(const QString &client, const ConnectState &state)
{
    const core::Secret hidden(state.apiKey.isEmpty() ? QByteArray() : Hidden.toUtf8());
    return {writtenText(client, state, hidden), writtenText(client, state, state.apiKey)};
}

RecipeStepView toView(const core::RecipeStep &step, const Filler &fill)
{
    RecipeStepView view;
    view.text = fill.words(step.text);
    for (const core::RecipeValue &value : step.values)
        view.values.append({value.label, fill(value.value)});
    for (const core::RecipeSnippet &snippet : step.snippets) {
        view.snippet = fill(snippet);
        view.file = snippet.file;
    }
    return view;
}

//! Joined to one line; empty parts are left out.
QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(ClientRecipes::StatusSeparator);
}

} // namespace

ClientRecipes::ClientRecipes(QObject *parent)
    : QAbstractListModel(parent)
    , m_recipes(core::builtInRecipes())
{
    fillRows();
}

void ClientRecipes::setState(const ConnectState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT valuesChanged();
}

void ClientRecipes::setStatuses(const QMap<QString, ClientStatus> &statuses, qint64 now)
{
    const QStringList installed = installedIds();
    m_statuses = statuses;
    m_now = now;
    if (installedIds() != installed) {
        beginResetModel();
        fillRows();
        endResetModel();
    } else if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    }
    Q_EMIT statusesChanged();
}

void ClientRecipes::setFilter(const QString &words)
{
    if (words.simplified() == m_filter)
        return;
    m_filter = words.simplified();
    beginResetModel();
    fillRows();
    endResetModel();
}

void ClientRecipes::fillRows()
{
    using Kind = core::Recipe::Kind;
    m_rows.clear();
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    QList<int> generic;
    QList<int> installed;
    QMap<Kind, QList<int>> others;
    for (int i = 0; i < int(m_recipes.size()); ++i) {
        const core::Recipe &recipe = m_recipes.at(i);
        if (!isWanted(recipe, words))
            continue;
        if (recipe.isGeneric())
            generic.append(i);
        else if (isInstalled(recipe))
            installed.append(i);
        else
            others[recipe.kind].append(i);
    }
    addGroup({}, generic);
    addGroup(tr("On this computer"), installed);
    addGroup(tr("Everyday apps"), others[Kind::Chat]);
    addGroup(tr("Coding tools"), others[Kind::Coding]);
    addGroup(tr("Libraries and scripts"), others[Kind::Library]);
}

void ClientRecipes::addGroup(const QString &heading, const QList<int> &recipes)
{
    if (!recipes.isEmpty() && !heading.isEmpty())
        m_rows.append(Row{-1, heading});
    for (const int recipe : recipes)
        m_rows.append(Row{recipe, {}});
}

bool ClientRecipes::isInstalled(const core::Recipe &recipe) const
{
    return m_statuses.value(recipe.id).isInstalled;
}

QStringList ClientRecipes::installedIds() const
{
    QStringList ids;
    for (const core::Recipe &recipe : m_recipes) {
        if (isInstalled(recipe))
            ids.append(recipe.id);
    }
    return ids;
}

bool ClientRecipes::isWanted(const core::Recipe &recipe, const QStringList &words) const
{
    const QString all = recipe.name + u' ' + translated(recipe.name) + u' '
        + translated(recipe.about) + u' ' + recipe.keywords.join(u' ');
    return std::all_of(words.begin(), words.end(), [&all](const QString &word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

int ClientRecipes::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags ClientRecipes::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_rows.at(index.row()).recipe < 0)
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index);
}

QVariant ClientRecipes::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == IsHeadingRole)
        return row.recipe < 0;
    if (row.recipe < 0)
        return role == Qt::DisplayRole ? QVariant(row.heading) : QVariant();
    const core::Recipe &recipe = m_recipes.at(row.recipe);
    switch (role) {
    case Qt::DisplayRole:
        return recipe.isGeneric() ? translated(recipe.name) : recipe.name;
    case Qt::ToolTipRole:
        return translated(recipe.about);
    case Qt::AccessibleDescriptionRole:
        return joined({statusText(recipe.id), translated(recipe.about)});
    case IdRole:
        return recipe.id;
    case StatusRole:
        return statusText(recipe.id);
    case IsTroubledRole:
        return m_statuses.value(recipe.id).hasUnknownModel;
    default:
        return {};
    }
}

QString ClientRecipes::statusText(const QString &id) const
{
    const ClientStatus status = m_statuses.value(id);
    QString setUp;
    if (status.isSet)
        setUp = status.hasUnknownModel ? tr("⚠ Check the model") : tr("Set up ✓");
    QString request;
    if (status.isRunning)
        request = tr("Request running");
    else if (status.lastRequest) {
        const std::chrono::seconds age(std::max<qint64>(m_now - *status.lastRequest, 0));
        request = tr("Last request %1", "%1 is how long ago, e.g. 3 min ago")
                      .arg(agoText(age, QLocale()));
    }
    return joined({setUp, request});
}

int ClientRecipes::clientCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const Row &row) { return row.recipe >= 0; }));
}

int ClientRecipes::firstRow() const
{
    const auto first =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.recipe >= 0; });
    return first == m_rows.end() ? -1 : int(std::distance(m_rows.begin(), first));
}

int ClientRecipes::rowOf(const QString &id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const int recipe = m_rows.at(row).recipe;
        if (recipe >= 0 && m_recipes.at(recipe).id == id)
            return row;
    }
    return -1;
}

const core::Recipe *ClientRecipes::find(const QString &id) const
{
    const auto found = std::find_if(m_recipes.begin(), m_recipes.end(),
                                    [&id](const core::Recipe &recipe) { return recipe.id == id; });
    return found == m_recipes.end() ? nullptr : &*found;
}

RecipeView ClientRecipes::view(const QString &id) const
{
    RecipeView view;
    const core::Recipe *recipe = find(id);
    if (!recipe)
        return view;
    const Filler fill(m_state);
    view.id = recipe->id;
    view.name = recipe->isGeneric() ? translated(recipe->name) : recipe->name;
    view.about = fill.words(recipe->about);
    view.note = recipe->note.isEmpty() ? QString() : fill.words(recipe->note);
    view.dockerHint = recipe->runsInDocker ? dockerWords(m_state) : QString();
    view.canBeSetUp = recipe->canBeSetUp();
    for (const core::RecipeStep &step : recipe->steps) {
        RecipeStepView stepView = toView(step, fill);
        if (stepView.snippet && step.snippets.first().lines.isEmpty())
            stepView.snippet = writtenText(id, m_state);
        const QString file = m_statuses.value(id).file;
        if (!stepView.file.isEmpty() && !file.isEmpty())
            stepView.file = QDir::toNativeSeparators(file);
        view.steps.append(stepView);
    }
    return view;
}

} // namespace ui
