// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/HelpCards.h"

#include "ui/Buttons.h"
#include "ui/FlowLayout.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"
#include "ui/models/TimeText.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextCursor>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

//! A number of lines of a fixed font, to be read and copied.
class ReadOnlyText : public QPlainTextEdit
{
public:
    ReadOnlyText(int lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
    {
        setReadOnly(true);
        setTabChangesFocus(true);
        setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        // Logs and reports are in English.
        setLayoutDirection(Qt::LeftToRight);
        fitHeight();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QPlainTextEdit::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fitHeight();
    }

private:
    void fitHeight()
    {
        setFixedHeight(m_lines * fontMetrics().lineSpacing()
                       + 2 * (frameWidth() + int(document()->documentMargin())));
    }

    int m_lines;
};

QPlainTextEdit *makeReadOnlyText(QWidget *parent, const QString &name, int lines)
{
    auto *text = new ReadOnlyText(lines, parent);
    text->setAccessibleName(name);
    return text;
}

//! How many lines at the beginning of `former` are gone in `next`, which goes on from the rest of
//! it; all of them where the two have nothing to do with each other.
qsizetype droppedLines(const QStringList &former, const QStringList &next)
{
    for (qsizetype dropped = 0; dropped < former.size(); ++dropped) {
        const qsizetype kept = former.size() - dropped;
        if (kept <= next.size() && std::equal(former.begin() + dropped, former.end(), next.begin()))
            return dropped;
    }
    return former.size();
}

QLabel *makeBoldText(QWidget *parent, const QString &words)
{
    QLabel *label = makeText(parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setText(words);
    return label;
}

} // namespace

// --- version, licence, documents ----------------------------------------------------------------

AboutCard::AboutCard(QWidget *parent) : Card(tr("About ChatMock"), parent)
{
    QLabel *version = makeText(this);
    version->setText(tr("Version %1 (Qt %2)")
                         .arg(QLatin1StringView(CHATMOCK_VERSION), QLatin1StringView(qVersion())));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QLabel *licence = makeSecondaryText(this);
    licence->setText(tr("Free software under the GNU General Public License, version 3 or later. "
                        "Unofficial: not made or endorsed by OpenAI."));
    auto *row = new FlowLayout(spacing(this, 0.4));
    addDocument(*row, tr("User guide"), u"README.md"_s);
    addDocument(*row, tr("Commands and settings"), u"docs/CONFIGURATION.md"_s);
    addDocument(*row, tr("API"), u"docs/API.md"_s);
    addDocument(*row, tr("Security"), u"docs/SECURITY.md"_s);
    addDocument(*row, tr("What’s new"), u"CHANGELOG.md"_s);
    addDocument(*row, tr("License"), u"LICENSE"_s);
    body()->addWidget(version);
    body()->addWidget(licence);
    body()->addLayout(row);
}

void AboutCard::addDocument(FlowLayout &row, const QString &label, const QString &name)
{
    auto *button = makeButton(label, this);
    connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT documentRequested(name); });
    row.addWidget(button);
}

// --- checks -------------------------------------------------------------------------------------

ChecksCard::ChecksCard(QWidget *parent)
    : Card(tr("Check this computer"), parent)
    , m_run(makeButton(tr("Run the checks"), this))
    , m_hint(makeSecondaryText(this))
    , m_results(new QWidget(this))
    , m_rows(new QVBoxLayout(m_results))
{
    m_hint->setText(tr("Checks the port, the keychain, the sign-in, the proxy, certificates, the "
                       "clock, the disk and the connection to each host. Takes a few seconds and "
                       "uses none of your limits."));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(spacing(this, 0.5));
    m_results->hide();
    body()->addWidget(m_hint);
    body()->addWidget(m_run, 0, Qt::AlignLeading);
    body()->addWidget(m_results);
    connect(m_run, &QPushButton::clicked, this, &ChecksCard::checksRequested);
}

