// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"
#include "core/settings/SettingKeys.h"
#include "tests/fakes/ManualClock.h"
#include "tests/runner/TestRunner.h"
#include "tests/ui/TsFile.h"
#include "tests/ui/UiSamples.h"
#include "ui/OverviewPage.h"
#include "ui/RequestTable.h"
#include "ui/TextDirection.h"
#include "ui/TrayMenu.h"
#include "ui/models/LimitsModel.h"
#include "ui/models/RequestLogModel.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>

namespace tst_translations {

using namespace Qt::Literals::StringLiterals;

//! The files of translations against the source, and the program with them.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void hasAFileForEveryLanguage();
    void isUpToDate_data();
    void isUpToDate();
    void everyEntryIsFinished_data();
    void everyEntryIsFinished();
    void entriesKeepTheirForm_data();
    void entriesKeepTheirForm();
    void reportsTheDirectionOfReading_data();
    void reportsTheDirectionOfReading();
    void complainsAbout_data();
    void complainsAbout();
    void choosesTheSystemsLanguage_data();
    void choosesTheSystemsLanguage();
    void writesDatesAsTheWordsAroundThem_data();
    void writesDatesAsTheWordsAroundThem();
    void speaksEnglishWithPlurals();
    void everythingShownCanBeTranslated();
    void headingsOfTheRequestsAreComplete_data();
    void headingsOfTheRequestsAreComplete();

private:
    void addLanguages();

    QTemporaryDir m_folder;
};

namespace {

constexpr char TsFolder[] = TEST_SOURCE_ROOT "/translations";

//! How many forms a sentence with a number has, as Qt counts them.
const QList<std::pair<QString, int>> &languages()
{
    static const QList<std::pair<QString, int>> table{
        {u"en"_s, 2}, {u"ko"_s, 1}, {u"ja"_s, 1}, {u"zh_CN"_s, 1},
        {u"de"_s, 2}, {u"fr"_s, 2}, {u"es"_s, 2}, {u"pt_BR"_s, 2},
    };
    return table;
}

QString tsFile(const QString &language)
{
    return u"%1/chatmock_%2.ts"_s.arg(QLatin1StringView(TsFolder), language);
}

QSet<QString> keys(const QList<TsMessage> &messages)
{
    QSet<QString> set;
    for (const TsMessage &message : messages)
        set.insert(message.key());
    return set;
}

QString listed(QSet<QString> keys)
{
    QStringList list(keys.begin(), keys.end());
    list.sort();
    return list.join(u'\n').replace(u'\x1f', u'|');
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isFine = process.waitForFinished(30000) && process.exitCode() == 0;
    if (!isFine)
        qWarning("%s", process.readAll().constData());
    return isFine;
}

//! What the source has now.
QList<TsMessage> sourceMessages(const QString &folder)
{
    const QString file = folder + u"/source.ts"_s;
    const QString root = QStringLiteral(TEST_SOURCE_ROOT);
    if (!run(QStringLiteral(LUPDATE),
             {root + u"/ui"_s, root + u"/app"_s, root + u"/core/settings"_s, u"-I"_s, root,
              u"-extensions"_s, u"cpp,h"_s, u"-locations"_s, u"none"_s, u"-target-language"_s,
              u"de"_s, u"-ts"_s, file}))
        return {};
    return readTsFile(file);
}

QStringList visibleWords(const QWidget &root)
{
    QStringList words;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
        words << widget->accessibleName() << widget->toolTip();
    }
    return words;
}

} // namespace

void TranslationsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TranslationsTest::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

void TranslationsTest::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    for (const auto &[language, forms] : languages())
        QTest::newRow(qPrintable(language)) << language << forms;
}

void TranslationsTest::hasAFileForEveryLanguage()
{
    QStringList names;
    for (const QString &file : QDir(QLatin1StringView(TsFolder)).entryList({u"*.ts"_s}))
        names << file.section(u'_', 1).section(u'.', 0, 0);
    QStringList wanted = core::windowLanguages();
    wanted.sort();
    names.sort();
    QCOMPARE(names, wanted);
    QCOMPARE(languages().size(), wanted.size());
}

