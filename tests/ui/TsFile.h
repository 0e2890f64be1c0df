// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

// Files of translations, as Qt Linguist writes them, and what is wanted of them.

//! One entry.
struct TsMessage
{
    QString context;
    QString source;
    QString comment; //!< distinguishes entries of the same source
    QString hint;    //!< for the translators
    bool isPlural = false;
    bool isFinished = true;
    QStringList forms; //!< one, or those of the plural

    //! Everything that the program decides; what the translator adds is left out.
    [[nodiscard]] QString key() const;
    //! For messages: where it is, and the beginning of what it says.
    [[nodiscard]] QString name() const;
};

//! Empty when the file cannot be read.
[[nodiscard]] QList<TsMessage> readTsFile(const QString &fileName);
//! A file of which lrelease makes one that the program can load.
[[nodiscard]] bool writeTsFile(const QString &fileName, const QString &language,
                               const QList<TsMessage> &messages);

//! What is wrong with a finished entry: placeholders, mnemonic, end, blanks, number of forms.
[[nodiscard]] QStringList complaints(const TsMessage &message, int pluralForms);
