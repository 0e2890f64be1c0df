// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QMainWindow>

class QListWidget;
class QStackedWidget;

namespace ui {

//! The window: a sidebar of pages (Ctrl+1 …) and the chosen page. The sidebar appears with the
//! second page. Closing is a request: the owner decides whether that hides the window or ends the
//! program.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    //! The window takes the page over. Pages are listed in the order in which they come. `icon` is
    //! a drawing of the resources: "page-help".
    void addPage(const QString &name, QWidget *page, const QString &icon = {});
    [[nodiscard]] QStringList pageNames() const;
    //! A number beside the name of a page, which `words` says to assistive programs; 0 = none.
    void setBadge(int index, int count, const QString &words = {});
    [[nodiscard]] int currentPage() const;
    void showPage(int index);

    void setDemo(bool isDemo);
    //! From now on closing just closes: the session or the program ends.
    void allowClose() { m_mayClose = true; }
    //! Not larger than the screen, and on it: after restoreGeometry(), and when it is shown.
    void fitToScreen();
    //! Shows the window before all others, whatever it was.
    void raiseWindow();

Q_SIGNALS:
    void pageShown(int index);
    void closeRequested();
    void quitRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitSidebar();
    void applyPalette();

    QListWidget *m_sidebar;
    QStackedWidget *m_pages;
    QStringList m_icons; //!< of the pages
    bool m_mayClose = false;
    bool m_isApplying = false;
};

} // namespace ui
