// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"
#include "tests/ui/UiSamples.h"
#include "ui/DocumentView.h"
#include "ui/HelpPage.h"
#include "ui/MainWindow.h"

#include <QtGui/QClipboard>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextBrowser>

namespace tst_helppage {

using namespace Qt::Literals::StringLiterals;
using namespace ui;
using core::LogLevel;

namespace {

HelpState scene(const QByteArray &name)
{
    if (name == "full")
        return samples::helpState();
    HelpState state;
    state.isDemo = name == "demo";
    state.isChecking = name == "checking";
    return state;
}

QList<core::LogLine> logLines()
{
    return {{0, LogLevel::Info, "app.server", u"listening"_s},
            {1, LogLevel::Warning, "app.net", u"a proxy that cannot be used"_s},
            {2, LogLevel::Error, "app.history", u"the log cannot be written"_s}};
}

} // namespace

class HelpPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryStateWithoutClippedWords_data();
    void showsEveryStateWithoutClippedWords();
    void namesVersionAndLicence();
    void opensEveryDocument_data();
    void opensEveryDocument();
    void followsLinksBetweenDocuments();
    void linksLeadToWhatIsBuiltIn();
    void documentsHaveNoMarkup();
    void checksAreRequestedAndShown();
    void aReportIsReadBeforeItIsCopied();
    void listsEveryHost();
    void saysThatNothingLeavesInTheDemo();
    void filtersTheLogByItsLevel();
    void theLogStaysAtItsEnd();
    void whatIsReadInTheLogStays();
    void theDataFolderIsNamedAndOpened();
    void becomingVisibleIsReported();

private:
    void open(const QByteArray &name);
    [[nodiscard]] QPushButton *button(const QString &words) const;
    template<typename T>
    [[nodiscard]] T *named(const QString &name) const;
    [[nodiscard]] QString texts() const;

    std::unique_ptr<MainWindow> m_window;
    HelpPage *m_page = nullptr;
    QPalette m_lightPalette;
    QFont m_font;
};

void HelpPageTest::initTestCase()
{
    m_lightPalette = QApplication::palette();
    m_font = QApplication::font();
}

void HelpPageTest::init()
{
    m_window = std::make_unique<MainWindow>();
    m_page = new HelpPage;
    m_window->addPage(u"Help"_s, m_page);
}

void HelpPageTest::cleanup()
{
    m_window.reset();
    QApplication::setPalette(m_lightPalette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void HelpPageTest::open(const QByteArray &name)
{
    m_page->setState(scene(name));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::processEvents();
}

QPushButton *HelpPageTest::button(const QString &words) const
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == words)
            return button;
    }
    return nullptr;
}

template<typename T>
T *HelpPageTest::named(const QString &name) const
{
    for (T *widget : m_page->findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QString HelpPageTest::texts() const
{
    return samples::visibleTexts(m_page).join(u'\n');
}

void HelpPageTest::showsEveryStateWithoutClippedWords_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("look");
    for (const char *name : {"first", "full", "demo", "checking"}) {
        for (const char *look : {"light", "dark", "small", "large-font", "rtl"})
            QTest::addRow("%s, %s", name, look) << QByteArray(name) << QString::fromLatin1(look);
    }
}

void HelpPageTest::showsEveryStateWithoutClippedWords()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, look);
    samples::applyLook(look);
    init(); // again: as if started with this look
    if (look == u"small" || look == u"large-font")
        m_window->resize(640, 440);
    m_page->setLog(name == "full" ? logLines() : QList<core::LogLine>());
    open(name);
    const QString image = u"help-%1-%2"_s.arg(QString::fromLatin1(name), look);
    samples::keepImage(m_window.get(), image);
    m_page->verticalScrollBar()->setValue(m_page->verticalScrollBar()->maximum());
    samples::keepImage(m_window.get(), image + u"-end"_s);
    QVERIFY2(!m_page->horizontalScrollBar()->isVisible(), "words go beyond the window");
    QCOMPARE(samples::clippedWidgets(m_page), QStringList());
    QCOMPARE(samples::namelessWidgets(m_window.get()), QStringList());
}

void HelpPageTest::namesVersionAndLicence()
{
    open("first");
    QVERIFY2(texts().contains(u"Version " CHATMOCK_VERSION " (Qt 6."_s), qPrintable(texts()));
    QVERIFY(texts().contains(u"GNU General Public License"_s));
}

