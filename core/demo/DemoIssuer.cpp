// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoIssuer.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr char ClientId[] = "app_EMoamEEZ73f0CkXaXp7hrann";
constexpr char HtmlType[] = "text/html; charset=utf-8";
constexpr char JsonType[] = "application/json";
constexpr qint64 DeviceLifeSeconds = 900;

QHash<QByteArray, QByteArray> fromForm(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> fields;
    const QUrlQuery query(QString::fromUtf8(text).replace(u'+', u"%20"_s));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        fields.insert(name.toUtf8(), value.toUtf8());
    return fields;
}

QHash<QByteArray, QByteArray> fromJson(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> fields;
    if (const auto root = parseJson(text)) {
        for (const JsonValue::Member &member : root->members())
            fields.insert(member.name, member.value.toUtf8());
    }
    return fields;
}

//! The form of most errors of the real service.
QByteArray nestedError(const QByteArray &code, const QByteArray &message)
{
    JsonWriter out;
    out.beginObject().key("error").beginObject();
    out.member("message", message).member("type", "invalid_request_error");
    out.memberNull("param").member("code", code);
    out.endObject().endObject();
    return out.take();
}

//! The form that OAuth 2.0 defines (RFC 6749, 5.2).
QByteArray flatError(const QByteArray &code, const QByteArray &description)
{
    JsonWriter out;
    out.beginObject();
    out.member("error", code).member("error_description", description);
    out.endObject();
    return out.take();
}

void sendJson(ResponseWriter *writer, int status, const QByteArray &body)
{
    writer->send(status, JsonType, body, {{"Cache-Control", "no-store"}});
}

//! One page of the sign-in service. `content` is HTML.
QByteArray demoPage(const QString &title, const QByteArray &content)
{
    static const QByteArray head =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<link rel=\"icon\" href=\"data:,\"><style>"
        ":root{color-scheme:light dark}"
        "body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:4rem auto;padding:0 1rem}"
        "a.button,button{display:inline-block;padding:.5rem 1.25rem;border:1px solid;"
        "border-radius:.5rem;color:inherit;background:none;font:inherit;text-decoration:none}"
        "</style><title>Demo: ";
    const QByteArray name = title.toHtmlEscaped().toUtf8();
    return head + name + "</title></head><body><p><strong>Demo</strong> – a simulated sign-in "
        + "service inside ChatMock. No real account is used.</p><h1>" + name + "</h1>" + content
        + "</body></html>\n";
}

} // namespace

DemoIssuer::DemoIssuer()
    : m_server(
        [this](const HttpRequest &request, ResponseWriter *writer) { serve(request, writer); },
        [](const HttpRequest &, const Error &error) {
            return HttpServer::ErrorPage{
                JsonType, flatError("invalid_request", error.message.toUtf8()), {}};
        })
{
}

Status DemoIssuer::listen(quint16 port)
{
    return m_server.listen({QHostAddress(QHostAddress::LocalHost)}, port);
}

void DemoIssuer::close()
{
    m_server.close();
}

QUrl DemoIssuer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
}

DemoTokens DemoIssuer::issueTokens()
{
    const QByteArray issuer = url().toEncoded();
    return {m_tokens.makeIdToken(issuer), m_tokens.issueAccess(issuer), m_tokens.issueRefresh(),
            DemoTokenBook::accountId()};
}

bool DemoIssuer::accepts(const QByteArray &accessToken) const
{
    return m_tokens.accepts(accessToken);
}

DemoIssuer::Fields DemoIssuer::fieldsOf(const HttpRequest &request)
{
    if (request.method == "GET")
        return fromForm(request.query);
    return request.header("content-type").startsWith(JsonType) ? fromJson(request.body)
                                                               : fromForm(request.body);
}

void DemoIssuer::serve(const HttpRequest &request, ResponseWriter *writer)
{
    using Method = void (DemoIssuer::*)(const HttpRequest &, ResponseWriter *);
    struct Route
    {
        const char *method;
        const char *path;
        Method serve;
    };
    static constexpr Route Routes[] = {
        {"GET", "/oauth/authorize", &DemoIssuer::authorize},
        {"POST", "/oauth/token", &DemoIssuer::token},
        {"POST", "/oauth/revoke", &DemoIssuer::revoke},
        {"POST", "/api/accounts/deviceauth/usercode", &DemoIssuer::deviceUserCode},
        {"POST", "/api/accounts/deviceauth/token", &DemoIssuer::deviceToken},
        {"GET", "/codex/device", &DemoIssuer::devicePage},
    };
    for (const Route &route : Routes) {
        if (request.path != route.path)
            continue;
        if (request.method != route.method)
            return writer->send(405, JsonType, flatError("invalid_request", "wrong method"),
                                {{"Allow", route.method}});
        qCDebug(logDemo) << "serving" << request.path;
        return (this->*route.serve)(request, writer);
    }
    sendJson(writer, 404, flatError("not_found", "the simulated issuer has no such page"));
}