void ChecksCard::setState(const HelpState &state)
{
    // Never disabled: that would take the focus from it, and a second request changes nothing.
    m_run->setText(state.isChecking             ? tr("Checking…")
                       : state.checks.isEmpty() ? tr("Run the checks")
                                                : tr("Check again"));
    if (state.checks == m_lines)
        return;
    m_lines = state.checks;
    showLines(m_lines);
}

void ChecksCard::showLines(const QList<CheckLine> &lines)
{
    clearLayout(*m_rows);
    for (const CheckLine &line : lines) {
        const QString sign = line.state == CheckLine::State::Ok ? u"✓"_s
            : line.state == CheckLine::State::Warning           ? u"⚠"_s
                                                                : u"✗"_s;
        QLabel *words = makeText(m_results);
        words->setText(
            tr("%1 %2: %3", "sign, what was checked, result").arg(sign, line.name, line.text));
        m_rows->addWidget(words);
        if (line.remedy.isEmpty())
            continue;
        QLabel *remedy = makeSecondaryText(m_results);
        remedy->setContentsMargins(spacing(this, 1), 0, 0, 0);
        remedy->setText(line.remedy);
        m_rows->addWidget(remedy);
    }
    m_results->setVisible(!lines.isEmpty());
}

// --- report -------------------------------------------------------------------------------------

ReportCard::ReportCard(QWidget *parent)
    : Card(tr("Report a problem"), parent)
    , m_make(makeButton(tr("Create a report"), this))
    , m_copy(new CopyButton(tr("Copy"), tr("Copy the report"), this))
    , m_text(makeReadOnlyText(this, tr("Report"), 14))
{
    QLabel *hint = makeSecondaryText(this);
    hint->setText(
        tr("A report has versions, settings, the results of the checks, and the last "
           "failures. It has no passwords, keys or email addresses, and no text of your "
           "requests. Nothing is sent: read it, then copy it to where you ask for help."));
    auto *row = new FlowLayout(spacing(this, 0.4));
    row->addWidget(m_make);
    row->addWidget(m_copy);
    body()->addWidget(hint);
    body()->addLayout(row);
    body()->addWidget(m_text);
    m_copy->hide();
    m_text->hide();
    connect(m_make, &QPushButton::clicked, this, &ReportCard::reportRequested);
}

void ReportCard::setState(const HelpState &state)
{
    const bool hasReport = !state.report.isEmpty();
    m_make->setText(hasReport ? tr("Create it again") : tr("Create a report"));
    m_copy->setPayload(state.report);
    m_copy->setVisible(hasReport);
    if (m_text->toPlainText() != state.report)
        m_text->setPlainText(state.report);
    m_text->setVisible(hasReport);
}

// --- what leaves this computer ------------------------------------------------------------------

