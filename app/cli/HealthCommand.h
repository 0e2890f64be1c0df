// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

class QNetworkReply;

namespace app {

//! `chatmock health`: does a server respond? For containers and services, which check again and
//! again; needs neither account nor keychain.
class HealthCommand final : public Command
{
    Q_OBJECT

public:
    HealthCommand(Terminal &terminal, const CommandContext &context);
    ~HealthCommand() override;

    [[nodiscard]] static CommandSpec spec();

    void start() override;

private:
    void ask(const QUrl &url);
    void conclude(QNetworkReply &reply);

    QNetworkAccessManager m_network;
};

//! The address to request, from any address on a server; nullopt when
//! `text` is no http(s) address.
[[nodiscard]] std::optional<QUrl> healthAddress(const QString &text);

//! "ChatMock 1.0.0 answers, signed in"; nullopt when `body` was not written by this program.
[[nodiscard]] std::optional<QString> healthText(const QByteArray &body);

} // namespace app
