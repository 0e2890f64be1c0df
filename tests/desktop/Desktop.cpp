// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/Desktop.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtGui/QImage>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

//! The screen is 900 high, the panel at its bottom 40.
constexpr int PanelTop = 860;
//! Milliseconds; Qt takes 400 where the desktop does not say otherwise.
constexpr int DoubleClickTime = 600;

constexpr char PanelSettings[] = "panel_items = S\n"
                                 "panel_size = 100% 40\n"
                                 "panel_position = bottom center horizontal\n"
                                 "systray_padding = 4 4 4\n"
                                 "systray_icon_size = 24\n"
                                 "background_color = #f0f0f0 100\n"
                                 "panel_background_id = 1\n";

//! The opaque colour that most of it has.
QRgb mainColor(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QRgb color = image.pixel(x, y); qAlpha(color) == 255)
                ++counts[color];
        }
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QRgb(0) : most.key();
}

} // namespace

Desktop::Desktop() = default;

Desktop::~Desktop()
{
    if (m_panel) {
        m_panel->terminate();
        m_panel->waitForFinished(3000);
    }
    // In the reverse order: the X server last.
    while (!m_processes.empty()) {
        m_processes.back()->terminate();
        m_processes.back()->waitForFinished(3000);
        m_processes.pop_back();
    }
}

bool Desktop::start()
{
    auto server = std::make_unique<QProcess>();
    // Without -noreset the server starts anew whenever its last client has left.
    server->start(u"Xvfb"_s,
                  {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-noreset"_s});
    if (!server->waitForStarted() || !server->waitForReadyRead(StepLimit))
        return false;
    m_display = u':' + QString::fromLatin1(server->readAllStandardOutput()).trimmed();
    m_processes.push_back(std::move(server));

    m_processes.push_back(startTool(u"openbox"_s, {}));
    return startPanel();
}

bool Desktop::startPanel()
{
    QFile settings(m_home.filePath(u"panel"_s));
    if (!settings.open(QIODevice::WriteOnly) || settings.write(PanelSettings) < 0)
        return false;
    settings.close();
    m_panel = startTool(u"tint2"_s, {u"-c"_s, settings.fileName()});
    return QTest::qWaitFor(
        [this] {
            return !outputOf(u"xdotool"_s, {u"search"_s, u"--class"_s, u"tint2"_s}).isEmpty();
        },
        StepLimit);
}

void Desktop::stopPanel()
{
    m_panel->kill();
    m_panel->waitForFinished(3000);
    m_panel.reset();
}

std::unique_ptr<QProcess> Desktop::startTool(const QString &program,
                                             const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(program, arguments);
    process->waitForStarted();
    return process;
}

QProcessEnvironment Desktop::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"HOME"_s, m_home.path());
    return environment;
}

QString Desktop::outputOf(const QString &program, const QStringList &arguments) const
{
    return QString::fromLocal8Bit(rawOutputOf(program, arguments)).trimmed();
}

QByteArray Desktop::rawOutputOf(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program, arguments);
    process.waitForFinished(StepLimit);
    return process.readAllStandardOutput();
}

void Desktop::click(const QPoint &point, int button)
{
    awaitDoubleClickEnd();
    outputOf(u"xdotool"_s,
             {u"mousemove"_s, QString::number(point.x()), QString::number(point.y()), u"click"_s,
              QString::number(button)});
}

void Desktop::doubleClick(const QPoint &point)
{
    awaitDoubleClickEnd();
    outputOf(u"xdotool"_s,
             {u"mousemove"_s, QString::number(point.x()), QString::number(point.y()), u"click"_s,
              u"--repeat"_s, u"2"_s, u"--delay"_s, u"50"_s, u"1"_s});
}

void Desktop::turnWheel(const QPoint &point)
{
    outputOf(u"xdotool"_s,
             {u"mousemove"_s, QString::number(point.x()), QString::number(point.y()), u"click"_s,
              u"5"_s});
}

void Desktop::awaitDoubleClickEnd()
{
    // Sooner than this a click at the same place would be the second of a double click.
    (void)QTest::qWaitFor([this] { return m_doubleClickEnd.hasExpired(); }, 2 * DoubleClickTime);
    m_doubleClickEnd.setRemainingTime(DoubleClickTime);
}

QList<QRect> Desktop::windows(const QString &program, bool isVisibleOnly) const
{
    static const QRegularExpression numbers(
        u"X=(-?\\d+)\\nY=(-?\\d+)\\nWIDTH=(\\d+)\\nHEIGHT=(\\d+)"_s);
    QStringList search{u"search"_s, u"--class"_s, u"^%1$"_s.arg(program)};
    if (isVisibleOnly)
        search.insert(1, u"--onlyvisible"_s);
    QList<QRect> places;
    for (const QString &id : outputOf(u"xdotool"_s, search).split(u'\n', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match =
            numbers.match(outputOf(u"xdotool"_s, {u"getwindowgeometry"_s, u"--shell"_s, id}));
        places.append(QRect(match.captured(1).toInt(), match.captured(2).toInt(),
                            match.captured(3).toInt(), match.captured(4).toInt()));
    }
    return places;
}

std::optional<QPoint> Desktop::find(const QString &imageFile) const
{
    const QRgb color = mainColor(QImage(imageFile));
    const QImage screen = QImage::fromData(
        rawOutputOf(u"import"_s, {u"-window"_s, u"root"_s, u"-depth"_s, u"8"_s, u"png:-"_s}));
    QRect seen;
    for (int y = 0; y < screen.height(); ++y) {
        for (int x = 0; x < screen.width(); ++x) {
            if (screen.pixel(x, y) == color)
                seen |= QRect(x, y, 1, 1);
        }
    }
    return seen.isEmpty() ? std::nullopt : std::optional(seen.center());
}

QRect Desktop::trayIcon(const QString &program) const
{
    // The program's only small square window is the one in the panel. Before the panel has taken it
    // in, it lies somewhere else.
    for (const QRect &place : windows(program, true)) {
        if (place.width() == place.height() && place.width() >= 16 && place.width() <= 64
            && place.top() >= PanelTop)
            return place;
    }
    return {};
}

void Desktop::keepImage(const QString &name) const
{
    QDir().mkpath(QStringLiteral(TEST_IMAGES));
    outputOf(u"import"_s,
             {u"-window"_s, u"root"_s, QStringLiteral(TEST_IMAGES "/%1.png").arg(name)});
}
