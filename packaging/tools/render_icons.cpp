// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// render_icons DRAWING FOLDER: writes <size>.png, chatmock.ico and chatmock.icns into a folder,
// while the program is built. Needs no display.
#include "packaging/tools/IconFiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

//! For the icon theme, Windows and macOS.
constexpr int Sizes[] = {16, 22, 24, 32, 48, 64, 128, 256, 512, 1024};
constexpr int WindowsSizes[] = {16, 24, 32, 48, 64, 128, 256};

bool write(const QString &fileName, const QByteArray &bytes)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(fileName), qPrintable(file.errorString()));
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("usage: render_icons DRAWING FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(2));
    QList<QImage> images;
    QList<QImage> forWindows;
    for (const int size : Sizes) {
        const core::Result<QImage> image = docs::drawIcon(arguments.at(1), size);
        if (!image) {
            std::fprintf(stderr, "%s\n", qPrintable(image.error().message));
            return 1;
        }
        if (!write(folder.filePath(u"%1.png"_s.arg(size)), docs::toPng(*image)))
            return 1;
        images.append(*image);
        if (std::ranges::find(WindowsSizes, size) != std::end(WindowsSizes))
            forWindows.append(*image);
    }
    const bool isWritten = write(folder.filePath(u"chatmock.ico"_s), docs::toIco(forWindows))
        && write(folder.filePath(u"chatmock.icns"_s), docs::toIcns(images));
    return isWritten ? 0 : 1;
}
