// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/BuiltInModels.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 K = 1000;

struct BuiltIn
{
    const char *id;
    const char *name;
    int priority;
    bool isHidden;
    const char *effort;        //!< the default
    const char *highestEffort; //!< the list begins with "low"
    const char *multiAgentEffort;
    qint64 context;
    qint64 maxContext;
    bool hasPriorityTier;
    const char *successor;
    const char *verbosity = "low";
    bool isLite = true;
};

// The catalogue of the Codex CLI 0.171.0 (2026-11-20).
constexpr BuiltIn BuiltInEntries[] = {
    {"gpt-6.2-sol", "GPT-6.2 Sol", 1, false, "low", "ultra", "xhigh", 500 * K, 872 * K, true, ""},
    {"gpt-6.2-astra", "GPT-6.2 Astra", 2, false, "low", "ultra", "xhigh", 272 * K, 872 * K, true,
     ""},
    {"gpt-6.1-terra", "GPT-6.1 Terra", 3, false, "low", "ultra", "xhigh", 500 * K, 872 * K, true,
     ""},
    {"gpt-6.1-sol", "GPT-6.1 Sol", 4, false, "low", "ultra", "xhigh", 500 * K, 872 * K, true, ""},
    {"gpt-6-astra", "GPT-6 Astra", 5, false, "low", "ultra", "xhigh", 272 * K, 872 * K, true, ""},
    {"gpt-6-sol", "GPT-6 Sol", 6, false, "medium", "ultra", "max", 272 * K, 872 * K, true, ""},
    {"gpt-6-luna", "GPT-6 Luna", 7, false, "medium", "max", "", 272 * K, 872 * K, true, ""},
    {"gpt-5.6-sol", "GPT-5.6 Sol", 8, false, "low", "ultra", "max", 272 * K, 872 * K, true,
     "gpt-6-sol"},
    {"gpt-5.6-terra", "GPT-5.6 Terra", 9, false, "medium", "ultra", "max", 272 * K, 872 * K, true,
     "gpt-6-sol"},
    {"gpt-5.6-luna", "GPT-5.6 Luna", 10, false, "medium", "max", "", 272 * K, 872 * K, true,
     "gpt-6-luna"},
    {"gpt-daybreak-blue-latest", "GPT Daybreak Blue", 11, true, "low", "ultra", "max", 272 * K,
     872 * K, false, ""},
    {"gpt-daybreak-red-latest", "GPT Daybreak Red", 12, true, "medium", "ultra", "max", 372 * K,
     372 * K, false, "", "high"},
    {"gpt-5.5", "GPT-5.5", 13, false, "medium", "xhigh", "", 272 * K, 272 * K, true, "gpt-6-sol",
     "low", false},
    {"codex-auto-review", "Codex Auto Review", 43, true, "medium", "max", "", 272 * K, 872 * K,
     true, ""},
};

//! Withdrawn names that are in no list any more.
struct Retired
{
    QLatin1StringView pattern;
    const char *successor;
};

constexpr Retired RetiredNames[] = {
    {R"(^gpt-5(\.[0-9])?(-codex)?-(mini|nano|spark)$)"_L1, "gpt-6-luna"},
    {R"(^gpt-5(\.[0-9])?-codex(-max)?$)"_L1, "gpt-6-sol"},
    {R"(^gpt-5(\.[0-6])?(-pro|-chat)?$)"_L1, "gpt-6-sol"},
};

Model toModel(const BuiltIn &entry)
{
    static const QList<QByteArray> efforts{"low", "medium", "high", "xhigh", "max", "ultra"};
    Model model;
    model.id = entry.id;
    model.displayName = QString::fromLatin1(entry.name);
    model.priority = entry.priority;
    model.isHidden = entry.isHidden;
    model.defaultEffort = entry.effort;
    model.efforts = efforts.first(efforts.indexOf(QByteArray(entry.highestEffort)) + 1);
    model.multiAgentEffort = entry.multiAgentEffort;
    model.defaultVerbosity = entry.verbosity;
    model.isLite = entry.isLite;
    if (entry.hasPriorityTier)
        model.serviceTiers = {"priority"};
    model.contextWindow = entry.context;
    model.maxContextWindow = entry.maxContext;
    model.successor = entry.successor;
    return model;
}

} // namespace

const QList<Model> &builtInModels()
{
    static const QList<Model> models = [] {
        QList<Model> list;
        for (const BuiltIn &entry : BuiltInEntries)
            list.append(toModel(entry));
        return list;
    }();
    return models;
}

QByteArray successorOf(const QByteArray &name)
{
    for (const BuiltIn &entry : BuiltInEntries) {
        if (name == entry.id && *entry.successor != '\0')
            return entry.successor;
    }
    for (const Retired &retired : RetiredNames) {
        const QRegularExpression pattern{QString(retired.pattern)};
        if (pattern.match(QString::fromUtf8(name)).hasMatch())
            return retired.successor;
    }
    return {};
}

} // namespace core
