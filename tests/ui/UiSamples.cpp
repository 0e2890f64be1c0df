// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/UiSamples.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtGui/QPalette>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using core::AccountState;
using core::LimitWindow;
using core::ServerState;
using core::SignInProgress;

namespace samples {

namespace {

QString describe(const QWidget *widget)
{
    QString words = widget->accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words = label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words = button->text();
    return u"%1 '%2' %3x%4"_s.arg(QString::fromLatin1(widget->metaObject()->className()), words)
        .arg(widget->width())
        .arg(widget->height());
}

bool isLabelClipped(const QLabel *label)
{
    if (label->text().isEmpty())
        return false;
    if (!label->wordWrap())
        return label->width() < label->sizeHint().width();
    int longestWord = 0;
    static const QRegularExpression breaks(u"[\\s/.-]"_s);
    for (const QString &word : label->text().split(breaks))
        longestWord = std::max(longestWord, label->fontMetrics().horizontalAdvance(word));
    return label->height() < label->heightForWidth(label->width()) || label->width() < longestWord;
}

bool isClipped(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return isLabelClipped(label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->width() < button->sizeHint().width()
            || button->height() < button->sizeHint().height();
    return false;
}

bool isOutside(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return parent && parent->layout() && !parent->rect().contains(widget->geometry());
}

} // namespace

ui::OverviewState emptyState()
{
    ui::OverviewState state;
    state.baseUrl = u"http://127.0.0.1:8000/v1"_s;
    return state;
}

ui::OverviewState signedOutState()
{
    ui::OverviewState state = emptyState();
    state.account.phase = AccountState::Phase::SignedOut;
    state.showsWelcome = true;
    return state;
}

ui::OverviewState waitingForBrowserState()
{
    ui::OverviewState state = signedOutState();
    state.signIn.phase = SignInProgress::Phase::WaitingForBrowser;
    state.signIn.url = QUrl(u"https://auth.openai.com/oauth/authorize?client_id=x"_s);
    return state;
}

ui::OverviewState waitingForCodeState()
{
    ui::OverviewState state = signedOutState();
    state.signIn.phase = SignInProgress::Phase::WaitingForCode;
    state.signIn.url = QUrl(u"https://auth.openai.com/codex/device"_s);
    state.signIn.userCode = u"ABCD-12345"_s;
    state.signIn.codeExpiresAt = Monday + 900;
    return state;
}

ui::OverviewState failedState()
{
    ui::OverviewState state = fullState();
    state.server = {};
    state.server.phase = ServerState::Phase::Failed;
    state.server.host = u"127.0.0.1"_s;
    state.server.port = 8000;
    state.server.alternativePort = 8001;
    state.server.error =
        core::Error{core::ErrorCode::PortInUse, u"bind: address in use"_s, u"port"_s};
    state.refreshError = core::Error{core::ErrorCode::Unreachable, u"host not found"_s};
    return state;
}

namespace {

ui::OverviewState failedBecause(const core::Error &error, int alternativePort = 0)
{
    ui::OverviewState state = failedState();
    state.server.error = error;
    state.server.alternativePort = alternativePort;
    state.refreshError.reset();
    return state;
}

} // namespace

ui::OverviewState lanAccessState()
{
    return failedBecause({core::ErrorCode::Forbidden, u"no API key"_s, u"host"_s});
}

ui::OverviewState reservedPortState()
{
    ui::OverviewState state =
        failedBecause({core::ErrorCode::Forbidden, u"permission denied"_s, u"port"_s}, 8000);
    state.server.port = 80;
    return state;
}

ui::OverviewState noStorageState()
{
    return failedBecause({core::ErrorCode::Storage, u"cannot make the folder"_s});
}

ui::OverviewState readOnlyState()
{
    ui::OverviewState state = fullState();
    state.storageProblem = ui::ErrorMessage{
        u"The data folder ~/data cannot be written to."_s, u"Change its permissions."_s, {}};
    return state;
}

ui::OverviewState ollamaTakenState()
{
    ui::OverviewState state = fullState();
    state.server.ollama = {core::SecondPort::Phase::Failed, 11434,
                           core::Error{core::ErrorCode::PortInUse, u"Ollama"_s}};
    return state;
}

ui::OverviewState expiredState()
{
    ui::OverviewState state = fullState();
    state.account.phase = AccountState::Phase::Expired;
    state.account.error = core::Error{core::ErrorCode::NotSignedIn, u"refresh_token_reused"_s};
    return state;
}

ui::OverviewState finishingState()
{
    ui::OverviewState state = signedOutState();
    state.signIn.phase = SignInProgress::Phase::Finishing;
    return state;
}

ui::OverviewState welcomeDoneState()
{
    ui::OverviewState state = fullState();
    state.showsWelcome = true;
    state.hasServedClient = true;
    return state;
}

ui::OverviewState blockedState()
{
    ui::OverviewState state = emptyState();
    state.account.phase = AccountState::Phase::Blocked;
    state.account.error = core::Error{core::ErrorCode::Storage, u"keychain: OtherError (7)"_s};
    return state;
}

ui::OverviewState fullState()
{
    ui::OverviewState state = emptyState();
    state.account.phase = AccountState::Phase::SignedIn;
    state.account.email = u"maria.example@example.org"_s;
    state.account.plan = u"plus"_s;
    state.account.storePlace = u"keychain"_s;
    state.server.phase = ServerState::Phase::On;
    state.server.host = u"127.0.0.1"_s;
    state.server.port = 8000;
    state.server.baseUrl = state.baseUrl;
    return state;
}

ui::OverviewState withoutCodexState()
{
    ui::OverviewState state = fullState();
    state.lastFailure = ui::LastFailure{core::Error{core::ErrorCode::Forbidden,
                                                    u"403 from the backend"_s,
                                                    {},
                                                    {},
                                                    u"missing_codex_entitlement"_s},
                                        {},
                                        u"Claude Code"_s,
                                        Monday - 300,
                                        u"This ChatGPT account does not include Codex."_s};
    return state;
}

ui::OverviewState lastFailureState()
{
    ui::OverviewState state = fullState();
    state.lastFailure = ui::LastFailure{core::Error{core::ErrorCode::ContextTooLong, u"too long"_s},
                                        {},
                                        u"Claude Code"_s,
                                        Monday - 300,
                                        u"The conversation is too long for this model."_s};
    return state;
}

ui::OverviewState devicesState()
{
    ui::OverviewState state = fullState();
    state.server.host = u"0.0.0.0"_s;
    state.deviceUrls =
        QStringList{u"http://192.168.178.24:8000/v1"_s, u"http://10.0.0.7:8000/v1"_s};
    return state;
}

ui::OverviewState demoState()
{
    ui::OverviewState state = fullState();
    state.isDemo = true;
    state.canLeaveDemo = true;
    state.account.storePlace = u"memory (demo)"_s;
    return state;
}

ui::HelpState helpState()
{
    using State = ui::CheckLine::State;
    ui::HelpState state;
    state.dataFolder = u"~/.local/share/chatmock"_s;
    state.checks = {
        {State::Ok, u"Port"_s, u"ChatMock's server is running on port 8000."_s, {}},
        {State::Warning, u"Clock"_s, u"The clock is 2 min ahead of that of chatgpt.com."_s,
         u"Set the clock, or let your system set it automatically."_s},
        {State::Problem, u"Certificates"_s,
         u"The certificate of auth.openai.com was not accepted: self-signed certificate"_s,
         u"If your company inspects encrypted traffic, add its certificate (PEM file): Settings, "
         "Network, or --ca-file."_s}};
    state.report = u"ChatMock 1.0.0, Qt 6.4.2\nSystem: Debian GNU/Linux 12 (bookworm)\n"_s;
    state.now = Monday;
    state.trafficSince = Monday - 7200;
    state.traffic = {
        {u"chatgpt.com"_s, u"Requests of your programs"_s, 12, 340'000, 1'260'000, Monday - 180,
         false},
        {u"auth.openai.com"_s, u"Sign-in and its renewal"_s, 1, 1200, 5300, Monday - 7000, false}};
    return state;
}

core::LimitSnapshot limits(qint64 now)
{
    core::LimitSnapshot snapshot;
    snapshot.capturedAt = now - 130;
    snapshot.windows = {{LimitWindow::Kind::FiveHours, {}, {}, 5h, 42.0, now + 2 * 3600 + 13 * 60},
                        {LimitWindow::Kind::Weekly, {}, {}, 168h, 81.0, now + 3 * 86400 + 2 * 3600},
                        {LimitWindow::Kind::Weekly, u"codex_spark"_s, u"GPT-5 Codex Spark"_s, 168h,
                         std::nullopt, now + 86400}};
    return snapshot;
}

core::LimitSnapshot reachedLimits(qint64 now)
{
    core::LimitSnapshot snapshot = limits(now);
    snapshot.windows[1].usedPercent = 100.0;
    snapshot.isReached = true;
    return snapshot;
}

QStringList visibleTexts(const QWidget *root)
{
    QStringList texts;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

QStringList clippedWidgets(const QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->isVisible() && (isClipped(widget) || isOutside(widget)))
            found << describe(widget);
    }
    return found;
}

QStringList namelessWidgets(const QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(widget);
    }
    return found;
}

void applyLook(const QString &look)
{
    if (look == u"dark")
        QApplication::setPalette(darkPalette());
    if (look == u"rtl")
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (look == u"large-font") {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
    }
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x31, 0x32, 0x36), QColor(0x25, 0x26, 0x29));
    palette.setColor(QPalette::Base, QColor(0x1d, 0x1e, 0x21));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x8e, 0xf0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    return palette;
}

void keepImage(QWidget *widget, const QString &name)
{
    QDir().mkpath(QStringLiteral(TEST_IMAGES));
    widget->grab().save(QStringLiteral(TEST_IMAGES "/%1.png").arg(name));
}

} // namespace samples
