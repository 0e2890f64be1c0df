// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>

namespace app {

//! Lines of standard input as they come, without waiting for them.
class InputLines : public QObject
{
    Q_OBJECT

public:
    explicit InputLines(QObject *parent = nullptr);
    ~InputLines() override;

    void start();

Q_SIGNALS:
    //! Without the line's end and surrounding blanks; never empty.
    void lineRead(const QString &line);
    //! No more will come. Emitted at most once, never from inside start().
    void ended();

private:
    void take(const QByteArray &bytes);
    void end();

    class Private;
    std::unique_ptr<Private> d;
    QByteArray m_rest;
};

} // namespace app
