// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SettingRow.h"

#include "ui/Buttons.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

//! Width of a control beside its label.
constexpr int CharactersOfAControl = 44;

} // namespace

SettingRow::SettingRow(const QString &name, const SettingStrings &strings, SettingEditor *editor,
                       QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_searchText(strings.label + u' ' + strings.explanation + u' ' + name)
    , m_editor(editor)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_extras(new QVBoxLayout)
    , m_controls(new QWidget(this))
    , m_explanation(makeSecondaryText(this))
    , m_lock(makeSecondaryText(this))
    , m_error(makeText(this))
    , m_reset(makeButton(tr("Reset"), m_controls))
{
    QLabel *label = makeText(this);
    label->setText(strings.label);
    m_explanation->setText(strings.explanation);
    m_explanation->setVisible(!strings.explanation.isEmpty());
    m_reset->setToolTip(tr("Restore the default value"));
    nameControls(strings.label);

    auto *text = new QVBoxLayout;
    text->setSpacing(spacing(this, 0.15));
    for (QLabel *part : {label, m_explanation, m_lock, m_error})
        text->addWidget(part);
    text->addLayout(m_extras);
    text->addStretch();

    auto *controls = new QVBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->setSpacing(spacing(this, 0.2));
    m_editor->setParent(m_controls);
    controls->addWidget(m_editor, 0, m_editor->isSmall() ? Qt::AlignTrailing : Qt::Alignment());
    controls->addWidget(m_reset, 0, Qt::AlignTrailing);
    controls->addStretch();

    m_line->setSpacing(spacing(this, 0.5));
    m_line->addLayout(text, 1);
    m_line->addWidget(m_controls);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, spacing(this, 0.2), 0, spacing(this, 0.2));
    all->addLayout(m_line);

    connect(m_reset, &QPushButton::clicked, this, [this] {
        // The button goes with the value; the focus would go to the next setting.
        m_editor->control()->setFocus(Qt::OtherFocusReason);
        Q_EMIT resetRequested();
    });
    fitControl();
    applyColor();
    setView({});
}

void SettingRow::nameControls(const QString &label)
{
    QWidget *control = m_editor->control();
    control->setAccessibleName(label);
    // Inside spin and combo boxes a line edit takes the keyboard focus.
    for (QLineEdit *inner : control->findChildren<QLineEdit *>())
        inner->setAccessibleName(label);
    m_reset->setAccessibleName(tr("Reset: %1", "to the default value").arg(label));
}

void SettingRow::setView(const SettingView &view)
{
    m_editor->setEnabled(view.lock.isEmpty()); // first: a field that is locked cannot be cleared
    m_editor->setText(view.text);
    m_reset->setVisible(view.lock.isEmpty() && !view.isDefault);
    QString lock;
    if (!view.lock.isEmpty())
        lock = view.isLockedByVariable ? tr("Set by the variable %1.").arg(isolated(view.lock))
                                       : tr("Set by the option %1.").arg(isolated(view.lock));
    m_lock->setText(lock);
    m_lock->setVisible(!lock.isEmpty());
    // The sign is there for people who do not see the colour.
    m_error->setText(view.error.isEmpty() ? QString() : u"⚠ "_s + view.error);
    m_error->setAccessibleName(view.error);
    m_error->setVisible(!view.error.isEmpty());
    QStringList description{m_explanation->text(), lock, view.error};
    description.removeAll(QString());
    m_editor->control()->setAccessibleDescription(description.join(u' '));
}

void SettingRow::setWide(bool isWide)
{
    m_isWide = isWide;
    const bool isBeside = isWide || m_editor->isSmall();
    m_line->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitControl();
}

bool SettingRow::matches(const QString &needle) const
{
    return m_searchText.contains(needle, Qt::CaseInsensitive);
}

void SettingRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
    if (event->type() == QEvent::FontChange)
        fitControl();
}

void SettingRow::applyColor()
{
    QPalette own = m_error->palette();
    own.setColor(QPalette::WindowText, Theme(palette()).bad);
    m_error->setPalette(own);
}

void SettingRow::fitControl()
{
    if (m_editor->isSmall())
        return;
    const int width = CharactersOfAControl * fontMetrics().averageCharWidth();
    m_controls->setMinimumWidth(m_isWide ? width : 0);
    m_controls->setMaximumWidth(m_isWide ? width : width * 2);
}

} // namespace ui
