// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

//! This build as it is installed, in a folder of its own.
class InstalledProgram
{
public:
    //! What the install step says stands in `complaint` when it fails.
    [[nodiscard]] bool install(const QString &prefix, QString &complaint);

    [[nodiscard]] QString binFolder() const { return m_prefix + QLatin1String("/bin"); }
    [[nodiscard]] QString shareFolder() const { return m_prefix + QLatin1String("/share"); }
    [[nodiscard]] QString program() const { return binFolder() + QLatin1String("/chatmock"); }
    [[nodiscard]] QString desktopEntry() const;
    //! Of 48 pixels.
    [[nodiscard]] QString icon() const;
    //! Of all its processes that run, no matter what started them.
    [[nodiscard]] QList<qint64> processIds() const;

private:
    QString m_prefix;
};
