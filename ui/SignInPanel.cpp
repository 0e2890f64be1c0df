// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SignInPanel.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using SignInPhase = core::SignInProgress::Phase;

namespace ui {

namespace {

QVBoxLayout *makePageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(page, 0.5));
    return layout;
}

QProgressBar *makeWaitingBar(QWidget *page, const QString &name)
{
    auto *bar = new QProgressBar(page);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(name);
    return bar;
}

FlowLayout *makeButtonRow(QWidget *page, QBoxLayout *layout)
{
    auto *row = new FlowLayout(spacing(page, 0.4));
    layout->addLayout(row);
    return row;
}

} // namespace

SignInPanel::SignInPanel(QWidget *parent)
    : QWidget(parent)
    , m_error(new ErrorView(this))
    , m_retry(makeButton(tr("Try &again"), this))
    , m_tokenFile(makeButton(tr("Keep the login in a &file"), this))
{
    QVBoxLayout *layout = makePageLayout(this);
    layout->addWidget(m_error);
    m_error->addRemedy(m_retry);
    m_error->addRemedy(m_tokenFile);
    m_choice = makeChoice();
    m_browser = makeBrowser();
    m_code = makeCode();
    m_import = makeImport();
    m_busy = makeBusy();
    for (QWidget *page : {m_choice, m_browser, m_code, m_import, m_busy}) {
        page->hide();
        layout->addWidget(page);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WindowShortcut);
    connect(escape, &QShortcut::activated, this, &SignInPanel::goBack);
    connect(m_retry, &QPushButton::clicked, this, &SignInPanel::storeRetryRequested);
    connect(m_tokenFile, &QPushButton::clicked, this, &SignInPanel::tokenFileRequested);
    showProgress();
}

QWidget *SignInPanel::makeChoice()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    m_signIn = new PrimaryButton(tr("Sign &in with ChatGPT"), page);
    layout->addWidget(m_signIn, 0, Qt::AlignLeading);
    QLabel *others = makeSecondaryText(page);
    others->setText(tr("Other ways"));
    layout->addWidget(others);

    FlowLayout *row = makeButtonRow(page, layout);
    auto *code = makeButton(tr("Use a co&de"), page);
    auto *other = makeButton(tr("Use another &browser"), page);
    auto *import = makeButton(tr("I&mport from the Codex CLI"), page);
    m_demo = makeButton(tr("&Try the demo"), page);
    for (QPushButton *button : {code, other, import, m_demo})
        row->addWidget(button);
    code->setToolTip(tr("Sign in on another device by entering a code there"));
    other->setToolTip(tr("Copy the sign-in link and open it in any browser, here or elsewhere"));
    m_demo->setToolTip(tr("A simulated account: no network, no sign-in"));

    connect(m_signIn, &QPushButton::clicked, this, [this] {
        setUsesOtherBrowser(false);
        Q_EMIT browserSignInRequested(true);
    });
    connect(other, &QPushButton::clicked, this, [this] {
        setUsesOtherBrowser(true);
        Q_EMIT browserSignInRequested(false);
    });
    connect(code, &QPushButton::clicked, this, &SignInPanel::codeSignInRequested);
    connect(import, &QPushButton::clicked, this, [this] { askBeforeImport(true); });
    connect(m_demo, &QPushButton::clicked, this, &SignInPanel::demoRequested);
    return page;
}

QWidget *SignInPanel::makeBrowser()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    m_browserWords = makeText(page);
    layout->addWidget(m_browserWords);
    addBrowserButtons(page, layout);

    m_pasteHint = makeSecondaryText(page);
    layout->addWidget(m_pasteHint);
    auto *row = new QHBoxLayout;
    m_pasted = new QLineEdit(page);
    m_pasted->setAccessibleName(tr("Address of the page that the browser ended on"));
    m_pasted->setPlaceholderText(u"http://localhost:1455/…"_s);
    m_pasted->setClearButtonEnabled(true);
    m_usePasted = makeButton(tr("C&ontinue"), page);
    m_usePasted->setEnabled(false);
    row->addWidget(m_pasted, 1);
    row->addWidget(m_usePasted);
    layout->addLayout(row);

    connect(m_pasted, &QLineEdit::textChanged, m_usePasted,
            [this](const QString &text) { m_usePasted->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_pasted, &QLineEdit::returnPressed, this, &SignInPanel::usePasted);
    connect(m_usePasted, &QPushButton::clicked, this, &SignInPanel::usePasted);
    return page;
}

