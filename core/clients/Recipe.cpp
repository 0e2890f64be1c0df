// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/Recipe.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <QtCore/QCollator>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

// A library's resources have to be initialised by name, outside of any namespace.
static void loadRecipeResources()
{
    Q_INIT_RESOURCE(recipes);
}

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using SnippetKind = RecipeSnippet::Kind;

struct KindName
{
    const char *name;
    SnippetKind kind;
};

constexpr KindName SnippetKinds[] = {
    {"shell", SnippetKind::Shell},   {"json", SnippetKind::Json},
    {"toml", SnippetKind::Toml},     {"yaml", SnippetKind::Yaml},
    {"python", SnippetKind::Python}, {"javascript", SnippetKind::JavaScript}};

struct RecipeKindName
{
    const char *name;
    Recipe::Kind kind;
};

constexpr RecipeKindName RecipeKinds[] = {{"any", Recipe::Kind::Any},
                                          {"chat", Recipe::Kind::Chat},
                                          {"coding", Recipe::Kind::Coding},
                                          {"library", Recipe::Kind::Library}};

QStringList textsOf(const JsonValue &list)
{
    QStringList texts;
    for (const JsonValue &item : list.items())
        texts.append(item.toString());
    return texts;
}

constexpr QStringView WithKey(u"{?apiKey}");
constexpr QStringView WithoutKey(u"{!apiKey}");

//! {name}, or {json:name} for JSON inside another language.
const QRegularExpression &placeholder()
{
    static const QRegularExpression form(u"\\{(json:)?([a-z][A-Za-z]*)\\}"_s);
    return form;
}

//! Reads members and keeps the first error.
class RecipeReader
{
public:
    explicit RecipeReader(QString id) : m_id(std::move(id)) { }

    Recipe read(const JsonValue &root)
    {
        expectMembers(root,
                      {"name", "about", "note", "kind", "keywords", "docker", "installed",
                       "userAgents", "setUp", "steps"});
        Recipe recipe;
        recipe.id = m_id;
        recipe.name = text(root, "name");
        recipe.about = words(root, "about");
        if (root.contains("note"))
            recipe.note = words(root, "note");
        recipe.kind = readKind(text(root, "kind"));
        recipe.keywords = textsOf(root["keywords"]);
        recipe.runsInDocker = root["docker"].toBool().value_or(false);
        recipe.userAgents = textsOf(root["userAgents"]);
        if (root.contains("installed"))
            readInstalled(recipe, root["installed"]);
        if (root.contains("setUp"))
            recipe.file = readFile(root["setUp"]);
        for (const JsonValue &step : root["steps"].items())
            recipe.steps.append(readStep(step));
        if (recipe.steps.isEmpty())
            fail(u"it has no steps"_s);
        for (const RecipeStep &step : std::as_const(recipe.steps)) {
            if (!step.snippets.isEmpty() && step.snippets.first().lines.isEmpty()
                && !recipe.canBeSetUp())
                fail(u"a snippet has no lines"_s);
        }
        return recipe;
    }

    [[nodiscard]] const QString &error() const { return m_error; }

private:
    Recipe::Kind readKind(const QString &name)
    {
        for (const RecipeKindName &known : RecipeKinds) {
            if (name == QLatin1String(known.name))
                return known.kind;
        }
        fail(u"'%1' is no kind of client"_s.arg(name));
        return {};
    }

    void readInstalled(Recipe &recipe, const JsonValue &json)
    {
        expectMembers(json, {"files", "programs"});
        recipe.installedFiles = textsOf(json["files"]);
        recipe.installedPrograms = textsOf(json["programs"]);
    }

    RecipeFile readFile(const JsonValue &json)
    {
        expectMembers(json, {"files", "created", "mustExist", "quitFirst"});
        RecipeFile file;
        file.candidates = textsOf(json["files"]);
        file.created = json["created"].toString();
        file.mustExist = json["mustExist"].toBool().value_or(false);
        file.quitFirst = json["quitFirst"].toBool().value_or(false);
        if (file.isEmpty())
            fail(u"'setUp' names no file"_s);
        return file;
    }

    RecipeStep readStep(const JsonValue &json)
    {
        expectMembers(json, {"text", "values", "snippet"});
        RecipeStep step;
        step.text = words(json, "text");
        for (const JsonValue::Member &member : json["values"].members()) {
            step.values.append({QString::fromUtf8(member.name), member.value.toString()});
            checkPlaceholders(member.value.toString());
        }
        if (json.contains("snippet"))
            step.snippets.append(readSnippet(json["snippet"]));
        return step;
    }

    RecipeSnippet readSnippet(const JsonValue &json)
    {
        expectMembers(json, {"kind", "file", "lines"});
        RecipeSnippet snippet;
        const QString name = text(json, "kind");
        bool isKnown = false;
        for (const KindName &known : SnippetKinds) {
            if (name == QLatin1String(known.name)) {
                snippet.kind = known.kind;
                isKnown = true;
            }
        }
        if (!isKnown)
            fail(u"'%1' is no kind of snippet"_s.arg(name));
        snippet.file = json["file"].toString();
        for (const JsonValue &line : json["lines"].items()) {
            snippet.lines.append(line.toString());
            checkPlaceholders(line.toString());
        }
        if (snippet.lines.isEmpty() && snippet.file.isEmpty())
            fail(u"a snippet has no lines"_s);
        return snippet;
    }

    void expectMembers(const JsonValue &json, const QList<QByteArray> &known)
    {
        if (!json.isObject())
            return fail(u"an object was expected"_s);
        for (const JsonValue::Member &member : json.members()) {
            if (!known.contains(member.name))
                fail(u"unknown member '%1'"_s.arg(QString::fromUtf8(member.name)));
        }
    }

