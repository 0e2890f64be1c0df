// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/EngineWorker.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <memory>
#include <tuple>

namespace app {

//! The program without a window, in its own thread: the only object that both window and core use.
//! Lives in the window's thread. Commands return at once:
//!
//!     engine.post(&EngineWorker::importLogin, path);
//!
//! What becomes of them arrives as signals and in state().
class Engine : public EngineSignals
{
    Q_OBJECT

public:
    explicit Engine(const ServiceOptions &options, QObject *parent = nullptr);
    //! Ends the thread. Running responses are broken off, but a renewal of the sign-in is stored
    //! first, for which this waits up to two seconds. See EngineWorker::quit().
    ~Engine() override;

    void start();

    //! The latest value of every signal.
    [[nodiscard]] const EngineState &state() const { return m_state; }
    //! As given; a demo has got a folder for its log, which is deleted with the engine.
    [[nodiscard]] const ServiceOptions &options() const { return m_options; }

    //! Calls a command in the engine's thread.
    template<typename... Parameters, typename... Arguments>
    void post(void (EngineWorker::*command)(Parameters...), Arguments &&...arguments);
    //! The one command that changes state() at once.
    void configure(const core::Settings &settings);

private:
    template<typename Value>
    void keep(Value EngineState::*part, void (EngineSignals::*signal)(const Value &));
    template<typename... Values>
    void repeat(void (EngineSignals::*signal)(Values...));
    void connectWorker();
    void followRequests();

    ServiceOptions m_options;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
    EngineState m_state;
    QThread m_thread;
    //! Lives in m_thread and is deleted there.
    EngineWorker *m_worker = nullptr;
};

template<typename... Parameters, typename... Arguments>
void Engine::post(void (EngineWorker::*command)(Parameters...), Arguments &&...arguments)
{
    // Decayed: the thread gets values of its own.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, command,
         values = std::tuple<std::decay_t<Parameters>...>(std::forward<Arguments>(arguments)...)] {
            std::apply([&](const auto &...value) { (worker->*command)(value...); }, values);
        });
}

} // namespace app
