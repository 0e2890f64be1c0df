// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tools/Completions.h"

namespace papers {

using app::CommandSpec;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Head = u"# SPDX-FileCopyrightText: 2026 ChatMock contributors\n"
                     "# SPDX-License-Identifier: GPL-3.0-or-later\n"
                     "#\n"
                     "# Written by the build from the table behind `chatmock --help`.\n\n"_s;

//! For bash and zsh.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

//! Each flag with a value once, whichever commands take it.
QList<ShellFlag> flagsWithValue(const CommandTable &table)
{
    QList<ShellFlag> result;
    const QList<CommandSpec> specs = table.all();
    for (const CommandSpec &spec : specs) {
        const QList<ShellFlag> flags = shellFlags(spec);
        for (const ShellFlag &flag : flags) {
            if (!flag.valueName.isEmpty() && !result.contains(flag))
                result.append(flag);
        }
    }
    return result;
}

QStringList names(const QList<ShellFlag> &flags)
{
    QStringList result;
    for (const ShellFlag &flag : flags)
        result.append(flag.name);
    return result;
}

QStringList commandNames(const CommandTable &table)
{
    QStringList result;
    for (const CommandSpec &command : table.commands)
        result.append(command.name);
    return result;
}

QString bashValues(const CommandTable &table)
{
    QString text;
    QStringList free;
    const QList<ShellFlag> flags = flagsWithValue(table);
    for (const ShellFlag &flag : flags) {
        if (flag.takesFile)
            text += u"    %1)\n        _chatmock_files \"$current\"\n        return ;;\n"_s.arg(
                flag.name);
        else if (!flag.choices.isEmpty())
            text += u"    %1)\n        mapfile -t COMPREPLY < <(compgen -W '%2' -- "
                    "\"$current\")\n        return ;;\n"_s.arg(flag.name, flag.choices.join(u' '));
        else
            free.append(flag.name);
    }
    if (!free.isEmpty())
        text += u"    %1) return ;;\n"_s.arg(free.join(u" | "_s));
    return text;
}

QString bashCommand(const CommandSpec &spec)
{
    QString text = u"    %1)\n        flags='%2'\n"_s.arg(
        spec.name.isEmpty() ? u"window"_s : spec.name, names(shellFlags(spec)).join(u' '));
    if (takesPath(spec))
        text += u"        paths=yes\n"_s;
    return text + u"        ;;\n"_s;
}

// ---- zsh

QString zshExplanation(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
}

QString zshFlag(const ShellFlag &flag)
{
    QString spec = flag.repeats ? u"*"_s : QString();
    spec += flag.name + (flag.valueName.isEmpty() ? QString() : u"="_s);
    spec += u'[' + zshExplanation(flag.help) + u']';
    if (flag.takesFile)
        spec += u':' + flag.valueName + u":_files"_s;
    else if (!flag.choices.isEmpty())
        spec += u':' + flag.valueName + u":("_s + flag.choices.join(u' ') + u')';
    else if (!flag.valueName.isEmpty())
        spec += u':' + flag.valueName + u": "_s;
    return quoted(spec);
}

QString zshFlags(const CommandSpec &spec, const QString &indent)
{
    QString text;
    const QList<ShellFlag> flags = shellFlags(spec);
    for (const ShellFlag &flag : flags)
        text += u" \\\n"_s + indent + zshFlag(flag);
    if (takesPath(spec))
        text += u" \\\n"_s + indent + u"'::PATH:_files'"_s;
    return text;
}

// ---- fish

QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString fishFlag(const QString &condition, const ShellFlag &flag)
{
    QString line = u"complete -c chatmock -n %1 -l %2"_s.arg(condition, flag.name.mid(2));
    if (flag.takesFile)
        line += u" -r -F"_s;
    else if (!flag.valueName.isEmpty())
        line += u" -x"_s;
    if (!flag.choices.isEmpty())
        line += u" -a "_s + fishQuoted(flag.choices.join(u' '));
    return line + u" -d "_s + fishQuoted(flag.help) + u'\n';
}

QString fishCondition(const CommandSpec &spec)
{
    if (spec.name.isEmpty())
        return u"__fish_use_subcommand"_s;
    return fishQuoted(u"__fish_seen_subcommand_from "_s + spec.name);
}

} // namespace

QString bashCompletion(const CommandTable &table)
{
    QString commands;
    const QList<CommandSpec> specs = table.all();
    for (const CommandSpec &spec : specs)
        commands += bashCommand(spec);
    const QString body = uR"(_chatmock_files()
{
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_chatmock()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=window flags='' words='' paths='' index=1
    COMPREPLY=()

    # "--flag=value" arrives in three words.
    if [[ $current == '=' ]]; then
        current=''
    elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $previous in
%1    esac

    # The command comes first; only --demo may stand before it.
    while [[ ${COMP_WORDS[index]} == --demo ]] && ((index < COMP_CWORD)); do
        ((index++))
    done
    if ((index == COMP_CWORD)); then
        words='%2'
    elif [[ ${COMP_WORDS[index]} != -* ]]; then
        command=${COMP_WORDS[index]}
    fi
    case $command in
%3    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
    elif [[ -n $paths ]]; then
        _chatmock_files "$current"
    else
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
}

complete -F _chatmock chatmock
)"_s;
    return Head + body.arg(bashValues(table), commandNames(table).join(u' '), commands);
}

QString zshCompletion(const CommandTable &table)
{
    QString list;
    QString cases;
    for (const CommandSpec &command : table.commands) {
        list += u"        "_s + quoted(command.name + u':' + command.summary) + u'\n';
        cases += u"        %1)\n            _arguments%2\n            ;;\n"_s.arg(
            command.name, zshFlags(command, QString(16, u' ')));
    }
    const QString body = uR"(_chatmock() {
    local curcontext=$curcontext context state state_descr line
    local -A opt_args
    local -a commands=(
%1    )
    _arguments -C%2 \
        '1: :->command' \
        '*:: :->arguments'
    case $state in
    command)
        _describe -t commands command commands
        ;;
    arguments)
        curcontext=${curcontext%:*:*}:chatmock-$words[1]:
        case $words[1] in
%3        esac
        ;;
    esac
}

_chatmock "$@"
)"_s;
    // Not arg(): the text has a "%:" of zsh's own.
    return u"#compdef chatmock\n"_s + Head
        + QString(body)
              .replace(u"%1"_s, list)
              .replace(u"%2"_s, zshFlags(table.window, QString(8, u' ')))
              .replace(u"%3"_s, cases);
}

QString fishCompletion(const CommandTable &table)
{
    QString text = Head + u"complete -c chatmock -f\n"_s;
    for (const CommandSpec &command : table.commands)
        text += u"complete -c chatmock -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(
            command.name, fishQuoted(command.summary));
    const QList<CommandSpec> specs = table.all();
    for (const CommandSpec &spec : specs) {
        text += u'\n';
        if (takesPath(spec))
            text += u"complete -c chatmock -n %1 -F\n"_s.arg(fishCondition(spec));
        const QList<ShellFlag> flags = shellFlags(spec);
        for (const ShellFlag &flag : flags)
            text += fishFlag(fishCondition(spec), flag);
    }
    return text;
}

} // namespace papers