void HelpPageTest::opensEveryDocument_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    QTest::newRow("guide") << u"User guide"_s << u"Use your own ChatGPT plan"_s;
    QTest::newRow("settings") << u"Commands and settings"_s << u"chatmock doctor"_s;
    QTest::newRow("api") << u"API"_s << u"/v1/chat/completions"_s;
    QTest::newRow("security") << u"Security"_s << u"What is protected"_s;
    QTest::newRow("changes") << u"What’s new"_s << u"1.0.0"_s;
    QTest::newRow("licence") << u"License"_s << u"GNU GENERAL PUBLIC LICENSE"_s;
}

void HelpPageTest::opensEveryDocument()
{
    QFETCH(QString, label);
    QFETCH(QString, words);
    open("first");
    QVERIFY(button(label));
    button(label)->click();
    const auto *view = m_page->findChild<DocumentView *>();
    QVERIFY(view && view->isVisible());
    const QString text = view->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY2(text.contains(words), qPrintable(text.left(300)));
    QCOMPARE(samples::namelessWidgets(view), QStringList());
}

void HelpPageTest::followsLinksBetweenDocuments()
{
    DocumentView view;
    view.showDocument(u"README.md"_s);
    auto *browser = view.findChild<QTextBrowser *>();
    Q_EMIT browser->anchorClicked(QUrl(u"docs/SECURITY.md"_s));
    QVERIFY(browser->toPlainText().contains(u"What is protected"_s));
    // A file of the source alone: nothing happens.
    Q_EMIT browser->anchorClicked(QUrl(u"decisions/0009-data-folder.md"_s));
    QVERIFY(browser->toPlainText().contains(u"What is protected"_s));
    QVERIFY(browser->isBackwardAvailable());
    // A link to a heading, here and in another document.
    const QScrollBar *bar = browser->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    Q_EMIT browser->anchorClicked(QUrl(u"../README.md#servers-and-containers"_s));
    QVERIFY(browser->toPlainText().contains(u"Use your own ChatGPT plan"_s));
    const int place = bar->value();
    QVERIFY(place > 0);
    browser->verticalScrollBar()->setValue(0);
    Q_EMIT browser->anchorClicked(QUrl(u"#servers-and-containers"_s));
    QCOMPARE(bar->value(), place);
}

void HelpPageTest::linksLeadToWhatIsBuiltIn()
{
    const QString shown = shownMarkdown(u"[one](docs/API.md#a), [two](packaging/README.md), "
                                        "[three](#here), [four](https://example.org)."_s,
                                        QUrl(u"qrc:/documents/README.md"_s));
    QCOMPARE(shown, u"[one](docs/API.md#a), two, [three](#here), [four](https://example.org)."_s);
}

void HelpPageTest::documentsHaveNoMarkup()
{
    for (const QString &name : {u"README.md"_s, u"docs/API.md"_s, u"docs/CONFIGURATION.md"_s,
                                u"docs/SECURITY.md"_s, u"CHANGELOG.md"_s}) {
        QVERIFY2(DocumentView::hasDocument(name), qPrintable(name));
        DocumentView view;
        view.showDocument(name);
        const QString text = view.findChild<QTextBrowser *>()->toPlainText();
        for (const char *part : {"<img", "<picture", "<!--", "](", "\uFFFC"})
            QVERIFY2(!text.contains(QString::fromUtf8(part)), part);
    }
}

void HelpPageTest::checksAreRequestedAndShown()
{
    QSignalSpy requested(m_page, &HelpPage::checksRequested);
    open("first");
    button(u"Run the checks"_s)->click();
    QCOMPARE(requested.size(), 1);
    m_page->setState(scene("checking"));
    // It keeps the keyboard.
    QVERIFY(button(u"Checking…"_s) && button(u"Checking…"_s)->isEnabled());
    m_page->setState(scene("full"));
    QVERIFY(button(u"Check again"_s)->isEnabled());
    for (const char *part :
         {"✓ Port: ChatMock's server", "⚠ Clock: ", "Set the clock", "✗ Certificates: "})
        QVERIFY2(texts().contains(QString::fromUtf8(part)), qPrintable(texts()));
}

void HelpPageTest::aReportIsReadBeforeItIsCopied()
{
    QSignalSpy requested(m_page, &HelpPage::reportRequested);
    open("first");
    QVERIFY(!named<QPushButton>(u"Copy the report"_s)->isVisible());
    button(u"Create a report"_s)->click();
    QCOMPARE(requested.size(), 1);
    m_page->setState(scene("full"));
    QVERIFY(named<QPlainTextEdit>(u"Report"_s)->isVisible());
    QVERIFY(named<QPlainTextEdit>(u"Report"_s)->isReadOnly());
    named<QPushButton>(u"Copy the report"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), samples::helpState().report);
}

