// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/AccountState.h"

#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class CopyButton;
class ErrorView;

//! All ways to sign in, and what is to be done while one of them runs. Shows one of: the choice,
//! the browser, a code, the question before importing, or that it is being finished.
class SignInPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPanel(QWidget *parent = nullptr);

    void setProgress(const core::SignInProgress &progress, bool isDemo);
    //! The person takes the address to a browser; false: one was or will be opened.
    void setUsesOtherBrowser(bool usesOther);
    //! Gives the keyboard to the button that begins the usual way, when there is the choice.
    void focusSignIn();
    //! A failure of the token store, for which a file can be used instead.
    void setStoreError(const std::optional<core::Error> &error);
    //! The system may be asking for the keychain's password.
    void setStoreWaiting(bool isWaiting);

Q_SIGNALS:
    //! `opensBrowser` is false when the person wants to use the address elsewhere.
    void browserSignInRequested(bool opensBrowser);
    void codeSignInRequested();
    void pastedAddressRequested(const QString &address);
    void cancelRequested();
    void importRequested();
    //! A file that the person wants to choose.
    void importFileRequested();
    void demoRequested();
    void openAddressRequested(const QUrl &url);
    void tokenFileRequested();
    //! The keychain may be open now.
    void storeRetryRequested();

private:
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] QWidget *makeBrowser();
    [[nodiscard]] QWidget *makeCode();
    [[nodiscard]] QWidget *makeImport();
    [[nodiscard]] QWidget *makeBusy();
    [[nodiscard]] QPushButton *makeCancel(QWidget *page);
    void addBrowserButtons(QWidget *page, QBoxLayout *layout);
    void show(QWidget *page);
    void showProgress();
    void usePasted();
    void showBrowserWords();
    void showCode();
    void showBusy(const QString &words);
    //! What Escape does: cancels what runs.
    void goBack();
    void askBeforeImport(bool isAsking);

    core::SignInProgress m_progress;
    bool m_isAskingImport = false;
    bool m_isDemo = false;
    bool m_isStoreWaiting = false;
    bool m_usesOtherBrowser = false;
    std::optional<core::Error> m_storeError;

    ErrorView *m_error;
    QPushButton *m_retry;
    QPushButton *m_tokenFile;
    QPushButton *m_cancelBusy = nullptr;
    QPushButton *m_waitingFile = nullptr; //!< the same, while the keychain is awaited
    QWidget *m_choice = nullptr;
    QWidget *m_browser = nullptr;
    QWidget *m_code = nullptr;
    QWidget *m_import = nullptr;
    QWidget *m_busy = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_demo = nullptr;
    QLabel *m_browserWords = nullptr;
    QLabel *m_pasteHint = nullptr;
    QLabel *m_busyWords = nullptr;
    QPushButton *m_open = nullptr;
    CopyButton *m_copyAddress = nullptr;
    QLineEdit *m_pasted = nullptr;
    QPushButton *m_usePasted = nullptr;
    QLabel *m_userCode = nullptr;
    QLabel *m_codeWords = nullptr;
    QLabel *m_codeNotes = nullptr;
    CopyButton *m_copyCode = nullptr;
};

} // namespace ui
