// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SignInPanel.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
#include "ui/Theme.h"

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
    , m_tokenFile(new QPushButton(tr("Keep the login in a &file"), this))
{
    QVBoxLayout *layout = makePageLayout(this);
    layout->addWidget(m_error);
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
    auto *code = new QPushButton(tr("Code on another &device"), page);
    auto *paste = new QPushButton(tr("&Paste the address"), page);
    auto *import = new QPushButton(tr("I&mport from the Codex CLI"), page);
    m_demo = new QPushButton(tr("&Try the demo"), page);
    for (QPushButton *button : {code, paste, import, m_demo})
        row->addWidget(button);
    code->setToolTip(tr("For when this computer has no browser"));
    paste->setToolTip(tr("For when the browser runs on another computer"));
    m_demo->setToolTip(tr("A simulated account: no network, no sign-in"));

    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT browserSignInRequested(true); });
    connect(paste, &QPushButton::clicked, this, [this] { Q_EMIT browserSignInRequested(false); });
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
    m_pasted->setAccessibleName(tr("Address of the last page"));
    m_pasted->setPlaceholderText(u"http://localhost:1455/…"_s);
    m_pasted->setClearButtonEnabled(true);
    m_usePasted = new QPushButton(tr("C&ontinue"), page);
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
    auto *open = new QPushButton(tr("Open the &browser"), page);
    m_copyAddress =
        new CopyButton(tr("Copy the &address"), tr("Copy the address of the sign-in page"), page);
    row->addWidget(open);
    row->addWidget(m_copyAddress);
    row->addWidget(makeCancel(page));
    connect(open, &QPushButton::clicked, this,
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

    FlowLayout *row = makeButtonRow(page, layout);
    m_copyCode = new CopyButton(tr("&Copy the code"), tr("Copy the code"), page);
    auto *open = new QPushButton(tr("Open the page &here"), page);
    row->addWidget(m_copyCode);
    row->addWidget(open);
    row->addWidget(makeCancel(page));
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT openAddressRequested(m_progress.url); });
    return page;
}

QWidget *SignInPanel::makeImport()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    QLabel *words = makeText(page);
    words->setText(tr("ChatMock can take over the login of the Codex CLI. Both programs then share "
                      "it: when one of them renews it, the other may have to sign in again. "
                      "Signing in on its own is more reliable."));
    layout->addWidget(words);
    FlowLayout *row = makeButtonRow(page, layout);
    auto *import = new QPushButton(tr("I&mport"), page);
    auto *choose = new QPushButton(tr("Choose a &file …"), page);
    auto *back = new QPushButton(tr("&Back"), page);
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
    auto *bar = new QProgressBar(page);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Signing in"));
    layout->addWidget(m_busyWords);
    layout->addWidget(bar);
    layout->addWidget(makeCancel(page), 0, Qt::AlignLeading);
    return page;
}

QPushButton *SignInPanel::makeCancel(QWidget *page)
{
    auto *cancel = new QPushButton(tr("Cancel"), page);
    cancel->setAccessibleName(tr("Cancel the sign-in"));
    connect(cancel, &QPushButton::clicked, this, &SignInPanel::cancelRequested);
    return cancel;
}

void SignInPanel::setProgress(const core::SignInProgress &progress, bool isDemo)
{
    if (progress.phase != m_progress.phase)
        m_pasted->clear();
    m_progress = progress;
    m_isDemo = isDemo;
    showProgress();
}

void SignInPanel::setStoreError(const std::optional<core::Error> &error)
{
    m_storeError = error;
    showProgress();
}

void SignInPanel::showProgress()
{
    m_demo->setVisible(!m_isDemo);
    std::optional<core::Error> error = m_progress.error ? m_progress.error : m_storeError;
    // The text of the page says that nothing can listen, together with what to do instead.
    if (m_progress.phase == SignInPhase::WaitingForBrowser && error
        && error->code == core::ErrorCode::PortInUse)
        error.reset();
    m_error->setError(error);
    m_tokenFile->setVisible(error && error->code == core::ErrorCode::Storage);
    switch (m_progress.phase) {
    case SignInPhase::Idle:
    case SignInPhase::Failed:
        show(m_isAskingImport ? m_import : m_choice);
        return;
    case SignInPhase::WaitingForBrowser:
        showBrowserWords();
        show(m_browser);
        return;
    case SignInPhase::WaitingForCode:
        m_codeWords->setText(tr("On any device, open %1 and enter this code:")
                                 .arg(m_progress.url.toDisplayString()));
        m_userCode->setText(m_progress.userCode);
        m_userCode->setAccessibleName(tr("Code: %1").arg(m_progress.userCode));
        m_copyCode->setPayload(m_progress.userCode);
        show(m_code);
        return;
    case SignInPhase::Preparing:
        m_busyWords->setText(tr("Preparing the sign-in …"));
        show(m_busy);
        return;
    case SignInPhase::Finishing:
        m_busyWords->setText(tr("Signing in …"));
        show(m_busy);
        return;
    }
}

void SignInPanel::showBrowserWords()
{
    if (m_progress.canListen) {
        m_browserWords->setText(
            tr("Finish the sign-in in your browser. This window notices by itself."));
        m_pasteHint->setText(tr("Did the browser end on a page that it cannot open? Paste the "
                                "address of that page here:"));
    } else {
        m_browserWords->setText(
            tr("Finish the sign-in in your browser. It will end on a page that it cannot open: "
               "ChatMock cannot answer it, because other programs use the ports for that."));
        m_pasteHint->setText(tr("Copy the address of that page and paste it here:"));
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
    const QString address = m_pasted->text().trimmed();
    if (!address.isEmpty())
        Q_EMIT pastedAddressRequested(address);
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
