// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoIssuer.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/base/Log.h"
#include "core/demo/DemoPages.h"
#include "core/demo/DemoTokenBook.h"
#include "core/http/HttpServer.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

namespace core {

namespace {

constexpr char Html[] = "text/html; charset=utf-8";
constexpr char JsonType[] = "application/json";
constexpr qint64 DeviceLifeSeconds = 900;

//! Fields of a form or of a JSON object alike.
using Fields = QHash<QByteArray, QByteArray>;

Fields fromForm(const QByteArray &text)
{
    Fields fields;
    const QUrlQuery query(QString::fromUtf8(text).replace(u'+', QStringLiteral("%20")));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        fields.insert(name.toUtf8(), value.toUtf8());
    return fields;
}

Fields fromJson(const QByteArray &text)
{
    Fields fields;
    if (const auto root = parseJson(text)) {
        for (const JsonValue::Member &member : root->members())
            fields.insert(member.name, member.value.toUtf8());
    }
    return fields;
}

Fields fieldsOf(const HttpRequest &request)
{
    return request.header("content-type").startsWith(JsonType) ? fromJson(request.body)
                                                               : fromForm(request.body);
}

//! The shape of most of the real service's refusals.
QByteArray nestedError(const QByteArray &code, const QByteArray &message)
{
    JsonWriter out;
    out.beginObject().key("error").beginObject();
    out.member("message", message).member("type", "invalid_request_error");
    out.memberNull("param").member("code", code);
    out.endObject().endObject();
    return out.take();
}

//! The shape that the standard for OAuth has.
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

} // namespace

class DemoIssuer::Private
{
public:
    struct DeviceEntry
    {
        QByteArray userCode;
        QByteArray authorizationCode; //!< empty while nobody has approved
        QByteArray verifier;
        qint64 expiresAt = 0;
    };

    explicit Private(DemoIssuer *issuer);

    void serve(const HttpRequest &request, ResponseWriter *writer);
    void route(const HttpRequest &request, ResponseWriter *writer);
    bool makeTrouble(ResponseWriter *writer);

    void authorize(const HttpRequest &request, ResponseWriter *writer);
    [[nodiscard]] std::optional<QByteArray> whyNotAuthorized(const Fields &fields) const;
    [[nodiscard]] bool isKnownRedirect(const QByteArray &redirect) const;
    void decide(const Fields &fields, Decision decision, ResponseWriter *writer);
    void showAuthorizePage(const HttpRequest &request, ResponseWriter *writer);

    void token(const HttpRequest &request, ResponseWriter *writer);
    void exchange(const Fields &fields, ResponseWriter *writer);
    void refresh(const Fields &fields, ResponseWriter *writer);
    void revoke(const HttpRequest &request, ResponseWriter *writer);
    void sendTokens(ResponseWriter *writer, bool isOffline, bool isRefresh);

    void deviceUserCode(const HttpRequest &request, ResponseWriter *writer);
    void deviceToken(const HttpRequest &request, ResponseWriter *writer);
    void devicePage(const HttpRequest &request, ResponseWriter *writer);
    DeviceEntry *findDevice(const QByteArray &userCode);

    [[nodiscard]] QByteArray issuer() const { return q->url().toEncoded(); }

    DemoIssuer *const q;
    HttpServer m_server;
    bool m_isTls = false;

    QByteArray m_clientId = "app_EMoamEEZ73f0CkXaXp7hrann";
    QList<quint16> m_callbackPorts{1455, 1457};
    std::chrono::seconds m_deviceInterval{5};
    std::chrono::milliseconds m_delay{0};
    bool m_isSparseRefresh = false;
    bool m_isAutoApproved = false;
    bool m_isDeviceOffered = true;
    Decision m_decision = Decision::Approve;
    Trouble m_trouble = Trouble::None;

    DemoTokenBook m_tokens;
    QHash<QByteArray, DeviceEntry> m_devices;