    QString text(const JsonValue &json, QByteArrayView name)
    {
        const QString value = json[name].toString();
        if (value.trimmed().isEmpty())
            fail(u"'%1' is missing"_s.arg(QString::fromUtf8(name)));
        return value;
    }

    QString words(const JsonValue &json, QByteArrayView name)
    {
        const QString value = text(json, name);
        checkPlaceholders(value);
        return value;
    }

    void checkPlaceholders(const QString &value)
    {
        QRegularExpressionMatchIterator matches = placeholder().globalMatch(value);
        while (matches.hasNext()) {
            const QString name = matches.next().captured(2);
            if (!recipePlaceholders().contains(name))
                fail(u"unknown placeholder {%1}"_s.arg(name));
        }
    }

    void fail(const QString &why)
    {
        if (m_error.isEmpty())
            m_error = u"recipe %1: %2"_s.arg(m_id, why);
    }

    QString m_id;
    QString m_error;
};

//! JSON's escapes are also those of double-quoted texts in TOML, YAML, Python and JavaScript.
QString inDoubleQuotes(const QString &value)
{
    QByteArray quoted;
    appendJsonString(quoted, value.toUtf8());
    return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
}

QString inSingleQuotes(QString value)
{
    return value.replace(u'\'', u"'\\''"_s);
}

template<typename Write>
QString withValues(const QString &text, const RecipeValues &values, Write write)
{
    QString out;
    qsizetype done = 0;
    QRegularExpressionMatchIterator matches = placeholder().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).sliced(done, match.capturedStart() - done);
        out += write(values.value(match.captured(2)), !match.captured(1).isEmpty());
        done = match.capturedEnd();
    }
    out += QStringView(text).sliced(done);
    return out;
}

} // namespace

QStringList Recipe::texts() const
{
    QStringList list{about};
    if (isGeneric()) // the others are names
        list.append(name);
    if (!note.isEmpty())
        list.append(note);
    for (const RecipeStep &step : steps)
        list.append(step.text);
    return list;
}

QList<RecipeStep> Recipe::stepsAfterSetup() const
{
    const auto edited = std::find_if(steps.begin(), steps.end(), [](const RecipeStep &step) {
        return !step.snippets.isEmpty() && !step.snippets.constFirst().file.isEmpty();
    });
    return edited == steps.end() ? QList<RecipeStep>()
                                 : steps.mid(std::distance(steps.begin(), edited) + 1);
}

QList<Recipe> loadRecipes(const QString &folder)
{
    QList<Recipe> recipes;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s})) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto recipe = toRecipe(info.completeBaseName(), file.readAll());
        if (recipe)
            recipes.append(*recipe);
        else
            qWarning("%s", qPrintable(recipe.error().message));
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(recipes.begin(), recipes.end(), [&collator](const Recipe &one, const Recipe &other) {
        if (one.isGeneric() != other.isGeneric())
            return one.isGeneric();
        return collator.compare(one.name, other.name) < 0;
    });
    return recipes;
}

QList<Recipe> builtInRecipes()
{
    loadRecipeResources();
    return loadRecipes(u":/recipes"_s);
}

const Recipe *recipeOf(const QList<Recipe> &recipes, QByteArrayView userAgent)
{
    const QString agent = QString::fromUtf8(userAgent);
    const Recipe *found = nullptr;
    qsizetype longest = 0;
    for (const Recipe &recipe : recipes) {
        for (const QString &word : recipe.userAgents) {
            const qsizetype at = agent.indexOf(word, 0, Qt::CaseInsensitive);
            if (at < 0 || word.size() <= longest || (at > 0 && agent.at(at - 1).isLetterOrNumber()))
                continue;
            found = &recipe;
            longest = word.size();
        }
    }
    return found;
}

Result<Recipe> toRecipe(const QString &id, const QByteArray &json)
{
    const auto root = parseJson(json);
    if (!root) {
        return Error{ErrorCode::BadRequest, u"recipe %1: %2"_s.arg(id, root.error().message)};
    }
    RecipeReader reader(id);
    Recipe recipe = reader.read(*root);
    if (!reader.error().isEmpty())
        return Error{ErrorCode::BadRequest, reader.error()};
    return recipe;
}

const QStringList &recipePlaceholders()
{
    static const QStringList names{u"baseUrl"_s, u"rootUrl"_s, u"host"_s,
                                   u"port"_s,    u"apiKey"_s,  u"model"_s};
    return names;
}

QString filled(const QString &text, const RecipeValues &values)
{
    return withValues(text, values, [](const QString &value, bool) { return value; });
}

QString filled(const RecipeSnippet &snippet, const RecipeValues &values)
{
    const bool hasKey = !values.value(u"key"_s).isEmpty();
    QStringList lines;
    for (QString line : snippet.lines) {
        const bool isForKey = line.startsWith(WithKey);
        const bool isForNoKey = line.startsWith(WithoutKey);
        if ((isForKey && !hasKey) || (isForNoKey && hasKey))
            continue;
        if (isForKey || isForNoKey)
            line = line.sliced(WithKey.size());
        lines.append(withValues(line, values, [&snippet](const QString &value, bool isInJson) {
            if (snippet.kind != SnippetKind::Shell)
                return inDoubleQuotes(value);
            return inSingleQuotes(isInJson ? inDoubleQuotes(value) : value);
        }));
    }
    return lines.join(u'\n');
}

} // namespace core
