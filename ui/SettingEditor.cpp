// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SettingEditor.h"

#include "core/net/Addresses.h"
#include "ui/Buttons.h"
#include "ui/Theme.h"
#include "ui/models/SettingStrings.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::milliseconds TypingPause(900);
constexpr int LinesOfAList = 3;

class SwitchEditor : public SettingEditor
{
public:
    explicit SwitchEditor(QWidget *parent) : SettingEditor(parent)
    {
        fill({m_box});
        connect(m_box, &QCheckBox::toggled, this, [this] { enterNow(); });
    }

    void setText(const QString &text) override { setChecked(core::toBool(text).value_or(false)); }
    [[nodiscard]] QString text() const override { return isChecked() ? u"true"_s : u"false"_s; }
    [[nodiscard]] bool isSmall() const override { return true; }

protected:
    [[nodiscard]] bool isChecked() const { return m_box->isChecked(); }
    void setChecked(bool isChecked)
    {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(isChecked);
    }

private:
    SwitchButton *m_box = new SwitchButton({}, this);
};

class LanAccessEditor final : public SwitchEditor
{
public:
    using SwitchEditor::SwitchEditor;
    void setText(const QString &text) override { setChecked(!core::isLoopback(text)); }
    [[nodiscard]] QString text() const override
    {
        return isChecked() ? u"0.0.0.0"_s : core::Settings{}.host;
    }
};

class NumberEditor final : public SettingEditor
{
public:
    NumberEditor(const core::SettingKey &key, const QString &unit, QWidget *parent)
        : SettingEditor(parent)
    {
        fill({m_box});
        m_box->setRange(key.minimum, key.maximum);
        m_box->setSuffix(unit.isEmpty() ? QString() : u' ' + unit);
        watch(m_box);
    }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(text.toInt());
    }
    [[nodiscard]] QString text() const override { return QString::number(m_box->value()); }

private:
    QSpinBox *m_box = new QSpinBox(this);
};

class DurationEditor final : public SettingEditor
{
public:
    DurationEditor(const core::SettingKey &key, QWidget *parent)
        : SettingEditor(parent)
        , m_minimum(key.minimum)
        , m_maximum(key.maximum)
    {
        fill({m_box, m_unit});
        m_unit->addItem(SettingEditor::tr("seconds"), 1);
        m_unit->addItem(SettingEditor::tr("minutes"), 60);
        m_unit->addItem(SettingEditor::tr("hours"), 3600);
        m_unit->addItem(SettingEditor::tr("days"), 86400);
        m_unit->setAccessibleName(SettingEditor::tr("Unit"));
        watch(m_box);
        guardWheel(m_unit);
        connect(m_unit, &QComboBox::activated, this, [this] {
            applyRange();
            enterNow();
        });
    }

    void setText(const QString &text) override
    {
        const int wanted = text.toInt();
        if (wanted == seconds())
            return;
        const QSignalBlocker blocker(m_box);
        // In the largest unit that gives a whole number.
        for (int i = 0; i < m_unit->count(); ++i) {
            if (wanted % m_unit->itemData(i).toInt() == 0)
                m_unit->setCurrentIndex(i);
        }
        applyRange();
        m_box->setValue(wanted / factor());
    }
    [[nodiscard]] QString text() const override { return QString::number(seconds()); }

private:
    [[nodiscard]] qint64 seconds() const { return qint64(m_box->value()) * factor(); }
    [[nodiscard]] int factor() const { return m_unit->currentData().toInt(); }
    void applyRange()
    {
        const QSignalBlocker blocker(m_box);
        m_box->setRange((m_minimum + factor() - 1) / factor(), m_maximum / factor());
    }

    int m_minimum;
    int m_maximum;
    QSpinBox *m_box = new QSpinBox(this);
    QComboBox *m_unit = new QComboBox(this);
};

class ChoiceEditor final : public SettingEditor
{
public:
    ChoiceEditor(const core::SettingKey &key, QWidget *parent) : SettingEditor(parent)
    {
        if (core::toText(core::Settings{}, key).isEmpty())
            m_box->addItem(choiceLabel(key, {}), QString());
        for (const QString &choice : key.choices)
            m_box->addItem(choiceLabel(key, choice), choice);
    }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(m_box->findData(text));
    }
    [[nodiscard]] QString text() const override { return m_box->currentData().toString(); }

private:
    QComboBox *m_box = addComboBox();
};

class ModelEditor final : public SettingEditor
{
public:
    ModelEditor(const core::SettingKey &key, QWidget *parent) : SettingEditor(parent)
    {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->lineEdit()->setPlaceholderText(core::toText(core::Settings{}, key));
        watch(m_box->lineEdit());
    }

    void setText(const QString &text) override
    {
        if (m_box->currentText() != text)
            m_box->setEditText(text);
    }
    [[nodiscard]] QString text() const override { return m_box->currentText(); }
    void setSuggestions(const QStringList &names) override
    {
        const QSignalBlocker blocker(m_box);
        const QString text = m_box->currentText();
        m_box->clear();
        m_box->addItems(names);
        m_box->setCurrentIndex(-1);
        m_box->setEditText(text);
    }

private:
    QComboBox *m_box = addComboBox();
};

