// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

#include <algorithm>
#include <numeric>

namespace app {

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

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
            return usageError(
                CommandLineText::tr("unexpected argument '%1'").arg(result.arguments.at(allowed)));
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
        const QString given = dashed(unknown.constFirst());
        if (nearest.isEmpty())
            return CommandLineText::tr("unknown option %1").arg(given);
        return CommandLineText::tr("unknown option %1; did you mean %2?")
            .arg(given, dashed(nearest));
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

} // namespace app