// --- browser -------------------------------------------------------------------------------------

std::optional<QByteArray> DemoIssuer::whyNotAuthorized(const Fields &fields) const
{
    if (fields.value("client_id") != ClientId)
        return "unknown client_id";
    const QByteArray redirect = fields.value("redirect_uri");
    const bool isRegistered =
        std::any_of(m_callbackPorts.begin(), m_callbackPorts.end(), [&](quint16 port) {
            return redirect == "http://localhost:" + QByteArray::number(port) + "/auth/callback";
        });
    if (!isRegistered)
        return "redirect_uri is not registered";
    if (fields.value("response_type") != "code")
        return "response_type must be code";
    if (fields.value("code_challenge_method") != "S256"
        || fields.value("code_challenge").size() != 43)
        return "code_challenge must be of method S256";
    if (fields.value("state").isEmpty())
        return "state is missing";
    if (!fields.value("scope").split(' ').contains("openid"))
        return "scope must contain openid";
    return std::nullopt;
}

void DemoIssuer::authorize(const HttpRequest &request, ResponseWriter *writer)
{
    const Fields fields = fieldsOf(request);
    if (const auto reason = whyNotAuthorized(fields)) {
        return writer->send(400, HtmlType,
                            demoPage(u"Sign-in refused"_s, "<p>" + *reason + "</p>"));
    }
    const QByteArray decision = fields.value("demo_decision");
    if (decision.isEmpty())
        return showAuthorizePage(request, writer);
    QUrlQuery result;
    if (decision == "approve") {
        const bool isOffline = fields.value("scope").split(' ').contains("offline_access");
        const QByteArray code = m_tokens.issueCode(fields.value("code_challenge"),
                                                   fields.value("redirect_uri"), isOffline);
        result.addQueryItem(u"code"_s, QString::fromLatin1(code));
    } else {
        result.addQueryItem(u"error"_s, u"access_denied"_s);
        result.addQueryItem(u"error_description"_s, u"Demo: the person declined"_s);
    }
    sendBack(fields, result, writer);
}

void DemoIssuer::sendBack(const Fields &fields, QUrlQuery result, ResponseWriter *writer)
{
    result.addQueryItem(u"state"_s, QString::fromLatin1(fields.value("state").toPercentEncoding()));
    QUrl target(QString::fromUtf8(fields.value("redirect_uri")));
    target.setQuery(result);
    writer->send(302, HtmlType, demoPage(u"Going back"_s, {}),
                 {{"Location", target.toEncoded()}, {"Cache-Control", "no-store"}});
}

void DemoIssuer::showAuthorizePage(const HttpRequest &request, ResponseWriter *writer)
{
    const QByteArray again = "/oauth/authorize?"
        + QString::fromUtf8(request.query).toHtmlEscaped().toUtf8() + "&amp;demo_decision=";
    writer->send(200, HtmlType,
                 demoPage(u"Sign in as demo@example.com"_s,
                          R"(<p><a class="button" id="continue" href=")" + again
                              + R"(approve">Continue</a> <a class="button" id="deny" href=")"
                              + again + "deny\">Cancel</a></p>"),
                 {{"Cache-Control", "no-store"}});
}

// --- tokens --------------------------------------------------------------------------------------

void DemoIssuer::token(const HttpRequest &request, ResponseWriter *writer)
{
    const Fields fields = fieldsOf(request);
    const QByteArray kind = fields.value("grant_type");
    if (fields.value("client_id") != ClientId)
        return sendJson(writer, 401, flatError("invalid_client", "unknown client"));
    if (kind == "authorization_code")
        return exchange(fields, writer);
    if (kind == "refresh_token")
        return refresh(fields, writer);
    sendJson(writer, 400, flatError("unsupported_grant_type", "no such grant type"));
}

void DemoIssuer::exchange(const Fields &fields, ResponseWriter *writer)
{
    const auto code = m_tokens.redeemCode(fields.value("code"), fields.value("redirect_uri"),
                                          fields.value("code_verifier"));
    if (!code)
        return sendJson(writer, 400, flatError("invalid_grant", code.error().message.toUtf8()));
    sendTokens(writer, code->isOffline);
}

void DemoIssuer::refresh(const Fields &fields, ResponseWriter *writer)
{
    const QByteArray used = fields.value("refresh_token");
    if (const Status status = m_tokens.checkRefresh(used); !status) {
        const Error &error = status.error();
        return sendJson(writer, 401,
                        nestedError(error.providerCode.toUtf8(), error.message.toUtf8()));
    }
    m_tokens.refuseRefresh(used, "refresh_token_reused");
    sendTokens(writer, true);
}

