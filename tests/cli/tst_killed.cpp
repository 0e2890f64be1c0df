// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Kills the program while it renews the sign-in: at random moments, and at each change of a file in
// the data folder. CHATMOCK_KILLS is how often, 40 unless it is set; the proof is 1000, with
// QTEST_FUNCTION_TIMEOUT=3600000, because Qt Test otherwise ends a function after five minutes.
#include "Program.h"
#include "tests/fakes/FakeIssuer.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <algorithm>
#include <csignal>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace tst_killed {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Reports changes in a folder at once.
class FolderEvents
{
public:
    FolderEvents(const QString &folder, std::function<void()> callback)
    {
#ifdef Q_OS_LINUX
        m_descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        ::inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(),
                            IN_CREATE | IN_OPEN | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVE
                                | IN_DELETE);
        m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                         [this, callback = std::move(callback)] {
                             for (int left = take(); left > 0; --left)
                                 callback();
                         });
#else
        Q_UNUSED(folder)
        Q_UNUSED(callback)
#endif
    }

    ~FolderEvents()
    {
#ifdef Q_OS_LINUX
        m_notifier.reset();
        ::close(m_descriptor);
#endif
    }

    Q_DISABLE_COPY_MOVE(FolderEvents)

private:
    //! How many events there are.
    int take() const
    {
        int count = 0;
#ifdef Q_OS_LINUX
        alignas(inotify_event) char buffer[4096];
        const ssize_t size = ::read(m_descriptor, buffer, sizeof buffer);
        for (ssize_t at = 0; at < size; ++count) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
            at += ssize_t(sizeof(inotify_event)) + ssize_t(event->len);
        }
#endif
        return count;
    }

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

int wantedKills()
{
    const int given = qEnvironmentVariableIntValue("CHATMOCK_KILLS");
    return given > 0 ? given : 40;
}

} // namespace

class KilledProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingAtAnyMoment();
    void losesNothingAtAnyChangeOfAFile();

private:
    [[nodiscard]] bool isSignedIn() const;
    //! One run to its end; what it took.
    qint64 useOnce();
    void killAfter(std::chrono::microseconds time);
    //! False when there were fewer changes than that.
    bool killAtChange(int number);
    void checkNext();
    void report(const char *what, int kills) const;

    std::unique_ptr<fakes::FakeIssuer> m_issuer;
    std::unique_ptr<Program> m_program;
    qint64 m_usual = 0; //!< milliseconds of a run that nothing disturbs
    qint64 m_slowest = 0;
};

void KilledProgramTest::initTestCase()
{
    m_issuer = std::make_unique<fakes::FakeIssuer>();
    QVERIFY(m_issuer->listen());
    m_issuer->setDelay(30ms);
    m_issuer->setAccessLifetime(-1s); // every run has to renew
    m_program = std::make_unique<Program>();
    m_program->set(u"CHATGPT_LOCAL_ISSUER"_s, m_issuer->url().toString());
    m_program->set(u"CHATGPT_LOCAL_UPSTREAM"_s, u"http://127.0.0.1:9/backend-api/codex"_s);
    QVERIFY(QDir().mkpath(m_program->home()));
    QFile file(m_program->file(u"auth.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(core::toAuthJson(fakes::signInAt(*m_issuer)));
    file.close();
    for (int i = 0; i < 5; ++i)
        m_usual = std::max(m_usual, useOnce());
    QVERIFY(isSignedIn());
    QCOMPARE(m_issuer->refreshCount(), 5);
}

bool KilledProgramTest::isSignedIn() const
{
    QFile file(m_program->file(u"auth.json"_s));
    const auto stored =
        core::fromAuthJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    return stored && m_issuer->knowsRefreshToken(stored->refreshToken.reveal());
}

qint64 KilledProgramTest::useOnce()
{
    QElapsedTimer clock;
    clock.start();
    m_program->run({u"models"_s});
    return clock.elapsed();
}

void KilledProgramTest::killAfter(std::chrono::microseconds time)
{
    m_program->start({u"models"_s});
    QElapsedTimer clock;
    clock.start();
    // Finer than a timer.
    while (clock.nsecsElapsed() < std::chrono::nanoseconds(time).count())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    m_program->sendSignal(SIGKILL);
    QVERIFY(m_program->waitForEnd());
}

bool KilledProgramTest::killAtChange(int number)
{
    int seen = 0;
    const FolderEvents events(m_program->home(), [this, &seen, number] {
        if (++seen == number)
            m_program->sendSignal(SIGKILL);
    });
    m_program->run({u"models"_s});
    return seen >= number;
}

//! The run after a kill: neither late nor signed out.
void KilledProgramTest::checkNext()
{
    const qint64 time = useOnce();
    m_slowest = std::max(m_slowest, time);
    if (time >= m_usual + 2000) // the machine may be busier now
        m_usual = std::max(m_usual, useOnce());
    QVERIFY2(time < m_usual + 2000, qPrintable(QString::number(time)));
    QVERIFY2(isSignedIn(), m_program->err().constData());
    QCOMPARE(m_issuer->refusedRefreshCount(), 0);
}

void KilledProgramTest::report(const char *what, int kills) const
{
    qInfo("%d kills %s: nothing lost; a run takes %lld ms, the slowest after a kill %lld ms", kills,
          what, static_cast<long long>(m_usual), static_cast<long long>(m_slowest));
}

void KilledProgramTest::losesNothingAtAnyMoment()
{
    const int kills = (wantedKills() + 1) / 2;
    m_slowest = 0;
    for (int i = 0; i < kills; ++i) {
        killAfter(
            std::chrono::microseconds(QRandomGenerator::global()->bounded(qint64(m_usual) * 1100)));
        checkNext();
        if (QTest::currentTestFailed())
            return;
    }
    report("at random moments", kills);
}

void KilledProgramTest::losesNothingAtAnyChangeOfAFile()
{
#ifndef Q_OS_LINUX
    QSKIP("needs inotify");
#endif
    const int kills = wantedKills() / 2;
    m_slowest = 0;
    for (int i = 0, number = 1; i < kills; ++i, ++number) {
        if (!killAtChange(number))
            number = 0; // that was the last one: from the first again
        checkNext();
        if (QTest::currentTestFailed())
            return;
    }
    report("at changes of files", kills);
}

TEST_CLASS(KilledProgramTest, QCoreApplication)

} // namespace tst_killed

#include "tst_killed.moc"
