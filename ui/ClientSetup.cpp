// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ClientSetup.h"

#include "ui/Buttons.h"
#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
#include "ui/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextCursor>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ui {

SnippetView::SnippetView(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Code is read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    applyFont();
    connect(document(), &QTextDocument::blockCountChanged, this, [this] { updateGeometry(); });
}

void SnippetView::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    setVerticalScrollBarPolicy(lines > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize SnippetView::sizeHint() const
{
    const int lines =
        m_maximumLines > 0 ? std::min(blockCount(), m_maximumLines) : std::max(blockCount(), 1);
    return {fontMetrics().averageCharWidth() * 40, heightFor(lines)};
}

QSize SnippetView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightFor(1)};
}

int SnippetView::heightFor(int lines) const
{
    // Room for the scroll bar even while there is none: nothing moves when the window narrows.
    return fontMetrics().lineSpacing() * lines + qRound(document()->documentMargin() * 2)
        + 2 * frameWidth() + horizontalScrollBar()->sizeHint().height();
}

void SnippetView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_isApplying)
        applyFont();
}

void SnippetView::applyFont()
{
    m_isApplying = true;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont around = parentWidget() ? parentWidget()->font() : font();
    if (around.pointSizeF() > 0)
        fixed.setPointSizeF(around.pointSizeF());
    else
        fixed.setPixelSize(around.pixelSize());
    setFont(fixed);
    updateGeometry();
    m_isApplying = false;
}

namespace {

//! A path that may be broken into lines between its parts.
QString breakable(const QString &path)
{
    QString out;
    for (const QChar letter : QDir::toNativeSeparators(path)) {
        out += letter;
        if (QStringView(u"/\\.-_").contains(letter))
            out += QChar(0x200b); // ZERO WIDTH SPACE
    }
    return out;
}

QString quitWords()
{
    return SetupPanel::tr("Quit the program first: it overwrites this file when it closes.");
}

//! Which models a file names that the plan does not have; empty when it names none.
QString modelWords(const QList<core::UnknownModel> &models)
{
    QStringList sentences;
    for (const core::UnknownModel &model : models) {
        sentences.append(
            model.answeredBy.isEmpty()
                ? SetupPanel::tr("⚠ The file names the model “%1”, which your plan does not have. "
                                 "Requests for it may fail.")
                      .arg(model.name)
                : SetupPanel::tr("⚠ The file names the model “%1”, which your plan does not have. "
                                 "“%2” responds instead.")
                      .arg(model.name, model.answeredBy));
    }
    return sentences.join(u'\n');
}

QString setupWords(const SetupState &state, bool isDemo)
{
    const QString file = breakable(state.file);
    if (isDemo) {
        return SetupPanel::tr("This is not available in the demo: it would point your own program "
                              "to simulated responses.");
    }
    if (state.wasUndone)
        return SetupPanel::tr("Undone. %1 is as it was before.").arg(file);
    if (state.isSet)
        return SetupPanel::tr("✓ %1 is set up for this server.", "the file").arg(file);
    const QString words = SetupPanel::tr("ChatMock can edit %1 for you. It shows the change first, "
                                         "leaves everything else as it is, and keeps a backup.")
                              .arg(file);
    return state.quitFirst ? words + u' ' + quitWords() : words;
}

QString backupWords(const SetupState &state)
{
    if (!state.undoable)
        return {};
    const QString when = QLocale().toString(*state.undoable, QLocale::ShortFormat);
    if (state.backup.isEmpty())
        return SetupPanel::tr("Created on %1.").arg(when);
    return SetupPanel::tr("Changed on %1. The previous file was saved as %2.")
        .arg(when, breakable(state.backup));
}

} // namespace

