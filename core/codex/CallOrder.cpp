// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/CallOrder.h"

#include "core/codex/BackendHttp.h"
#include "core/codex/ConnectionPool.h"

#include <QtCore/QRandomGenerator>
#include <QtNetwork/QNetworkRequest>

namespace core {

std::chrono::milliseconds RetryPolicy::pauseAfter(int earlier) const
{
    const double jitter = 0.9 + 0.2 * QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(qint64(double(pause.count()) * (1 << earlier) * jitter));
}

std::optional<std::chrono::milliseconds> RetryBudget::take(std::chrono::milliseconds delay)
{
    if (!m_sinceFailure.isValid())
        m_sinceFailure.start();
    if (m_taken >= m_policy.most)
        return std::nullopt;
    const auto pause = delay.count() > 0 ? delay : m_policy.pauseAfter(m_taken);
    if (pause >= left())
        return std::nullopt;
    ++m_taken;
    return pause;
}

std::chrono::milliseconds RetryBudget::left() const
{
    if (!m_sinceFailure.isValid())
        return m_policy.window;
    return m_policy.window - std::chrono::milliseconds(m_sinceFailure.elapsed());
}

QUrl urlFor(const CallOrder &order)
{
    if (!order.body.isImage())
        return order.endpoints.responses;
    return order.body.isImageEdit() ? order.endpoints.imageEdits : order.endpoints.imageGenerations;
}

QNetworkRequest toNetworkRequest(const CallOrder &order, const AccessGrant &grant)
{
    QNetworkRequest request(urlFor(order));
    ConnectionPool::prepare(request);
    addIdentity(request, grant, order.body.settings());
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Accept", order.body.isImage() ? "application/json" : "text/event-stream");
    request.setRawHeader("Accept-Encoding", "identity");
    if (!order.body.isImage())
        addRouting(request, order.body.ids(), order.body.model().model.id, order.body.body());
    request.setHeader(QNetworkRequest::ContentLengthHeader, order.body.body().json.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return request;
}

} // namespace core