void TranslationsTest::isUpToDate_data()
{
    addLanguages();
}

void TranslationsTest::isUpToDate()
{
    QFETCH(const QString, language);
    static const QList<TsMessage> inSource = sourceMessages(m_folder.path());
    QVERIFY(inSource.size() > 100);
    QSet<QString> wanted;
    for (const TsMessage &message : inSource) {
        if (language != u"en" || message.isPlural)
            wanted.insert(message.key());
    }
    const QSet<QString> present = keys(readTsFile(tsFile(language)));
    const QString advice =
        u"cmake --build … --target update_translations; missing:\n%1\n"
        "no longer in the source:\n%2"_s.arg(listed(wanted - present), listed(present - wanted));
    QVERIFY2(wanted == present, qPrintable(advice));
}

void TranslationsTest::everyEntryIsFinished_data()
{
    addLanguages();
}

void TranslationsTest::everyEntryIsFinished()
{
    QFETCH(const QString, language);
    QStringList unfinished;
    for (const TsMessage &message : readTsFile(tsFile(language))) {
        if (!message.isFinished || message.forms.contains(QString()))
            unfinished << message.name();
    }
    const QString advice = u"translations/report.sh %1 lists %2 entries, such as %3"_s.arg(
        language, QString::number(unfinished.size()), unfinished.value(0));
    QVERIFY2(unfinished.isEmpty(), qPrintable(advice));
}

void TranslationsTest::entriesKeepTheirForm_data()
{
    addLanguages();
}

