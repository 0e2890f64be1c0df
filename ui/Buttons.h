// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

namespace ui {

//! A usual button, with more room around its words than every style leaves.
[[nodiscard]] QPushButton *makeButton(const QString &text, QWidget *parent);

//! The one button of a group that most people want, in the highlight colour where the style
//! honours the palette, and bold everywhere.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    bool m_isApplying = false;
};

//! A check box drawn as a large switch, which begins at its left edge. Shows its state not by
//! colour alone.
class SwitchButton : public QCheckBox
{
    Q_OBJECT

public:
    explicit SwitchButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    //! Room for the focus around the track, where there are no words to mark.
    [[nodiscard]] int margin() const { return text().isEmpty() ? 4 : 0; }
    [[nodiscard]] QRectF trackRect() const;
    [[nodiscard]] QRect wordsRect() const;
    void paintTrack(QPainter &painter) const;
};

//! Copies a given text and says so for a moment.
class CopyButton : public QPushButton
{
    Q_OBJECT

public:
    //! `what` names the copied thing to assistive programs: "Copy base URL".
    CopyButton(const QString &label, const QString &what, QWidget *parent = nullptr);

    void setPayload(const QString &payload) { m_payload = payload; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    void copy();
    void restore();
    [[nodiscard]] QSize sizeFor(const QString &words) const;

    QString m_label;
    QString m_payload;
    QTimer m_restore;
};

} // namespace ui
