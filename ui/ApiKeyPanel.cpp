// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ApiKeyPanel.h"

#include "ui/CopyButton.h"
#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
#include "ui/Theme.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using Phase = core::ApiKeyState::Phase;

namespace ui {

ApiKeyPanel::ApiKeyPanel(QWidget *parent)
    : QWidget(parent)
    , m_words(makeText(this))
    , m_error(new ErrorView(this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_newKey(makeNewKey())
    , m_asking(makeQuestion())
    , m_buttons(makeButtons())
{
    QLabel *label = makeText(this);
    label->setText(tr("API key"));
    QLabel *explanation = makeSecondaryText(this);
    explanation->setText(tr("When there is one, every program has to send it."));
    m_error->addRemedy(m_again);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing(this, 0.2), 0, spacing(this, 0.2));
    layout->setSpacing(spacing(this, 0.25));
    for (QWidget *part : std::initializer_list<QWidget *>{label, explanation, m_words, m_error,
                                                          m_newKey, m_asking, m_buttons})
        layout->addWidget(part);
    connect(m_again, &QPushButton::clicked, this, &ApiKeyPanel::lookRequested);
    showState();
}

QWidget *ApiKeyPanel::makeNewKey()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *words = makeText(part);
    words->setText(
        tr("This is the new key. It is shown this one time: copy it into your programs."));
    m_key = new QLineEdit(part);
    m_key->setReadOnly(true);
    m_key->setAccessibleName(tr("New API key"));
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy = new CopyButton(tr("Copy"), tr("Copy the API key"), part);
    auto *done = new QPushButton(tr("Done"), part);
    done->setAccessibleName(tr("Do not show the key any more"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_key, 1);
    row->addWidget(m_copy);
    row->addWidget(done);
    layout->addWidget(words);
    layout->addLayout(row);
    connect(done, &QPushButton::clicked, this, &ApiKeyPanel::seen);
    return part;
}

QWidget *ApiKeyPanel::makeQuestion()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    m_questionWords = makeText(part);
    m_yes = new QPushButton(part);
    auto *no = new QPushButton(tr("Cancel"), part);
    auto *row = new FlowLayout(spacing(part, 0.4));
    row->addWidget(m_yes);
    row->addWidget(no);
    layout->addWidget(m_questionWords);
    layout->addLayout(row);
    connect(m_yes, &QPushButton::clicked, this, &ApiKeyPanel::respond);
    connect(no, &QPushButton::clicked, this, [this] { ask(Question::None); });
    return part;
}

QWidget *ApiKeyPanel::makeButtons()
{
    auto *part = new QWidget(this);
    m_make = new QPushButton(tr("Make an API key"), part);
    m_replace = new QPushButton(tr("Replace …"), part);
    m_replace->setAccessibleName(tr("Replace the API key"));
    m_remove = new QPushButton(tr("Remove …"), part);
    m_remove->setAccessibleName(tr("Remove the API key"));
    auto *row = new FlowLayout(spacing(part, 0.4));
    for (QPushButton *button : {m_make, m_replace, m_remove})
        row->addWidget(button);
    part->setLayout(row);
    connect(m_make, &QPushButton::clicked, this, &ApiKeyPanel::keyRequested);
    connect(m_replace, &QPushButton::clicked, this, [this] { ask(Question::Replace); });
    connect(m_remove, &QPushButton::clicked, this, [this] { ask(Question::Remove); });
    return part;
}

void ApiKeyPanel::setState(const SettingsState &state, const QString &lock)
{
    m_state = state.apiKey;
    m_lock = lock;
    m_key->setText(QString::fromLatin1(state.newKey));
    m_key->setCursorPosition(0);
    m_copy->setPayload(m_key->text());
    const bool isBlocked = m_state.phase == Phase::Blocked;
    m_error->setError(state.apiKeyError ? state.apiKeyError
                          : isBlocked   ? m_state.error
                                        : std::nullopt);
    m_again->setVisible(isBlocked);
    showState();
}

QString ApiKeyPanel::stateWords() const
{
    if (m_state.isGiven)
        return m_lock.startsWith(u'-') ? tr("Fixed by the flag %1.").arg(m_lock)
                                       : tr("Fixed by the variable %1.").arg(m_lock);
    switch (m_state.phase) {
    case Phase::Unknown:
        return tr("Looking whether there is one …");
    case Phase::None:
        return tr("There is none: programs on this computer may send any text as key.");
    case Phase::Set:
        return m_state.storePlace == u"keychain"
            ? tr("There is one. It is kept in the keychain.")
            : tr("There is one. It is kept in %1.", "a file").arg(m_state.storePlace);
    case Phase::Blocked:
        break;
    }
    return {};
}

void ApiKeyPanel::showState()
{
    const QString words = stateWords();
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    const bool isNew = !m_key->text().isEmpty();
    m_newKey->setVisible(isNew);
    const bool isAsking = m_question != Question::None && !m_state.isGiven;
    m_asking->setVisible(isAsking);
    m_buttons->setVisible(!m_state.isGiven && !isAsking && !isNew
                          && m_state.phase != Phase::Unknown);
    const bool mayExist = m_state.phase == Phase::Set || m_state.phase == Phase::Blocked;
    m_make->setVisible(!mayExist);
    m_replace->setVisible(mayExist);
    m_remove->setVisible(mayExist);
}

void ApiKeyPanel::ask(Question question)
{
    m_question = question;
    const bool isRemoving = question == Question::Remove;
    m_questionWords->setText(
        isRemoving
            ? tr("Without a key other devices cannot connect. Programs on this computer go on.")
            : tr("Programs that have the present key will be refused until they get the new "
                 "one."));
    m_yes->setText(isRemoving ? tr("Remove the key") : tr("Replace the key"));
    showState();
    if (question != Question::None)
        m_yes->setFocus(Qt::OtherFocusReason);
    else
        m_replace->setFocus(Qt::OtherFocusReason);
}

void ApiKeyPanel::respond()
{
    const Question question = std::exchange(m_question, Question::None);
    showState();
    if (question == Question::Replace)
        Q_EMIT keyRequested();
    else if (question == Question::Remove)
        Q_EMIT removalRequested();
}

} // namespace ui
