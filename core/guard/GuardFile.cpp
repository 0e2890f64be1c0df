// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/GuardFile.h"

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/guard/GuardCheck.h"
#include "core/guard/GuardText.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <utility>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 FormatVersion = 1;
constexpr qint64 LargestFile = 1024 * 1024;
constexpr qsizetype MostRules = 100;

Error unreadable(const QString &reason)
{
    return {ErrorCode::Storage, reason, {}, {}, u"guard_file"_s};
}

void writeRule(JsonWriter &json, const GuardRule &rule)
{
    json.beginObject().member("id", QByteArrayView(rule.id));
    json.member("window", toWord(rule.window)).member("kind", toWord(rule.kind));
    json.memberNumber("percent", rule.percent);
    if (rule.until)
        json.member("until", QStringView(toText(*rule.until)));
    json.member("do", toWord(rule.action));
    if (!rule.target.isEmpty())
        json.member("to", QByteArrayView(rule.target));
    if (rule.waitLimit)
        json.memberNumber("wait_limit", qint64(rule.waitLimit->count()));
    json.endObject();
}

Result<GuardRule> readRule(const JsonValue &json)
{
    GuardRule rule;
    rule.id = json["id"].toUtf8();
    const auto window = parseGuardWindow(json["window"].toString());
    const auto kind = parseGuardKind(json["kind"].toString());
    const auto action = parseGuardAction(json["do"].toString());
    const auto percent = json["percent"].toInteger();
    if (!window)
        return window.error();
    if (!kind)
        return kind.error();
    if (!action)
        return action.error();
    if (!percent || *percent < 0 || *percent > 100)
        return unreadable(u"A rule has no percentage."_s);
    rule.window = *window;
    rule.kind = *kind;
    rule.action = *action;
    rule.percent = int(*percent);
    rule.target = json["to"].toUtf8();
    if (!json["until"].isAbsent()) {
        const auto until = parseGuardMoment(json["until"].toString());
        if (!until)
            return until.error();
        rule.until = *until;
    }
    if (!json["wait_limit"].isAbsent())
        rule.waitLimit = std::chrono::seconds(json["wait_limit"].toInteger().value_or(-1));
    return rule;
}

} // namespace

QByteArray toGuardJson(const GuardPlan &plan)
{
    JsonWriter json;
    json.beginObject().memberNumber("version", FormatVersion);
    json.key("rules").beginArray();
    for (const GuardRule &rule : plan.rules)
        writeRule(json, rule);
    json.endArray().key("exempt").beginArray();
    for (const QByteArray &name : plan.exempt)
        json.string(QByteArrayView(name));
    json.endArray();
    if (plan.pause.until > 0) {
        json.key("pause").beginObject().memberNumber("from", plan.pause.from);
        json.memberNumber("until", plan.pause.until).endObject();
    }
    return json.endObject().take() + '\n';
}

Result<GuardPlan> fromGuardJson(const QByteArray &text)
{
    const auto json = parseJson(text);
    if (!json)
        return unreadable(json.error().message);
    if (!json->isObject() || !(*json)["rules"].isArray())
        return unreadable(u"It holds no rules."_s);
    if ((*json)["version"].toInteger() != std::optional(FormatVersion))
        return unreadable(u"Another version of this program wrote it."_s);
    GuardPlan plan;
    if ((*json)["rules"].size() > MostRules)
        return unreadable(u"There are more than %1 rules."_s.arg(MostRules));
    const auto rules = (*json)["rules"].items();
    for (const JsonValue &one : rules) {
        const auto rule = readRule(one);
        if (!rule)
            return unreadable(rule.error().message);
        plan.rules.append(*rule);
    }
    const auto names = (*json)["exempt"].items();
    for (const JsonValue &name : names)
        plan.exempt.append(name.toUtf8());
    const JsonValue pause = (*json)["pause"];
    plan.pause = {pause["from"].toInteger().value_or(0), pause["until"].toInteger().value_or(0)};
    if (const Status status = checkGuardPlan(plan); !status)
        return unreadable(status.error().message);
    return plan;
}

GuardFile::GuardFile(const QString &fileName) : m_name(fileName)
{
    update();
}

//! Tells a file from the one that replaced it, also within the same instant.
QByteArray GuardFile::stamp() const
{
#ifdef Q_OS_WIN
    const QFileInfo info(m_name);
    if (!info.exists())
        return {};
    return QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '/'
        + QByteArray::number(info.size());
#else
    struct ::stat status = {};
    if (::stat(QFile::encodeName(m_name).constData(), &status) != 0)
        return {};
#ifdef Q_OS_DARWIN
    const struct ::timespec &changed = status.st_mtimespec;
#else
    const struct ::timespec &changed = status.st_mtim;
#endif
    return QByteArray::number(quint64(status.st_ino)) + '/'
        + QByteArray::number(qint64(changed.tv_sec)) + '.'
        + QByteArray::number(qint64(changed.tv_nsec)) + '/'
        + QByteArray::number(qint64(status.st_size));
#endif
}

bool GuardFile::update()
{
    if (m_name.isEmpty())
        return false;
    const QByteArray current = stamp();
    if (current == m_stamp)
        return false;
    m_stamp = current;
    // What is in a file that was set aside is said until there is a usable one.
    if (current.isEmpty())
        return std::exchange(m_plan, {}) != GuardPlan();
    const auto loaded = read();
    if (loaded)
        m_problem.clear();
    const GuardPlan former = std::exchange(m_plan, loaded ? *loaded : GuardPlan());
    return former != m_plan;
}

Result<GuardPlan> GuardFile::read()
{
    QFile file(m_name);
    if (!file.open(QIODevice::ReadOnly)) {
        const QString problem =
            u"The rules of the pace guard cannot be read, so none is in force: %1: %2"_s.arg(
                m_name, file.errorString());
        m_problem = problem;
        m_stamp = "unread"; // permissions may change without another file
        return unreadable(problem);
    }
    const QByteArray text = file.read(LargestFile + 1);
    file.close();
    auto plan = text.size() > LargestFile ? Result<GuardPlan>(unreadable(u"It is too large."_s))
                                          : fromGuardJson(text);
    if (!plan)
        setAside(plan.error().message);
    return plan;
}

void GuardFile::setAside(const QString &reason)
{
    const QString time = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = m_name + u".damaged-"_s + time;
    for (int i = 2; QFile::exists(name); ++i)
        name = u"%1.damaged-%2-%3"_s.arg(m_name, time, QString::number(i));
    const bool isMoved = QFile::rename(m_name, name);
    m_problem = u"The rules of the pace guard cannot be used, so none is in force. %1 %2"_s.arg(
        reason, isMoved ? u"The file was set aside: "_s + name : u"The file stays: "_s + m_name);
    m_stamp = stamp();
}

Status GuardFile::save(const GuardPlan &plan)
{
    if (m_name.isEmpty())
        return unreadable(u"There is no folder to keep rules in."_s);
    QSaveFile file(m_name);
    const QByteArray text = toGuardJson(plan);
    // Nobody else may read it, from its first byte.
    const bool isSaved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) >= 0
        && file.flush() && file.commit();
    if (!isSaved)
        return unreadable(u"%1 cannot be written: %2"_s.arg(m_name, file.errorString()));
    m_plan = plan;
    m_problem.clear();
    m_stamp = stamp();
    return Nothing{};
}

} // namespace core
