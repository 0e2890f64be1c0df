// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ShareOut.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace core {

namespace {

//! So many times the usual growth for its weight is believed of a use. Weights are prices, and the
//! plan's own are not public, so they differ by model; a meter in whole points adds its rounding.
constexpr double MostOfUsual = 3;

//! A reset that moves by less is the same one, reported less exactly.
constexpr double ResetTolerance = 300;

//! A growth of the meter and the time in which it happened.
struct Step
{
    double from = 0;
    double until = 0;
    double growth = 0;
    double kept = 1; //!< the share of all growth before that counts after this
};

//! A function of time that is linear between its knots and constant outside of them.
class LinearFunction
{
public:
    struct Change
    {
        double at = 0;
        double slope = 0;
        int count = 0; //!< of the pieces that begin here; negative: that end
    };

    //! `changes` in order of time.
    explicit LinearFunction(const std::vector<Change> &changes)
    {
        m_knots.reserve(changes.size());
        double value = 0;
        double slope = 0;
        qint64 count = 0;
        for (const Change &change : changes) {
            if (!m_knots.empty())
                value += slope * (change.at - m_knots.back().at);
            count += change.count;
            slope = count == 0 ? 0 : slope + change.slope; // no rest of rounding
            if (!m_knots.empty() && m_knots.back().at == change.at)
                m_knots.back() = {change.at, value, slope};
            else
                m_knots.push_back({change.at, value, slope});
        }
    }

    [[nodiscard]] double at(double time) const
    {
        const auto next =
            std::upper_bound(m_knots.begin(), m_knots.end(), time,
                             [](double wanted, const Knot &knot) { return wanted < knot.at; });
        if (next == m_knots.begin())
            return 0;
        const Knot &knot = *(next - 1);
        return knot.value + knot.slope * (time - knot.at);
    }

private:
    struct Knot
    {
        double at = 0;
        double value = 0;
        double slope = 0;
    };

    std::vector<Knot> m_knots;
};

using Change = LinearFunction::Change;

bool isEarlier(const Change &one, const Change &other)
{
    return one.at < other.at;
}

//! Log rows come in order, so that is looked at first.
void sortChanges(std::vector<Change> &changes)
{
    if (!std::is_sorted(changes.begin(), changes.end(), isEarlier))
        std::sort(changes.begin(), changes.end(), isEarlier);
}

//! Both in order.
LinearFunction toFunction(const std::vector<Change> &begins, const std::vector<Change> &ends)
{
    std::vector<Change> all(begins.size() + ends.size());
    std::merge(begins.begin(), begins.end(), ends.begin(), ends.end(), all.begin(), isEarlier);
    return LinearFunction(all);
}

//! Bounds without which sums and quotients would not be finite.
bool isUsable(const PlanUse &use)
{
    return use.weight > 1e-12 && use.weight < 1e12 && std::abs(double(use.from)) < 1e12;
}

double beginOf(const PlanUse &use)
{
    return double(use.from);
}

//! A use takes a second at least; a clock that was set back made it end before it began.
double endOf(const PlanUse &use)
{
    return std::max(double(use.until), double(use.from) + 1);
}

//! The weight of all uses together up to a time.
class WeightSum
{
public:
    explicit WeightSum(const std::vector<PlanUse> &uses)
        : m_begins(changesOf(uses, 1))
        , m_ends(changesOf(uses, -1))
        , m_sum(toFunction(m_begins, m_ends))
    {
    }

    //! Exactly 0 when there was no use, whatever the sums are rounded to.
    [[nodiscard]] double between(double from, double until) const
    {
        const auto begun =
            std::lower_bound(m_begins.begin(), m_begins.end(), Change{until}, isEarlier);
        const auto ended = std::upper_bound(m_ends.begin(), m_ends.end(), Change{from}, isEarlier);
        if (begun - m_begins.begin() <= ended - m_ends.begin())
            return 0;
        return std::max(m_sum.at(until) - m_sum.at(from), 0.0);
    }

private:
    //! `sign`: 1 for the beginnings, -1 for the ends.
    static std::vector<Change> changesOf(const std::vector<PlanUse> &uses, int sign)
    {
        std::vector<Change> changes;
        changes.reserve(uses.size());
        for (const PlanUse &use : uses) {
            if (!isUsable(use))
                continue;
            const double slope = use.weight / (endOf(use) - beginOf(use));
            changes.push_back({sign > 0 ? beginOf(use) : endOf(use), sign * slope, sign});
        }
        sortChanges(changes);
        return changes;
    }

