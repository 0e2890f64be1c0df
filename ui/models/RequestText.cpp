// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

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
    static const QStringList foreign{u"Mozilla"_s, u"AppleWebKit"_s, u"Chrome"_s, u"Electron"_s,
                                     u"Safari"_s};
    static const QRegularExpression product(u"^([A-Za-z][\\w.-]*)/"_s);
    for (const QString &token : tokens) {
        const QRegularExpressionMatch match = product.match(token);
        if (match.hasMatch() && !foreign.contains(match.captured(1)))
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

namespace {

QString inQuotes(const QString &text)
{
    return u'"' + QString(text).remove(u'"') + u'"';
}

//! What a User-Agent says about the program and not about its version.
QString productOf(const QString &token)
{
    static const QRegularExpression version(u"/[vV]?\\d.*$"_s);
    return QString(token).remove(version);
}

//! Of these only: each also names those that stand below it.
QString browserCondition(const QString &text)
{
    QString others;
    for (const KnownClient &browser : Browsers) {
        const QString product = QLatin1String(browser.product);
        if (text.contains(product))
            return u"client:"_s + inQuotes(product) + others + u" -client:\"Electron/\""_s;
        others += u" -client:"_s + inQuotes(product);
    }
    return u"client:\"Mozilla/\""_s + others;
}

} // namespace

QString clientCondition(const QByteArray &userAgent)
{
    const QString text = printable(userAgent);
    if (text.isEmpty())
        return {};
    if (!text.startsWith("Mozilla/"_L1))
        return u"client:"_s + inQuotes(productOf(text.section(u' ', 0, 0)));
    if (!text.contains("Electron/"_L1))
        return browserCondition(text);
    for (const QString &token : text.split(u' ', Qt::SkipEmptyParts)) {
        if (nameOf(token) == clientName(userAgent))
            return u"client:"_s + inQuotes(productOf(token));
    }
    return u"client:\"Electron/\""_s;
}

QString modelCondition(const core::RequestRecord &record)
{
    const QByteArray &model = record.model.isEmpty() ? record.upstreamModel : record.model;
    return model.isEmpty() ? QString() : u"model:"_s + inQuotes(oneLine(model));
}

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

QString outcomeWord(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Running:
        return RequestText::tr("Running", "a request");
    case RequestOutcome::Done:
        return RequestText::tr("Done", "a request");
    case RequestOutcome::Incomplete:
        return RequestText::tr("Incomplete", "a response");
    case RequestOutcome::Refused:
        return RequestText::tr("Refused", "a request");
    case RequestOutcome::Limited:
        return RequestText::tr("Limit reached");
    case RequestOutcome::Failed:
        return RequestText::tr("Failed", "a request");
    case RequestOutcome::Stopped:
        return RequestText::tr("Stopped by you");
    case RequestOutcome::Left:
        return RequestText::tr("Disconnected", "a program");
    }
    return {};
}

//! The locale's short time with seconds in it, which none of its own formats has alone.
QString timeFormat(const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (format.contains("ss"_L1))
        return format;
    const qsizetype minutes = format.indexOf("mm"_L1);
    if (minutes < 1)
        return u"HH:mm:ss"_s;
    return format.insert(minutes + 2, format.at(minutes - 1) + u"ss"_s);
}

QString padded(qint64 number, const QLocale &locale)
{
    const QString digits = locale.toString(number);
    return digits.size() < 2 ? locale.toString(0) + digits : digits;
}

} // namespace

QString unknownText()
{
    return u"–"_s;
}

RequestOutcome outcomeOf(const core::RequestRecord &record)
{
    if (record.isRunning)
        return RequestOutcome::Running;
    if (record.isStopped())
        return RequestOutcome::Stopped;
    if (record.status == 0)
        return RequestOutcome::Left;
    if (record.status < 400)
        return record.error.isEmpty() ? RequestOutcome::Done : RequestOutcome::Incomplete;
    if (record.status == 429)
        return RequestOutcome::Limited;
    return record.status < 500 ? RequestOutcome::Refused : RequestOutcome::Failed;
}

QString statusText(const core::RequestRecord &record)
{
    const RequestOutcome outcome = outcomeOf(record);
    const QString word = outcomeWord(outcome);
    // "Incomplete 200" would read as if all were well.
    if (record.isRunning || record.status == 0 || outcome == RequestOutcome::Stopped
        || outcome == RequestOutcome::Incomplete)
        return word;
    return RequestText::tr("%1 %2", "word and HTTP status")
        .arg(word, QString::number(record.status));
}

QString endpointText(const core::RequestRecord &record)
{
    const QString path = oneLine(record.path);
    if (record.method.isEmpty() || record.method == "POST")
        return path.isEmpty() ? unknownText() : path;
    return oneLine(record.method) + u' ' + path;
}

QString modelText(const core::RequestRecord &record)
{
    const QByteArray &model = record.model.isEmpty() ? record.upstreamModel : record.model;
    if (model.isEmpty())
        return unknownText();
    if (record.effort.isEmpty())
        return oneLine(model);
    return RequestText::tr("%1 · %2", "model and effort")
        .arg(oneLine(model), oneLine(record.effort));
}

QString startText(qint64 startedAt, qint64 now, const QLocale &locale)
{
    const QDateTime start = QDateTime::fromSecsSinceEpoch(startedAt);
    if (start.date() == QDateTime::fromSecsSinceEpoch(now).date())
        return locale.toString(start.time(), timeFormat(locale));
    const QString time = locale.toString(start.time(), QLocale::ShortFormat);
    const QString date = locale.toString(start.date(), RequestText::tr("d MMM", "date format"));
    return RequestText::tr("%1, %2", "date and time").arg(date, time);
}

QString durationText(qint64 milliseconds, const QLocale &locale)
{
    if (milliseconds < 1000)
        return RequestText::tr("%1 ms").arg(locale.toString(milliseconds));
    if (milliseconds < 60'000) {
        // Cut, not rounded: "60.0 s" would be a minute.
        return RequestText::tr("%1 s").arg(
            locale.toString(double(milliseconds - milliseconds % 100) / 1000, 'f', 1));
    }
    return elapsedText(std::chrono::seconds(milliseconds / 1000), locale);
}

QString elapsedText(std::chrono::seconds elapsed, const QLocale &locale)
{
    const qint64 seconds = std::max<qint64>(0, elapsed.count());
    if (seconds < 60)
        return RequestText::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600) {
        return RequestText::tr("%1 min %2 s")
            .arg(locale.toString(seconds / 60), padded(seconds % 60, locale));
    }
    return RequestText::tr("%1 h %2 min")
        .arg(locale.toString(seconds / 3600), padded(seconds / 60 % 60, locale));
}

QString countText(const std::optional<qint64> &count, const QLocale &locale)
{
    return count ? locale.toString(*count) : unknownText();
}

QString countText(const std::optional<qint64> &count, const std::optional<qint64> &part,
                  const QLocale &locale)
{
    if (!count || !part)
        return countText(count, locale);
    return RequestText::tr("%1 (%2)", "number and its part")
        .arg(locale.toString(*count), locale.toString(*part));
}

QString oneLine(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u' ';
    }
    return text;
}

} // namespace ui
