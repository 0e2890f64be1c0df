// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/PlanName.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

struct Plan
{
    QLatin1StringView id;
    QLatin1StringView name;
};

constexpr Plan Plans[] = {
    {"free"_L1, "Free"_L1},
    {"go"_L1, "Go"_L1},
    {"plus"_L1, "Plus"_L1},
    {"prolite"_L1, "Pro"_L1},
    {"pro"_L1, "Pro (More)"_L1},
    {"promax"_L1, "Pro (Max)"_L1},
    {"team"_L1, "Team"_L1},
    {"self_serve_business_prolite"_L1, "Business (Pro)"_L1},
    {"self_serve_business_usage_based"_L1, "Business (usage based)"_L1},
    {"business"_L1, "Business"_L1},
    {"ent26"_L1, "Enterprise (ent26)"_L1},
    {"enterprise_cbp_automation"_L1, "Enterprise (automation)"_L1},
    {"enterprise_cbp_trial"_L1, "Enterprise (trial)"_L1},
    {"enterprise_cbp_usage_based"_L1, "Enterprise (usage based)"_L1},
    {"enterprise"_L1, "Enterprise"_L1},
    {"hc"_L1, "Enterprise"_L1},
    {"hc_consumption"_L1, "Enterprise (consumption)"_L1},
    {"edu"_L1, "Edu"_L1},
    {"education"_L1, "Edu"_L1},
    {"edu_plus"_L1, "Edu Plus"_L1},
    {"edu_pro"_L1, "Edu Pro"_L1},
    {"guest"_L1, "Guest"_L1},
    {"free_workspace"_L1, "Free workspace"_L1},
    {"quorum"_L1, "Quorum"_L1},
    {"k12"_L1, "K-12"_L1},
    {"finserv"_L1, "Financial services"_L1},
    {"sci"_L1, "Science"_L1},
    {"law"_L1, "Law"_L1},
    {"rosalind_academic"_L1, "Rosalind (academic)"_L1},
};

} // namespace

QString planName(const QString &id)
{
    for (const Plan &plan : Plans) {
        if (plan.id == id)
            return plan.name;
    }
    return id;
}

} // namespace core