TrafficCard::TrafficCard(QWidget *parent)
    : Card(tr("What leaves this computer"), parent)
    , m_hint(makeSecondaryText(this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
    , m_notes(makeSecondaryText(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(spacing(this, 0.25));
    body()->addWidget(m_hint);
    body()->addWidget(m_list);
    body()->addWidget(m_notes);
}

void TrafficCard::setState(const HelpState &state)
{
    const QLocale locale;
    if (state.isDemo)
        m_hint->setText(tr("Demo: nothing leaves this computer."));
    else if (state.trafficSince == 0 || state.traffic.isEmpty())
        m_hint->setText(tr("Nothing has been sent yet."));
    else
        m_hint->setText(tr("Every host that ChatMock has contacted since %1.")
                            .arg(momentText(state.trafficSince, state.now, locale)));
    QStringList lines;
    for (const TrafficLine &line : state.traffic) {
        lines.append(line.isThisComputer ? tr("%1 (this computer)").arg(line.host) : line.host);
        lines.append(
            tr("%1: %2, %3 sent, %4 received, last %5", "purpose, requests, sizes, time")
                .arg(line.purpose, tr("%n request(s)", nullptr, int(line.requests)),
                     locale.formattedDataSize(line.sentBytes, 1, QLocale::DataSizeSIFormat),
                     locale.formattedDataSize(line.receivedBytes, 1, QLocale::DataSizeSIFormat),
                     agoText(std::chrono::seconds(state.now - line.lastAt), locale)));
    }
    QStringList notes{tr("Sizes are those of the content, without headers and encryption. Pages "
                         "that your browser opens, such as the sign-in, are not counted.")};
    if (!state.proxy.isEmpty())
        notes.append(tr("All of it goes through the proxy %1.").arg(state.proxy));
    m_notes->setText(notes.join(u' '));
    if (lines == m_shown)
        return;
    m_shown = lines;
    clearLayout(*m_rows);
    for (qsizetype i = 0; i + 1 < lines.size(); i += 2) {
        m_rows->addWidget(makeBoldText(m_list, lines.at(i)));
        QLabel *words = makeText(m_list);
        words->setText(lines.at(i + 1));
        m_rows->addWidget(words);
    }
    m_list->setVisible(!lines.isEmpty());
}

// --- log ----------------------------------------------------------------------------------------

LogCard::LogCard(QWidget *parent)
    : Card(tr("Log and data"), parent)
    , m_level(new QComboBox(this))
    , m_copy(new CopyButton(tr("Copy"), tr("Copy the log"), this))
    , m_open(makeButton(tr("Open data folder"), this))
    , m_text(makeReadOnlyText(this, tr("Log"), 12))
    , m_empty(makeSecondaryText(this))
    , m_folder(makeSecondaryText(this))
{
    m_level->setAccessibleName(tr("Show in the log"));
    m_level->addItem(tr("Errors"), int(core::LogLevel::Error));
    m_level->addItem(tr("Warnings and errors"), int(core::LogLevel::Warning));
    m_level->addItem(tr("All messages"), int(core::LogLevel::Debug));
    m_level->setCurrentIndex(2);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_empty->setText(tr("There have been no such messages since ChatMock started."));
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new FlowLayout(spacing(this, 0.4));
    row->addWidget(m_level);
    row->addWidget(m_copy);
    row->addWidget(m_open);
    body()->addLayout(row);
    body()->addWidget(m_text);
    body()->addWidget(m_empty);
    body()->addWidget(m_folder);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogCard::showLog);
    connect(m_open, &QPushButton::clicked, this, &LogCard::dataFolderRequested);
    showLog();
}

void LogCard::setState(const HelpState &state)
{
    const bool hasFolder = !state.dataFolder.isEmpty();
    m_open->setVisible(hasFolder);
    m_folder->setVisible(hasFolder);
    m_folder->setText(tr("Data folder: %1").arg(isolated(state.dataFolder)));
}

void LogCard::setLog(const QList<core::LogLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    showLog();
}

void LogCard::showLog()
{
    const int least = m_level->currentData().toInt();
    QStringList lines;
    for (const core::LogLine &line : std::as_const(m_lines)) {
        if (int(line.level) >= least)
            lines.append(core::toText(line));
    }
    const QString text = lines.join(u'\n');
    showLines(text.split(u'\n')); // a message may have several
    m_copy->setPayload(text);
    m_copy->setEnabled(!lines.isEmpty());
    m_text->setVisible(!lines.isEmpty());
    m_empty->setVisible(lines.isEmpty());
}

//! What is read and selected stays in place while lines come at the end and go at the beginning.
void LogCard::showLines(const QStringList &lines)
{
    const qsizetype dropped = droppedLines(m_shown, lines);
    const qsizetype kept = m_shown.size() - dropped;
    QScrollBar *down = m_text->verticalScrollBar();
    const int across = m_text->horizontalScrollBar()->value();
    const bool isAtEnd = down->value() == down->maximum();
    int first = down->value(); // a line's number
    if (kept > 0) {
        first = std::max(0, first - int(dropped));
        QTextCursor cursor(m_text->document());
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, int(dropped));
        cursor.removeSelectedText();
        cursor.movePosition(QTextCursor::End);
        for (const QString &line : lines.sliced(kept))
            cursor.insertText(u'\n' + line);
    } else {
        m_text->setPlainText(lines.join(u'\n'));
    }
    m_shown = lines;
    down->setValue(isAtEnd ? down->maximum() : first);
    m_text->horizontalScrollBar()->setValue(across);
}

} // namespace ui
