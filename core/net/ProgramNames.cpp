// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ProgramNames.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr qsizetype LongestProgramName = 64;

enum class Language { Python, Node, Deno, Bun, Java, Electron, Other };

struct Interpreter
{
    QByteArrayView name;
    Language language;
};

constexpr std::array Interpreters{
    Interpreter{"python", Language::Python}, Interpreter{"pythonw", Language::Python},
    Interpreter{"pypy", Language::Python},   Interpreter{"node", Language::Node},
    Interpreter{"nodejs", Language::Node},   Interpreter{"deno", Language::Deno},
    Interpreter{"bun", Language::Bun},       Interpreter{"java", Language::Java},
    Interpreter{"javaw", Language::Java},    Interpreter{"electron", Language::Electron},
    Interpreter{"ruby", Language::Other},    Interpreter{"perl", Language::Other},
    Interpreter{"php", Language::Other},     Interpreter{"lua", Language::Other},
    Interpreter{"bash", Language::Other},    Interpreter{"dash", Language::Other},
    Interpreter{"sh", Language::Other},      Interpreter{"zsh", Language::Other},
};

bool isOneOf(QByteArrayView text, std::initializer_list<QByteArrayView> list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

//! "python3.11" is "python".
const Interpreter *interpreterOf(const QByteArray &name)
{
    QByteArray plain = name.toLower();
    while (!plain.isEmpty() && QByteArrayView("0123456789.-").contains(plain.back()))
        plain.chop(1);
    const auto found = std::find_if(Interpreters.begin(), Interpreters.end(),
                                    [&plain](const Interpreter &one) { return one.name == plain; });
    return found == Interpreters.end() ? nullptr : &*found;
}

//! Up to `end`, or all.
QByteArray beginningOf(const QByteArray &text, char end)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? text : text.first(at);
}

QByteArray fileNameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

//! Without what only the system and packagers add.
QByteArray executableName(QByteArray path)
{
    if (path.endsWith(" (deleted)")) // replaced by an update while it runs
        path.chop(10);
    QByteArray name = fileNameOf(path);
    if (name.toLower().endsWith(".exe"))
        name.chop(4);
    if (name.startsWith('.') && name.endsWith("-wrapped")) // Nix
        name = name.mid(1).chopped(8);
    return name;
}

bool takesValue(Language language, QByteArrayView option)
{
    switch (language) {
    case Language::Python:
        return isOneOf(option, {"-W", "-X", "-Q", "--check-hash-based-pycs"});
    case Language::Node:
    case Language::Electron:
        return isOneOf(option,
                       {"-r", "--require", "--import", "--loader", "--experimental-loader", "-C",
                        "--conditions", "--env-file", "--title", "--input-type"});
    case Language::Deno:
    case Language::Bun:
        return isOneOf(option, {"-c", "--config", "--import-map", "--cwd", "--env-file", "-r"});
    case Language::Java:
        return isOneOf(option,
                       {"-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules",
                        "--add-opens", "--add-exports", "--add-reads"});
    case Language::Other:
        return isOneOf(option, {"-I", "-o", "-O"});
    }
    return false;
}

//! One minus sign and letters.
bool isShort(QByteArrayView option)
{
    return option.size() > 1 && option.at(0) == '-' && option.at(1) != '-';
}

//! The program text follows, so that there is no name.
bool isCode(Language language, QByteArrayView option)
{
    switch (language) {
    case Language::Python: // "-c", or at the end of several short options
        return isShort(option) && option.endsWith('c');
    case Language::Node:
    case Language::Deno:
    case Language::Bun:
        return isOneOf(option, {"-e", "--eval", "-p", "--print", "-pe", "eval"});
    case Language::Java:
    case Language::Electron:
        return false;
    case Language::Other:
        return isShort(option) && (isOneOf(option, {"-e", "-E", "-r"}) || option.endsWith('c'));
    }
    return false;
}

bool isSubcommand(Language language, QByteArrayView word)
{
    return (language == Language::Deno && isOneOf(word, {"run", "serve"}))
        || (language == Language::Bun && isOneOf(word, {"run", "x"}));
}

//! What is run: a path, or the name of a Python module or Java class.
struct Script
{
    enum class Kind { File, Module, Class };
    Kind kind = Kind::File;
    QByteArray name;
};

//! An option that names what is run, as `-m` of Python does.
std::optional<Script> namedByOption(Language language, const QByteArray &option,
                                    const QByteArray &next)
{
    if (language == Language::Python && option.size() > 2 && option.startsWith("-m"))
        return Script{Script::Kind::Module, option.mid(2)};
    if (language == Language::Python && isShort(option) && option.endsWith('m'))
        return Script{Script::Kind::Module, next};
    if (language == Language::Java && option == "-jar")
        return Script{Script::Kind::File, next};
    if (language == Language::Java && (option == "-m" || option == "--module"))
        return Script{Script::Kind::Class, next};
    return std::nullopt;
}

