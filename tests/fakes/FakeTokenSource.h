// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/TokenSource.h"

#include <QtCore/QTimer>

namespace fakes {

//! The tokens "token-1", "token-2" …; each replacement yields the next one.
class FakeTokenSource final : public core::TokenSource
{
public:
    void freshToken(core::Callback<core::AccessGrant> callback) override
    {
        if (failure)
            callback(*failure);
        else
            callback(grant());
    }

    void replaceToken(const core::Secret &, core::Callback<core::AccessGrant> callback) override
    {
        ++replaced;
        if (replacementTime.count() == 0)
            return callback(grant());
        QTimer::singleShot(replacementTime, this,
                           [this, callback]() mutable { callback(grant()); });
    }

    [[nodiscard]] QString accountId() const override { return account; }

    [[nodiscard]] core::AccessGrant grant() const
    {
        return {core::Secret("token-" + QByteArray::number(replaced + 1)), account.toUtf8(),
                isFedramp, residency};
    }

    int replaced = 0;
    std::chrono::milliseconds replacementTime{0};
    bool isFedramp = false;
    QByteArray residency;
    QString account = QStringLiteral("acct-1");
    std::optional<core::Error> failure;
};

} // namespace fakes
