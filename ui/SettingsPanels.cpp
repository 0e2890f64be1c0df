// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SettingsPanels.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

using namespace Qt::Literals::StringLiterals;
using KeyPhase = core::ApiKeyState::Phase;

namespace ui {

namespace {

constexpr qsizetype MostLines = 6;

//! "gpt-5.5 – GPT-5.5"; the id alone where the name is the same.
QString lineOf(const core::Model &model)
{
    const QString id = QString::fromUtf8(model.id);
    const bool hasOtherName = !model.displayName.isEmpty() && model.displayName != id;
    return hasOtherName ? u"%1 – %2"_s.arg(id, model.displayName) : id;
}

} // namespace

ApiKeyPanel::ApiKeyPanel(QWidget *parent)
    : QWidget(parent)
    , m_stateLabel(makeText(this))
    , m_errorView(new ErrorView(this))
    , m_again(makeButton(tr("Try again"), this))
    , m_newKey(makeNewKey())
    , m_confirmation(makeConfirmation())
    , m_buttons(makeButtons())
{
    QLabel *label = makeText(this);
    label->setText(tr("API key"));
    QLabel *explanation = makeSecondaryText(this);
    explanation->setText(tr("If you set a key, every program must send it."));
    m_errorView->addRemedy(m_again);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing(this, 0.2), 0, spacing(this, 0.2));
    layout->setSpacing(spacing(this, 0.25));
    for (QWidget *part : std::initializer_list<QWidget *>{
             label, explanation, m_stateLabel, m_errorView, m_newKey, m_confirmation, m_buttons})
        layout->addWidget(part);
    connect(m_again, &QPushButton::clicked, this, &ApiKeyPanel::lookupRequested);
    showState();
}

QWidget *ApiKeyPanel::makeNewKey()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *hint = makeText(part);
    hint->setText(
        tr("This is the new key. Copy it into your programs; you can copy it here again later."));
    m_key = new QLineEdit(part);
    m_key->setReadOnly(true);
    m_key->setAccessibleName(tr("New API key"));
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy = new CopyButton(tr("Copy"), tr("Copy the API key"), part);
    auto *done = makeButton(tr("Done"), part);
    done->setAccessibleName(tr("Hide the key"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_key, 1);
    row->addWidget(m_copy);
    row->addWidget(done);
    layout->addWidget(hint);
    layout->addLayout(row);
    connect(done, &QPushButton::clicked, this, [this] {
        Q_EMIT seen();
        if (m_replace->isVisible())
            m_replace->setFocus(Qt::OtherFocusReason);
    });
    return part;
}

QWidget *ApiKeyPanel::makeConfirmation()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    m_confirmationText = makeText(part);
    m_yes = makeButton({}, part);
    auto *no = makeButton(tr("Cancel"), part);
    auto *row = new FlowLayout(spacing(part, 0.4));
    row->addWidget(m_yes);
    row->addWidget(no);
    layout->addWidget(m_confirmationText);
    layout->addLayout(row);
    connect(m_yes, &QPushButton::clicked, this, &ApiKeyPanel::acceptConfirmation);
    connect(no, &QPushButton::clicked, this, [this] { confirm(Confirmation::None); });
    return part;
}

QWidget *ApiKeyPanel::makeButtons()
{
    auto *part = new QWidget(this);
    m_copyKey = new CopyButton(tr("Copy"), tr("Copy the API key"), part);
    m_make = makeButton(tr("Create an API key"), part);
    m_replace = makeButton(tr("Replace…"), part);
    m_replace->setAccessibleName(tr("Replace the API key"));
    m_remove = makeButton(tr("Remove…"), part);
    m_remove->setAccessibleName(tr("Remove the API key"));
    auto *row = new FlowLayout(spacing(part, 0.4));
    for (QPushButton *button :
         std::initializer_list<QPushButton *>{m_copyKey, m_make, m_replace, m_remove})
        row->addWidget(button);
    part->setLayout(row);
    connect(m_make, &QPushButton::clicked, this, &ApiKeyPanel::requestKey);
    connect(m_replace, &QPushButton::clicked, this, [this] { confirm(Confirmation::Replace); });
    connect(m_remove, &QPushButton::clicked, this, [this] { confirm(Confirmation::Remove); });
    return part;
}

void ApiKeyPanel::setState(const SettingsState &state, const QString &lock)
{
    m_state = state.apiKey;
    m_lock = lock;
    const bool isNewKey = !state.newKey.isEmpty() && m_key->text().isEmpty();
    m_key->setText(QString::fromLatin1(state.newKey));
    m_key->setCursorPosition(0);
    m_copy->setPayload(m_key->text());
    const bool isBlocked = m_state.phase == KeyPhase::Blocked;
    m_errorView->setError(state.apiKeyError ? state.apiKeyError
                              : isBlocked   ? m_state.error
                                            : std::nullopt);
    m_again->setVisible(isBlocked);
    m_copyKey->setPayload(QString::fromLatin1(state.clientKey.reveal()));
    m_copyKey->setVisible(!state.clientKey.isEmpty());
    showState();
    keepFocus(isNewKey);
}

void ApiKeyPanel::requestKey()
{
    m_isAwaitingKey = true;
    Q_EMIT keyRequested();
}

