// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceRules.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtTest/QTest>

namespace tst_architecture {

using namespace architecture;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString License = u"// SPDX-FileCopyrightText: 2026 ChatMock contributors\n"
                        "// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

QString sourceRoot()
{
    return QStringLiteral(TEST_SOURCE_ROOT);
}

QString read(const QString &path)
{
    QFile file(sourceRoot() + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return bytes.contains('\0') ? QString() : QString::fromUtf8(bytes);
}

//! What git tracks or would track; without git (a source archive), every file outside the folders
//! that a build makes.
QStringList walkedFiles()
{
    QStringList files;
    QDirIterator iterator(sourceRoot(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = QDir(sourceRoot()).relativeFilePath(iterator.next());
        const bool isMade = path.startsWith(u"build"_s) || path.startsWith(u".git/"_s)
            || path == u".git"_s || path.startsWith(u".cache/"_s)
            || path.contains(u"node_modules/"_s);
        if (!isMade)
            files.append(path);
    }
    return files;
}

QStringList projectFiles()
{
    QProcess git;
    git.setWorkingDirectory(sourceRoot());
    git.start(u"git"_s,
              {u"-c"_s, u"safe.directory=*"_s, u"ls-files"_s, u"-z"_s, u"--cached"_s, u"--others"_s,
               u"--exclude-standard"_s});
    if (!git.waitForFinished() || git.exitCode() != 0)
        return walkedFiles();
    QStringList files =
        QString::fromUtf8(git.readAllStandardOutput()).split(QChar(0), Qt::SkipEmptyParts);
    files.removeIf(
        [](const QString &path) { return !QFileInfo(sourceRoot() + u'/' + path).isFile(); });
    return files;
}

QStringList splitLibraries(const char *list)
{
    return QString::fromLatin1(list).split(u',', Qt::SkipEmptyParts);
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files = projectFiles();
        QVERIFY2(m_files.contains(u"core/base/Result.h"_s), "the project's files were not found");
    }

    void everyFileKeepsTheRules()
    {
        QStringList violations;
        for (const QString &path : m_files)
            violations += violationsIn({path, read(path)}, sourceRoot());
        QVERIFY2(violations.isEmpty(), qPrintable(u'\n' + violations.join(u'\n')));
    }

    void translationLinksNoNetwork()
    {
        QCOMPARE(foreignToTranslation(splitLibraries(TRANSLATION_LIBRARIES)), QStringList());
        QVERIFY(!splitLibraries(TRANSLATION_LIBRARIES).isEmpty());
        QCOMPARE(foreignToTranslation({u"Qt6::Core"_s, u"Qt6::Network"_s}),
                 QStringList{u"Qt6::Network"_s});
    }

    void modelsOfTheWindowLinkNoWidgets()
    {
        for (const QString &library : splitLibraries(MODEL_LIBRARIES))
            QVERIFY2(library != u"Qt6::Widgets" && library != u"Qt6::Gui", qPrintable(library));
    }

    void everyFolderHasItsLineInTheDocs()
    {
        const QString page = read(u"docs/ARCHITECTURE.md"_s);
        QSet<QString> absent;
        for (const QString &path : m_files) {
            if (!path.endsWith(u".cpp"_s) && !path.endsWith(u".h"_s))
                continue;
            const QStringList parts = path.split(u'/');
            const QString folder = parts.mid(0, qMin<qsizetype>(2, parts.size() - 1)).join(u'/');
            if (!page.contains(u'`' + folder + u"/`"_s))
                absent.insert(folder);
        }
        QVERIFY2(absent.isEmpty(), qPrintable(QStringList(absent.values()).join(u' ')));
    }

    void documentsPointToFilesThatExist()
    {
        QStringList broken;
        for (const QString &path : m_files) {
            if (!path.endsWith(u".md"_s))
                continue;
            const QString text = read(path);
            const QDir folder = QFileInfo(sourceRoot() + u'/' + path).dir();
            for (const QString &link : relativeLinks(text)) {
                if (!folder.exists(link))
                    broken.append(path + u": "_s + link);
            }
            for (const QString &named : namedPaths(text)) {
                // A class may be named without the ending of its header.
                const QDir top(sourceRoot());
                if (!top.exists(named) && !top.exists(named + u".h"_s))
                    broken.append(path + u": "_s + named);
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(u'\n' + broken.join(u'\n')));
    }

    void findsViolations_data();
    void findsViolations();
    void acceptsWhatIsAllowed_data();
    void acceptsWhatIsAllowed();
    void requiresLicenseLines();
    void readsLinksAndPathsInDocuments();

private:
    QStringList m_files;
};

void TestArchitecture::findsViolations_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QString &path, const QString &code,
                        const QString &expected) {
        QTest::newRow(name) << path << code << expected;
    };
    row("base includes no other folder", u"core/base/A.h"_s, u"#include \"core/chat/B.h\""_s,
        u"core/base may not include core/chat"_s);
    row("dialects do not know each other", u"core/dialects/openai/A.h"_s,
        u"#include \"core/dialects/ollama/B.h\""_s,
        u"core/dialects/openai may not include core/dialects/ollama"_s);
    row("a new dialect is fenced as well", u"core/dialects/newcomer/A.h"_s,
        u"#include \"core/dialects/openai/B.h\""_s,
        u"core/dialects/newcomer may not include core/dialects/openai"_s);
    row("a dialect does not know the backend", u"core/dialects/openai/A.h"_s,
        u"#include \"core/codex/B.h\""_s, u"core/dialects/openai may not include core/codex"_s);
    row("the backend does not know a dialect", u"core/codex/A.cpp"_s,
        u"#include \"core/dialects/openai/B.h\""_s,
        u"core/codex may not include core/dialects/openai"_s);
    row("nothing in core includes the demo", u"core/server/A.h"_s, u"#include \"core/demo/B.h\""_s,
        u"core/server may not include core/demo"_s);
    row("the window does not know the server", u"ui/A.h"_s, u"#include \"core/server/B.h\""_s,
        u"ui may not include core/server"_s);
    row("models do not know the window", u"ui/models/A.h"_s, u"#include \"ui/B.h\""_s,
        u"ui/models may not include ui"_s);
    row("models have no widgets", u"ui/models/A.h"_s, u"#include <QtWidgets/QWidget>"_s,
        u"ui/models may not use QtWidgets"_s);
    row("translation has no network", u"core/chat/A.h"_s, u"#include <QtNetwork/QTcpSocket>"_s,
        u"core/chat may not use QtNetwork"_s);
    row("core has no window", u"core/codex/A.h"_s, u"#include <QtGui/QColor>"_s,
        u"core/codex may not use QtGui"_s);
    row("a Qt class without its module", u"core/chat/A.h"_s, u"#include <QTcpSocket>"_s,
        u"write <QtModule/QTcpSocket>, so that the module can be seen"_s);
    row("the program does not know its tests", u"app/A.h"_s, u"#include \"tests/fakes/B.h\""_s,
        u"app may not include tests"_s);
    row("upwards", u"tests/unit/A.cpp"_s, u"#include \"../B.h\""_s,
        u"\"../B.h\" does not start at the top of the project"_s);
    row("a neighbour", u"core/chat/A.cpp"_s, u"#include \"B.h\""_s,
        u"\"B.h\" does not start at the top of the project"_s);
    row("a folder without a row", u"core/utils/A.h"_s, QString(),
        u"the folder has no row in the table of layers"_s);
    row("settings read elsewhere", u"app/A.cpp"_s, u"QSettings settings;"_s,
        u"QSettings belongs into core/settings/SettingSources; others receive Settings"_s);
    row("settings included elsewhere", u"app/A.cpp"_s, u"#include <QtCore/QSettings>"_s,
        u"QSettings belongs into core/settings/SettingSources; others receive Settings"_s);
    row("responder elsewhere", u"core/http/HttpServer.cpp"_s, u"void f(QHttpServerResponder &&);"_s,
        u"QHttpServerResponder differs between Qt versions: core/http/HttpCompat only"_s);
    row("keychain elsewhere", u"core/auth/Account.cpp"_s, u"QKeychain::Job *job;"_s,
        u"QKeychain belongs into core/auth/KeychainAccess; others receive a store"_s);
    row("keychain included elsewhere", u"app/A.cpp"_s, u"#include <qt6keychain/keychain.h>"_s,
        u"QKeychain belongs into core/auth/KeychainAccess; others receive a store"_s);
    row("translated core", u"core/auth/Account.cpp"_s, u"return tr(\"x\");"_s,
        u"core speaks English to developers; tr() belongs into ui"_s);
    row("a singleton", u"ui/A.cpp"_s, u"Theme::instance()->apply();"_s,
        u"collaborators come in through the constructor, not from instance()"_s);
    row("an old connect", u"ui/A.cpp"_s, u"connect(a, SIGNAL(b()), c, SLOT(d()));"_s,
        u"connect with pointers to members"_s);
    row("a nested event loop", u"core/codex/A.cpp"_s, u"QEventLoop loop;"_s,
        u"nothing in the engine's thread blocks"_s);
    row("a blocking wait", u"core/http/A.cpp"_s, u"socket->waitForReadyRead(5);"_s,
        u"nothing in the engine's thread blocks"_s);
    row("a future", u"core/auth/A.h"_s, u"QFuture<int> f();"_s,
        u"asynchronous work is Callback<T> or signals, never a future"_s);
    row("a compared pointer", u"core/auth/A.cpp"_s, u"if (socket != nullptr) return;"_s,
        u"a pointer is a condition by itself: write if (pointer) or if (!pointer)"_s);
    row("the other string literal", u"core/auth/A.cpp"_s, u"f(QStringLiteral(\"x\"));"_s,
        u"write u\"…\"_s"_s);
    row("after a digit separator", u"ui/A.cpp"_s, u"f(1'000, 'x'); Theme::instance();"_s,
        u"collaborators come in through the constructor, not from instance()"_s);
    row("a path of one machine", u"docs/A.md"_s, u"see "_s + u"/home"_s + u"/somebody/x"_s,
        u"a path of one machine: "_s + u"/home"_s + u"/somebody/"_s);
    row("the home of root", u"packaging/a.txt"_s, u"\"file://"_s + u"/root"_s + u"/x\""_s,
        u"a path of one machine: "_s + u"/root"_s + u"/"_s);
    row("the checkout", u"docs/A.md"_s, u"cd /some/checkout/docs"_s,
        u"the path of this checkout"_s);
}

void TestArchitecture::findsViolations()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    QFETCH(QString, expected);
    const bool isMarkdown = path.endsWith(u".md"_s) || path.endsWith(u".txt"_s);
    const QString text = isMarkdown ? code : License + code + u'\n';
    const QStringList found = violationsIn({path, text}, u"/some/checkout"_s);
    QVERIFY2(!found.isEmpty(), "nothing was found");
    for (const QString &violation : found)
        QCOMPARE(violation.section(u": "_s, 1), expected);
    const bool isOfFirstLine = isMarkdown || expected.startsWith(u"the folder"_s);
    QCOMPARE(found.constFirst().section(u": "_s, 0, 0), path + (isOfFirstLine ? u":1"_s : u":3"_s));
}

