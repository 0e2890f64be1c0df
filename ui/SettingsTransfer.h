// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/models/SettingsImport.h"

class QLabel;

namespace ui {

//! All settings at once: to a file, from a file, or back to what they were at first. Importing and
//! resetting must be confirmed.
class SettingsTransfer : public Card
{
    Q_OBJECT

public:
    explicit SettingsTransfer(QWidget *parent = nullptr);

    //! Shows what a chosen file would change; importConfirmed() follows when the person agrees.
    void confirmImport(const SettingsImport &plan);
    //! What became of it.
    void report(const QString &words);

Q_SIGNALS:
    void exportRequested(const QString &file);
    void importRequested(const QString &file);
    void importConfirmed(const QList<ui::SettingChange> &changes);
    void resetRequested();

private:
    void chooseExportFile();
    void chooseImportFile();
    void askToReset();

    QLabel *m_note;
};

} // namespace ui
