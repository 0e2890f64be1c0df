// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SettingEditor.h"

#include "core/net/Addresses.h"
#include "ui/SwitchButton.h"
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
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto TypingPause = 900ms;
constexpr int LinesOfAList = 3;

void fill(SettingEditor *editor, std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    bool isFirst = true;
    for (QWidget *widget : widgets)
        layout->addWidget(widget, std::exchange(isFirst, false) ? 1 : 0);
    editor->setFocusProxy(*widgets.begin());
}

class SwitchEditor : public SettingEditor
{
public:
    explicit SwitchEditor(QWidget *parent)
        : SettingEditor(parent)
        , m_box(new SwitchButton(QString(), this))
    {
        fill(this, {m_box});
        connect(m_box, &QCheckBox::toggled, this, [this] { enterNow(); });
    }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(toChecked(text));
    }
    [[nodiscard]] QString text() const override
    {
        return m_box->isChecked() ? u"true"_s : u"false"_s;
    }
    [[nodiscard]] QWidget *control() const override { return m_box; }
    [[nodiscard]] bool isSmall() const override { return true; }

protected:
    [[nodiscard]] virtual bool toChecked(const QString &text) const
    {
        return core::toBool(text).value_or(false);
    }
    [[nodiscard]] bool isChecked() const { return m_box->isChecked(); }

private:
    SwitchButton *m_box;
};

class LanAccessEditor final : public SwitchEditor
{
public:
    using SwitchEditor::SwitchEditor;

    [[nodiscard]] QString text() const override
    {
        return isChecked() ? u"0.0.0.0"_s : core::Settings{}.host;
    }

protected:
    [[nodiscard]] bool toChecked(const QString &text) const override
    {
        return !core::isLoopback(text);
    }
};

class NumberEditor final : public SettingEditor
{
public:
    NumberEditor(const core::SettingKey &key, const QString &unit, QWidget *parent)
        : SettingEditor(parent)
        , m_box(new QSpinBox(this))
    {
        fill(this, {m_box});
        m_box->setRange(key.minimum, key.maximum);
        m_box->setKeyboardTracking(false); // half a number is none
        if (!unit.isEmpty())
            m_box->setSuffix(u' ' + unit);
        guardWheel(m_box);
        connect(m_box, &QSpinBox::valueChanged, this, [this] { enterLater(); });
        connect(m_box, &QSpinBox::editingFinished, this, [this] { enterNow(); });
    }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(text.toInt());
    }
    [[nodiscard]] QString text() const override { return QString::number(m_box->value()); }
    [[nodiscard]] QWidget *control() const override { return m_box; }

private:
    QSpinBox *m_box;
};

class DurationEditor final : public SettingEditor
{
public:
    DurationEditor(const core::SettingKey &key, QWidget *parent)
        : SettingEditor(parent)
        , m_minimum(key.minimum)
        , m_maximum(key.maximum)
        , m_box(new QSpinBox(this))
        , m_unit(new QComboBox(this))
    {
        fill(this, {m_box, m_unit});
        m_unit->addItem(SettingEditor::tr("seconds"), 1);
        m_unit->addItem(SettingEditor::tr("minutes"), 60);
        m_unit->addItem(SettingEditor::tr("hours"), 3600);
        m_unit->addItem(SettingEditor::tr("days"), 86400);
        m_unit->setAccessibleName(SettingEditor::tr("Unit"));
        m_box->setKeyboardTracking(false);
        guardWheel(m_box);
        guardWheel(m_unit);
        connect(m_box, &QSpinBox::valueChanged, this, [this] { enterLater(); });
        connect(m_box, &QSpinBox::editingFinished, this, [this] { enterNow(); });
        connect(m_unit, &QComboBox::activated, this, [this] {
            applyRange();
            enterNow();
        });
    }

    void setText(const QString &text) override
    {
        const int seconds = text.toInt();
        if (seconds == this->text().toInt())
            return;
        const QSignalBlocker blocker(m_box);
        // In the largest unit that says it exactly.
        for (int i = 0; i < m_unit->count(); ++i) {
            if (seconds % m_unit->itemData(i).toInt() == 0)
                m_unit->setCurrentIndex(i);
        }
        applyRange();
        m_box->setValue(seconds / factor());
    }
    [[nodiscard]] QString text() const override
    {
        return QString::number(qint64(m_box->value()) * factor());
    }
    [[nodiscard]] QWidget *control() const override { return m_box; }

private:
    [[nodiscard]] int factor() const { return m_unit->currentData().toInt(); }
    void applyRange()
    {
        const QSignalBlocker blocker(m_box);
        m_box->setRange((m_minimum + factor() - 1) / factor(), m_maximum / factor());
    }

    int m_minimum;
    int m_maximum;
    QSpinBox *m_box;
    QComboBox *m_unit;
};

