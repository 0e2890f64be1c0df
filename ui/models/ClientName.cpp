// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ClientName.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype MaxLength = 32;

struct KnownClient
{
    const char *product; //!< what its User-Agent calls it, before the slash
    const char *name;
};

// Proper names, the same in every language.
constexpr KnownClient KnownClients[] = {
    {"claude-cli", "Claude Code"},
    {"codex_cli_rs", "Codex CLI"},
    {"codex-tui", "Codex CLI"},
    {"codex_exec", "Codex CLI"},
    {"GitHubCopilotChat", "GitHub Copilot Chat"},
    {"HomeAssistant", "Home Assistant"},
    {"PostmanRuntime", "Postman"},
    {"Go-http-client", "Go"},
    {"Java-http-client", "Java"},
    {"ollama-python", "Ollama Python"},
    {"ollama-js", "Ollama JavaScript"},
    {"ollama", "Ollama"},
    {"node", "Node.js"},
    {"node-fetch", "Node.js"},
    {"undici", "Node.js"},
    {"python-httpx", "Python"},
    {"python-requests", "Python"},
    {"Code", "VS Code"},
};

// In this order: each of them also names those that stand below it.
constexpr KnownClient Browsers[] = {
    {"Edg/", "Edge"},      {"OPR/", "Opera"},     {"Firefox/", "Firefox"},
    {"Chrome/", "Chrome"}, {"Safari/", "Safari"},
};

QString knownName(const QString &product)
{
    for (const KnownClient &client : KnownClients) {
        if (product.compare(QLatin1String(client.product), Qt::CaseInsensitive) == 0)
            return QLatin1String(client.name);
    }
    return {};
}

//! "OpenAI/Python" → "OpenAI Python", "curl/8.5" → "curl": what follows the slash is a part of the
//! name unless it is a version.
QString nameOf(const QString &token)
{
    const qsizetype slash = token.indexOf(u'/');
    QString product = token.left(slash < 0 ? token.size() : slash);
    if (product.startsWith("Async"_L1) && product.size() > 5)
        product.remove(0, 5); // the same library, called another way
    if (const QString known = knownName(product); !known.isEmpty())
        return known;
    static const QRegularExpression version(u"^[vV]?\\d"_s);
    const QString rest = slash < 0 ? QString() : token.mid(slash + 1);
    if (rest.isEmpty() || version.match(rest).hasMatch())
        return product;
    return product + u' ' + (rest == u"JS" ? u"JavaScript"_s : rest);
}

//! Desktop programs made with Electron put their own name among those of the browser.
QString electronName(const QStringList &tokens)
{
    static const QStringList Foreign{u"Mozilla"_s, u"AppleWebKit"_s, u"Chrome"_s, u"Electron"_s,
                                     u"Safari"_s};
    static const QRegularExpression product(u"^([A-Za-z][\\w.-]*)/"_s);
    for (const QString &token : tokens) {
        const QRegularExpressionMatch match = product.match(token);
        if (match.hasMatch() && !Foreign.contains(match.captured(1)))
            return nameOf(token);
    }
    return u"Electron"_s;
}

QString browserName(const QString &text)
{
    if (text.contains("Electron/"_L1))
        return electronName(text.split(u' ', Qt::SkipEmptyParts));
    for (const KnownClient &browser : Browsers) {
        if (text.contains(QLatin1String(browser.product)))
            return QLatin1String(browser.name);
    }
    return u"Mozilla"_s;
}

QString printable(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.simplified();
}

} // namespace

QString clientName(const QByteArray &userAgent)
{
    const QString text = printable(userAgent);
    if (text.isEmpty())
        return {};
    QString name =
        text.startsWith("Mozilla/"_L1) ? browserName(text) : nameOf(text.section(u' ', 0, 0));
    if (name.size() > MaxLength)
        name = name.left(MaxLength - 1) + u'…';
    return name;
}

} // namespace ui
