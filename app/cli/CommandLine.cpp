// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include <QtCore/QCommandLineParser>

#include <algorithm>
#include <numeric>

namespace app {

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString NoPrefix = u"no-"_s;

//! How many letters have to be put in, left out or changed.
int distance(const QString &left, const QString &right)
{
    QList<int> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype k = 1; k <= right.size(); ++k) {
            const int change = diagonal + (left[i - 1] == right[k - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({change, row[k] + 1, row[k - 1] + 1});
        }
    }
    return row.constLast();
}

core::Error usageError(const QString &message)
{
    return {core::ErrorCode::BadRequest, message};
}

//! Two dashes before a word, one before a letter.
QString dashed(const QString &name)
{
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

//! Feeds Qt's parser with the flags of one command and reads its findings.
class Reader
{
public:
    explicit Reader(const CommandSpec &spec) : m_spec(spec), m_settings(spec.settings())
    {
        add(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
        add(QCommandLineOption(u"version"_s));
        for (const CommandOption &option : spec.options)
            add(QCommandLineOption(option.name, QString(), option.valueName));
        for (const SettingKey &key : m_settings) {
            if (key.isSwitch())
                add(QCommandLineOption(NoPrefix + key.flag));
            add(QCommandLineOption(key.flag, QString(), key.valueName));
        }
    }

    core::Result<Invocation> read(const QStringList &arguments)
    {
        const bool isUnderstood = m_parser.parse(QStringList{u"chatmock"_s} + arguments);
        Invocation result;
        result.wantsHelp = arguments.contains("--help"_L1) || arguments.contains("-h"_L1);
        if (result.wantsHelp)
            return result;
        if (!isUnderstood)
            return usageError(problem());
        result.wantsVersion = m_parser.isSet(u"version"_s);
        result.arguments = m_parser.positionalArguments();
        const bool takesMany = m_spec.argument.contains(u'…');
        const qsizetype allowed = m_spec.argument.isEmpty() ? 0 : 1;
        if (!takesMany && result.arguments.size() > allowed && !result.wantsVersion)
            return usageError(u"unexpected argument '%1'"_s.arg(result.arguments.at(allowed)));
        for (const CommandOption &option : m_spec.options) {
            if (!m_parser.isSet(option.name))
                continue;
            if (option.valueName.isEmpty())
                result.switches.insert(option.name);
            else
                result.values.insert(option.name, m_parser.value(option.name));
        }
        for (const SettingKey &key : m_settings)
            readSetting(key, result.flags);
        return result;
    }

private:
    void add(const QCommandLineOption &option)
    {
        m_names.append(option.names());
        m_parser.addOption(option);
    }

    QString problem() const
    {
        const QStringList unknown = m_parser.unknownOptionNames();
        if (unknown.isEmpty())
            return m_parser.errorText().chopped(m_parser.errorText().endsWith(u'.') ? 1 : 0);
        const QString nearest = nearestWord(unknown.constFirst(), m_names);
        const QString hint =
            nearest.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(dashed(nearest));
        return u"unknown option %1%2"_s.arg(dashed(unknown.constFirst()), hint);
    }

    //! Of flags that contradict each other the last one counts; lists add up.
    void readSetting(const SettingKey &key, QList<core::GivenFlag> &flags) const
    {
        const QStringList given = m_parser.optionNames();
        const qsizetype yes = given.lastIndexOf(key.flag);
        const qsizetype no = key.isSwitch() ? given.lastIndexOf(NoPrefix + key.flag) : -1;
        if (yes < 0 && no < 0)
            return;
        if (key.isSwitch())
            flags.append({key.name, u"--"_s + (yes > no ? key.flag : NoPrefix + key.flag),
                          yes > no ? u"true"_s : u"false"_s});
        else
            flags.append(
                {key.name, u"--"_s + key.flag,
                 key.isList() ? m_parser.values(key.flag).join(u',') : m_parser.value(key.flag)});
    }

    const CommandSpec &m_spec;
    QList<SettingKey> m_settings;
    QStringList m_names;
    QCommandLineParser m_parser;
};

} // namespace

QList<SettingKey> CommandSpec::settings() const
{
    QList<SettingKey> result;
    for (const SettingKey &key : core::settingKeys()) {
        if (scopes.contains(key.scope))
            result.append(key);
    }
    return result;
}

core::Result<Invocation> parseCommandLine(const CommandSpec &spec, const QStringList &arguments)
{
    return Reader(spec).read(arguments);
}

QString nearestWord(const QString &word, const QStringList &known)
{
    QString nearest;
    int best = std::clamp(int(word.size()) / 2, 1, 3) + 1; // two swapped letters are two steps
    for (const QString &candidate : known) {
        const bool isBeginning = word.size() >= 3 && candidate.startsWith(word);
        const int steps = isBeginning ? 1 : distance(word, candidate);
        if (candidate.size() > 1 && steps < best) {
            best = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Indent = 2;
constexpr int TextColumn = 26;

QString groupTitle(const QString &group)
{
    if (group == "server"_L1)
        return u"Server"_s;
    if (group == "reasoning"_L1)
        return u"Reasoning"_s;
    if (group == "models"_L1)
        return u"Models"_s;
    if (group == "network"_L1)
        return u"Network"_s;
    if (group == "privacy"_L1)
        return u"Privacy"_s;
    if (group == "application"_L1)
        return u"Program"_s;
    return u"Sign-in and backend"_s;
}

//! Collects lines of a fixed width.
class Page
{
public:
    explicit Page(int columns) : m_columns(std::clamp(columns, 60, 100)) { }

    void title(const QString &text) { m_lines.append({QString(), text + u':'}); }

    void paragraph(const QString &text) { wrap(text, 0, QString()); }

    void row(const QString &term, const QString &text)
    {
        QString start = QString(Indent, u' ') + term;
        if (start.size() + 2 > TextColumn) {
            m_lines.append(start);
            start.clear();
        }
        wrap(text, TextColumn, start.leftJustified(TextColumn));
    }

    QString text() const { return m_lines.join(u'\n'); }

    void gap() { m_lines.append(QString()); }

private:
    void wrap(const QString &text, int column, const QString &start)
    {
        QString line = start;
        bool isEmpty = true;
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (!isEmpty && line.size() + 1 + word.size() > m_columns) {
                m_lines.append(line);
                line = QString(column, u' ');
                isEmpty = true;
            }
            line += (isEmpty ? QString() : u" "_s) + word;
            isEmpty = false;
        }
        m_lines.append(line);
    }

    int m_columns;
    QStringList m_lines;
};

void addSettings(Page &page, const CommandSpec &spec)
{
    QString group;
    const QList<SettingKey> keys = spec.settings();
    for (const SettingKey &key : keys) {
        if (key.group() != group) {
            group = key.group();
            page.title(groupTitle(group));
        }
        page.row(flagTerm(key), flagExplanation(key));
    }
}

QString usageLine(const CommandSpec &spec)
{
    QStringList words{u"Usage: chatmock"_s};
    if (!spec.name.isEmpty())
        words.append(spec.name);
    words.append(u"[options]"_s);
    if (!spec.argument.isEmpty())
        words.append(spec.argument);
    return words.join(u' ');
}

void addCommands(Page &page, const QList<CommandSpec> &commands)
{
    page.title(u"Commands"_s);
    for (const CommandSpec &command : commands)
        page.row(command.name + (command.argument.isEmpty() ? QString() : u' ' + command.argument),
                 command.summary);
    page.gap();
    page.paragraph(u"'chatmock COMMAND --help' explains a command."_s);
}

void addEnvironment(Page &page)
{
    page.title(u"Variables"_s);
    page.row(u"CHATGPT_LOCAL_HOME"_s,
             u"Folder for everything the program keeps; the tokens are then in its auth.json"_s);
    page.row(u"NO_COLOR"_s, u"No colours"_s);
}

} // namespace

QString flagTerm(const SettingKey &key)
{
    if (key.isSwitch())
        return u"--%1, --no-%1"_s.arg(key.flag);
    return u"--%1 %2"_s.arg(key.flag, key.valueName);
}

QString optionTerm(const CommandOption &option)
{
    return option.valueName.isEmpty() ? u"--"_s + option.name
                                      : u"--%1 %2"_s.arg(option.name, option.valueName);
}

QString flagExplanation(const SettingKey &key)
{
    QStringList facts;
    if (!key.choices.isEmpty())
        facts.append(key.choices.join(u", "_s));
    const QString value = core::toText(core::Settings{}, key);
    if (key.isSwitch())
        facts.append(value == "true"_L1 ? u"default on"_s : u"default off"_s);
    else if (!value.isEmpty())
        facts.append(u"default "_s + value);
    if (!key.environment.isEmpty())
        facts.append((key.environment.size() > 1 ? u"variables "_s : u"variable "_s)
                     + key.environment.join(u", "_s));
    return facts.isEmpty() ? key.help : u"%1 (%2)"_s.arg(key.help, facts.join(u"; "_s));
}

QString helpText(const CommandSpec &spec, const QList<CommandSpec> &commands, int columns)
{
    Page page(columns);
    page.paragraph(usageLine(spec));
    page.gap();
    page.paragraph(spec.description);
    if (spec.name.isEmpty())
        addCommands(page, commands);
    page.title(u"Options"_s);
    for (const CommandOption &option : spec.options)
        page.row(optionTerm(option), option.help);
    page.row(u"--version"_s, u"Tell the version"_s);
    page.row(u"-h, --help"_s, u"Show this help"_s);
    addSettings(page, spec);
    addEnvironment(page);
    page.gap();
    page.paragraph(u"A flag wins over its variable, which wins over the stored setting."_s);
    page.paragraph(
        u"Exit codes: 0 fine, 1 failed, 2 usage, 3 warnings, 13 port in use, 77 not signed in."_s);
    return page.text();
}

} // namespace app
