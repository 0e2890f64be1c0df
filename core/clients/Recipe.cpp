// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/Recipe.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"

#include <QtCore/QRegularExpression>

#include <optional>

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
                      {"name", "about", "note", "keywords", "generic", "docker", "setUp", "steps"});
        Recipe recipe;
        recipe.id = m_id;
        recipe.name = text(root, "name");
        recipe.about = words(root, "about");
        if (root.contains("note"))
            recipe.note = words(root, "note");
        for (const JsonValue &word : root["keywords"].items())
            recipe.keywords.append(word.toString());
        recipe.isGeneric = root["generic"].toBool().value_or(false);
        recipe.runsInDocker = root["docker"].toBool().value_or(false);
        recipe.canBeSetUp = root["setUp"].toBool().value_or(false);
        for (const JsonValue &step : root["steps"].items())
            recipe.steps.append(readStep(step));
        if (recipe.steps.isEmpty())
            fail(u"it has no steps"_s);
        return recipe;
    }

    [[nodiscard]] const QString &error() const { return m_error; }

private:
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
        if (snippet.lines.isEmpty())
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
    if (isGeneric) // the others are names
        list.append(name);
    if (!note.isEmpty())
        list.append(note);
    for (const RecipeStep &step : steps)
        list.append(step.text);
    return list;
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
