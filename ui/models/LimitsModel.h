// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/state/LimitSnapshot.h"
#include "ui/models/LimitView.h"

#include <QtCore/QAbstractListModel>

namespace ui {

//! The windows of the plan as rows, worked out for the present moment.
//!
//! A new snapshot with the same windows only changes data; time passes through tick(), which the
//! owner calls now and then. The clock must outlive the model.
class LimitsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ViewRole = Qt::UserRole, //!< a LimitView
        NameRole,
        PercentRole, //!< a double, or nothing when unknown
        PacePercentRole,
        ResetsAtRole, //!< unix seconds, or nothing
        ForecastRole, //!< Forecast as int
        RunsOutAtRole,
        IsStaleRole,
    };

    explicit LimitsModel(const core::Clock &clock, QObject *parent = nullptr);

    void setSnapshot(const core::LimitSnapshot &snapshot);
    void tick();

    [[nodiscard]] const core::LimitSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const QList<LimitView> &views() const { return m_views; }
    [[nodiscard]] bool isStale() const;
    //! "updated 2 min ago"; says so when that is long ago, or that nothing has come yet.
    [[nodiscard]] QString ageText() const;
    [[nodiscard]] qint64 now() const { return m_clock.unixSeconds(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    //! Anything that is shown has changed, time included.
    void changed();

private:
    [[nodiscard]] QList<LimitView> worked() const;

    const core::Clock &m_clock;
    core::LimitSnapshot m_snapshot;
    QList<LimitView> m_views;
};

} // namespace ui
