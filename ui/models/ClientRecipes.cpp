// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ClientRecipes.h"

#include "core/net/Addresses.h"

#include <QtCore/QCollator>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUrl>

#include <algorithm>
#include <numeric>

// A library's resources have to be initialised by name, outside of any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(recipes);
}

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
    QString root = state.baseUrl;
    if (root.endsWith(u"/v1"))
        root.chop(3);
    return {{u"baseUrl"_s, state.baseUrl},
            {u"rootUrl"_s, root},
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
        return ClientRecipes::tr("In a container, 127.0.0.1 is the container itself. Write %1 or "
                                 "the address of this computer instead.")
            .arg(name);
    }
    return ClientRecipes::tr("In a container, 127.0.0.1 is the container itself. With Docker "
                             "Desktop, write %1 instead. On Linux, start the container with "
                             "--network=host, or open the server to other devices in the settings.")
        .arg(name);
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

} // namespace

ClientRecipes::ClientRecipes(QObject *parent) : QAbstractListModel(parent)
{
    loadResources();
    m_recipes = loadRecipes(u":/recipes"_s);
    m_rows.resize(m_recipes.size());
    std::iota(m_rows.begin(), m_rows.end(), 0);
}

void ClientRecipes::setState(const ConnectState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT valuesChanged();
}

void ClientRecipes::setFilter(const QString &words)
{
    if (words.simplified() == m_filter)
        return;
    m_filter = words.simplified();
    beginResetModel();
    m_rows.clear();
    const QStringList parts = m_filter.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < int(m_recipes.size()); ++i) {
        if (isWanted(m_recipes.at(i), parts))
            m_rows.append(i);
    }
    endResetModel();
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

QVariant ClientRecipes::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Recipe &recipe = m_recipes.at(m_rows.at(index.row()));
    if (role == Qt::DisplayRole)
        return recipe.isGeneric ? translated(recipe.name) : recipe.name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return translated(recipe.about);
    if (role == IdRole)
        return recipe.id;
    return {};
}

int ClientRecipes::rowOf(const QString &id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_recipes.at(m_rows.at(row)).id == id)
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
    view.name = recipe->isGeneric ? translated(recipe->name) : recipe->name;
    view.about = fill.words(recipe->about);
    view.note = recipe->note.isEmpty() ? QString() : fill.words(recipe->note);
    view.dockerHint = recipe->runsInDocker ? dockerWords(m_state) : QString();
    view.canBeSetUp = recipe->canBeSetUp;
    for (const core::RecipeStep &step : recipe->steps)
        view.steps.append(toView(step, fill));
    return view;
}

QList<core::Recipe> loadRecipes(const QString &folder)
{
    QList<core::Recipe> recipes;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s})) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto recipe = core::toRecipe(info.completeBaseName(), file.readAll());
        if (recipe)
            recipes.append(*recipe);
        else
            qWarning("%s", qPrintable(recipe.error().message));
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(recipes.begin(), recipes.end(),
              [&collator](const core::Recipe &one, const core::Recipe &other) {
                  if (one.isGeneric != other.isGeneric)
                      return one.isGeneric;
                  return collator.compare(one.name, other.name) < 0;
              });
    return recipes;
}

} // namespace ui
