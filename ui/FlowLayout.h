// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>

#include <memory>
#include <vector>

namespace ui {

//! Puts its items beside each other and begins a new line where the width ends, in the direction
//! of reading. For buttons whose texts may become long.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    //! Goes through the lines within `area`; moves the items only if asked to. The height used.
    int arrange(const QRect &area, bool isMoving) const;

    struct Line
    {
        int end;    //!< the index after its last item
        int height; //!< of the highest one
    };
    [[nodiscard]] Line lineFrom(int first, int width) const;
    //! Each item in the middle of the line's height.
    void place(int first, const Line &line, const QRect &area, int y) const;
    [[nodiscard]] static QSize sizeIn(const QLayoutItem &item, int width);

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ui
