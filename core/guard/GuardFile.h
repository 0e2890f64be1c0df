// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/guard/GuardRule.h"

#include <QtCore/QString>

namespace core {

//! The text of `guard.json`.
[[nodiscard]] QByteArray toGuardJson(const GuardPlan &plan);
//! Storage when it is not that, or its rules make no sense; says which part.
[[nodiscard]] Result<GuardPlan> fromGuardJson(const QByteArray &text);

//! The rules in `guard.json`, which any process of the same user may change.
//!
//! A file that cannot be used is set aside under another name; no rule is in force then, and
//! problem() says so until there is a usable one.
class GuardFile
{
public:
    //! An empty name: there are no rules, and nothing is stored.
    explicit GuardFile(const QString &fileName);

    [[nodiscard]] const QString &fileName() const { return m_name; }
    //! Reads the file again if it is another one than before. True when the rules have changed.
    bool update();
    [[nodiscard]] const GuardPlan &plan() const { return m_plan; }
    //! For a person, to be said by the owner; empty = all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    //! Replaces the file, which only its owner can read then. Storage when that fails; the rules
    //! stay as they are.
    [[nodiscard]] Status save(const GuardPlan &plan);

private:
    [[nodiscard]] QByteArray stamp() const;
    [[nodiscard]] Result<GuardPlan> read();
    void setAside(const QString &reason);

    const QString m_name;
    GuardPlan m_plan;
    QString m_problem;
    QByteArray m_stamp; //!< of the file that was read; empty = none was there
};

} // namespace core
