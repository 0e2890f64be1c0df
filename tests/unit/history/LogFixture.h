// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestLog.h"
#include "core/history/RequestReader.h"
#include "tests/fakes/Outcome.h"

#include <QtCore/QTemporaryDir>

//! A folder for a log, and its contents as a reader sees them.
class LogFixture
{
public:
    [[nodiscard]] QString file() const { return core::requestLogFile(m_folder.path()); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    //! Everything that was added before is in the file, or could not be written.
    static bool flush(core::RequestLog &log)
    {
        Outcome<core::Nothing> outcome;
        log.flush(outcome.callback());
        return outcome.wait() && outcome.isGood();
    }

    static core::RequestFilter filter(const QString &text)
    {
        const auto filter = core::parseRequestFilter(text, QDateTime::currentSecsSinceEpoch());
        return filter ? *filter : core::RequestFilter{};
    }

    //! Newest first.
    [[nodiscard]] core::RequestPage page(const QString &text = {}, qint64 before = 0,
                                         int count = 200) const
    {
        core::RequestReader reader(file());
        Outcome<core::RequestPage> outcome;
        reader.page(filter(text), before, count, outcome.callback());
        return outcome.wait() && outcome.isGood() ? outcome.value() : core::RequestPage{};
    }

    [[nodiscard]] QList<QByteArray> ids(const QString &text = {}) const
    {
        QList<QByteArray> ids;
        for (const core::LoggedRequest &logged : page(text).requests)
            ids.append(logged.record.requestId);
        return ids;
    }

    [[nodiscard]] qint64 count(const QString &text = {}) const
    {
        core::RequestReader reader(file());
        Outcome<qint64> outcome;
        reader.count(filter(text), outcome.callback());
        return outcome.wait() && outcome.isGood() ? outcome.value() : -1;
    }

    [[nodiscard]] QList<core::DailyUsage> usage(const QDate &today, int days) const
    {
        core::RequestReader reader(file());
        Outcome<QList<core::DailyUsage>> outcome;
        reader.usage(today, days, outcome.callback());
        return outcome.wait() && outcome.isGood() ? outcome.value() : QList<core::DailyUsage>{};
    }

    [[nodiscard]] core::UsageReport report(const core::UsageQuery &query, qint64 now,
                                           const core::LimitSnapshot &limits = {},
                                           const core::PriceList &prices = {}) const
    {
        core::RequestReader reader(file());
        Outcome<core::UsageReport> outcome;
        reader.report(query, limits, now, prices, outcome.callback());
        return outcome.wait() && outcome.isGood() ? outcome.value() : core::UsageReport{};
    }

    //! All of them, oldest first.
    [[nodiscard]] QList<core::LimitReading> readings() const
    {
        core::RequestReader reader(file());
        Outcome<QList<core::LimitReading>> outcome;
        reader.readings(0, outcome.callback());
        return outcome.wait() && outcome.isGood() ? outcome.value() : QList<core::LimitReading>{};
    }

private:
    QTemporaryDir m_folder;
};
