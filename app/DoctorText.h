// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Finding.h"
#include "core/net/Traffic.h"

#include <QtCore/QString>

namespace app {

//! A finding in words: a plain value.
struct CheckText
{
    QString name; //!< what was checked: "Port", "chatgpt.com"
    QString text;
    QString remedy; //!< what to do; empty when all is well
};

//! In the language of the program, without anything secret or personal.
[[nodiscard]] CheckText describe(const core::Finding &finding);
//! The same for a bug report, whatever the language.
[[nodiscard]] CheckText describeInEnglish(const core::Finding &finding);

//! Why a host is contacted: "Requests of your programs".
[[nodiscard]] QString describe(core::TrafficPurpose purpose);

//! `{"checks":[{"id":…,"state":…,"text":…,"remedy":…}]}`; `remedy` is null when all is well.
[[nodiscard]] QByteArray toJson(const QList<core::Finding> &findings);

} // namespace app
