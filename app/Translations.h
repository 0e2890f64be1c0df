// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace app {

//! The language of the window: its texts, those of the toolkit, how numbers and dates are written,
//! and the direction of reading. Affects what is constructed afterwards. The application object
//! must exist, and outlive this.
class Translations
{
public:
    //! One of core::windowLanguages(), or empty for the system's.
    void use(const QString &language);
    //! What is spoken; never empty after use().
    [[nodiscard]] QString language() const { return m_language; }

    //! The first of the system's languages (such as "de-AT") that is there, English otherwise.
    [[nodiscard]] static QString chosen(const QStringList &systemLanguages);
    //! How numbers and dates are written in `language` on a system with this locale: names of days
    //! and months follow the language, everything else the region.
    [[nodiscard]] static QLocale localeFor(const QString &language, const QLocale &system);

private:
    QTranslator m_own;
    QTranslator m_toolkit;
    QString m_language;
};

} // namespace app
