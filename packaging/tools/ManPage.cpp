// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tools/ManPage.h"

#include "app/cli/HelpText.h"

namespace papers {

using app::CommandSpec;
using core::SettingKey;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Text in which nothing means anything to roff.
QString plain(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\'', u"\\(aq"_s);
    QString ascii;
    for (const QChar letter : std::as_const(text)) {
        if (letter.unicode() < 128)
            ascii += letter;
        else
            ascii += u"\\[u%1]"_s.arg(
                QString::number(letter.unicode(), 16).toUpper().rightJustified(4, u'0'));
    }
    return ascii.startsWith(u'.') ? u"\\&"_s + ascii : ascii;
}

//! One argument of a macro.
QString argument(const QString &text)
{
    return u'"' + plain(text).replace(u'"', u"\\(dq"_s) + u'"';
}

class Page
{
public:
    explicit Page(const QString &name)
    {
        line(u".\\\" SPDX-FileCopyrightText: 2026 ChatMock contributors"_s);
        line(u".\\\" SPDX-License-Identifier: GPL-3.0-or-later"_s);
        line(u".\\\" Written by the build from the table behind `chatmock --help`."_s);
        line(u".TH %1 1 \"\" \"ChatMock %2\" \"User Commands\""_s.arg(
            name, QStringLiteral(CHATMOCK_VERSION)));
        line(u".nh"_s); // the names in here are to be found again
        line(u".ad l"_s);
    }

    void section(const QString &title) { line(u".SH "_s + argument(title)); }
    void part(const QString &title) { line(u".SS "_s + argument(title)); }
    void text(const QString &words) { line(plain(words)); }
    void paragraph(const QString &words)
    {
        line(u".PP"_s);
        text(words);
    }
    void item(const QString &term, const QString &words)
    {
        line(u".TP"_s);
        line(u".B "_s + argument(term));
        text(words);
    }
    void example(const QString &what, const QString &command)
    {
        paragraph(what);
        line(u".PP"_s);
        line(u".in +4n"_s);
        line(u".EX"_s);
        text(command);
        line(u".EE"_s);
        line(u".in"_s);
    }
    //! Written as it is.
    void line(const QString &words) { m_text += words + u'\n'; }

    [[nodiscard]] QString take() const { return m_text; }

private:
    QString m_text;
};

QString fullName(const CommandSpec &spec)
{
    return spec.name.isEmpty() ? u"chatmock"_s : u"chatmock "_s + spec.name;
}

void addSynopsis(Page &page, const CommandTable &table)
{
    page.section(u"SYNOPSIS"_s);
    bool isFirst = true;
    const QList<CommandSpec> specs = table.all();
    for (const CommandSpec &spec : specs) {
        if (!std::exchange(isFirst, false))
            page.line(u".br"_s);
        page.line(u".B "_s + argument(fullName(spec)));
        page.text(u"[options]"_s + (spec.argument.isEmpty() ? QString() : u' ' + spec.argument));
    }
}

void addOptions(Page &page, const CommandSpec &spec)
{
    for (const app::CommandOption &option : spec.options)
        page.item(app::optionTerm(option), option.help + u'.');
}

void addCommands(Page &page, const CommandTable &table)
{
    page.section(u"COMMANDS"_s);
    for (const CommandSpec &command : table.commands) {
        page.part(fullName(command)
                  + (command.argument.isEmpty() ? QString() : u' ' + command.argument));
        page.text(command.summary + u". "_s + command.description);
        addOptions(page, command);
    }
}

//! "chatmock, chatmock serve and chatmock info"
QString takersOf(const SettingKey &key, const CommandTable &table)
{
    QStringList takers;
    const QList<CommandSpec> specs = table.all();
    for (const CommandSpec &spec : specs) {
        if (spec.scopes.contains(key.scope))
            takers.append(fullName(spec));
    }
    if (takers.size() < 2)
        return takers.join(QString());
    const QString last = takers.takeLast();
    return takers.join(u", "_s) + u" and "_s + last;
}

