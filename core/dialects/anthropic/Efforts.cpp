// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/Efforts.h"

#include <algorithm>
#include <array>

namespace anthropic {

namespace {

constexpr std::array KnownEfforts = {"none", "minimal", "low", "medium",
                                     "high", "xhigh",   "max", "ultra"};

struct EffortHint
{
    const char *part;
    const char *effort;
};

//! The first that occurs in a word decides.
constexpr EffortHint EffortHints[] = {
    {"max", "max"},       {"ultra", "max"},       {"extreme", "max"},     {"highest", "max"},
    {"huge", "max"},      {"full", "max"},        {"lowest", "minimal"},  {"min", "minimal"},
    {"tiny", "minimal"},  {"xhigh", "xhigh"},     {"extra", "xhigh"},     {"very", "xhigh"},
    {"higher", "xhigh"},  {"high", "high"},       {"hard", "high"},       {"deep", "high"},
    {"large", "high"},    {"low", "low"},         {"light", "low"},       {"small", "low"},
    {"fast", "low"},      {"quick", "low"},       {"med", "medium"},      {"mid", "medium"},
    {"normal", "medium"}, {"standard", "medium"}, {"moderate", "medium"}, {"balanced", "medium"},
    {"disabled", "none"}, {"off", "none"},        {"none", "none"},
};

} // namespace

QByteArray toEffort(qint64 budgetTokens)
{
    if (budgetTokens < 2048)
        return "low";
    if (budgetTokens < 8192)
        return "medium";
    return budgetTokens < 24576 ? "high" : "xhigh";
}

bool isDefaultWord(const QByteArray &word)
{
    return word == "auto" || word == "default";
}

QByteArray nearestEffort(const QByteArray &word)
{
    QByteArray plain = word.toLower();
    for (const char *separator : {" ", "-", "_"})
        plain.replace(separator, "");
    if (plain == "verylow") // the only word with "very" that is not high
        return "minimal";
    if (std::any_of(KnownEfforts.begin(), KnownEfforts.end(),
                    [&plain](const char *known) { return plain == known; }))
        return plain;
    for (const EffortHint &hint : EffortHints) {
        if (plain.contains(hint.part))
            return hint.effort;
    }
    return {};
}

} // namespace anthropic
