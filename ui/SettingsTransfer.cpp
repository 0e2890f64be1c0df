// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SettingsTransfer.h"

#include "ui/Buttons.h"
#include "ui/FlowLayout.h"
#include "ui/Theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype ShownChanges = 12;

QStringList fileFilters()
{
    return {SettingsTransfer::tr("Settings (*.json)"), SettingsTransfer::tr("All files (*)")};
}

} // namespace

SettingsTransfer::SettingsTransfer(QWidget *parent)
    : Card(tr("All settings"), parent)
    , m_note(makeText(this))
{
    QLabel *explanation = makeSecondaryText(this);
    explanation->setText(
        tr("The file contains no passwords: neither your sign-in nor the API key."));
    auto *exporting = makeButton(tr("Export…"), this);
    exporting->setAccessibleName(tr("Export all settings"));
    auto *importing = makeButton(tr("Import…"), this);
    importing->setAccessibleName(tr("Import settings"));
    auto *resetting = makeButton(tr("Reset all…"), this);
    resetting->setAccessibleName(tr("Reset all settings"));
    auto *buttons = new FlowLayout(spacing(this, 0.4));
    for (QPushButton *button : {exporting, importing, resetting})
        buttons->addWidget(button);
    body()->addWidget(explanation);
    body()->addLayout(buttons);
    body()->addWidget(m_note);
    m_note->hide();
    connect(exporting, &QPushButton::clicked, this, &SettingsTransfer::chooseExportFile);
    connect(importing, &QPushButton::clicked, this, &SettingsTransfer::chooseImportFile);
    connect(resetting, &QPushButton::clicked, this, &SettingsTransfer::askToReset);
}

void SettingsTransfer::report(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void SettingsTransfer::chooseExportFile()
{
    auto *dialog = new QFileDialog(window(), tr("Export all settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(fileFilters());
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"chatmock-settings.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsTransfer::exportRequested);
    dialog->open();
}

void SettingsTransfer::chooseImportFile()
{
    auto *dialog = new QFileDialog(window(), tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(fileFilters());
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsTransfer::importRequested);
    dialog->open();
}

void SettingsTransfer::confirmImport(const SettingsImport &plan)
{
    if (plan.changes.isEmpty()) {
        report(plan.skipped.isEmpty() ? tr("Your settings are the same as those in the file.")
                                      : tr("Nothing was imported. Not possible here: %1")
                                            .arg(plan.skipped.join(u", "_s)));
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Import settings?"),
                                     tr("These settings change:"), QMessageBox::NoButton, window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QString words = changesText(plan.changes, ShownChanges);
    if (!plan.skipped.isEmpty())
        words += u"\n\n"_s + tr("Not possible here: %1").arg(plan.skipped.join(u", "_s));
    question->setInformativeText(words);
    // Its text format is that of the question alone; a value from a file may look like HTML.
    if (auto *details = question->findChild<QLabel *>(u"qt_msgbox_informativelabel"_s))
        details->setTextFormat(Qt::PlainText);
    const QPushButton *yes = question->addButton(tr("Import"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this,
            [this, changes = plan.changes] { Q_EMIT importConfirmed(changes); });
    question->open();
}

void SettingsTransfer::askToReset()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Reset all settings?"),
        tr("All settings return to their defaults. You stay signed in, and the API key and the "
           "request log are kept."),
        QMessageBox::NoButton, window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = question->addButton(tr("Reset all"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, &SettingsTransfer::resetRequested);
    question->open();
}

} // namespace ui
