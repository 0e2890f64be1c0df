// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TestPromptCard.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
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

using PromptPhase = ui::TestPromptState::Phase;

namespace ui {

namespace {

constexpr int ResponseLines = 7;
constexpr int ReasoningLines = 4;

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

QString firstTokenWords(const TestPromptState &state)
{
    if (!state.firstToken)
        return {};
    const double seconds = double(state.firstToken->count()) / 1000.0;
    return TestPromptCard::tr("First output after %1 s.").arg(QLocale().toString(seconds, 'f', 1));
}

QString tryWords(const TestPromptState &state)
{
    switch (state.phase) {
    case PromptPhase::Idle:
    case PromptPhase::Failed:
        return firstTokenWords(state);
    case PromptPhase::Waiting:
        return TestPromptCard::tr("Waiting for the first output…");
    case PromptPhase::Answering:
        return state.response.isEmpty() ? TestPromptCard::tr("Thinking…") : firstTokenWords(state);
    case PromptPhase::Done:
        return TestPromptCard::tr("Done. %1", "how long the first words took")
            .arg(firstTokenWords(state));
    case PromptPhase::Stopped:
        return TestPromptCard::tr("Stopped by you.");
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

TestPromptCard::TestPromptCard(QWidget *parent)
    : Card(tr("Try it"), parent)
    , m_prompt(new QLineEdit(this))
    , m_models(new QComboBox(this))
    , m_send(new PrimaryButton(tr("S&end"), this))
    , m_stop(makeButton(tr("S&top"), this))
    , m_words(makeSecondaryText(this))
    , m_error(new ErrorView(this))
    , m_reasoningToggle(makeButton(tr("&Reasoning"), this))
    , m_reasoning(makeReader(tr("Reasoning"), this))
    , m_response(makeReader(tr("Answer"), this))
    , m_copy(new CopyButton(tr("Copy"), tr("Copy the answer"), this))
{
    m_prompt->setPlaceholderText(tr("Ask something to test the server"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_models->setAccessibleName(tr("Model"));
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setMinimumContentsLength(14);
    m_send->setAccessibleName(tr("Send the prompt"));
    m_stop->setAccessibleName(tr("Stop the response"));
    m_reasoningToggle->setCheckable(true);
    makeLayout();
    connect(m_prompt, &QLineEdit::returnPressed, this, &TestPromptCard::send);
    connect(m_prompt, &QLineEdit::textChanged, this, &TestPromptCard::showButtons);
    connect(m_send, &QPushButton::clicked, this, &TestPromptCard::send);
    connect(m_stop, &QPushButton::clicked, this, &TestPromptCard::stopRequested);
    connect(m_reasoningToggle, &QPushButton::toggled, m_reasoning, &QWidget::setVisible);
    m_reasoning->hide();
    fitHeights();
    setConnect({});
    setTestPrompt({});
}

void TestPromptCard::makeLayout()
{
    auto *controls = new FlowLayout(spacing(this, 0.4));
    controls->addWidget(m_models);
    controls->addWidget(m_send);
    controls->addWidget(m_stop);
    controls->addWidget(m_reasoningToggle);
    controls->addWidget(m_copy);
    body()->addWidget(m_prompt);
    body()->addLayout(controls);
    body()->addWidget(m_words);
    body()->addWidget(m_error);
    body()->addWidget(m_reasoning);
    body()->addWidget(m_response);
}

void TestPromptCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeights();
}

void TestPromptCard::fitHeights()
{
    const auto fit = [](QPlainTextEdit *reader, int lines) {
        reader->setFixedHeight(reader->fontMetrics().lineSpacing() * lines
                               + qRound(reader->document()->documentMargin() * 2)
                               + 2 * reader->frameWidth());
    };
    fit(m_response, ResponseLines);
    fit(m_reasoning, ReasoningLines);
}

void TestPromptCard::setConnect(const ConnectState &state)
{
    m_isServerOn = state.isServerOn();
    setTitle(state.isDemo ? tr("Try it (Demo)") : tr("Try it"));
    setModels(state);
    showButtons();
}

void TestPromptCard::setModels(const ConnectState &state)
{
    QStringList wanted = state.models.isEmpty() ? QStringList{state.model()} : state.models;
    for (const core::ModelAlias &alias : state.aliases)
        wanted.append(alias.name);
    wanted.removeDuplicates();
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

void TestPromptCard::setTestPrompt(const TestPromptState &state)
{
    grow(m_response, m_state.response, state.response);
    grow(m_reasoning, m_state.reasoning, state.reasoning);
    m_state = state;
    const QString words = tryWords(state);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_error->setError(state.error);
    m_response->setVisible(!state.response.isEmpty());
    m_copy->setPayload(state.response);
    m_copy->setVisible(!state.response.isEmpty());
    m_reasoningToggle->setVisible(!state.reasoning.isEmpty());
    if (state.reasoning.isEmpty())
        m_reasoningToggle->setChecked(false);
    showButtons();
}

void TestPromptCard::send()
{
    if (m_send->isEnabled() && m_send->isVisible())
        Q_EMIT sendRequested(m_models->currentText(), m_prompt->text().trimmed());
}

void TestPromptCard::showButtons()
{
    const bool hadFocus = m_send->hasFocus() || m_stop->hasFocus();
    m_send->setEnabled(m_isServerOn && !m_prompt->text().trimmed().isEmpty());
    m_send->setVisible(!m_state.isRunning());
    m_stop->setVisible(m_state.isRunning());
    // The focus would jump to an unexpected control.
    if (hadFocus)
        (m_state.isRunning() ? m_stop : static_cast<QPushButton *>(m_send))->setFocus();
}

} // namespace ui
