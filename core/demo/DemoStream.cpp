// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoStream.h"

#include "core/http/ResponseWriter.h"

namespace core {

DemoStream::DemoStream(DemoBackend::Script script, ResponseWriter *writer)
    : QObject(writer)
    , m_script(std::move(script))
    , m_writer(writer)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DemoStream::run);
    connect(writer, &ResponseWriter::drained, this, &DemoStream::run);
    connect(writer, &ResponseWriter::clientGone, this, [this] {
        m_timer.stop();
        m_next = m_script.steps.size() + 1;
        Q_EMIT cancelled();
    });
}

void DemoStream::start()
{
    if (m_script.hasHead)
        begin();
    run();
}

void DemoStream::release()
{
    if (std::exchange(m_isWaiting, false))
        run();
}

void DemoStream::begin()
{
    if (!std::exchange(m_hasBegun, true))
        m_writer->begin(m_script.status, m_script.contentType, m_script.headers);
}

void DemoStream::run()
{
    using What = DemoBackend::Step::What;
    if (m_isWaiting || m_timer.isActive())
        return;
    while (m_next < m_script.steps.size()) {
        if (m_writer->isCongested())
            return; // drained() comes back here
        const DemoBackend::Step &step = m_script.steps[m_next++];
        switch (step.what) {
        case What::Send:
            begin();
            m_writer->write(step.bytes);
            break;
        case What::Delay:
            m_timer.start(step.time);
            return;
        case What::Wait:
            m_isWaiting = true;
            return;
        case What::Cut:
            m_next = m_script.steps.size() + 1;
            m_writer->breakOff();
            return;
        case What::Hang:
            m_isWaiting = true;
            return;
        }
    }
    if (m_next == m_script.steps.size()) {
        ++m_next;
        begin();
        m_writer->end();
    }
}

} // namespace core