SetupPanel::SetupPanel(QWidget *parent)
    : QWidget(parent)
    , m_words(makeText(this))
    , m_model(makeText(this))
    , m_backup(makeSecondaryText(this))
    , m_error(new ErrorView(this))
    , m_setup(new PrimaryButton(tr("Set &up for me…"), this))
    , m_replace(makeButton({}, this))
    , m_undo(makeButton(tr("U&ndo"), this))
{
    m_undo->setAccessibleName(tr("Undo the change to the file"));
    auto *buttons = new FlowLayout(spacing(this, 0.4));
    buttons->addWidget(m_setup);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(this, 0.4));
    layout->addWidget(m_words);
    layout->addWidget(m_model);
    layout->addWidget(m_error);
    layout->addWidget(m_backup);
    layout->addLayout(buttons);
    connect(m_setup, &QPushButton::clicked, this, [this] { Q_EMIT setupRequested(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { Q_EMIT setupRequested(true); });
    connect(m_undo, &QPushButton::clicked, this, &SetupPanel::undoRequested);
}

void SetupPanel::setState(const SetupState &state, bool isDemo)
{
    m_words->setText(setupWords(state, isDemo));
    const QString models = isDemo ? QString() : modelWords(state.unknownModels);
    m_model->setText(models);
    m_model->setVisible(!models.isEmpty());
    const QString backup = backupWords(state);
    m_backup->setText(backup);
    m_backup->setVisible(!backup.isEmpty());
    m_error->setError(state.error);
    m_setup->setVisible(!state.isSet || isDemo);
    m_setup->setEnabled(!isDemo);
    m_replace->setText(tr("Use “%1”…", "a model").arg(state.replacement));
    m_replace->setVisible(!isDemo && !models.isEmpty() && !state.replacement.isEmpty());
    m_undo->setVisible(state.undoable.has_value());
}

namespace {

constexpr int MaxLines = 24;

QString headline(const SetupPreview &preview)
{
    const QString file = QDir::toNativeSeparators(preview.file);
    return preview.exists ? SetupDialog::tr("Change %1?").arg(file)
                          : SetupDialog::tr("Create %1?").arg(file);
}

QString explanation(const SetupPreview &preview)
{
    QStringList words{preview.exists
                          ? SetupDialog::tr("Lines with + are added, lines with − are removed. "
                                            "Everything else stays. A backup is kept in the same "
                                            "folder.")
                          : SetupDialog::tr("There is no such file yet. It will contain:")};
    if (preview.quitFirst)
        words.append(quitWords());
    if (!preview.unknownModels.isEmpty())
        words.append(modelWords(preview.unknownModels));
    return words.join(u'\n');
}

} // namespace

SetupDialog::SetupDialog(const SetupPreview &preview, QWidget *parent)
    : QDialog(parent)
    , m_view(new SnippetView(tr("Changes to the file"), this))
{
    setWindowTitle(tr("Set up %1", "a program").arg(preview.name));
    QLabel *question = makeHeading(this, 1.1);
    question->setText(headline(preview));
    QLabel *words = makeText(this);
    words->setText(explanation(preview));
    m_view->setMaximumLines(MaxLines);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    show(preview.lines);

    auto *buttons = new QDialogButtonBox(this);
    auto *change =
        new PrimaryButton(preview.exists ? tr("Change the &file") : tr("Create the &file"), this);
    buttons->addButton(change, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    change->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing(this, 0.6));
    layout->addWidget(question);
    layout->addWidget(words);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, sizeHint().height());
}

void SetupDialog::show(const QList<core::DiffLine> &lines)
{
    using Kind = core::DiffLine::Kind;
    const Theme theme(palette());
    QTextCursor cursor(m_view->document());
    bool isFirst = true;
    for (const core::DiffLine &line : lines) {
        QTextCharFormat format;
        QString sign = u"  "_s;
        if (line.kind == Kind::Added) {
            sign = u"+ "_s;
            format.setForeground(theme.good);
        } else if (line.kind == Kind::Removed) {
            sign = u"− "_s;
            format.setForeground(theme.bad);
        } else if (line.kind == Kind::Skipped) {
            sign = u"  …"_s;
        }
        if (!isFirst)
            cursor.insertBlock();
        isFirst = false;
        cursor.insertText(sign + line.text, format);
    }
    m_view->moveCursor(QTextCursor::Start);
}

} // namespace ui