void HelpPageTest::listsEveryHost()
{
    open("full");
    QVERIFY2(texts().contains(u"chatgpt.com\nRequests of your programs: 12 request(s), 340.0 kB "
                              "sent, 1.3 MB received, last 3 min ago"_s),
             qPrintable(texts()));
    QVERIFY(texts().contains(u"auth.openai.com"_s));
    HelpState state = samples::helpState();
    state.proxy = u"http://proxy.example:8080"_s;
    m_page->setState(state);
    QVERIFY(texts().contains(u"through the proxy http://proxy.example:8080"_s));
}

void HelpPageTest::saysThatNothingLeavesInTheDemo()
{
    open("demo");
    QVERIFY(texts().contains(u"nothing leaves this computer"_s));
}

void HelpPageTest::filtersTheLogByItsLevel()
{
    open("first");
    QVERIFY(!named<QPlainTextEdit>(u"Log"_s)->isVisible());
    QVERIFY(texts().contains(u"There have been no such messages"_s));
    m_page->setLog(logLines());
    const auto *log = named<QPlainTextEdit>(u"Log"_s);
    QCOMPARE(log->toPlainText().count(u'\n'), 2);
    auto *level = named<QComboBox>(u"Show in the log"_s);
    level->setCurrentIndex(level->findText(u"Warnings and errors"_s));
    QVERIFY(!log->toPlainText().contains(u"listening"_s));
    QVERIFY(log->toPlainText().contains(u"warning app.net: a proxy"_s));
    level->setCurrentIndex(level->findText(u"Errors"_s));
    QCOMPARE(log->toPlainText().count(u'\n'), 0);
    named<QPushButton>(u"Copy the log"_s)->click();
    QVERIFY(QApplication::clipboard()->text().endsWith(u"the log cannot be written"_s));
}

void HelpPageTest::theLogStaysAtItsEnd()
{
    open("first");
    QList<core::LogLine> lines;
    for (int i = 0; i < 100; ++i)
        lines.append({i, LogLevel::Info, "app.net", u"line %1"_s.arg(i)});
    m_page->setLog(lines);
    QApplication::processEvents();
    QScrollBar *bar = named<QPlainTextEdit>(u"Log"_s)->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(3);
    lines.append({200, LogLevel::Info, "app.net", u"another"_s});
    m_page->setLog(lines);
    QCOMPARE(bar->value(), 3);
}

void HelpPageTest::whatIsReadInTheLogStays()
{
    open("first");
    QList<core::LogLine> lines;
    for (int i = 0; i < 100; ++i)
        lines.append({i, LogLevel::Info, "app.net", u"line %1 "_s.arg(i).repeated(20)});
    m_page->setLog(lines);
    QApplication::processEvents();
    auto *log = named<QPlainTextEdit>(u"Log"_s);
    QTextCursor cursor(log->document()->findBlockByNumber(40));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    const QString selected = cursor.selectedText();
    log->setTextCursor(cursor);
    log->horizontalScrollBar()->setValue(30);
    log->verticalScrollBar()->setValue(38);
    // At the beginning lines go, of which one is long; at the end others come.
    lines.remove(0, 5);
    lines.append({200, LogLevel::Info, "app.net", u"another"_s});
    m_page->setLog(lines);
    QCOMPARE(log->textCursor().selectedText(), selected);
    QCOMPARE(log->horizontalScrollBar()->value(), 30);
    QCOMPARE(log->verticalScrollBar()->value(), 33);
    QCOMPARE(log->toPlainText().count(u'\n'), lines.size() - 1);
    QVERIFY(log->toPlainText().endsWith(u"another"_s));
    named<QPushButton>(u"Copy the log"_s)->click();
    QCOMPARE(log->toPlainText(), QApplication::clipboard()->text());
}

void HelpPageTest::theDataFolderIsNamedAndOpened()
{
    QSignalSpy requested(m_page, &HelpPage::dataFolderRequested);
    open("full");
    QVERIFY(texts().contains(u"Data folder: ~/.local/share/chatmock"_s));
    button(u"Open data folder"_s)->click();
    QCOMPARE(requested.size(), 1);
    m_page->setState(scene("demo"));
    QVERIFY(!button(u"Open data folder"_s));
}

void HelpPageTest::becomingVisibleIsReported()
{
    QSignalSpy changed(m_page, &HelpPage::visibilityChanged);
    open("first");
    QCOMPARE(changed.constLast().constFirst().toBool(), true);
    m_window->hide();
    QCOMPARE(changed.constLast().constFirst().toBool(), false);
}

TEST_CLASS(HelpPageTest, QApplication)

} // namespace tst_helppage

#include "tst_helppage.moc"
