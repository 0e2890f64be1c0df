// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SetupPanel.h"

#include "ui/ErrorView.h"
#include "ui/FlowLayout.h"
#include "ui/PrimaryButton.h"
#include "ui/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace ui {

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

QString setupWords(const SetupState &state, bool isDemo)
{
    const QString file = breakable(state.file);
    if (isDemo) {
        return SetupPanel::tr("In the demo this is switched off: it would point your own program "
                              "at simulated answers.");
    }
    if (state.wasUndone)
        return SetupPanel::tr("Undone: %1 is as it was before.").arg(file);
    if (state.isSet)
        return SetupPanel::tr("✓ %1 is set up for this server.", "the file").arg(file);
    return SetupPanel::tr("ChatMock can write this into %1 for you. It shows the change first, "
                          "keeps everything else in the file, and makes a backup.")
        .arg(file);
}

QString backupWords(const SetupState &state)
{
    if (!state.undoable)
        return {};
    const QString when = QLocale().toString(*state.undoable, QLocale::ShortFormat);
    if (state.backup.isEmpty())
        return SetupPanel::tr("Made on %1; there was no such file before.").arg(when);
    return SetupPanel::tr("Changed on %1. The former file is kept as %2.")
        .arg(when, breakable(state.backup));
}

} // namespace

SetupPanel::SetupPanel(QWidget *parent)
    : QWidget(parent)
    , m_words(makeText(this))
    , m_backup(makeSecondaryText(this))
    , m_error(new ErrorView(this))
    , m_setup(new PrimaryButton(tr("Set &up for me …"), this))
    , m_undo(new QPushButton(tr("U&ndo"), this))
{
    m_undo->setAccessibleName(tr("Undo the change of the file"));
    auto *buttons = new FlowLayout(spacing(this, 0.4));
    buttons->addWidget(m_setup);
    buttons->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(this, 0.4));
    layout->addWidget(m_words);
    layout->addWidget(m_error);
    layout->addWidget(m_backup);
    layout->addLayout(buttons);
    connect(m_setup, &QPushButton::clicked, this, &SetupPanel::setupRequested);
    connect(m_undo, &QPushButton::clicked, this, &SetupPanel::undoRequested);
}

void SetupPanel::setState(const SetupState &state, bool isDemo)
{
    m_words->setText(setupWords(state, isDemo));
    const QString backup = backupWords(state);
    m_backup->setText(backup);
    m_backup->setVisible(!backup.isEmpty());
    m_error->setError(state.error);
    m_setup->setEnabled(!isDemo && !state.isSet);
    m_undo->setVisible(state.undoable.has_value());
}

} // namespace ui
