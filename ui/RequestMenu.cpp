// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RequestMenu.h"

#include "core/state/RequestRecord.h"
#include "ui/models/RequestText.h"

using namespace Qt::Literals::StringLiterals;

namespace ui {

RequestMenu::RequestMenu(const core::RequestRecord &record, QWidget *parent) : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(addAction(tr("&Details")), &QAction::triggered, this, &RequestMenu::detailsRequested);
    QAction *stop = addAction(tr("&Stop"));
    stop->setEnabled(record.isRunning);
    connect(stop, &QAction::triggered, this, &RequestMenu::stopRequested);
    addSeparator();
    addFilters(record);
    addSeparator();
    QAction *copyError = addAction(tr("Copy &error"));
    copyError->setEnabled(!record.error.isEmpty());
    connect(copyError, &QAction::triggered, this, &RequestMenu::copyErrorRequested);
    connect(addAction(tr("Copy request &ID")), &QAction::triggered, this,
            &RequestMenu::copyIdRequested);
    connect(addAction(tr("Copy as c&url")), &QAction::triggered, this,
            &RequestMenu::copyCurlRequested);
}

void RequestMenu::addFilters(const core::RequestRecord &record)
{
    const auto add = [this](const QString &words, const QString &field, const QString &condition) {
        QAction *action = addAction(words);
        action->setEnabled(!condition.isEmpty());
        connect(action, &QAction::triggered, this,
                [this, field, condition] { Q_EMIT filterRequested(field, condition); });
    };
    add(tr("Only this &program"), u"client"_s, clientCondition(record.client));
    add(tr("Only this &model"), u"model"_s, modelCondition(record));
    add(tr("Only &failures"), u"status"_s, u"status:failed"_s);
}

} // namespace ui
