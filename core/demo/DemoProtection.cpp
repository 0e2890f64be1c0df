// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoProtection.h"

#include <algorithm>

namespace core {

bool lacksProtection(const JsonValue &body)
{
    const auto tools = body["tools"].items();
    const bool canSearch = std::any_of(tools.begin(), tools.end(), [](const JsonValue &tool) {
        return tool["type"].toUtf8() == "web_search";
    });
    const auto items = body["input"].items();
    return std::any_of(items.begin(), items.end(), [&](const JsonValue &item) {
        return (item["type"].toUtf8() == "web_search_call" && !canSearch)
            || item["encrypted_content"].toUtf8().startsWith("foreign-");
    });
}

QByteArray protectionFailure()
{
    return R"({"code":"upstream_error","type":"internal_error",)"
           R"("message":"response protection is unavailable"})";
}

QByteArray protectionFailureEvents()
{
    return "event: response.created\ndata: {\"type\":\"response.created\",\"response\":"
           "{\"id\":\"resp_demo\",\"status\":\"in_progress\"}}\n\n"
           "event: response.failed\ndata: {\"type\":\"response.failed\",\"response\":"
           "{\"id\":\"resp_demo\",\"status\":\"failed\",\"output\":[],\"usage\":null,"
           "\"error\":"
        + protectionFailure() + "}}\n\n";
}

} // namespace core