void TranslationsTest::entriesKeepTheirForm()
{
    QFETCH(const QString, language);
    QFETCH(const int, forms);
    QStringList found;
    for (const TsMessage &message : readTsFile(tsFile(language))) {
        const QStringList wrong = complaints(message, forms);
        if (message.isFinished && !wrong.isEmpty())
            found << message.name() + u" → "_s + wrong.join(u", "_s);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TranslationsTest::reportsTheDirectionOfReading_data()
{
    addLanguages();
}

void TranslationsTest::reportsTheDirectionOfReading()
{
    QFETCH(const QString, language);
    const bool isRightToLeft = QLocale(language).textDirection() == Qt::RightToLeft;
    for (const TsMessage &message : readTsFile(tsFile(language))) {
        if (message.source == u"QT_LAYOUT_DIRECTION" && message.isFinished)
            QCOMPARE(message.forms, QStringList{isRightToLeft ? u"RTL"_s : u"LTR"_s});
    }
}

void TranslationsTest::complainsAbout_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<int>("pluralForms"); // 0 = no plural
    QTest::addColumn<QString>("complaint");
    const auto add = [](const char *row, const QString &source, const QStringList &forms,
                        int plural, const QString &complaint) {
        QTest::newRow(row) << source << forms << plural << complaint;
    };
    add("nothing", u"Use %1"_s, {u"%1 verwenden"_s}, 0, {});
    add("another order", u"%1 of %2"_s, {u"%2: %1"_s}, 0, {});
    add("a percent sign", u"%1 %"_s, {u"%1 %"_s}, 0, {});
    add("wide signs", u"Code: %1?"_s, {u"コード：%1？"_s}, 0, {});
    add("a mnemonic behind", u"Choose a &file …"_s, {u"选择文件(&F)…"_s}, 0, {});
    add("a literal ampersand", u"A && &B"_s, {u"A && &B"_s}, 0, {});
    add("a lost placeholder", u"Use %1"_s, {u"Verwenden"_s}, 0, u"has other placeholders"_s);
    add("an added placeholder", u"Use %1"_s, {u"%1 %2"_s}, 0, u"has other placeholders"_s);
    add("a lost %n", u"%n line(s)"_s, {u"eine Zeile"_s, u"%n Zeilen"_s}, 2,
        u"has other placeholders"_s);
    add("a lost %L1", u"%L1 lines"_s, {u"%1 Zeilen"_s}, 0, u"has other placeholders"_s);
    add("a lost mnemonic", u"&Quit"_s, {u"Beenden"_s}, 0, u"has 0 mnemonics"_s);
    add("a second mnemonic", u"&Quit"_s, {u"&Be&enden"_s}, 0, u"has 2 mnemonics"_s);
    add("a mnemonic from nowhere", u"Quit"_s, {u"&Beenden"_s}, 0, u"has 1 mnemonics"_s);
    add("a lost full stop", u"Done."_s, {u"Fertig"_s}, 0, u"ends with 'g'"_s);
    add("an added full stop", u"Done"_s, {u"Fertig."_s}, 0, u"ends with '.'"_s);
    add("a lost ellipsis", u"Sign in …"_s, {u"Anmelden"_s}, 0, u"ends with 'n'"_s);
    add("a lost colon", u"Name:"_s, {u"Name"_s}, 0, u"ends with 'e'"_s);
    add("a blank in front", u"Name"_s, {u" Name"_s}, 0, u"has other blanks around it"_s);
    add("a lost blank behind", u"Name "_s, {u"Name"_s}, 0, u"has other blanks around it"_s);
    add("a form too few", u"%n line(s)"_s, {u"%n Zeilen"_s}, 2, u"has 1 forms, not 2"_s);
    add("a form too many", u"%n line(s)"_s, {u"%n 行"_s, u"%n 行"_s}, 1, u"has 2 forms, not 1"_s);
    add("an empty form", u"Name"_s, {QString()}, 0, u"is empty"_s);
}

void TranslationsTest::complainsAbout()
{
    QFETCH(const QString, source);
    QFETCH(const QStringList, forms);
    QFETCH(const int, pluralForms);
    QFETCH(const QString, complaint);
    TsMessage message;
    message.source = source;
    message.forms = forms;
    message.isPlural = pluralForms > 0;
    const QStringList found = complaints(message, pluralForms);
    if (complaint.isEmpty())
        QCOMPARE(found, QStringList());
    else
        QVERIFY2(found.contains(complaint), qPrintable(found.join(u", "_s)));
}

void TranslationsTest::choosesTheSystemsLanguage_data()
{
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("its region is not there") << QStringList{u"de-AT"_s} << u"de"_s;
    QTest::newRow("the first that is there")
        << QStringList{u"sv-SE"_s, u"fr-FR"_s, u"de-DE"_s} << u"fr"_s;
    QTest::newRow("English before others") << QStringList{u"en-GB"_s, u"de-DE"_s} << u"en"_s;
    QTest::newRow("none is there") << QStringList{u"sv-SE"_s} << u"en"_s;
    QTest::newRow("nothing is said") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("Simplified Chinese") << QStringList{u"zh-Hans-SG"_s} << u"zh_CN"_s;
    QTest::newRow("Traditional Chinese is another script") << QStringList{u"zh-TW"_s} << u"en"_s;
    QTest::newRow("Portuguese") << QStringList{u"pt-PT"_s} << u"pt_BR"_s;
}

void TranslationsTest::choosesTheSystemsLanguage()
{
    QFETCH(const QStringList, system);
    QTEST(app::Translations::chosen(system), "chosen");
}

void TranslationsTest::writesDatesAsTheWordsAroundThem_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QLocale>("written");
    QTest::newRow("as the system") << u"de"_s << QLocale(u"de_AT"_s) << QLocale(u"de_AT"_s);
    QTest::newRow("English elsewhere") << u"en"_s << QLocale(u"sv_SE"_s) << QLocale(u"en_SE"_s);
    QTest::newRow("Korean elsewhere") << u"ko"_s << QLocale(u"en_US"_s) << QLocale(u"ko_KR"_s);
    QTest::newRow("no system's") << u"fr"_s << QLocale::c() << QLocale(u"fr_FR"_s);
}

