// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/LimitSnapshot.h"
#include "core/state/RequestRecord.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

#include <array>

namespace core {

//! What is true now, beside what has been counted.
struct MetricGauges
{
    int streamsOpen = 0;
    bool isSignedIn = false;
    LimitSnapshot limits;
};

//! Counts what the server does and writes it in the text format of Prometheus, version 0.0.4.
//!
//! Labels are bounded: routes come from the table, models from the catalogue, and no text of a
//! client's becomes one. Counts since the program started; of limits and tokens only what the
//! backend reported.
class Metrics
{
public:
    void note(const RequestRecord &summary);
    //! The sign-in was renewed, or could not be.
    void noteRefresh(bool hasSucceeded);

    [[nodiscard]] QByteArray text(const MetricGauges &gauges) const;

private:
    struct Histogram
    {
        //! Seconds; a first token takes tenths, a long response minutes.
        static constexpr std::array Bounds = {0.05, 0.1, 0.25, 0.5,  1.0,  2.5,
                                              5.0,  10., 30.,  60.0, 120., 300.};

        void add(qint64 milliseconds);

        std::array<qint64, Bounds.size()> counts{}; //!< not cumulative
        qint64 count = 0;
        qint64 milliseconds = 0;
    };
    using Counters = QMap<QByteArray, qint64>; //!< by labels, as they are written
    using Histograms = QMap<QByteArray, Histogram>;
    class Page;

    [[nodiscard]] QByteArray boundedModel(const QByteArray &model);
    void countTokens(const QByteArray &model, const char *kind, std::optional<qint64> tokens);

    QSet<QByteArray> m_models;
    Counters m_requests;
    Counters m_tokens;
    Counters m_upstreamErrors;
    Counters m_droppedReasoning;
    Counters m_refreshes;
    Histograms m_firstTokens;
    Histograms m_durations;
};

} // namespace core
