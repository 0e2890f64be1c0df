// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/state/LimitSnapshot.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <optional>

class QLocale;

namespace ui {

//! What can be said about how long a limit window lasts at the pace so far.
enum class Forecast {
    Unknown, //!< too little is known, or the window has just begun
    Lasts,
    RunsOut, //!< at `runsOutAt`
    UsedUp,
};

//! One limit window as it is shown now: everything worked out, nothing invented.
struct LimitView
{
    QString name;      //!< by length: "5-hour limit", "Weekly limit"; with the model group, if any
    QString shortName; //!< for the tool tip: "5 h", "week"
    std::chrono::minutes length{0};
    bool isOfPlan = true; //!< as against one group of models
    std::optional<double> usedPercent;
    std::optional<double> pacePercent; //!< where steady use would be now
    std::optional<qint64> resetsAt;    //!< unix seconds; only while in the future
    Forecast forecast = Forecast::Unknown;
    std::optional<qint64> runsOutAt;
    bool hasReset = false; //!< the window has ended since the figures came: use is unknown now
    bool isStale = false;
    qint64 now = 0;

    friend bool operator==(const LimitView &, const LimitView &) = default;
};

//! Figures older than this are shown as old.
inline constexpr std::chrono::minutes StaleAfter{15};

[[nodiscard]] bool isStale(const core::LimitSnapshot &snapshot, qint64 now);

[[nodiscard]] LimitView toLimitView(const core::LimitWindow &window, qint64 capturedAt, qint64 now);

[[nodiscard]] QString percentText(const LimitView &view, const QLocale &locale);
//! "Resets in 2 h 13 min (16:20)", or why that is not known.
[[nodiscard]] QString resetText(const LimitView &view, const QLocale &locale);
//! "Lasts until the reset"; empty when nothing can be said.
[[nodiscard]] QString forecastText(const LimitView &view, const QLocale &locale);
//! One line for a menu: "Weekly limit: 17 % used, resets Tue 14:05".
[[nodiscard]] QString menuText(const LimitView &view, const QLocale &locale);

//! The one that is nearest to its end, of two alike the longer; -1 when no figure is known.
[[nodiscard]] qsizetype worstOf(const QList<LimitView> &views);

//! Why every request is refused at present: "Weekly limit reached", and until when.
struct ReachedLimit
{
    QString sentence;
    QString remedy;

    friend bool operator==(const ReachedLimit &, const ReachedLimit &) = default;
};

//! Nothing while requests are served, be it from credits. Limits of one group of models do not
//! count.
[[nodiscard]] std::optional<ReachedLimit> reachedLimit(const core::LimitSnapshot &snapshot,
                                                       qint64 now, const QLocale &locale);

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
    //! "Updated 2 min ago"; says so when that is long ago, or that nothing has come yet.
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

Q_DECLARE_METATYPE(ui::LimitView)
