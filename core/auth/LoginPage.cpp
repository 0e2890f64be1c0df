// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/LoginPage.h"

#include "core/auth/BrowserLogin.h"
#include "core/base/Json.h"
#include "core/base/Log.h"
#include "core/settings/SettingKeys.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>

#include <algorithm>
#include <vector>

//! The resources of a static library are linked and registered by this call only.
static void initializePages()
{
    Q_INIT_RESOURCE(resources);
}

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

QByteArray readPageFile(const QString &name)
{
    initializePages();
    QFile file(u":/chatmock/pages/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

//! The one of ours that "pt-PT" or "zh_TW" means; empty when there is none.
QString nearestLanguage(QString name)
{
    name.replace(u'-', u'_');
    const QString plain = name.section(u'_', 0, 0);
    QString nearest;
    for (const QString &language : windowLanguages()) {
        if (language.compare(name, Qt::CaseInsensitive) == 0)
            return language;
        if (language.section(u'_', 0, 0).compare(plain, Qt::CaseInsensitive) == 0)
            nearest = language;
    }
    return nearest;
}

struct AcceptedLanguage
{
    QString name;
    double weight = 1;
};

//! Of a header field as in RFC 9110, the best first.
std::vector<AcceptedLanguage> acceptedLanguages(const QByteArray &field)
{
    std::vector<AcceptedLanguage> languages;
    for (const QByteArray &part : field.left(1024).split(',')) {
        AcceptedLanguage language;
        language.name = QString::fromLatin1(part).section(u';', 0, 0).trimmed();
        const QString weight = QString::fromLatin1(part).section(u"q="_s, 1).trimmed();
        language.weight = weight.isEmpty() ? 1 : weight.toDouble();
        if (language.weight > 0)
            languages.push_back(language);
    }
    std::stable_sort(languages.begin(), languages.end(),
                     [](const AcceptedLanguage &one, const AcceptedLanguage &other) {
                         return one.weight > other.weight;
                     });
    return languages;
}

//! The text that explains `error` to a person; the rest is explained by the window.
QByteArray reasonOf(const Error &error)
{
    if (error.providerCode == sign_in_problem::Other)
        return "other";
    if (error.providerCode == u"missing_codex_entitlement")
        return "no_codex";
    return error.providerCode == u"access_denied" ? "declined" : "failed_text";
}

QByteArray makePage(const QString &language, const QByteArray &heading, const QByteArray &text,
                    const QByteArray &close)
{
    const auto all = parseJson(readPageFile(u"login.json"_s));
    Q_ASSERT(all);
    const JsonValue own = (*all)[language.toUtf8()];
    const JsonValue texts = own.isObject() ? own : (*all)["en"];
    const auto textOf = [&texts](const QByteArray &name) {
        return texts[name].toString().toHtmlEscaped().toUtf8();
    };
    const bool isGood = heading != "failed";
    QByteArray page = readPageFile(u"login.html"_s);
    page.replace("{lang}", QByteArray(language.toUtf8()).replace('_', '-'));
    page.replace("{kind}", isGood ? "good" : "bad");
    page.replace("{mark}", isGood ? "&#10003;" : "!");
    page.replace("{heading}", textOf(heading));
    page.replace("{text}", textOf(text));
    page.replace("{close}", textOf(close));
    return page;
}

} // namespace

QString loginPageLanguage(const QString &window, const QByteArray &accepted)
{
    if (const QString chosen = nearestLanguage(window); !window.isEmpty() && !chosen.isEmpty())
        return chosen;
    for (const AcceptedLanguage &language : acceptedLanguages(accepted)) {
        if (const QString nearest = nearestLanguage(language.name); !nearest.isEmpty())
            return nearest;
    }
    const QString system =
        accepted.isEmpty() ? nearestLanguage(QLocale::system().name()) : QString();
    return system.isEmpty() ? u"en"_s : system;
}

QByteArray loginSuccessPage(const QString &language)
{
    return makePage(language, "done", "done_text", "done_close");
}

QByteArray loginBusyPage(const QString &language)
{
    return makePage(language, "busy", "busy_text", "done_close");
}

QByteArray loginFailedPage(const Error &error, const QString &language)
{
    return makePage(language, "failed", reasonOf(error), "failed_close");
}

} // namespace core
