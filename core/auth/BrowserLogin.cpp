// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/BrowserLogin.h"

#include "core/auth/AuthorizationCode.h"
#include "core/auth/LoginPage.h"
#include "core/auth/LoopbackListener.h"
#include "core/auth/OAuthClient.h"
#include "core/base/Ids.h"
#include "core/base/Log.h"
#include "core/http/ResponseWriter.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr char CallbackPath[] = "/auth/callback";
constexpr char Html[] = "text/html; charset=utf-8";
constexpr char Plain[] = "text/plain; charset=utf-8";

HeaderList pageHeaders()
{
    return {
        {"Cache-Control", "no-store"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Content-Type-Options", "nosniff"},
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"}};
}

//! Prefetched, not opened by a person.
bool isPrefetch(const HttpRequest &request)
{
    return request.header("sec-purpose").contains("prefetch")
        || request.header("purpose").contains("prefetch") || request.header("x-moz") == "prefetch";
}

//! Sent by a page in a browser; another sign-in program has none of these.
bool isFromWebPage(const HttpRequest &request)
{
    return !request.header("origin").isEmpty() || !request.header("referer").isEmpty()
        || !request.header("sec-fetch-site").isEmpty();
}

Error otherSignIn(const QString &what)
{
    return {ErrorCode::BadRequest,
            what + u" belongs to another sign-in: use the page that was opened last"_s,
            u"address"_s,
            {},
            sign_in_problem::Other};
}

void sendPage(ResponseWriter *writer, int status, const QByteArray &page)
{
    writer->send(status, Html, page, pageHeaders());
}

void sendText(ResponseWriter *writer, int status, const QByteArray &text,
              const HeaderList &more = {})
{
    writer->send(status, Plain, text, pageHeaders() + more);
}

} // namespace

class BrowserLogin::Private : public QObject
{
public:
    enum class Stage { Idle, Starting, Waiting, Exchanging, Finished };

    Private(BrowserLogin *login, OAuthClient &oauth, const Settings &settings)
        : q(login)
        , m_oauth(oauth)
        , m_bind(settings.loginBind)
        , m_language(settings.language)
    {
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            conclude(Error{ErrorCode::Timeout,
                           u"the sign-in was not finished in the browser within 5 minutes"_s,
                           {},
                           {},
                           sign_in_problem::Late});
        });
    }

    void start();
    void announce();
    void serve(const HttpRequest &request, ResponseWriter *writer);
    void serveCancel(const HttpRequest &request, ResponseWriter *writer);
    void serveCallback(const HttpRequest &request, ResponseWriter *writer);
    void exchange(const Secret &code);
    void conclude(const Result<Credentials> &outcome);
    void answerPage(const Result<Credentials> &outcome);
    [[nodiscard]] QString language() const;
    [[nodiscard]] QByteArray page(const Error &error) const;
    [[nodiscard]] QUrl makeAuthorizeUrl() const;

    BrowserLogin *const q;
    OAuthClient &m_oauth;
    const QString m_bind;
    const QString m_language;
    QByteArray m_accepted; //!< the languages of the browser
    QList<quint16> m_ports{1455, 1457};
    Stage m_stage = Stage::Idle;
    QTimer m_limit;
    std::chrono::milliseconds m_timeLimit = std::chrono::minutes(5);

    Pkce m_pkce;
    QByteArray m_state;
    QUrl m_redirect;
    QUrl m_authorizeUrl;
    QPointer<ResponseWriter> m_page; //!< waits for the outcome of the exchange
    std::unique_ptr<LoopbackListener> m_listener;
};

void BrowserLogin::Private::start()
{
    Q_ASSERT(m_stage == Stage::Idle);
    m_stage = Stage::Starting;
    m_pkce = makePkce();
    m_state = toBase64Url(randomBytes(32));
    m_listener = std::make_unique<LoopbackListener>(
        m_bind, m_ports,
        [this](const HttpRequest &request, ResponseWriter *writer) { serve(request, writer); });
    connect(m_listener.get(), &LoopbackListener::started, this, &Private::announce,
            Qt::QueuedConnection);
    m_listener->start();
    m_limit.start(m_timeLimit);
}

void BrowserLogin::Private::announce()
{
    if (m_stage != Stage::Starting)
        return;
    m_stage = Stage::Waiting;
    const quint16 port = m_listener->port() != 0 ? m_listener->port() : m_ports.first();
    // Registered with this very host name, whatever address is listened on.
    m_redirect = QUrl(u"http://localhost:%1%2"_s.arg(port).arg(QString::fromLatin1(CallbackPath)));
    m_authorizeUrl = makeAuthorizeUrl();
    Q_EMIT q->ready(m_authorizeUrl);
}

