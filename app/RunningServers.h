// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/state/ServerState.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace app {

//! Notes in the data folder where this process serves, while it does: `chatmock info` finds a
//! server that was started with another port. One small file per port, so a process that is killed
//! leaves at most one behind; whether a server responds there has to be asked.
class RunningServerNote
{
public:
    //! An empty folder: nothing is noted.
    explicit RunningServerNote(const QString &dataFolder);
    RunningServerNote(const RunningServerNote &) = delete;
    RunningServerNote &operator=(const RunningServerNote &) = delete;
    ~RunningServerNote();

    void follow(const core::ServerState &state);

private:
    void remove();

    QString m_folder;
    QString m_file; //!< empty while nothing is noted
    QString m_url;  //!< that is in the file
};

//! The base URLs that servers of this data folder have noted.
[[nodiscard]] QStringList notedServers(const QString &dataFolder);

} // namespace app