class ChoiceEditor final : public SettingEditor
{
public:
    ChoiceEditor(const core::SettingKey &key, QWidget *parent)
        : SettingEditor(parent)
        , m_box(new QComboBox(this))
    {
        fill(this, {m_box});
        QStringList choices = key.choices;
        if (core::toText(core::Settings{}, key).isEmpty())
            choices.prepend(QString());
        for (const QString &choice : std::as_const(choices))
            m_box->addItem(choiceWords(key, choice), choice);
        // Long words shall not make the page wide; the list itself shows them whole.
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(10);
        guardWheel(m_box);
        connect(m_box, &QComboBox::activated, this, [this] { enterNow(); });
    }

    void setText(const QString &text) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(m_box->findData(text));
    }
    [[nodiscard]] QString text() const override { return m_box->currentData().toString(); }
    [[nodiscard]] QWidget *control() const override { return m_box; }

private:
    QComboBox *m_box;
};

class LineEditor : public SettingEditor
{
public:
    LineEditor(const core::SettingKey &key, QWidget *parent)
        : SettingEditor(parent)
        , m_line(new QLineEdit(this))
    {
        m_line->setPlaceholderText(core::toText(core::Settings{}, key));
        connect(m_line, &QLineEdit::textEdited, this, [this] { enterLater(); });
        connect(m_line, &QLineEdit::editingFinished, this, [this] { enterNow(); });
    }

    void setText(const QString &text) override
    {
        if (m_line->text() != text)
            m_line->setText(text);
    }
    [[nodiscard]] QString text() const override { return m_line->text(); }
    [[nodiscard]] QWidget *control() const override { return m_line; }

protected:
    [[nodiscard]] QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
};

class TextEditor final : public LineEditor
{
public:
    TextEditor(const core::SettingKey &key, QWidget *parent) : LineEditor(key, parent)
    {
        fill(this, {line()});
    }
};

class FileEditor final : public LineEditor
{
public:
    FileEditor(const core::SettingKey &key, QWidget *parent) : LineEditor(key, parent)
    {
        auto *choose = new QPushButton(SettingEditor::tr("Choose …"), this);
        choose->setAccessibleName(SettingEditor::tr("Choose a file"));
        fill(this, {line(), choose});
        line()->setClearButtonEnabled(true);
        connect(choose, &QPushButton::clicked, this, &FileEditor::choose);
    }

private:
    void choose()
    {
        auto *dialog =
            new QFileDialog(window(), SettingEditor::tr("Choose a file with certificates"));
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
};

class ModelEditor final : public SettingEditor
{
public:
    ModelEditor(const core::SettingKey &key, QWidget *parent)
        : SettingEditor(parent)
        , m_box(new QComboBox(this))
    {
        fill(this, {m_box});
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(10);
        m_box->lineEdit()->setPlaceholderText(core::toText(core::Settings{}, key));
        guardWheel(m_box);
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this] { enterLater(); });
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] { enterNow(); });
        connect(m_box, &QComboBox::activated, this, [this] { enterNow(); });
    }

    void setText(const QString &text) override
    {
        if (m_box->currentText() != text)
            m_box->setEditText(text);
    }
    [[nodiscard]] QString text() const override { return m_box->currentText(); }
    [[nodiscard]] QWidget *control() const override { return m_box; }

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
    QComboBox *m_box;
};

class ListEditor final : public SettingEditor
{
public:
    explicit ListEditor(QWidget *parent) : SettingEditor(parent), m_lines(new QPlainTextEdit(this))
    {
        fill(this, {m_lines});
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
        QStringList items;
        for (const QString &line : m_lines->toPlainText().split(u'\n')) {
            if (!line.trimmed().isEmpty())
                items.append(line.trimmed());
        }
        return items.join(u',');
    }
    [[nodiscard]] QWidget *control() const override { return m_lines; }

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

    QPlainTextEdit *m_lines;
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

void SettingEditor::guardWheel(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

void SettingEditor::enterLater()
{
    m_pause.start();
}

void SettingEditor::enterNow()
{
    m_pause.stop();
    Q_EMIT entered(text());
}

SettingEditor *makeSettingEditor(const core::SettingKey &key, const QString &unit, QWidget *parent)
{
    using core::Settings;
    Q_ASSERT(!key.isSecret());
    if (key.isSwitch())
        return new SwitchEditor(parent);
    if (std::holds_alternative<int Settings::*>(key.field))
        return new NumberEditor(key, unit, parent);
    if (std::holds_alternative<std::chrono::seconds Settings::*>(key.field))
        return new DurationEditor(key, parent);
    if (key.isList())
        return new ListEditor(parent);
    if (!key.choices.isEmpty())
        return new ChoiceEditor(key, parent);
    if (key.group() == "models"_L1)
        return new ModelEditor(key, parent);
    if (key.valueName == "FILE"_L1)
        return new FileEditor(key, parent);
    return new TextEditor(key, parent);
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
