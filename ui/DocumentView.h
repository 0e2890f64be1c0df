// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QTextBrowser;

namespace ui {

//! Shows a document that is built into the program, and what it links to: other documents here,
//! addresses of the web in the browser.
class DocumentView : public QDialog
{
    Q_OBJECT

public:
    explicit DocumentView(QWidget *parent = nullptr);

    //! `name` as in the source: "README.md", "docs/API.md".
    void showDocument(const QString &name);

    [[nodiscard]] static bool hasDocument(const QString &name);

private:
    void follow(const QUrl &link);
    void scrollToHeading(const QString &anchor);

    QTextBrowser *m_browser;
};

//! The Markdown of the document at `address` without what cannot be shown here: HTML elements,
//! images, and links to documents that are not built in.
[[nodiscard]] QString shownMarkdown(QString text, const QUrl &address);

} // namespace ui