    int m_authorizeCount = 0;
    int m_exchangeCount = 0;
    int m_refreshCount = 0;
    int m_refusedRefreshCount = 0;
    int m_revokeCount = 0;
    int m_devicePollCount = 0;
    QByteArray m_lastRevoked;
    QByteArray m_lastUserAgent;
    QByteArray m_lastContentType;
};

DemoIssuer::Private::Private(DemoIssuer *issuer)
    : q(issuer)
    , m_server(
          [this](const HttpRequest &request, ResponseWriter *writer) { serve(request, writer); },
          [](const HttpRequest &, const Error &error) {
              return HttpServer::ErrorPage{
                  JsonType, flatError("invalid_request", error.message.toUtf8()), {}};
          })
{
}

void DemoIssuer::Private::serve(const HttpRequest &request, ResponseWriter *writer)
{
    m_lastUserAgent = request.header("user-agent");
    if (m_delay.count() == 0)
        return route(request, writer);
    QTimer::singleShot(m_delay, q, [this, request, response = QPointer(writer)] {
        if (response)
            route(request, response);
    });
}

void DemoIssuer::Private::route(const HttpRequest &request, ResponseWriter *writer)
{
    using Method = void (Private::*)(const HttpRequest &, ResponseWriter *);
    struct Route
    {
        const char *method;
        const char *path;
        Method serve;
    };
    static constexpr Route Routes[] = {
        {"GET", "/oauth/authorize", &Private::authorize},
        {"POST", "/oauth/token", &Private::token},
        {"POST", "/oauth/revoke", &Private::revoke},
        {"POST", "/api/accounts/deviceauth/usercode", &Private::deviceUserCode},
        {"POST", "/api/accounts/deviceauth/token", &Private::deviceToken},
        {"GET", "/codex/device", &Private::devicePage},
    };
    for (const Route &route : Routes) {
        if (request.path != route.path)
            continue;
        if (request.method != route.method)
            return writer->send(405, JsonType, flatError("invalid_request", "wrong method"),
                                {{"Allow", route.method}});
        qCDebug(logDemo) << "the simulated issuer serves" << request.path;
        return (this->*route.serve)(request, writer);
    }
    sendJson(writer, 404, flatError("not_found", "the simulated issuer has no such page"));
}

//! True when the answer is given, or will never be.
bool DemoIssuer::Private::makeTrouble(ResponseWriter *writer)
{
    switch (m_trouble) {
    case Trouble::None:
        return false;
    case Trouble::Hang:
        return true;
    case Trouble::BreakOff:
        writer->begin(200, JsonType);
        writer->write("{\"access_token\":");
        writer->breakOff();
        return true;
    case Trouble::ServerError:
        sendJson(writer, 503, nestedError("server_error", "Demo: try again later"));
        return true;
    case Trouble::HtmlError:
        writer->send(403, Html, "<html><body>Blocked by a simulated proxy</body></html>");
        return true;
    case Trouble::NoTokens:
        sendJson(writer, 200, "{}");
        return true;
    case Trouble::WrongCountry:
        sendJson(writer, 403,
                 nestedError("unsupported_country_region_territory",
                             "Country, region, or territory not supported"));
        return true;
    }
    return false;
}

// --- browser -------------------------------------------------------------------------------------

bool DemoIssuer::Private::isKnownRedirect(const QByteArray &redirect) const
{
    for (const quint16 port : m_callbackPorts) {
        if (redirect == "http://localhost:" + QByteArray::number(port) + "/auth/callback")
            return true;
    }
    return false;
}

std::optional<QByteArray> DemoIssuer::Private::whyNotAuthorized(const Fields &fields) const
{
    if (fields.value("client_id") != m_clientId)
        return "unknown client_id";
    if (!isKnownRedirect(fields.value("redirect_uri")))
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

void DemoIssuer::Private::authorize(const HttpRequest &request, ResponseWriter *writer)
{
    ++m_authorizeCount;
    const Fields fields = fromForm(request.query);
    if (const auto reason = whyNotAuthorized(fields)) {
        return writer->send(400, Html,
                            demoPage(QStringLiteral("Sign-in refused"), "<p>" + *reason + "</p>"));
    }
    const QByteArray chosen = fields.value("demo_decision");
    if (chosen == "deny")
        return decide(fields, Decision::Deny, writer);
    if (chosen == "approve" || m_isAutoApproved)
        return decide(fields, m_decision, writer);
    showAuthorizePage(request, writer);
}

void DemoIssuer::Private::showAuthorizePage(const HttpRequest &request, ResponseWriter *writer)
{
    const QByteArray again = "/oauth/authorize?"
        + QString::fromUtf8(request.query).toHtmlEscaped().toUtf8() + "&amp;demo_decision=";
    writer->send(200, Html,
                 demoPage(QStringLiteral("Sign in as demo@example.com"),
                          "<p><a class=\"button\" id=\"continue\" href=\"" + again
                              + "approve\">Continue</a> <a class=\"button\" id=\"deny\" href=\""
                              + again + "deny\">Cancel</a></p>"),
                 {{"Cache-Control", "no-store"}});
}

void DemoIssuer::Private::decide(const Fields &fields, Decision decision, ResponseWriter *writer)
{
    QUrlQuery query;
    if (decision == Decision::Approve) {
        const bool isOffline = fields.value("scope").split(' ').contains("offline_access");
        const QByteArray code = m_tokens.issueCode(fields.value("code_challenge"),
                                                   fields.value("redirect_uri"), isOffline);
        query.addQueryItem(QStringLiteral("code"), QString::fromLatin1(code));
    } else {
        const bool isDenied = decision == Decision::Deny;
        query.addQueryItem(QStringLiteral("error"), QStringLiteral("access_denied"));
        query.addQueryItem(QStringLiteral("error_description"),
                           isDenied ? QStringLiteral("Demo: the person declined")
                                    : QStringLiteral("missing_codex_entitlement"));
    }
    query.addQueryItem(QStringLiteral("state"),
                       QString::fromLatin1(fields.value("state").toPercentEncoding()));
    QUrl target(QString::fromUtf8(fields.value("redirect_uri")));
    target.setQuery(query);
    writer->send(302, Html, demoPage(QStringLiteral("Going back"), {}),
                 {{"Location", target.toEncoded()}, {"Cache-Control", "no-store"}});
}

// --- tokens --------------------------------------------------------------------------------------

void DemoIssuer::Private::token(const HttpRequest &request, ResponseWriter *writer)
{
    m_lastContentType = request.header("content-type");
    const Fields fields = fieldsOf(request);
    const QByteArray kind = fields.value("grant_type");
    if (kind == "refresh_token")
        ++m_refreshCount;
    if (makeTrouble(writer))
        return;
    if (fields.value("client_id") != m_clientId)
        return sendJson(writer, 401, flatError("invalid_client", "unknown client"));
    if (kind == "authorization_code")
        return exchange(fields, writer);
    if (kind == "refresh_token")
        return refresh(fields, writer);
    sendJson(writer, 400, flatError("unsupported_grant_type", "no such grant type"));
}

void DemoIssuer::Private::exchange(const Fields &fields, ResponseWriter *writer)
{
    ++m_exchangeCount;
    const auto code = m_tokens.redeemCode(fields.value("code"), fields.value("redirect_uri"),
                                          fields.value("code_verifier"));
    if (!code)
        return sendJson(writer, 400, flatError("invalid_grant", code.error().message.toUtf8()));
    sendTokens(writer, code->isOffline, false);
}

void DemoIssuer::Private::refresh(const Fields &fields, ResponseWriter *writer)
{
    const Status status = m_tokens.useRefresh(fields.value("refresh_token"), m_isSparseRefresh);
    if (!status) {
        ++m_refusedRefreshCount;
        const Error &error = status.error();
        return sendJson(writer, 401, nestedError(error.providerCode.toUtf8(), error.message.toUtf8()));
    }
    sendTokens(writer, !m_isSparseRefresh, true);
}

void DemoIssuer::Private::sendTokens(ResponseWriter *writer, bool isOffline, bool isRefresh)
{
    JsonWriter out;
    out.beginObject();
    if (!isRefresh || !m_isSparseRefresh)
        out.member("id_token", m_tokens.makeIdToken(issuer()));
    out.member("access_token", m_tokens.issueAccess(issuer()));
    if (isOffline)
        out.member("refresh_token", m_tokens.issueRefresh());
    out.member("token_type", "Bearer");
    out.memberNumber("expires_in", qint64(m_tokens.accessLifetime().count()));
    out.endObject();
    sendJson(writer, 200, out.take());
}

void DemoIssuer::Private::revoke(const HttpRequest &request, ResponseWriter *writer)
{
    ++m_revokeCount;
    if (makeTrouble(writer))
        return;
    const Fields fields = fieldsOf(request);
    m_lastRevoked = fields.value("token");
    if (fields.value("token_type_hint") == "refresh_token") {
        if (fields.value("client_id") != m_clientId)
            return sendJson(writer, 400, flatError("invalid_client", "unknown client"));
        m_tokens.revokeRefresh(m_lastRevoked);
        m_tokens.revokeAllAccess();
    } else {
        m_tokens.revokeAccess(m_lastRevoked);
    }
    sendJson(writer, 200, "{}");
}

// --- device codes --------------------------------------------------------------------------------

void DemoIssuer::Private::deviceUserCode(const HttpRequest &request, ResponseWriter *writer)
{
    if (!m_isDeviceOffered)
        return sendJson(writer, 404, flatError("not_found", "no sign-in by code"));
    if (makeTrouble(writer))
        return;
    if (fieldsOf(request).value("client_id") != m_clientId)
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

void DemoIssuer::Private::deviceToken(const HttpRequest &request, ResponseWriter *writer)
{
    ++m_devicePollCount;
    if (makeTrouble(writer))
        return;
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

DemoIssuer::Private::DeviceEntry *DemoIssuer::Private::findDevice(const QByteArray &userCode)
{
    for (DeviceEntry &device : m_devices) {
        if (device.userCode == userCode.trimmed().toUpper())
            return &device;
    }
    return nullptr;
}

void DemoIssuer::Private::devicePage(const HttpRequest &request, ResponseWriter *writer)
{
    const QByteArray userCode = fromForm(request.query).value("user_code");
    if (!userCode.isEmpty() && q->approveDevice(QString::fromUtf8(userCode))) {
        return writer->send(
            200, Html,
            demoPage(QStringLiteral("Device signed in"), "<p>You can close this tab.</p>"));
    }
    const QByteArray note = userCode.isEmpty() ? "" : "<p>There is no such code.</p>";
    writer->send(
        200, Html,
        demoPage(QStringLiteral("Enter the code"),
                 note
                     + "<form action=\"/codex/device\"><label>Code <input name=\"user_code\" "
                       "autocomplete=\"off\"></label> <button>Continue</button></form>"));
}

// --- DemoIssuer ----------------------------------------------------------------------------------

DemoIssuer::DemoIssuer(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
}

DemoIssuer::~DemoIssuer() = default;

void DemoIssuer::useTls(const QSslConfiguration &configuration)
{
    d->m_isTls = true;
    d->m_server.useTls(configuration);
}

Status DemoIssuer::listen(quint16 port)
{
    return d->m_server.listen({QHostAddress(QHostAddress::LocalHost)}, port);
}

void DemoIssuer::close()
{
    d->m_server.close();
}

QUrl DemoIssuer::url() const
{
    QUrl url;
    url.setScheme(d->m_isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(d->m_isTls ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    url.setPort(d->m_server.port());
    return url;
}

void DemoIssuer::setClock(const Clock &clock)
{
    d->m_tokens.setClock(clock);
}

void DemoIssuer::setClientId(const QString &clientId)
{
    d->m_clientId = clientId.toUtf8();
}

void DemoIssuer::setCallbackPorts(const QList<quint16> &ports)
{
    d->m_callbackPorts = ports;
}

void DemoIssuer::setAccessLifetime(std::chrono::seconds lifetime)
{
    d->m_tokens.setAccessLifetime(lifetime);
}

void DemoIssuer::setSparseRefresh(bool isSparse)
{
    d->m_isSparseRefresh = isSparse;
}

void DemoIssuer::setAutoApprove(bool isAutomatic)
{
    d->m_isAutoApproved = isAutomatic;
}

void DemoIssuer::setDecision(Decision decision)
{
    d->m_decision = decision;
}

void DemoIssuer::setTrouble(Trouble trouble)
{
    d->m_trouble = trouble;
}

void DemoIssuer::setDelay(std::chrono::milliseconds delay)
{
    d->m_delay = delay;
}

void DemoIssuer::setDeviceLoginOffered(bool isOffered)
{
    d->m_isDeviceOffered = isOffered;
}

void DemoIssuer::setDeviceInterval(std::chrono::seconds interval)
{
    d->m_deviceInterval = interval;
}

bool DemoIssuer::approveDevice(const QString &userCode)
{
    auto *device = d->findDevice(userCode.toUtf8());
    if (!device || device->expiresAt <= d->m_tokens.now())
        return false;
    device->verifier = toBase64Url(randomBytes(64));
    device->authorizationCode =
        d->m_tokens.issueCode(DemoTokenBook::challengeOf(device->verifier),
                              url().toEncoded() + "/deviceauth/callback", true);
    return true;
}

bool DemoIssuer::expireDevice(const QString &userCode)
{
    auto *device = d->findDevice(userCode.toUtf8());
    if (!device)
        return false;
    device->expiresAt = 0;
    return true;
}

DemoTokens DemoIssuer::issueTokens()
{
    return {d->m_tokens.makeIdToken(d->issuer()), d->m_tokens.issueAccess(d->issuer()),
            d->m_tokens.issueRefresh(), DemoTokenBook::accountId()};
}

bool DemoIssuer::accepts(const QByteArray &accessToken) const
{
    return d->m_tokens.accepts(accessToken);
}

void DemoIssuer::revokeAccessTokens()
{
    d->m_tokens.revokeAllAccess();
}

void DemoIssuer::refuseRefreshTokens(const QByteArray &code)
{
    d->m_tokens.refuseAllRefresh(code);
}

int DemoIssuer::authorizeCount() const
{
    return d->m_authorizeCount;
}

int DemoIssuer::exchangeCount() const
{
    return d->m_exchangeCount;
}

int DemoIssuer::refreshCount() const
{
    return d->m_refreshCount;
}

int DemoIssuer::refusedRefreshCount() const
{
    return d->m_refusedRefreshCount;
}

int DemoIssuer::revokeCount() const
{
    return d->m_revokeCount;
}

int DemoIssuer::devicePollCount() const
{
    return d->m_devicePollCount;
}

QByteArray DemoIssuer::lastRevokedToken() const
{
    return d->m_lastRevoked;
}

QByteArray DemoIssuer::lastUserAgent() const
{
    return d->m_lastUserAgent;
}

QByteArray DemoIssuer::lastContentType() const
{
    return d->m_lastContentType;
}

} // namespace core
