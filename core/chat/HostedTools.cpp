// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/HostedTools.h"

#include "core/base/JsonWriter.h"

#include <algorithm>

namespace core {

bool isDatedTool(QByteArrayView type)
{
    constexpr qsizetype DateSize = 8;
    if (type.size() <= DateSize + 1 || !type.chopped(DateSize).endsWith('_'))
        return false;
    const QByteArrayView date = type.last(DateSize);
    return date.startsWith("20") && std::all_of(date.begin(), date.end(), [](char digit) {
               return digit >= '0' && digit <= '9';
           });
}

bool isWebSearch(QByteArrayView toolType)
{
    return toolType == "web_search" || toolType.startsWith("web_search_preview")
        || (toolType.startsWith("web_search_") && isDatedTool(toolType));
}

bool isHostedTool(const QByteArray &type)
{
    return isWebSearch(type) || type == "image_generation" || type == "namespace"
        || type == "tool_search" || type == "local_shell";
}

bool declaresTools(const Item &item)
{
    const auto *opaque = std::get_if<OpaqueItem>(&item);
    if (!opaque || !opaque->json.text.contains("additional_tools"))
        return false;
    const auto json = parseJson(opaque->json.text);
    return json && (*json)["type"].toUtf8() == "additional_tools";
}

RawJson toWebSearch(const JsonValue &options)
{
    JsonWriter json;
    json.beginObject().member("type", "web_search");
    const JsonValue location = options["user_location"];
    if (location.isObject()) {
        const JsonValue nested = location["approximate"];
        json.key("user_location").beginObject().member("type", "approximate");
        const auto members = (nested.isObject() ? nested : location).members();
        for (const auto &[name, value] : members) {
            if (name != "type")
                json.memberRaw(name, value.rawView());
        }
        json.endObject();
    }
    for (const QByteArrayView name : {"search_context_size", "filters"}) {
        if (!options[name].isAbsent())
            json.memberRaw(name, options[name].rawView());
    }
    json.endObject();
    return {json.take()};
}

RawJson fromAnthropicSearch(const JsonValue &tool, const QByteArray &path, QList<Note> &notes)
{
    const auto hasItems = [](const JsonValue &list) { return list.isArray() && list.size() > 0; };
    for (const char *name : {"blocked_domains", "max_uses"}) {
        if (hasItems(tool[name]) || tool[name].isNumber())
            addNote(notes, {Note::Kind::Ignored, path + '.' + name, {}});
    }
    const bool hasDomains = hasItems(tool["allowed_domains"]);
    const JsonValue place = tool["user_location"];
    JsonWriter json;
    json.beginObject().member("type", "web_search").memberBool("external_web_access", true);
    if (hasDomains) {
        json.key("filters").beginObject();
        json.memberRaw("allowed_domains", tool["allowed_domains"].rawView()).endObject();
    }
    if (place.isObject())
        json.memberRaw("user_location", place.rawView());
    json.endObject();
    return {json.take()};
}

} // namespace core