QUrl BrowserLogin::Private::makeAuthorizeUrl() const
{
    QUrlQuery query;
    const auto add = [&query](const char *name, const QString &value) {
        query.addQueryItem(QString::fromLatin1(name),
                           QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("response_type", u"code"_s);
    add("client_id", m_oauth.clientId());
    add("redirect_uri", m_redirect.toString());
    add("scope", u"openid profile email offline_access"_s);
    add("code_challenge", QString::fromLatin1(m_pkce.challenge));
    add("code_challenge_method", u"S256"_s);
    add("id_token_add_organizations", u"true"_s);
    add("codex_cli_simplified_flow", u"true"_s);
    add("state", QString::fromLatin1(m_state));
    add("originator", u"chatmock"_s);

    QUrl url = m_oauth.endpoints().authorize;
    url.setQuery(query);
    return url;
}

void BrowserLogin::Private::serve(const HttpRequest &request, ResponseWriter *writer)
{
    if (request.path == "/cancel")
        return serveCancel(request, writer);
    if (request.path != CallbackPath)
        return sendText(writer, 404, "nothing here\n");
    if (request.method != "GET" && request.method != "HEAD")
        return sendText(writer, 405, "GET only\n", {{"Allow", "GET, HEAD"}});
    if (request.method == "HEAD")
        return sendText(writer, 200, {});
    if (isPrefetch(request))
        return sendText(writer, 503, "not ahead of time\n");
    serveCallback(request, writer);
}

void BrowserLogin::Private::serveCancel(const HttpRequest &request, ResponseWriter *writer)
{
    if (request.method != "GET" || isFromWebPage(request))
        return sendText(writer, 403, "only another sign-in may ask for this\n");
    sendText(writer, 200, "leaving\n");
    if (m_stage != Stage::Exchanging)
        conclude(Error{ErrorCode::Cancelled,
                       u"another program has started its own sign-in and needs port %1"_s.arg(
                           m_listener->port()),
                       {},
                       {},
                       sign_in_problem::Replaced});
}

void BrowserLogin::Private::serveCallback(const HttpRequest &request, ResponseWriter *writer)
{
    using Kind = CallbackVerdict::Kind;
    const CallbackVerdict verdict = checkCallback(request.query, m_state);
    m_accepted = request.header("accept-language");
    if (verdict.kind == Kind::Foreign || verdict.kind == Kind::Incomplete)
        return sendPage(writer, 400, page(otherSignIn(u"this page"_s)));
    if (m_stage == Stage::Exchanging || m_stage == Stage::Finished)
        return sendPage(writer, 200, loginBusyPage(language()));
    m_page = writer;
    if (verdict.kind == Kind::Refused)
        return conclude(*verdict.error);
    exchange(verdict.code);
}

void BrowserLogin::Private::exchange(const Secret &code)
{
    m_stage = Stage::Exchanging;
    m_limit.stop(); // the exchange has its own limit
    m_oauth.exchangeCode(code, m_pkce.verifier, m_redirect,
                         {this, [this](const Result<Credentials> &outcome) { conclude(outcome); }});
}

void BrowserLogin::Private::answerPage(const Result<Credentials> &outcome)
{
    if (!m_page)
        return;
    sendPage(m_page, outcome ? 200 : 400,
             outcome ? loginSuccessPage(language()) : page(outcome.error()));
}

QString BrowserLogin::Private::language() const
{
    return loginPageLanguage(m_language, m_accepted);
}

QByteArray BrowserLogin::Private::page(const Error &error) const
{
    return loginFailedPage(error, language());
}

void BrowserLogin::Private::conclude(const Result<Credentials> &outcome)
{
    if (m_stage == Stage::Finished)
        return;
    m_stage = Stage::Finished;
    m_limit.stop();
    answerPage(outcome);
    // The program may end at once: the page has to be sent by then.
    connect(
        m_listener.get(), &LoopbackListener::closed, this,
        [this, outcome] { Q_EMIT q->finished(outcome); }, Qt::QueuedConnection);
    m_listener->closeGently();
}

BrowserLogin::BrowserLogin(OAuthClient &oauth, const Settings &settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, oauth, settings))
{
}

BrowserLogin::~BrowserLogin() = default;

void BrowserLogin::setTimeLimit(std::chrono::milliseconds limit)
{
    d->m_timeLimit = limit;
}

void BrowserLogin::setPorts(const QList<quint16> &ports)
{
    Q_ASSERT(!ports.isEmpty());
    d->m_ports = ports;
}

void BrowserLogin::start()
{
    d->start();
}

Status BrowserLogin::usePastedAddress(const QString &address)
{
    using Kind = CallbackVerdict::Kind;
    const auto refuse = [](const QString &message, const QString &problem) {
        return Error{ErrorCode::BadRequest, message, u"address"_s, {}, problem};
    };
    if (d->m_stage != Private::Stage::Waiting)
        return refuse(u"no sign-in is waiting for an address now"_s, {});
    if (isSignInLink(address)) {
        return refuse(u"this is the sign-in link: open it in a browser and sign in there, then "
                      "paste the address of the page at the end"_s,
                      sign_in_problem::Link);
    }
    const QByteArray query = toCallbackQuery(address);
    if (query.isEmpty()) {
        return refuse(u"this is not the address of the page after the sign-in: that one starts "
                      "with %1 and contains 'code='"_s.arg(d->m_redirect.toString()),
                      sign_in_problem::Address);
    }
    const CallbackVerdict verdict = checkCallback(query, d->m_state);
    switch (verdict.kind) {
    case Kind::Foreign:
        return otherSignIn(u"this address"_s);
    case Kind::Incomplete:
        return refuse(u"this address contains no code"_s, sign_in_problem::Address);
    case Kind::Refused:
        d->conclude(*verdict.error);
        return Nothing{};
    case Kind::Granted:
        d->exchange(verdict.code);
        return Nothing{};
    }
    return refuse(u"this address cannot be used"_s, sign_in_problem::Address);
}

QUrl BrowserLogin::authorizeUrl() const
{
    return d->m_authorizeUrl;
}

bool BrowserLogin::canListen() const
{
    return d->m_listener && d->m_listener->port() != 0;
}

std::optional<Error> BrowserLogin::listenError() const
{
    return d->m_listener ? d->m_listener->error() : std::nullopt;
}

} // namespace core
