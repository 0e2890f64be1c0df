// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HealthCommand.h"

#include "core/base/Json.h"
#include "core/net/Addresses.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

namespace app {

using core::JsonValue;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TimeToResponse = 5s;
constexpr qint64 MostBytes = 64 * 1024;

} // namespace

std::optional<QUrl> healthAddress(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return std::nullopt;
    url.setPath(u"/health"_s);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

std::optional<QString> healthText(const QByteArray &body)
{
    const core::Result<JsonValue> health = core::parseJson(body);
    if (!health || (*health)["status"].toUtf8() != "ok" || !(*health)["serving"].isBool())
        return std::nullopt;
    const auto holds = [&](QByteArrayView name) { return (*health)[name].toBool() == true; };
    QStringList facts{u"ChatMock %1 answers"_s.arg((*health)["version"].toString())};
    if (holds("demo"))
        facts.append(u"demo"_s);
    facts.append(holds("signed_in") ? u"signed in"_s : u"not signed in"_s);
    if (!holds("serving"))
        facts.append(u"ending"_s);
    return facts.join(u", "_s);
}

HealthCommand::HealthCommand(Terminal &terminal, const CommandContext &context)
    : Command(terminal, context)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(int(std::chrono::milliseconds(TimeToResponse).count()));
    connect(&m_network, &QNetworkAccessManager::finished, this, [this](QNetworkReply *reply) {
        reply->deleteLater();
        conclude(*reply);
    });
}

HealthCommand::~HealthCommand() = default;

CommandSpec HealthCommand::spec()
{
    return {.name = u"health"_s,
            .summary = u"Ask a running server whether it answers"_s,
            .description =
                u"Asks the server of the settings, or the one at URL. Exit code 0 when "
                "it answers, whether somebody is signed in or not; 1 when it does not."_s,
            .argument = u"[URL]"_s};
}

void HealthCommand::start()
{
    const QStringList &arguments = context().invocation.arguments;
    const QString text = arguments.isEmpty() ? core::clientBaseUrl(settings().host, settings().port)
                                             : arguments.constFirst();
    const std::optional<QUrl> url = healthAddress(text);
    if (!url)
        return fail(u"'%1' is no address such as http://127.0.0.1:8000"_s.arg(text), Usage);
    ask(*url);
}

void HealthCommand::ask(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    m_network.get(request);
}

void HealthCommand::conclude(QNetworkReply &reply)
{
    const QString place = reply.url().adjusted(QUrl::RemovePath | QUrl::RemoveUserInfo).toString();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const std::optional<QString> text = healthText(reply.read(MostBytes));
    if (status == 200 && text) {
        terminal().print(harmless(u"%1 (%2)"_s.arg(*text, place)));
        return finish(Fine);
    }
    fail(status == 0 ? u"nobody answers at %1"_s.arg(place)
                     : u"what answers at %1 is not ChatMock's server"_s.arg(place),
         Failed);
}

} // namespace app
