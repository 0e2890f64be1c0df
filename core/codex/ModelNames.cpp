// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/ModelNames.h"

#include "core/codex/BuiltInModels.h"
#include "core/codex/OlderModels.h"
#include "core/settings/Settings.h"

#include <QtCore/QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

enum class Target { Newest, Small };

struct Alias
{
    QByteArrayView name;
    Target target;
    bool isAbbreviation; //!< a short name of this program; the others are those of earlier models
};

// All aliases. A model of that name takes precedence. Names that older clients have built in stand
// for their successor today: the first of the list, or the first small one.
constexpr std::array Aliases{
    Alias{"gpt-5", Target::Newest, true},        Alias{"gpt-5-latest", Target::Newest, false},
    Alias{"gpt-5-codex", Target::Newest, false}, Alias{"codex", Target::Newest, true},
    Alias{"gpt-5-mini", Target::Small, false},   Alias{"gpt-5-codex-mini", Target::Small, false},
    Alias{"codex-mini", Target::Small, true},    Alias{"codex-mini-latest", Target::Small, false},
};

bool isVisible(const Model &model)
{
    return !model.isHidden;
}

bool isSmall(const Model &model)
{
    return isVisible(model) && (model.id.endsWith("-mini") || model.id.endsWith("-luna"));
}

template<typename Predicate>
const Model *first(const QList<Model> &models, Predicate matches)
{
    const auto hit = std::find_if(models.begin(), models.end(), matches);
    return hit == models.end() ? nullptr : &*hit;
}

const Model *byAlias(const QByteArray &name, const QList<Model> &models)
{
    for (const Alias &alias : Aliases) {
        if (alias.name != name)
            continue;
        const Model *small = alias.target == Target::Small ? first(models, isSmall) : nullptr;
        return small ? small : first(models, isVisible);
    }
    return nullptr;
}

//! True when `name` says no other model than `id`: the id, its beginning or an abbreviation.
bool isShortFor(const QByteArray &id, const QByteArray &name)
{
    const QByteArray lower = id.toLower();
    return lower == name || lower.startsWith(name + '-')
        || std::any_of(Aliases.begin(), Aliases.end(), [&](const Alias &alias) {
               return alias.isAbbreviation && alias.name == name;
           });
}

const Model *find(const QByteArray &name, const QList<Model> &models)
{
    if (const Model *exact = first(models, [&](const Model &model) {
            return model.id.compare(name, Qt::CaseInsensitive) == 0;
        }))
        return exact;
    if (const Model *alias = byAlias(name, models))
        return alias;
    return first(models, [&](const Model &model) {
        return isVisible(model) && model.id.toLower().startsWith(name + '-');
    });
}

//! The model that stands for a withdrawn name today.
const Model *findSuccessor(const QByteArray &name, const QList<Model> &models)
{
    const QByteArray successor = successorOf(name);
    if (successor.isEmpty())
        return nullptr;
    if (const Model *model =
            first(models, [&](const Model &one) { return isVisible(one) && one.id == successor; }))
        return model;
    const Model *small = successor.endsWith("-luna") ? first(models, isSmall) : nullptr;
    return small ? small : first(models, isVisible);
}

//! The model that stands for one from before GPT-5.
const Model *findInPlaceOfOlder(const QByteArray &name, const QList<Model> &models)
{
    const OlderModel older = olderModel(name);
    if (older == OlderModel::None)
        return nullptr;
    const Model *small = older == OlderModel::Small ? first(models, isSmall) : nullptr;
    return small ? small : first(models, isVisible);
}

//! Takes what tells editions of one model apart off the end. False = there is nothing.
bool chopEdition(QByteArray &name)
{
    static const QRegularExpression edition(
        u"(\\[[^\\[\\]]*\\]|(-chat)?-latest|-20\\d\\d-\\d\\d-\\d\\d|-20\\d{6})$"_s);
    const auto match = edition.match(QString::fromLatin1(name));
    if (!match.hasMatch() || match.capturedStart() == 0)
        return false;
    name.truncate(match.capturedStart());
    return true;
}

QByteArray plainSpelling(QByteArrayView name)
{
    QByteArray plain = name.trimmed().toByteArray().toLower();
    plain = plain.mid(plain.lastIndexOf('/') + 1);
    if (plain.endsWith(":latest"))
        plain.chop(7);
    const bool isGpt = plain.startsWith("gpt") && plain.size() > 3;
    if (isGpt && plain[3] >= '0' && plain[3] <= '9')
        plain.insert(3, '-');
    return plain;
}

//! Takes `word` with its separator off the end.
bool chopSuffix(QByteArray &name, const QByteArray &word)
{
    const qsizetype separator = name.size() - word.size() - 1;
    if (separator < 1 || !name.endsWith(word))
        return false;
    const char mark = name[separator];
    if (mark != '-' && mark != ':' && mark != '_')
        return false;
    name.truncate(separator);
    return true;
}

bool chopEffort(QByteArray &name, QByteArray &effort)
{
    // Longest first, so that "xhigh" is never taken for "high".
    for (auto word = knownEfforts().crbegin(); word != knownEfforts().crend(); ++word) {
        if (chopSuffix(name, *word)) {
            effort = *word;
            return true;
        }
    }
    return false;
}

