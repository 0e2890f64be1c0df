// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace app {

//! What the window remembers from one start to the next; nothing that would be called a
//! setting. Kept in `window.json` in the config folder.
struct WindowMemory
{
    QByteArray geometry;
    int page = 0;
    bool wasCloseHintShown = false;
    bool isServerWanted = true;   //!< how the switch was left
    bool hasServedClient = false; //!< some program has used the server
    bool isWelcomeOver = false;
    QJsonObject requests; //!< see ui::RequestsPage::layoutMemory()
    QJsonObject notices;  //!< see ui::Notices

    friend bool operator==(const WindowMemory &, const WindowMemory &) = default;
};

//! The defaults when there is no file or it cannot be read: nothing in it is worth an error.
[[nodiscard]] WindowMemory loadWindowMemory(const QString &configFolder);

//! Storage when the file cannot be written.
[[nodiscard]] core::Status saveWindowMemory(const QString &configFolder,
                                            const WindowMemory &memory);

} // namespace app