void SignInPanel::addBrowserButtons(QWidget *page, QBoxLayout *layout)
{
    FlowLayout *row = makeButtonRow(page, layout);
    m_open = makeButton(tr("Open the &browser again"), page);
    m_copyAddress = new CopyButton(tr("Copy sign-in &link"), tr("Copy sign-in link"), page);
    row->addWidget(m_open);
    row->addWidget(m_copyAddress);
    row->addWidget(makeCancel(page));
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openAddressRequested(m_progress.url); });
}

QWidget *SignInPanel::makeCode()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    m_codeWords = makeText(page);
    m_codeWords->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_userCode = makeHeading(page, 1.8);
    m_userCode->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_codeWords);
    layout->addWidget(m_userCode);
    m_codeNotes = makeSecondaryText(page);

    FlowLayout *row = makeButtonRow(page, layout);
    m_copyCode = new CopyButton(tr("Copy co&de"), tr("Copy code"), page);
    auto *open = makeButton(tr("Open the page &here"), page);
    row->addWidget(m_copyCode);
    row->addWidget(open);
    row->addWidget(makeCancel(page));
    layout->addWidget(makeWaitingBar(page, tr("Waiting for the code to be entered")));
    layout->addWidget(m_codeNotes);
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT openAddressRequested(m_progress.url); });
    return page;
}

QWidget *SignInPanel::makeImport()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    QLabel *words = makeText(page);
    words->setText(tr("ChatMock can use the Codex CLI's login. The two programs then share it, and "
                      "when one renews it, the other may have to sign in again. A separate "
                      "sign-in is more reliable."));
    layout->addWidget(words);
    FlowLayout *row = makeButtonRow(page, layout);
    auto *import = makeButton(tr("I&mport"), page);
    auto *choose = makeButton(tr("Choose a &file…"), page);
    auto *back = makeButton(tr("&Back"), page);
    for (QPushButton *button : {import, choose, back})
        row->addWidget(button);
    connect(import, &QPushButton::clicked, this, [this] {
        askBeforeImport(false);
        Q_EMIT importRequested();
    });
    connect(choose, &QPushButton::clicked, this, [this] {
        askBeforeImport(false);
        Q_EMIT importFileRequested();
    });
    connect(back, &QPushButton::clicked, this, [this] { askBeforeImport(false); });
    return page;
}

QWidget *SignInPanel::makeBusy()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    m_busyWords = makeText(page);
    layout->addWidget(m_busyWords);
    layout->addWidget(makeWaitingBar(page, tr("Signing in")));
    FlowLayout *row = makeButtonRow(page, layout);
    m_waitingFile = makeButton(tr("Keep the login in a &file"), page);
    m_cancelBusy = makeCancel(page);
    row->addWidget(m_waitingFile);
    row->addWidget(m_cancelBusy);
    connect(m_waitingFile, &QPushButton::clicked, this, &SignInPanel::tokenFileRequested);
    return page;
}

QPushButton *SignInPanel::makeCancel(QWidget *page)
{
    auto *cancel = makeButton(tr("Cancel"), page);
    cancel->setAccessibleName(tr("Cancel the sign-in"));
    connect(cancel, &QPushButton::clicked, this, &SignInPanel::cancelRequested);
    return cancel;
}

void SignInPanel::setProgress(const core::SignInProgress &progress, bool isDemo)
{
    const bool isNew = progress.phase != m_progress.phase;
    if (isNew)
        m_pasted->clear();
    if (isNew && (progress.phase == SignInPhase::Idle || progress.phase == SignInPhase::Failed))
        m_usesOtherBrowser = false;
    if (progress != m_progress)
        m_usePasted->setEnabled(!m_pasted->text().trimmed().isEmpty());
    m_progress = progress;
    m_isDemo = isDemo;
    showProgress();
}

void SignInPanel::setUsesOtherBrowser(bool usesOther)
{
    m_usesOtherBrowser = usesOther;
    showProgress();
}

void SignInPanel::setStoreError(const std::optional<core::Error> &error)
{
    m_storeError = error;
    showProgress();
}

void SignInPanel::setStoreWaiting(bool isWaiting)
{
    m_isStoreWaiting = isWaiting;
    showProgress();
}