void DemoIssuer::sendTokens(ResponseWriter *writer, bool isOffline)
{
    const QByteArray issuer = url().toEncoded();
    JsonWriter out;
    out.beginObject();
    out.member("id_token", m_tokens.makeIdToken(issuer));
    out.member("access_token", m_tokens.issueAccess(issuer));
    if (isOffline)
        out.member("refresh_token", m_tokens.issueRefresh());
    out.member("token_type", "Bearer");
    out.memberNumber("expires_in", qint64(m_tokens.accessLifetime().count()));
    out.endObject();
    sendJson(writer, 200, out.take());
}

void DemoIssuer::revoke(const HttpRequest &request, ResponseWriter *writer)
{
    const Fields fields = fieldsOf(request);
    const QByteArray token = fields.value("token");
    if (fields.value("token_type_hint") == "refresh_token") {
        if (fields.value("client_id") != ClientId)
            return sendJson(writer, 400, flatError("invalid_client", "unknown client"));
        m_tokens.refuseRefresh(token, "refresh_token_invalidated");
        m_tokens.revokeAllAccess();
    } else {
        m_tokens.revokeAccess(token);
    }
    sendJson(writer, 200, "{}");
}

// --- device codes --------------------------------------------------------------------------------

void DemoIssuer::deviceUserCode(const HttpRequest &request, ResponseWriter *writer)
{
    if (fieldsOf(request).value("client_id") != ClientId)
        return sendJson(writer, 401, nestedError("invalid_client", "unknown client"));

    const QByteArray id = newId("demo_da_");
    const QByteArray letters = newUuid().toUpper().remove(8, 1);
    const QByteArray userCode = letters.left(4) + '-' + letters.mid(4, 5);
    m_devices.insert(id, {userCode, {}, {}, m_tokens.now() + DeviceLifeSeconds});
    JsonWriter out;
    out.beginObject();
    out.member("device_auth_id", id).member("user_code", userCode);
    out.member("interval", QByteArray::number(qint64(m_deviceInterval.count())));
    out.endObject();
    sendJson(writer, 200, out.take());
}

void DemoIssuer::deviceToken(const HttpRequest &request, ResponseWriter *writer)
{
    const Fields fields = fieldsOf(request);
    const auto device = m_devices.find(fields.value("device_auth_id"));
    if (device == m_devices.end() || device->userCode != fields.value("user_code"))
        return sendJson(writer, 400, nestedError("invalid_request", "Demo: unknown device"));
    if (device->expiresAt <= m_tokens.now())
        return sendJson(writer, 400, nestedError("expired_token", "Demo: this code has expired"));
    if (device->authorizationCode.isEmpty())
        return sendJson(writer, 403, nestedError("authorization_pending", "Demo: not yet"));

    JsonWriter out;
    out.beginObject();
    out.member("authorization_code", device->authorizationCode);
    out.member("code_challenge", DemoTokenBook::challengeOf(device->verifier));
    out.member("code_verifier", device->verifier);
    out.endObject();
    sendJson(writer, 200, out.take());
}

DemoIssuer::Device *DemoIssuer::findDevice(const QByteArray &userCode)
{
    for (Device &device : m_devices) {
        if (device.userCode == userCode.trimmed().toUpper())
            return &device;
    }
    return nullptr;
}

bool DemoIssuer::approveDevice(const QByteArray &userCode)
{
    Device *const device = findDevice(userCode);
    if (!device || device->expiresAt <= m_tokens.now())
        return false;
    device->verifier = toBase64Url(randomBytes(64));
    device->authorizationCode =
        m_tokens.issueCode(DemoTokenBook::challengeOf(device->verifier),
                           url().toEncoded() + "/deviceauth/callback", true);
    return true;
}

void DemoIssuer::devicePage(const HttpRequest &request, ResponseWriter *writer)
{
    const QByteArray userCode = fieldsOf(request).value("user_code");
    if (!userCode.isEmpty() && approveDevice(userCode)) {
        return writer->send(200, HtmlType,
                            demoPage(u"Device signed in"_s, "<p>You can close this tab.</p>"));
    }
    const QByteArray note = userCode.isEmpty() ? "" : "<p>There is no such code.</p>";
    writer->send(
        200, HtmlType,
        demoPage(u"Enter the code"_s,
                 note
                     + "<form action=\"/codex/device\"><label>Code <input name=\"user_code\" "
                       "autocomplete=\"off\"></label> <button>Continue</button></form>"));
}

} // namespace core
