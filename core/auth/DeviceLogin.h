// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/Credentials.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>

namespace core {

class OAuthClient;

//! One sign-in with a code that is typed on another device.
//!
//! start() leads to codeReady() and later to finished(), or to finished() alone; finished() comes
//! exactly once, never from inside a call; after 15 minutes with Timeout; Unsupported when the
//! issuer offers no device sign-in. Destroying the object cancels.
class DeviceLogin : public QObject
{
    Q_OBJECT

public:
    explicit DeviceLogin(OAuthClient &oauth, QObject *parent = nullptr);
    ~DeviceLogin() override;

    void setTimeLimit(std::chrono::milliseconds limit);
    //! The pause between two polls; by default the one that the issuer demands.
    void setPollPause(std::chrono::milliseconds pause);

    void start();

Q_SIGNALS:
    void codeReady(const QString &userCode, const QUrl &verificationPage,
                   std::chrono::seconds validFor);
    void finished(const core::Result<core::Credentials> &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace core
