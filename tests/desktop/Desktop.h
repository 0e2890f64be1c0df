// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>
#include <QtCore/QRect>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

//! Milliseconds after which a step is given up: it ends what hangs, however busy the computer is.
constexpr int StepLimit = 30000;

//! A desktop of its own: an X server without a screen, a window manager and a panel with a tray.
//! Everything that it started ends with it.
class Desktop
{
public:
    Desktop();
    ~Desktop();

    [[nodiscard]] bool start();
    [[nodiscard]] QString display() const { return m_display; }

    //! The panel with its tray goes, as when it crashes, and comes back.
    void stopPanel();
    [[nodiscard]] bool startPanel();

    //! One click of its own; waits until it cannot be the second of a double click.
    void click(const QPoint &point, int button = 1);
    void doubleClick(const QPoint &point);
    //! Down, by one step.
    void turnWheel(const QPoint &point);
    //! The middle of where the main colour of an image is seen; nothing when it is not.
    [[nodiscard]] std::optional<QPoint> find(const QString &imageFile) const;
    //! The place of a program's icon in the panel; empty while there is none.
    [[nodiscard]] QRect trayIcon(const QString &program) const;
    [[nodiscard]] QList<QRect> windows(const QString &program, bool isVisibleOnly) const;
    void keepImage(const QString &name) const;
    //! What a tool of the desktop prints.
    QString outputOf(const QString &program, const QStringList &arguments) const;
    QByteArray rawOutputOf(const QString &program, const QStringList &arguments) const;

private:
    void awaitDoubleClickEnd();
    [[nodiscard]] std::unique_ptr<QProcess> startTool(const QString &program,
                                                      const QStringList &arguments) const;
    [[nodiscard]] QProcessEnvironment environment() const;

    QTemporaryDir m_home;
    QString m_display;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    std::unique_ptr<QProcess> m_panel;
    QDeadlineTimer m_doubleClickEnd;
};
