// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FilterBox.h"

#include "ui/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr auto FilterPause = 250ms;

//! The conditions of a filter as they are written: what spaces outside quotes separate.
QStringList conditionsOf(const QString &filter)
{
    QStringList all;
    QString one;
    bool isQuoted = false;
    for (const QChar letter : filter) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || !letter.isSpace()) {
            one += letter;
        } else if (!one.isEmpty()) {
            all.append(std::exchange(one, {}));
        }
    }
    if (isQuoted)
        one += u'"';
    if (!one.isEmpty())
        all.append(one);
    return all;
}

//! With room between its words and the arrow, which styles draw over each other.
class ExamplesButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        return QToolButton::sizeHint() + QSize(spacing(this, 0.9), 0);
    }
};

//! core::RequestFilter in a person's words. The names of the fields are the same in every language.
QString languageHelp()
{
    return FilterBox::tr(
        "Finds words in the endpoint, the program, the model or the error. Put a phrase in "
        "\"quotes\"; a minus in front excludes what matches.\n\n"
        "status:429  status:4xx  status:>=400  status:failed  status:stopped  status:gone  "
        "status:running\n"
        "model:…  effort:…  client:…  path:…  id:…  error:…\n"
        "since:14:05  since:2h  since:7d  until:2026-11-28\n"
        "tokens:>1000  duration:>10s");
}

} // namespace

FilterBox::FilterBox(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_examples(new ExamplesButton(this))
    , m_hint(makeSecondaryText(this))
{
    auto *label = new QLabel(tr("&Filter:"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setAccessibleDescription(languageHelp());
    m_edit->setPlaceholderText(tr("Search, or status:429, model:…"));
    m_edit->setToolTip(languageHelp());
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    addExamples();

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing(this, 0.4));
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_examples);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(spacing(this, 0.2));
    all->addLayout(row);
    all->addWidget(m_hint);
    m_hint->hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(FilterPause);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        // No pause for an empty line.
        text.isEmpty() ? report() : m_pause.start();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBox::report);
    connect(&m_pause, &QTimer::timeout, this, &FilterBox::report);
}

void FilterBox::startTyping()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBox::setCondition(const QString &field, const QString &condition)
{
    QStringList conditions = conditionsOf(m_edit->text());
    conditions.removeIf([&field](const QString &one) {
        const qsizetype start = one.startsWith(u'-') ? 1 : 0;
        return one.sliced(start).startsWith(field + u':', Qt::CaseInsensitive);
    });
    conditions.append(condition);
    m_edit->setText(conditions.join(u' '));
    report();
}

void FilterBox::setHint(const QString &words)
{
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
}

bool FilterBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
        m_edit->clear();
        return true;
    }
    if (key == Qt::Key_Down) {
        report();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBox::addExamples()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &words, const QString &filter) {
        // Behind a tab stands what otherwise is a shortcut: the same place, at the far end.
        const QAction *example = menu->addAction(words + u'\t' + filter);
        connect(example, &QAction::triggered, this, [this, filter] {
            m_edit->setText(filter);
            report();
            m_edit->setFocus();
        });
    };
    add(tr("Failed"), u"status:failed"_s);
    add(tr("Limit reached"), u"status:429"_s);
    add(tr("Running now"), u"status:running"_s);
    add(tr("One program"), u"client:curl"_s);
    add(tr("One model"), u"model:gpt-5"_s);
    add(tr("The last two hours"), u"since:2h"_s);
    add(tr("Longer than ten seconds"), u"duration:>10s"_s);
    add(tr("More than 1,000 tokens"), u"tokens:>1000"_s);
    add(tr("Without model lists"), u"-path:/models"_s);
    m_examples->setText(tr("&Examples"));
    m_examples->setMenu(menu);
    m_examples->setPopupMode(QToolButton::InstantPopup);
    m_examples->setFocusPolicy(Qt::TabFocus);
    m_examples->setToolTip(languageHelp());
    m_examples->setAccessibleName(tr("Examples of filters"));
}

void FilterBox::report()
{
    m_pause.stop();
    const QString text = m_edit->text().trimmed();
    if (text != std::exchange(m_reported, text))
        Q_EMIT filterChanged(text);
}

} // namespace ui
