// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HelpText.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace app {

using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Indent = 2;
constexpr int TextColumn = 26;

class HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

bool isWide(QChar character)
{
    // Hangul Jamo, then CJK and Hangul syllables, then full-width forms.
    const char16_t code = character.unicode();
    return (code >= 0x1100 && code < 0x1160) || (code >= 0x2e80 && code < 0xd7a4)
        || (code >= 0xf900 && code < 0xfb00) || (code >= 0xff00 && code < 0xff61);
}

//! Never at the beginning of a line.
bool isClosing(QChar character)
{
    return u"、。，．：；！？）」』】"_s.contains(character);
}

//! What stays together: words with the blank behind them, and single wide characters, between which
//! Chinese and Japanese lines may end anywhere.
QStringList pieces(const QString &text)
{
    QStringList result;
    QString piece;
    const auto cut = [&] {
        if (!piece.isEmpty())
            result.append(std::exchange(piece, {}));
    };
    for (const QChar character : text) {
        if (isWide(character) && !isClosing(character))
            cut();
        piece += character;
        if (character == u' ')
            cut();
    }
    cut();
    return result;
}

QString withoutEndBlanks(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

//! Lines of at most `columns`; the first begins with `start`, the others are indented as far.
QStringList wrapped(const QString &text, int columns, const QString &start)
{
    QStringList lines;
    QString line = start;
    bool isEmpty = true;
    const QStringList all = pieces(text);
    for (const QString &piece : all) {
        if (!isEmpty && textColumns(line) + textColumns(piece.trimmed()) > columns) {
            lines.append(withoutEndBlanks(line));
            line = QString(textColumns(start), u' ');
        }
        line += piece;
        isEmpty = false;
    }
    lines.append(withoutEndBlanks(line));
    return lines;
}

//! Collects lines of a fixed width.
class Page
{
public:
    explicit Page(int columns) : m_columns(std::clamp(columns, 60, 100)) { }

    void title(const QString &text)
    {
        gap();
        m_lines.append(text + u':');
    }

    void paragraph(const QString &text) { m_lines += wrapped(text, m_columns, QString()); }

    void row(const QString &term, const QString &text)
    {
        QString start = QString(Indent, u' ') + term;
        if (textColumns(start) + 2 > TextColumn) {
            m_lines.append(start);
            start.clear();
        }
        m_lines += wrapped(text, m_columns, start + QString(TextColumn - textColumns(start), u' '));
    }

    QString text() const { return m_lines.join(u'\n'); }

    void gap()
    {
        if (!m_lines.isEmpty() && !m_lines.constLast().isEmpty())
            m_lines.append(QString());
    }

private:
    int m_columns;
    QStringList m_lines;
};

void addGroups(Page &page, const QList<SettingKey> &keys)
{
    QStringList groups;
    for (const SettingKey &key : keys) {
        if (!groups.contains(key.group()))
            groups.append(key.group());
    }
    for (const QString &group : std::as_const(groups)) {
        page.title(groupTitle(group));
        for (const SettingKey &key : keys) {
            if (key.group() == group)
                page.row(flagTerm(key), flagExplanation(key));
        }
    }
}

QString usageLine(const CommandSpec &spec)
{
    QStringList words{u"chatmock"_s};
    if (spec.name.isEmpty())
        words.append(HelpWords::tr("[COMMAND]"));
    else
        words.append(spec.name);
    words.append(HelpWords::tr("[options]"));
    if (!spec.argument.isEmpty())
        words.append(spec.argument);
    return HelpWords::tr("Usage: %1").arg(words.join(u' '));
}

void addCommands(Page &page, const QList<CommandSpec> &commands)
{
    page.title(HelpWords::tr("Commands"));
    for (const CommandSpec &command : commands)
        page.row(command.name + (command.argument.isEmpty() ? QString() : u' ' + command.argument),
                 command.summary);
}

void addOptions(Page &page, const CommandSpec &spec)
{
    page.title(HelpWords::tr("Options"));
    for (const CommandOption &option : spec.options)
        page.row(optionTerm(option), option.help);
    // Wanted with every command that takes it, to see what goes wrong.
    const SettingKey *verbose = core::findSettingKey(u"application/verbose"_s);
    if (verbose && spec.scopes.contains(verbose->scope))
        page.row(flagTerm(*verbose), flagExplanation(*verbose));
    page.row(u"--version"_s, HelpWords::tr("Print the version"));
    page.row(u"-h, --help"_s, HelpWords::tr("Show this help"));
}

void addExplainedSettings(Page &page, const CommandSpec &spec)
{
    QList<SettingKey> keys = spec.settings();
    keys.removeIf([&spec](const SettingKey &key) {
        return !spec.explainedScopes.contains(key.scope) || key.name == "application/verbose"_L1;
    });
    addGroups(page, keys);
}

void addFooter(Page &page, const CommandSpec &spec)
{
    page.gap();
    if (spec.name.isEmpty())
        page.paragraph(
            HelpWords::tr("For the options of a command, run: %1").arg(u"chatmock help COMMAND"_s));
    if (!spec.scopes.isEmpty())
        page.paragraph(HelpWords::tr("Settings can be options, too; to list them: %1")
                           .arg(u"chatmock help settings"_s));
    page.paragraph(HelpWords::tr("Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, "
                                 "13 port in use, 77 not signed in."));
}

//! Which settings are options of which commands.
void addPlaces(Page &page, const CommandSpec &window, const QList<CommandSpec> &commands)
{
    const auto flagsOf = [&window](SettingKey::Scope scope) {
        QStringList flags;
        for (const SettingKey &key : window.settings()) {
            if (key.scope == scope)
                flags.append(u"--"_s + key.flag);
        }
        return flags.join(u", "_s);
    };
    const auto takersOf = [&commands](SettingKey::Scope scope) {
        QStringList names;
        for (const CommandSpec &command : commands) {
            if (command.scopes.contains(scope))
                names.append(command.name);
        }
        return names.join(u", "_s);
    };
    using Scope = SettingKey::Scope;
    page.title(HelpWords::tr("Commands that accept them as options"));
    page.paragraph(HelpWords::tr("With %1, and without a command: %2")
                       .arg(takersOf(Scope::Everywhere), flagsOf(Scope::Everywhere)));
    if (window.scopes.contains(Scope::Tray))
        page.paragraph(HelpWords::tr("Only without a command: %1").arg(flagsOf(Scope::Tray)));
    page.paragraph(HelpWords::tr("All other settings: with %1, and without a command.")
                       .arg(takersOf(Scope::Serving)));
}

} // namespace

