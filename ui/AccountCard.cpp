// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccountCard.h"

#include "ui/Buttons.h"
#include "ui/SignInPanel.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using AccountPhase = core::AccountState::Phase;
using SignInPhase = core::SignInProgress::Phase;

namespace ui {

namespace {

QString phaseWords(const core::AccountState &account)
{
    switch (account.phase) {
    case AccountPhase::Unknown:
        return account.isStoreWaiting ? QString() : AccountCard::tr("Loading your login…");
    case AccountPhase::SignedOut:
        return AccountCard::tr("Not signed in. Sign in to use your ChatGPT plan.");
    case AccountPhase::Expired:
        return AccountCard::tr("Your session has ended. Sign in again.");
    case AccountPhase::Blocked:
    case AccountPhase::SignedIn:
        break;
    }
    return {};
}

QString placeWords(const core::AccountState &account)
{
    QStringList words;
    if (account.storePlace == "keychain"_L1)
        words << AccountCard::tr("Login stored in the keychain.");
    else if (!account.storePlace.isEmpty())
        words << AccountCard::tr("Login stored in %1.", "file name").arg(account.storePlace);
    if (account.isImported)
        words << AccountCard::tr("It is shared with the Codex CLI or the program it came from.");
    return words.join(u' ');
}

} // namespace

EmailLabel::EmailLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void EmailLabel::setAddress(const QString &address)
{
    m_address = address;
    updateGeometry();
    if (m_isLaidOut)
        fit();
    else
        setText(isolated(address));
}

QSize EmailLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_address) + 2, QLabel::sizeHint().height()};
}

QSize EmailLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
}

void EmailLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    m_isLaidOut = true;
    fit();
}

void EmailLabel::fit()
{
    const QString fitting = fontMetrics().elidedText(m_address, Qt::ElideMiddle, width());
    setText(isolated(fitting));
    setToolTip(fitting == m_address ? QString() : m_address);
}

AccountCard::AccountCard(QWidget *parent)
    : Card(tr("Account"), parent)
    , m_words(makeText(this))
    , m_person(new QWidget(this))
    , m_email(new EmailLabel(m_person))
    , m_plan(makeText(m_person))
    , m_place(makeSecondaryText(m_person))
    , m_signOut(makeButton(tr("Sign o&ut"), m_person))
    , m_panel(new SignInPanel(this))
{
    QFont bold = m_email->font();
    bold.setBold(true);
    m_email->setFont(bold);
    auto *person = new QVBoxLayout(m_person);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(spacing(this, 0.35));
    person->addWidget(m_email);
    person->addWidget(m_plan);
    person->addWidget(m_place);
    person->addSpacing(spacing(this, 0.2));
    person->addWidget(m_signOut, 0, Qt::AlignLeading);

    body()->addWidget(m_words);
    body()->addWidget(m_person);
    body()->addWidget(m_panel);
    body()->addStretch();
    connect(m_signOut, &QPushButton::clicked, this, &AccountCard::signOutRequested);
}

void AccountCard::setState(const OverviewState &state)
{
    const core::AccountState &account = state.account;
    setTitle(state.isDemo ? tr("Account (Demo)") : tr("Account"));
    const bool isSignedIn = account.phase == AccountPhase::SignedIn;
    const QString words = phaseWords(account);
    m_words->setText(words);
    // While a sign-in runs, its own text is enough.
    const SignInPhase signIn = state.signIn.phase;
    const bool isQuiet = signIn == SignInPhase::Idle || signIn == SignInPhase::Failed;
    m_words->setVisible(!words.isEmpty() && isQuiet);
    // Before the change, which takes the keyboard away from what it hides.
    const bool meetsSignIn = m_isFirst || m_signOut->hasFocus();
    m_isFirst = m_isFirst && account.phase == AccountPhase::Unknown;
    m_person->setVisible(isSignedIn);
    m_panel->setVisible(!isSignedIn
                        && (account.phase != AccountPhase::Unknown || account.isStoreWaiting));
    m_panel->setStoreWaiting(account.isStoreWaiting);
    m_panel->setStoreError(account.phase == AccountPhase::Blocked ? account.error : std::nullopt);
    m_panel->setProgress(state.signIn, state.isDemo);
    if (isSignedIn)
        showPerson(account, state.isDemo ? QString() : placeWords(account));
    else if (meetsSignIn && account.phase != AccountPhase::Unknown)
        m_panel->focusSignIn();
}

void AccountCard::showPerson(const core::AccountState &account, const QString &place)
{
    m_email->setAddress(account.email.isEmpty() ? tr("Signed in") : account.email);
    m_email->setAccessibleName(tr("Signed in as %1").arg(account.email));
    const QString plan = planText(account.plan);
    m_plan->setText(plan.isEmpty() ? tr("Plan not known yet") : tr("ChatGPT %1", "plan").arg(plan));
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
}

} // namespace ui
