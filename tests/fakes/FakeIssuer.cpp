// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/FakeIssuer.h"

#include "core/http/ResponseWriter.h"

#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace core;

namespace fakes {

void FakeIssuer::useTls(const QSslConfiguration &configuration)
{
    m_isTls = true;
    m_server.useTls(configuration);
}

QUrl FakeIssuer::url() const
{
    QUrl url = DemoIssuer::url();
    if (m_isTls) {
        url.setScheme(u"https"_s);
        url.setHost(u"localhost"_s);
    }
    return url;
}

bool FakeIssuer::approveDevice(const QString &userCode)
{
    return DemoIssuer::approveDevice(userCode.toUtf8());
}

bool FakeIssuer::expireDevice(const QString &userCode)
{
    Device *const device = findDevice(userCode.toUtf8());
    if (device)
        device->expiresAt = 0;
    return device != nullptr;
}

void FakeIssuer::serve(const HttpRequest &request, ResponseWriter *writer)
{
    ++m_requestCount;
    m_lastUserAgent = request.header("user-agent");
    if (m_delay.count() == 0)
        return respond(request, writer);
    QTimer::singleShot(m_delay, writer, [this, request, writer] { respond(request, writer); });
}

void FakeIssuer::respond(const HttpRequest &request, ResponseWriter *writer)
{
    const QByteArray &path = request.path;
    if (path == "/oauth/authorize") {
        ++m_authorizeCount;
        return decide(request, writer);
    }
    if (path == "/oauth/token")
        return respondToToken(request, writer);
    if (path == "/oauth/revoke")
        ++m_revokeCount;
    else if (path == "/api/accounts/deviceauth/token")
        ++m_devicePollCount;
    else if (path != "/api/accounts/deviceauth/usercode")
        return DemoIssuer::serve(request, writer);
    else if (!m_isDeviceLoginOffered)
        return writer->send(404, "application/json", R"({"error":"not_found"})");
    if (m_trouble != Trouble::None)
        return fail(writer);
    if (path == "/api/accounts/deviceauth/token" && m_pollResponse.first != 0)
        return writer->send(m_pollResponse.first, "application/json", m_pollResponse.second);
    if (path == "/oauth/revoke")
        m_lastRevokedToken = fieldsOf(request).value("token");
    DemoIssuer::serve(request, writer);
}

void FakeIssuer::decide(HttpRequest request, ResponseWriter *writer)
{
    const Fields fields = fieldsOf(request);
    const QByteArray decision = fields.value("demo_decision");
    if (decision == "approve" || (decision.isEmpty() && m_isAutoApproved)) {
        if (m_decision == Decision::MissingEntitlement) {
            return sendBack(fields,
                            QUrlQuery(u"error=access_denied&error_description="
                                      "missing_codex_entitlement"_s),
                            writer);
        }
        request.query +=
            m_decision == Decision::Deny ? "&demo_decision=deny" : "&demo_decision=approve";
    }
    DemoIssuer::serve(request, writer);
}

void FakeIssuer::respondToToken(const HttpRequest &request, ResponseWriter *writer)
{
    m_lastContentType = request.header("content-type");
    const Fields fields = fieldsOf(request);
    const bool isRefresh = fields.value("grant_type") == "refresh_token";
    if (isRefresh)
        ++m_refreshCount;
    if (m_trouble != Trouble::None)
        return fail(writer);
    if (!isRefresh)
        ++m_exchangeCount;
    else if (!m_tokens.checkRefresh(fields.value("refresh_token")))
        ++m_refusedRefreshCount;
    else if (m_isSparseRefresh)
        return writer->send(200, "application/json",
                            R"({"access_token":")" + m_tokens.issueAccess(url().toEncoded())
                                + R"("})");
    DemoIssuer::serve(request, writer);
}

void FakeIssuer::fail(ResponseWriter *writer) const
{
    const auto send = [writer](int status, const QByteArray &body) {
        writer->send(status, "application/json", body);
    };
    switch (m_trouble) {
    case Trouble::None:
    case Trouble::Hang:
        return;
    case Trouble::BreakOff:
        writer->begin(200, "application/json");
        writer->write("{\"access_token\":");
        return writer->breakOff();
    case Trouble::ServerError:
        return send(503, R"({"error":{"code":"server_error","message":"Demo: try again later"}})");
    case Trouble::HtmlError:
        return writer->send(403, "text/html",
                            "<html><body>Blocked by a simulated proxy</body></html>");
    case Trouble::NoTokens:
        return send(200, "{}");
    case Trouble::WrongCountry:
        return send(403,
                    R"({"error":{"code":"unsupported_country_region_territory",)"
                    R"("message":"Country, region, or territory not supported"}})");
    }
}

Credentials signInAt(DemoIssuer &issuer)
{
    const DemoTokens tokens = issuer.issueTokens();
    Credentials credentials;
    credentials.idToken = Secret(tokens.idToken);
    credentials.accessToken = Secret(tokens.accessToken);
    credentials.refreshToken = Secret(tokens.refreshToken);
    credentials.accountId = tokens.accountId;
    return credentials;
}

} // namespace fakes