void TranslationsTest::writesDatesAsTheWordsAroundThem()
{
    QFETCH(const QString, language);
    QFETCH(const QLocale, system);
    QTEST(app::Translations::localeFor(language, system), "written");
}

void TranslationsTest::speaksEnglishWithPlurals()
{
    app::Translations translations;
    translations.use(u"en"_s);
    QCOMPARE(translations.language(), u"en"_s);
    const auto running = [](int count) {
        return QCoreApplication::translate("app::QuitSequence", "%n request(s) are still running.",
                                           nullptr, count);
    };
    QCOMPARE(running(1), u"1 request is still running."_s);
    QCOMPARE(running(2), u"2 requests are still running."_s);
}

//! With a translation that marks every text, whatever is shown without the mark cannot be reached
//! by a translation: it is not in tr(), or under another context than lupdate thinks.
void TranslationsTest::everythingShownCanBeTranslated()
{
    QList<TsMessage> messages = sourceMessages(m_folder.path());
    for (TsMessage &message : messages) {
        const QString marked =
            message.source == u"QT_LAYOUT_DIRECTION" ? u"RTL"_s : u"⟦"_s + message.source + u"⟧"_s;
        message.forms = QStringList(message.isPlural ? 2 : 1, marked);
    }
    const QString file = m_folder.filePath(u"marked.ts"_s);
    QVERIFY(writeTsFile(file, u"de"_s, messages));
    const QString compiled = m_folder.filePath(u"marked.qm"_s);
    QVERIFY(run(QStringLiteral(LRELEASE), {u"-silent"_s, file, u"-qm"_s, compiled}));
    QTranslator translator;
    QVERIFY(translator.load(compiled));
    QCoreApplication::installTranslator(&translator);
    // The direction follows the file.
    QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);

    const ManualClock clock(samples::Monday);
    ui::LimitsModel limits(clock);
    limits.setSnapshot(samples::limits(samples::Monday));
    ui::OverviewPage page(limits);
    ui::TrayMenu menu;
    menu.setLimits(limits.views());
    QStringList bare;
    const auto note = [&bare](const QStringList &words) {
        // What is not of any language: addresses, names, codes.
        static const QStringList data{
            u"http://127.0.0.1:8000/v1"_s, u"maria.example@example.org"_s, u"ABCD-12345"_s,
            u"keychain: OtherError (7)"_s, u"bind: address in use"_s,      u"host not found"_s};
        for (const QString &word : words) {
            if (!word.isEmpty() && !word.contains(u'⟦')
                && !data.contains(ui::withoutIsolates(word)))
                bare << word;
        }
    };
    for (const ui::OverviewState &state :
         {samples::emptyState(), samples::signedOutState(), samples::waitingForBrowserState(),
          samples::waitingForCodeState(), samples::failedState(), samples::blockedState(),
          samples::fullState(), samples::demoState()}) {
        page.setState(state);
        menu.setState(state);
        note(visibleWords(page));
        for (const QAction *action : menu.actions())
            note({action->text()});
    }
    QCoreApplication::removeTranslator(&translator);
    bare.removeDuplicates();
    QCOMPARE(bare.join(u'\n'), QString());
}

void TranslationsTest::headingsOfTheRequestsAreComplete_data()
{
    addLanguages();
}

void TranslationsTest::headingsOfTheRequestsAreComplete()
{
    QFETCH(const QString, language);
    app::Translations translations;
    translations.use(language);
    const ManualClock clock(samples::Monday);
    ui::RequestLogModel model(clock);
    ui::RequestTable table(model);
    table.resize(1600, 400);
    table.show();
    QCoreApplication::processEvents();
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY2(table.isColumnHidden(column)
                     || table.columnWidth(column)
                         >= table.horizontalHeader()->sectionSizeHint(column),
                 qPrintable(model.headerData(column, Qt::Horizontal).toString()));
    }
}

TEST_CLASS(TranslationsTest, QApplication)

} // namespace tst_translations

#include "tst_translations.moc"
