// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// describe_cli FOLDER: writes man page and completions into a folder, while the program is built.
#include "packaging/tools/CommandTable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

bool write(const QString &fileName, const QString &text)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(fileName), qPrintable(file.errorString()));
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().size() != 2) {
        std::fputs("usage: describe_cli FOLDER\n", stderr);
        return 2;
    }
    const docs::CommandTable table = docs::CommandTable::ofProgram();
    const QDir folder(QCoreApplication::arguments().constLast());
    const bool isWritten = write(folder.filePath(u"chatmock.1"_s), docs::manPage(table))
        && write(folder.filePath(u"chatmock.bash"_s), docs::bashCompletion(table))
        && write(folder.filePath(u"_chatmock"_s), docs::zshCompletion(table))
        && write(folder.filePath(u"chatmock.fish"_s), docs::fishCompletion(table));
    return isWritten ? 0 : 1;
}