//! What was pressed is hidden by now; the focus would go to another setting.
void ApiKeyPanel::keepFocus(bool isNewKey)
{
    if (isNewKey && std::exchange(m_isAwaitingKey, false)) {
        m_copy->setFocus(Qt::OtherFocusReason);
        Q_EMIT newKeyShown();
    }
    if (m_state.phase == KeyPhase::None && std::exchange(m_isAwaitingRemoval, false))
        m_make->setFocus(Qt::OtherFocusReason);
}

QString ApiKeyPanel::stateText() const
{
    if (m_state.isGiven)
        return m_lock.startsWith(u'-') ? tr("Set by the option %1.").arg(isolated(m_lock))
                                       : tr("Set by the variable %1.").arg(isolated(m_lock));
    switch (m_state.phase) {
    case KeyPhase::Unknown:
        return tr("Checking for a key…");
    case KeyPhase::None:
        return tr("No key is needed; programs on this computer may send any text.");
    case KeyPhase::Set:
        return m_state.storePlace == u"keychain"
            ? tr("A key is set. It is stored in the keychain.")
            : tr("A key is set. It is stored in %1.", "a file").arg(isolated(m_state.storePlace));
    case KeyPhase::Blocked:
        break;
    }
    return {};
}

void ApiKeyPanel::showState()
{
    const QString text = stateText();
    m_stateLabel->setText(text);
    m_stateLabel->setVisible(!text.isEmpty());
    const bool isNew = !m_key->text().isEmpty();
    m_newKey->setVisible(isNew);
    const bool isConfirming = m_pending != Confirmation::None && !m_state.isGiven;
    m_confirmation->setVisible(isConfirming);
    m_buttons->setVisible(!isConfirming && !isNew && m_state.phase != KeyPhase::Unknown);
    const bool mayExist = m_state.phase == KeyPhase::Set || m_state.phase == KeyPhase::Blocked;
    m_make->setVisible(!mayExist && !m_state.isGiven);
    m_replace->setVisible(mayExist && !m_state.isGiven);
    m_remove->setVisible(mayExist && !m_state.isGiven);
}

void ApiKeyPanel::confirm(Confirmation what)
{
    const Confirmation former = std::exchange(m_pending, what);
    const bool isRemoving = what == Confirmation::Remove;
    m_confirmationText->setText(
        isRemoving
            ? tr("Other devices can no longer connect. Programs on this computer are not affected.")
            : tr("Programs with the current key are refused until you give them the new one."));
    m_yes->setText(isRemoving ? tr("Remove key") : tr("Replace key"));
    showState();
    if (what != Confirmation::None)
        m_yes->setFocus(Qt::OtherFocusReason);
    else
        (former == Confirmation::Remove ? m_remove : m_replace)->setFocus(Qt::OtherFocusReason);
}

void ApiKeyPanel::acceptConfirmation()
{
    const Confirmation confirmed = std::exchange(m_pending, Confirmation::None);
    showState();
    // The focus stays here until the key is there or gone.
    (confirmed == Confirmation::Replace ? m_replace : m_remove)->setFocus(Qt::OtherFocusReason);
    if (confirmed == Confirmation::Replace) {
        requestKey();
    } else if (confirmed == Confirmation::Remove) {
        m_isAwaitingRemoval = true;
        Q_EMIT removalRequested();
    }
}

ModelsPanel::ModelsPanel(QWidget *parent)
    : QWidget(parent)
    , m_stateLabel(makeSecondaryText(this))
    , m_refresh(makeButton(tr("Refresh"), this))
    , m_list(new QListWidget(this))
    , m_errorView(new ErrorView(this))
{
    m_refresh->setAccessibleName(tr("Refresh the models"));
    m_list->setAccessibleName(tr("Models of your account"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *head = new QHBoxLayout;
    head->addWidget(m_stateLabel, 1);
    head->addWidget(m_refresh, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, spacing(this, 0.2));
    layout->addLayout(head);
    layout->addWidget(m_errorView);
    layout->addWidget(m_list);
    connect(m_refresh, &QPushButton::clicked, this, &ModelsPanel::refreshRequested);
    setState({});
}

void ModelsPanel::setState(const SettingsState &state)
{
    const qsizetype count = state.models.size();
    m_stateLabel->setText(state.isRefreshingModels ? tr("Loading the models…")
                              : count == 0
                              ? tr("The models of your account are not known yet.")
                              : tr("Models of your account: %1").arg(QLocale().toString(count)));
    m_refresh->setEnabled(!state.isRefreshingModels);
    m_errorView->setError(state.modelsError);
    if (m_models != state.models) {
        m_models = state.models;
        m_list->clear();
        for (const core::Model &model : state.models) {
            auto *item = new QListWidgetItem(lineOf(model), m_list);
            item->setToolTip(model.description);
        }
    }
    m_list->setVisible(count > 0);
    fitHeight();
}

void ModelsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void ModelsPanel::fitHeight()
{
    const int line = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().lineSpacing());
    const int lines = int(std::clamp(m_models.size(), qsizetype(1), MostLines));
    m_list->setFixedHeight(line * lines + 2 * m_list->frameWidth() + 2);
}

} // namespace ui
