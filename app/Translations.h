// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTranslator>

namespace app {

//! The language of the window, or of the command line: its texts, those of the toolkit, how numbers
//! and dates are written, and the direction of reading. Affects what is constructed afterwards. The
//! application object must exist, and outlive this.
class Translations
{
public:
    //! One of core::windowLanguages(), or empty for the system's.
    void use(const QString &language);
    //! What is spoken; never empty after use().
    [[nodiscard]] QString language() const { return m_language; }

    //! The first of the system's languages (such as "de-AT") that is there, English otherwise.
    [[nodiscard]] static QString chosen(const QStringList &systemLanguages);
    //! What a terminal is to show: the language of the locale, English with LANG=C.
    [[nodiscard]] static QString ofTerminal();
    //! The same for a given environment, where the system's languages are as given.
    [[nodiscard]] static QString ofTerminal(const QProcessEnvironment &environment,
                                            const QStringList &systemLanguages);
    //! How numbers and dates are written in `language` on a system with this locale: names of days
    //! and months follow the language, everything else the region.
    [[nodiscard]] static QLocale localeFor(const QString &language, const QLocale &system);

private:
    QTranslator m_own;
    QTranslator m_toolkit;
    QString m_language;
};

} // namespace app
