// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/DemoBackend.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace core {

class ResponseWriter;

//! Plays the steps of one answer. Child of its writer: both go together.
class DemoStream final : public QObject
{
    Q_OBJECT

public:
    DemoStream(DemoBackend::Script script, ResponseWriter *writer);

    void start();
    //! Goes on after Step::Wait.
    void release();

Q_SIGNALS:
    //! The client went away before the end.
    void cancelled();

private:
    void run();
    void begin();

    DemoBackend::Script m_script;
    ResponseWriter *m_writer;
    QTimer m_timer;
    std::size_t m_next = 0;
    bool m_isWaiting = false;
    bool m_hasBegun = false;
};

} // namespace core
