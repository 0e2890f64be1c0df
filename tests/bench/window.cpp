// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window [ROWS]: opens the tray application's window on a request log of that many rows
// (default: a million) and scrolls through it. No account is signed in and the network is not used.
// Without a display it draws into memory.

#include "app/TraySession.h"
#include "core/history/RequestLog.h"
#include "tests/bench/LogSamples.h"
#include "tests/bench/Samples.h"
#include "tests/fakes/Loopback.h"
#include "ui/RequestTable.h"
#include "ui/models/RequestLogModel.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <chrono>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int RequestsPage = 1;
constexpr int RowsPerTurn = 3; //!< of the wheel
constexpr int Turns = 500;
constexpr int RowsPerLeap = 100; //!< more than is shown: everything is repainted
constexpr int Jumps = 500;
constexpr int Openings = 9;
constexpr auto TimeLimit = 60s;

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

bool processUntil(const std::function<bool()> &isDone)
{
    const QDeadlineTimer deadline(TimeLimit);
    while (!isDone()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

//! Notes when its widget has been painted.
class PaintWatch : public QObject
{
public:
    //! What fills the window may paint in its place.
    explicit PaintWatch(const QWidget &window) : m_window(window)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    [[nodiscard]] bool hasPainted() const { return m_hasPainted; }
    void forget() { m_hasPainted = false; }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<const QWidget *>(object);
        m_hasPainted |= widget && widget->window() == &m_window && event->type() == QEvent::Paint;
        return false;
    }

private:
    const QWidget &m_window;
    bool m_hasPainted = false;
};

void report(const char *what, const bench::Samples &samples, const char *goal)
{
    std::printf("%-44s p50 %7.2f  p99 %7.2f  max %7.2f ms%s\n", what, samples.median(),
                samples.at(0.99), samples.at(1), goal);
}

void reportMemory(const char *what)
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Rss:") || line.startsWith("Pss:"))
            std::printf("%-44s %s %.1f MB\n", what, line.left(3).toUpper().constData(),
                        line.mid(4).chopped(2).trimmed().toDouble() * 1024 / 1e6);
    }
}

//! One frame as a person sees it: scrolling, painting, and the events that arrived meanwhile.
double frame(ui::RequestTable &table, int value)
{
    QElapsedTimer timer;
    timer.start();
    table.verticalScrollBar()->setValue(value);
    // Repaints at once what is out of date in the window, without what was only moved.
    table.viewport()->repaint(QRect(0, 0, 1, 1));
    QCoreApplication::processEvents();
    return msSince(timer);
}

bool scroll(ui::RequestTable &table, qint64 rows)
{
    const QAbstractItemModel &model = *table.model();
    const QScrollBar &bar = *table.verticalScrollBar();
    if (!processUntil([&] { return model.rowCount() > 0; }))
        return false;

    bench::Samples turns;
    for (int turn = 0; turn < Turns && bar.value() < bar.maximum(); ++turn)
        turns.add(frame(table, bar.value() + RowsPerTurn));
    report("frame while the wheel is turned", turns, "   (goal 16)");

    bench::Samples frames;
    QElapsedTimer timer;
    timer.start();
    while (model.rowCount() < rows || bar.value() < bar.maximum()) {
        frames.add(frame(table, bar.value() + RowsPerLeap));
        const int known = model.rowCount();
        if (bar.value() == bar.maximum() && known < rows
            && !processUntil([&] { return model.rowCount() > known; }))
            return false;
    }
    std::printf("%d rows scrolled through in %.1f s, %zu frames\n", model.rowCount(),
                msSince(timer) / 1000, frames.size());
    report("frame, a window's height at a time", frames, "   (goal 16)");

    bench::Samples jumps;
    bench::Samples arrivals;
    for (int jump = 0; jump < Jumps; ++jump) {
        const int value = QRandomGenerator::global()->bounded(bar.maximum());
        QElapsedTimer arrival;
        arrival.start();
        jumps.add(frame(table, value));
        const bool isThere = processUntil([&] {
            const QModelIndex top = model.index(table.rowAt(0), 0);
            return top.data(ui::RequestLogModel::RecordRole).isValid();
        });
        if (!isThere)
            return false;
        arrivals.add(msSince(arrival));
    }
    report("frame after a jump to anywhere", jumps, "   (goal 16)");
    report("rows there after such a jump", arrivals, "   (goal 100)");
    return true;
}

bool measure(const QString &folder, qint64 rows)
{
    app::TrayOptions options;
    options.services.dataFolder = folder;
    options.services.configFolder = folder;
    options.services.isDataFolderExplicit = true;
    options.services.settings.port = freePort();
    options.services.settings.logDays = 0; // the rows are from a year

    QElapsedTimer timer;
    timer.start();
    app::SettingsController settings(options.services.settings, options.origins, folder);
    app::TraySession session(options, settings);
    ui::MainWindow *window = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(widget))
            window = found;
    }
    if (!window)
        return false;
    PaintWatch watch(*window);
    session.start();
    if (!processUntil([&] { return watch.hasPainted(); }))
        return false;
    std::printf("%-44s %11.2f ms   (goal 300)\n", "session begun, window painted", msSince(timer));

    bench::Samples openings;
    for (int opening = 0; opening < Openings; ++opening) {
        window->hide();
        QCoreApplication::processEvents();
        watch.forget();
        timer.restart();
        session.openWindow();
        if (!processUntil([&] { return watch.hasPainted(); }))
            return false;
        openings.add(msSince(timer));
    }
    report("window opened again, painted", openings, "   (goal 300)");
    reportMemory("memory with the window");

    window->showPage(RequestsPage);
    auto *table = window->findChild<ui::RequestTable *>();
    const bool isFine = table && scroll(*table, rows);
    reportMemory("memory after scrolling");
    return isFine;
}

} // namespace

int main(int argc, char **argv)
{
    const bool isFilling = argc == 4 && QByteArray(argv[1]) == "--fill";
    const qint64 rows = argc == 1 ? 1'000'000 : QByteArray(argv[isFilling ? 3 : 1]).toLongLong();
    if ((argc > 2 && !isFilling) || rows < 1) {
        std::fprintf(stderr, "usage: bench_window [ROWS]\n");
        return 2;
    }
    if (isFilling) {
        const QCoreApplication application(argc, argv);
        return bench::fillLog(QFile::decodeName(argv[2]), rows) ? 0 : 1;
    }
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    // In a child process, so that its memory is not counted.
    const int filled = QProcess::execute(
        QCoreApplication::applicationFilePath(),
        {u"--fill"_s, core::requestLogFile(folder.path()), QString::number(rows)});
    if (filled != 0 || !measure(folder.path(), rows)) {
        std::fprintf(stderr, "the measurement failed\n");
        return 1;
    }
    return 0;
}
