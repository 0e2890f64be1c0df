// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LogBuffer.h"
#include "ui/Card.h"
#include "ui/models/HelpState.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class CopyButton;
class FlowLayout;

//! Version, licence and the documents.
class AboutCard : public Card
{
    Q_OBJECT

public:
    explicit AboutCard(QWidget *parent = nullptr);

Q_SIGNALS:
    //! As DocumentView names it.
    void documentRequested(const QString &name);

private:
    void addDocument(FlowLayout &row, const QString &label, const QString &name);
};

//! The checks, and what they have found.
class ChecksCard : public Card
{
    Q_OBJECT

public:
    explicit ChecksCard(QWidget *parent = nullptr);

    void setState(const HelpState &state);

Q_SIGNALS:
    void checksRequested();

private:
    void showLines(const QList<CheckLine> &lines);

    QPushButton *m_run;
    QLabel *m_hint;
    QWidget *m_results;
    QVBoxLayout *m_rows;
    QList<CheckLine> m_lines;
};

//! A report that can be read before it is copied.
class ReportCard : public Card
{
    Q_OBJECT

public:
    explicit ReportCard(QWidget *parent = nullptr);

    void setState(const HelpState &state);

Q_SIGNALS:
    void reportRequested();

private:
    QPushButton *m_make;
    CopyButton *m_copy;
    QPlainTextEdit *m_text;
};

//! What leaves this computer.
class TrafficCard : public Card
{
    Q_OBJECT

public:
    explicit TrafficCard(QWidget *parent = nullptr);

    void setState(const HelpState &state);

private:
    QLabel *m_hint;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QLabel *m_notes;
    QStringList m_shown;
};

//! The program's own log, and the folder of its data.
class LogCard : public Card
{
    Q_OBJECT

public:
    explicit LogCard(QWidget *parent = nullptr);

    void setState(const HelpState &state);
    void setLog(const QList<core::LogLine> &lines);

Q_SIGNALS:
    void dataFolderRequested();

private:
    void showLog();
    void showLines(const QStringList &lines);

    QComboBox *m_level;
    CopyButton *m_copy;
    QPushButton *m_open;
    QPlainTextEdit *m_text;
    QLabel *m_empty;
    QLabel *m_folder;
    QList<core::LogLine> m_lines;
    QStringList m_shown; //!< the lines of text of the chosen level
};

} // namespace ui
