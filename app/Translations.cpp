// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"

#include "core/settings/SettingKeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>

static void loadTranslations()
{
#ifdef CHATMOCK_TRANSLATIONS
    Q_INIT_RESOURCE(translations);
#endif
}

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

// Qt asks the translation for its direction: declared here, so that each file of ours has it.
//: Not shown: RTL where the language is read from right to left, otherwise LTR.
[[maybe_unused]] constexpr const char *Direction =
    QT_TRANSLATE_NOOP("QGuiApplication", "QT_LAYOUT_DIRECTION");

//! Beside the program where it brings Qt along, otherwise where the system keeps it.
bool loadToolkit(QTranslator &translator, const QString &language)
{
    const QString name = u"qtbase_"_s + language;
    return translator.load(name, QCoreApplication::applicationDirPath() + u"/translations"_s)
        || translator.load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace

void Translations::use(const QString &language)
{
    loadTranslations();
    const QLocale system = QLocale::system();
    m_language = language.isEmpty() ? chosen(system.uiLanguages()) : language;
    QLocale::setDefault(language.isEmpty() && system.language() == QLocale::C
                            ? system
                            : localeFor(m_language, system));
    QCoreApplication::removeTranslator(&m_toolkit);
    QCoreApplication::removeTranslator(&m_own);
    if (loadToolkit(m_toolkit, m_language))
        QCoreApplication::installTranslator(&m_toolkit);
    // English has the plural forms that a sentence with a number needs.
    if (m_own.load(u":/translations/chatmock_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_own);
}

QString Translations::chosen(const QStringList &systemLanguages)
{
    for (const QString &name : systemLanguages) {
        const QLocale wanted(name);
        for (const QString &language : core::windowLanguages()) {
            const QLocale there(language);
            // Traditional Chinese is not served with Simplified, Portuguese is with Brazilian.
            if (there.language() == wanted.language() && there.script() == wanted.script())
                return language;
        }
    }
    return u"en"_s;
}

QString Translations::ofTerminal()
{
    return ofTerminal(QProcessEnvironment::systemEnvironment(), QLocale::system().uiLanguages());
}

QString Translations::ofTerminal([[maybe_unused]] const QProcessEnvironment &environment,
                                 const QStringList &systemLanguages)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // As with gettext: a locale without language wins over the list in LANGUAGE.
    QString locale;
    for (const QString &name : {u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LANG"_s}) {
        if (locale.isEmpty())
            locale = environment.value(name).section(u'.', 0, 0);
    }
    if (locale.isEmpty() || locale == "C"_L1 || locale == "POSIX"_L1)
        return u"en"_s;
#endif
    return chosen(systemLanguages);
}

QLocale Translations::localeFor(const QString &language, const QLocale &system)
{
    const QLocale own(language);
    if (system.language() == QLocale::C)
        return own;
    if (system.language() == own.language() && system.script() == own.script())
        return system;
    const QLocale there(own.language(), own.script(), system.territory());
    return there.territory() == system.territory() ? there : own;
}

} // namespace app