void TestArchitecture::acceptsWhatIsAllowed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QString &path, const QString &code) {
        QTest::newRow(name) << path << code;
    };
    row("the own folder", u"core/chat/A.h"_s, u"#include \"core/chat/B.h\""_s);
    row("an own sub-folder", u"app/cli/A.h"_s, u"#include \"app/B.h\""_s);
    row("the registry", u"core/dialects/Dialects.cpp"_s,
        u"#include \"core/dialects/openai/ChatDecoder.h\""_s);
    row("demo on http", u"core/demo/A.h"_s, u"#include \"core/http/HttpServer.h\""_s);
    row("auth on http", u"core/auth/A.h"_s, u"#include \"core/http/HttpServer.h\""_s);
    row("app on everything", u"app/A.cpp"_s,
        u"#include \"core/demo/A.h\"\n#include \"ui/B.h\"\n#include <QtWidgets/QApplication>"_s);
    row("tests on everything", u"tests/ui/A.cpp"_s,
        u"#include \"tests/fakes/B.h\"\n#include \"core/server/C.h\"\n#include <QtCore/QSettings>\n"
        "#include \"A.moc\""_s);
    row("a helper beside its test", u"tests/unit/base/A.cpp"_s, u"#include \"Samples.h\""_s);
    row("a fence's home", u"core/settings/SettingSources.cpp"_s,
        u"#include <QtCore/QSettings>\nQSettings s;"_s);
    row("a fence's home, header", u"core/http/HttpCompat.h"_s, u"QHttpServerResponder *r;"_s);
    row("a name in a comment", u"core/http/A.cpp"_s,
        u"// unlike QHttpServerResponder\n/* tr(\n QSettings */ int a; // QEventLoop"_s);
    row("the string literal of headers", u"core/auth/A.h"_s,
        u"QString a = QStringLiteral(\"x\");"_s);
    row("a string literal from a macro", u"core/auth/A.cpp"_s, u"f(QStringLiteral(VERSION));"_s);
    row("a name in a literal", u"core/http/A.cpp"_s,
        u"f(\"QSettings \\\" tr(\", u'\"', R\"x(tr( )\" QSettings)x\", u\"::instance()\"_s);"_s);
    row("words that only contain a name", u"core/http/A.cpp"_s,
        u"attr(1); str (2); instance(); a->instance(); QSettingsLike b;"_s);
    row("an include in a comment", u"core/base/A.cpp"_s, u"// #include \"core/chat/B.h\""_s);
    row("an invented home", u"docs/A.md"_s, u"`/home/you/.config` and https://x.org/work/a"_s);
}

