// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TryOutCard.h"

#include "ui/CopyButton.h"
#include "ui/FaultView.h"
#include "ui/FlowLayout.h"
#include "ui/PrimaryButton.h"
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtGui/QTextCursor>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>

using TryPhase = ui::TryOutState::Phase;

namespace ui {

namespace {

constexpr int AnswerLines = 7;
constexpr int ThoughtLines = 4;

QPlainTextEdit *makeReader(const QString &name, QWidget *parent)
{
    auto *reader = new QPlainTextEdit(parent);
    reader->setReadOnly(true);
    reader->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    reader->setTabChangesFocus(true);
    reader->setAccessibleName(name);
    reader->setUndoRedoEnabled(false);
    return reader;
}

QString firstTokenWords(const TryOutState &state)
{
    if (!state.firstToken)
        return {};
    const double seconds = double(state.firstToken->count()) / 1000.0;
    return TryOutCard::tr("First words after %1 s.").arg(QLocale().toString(seconds, 'f', 1));
}

QString tryWords(const TryOutState &state)
{
    switch (state.phase) {
    case TryPhase::Idle:
    case TryPhase::Failed:
        return firstTokenWords(state);
    case TryPhase::Waiting:
        return TryOutCard::tr("Waiting for the first words …");
    case TryPhase::Answering:
        return state.answer.isEmpty() ? TryOutCard::tr("Thinking …") : firstTokenWords(state);
    case TryPhase::Done:
        return TryOutCard::tr("Done. %1", "how long the first words took")
            .arg(firstTokenWords(state));
    case TryPhase::Stopped:
        return TryOutCard::tr("Stopped.");
    }
    return {};
}

//! Adds what is new at the end, and stays at the end if that was in sight.
void grow(QPlainTextEdit *reader, const QString &former, const QString &text)
{
    if (!text.startsWith(former) || former.isEmpty()) {
        reader->setPlainText(text);
        return;
    }
    if (former.size() == text.size())
        return;
    QScrollBar *bar = reader->verticalScrollBar();
    const bool isAtEnd = bar->value() >= bar->maximum();
    QTextCursor cursor(reader->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text.sliced(former.size()));
    if (isAtEnd)
        bar->setValue(bar->maximum());
}

} // namespace

TryOutCard::TryOutCard(QWidget *parent)
    : Card(tr("Try it"), parent)
    , m_prompt(new QLineEdit(this))
    , m_models(new QComboBox(this))
    , m_send(new PrimaryButton(tr("S&end"), this))
    , m_stop(new QPushButton(tr("S&top"), this))
    , m_words(makeSecondaryText(this))
    , m_fault(new FaultView(this))
    , m_thoughtsToggle(new QPushButton(tr("T&houghts"), this))
    , m_thoughts(makeReader(tr("Thoughts of the model"), this))
    , m_answer(makeReader(tr("Answer"), this))
    , m_copy(new CopyButton(tr("Copy"), tr("Copy the answer"), this))
{
    m_prompt->setPlaceholderText(tr("Ask something, to see that the server answers"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_models->setAccessibleName(tr("Model"));
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setMinimumContentsLength(14);
    m_send->setAccessibleName(tr("Send the prompt"));
    m_stop->setAccessibleName(tr("Stop the answer"));
    m_thoughtsToggle->setCheckable(true);
    makeLayout();
    connect(m_prompt, &QLineEdit::returnPressed, this, &TryOutCard::send);
    connect(m_prompt, &QLineEdit::textChanged, this, &TryOutCard::showButtons);
    connect(m_send, &QPushButton::clicked, this, &TryOutCard::send);
    connect(m_stop, &QPushButton::clicked, this, &TryOutCard::stopRequested);
    connect(m_thoughtsToggle, &QPushButton::toggled, m_thoughts, &QWidget::setVisible);
    m_thoughts->hide();
    fitHeights();
    setConnect({});
    setTryOut({});
}

void TryOutCard::makeLayout()
{
    auto *controls = new FlowLayout(spacing(this, 0.4));
    controls->addWidget(m_models);
    controls->addWidget(m_send);
    controls->addWidget(m_stop);
    controls->addWidget(m_thoughtsToggle);
    controls->addWidget(m_copy);
    body()->addWidget(m_prompt);
    body()->addLayout(controls);
    body()->addWidget(m_words);
    body()->addWidget(m_fault);
    body()->addWidget(m_thoughts);
    body()->addWidget(m_answer);
}

void TryOutCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeights();
}

void TryOutCard::fitHeights()
{
    const auto fit = [](QPlainTextEdit *reader, int lines) {
        reader->setFixedHeight(reader->fontMetrics().lineSpacing() * lines
                               + qRound(reader->document()->documentMargin() * 2)
                               + 2 * reader->frameWidth());
    };
    fit(m_answer, AnswerLines);
    fit(m_thoughts, ThoughtLines);
}

void TryOutCard::setConnect(const ConnectState &state)
{
    m_isServerOn = state.isServerOn();
    setTitle(state.isDemo ? tr("Try it (Demo)") : tr("Try it"));
    setModels(state);
    showButtons();
}

void TryOutCard::setModels(const ConnectState &state)
{
    const QStringList wanted = state.models.isEmpty() ? QStringList{state.model()} : state.models;
    QStringList present;
    for (int i = 0; i < m_models->count(); ++i)
        present.append(m_models->itemText(i));
    if (present == wanted)
        return;
    const QString chosen = m_models->currentText();
    m_models->clear();
    m_models->addItems(wanted);
    m_models->setCurrentIndex(std::max(m_models->findText(chosen), 0));
}

void TryOutCard::setTryOut(const TryOutState &state)
{
    grow(m_answer, m_state.answer, state.answer);
    grow(m_thoughts, m_state.thoughts, state.thoughts);
    m_state = state;
    const QString words = tryWords(state);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_fault->setError(state.error);
    m_answer->setVisible(!state.answer.isEmpty());
    m_copy->setPayload(state.answer);
    m_copy->setVisible(!state.answer.isEmpty());
    m_thoughtsToggle->setVisible(!state.thoughts.isEmpty());
    if (state.thoughts.isEmpty())
        m_thoughtsToggle->setChecked(false);
    showButtons();
}

void TryOutCard::send()
{
    if (m_send->isEnabled() && m_send->isVisible())
        Q_EMIT sendRequested(m_models->currentText(), m_prompt->text().trimmed());
}

void TryOutCard::showButtons()
{
    const bool hadFocus = m_send->hasFocus() || m_stop->hasFocus();
    m_send->setEnabled(m_isServerOn && !m_prompt->text().trimmed().isEmpty());
    m_send->setVisible(!m_state.isRunning());
    m_stop->setVisible(m_state.isRunning());
    // The focus would jump to a control that nobody thinks of.
    if (hadFocus)
        (m_state.isRunning() ? m_stop : static_cast<QPushButton *>(m_send))->setFocus();
}

} // namespace ui
