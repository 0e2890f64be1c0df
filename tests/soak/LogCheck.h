// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Turn.h"

#include <QtCore/QString>

namespace soak {

//! Rows that are too old in the request log of a data folder, and rows that become so during the
//! run: it deletes the first at its start, the others by and by.
void fillLog(const QString &dataFolder);

struct LogFindings
{
    qint64 rows = 0;    //!< of this run
    qint64 missing = 0; //!< requests without a row
    qint64 doubled = 0; //!< requests with several
    qint64 wrong = 0;   //!< rows with another status than the client got
    qint64 expired = 0; //!< rows that should have been deleted
};

//! Compares the log with the requests; after the end of the program.
[[nodiscard]] LogFindings checkLog(const QString &dataFolder, const Turns &turns);

} // namespace soak