//! A line of text; for a file with a button that opens a dialog.
class LineEditor final : public SettingEditor
{
public:
    LineEditor(const core::SettingKey &key, QWidget *parent)
        : SettingEditor(parent)
        , m_isFile(key.valueName == "FILE"_L1)
    {
        m_line->setPlaceholderText(core::toText(core::Settings{}, key));
        watch(m_line);
        fill({m_line});
        if (m_isFile)
            addFileButton();
    }

    void setText(const QString &text) override
    {
        if (m_line->text() != text)
            m_line->setText(text);
        m_line->setClearButtonEnabled(m_isFile && isEnabled());
    }
    [[nodiscard]] QString text() const override { return m_line->text(); }

private:
    void addFileButton()
    {
        auto *choose = makeButton(SettingEditor::tr("Choose…"), this);
        choose->setAccessibleName(SettingEditor::tr("Choose a file"));
        layout()->addWidget(choose);
        connect(choose, &QPushButton::clicked, this, &LineEditor::chooseFile);
    }

    void chooseFile()
    {
        auto *dialog = new QFileDialog(window(), SettingEditor::tr("Choose a certificate file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({SettingEditor::tr("Certificates (*.pem *.crt *.cer)"),
                                SettingEditor::tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
            setText(file);
            enterNow();
        });
        dialog->open();
    }

    QLineEdit *m_line = new QLineEdit(this);
    bool m_isFile;
};

class ListEditor final : public SettingEditor
{
public:
    explicit ListEditor(QWidget *parent) : SettingEditor(parent)
    {
        fill({m_lines});
        m_lines->setTabChangesFocus(true);
        m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_lines->installEventFilter(this);
        fitHeight();
        connect(m_lines, &QPlainTextEdit::textChanged, this, [this] { enterLater(); });
    }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_lines);
        if (this->text() != text)
            m_lines->setPlainText(QString(text).replace(u',', u'\n'));
    }
    [[nodiscard]] QString text() const override
    {
        QStringList items = m_lines->toPlainText().split(u'\n');
        for (QString &item : items)
            item = item.trimmed();
        items.removeAll(QString());
        return items.join(u',');
    }

protected:
    void changeEvent(QEvent *event) override
    {
        SettingEditor::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fitHeight();
    }

private:
    void fitHeight()
    {
        m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * LinesOfAList
                                + 2 * m_lines->frameWidth() + spacing(m_lines, 0.8));
    }

    QPlainTextEdit *m_lines = new QPlainTextEdit(this);
};

} // namespace

SettingEditor::SettingEditor(QWidget *parent) : QWidget(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &SettingEditor::enterNow);
}

bool SettingEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusOut && m_pause.isActive())
        enterNow();
    return QWidget::eventFilter(watched, event);
}

void SettingEditor::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_pause.isActive())
        enterNow();
}

void SettingEditor::fill(std::initializer_list<QWidget *> widgets)
{
    m_control = *widgets.begin();
    setFocusProxy(m_control);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, widget == m_control ? 1 : 0);
}

void SettingEditor::guardWheel(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

void SettingEditor::watch(QSpinBox *box)
{
    box->setKeyboardTracking(false); // an incomplete number is no value
    guardWheel(box);
    connect(box, &QSpinBox::valueChanged, this, &SettingEditor::enterLater);
    connect(box, &QSpinBox::editingFinished, this, &SettingEditor::enterNow);
}

void SettingEditor::watch(QLineEdit *line)
{
    connect(line, &QLineEdit::textEdited, this, &SettingEditor::enterLater);
    connect(line, &QLineEdit::editingFinished, this, &SettingEditor::enterNow);
}

QComboBox *SettingEditor::addComboBox()
{
    auto *box = new QComboBox(this);
    // Long entries do not make the page wide; the opened list shows them in full.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    fill({box});
    guardWheel(box);
    connect(box, &QComboBox::activated, this, &SettingEditor::enterNow);
    return box;
}

void SettingEditor::enterNow()
{
    m_pause.stop();
    Q_EMIT entered(text());
}

SettingEditor *makeSettingEditor(const core::SettingKey &key, const QString &unit, QWidget *parent)
{
    Q_ASSERT(!key.isSecret());
    if (key.isSwitch())
        return makeSwitchEditor(parent);
    if (std::holds_alternative<int core::Settings::*>(key.field))
        return new NumberEditor(key, unit, parent);
    if (std::holds_alternative<std::chrono::seconds core::Settings::*>(key.field))
        return new DurationEditor(key, parent);
    if (key.isList())
        return new ListEditor(parent);
    if (!key.choices.isEmpty())
        return new ChoiceEditor(key, parent);
    if (key.group() == "models"_L1)
        return new ModelEditor(key, parent);
    return new LineEditor(key, parent);
}

SettingEditor *makeLanAccessEditor(QWidget *parent)
{
    return new LanAccessEditor(parent);
}

SettingEditor *makeSwitchEditor(QWidget *parent)
{
    return new SwitchEditor(parent);
}

} // namespace ui
