// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/Event.h"

#include <QtCore/QTimer>

namespace core {

//! How much output of a response has come so far; an estimate, since the backend counts at the end.
//! Costs an addition per event.
class OutputProgress : public QObject
{
    Q_OBJECT

public:
    explicit OutputProgress(QObject *parent = nullptr);

    //! True for the first output of the response, and never again.
    bool note(const Event &event);
    void stop() { m_pause.stop(); }
    [[nodiscard]] qint64 tokens() const;

Q_SIGNALS:
    //! More output has come since the last report; at most once a second.
    void grown();

private:
    QTimer m_pause;
    qsizetype m_bytes = 0; //!< of text, reasoning and tool arguments
    bool m_hasOutput = false;
};

} // namespace core
