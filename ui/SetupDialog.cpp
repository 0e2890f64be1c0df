// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SetupDialog.h"

#include "ui/PrimaryButton.h"
#include "ui/SnippetView.h"
#include "ui/Theme.h"

#include <QtCore/QDir>
#include <QtGui/QTextCursor>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace ui {

namespace {

constexpr int MaxLines = 24;

QString headline(const SetupPreview &preview)
{
    const QString file = QDir::toNativeSeparators(preview.file);
    return preview.exists ? SetupDialog::tr("Change %1?").arg(file)
                          : SetupDialog::tr("Make %1?").arg(file);
}

QString explanation(const SetupPreview &preview)
{
    if (!preview.exists)
        return SetupDialog::tr("There is no such file yet. These lines will be in it:");
    return SetupDialog::tr("Lines with + will be added, lines with − taken out. Everything else "
                           "stays. A backup is kept in the same folder.");
}

} // namespace

SetupDialog::SetupDialog(const SetupPreview &preview, QWidget *parent)
    : QDialog(parent)
    , m_view(new SnippetView(tr("What changes in the file"), this))
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
        new PrimaryButton(preview.exists ? tr("Change the &file") : tr("Make the &file"), this);
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
        QString sign = QStringLiteral("  ");
        if (line.kind == Kind::Added) {
            sign = QStringLiteral("+ ");
            format.setForeground(theme.good);
        } else if (line.kind == Kind::Removed) {
            sign = QStringLiteral("− ");
            format.setForeground(theme.bad);
        } else if (line.kind == Kind::Skipped) {
            sign = QStringLiteral("  …");
        }
        if (!isFirst)
            cursor.insertBlock();
        isFirst = false;
        cursor.insertText(sign + line.text, format);
    }
    m_view->moveCursor(QTextCursor::Start);
}

} // namespace ui