void TestArchitecture::acceptsWhatIsAllowed()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    QCOMPARE(violationsIn({path, License + code + u'\n'}, u"/some/checkout"_s), QStringList());
}

void TestArchitecture::requiresLicenseLines()
{
    const QString expected = u"the two SPDX lines are missing"_s;
    for (const QString &path : {u"core/base/A.h"_s, u"a/CMakeLists.txt"_s, u"tests/run.sh"_s,
                                u".ci/run"_s, u"tests/clients/a.mjs"_s, u"cmake/A.cmake"_s}) {
        const QString text = u"#!/bin/x\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
        QCOMPARE(violationsIn({path, text}, u"/some/checkout"_s),
                 QStringList{path + u":1: "_s + expected});
    }
    QCOMPARE(violationsIn({u"README.md"_s, u"# Title"_s}, u"/some/checkout"_s), QStringList());
}

void TestArchitecture::readsLinksAndPathsInDocuments()
{
    const QString text = u"[a](docs/A.md#part) [b](https://x.org) [c](#here) `core/base/A.h` "
                         "`core/<name>/B.h` `make`"_s;
    QCOMPARE(relativeLinks(text), QStringList{u"docs/A.md"_s});
    QCOMPARE(namedPaths(text), QStringList{u"core/base/A.h"_s});
}

TEST_CLASS(TestArchitecture, QCoreApplication)

} // namespace tst_architecture

#include "tst_architecture.moc"