//! "gpt-7", "nova-2-pro": letters, digits and hyphens, and more than a word.
bool looksLikeModel(const QByteArray &name)
{
    static const QRegularExpression form(
        u"^(?=.{2,64}$)((gpt-|chatgpt-|codex-|o[0-9])[a-z0-9._-]*|(?=.*[0-9])[a-z0-9._]+(-[a-z0-9._]+)+)$"_s);
    return form.match(QString::fromUtf8(name)).hasMatch();
}

//! Takes a name apart until the rest is a model's.
class NameReader
{
public:
    NameReader(QByteArrayView name, const QList<Model> &models, const ModelAliases &aliases)
        : m_models(models)
        , m_aliases(aliases)
        , m_rest(plainSpelling(name))
        , m_plain(m_rest)
    {
        follow(aliases.target(name));
    }

    //! Finds the model. False = the list has none; `resolved` then holds what was cut off, and the
    //! name that is left.
    bool read(ResolvedModel &resolved)
    {
        do {
            follow(m_aliases.target(m_rest));
            if (const Model *model = findRest()) {
                resolved.model = *model;
                resolved.replacedName = isReplaced(model->id) ? m_plain : QByteArray();
                return true;
            }
        } while (cut(resolved));
        if (const Model *model = findInPlaceOfOlder(m_rest, m_models)) {
            resolved.model = *model;
            resolved.replacedName = m_plain;
            return true;
        }
        const bool isWithEdition = !m_edition.isEmpty() && !m_edition.endsWith(']');
        resolved.model.id = isWithEdition ? m_edition : m_rest;
        resolved.isUnlisted = true;
        if (isAliased())
            resolved.replacedName = m_plain;
        return false;
    }

    [[nodiscard]] bool isAliased() const { return !m_followed.isEmpty(); }

private:
    //! Goes on with what an alias stands for; every name is followed once, so that `a=b`,
    //! `b=a-high` ends. What has a suffix of its own may have another one behind an alias.
    void follow(const QByteArray &target)
    {
        if (target.isEmpty() || m_followed.contains(m_rest))
            return;
        m_followed.insert(m_rest);
        m_rest = plainSpelling(target);
        m_edition.clear();
        m_mayCutFast = true;
        m_mayCutEffort = true;
    }

    [[nodiscard]] const Model *findRest() const
    {
        if (m_rest.isEmpty())
            return nullptr;
        const Model *model = find(m_rest, m_models);
        return model ? model : findSuccessor(m_rest, m_models);
    }

    [[nodiscard]] bool isReplaced(const QByteArray &id) const
    {
        return isAliased() || !m_edition.isEmpty() || !isShortFor(id, m_rest);
    }

    //! Takes one suffix off the end; of several efforts the first one counts.
    bool cut(ResolvedModel &resolved)
    {
        if (QByteArray before = m_rest; chopEdition(m_rest)) {
            m_edition = std::move(before);
            return true;
        }
        if (m_mayCutFast && chopSuffix(m_rest, "fast")) {
            m_mayCutFast = false;
            resolved.wantsFast = true;
            return true;
        }
        QByteArray effort;
        if (!m_mayCutEffort || !chopEffort(m_rest, effort))
            return false;
        m_mayCutEffort = false;
        if (resolved.effort.isEmpty())
            resolved.effort = effort;
        return true;
    }

    const QList<Model> &m_models;
    const ModelAliases &m_aliases;
    QByteArray m_rest;
    const QByteArray m_plain;
    QByteArray m_edition; //!< the rest before its date or the like was taken off
    QSet<QByteArray> m_followed;
    bool m_mayCutFast = true;
    bool m_mayCutEffort = true;
};

} // namespace

const QList<QByteArray> &knownEfforts()
{
    static const QList<QByteArray> efforts = [] {
        QList<QByteArray> names;
        for (const NamedValue<ReasoningEffort> &effort : NamesOf<ReasoningEffort>)
            names.append(effort.name);
        return names;
    }();
    return efforts;
}

bool isAliased(QByteArrayView name, const QList<Model> &models, const ModelAliases &aliases)
{
    ResolvedModel unused;
    NameReader reader(name, models, aliases);
    reader.read(unused);
    return reader.isAliased();
}

Error modelNotFound(QByteArrayView name, const QList<Model> &models, const QString &clientVersion)
{
    QStringList usable;
    for (const Model &model : models) {
        if (isVisible(model))
            usable.append(QString::fromUtf8(model.id));
    }
    const QString shown = QString::fromUtf8(name.first(std::min<qsizetype>(name.size(), 100)));
    return Error{
        ErrorCode::ModelNotFound,
        u"The model '%1' does not exist or is not part of your plan. Available: %2. %3"_s.arg(
            shown, usable.join(u", "_s), versionHint(clientVersion)),
        u"model"_s};
}

QString versionHint(const QString &clientVersion)
{
    const QString version =
        clientVersion.isEmpty() ? u"no client version"_s : u"client version "_s + clientVersion;
    return u"Requests are sent with %1, and ChatGPT offers newer models only to newer versions: "
           "leave the client version on 'auto', or raise it with --client-version or "
           "CHATMOCK_CLIENT_VERSION."_s.arg(version);
}

Result<ResolvedModel> resolveModel(QByteArrayView name, const QList<Model> &models,
                                   const QSet<QByteArray> &refused, const QString &clientVersion,
                                   const ModelAliases &aliases)
{
    ResolvedModel resolved;
    if (NameReader(name, models, aliases).read(resolved))
        return resolved;
    if (looksLikeModel(resolved.model.id) && !refused.contains(resolved.model.id))
        return resolved;
    return modelNotFound(name, models, clientVersion);
}

} // namespace core
