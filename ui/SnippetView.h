// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace ui {

//! Lines of a file or a terminal in a font of one width: to read and to select, not to change. As
//! high as its lines, up to a limit if one is set; the Tab key goes on to the next control.
class SnippetView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SnippetView(const QString &name, QWidget *parent = nullptr);

    void setMaximumLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    [[nodiscard]] int heightFor(int lines) const;

    int m_maximumLines = 0;
    bool m_isApplying = false;
};

} // namespace ui
