// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/RequestRecord.h"

#include <QtCore/QDateTime>

//! A finished request that has something of everything.
inline core::RequestRecord finishedRecord(const QByteArray &id = "req_1")
{
    core::RequestRecord record;
    record.requestId = id;
    record.method = "POST";
    record.path = "/v1/chat/completions";
    record.route = "/v1/chat/completions";
    record.client = "OpenAI/Python 1.2";
    record.program = "python3.12";
    record.key = "notebook";
    record.serviceTier = "priority";
    record.model = "gpt-5.6-high";
    record.effort = "high";
    record.upstreamModel = "gpt-5.6";
    record.status = 200;
    record.isStreamed = true;
    record.startedAt = QDateTime::currentSecsSinceEpoch();
    record.durationMs = 1234;
    record.firstOutputMs = 410;
    record.inputTokens = 12;
    record.cachedTokens = 8;
    record.cacheWriteTokens = 3;
    record.cacheMiss = core::CacheMiss::PrefixChanged;
    record.outputTokens = 34;
    record.reasoningTokens = 30;
    record.notes = {{core::Note::Kind::Ignored, "temperature", {}},
                    {core::Note::Kind::Changed, "reasoning_effort", "xhigh->high"}};
    record.upstreamId = "resp_" + id;
    return record;
}

//! A request that reached no model; most figures are not known.
inline core::RequestRecord listingRecord(const QByteArray &id = "req_list")
{
    core::RequestRecord record;
    record.requestId = id;
    record.method = "GET";
    record.path = "/v1/models";
    record.route = "/v1/models";
    record.status = 200;
    record.startedAt = QDateTime::currentSecsSinceEpoch();
    return record;
}

inline core::RequestRecord failedRecord(const QByteArray &id = "req_failed")
{
    core::RequestRecord record = finishedRecord(id);
    record.status = 429;
    record.error = QStringLiteral("You have hit your usage limit.");
    record.upstreamFault = "usage_limit";
    record.inputTokens.reset();
    record.cachedTokens.reset();
    record.cacheWriteTokens.reset();
    record.cacheMiss.reset();
    record.outputTokens.reset();
    record.reasoningTokens.reset();
    record.firstOutputMs.reset();
    return record;
}
