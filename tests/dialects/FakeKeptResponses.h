// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/KeptResponses.h"

//! Keeps every response.
class FakeKeptResponses final : public core::KeptResponses
{
public:
    std::optional<core::KeptResponse> find(const QByteArray &id) const override
    {
        for (const core::KeptResponse &one : kept) {
            if (one.id == id)
                return one;
        }
        return std::nullopt;
    }

    std::optional<core::RawJson> findItem(const QByteArray &itemId) const override
    {
        for (const core::KeptResponse &one : kept) {
            QList<core::RawJson> items = one.input;
            const auto response = core::parseJson(one.response.text);
            for (const core::JsonValue &item : (*response)["output"].items())
                items.append({item.raw()});
            for (const core::RawJson &item : items) {
                if ((*core::parseJson(item.text))["id"].toUtf8() == itemId)
                    return item;
            }
        }
        return std::nullopt;
    }

    void keep(const core::KeptResponse &response) override { kept.append(response); }
    QByteArray owner() const override { return "account"; }

    QList<core::KeptResponse> kept;
};