    std::vector<Change> m_begins;
    std::vector<Change> m_ends;
    LinearFunction m_sum;
};

bool isOfCycle(const MeterReading &reading, const LimitCycle &cycle)
{
    if (!std::isfinite(reading.usedPercent) || reading.usedPercent < 0 || reading.at < cycle.from
        || reading.at > cycle.until)
        return false;
    // The reset of a cycle may drift; that of the next one is a whole length away.
    const double drift = std::max((double(cycle.until) - double(cycle.from)) / 2, ResetTolerance);
    return !reading.resetsAt || std::abs(double(*reading.resetsAt) - double(cycle.until)) <= drift;
}

bool hasLaterReset(const MeterReading &reading, const MeterReading &before)
{
    return reading.resetsAt && before.resetsAt
        && double(*reading.resetsAt) - double(*before.resetsAt) > ResetTolerance;
}

//! Those of the cycle, in order, one for each time.
std::vector<MeterReading> orderedReadings(const std::vector<MeterReading> &readings,
                                          const LimitCycle &cycle)
{
    std::vector<MeterReading> ordered;
    ordered.reserve(readings.size());
    std::copy_if(readings.begin(), readings.end(), std::back_inserter(ordered),
                 [&cycle](const MeterReading &reading) { return isOfCycle(reading, cycle); });
    std::stable_sort(
        ordered.begin(), ordered.end(),
        [](const MeterReading &one, const MeterReading &other) { return one.at < other.at; });
    std::vector<MeterReading> single;
    single.reserve(ordered.size());
    for (MeterReading &reading : ordered) {
        reading.usedPercent = std::min(reading.usedPercent, 100.0);
        if (!single.empty() && single.back().at == reading.at)
            single.back() = reading;
        else
            single.push_back(reading);
    }
    return single;
}

//! Without single readings that are lower than those around them: another window's, or one that
//! was overtaken on its way.
std::vector<MeterReading> withoutDips(const std::vector<MeterReading> &readings)
{
    std::vector<MeterReading> kept;
    kept.reserve(readings.size());
    for (std::size_t index = 0; index < readings.size(); ++index) {
        const MeterReading &reading = readings[index];
        if (!kept.empty() && reading.usedPercent < kept.back().usedPercent
            && index + 1 < readings.size()) {
            const MeterReading &next = readings[index + 1];
            if (next.usedPercent >= kept.back().usedPercent && !hasLaterReset(next, kept.back()))
                continue;
        }
        kept.push_back(reading);
    }
    return kept;
}

//! The first one is what the first reading shows.
std::vector<Step> stepsOf(const std::vector<MeterReading> &readings, const LimitCycle &cycle)
{
    std::vector<Step> steps;
    steps.push_back(
        {double(cycle.from), double(readings.front().at), readings.front().usedPercent});
    auto since = double(readings.front().at); // the meter has shown its value
    for (std::size_t index = 1; index < readings.size(); ++index) {
        const MeterReading &reading = readings[index];
        const MeterReading &before = readings[index - 1];
        const double value = reading.usedPercent;
        if (value == before.usedPercent)
            continue;
        Step step{since, double(reading.at), value - before.usedPercent};
        if (step.growth < 0 && hasLaterReset(reading, before))
            step = {double(before.at), double(reading.at), value, 0};
        else if (step.growth < 0)
            step = {since, double(reading.at), 0, value / before.usedPercent};
        steps.push_back(step);
        since = double(reading.at);
    }
    return steps;
}

//! Growth of the meter for one unit of weight.
struct Rate
{
    double value = 0;
    double weight = 0; //!< of the uses that it was seen with
};

//! The rate that half of the weight was counted at or below; nullopt = none was seen.
std::optional<double> usualRate(std::vector<Rate> rates)
{
    std::sort(rates.begin(), rates.end(),
              [](const Rate &one, const Rate &other) { return one.value < other.value; });
    double all = 0;
    for (const Rate &rate : rates)
        all += rate.weight;
    double below = 0;
    for (const Rate &rate : rates) {
        below += rate.weight;
        if (below >= all / 2)
            return rate.value;
    }
    return std::nullopt;
}

//! The integral over time of the rate that is believed of each step: the points of a use that has a
//! weight of 1 in each second.
LinearFunction believedRates(std::vector<Step> steps, const WeightSum &weights,
                             const LimitCycle &cycle)
{
    std::vector<double> sums(steps.size());
    std::vector<Rate> rates;
    for (std::size_t index = 0; index < steps.size(); ++index) {
        Step &step = steps[index];
        sums[index] = weights.between(step.from, step.until);
        if (sums[index] <= 0 && step.growth > 0) {
            step.from = std::max(step.from - double(SettleTime.count()), double(cycle.from));
            sums[index] = weights.between(step.from, step.until);
        }
        if (index > 0 && step.growth > 0 && sums[index] > 0)
            rates.push_back({step.growth / sums[index], sums[index]});
    }
    const auto usual = usualRate(std::move(rates));
    std::vector<Change> begins;
    std::vector<Change> ends;
    double kept = 1;
    for (std::size_t index = steps.size(); index-- > 0;) {
        const Step &step = steps[index];
        const double most = usual ? *usual * (index == 0 ? 1 : MostOfUsual) : 0;
        if (step.growth > 0 && sums[index] > 0) {
            const double rate = std::min(step.growth / sums[index], most) * kept;
            begins.push_back({step.from, rate, 1});
            ends.push_back({step.until, -rate, -1});
        }
        kept *= step.kept;
    }
    sortChanges(begins);
    sortChanges(ends);
    return toFunction(begins, ends);
}

} // namespace

std::optional<PlanShares> shareOut(const std::vector<MeterReading> &readings,
                                   const std::vector<PlanUse> &uses, const LimitCycle &cycle)
{
    const auto series = withoutDips(orderedReadings(readings, cycle));
    if (series.empty())
        return std::nullopt;
    PlanShares shares;
    shares.gauge = series.back().usedPercent;
    shares.points.resize(uses.size());
    const LinearFunction used = believedRates(stepsOf(series, cycle), WeightSum(uses), cycle);
    double own = 0;
    for (std::size_t index = 0; index < uses.size(); ++index) {
        const PlanUse &use = uses[index];
        if (!isUsable(use))
            continue;
        const double begin = beginOf(use);
        const double end = endOf(use);
        shares.points[index] =
            std::max(use.weight / (end - begin) * (used.at(end) - used.at(begin)), 0.0);
        own += shares.points[index];
    }
    shares.elsewhere = std::max(shares.gauge - own, 0.0);
    return shares;
}

} // namespace core
