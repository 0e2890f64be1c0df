// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codex/OlderModels.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<QByteArrayView, 14> Families{
    "gpt-4o", "chatgpt-4o",   "gpt-4.1", "gpt-4.5", "gpt-4", "gpt-3.5", "gpt-35",
    "gpt-3",  "text-davinci", "davinci", "o1",      "o3",    "o4",      "code-davinci",
};

constexpr std::array<QByteArrayView, 6> OtherTasks{
    "audio", "realtime", "transcribe", "tts", "image", "embedding",
};

bool isOf(QByteArrayView name, QByteArrayView family)
{
    return name.startsWith(family) && (name.size() == family.size() || name[family.size()] == '-');
}

} // namespace

OlderModel olderModel(QByteArrayView name)
{
    const auto contains = [name](QByteArrayView part) { return name.contains(part); };
    if (std::none_of(Families.begin(), Families.end(),
                     [name](QByteArrayView family) { return isOf(name, family); })
        || std::any_of(OtherTasks.begin(), OtherTasks.end(), contains))
        return OlderModel::None;
    return contains("-mini") || contains("-nano") ? OlderModel::Small : OlderModel::Large;
}

} // namespace core
