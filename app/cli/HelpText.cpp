// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HelpText.h"

#include <algorithm>

namespace app {

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
    page.paragraph(u"Exit codes: 0 fine, 1 failed, 2 usage, 13 port in use, 77 not signed in."_s);
    return page.text();
}

} // namespace app