Script scriptOf(Language language, const QByteArrayList &arguments)
{
    const auto kind = language == Language::Java ? Script::Kind::Class : Script::Kind::File;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QByteArray &word = arguments.at(i);
        const QByteArray next = arguments.value(i + 1);
        if (const auto named = namedByOption(language, word, next))
            return *named;
        if (word == "-" || isCode(language, word))
            return {};
        if (word == "--")
            return {kind, next};
        if (!word.startsWith('-')) {
            if (isSubcommand(language, word))
                continue;
            return {kind, word};
        }
        if (takesValue(language, word))
            ++i;
    }
    return {};
}

QByteArray withoutSuffix(const QByteArray &name)
{
    const qsizetype dot = name.lastIndexOf('.');
    const bool isKnown = dot > 0
        && isOneOf(QByteArrayView(name).sliced(dot + 1),
                   {"js", "mjs", "cjs", "ts", "mts", "cts", "tsx", "py", "pyw", "pyc", "rb", "pl",
                    "php", "lua", "sh", "jar", "asar"});
    return isKnown ? name.first(dot) : name;
}

//! A name that many programs give to their first file: the folder says more.
bool isUsualName(QByteArrayView name)
{
    return isOneOf(name,
                   {"index", "main", "cli", "app", "server", "start", "run", "__main__", "bundle",
                    "program", "launcher", "out"});
}

bool isUsualFolder(QByteArrayView name)
{
    return isOneOf(name,
                   {"", ".", "..", "dist", "build", "lib", "src", "bin", "out", "output",
                    "resources", "app", "app.asar", "main"});
}

//! A folder at the top, or the home folder of a person, belongs to no program.
bool isProgramFolder(const QByteArrayList &parts, qsizetype at)
{
    const bool isAbsolute = parts.first().isEmpty();
    const bool isHome = isAbsolute && at == 2 && isOneOf(parts.at(1), {"home", "Users"});
    return !isUsualFolder(parts.at(at)) && !isHome && !(isAbsolute && at <= 1);
}

//! Of a package manager's folder; empty when the file is in none.
QByteArray packageOf(const QByteArrayList &parts)
{
    const qsizetype node = parts.lastIndexOf(QByteArray("node_modules"));
    if (node >= 0) {
        const QByteArray package = parts.value(node + 1);
        const bool isBelow = package.startsWith('@') || package == ".bin";
        return isBelow ? parts.value(node + 2) : package;
    }
    for (const QByteArray folder : {"site-packages", "dist-packages"}) {
        const qsizetype python = parts.lastIndexOf(folder);
        if (python >= 0)
            return withoutSuffix(parts.value(python + 1));
    }
    return {};
}

QByteArray nameOfFile(const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    const QByteArray package = packageOf(parts);
    if (!package.isEmpty())
        return package;
    const QByteArray &file = parts.last();
    const QByteArray plain = withoutSuffix(file);
    if (isUsualName(plain) || isUsualFolder(plain)) {
        for (qsizetype i = parts.size() - 2; i >= 0; --i) {
            if (isProgramFolder(parts, i))
                return parts.at(i);
            if (!isUsualFolder(parts.at(i)))
                break;
        }
    }
    return file.endsWith(".jar") || file.endsWith(".asar") ? plain : file;
}

//! "com.example.tool.Main" is "tool".
QByteArray nameOfClass(const QByteArray &path)
{
    const QByteArrayList parts = path.mid(path.lastIndexOf('/') + 1).split('.');
    const bool isUsual = isOneOf(parts.last(), {"Main", "App", "Launcher", "Application"});
    return isUsual && parts.size() > 1 ? parts.at(parts.size() - 2) : parts.last();
}

QByteArray nameOfScript(const Script &script)
{
    if (script.name.isEmpty() || script.name == "." || script.name == "..")
        return {};
    switch (script.kind) {
    case Script::Kind::File:
        return nameOfFile(script.name);
    case Script::Kind::Module:
        return beginningOf(script.name, '.');
    case Script::Kind::Class:
        return nameOfClass(script.name);
    }
    return {};
}

//! What a program has written over its arguments, as some of Node's do.
QByteArray processTitle(const QByteArrayList &arguments)
{
    if (arguments.size() != 1)
        return {};
    QByteArray title = fileNameOf(beginningOf(arguments.first(), ' '));
    if (title.startsWith('-')) // a login shell
        title = title.mid(1);
    return interpreterOf(title) ? QByteArray() : title;
}

//! It is shown in tables and written to terminals.
QByteArray presentable(const QByteArray &name)
{
    QString text = QString::fromUtf8(name);
    for (QChar &character : text) {
        if (!character.isPrint() && !character.isSurrogate())
            character = u' ';
    }
    return text.simplified().left(LongestProgramName).trimmed().toUtf8();
}

} // namespace

QByteArray programName(const QByteArray &executable, const QByteArrayList &arguments)
{
    QByteArrayList words = arguments;
    while (!words.isEmpty() && words.last().isEmpty())
        words.removeLast();
    const QByteArray own = executableName(executable.isEmpty() ? words.value(0) : executable);
    const Interpreter *interpreter = interpreterOf(own);
    if (!interpreter)
        return presentable(own);
    for (const QByteArray &name :
         {processTitle(words), nameOfScript(scriptOf(interpreter->language, words))}) {
        if (const QByteArray shown = presentable(name); !shown.isEmpty())
            return shown;
    }
    return interpreter->name.toByteArray();
}

} // namespace core