QStringList wrappedText(const QString &text, int columns)
{
    return wrapped(text, columns, QString());
}

int textColumns(const QString &text)
{
    return int(text.size() + std::count_if(text.begin(), text.end(), isWide));
}

QString padded(const QString &text, qsizetype columns, bool isNumber)
{
    const QString blanks(std::max<qsizetype>(0, columns - textColumns(text)), u' ');
    return isNumber ? blanks + text : text + blanks;
}

QString groupTitle(const QString &group)
{
    if (group == "server"_L1)
        return HelpWords::tr("Server");
    if (group == "reasoning"_L1)
        return HelpWords::tr("Reasoning");
    if (group == "models"_L1)
        return HelpWords::tr("Models");
    if (group == "network"_L1)
        return HelpWords::tr("Network");
    if (group == "notifications"_L1)
        return HelpWords::tr("Notifications");
    if (group == "privacy"_L1)
        return HelpWords::tr("Privacy");
    if (group == "application"_L1)
        return HelpWords::tr("General");
    if (group == "signIn"_L1)
        return HelpWords::tr("Sign-in and backend");
    Q_ASSERT(false);
    return group;
}

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

QString settingHelp(const SettingKey &key)
{
    return QCoreApplication::translate("SettingHelp", key.help.toUtf8().constData());
}

QString flagExplanation(const SettingKey &key)
{
    QStringList facts;
    if (!key.choices.isEmpty())
        facts.append(key.choices.join(u", "_s));
    const QString value = core::toText(core::Settings{}, key);
    if (key.isSwitch())
        facts.append(value == "true"_L1 ? HelpWords::tr("default on")
                                        : HelpWords::tr("default off"));
    else if (!value.isEmpty())
        facts.append(HelpWords::tr("default %1").arg(value));
    if (!key.environment.isEmpty())
        facts.append(HelpWords::tr("variable %1", "an environment variable, or several")
                         .arg(key.environment.join(u", "_s)));
    const QString help = settingHelp(key);
    return facts.isEmpty() ? help : u"%1 (%2)"_s.arg(help, facts.join(u"; "_s));
}

QString helpText(const CommandSpec &spec, const QList<CommandSpec> &commands, int columns)
{
    Page page(columns);
    page.paragraph(usageLine(spec));
    page.gap();
    page.paragraph(spec.description);
    if (spec.name.isEmpty())
        addCommands(page, commands);
    addOptions(page, spec);
    addExplainedSettings(page, spec);
    addFooter(page, spec);
    return page.text();
}

QString settingsHelp(const CommandSpec &window, const QList<CommandSpec> &commands, int columns)
{
    Page page(columns);
    page.paragraph(HelpWords::tr("Settings of ChatMock"));
    page.gap();
    page.paragraph(HelpWords::tr(
        "Each setting can be given as an option, for this run only. Many have an environment "
        "variable. An option overrides the variable, and a variable overrides the stored setting. "
        "The Settings page of the window changes stored settings; 'chatmock info' shows the ones "
        "that are in effect."));
    addGroups(page, window.settings());
    addPlaces(page, window, commands);
    page.title(HelpWords::tr("Other environment variables"));
    page.row(u"CHATGPT_LOCAL_HOME"_s,
             HelpWords::tr("Folder for all data; the tokens are then in its auth.json"));
    page.row(u"CODEX_HOME"_s,
             HelpWords::tr("Where 'chatmock import' looks for the Codex CLI's login "
                           "(default ~/.codex)"));
    page.row(u"NO_COLOR"_s, HelpWords::tr("No colors in the output"));
    return page.text();
}

} // namespace app