void addSettings(Page &page, const CommandTable &table)
{
    page.section(u"SETTINGS"_s);
    page.text(
        u"Each of these is a flag for one run. A flag wins over its variable, which wins over "
        "what is stored."_s);
    QStringList groups;
    QHash<QString, QList<SettingKey>> keys;
    for (const SettingKey &key : core::settingKeys()) {
        const QString takers = takersOf(key, table);
        if (takers.isEmpty())
            continue;
        if (!groups.contains(takers))
            groups.append(takers);
        keys[takers].append(key);
    }
    for (const QString &takers : std::as_const(groups)) {
        page.part(u"With "_s + takers);
        for (const SettingKey &key : std::as_const(keys[takers]))
            page.item(app::flagTerm(key), app::flagExplanation(key) + u'.');
    }
}

void addEnvironment(Page &page)
{
    page.section(u"ENVIRONMENT"_s);
    page.item(u"CHATGPT_LOCAL_HOME"_s,
              u"Folder for everything the program keeps; the tokens are then in its auth.json."_s);
    page.item(u"CODEX_HOME"_s,
              u"Where 'chatmock import' looks for a login of the Codex CLI (default ~/.codex)."_s);
    page.item(u"NO_COLOR"_s, u"No colours."_s);
    for (const SettingKey &key : core::settingKeys()) {
        if (!key.environment.isEmpty())
            page.item(key.environment.join(u", "_s), u"See --%1."_s.arg(key.flag));
    }
}

void addFiles(Page &page)
{
    page.section(u"FILES"_s);
    page.item(u"~/.config/chatmock/settings.ini"_s, u"The stored settings."_s);
    page.item(u"~/.local/share/chatmock"_s,
              u"What the program keeps; auth.json in it holds the tokens when they are not in the "
              "system's keychain."_s);
    page.paragraph(u"'chatmock info' tells the folders that are in use."_s);
}

void addExitStatus(Page &page)
{
    page.section(u"EXIT STATUS"_s);
    page.item(u"0"_s, u"Fine."_s);
    page.item(u"1"_s, u"Failed; standard error says why."_s);
    page.item(u"2"_s, u"Wrong usage."_s);
    page.item(u"13"_s, u"Another program uses the port."_s);
    page.item(u"77"_s, u"Nobody is signed in."_s);
}

void addExamples(Page &page)
{
    page.section(u"EXAMPLES"_s);
    page.example(u"Try everything without an account:"_s, u"chatmock serve --demo"_s);
    page.example(u"Sign in on a computer without a browser:"_s, u"chatmock login --headless"_s);
    page.example(u"Serve other computers too, with a key:"_s,
                 u"CHATMOCK_API_KEY=... chatmock serve --host 0.0.0.0"_s);
    page.example(u"Run the server as a service of your own, from login on:"_s,
                 u"systemctl --user enable --now chatmock"_s);
}

} // namespace

QString manPage(const CommandTable &table)
{
    Page page(u"CHATMOCK"_s);
    page.section(u"NAME"_s);
    page.line(u"chatmock \\- use your own ChatGPT plan from OpenAI, Ollama and Anthropic "
              "clients"_s);
    addSynopsis(page, table);
    page.section(u"DESCRIPTION"_s);
    page.text(table.window.description);
    page.paragraph(u"While the server is on, http://127.0.0.1:8000/v1 answers programs that speak "
                   "the API of OpenAI, Ollama or Anthropic."_s);
    page.section(u"OPTIONS"_s);
    addOptions(page, table.window);
    page.item(u"--version"_s, u"Tell the version; with every command."_s);
    page.item(u"-h, --help"_s, u"Show the help; with every command."_s);
    addCommands(page, table);
    addSettings(page, table);
    addEnvironment(page);
    addFiles(page);
    addExitStatus(page);
    addExamples(page);
    return page.take();
}

} // namespace papers