void SignInPanel::showProgress()
{
    m_demo->setVisible(!m_isDemo);
    std::optional<core::Error> error = m_progress.error ? m_progress.error : m_storeError;
    // The text of the page says that nothing can listen, together with what to do instead.
    if (m_isStoreWaiting || (error && error->providerCode == "sign_in_port"_L1))
        error.reset();
    m_error->setError(error);
    const bool isStorage = error && error->code == core::ErrorCode::Storage;
    m_retry->setVisible(isStorage);
    m_tokenFile->setVisible(isStorage && error->providerCode != "token_file"_L1);
    switch (m_progress.phase) {
    case SignInPhase::Idle:
    case SignInPhase::Failed:
        if (m_isStoreWaiting)
            return showBusy({});
        show(m_isAskingImport ? m_import : m_choice);
        return;
    case SignInPhase::WaitingForBrowser:
        showBrowserWords();
        show(m_browser);
        return;
    case SignInPhase::WaitingForCode:
        showCode();
        show(m_code);
        return;
    case SignInPhase::Preparing:
        return showBusy(tr("Preparing the sign-in…"));
    case SignInPhase::Finishing:
        return showBusy(tr("Signing in…"));
    }
}

//! The keychain is never asked for without need, so its prompt is explained where it delays.
void SignInPanel::showBusy(const QString &words)
{
    m_busyWords->setText(m_isStoreWaiting
                             ? tr("Your system asks for the keychain's password. ChatMock "
                                  "continues automatically once you enter it.")
                             : words);
    m_waitingFile->setVisible(m_isStoreWaiting);
    m_cancelBusy->setVisible(!words.isEmpty());
    show(m_busy);
}

void SignInPanel::showCode()
{
    const QTime end = QDateTime::fromSecsSinceEpoch(m_progress.codeExpiresAt).time();
    m_codeWords->setText(tr("On any device, open %1 and enter this code:")
                             .arg(isolated(m_progress.url.toDisplayString())));
    const QStringList notes{
        tr("Waiting for you to enter the code. It expires at %1.")
            .arg(QLocale().toString(end, QLocale::ShortFormat)),
        tr("Never enter a code that someone else sent you. It would let them use your "
           "account."),
        tr("If the page does not accept the code, turn on sign-in with device codes in "
           "ChatGPT's security settings first.")};
    m_codeNotes->setText(notes.join(u'\n'));
    m_userCode->setText(m_progress.userCode);
    m_userCode->setAccessibleName(tr("Code: %1").arg(m_progress.userCode));
    m_copyCode->setPayload(m_progress.userCode);
}

void SignInPanel::showBrowserWords()
{
    m_open->setVisible(!m_usesOtherBrowser);
    const QString words = m_usesOtherBrowser
        ? tr("Copy the sign-in link, open it in the browser of your choice and sign in there.")
        : tr("Finish the sign-in in your browser.");
    if (m_progress.canListen) {
        m_browserWords->setText(words + u' ' + tr("ChatMock continues automatically."));
        m_pasteHint->setText(
            tr("If the browser ends on an error page, or runs on another computer, "
               "copy that page's address and paste it here:"));
    } else {
        m_browserWords->setText(
            words + u' '
            + tr("Afterwards the browser shows an error page. That is expected: another program "
                 "is using the port."));
        m_pasteHint->setText(tr("Copy that page's address and paste it here:"));
    }
    m_copyAddress->setPayload(m_progress.url.toString(QUrl::FullyEncoded));
}

void SignInPanel::focusSignIn()
{
    if (!m_choice->isHidden())
        m_signIn->setFocus(Qt::TabFocusReason);
}

void SignInPanel::show(QWidget *page)
{
    if (!page->isHidden())
        return;
    const bool hadFocus = isAncestorOf(QWidget::window()->focusWidget());
    page->show();
    for (QWidget *other : {m_choice, m_browser, m_code, m_import, m_busy}) {
        if (other != page)
            other->hide();
    }
    if (hadFocus) {
        if (auto *button = page->findChild<QPushButton *>())
            button->setFocus(Qt::TabFocusReason);
    }
}

void SignInPanel::usePasted()
{
    // Once: a second time, the sign-in may no longer wait for an address.
    if (!m_usePasted->isEnabled())
        return;
    m_usePasted->setEnabled(false);
    Q_EMIT pastedAddressRequested(m_pasted->text().trimmed());
}

void SignInPanel::goBack()
{
    const bool isIdle =
        m_progress.phase == SignInPhase::Idle || m_progress.phase == SignInPhase::Failed;
    if (!isIdle)
        Q_EMIT cancelRequested();
    else if (m_isAskingImport)
        askBeforeImport(false);
}

void SignInPanel::askBeforeImport(bool isAsking)
{
    m_isAskingImport = isAsking;
    showProgress();
}

} // namespace ui
