// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QMenu>

namespace core {
struct RequestRecord;
}

namespace ui {

//! What can be done with one request: the menu of its row.
class RequestMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RequestMenu(const core::RequestRecord &record, QWidget *parent = nullptr);

Q_SIGNALS:
    void stopRequested();
    void detailsRequested();
    //! Only requests that meet `condition`, which is about `field`; see core::RequestFilter.
    void filterRequested(const QString &field, const QString &condition);
    void copyErrorRequested();
    void copyIdRequested();
    void copyCurlRequested();

private:
    void addFilters(const core::RequestRecord &record);
};

} // namespace ui
