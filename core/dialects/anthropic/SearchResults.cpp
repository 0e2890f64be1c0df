// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/SearchResults.h"

#include "core/base/JsonWriter.h"

#include <algorithm>
#include <utility>

namespace anthropic {

using namespace core;

void SearchResults::add(const QByteArray &id, const JsonValue &action)
{
    Search search{id, {}};
    const auto sources = action["sources"].items();
    for (const JsonValue &source : sources)
        addPage(search.pages, {source["url"].toUtf8(), source["title"].toUtf8()});
    addPage(search.pages, {action["url"].toUtf8(), {}}); // of a page that was opened
    m_searches.push_back(std::move(search));
}

void SearchResults::cite(const CitationAdded &citation)
{
    addPage(m_cited, {citation.url, citation.title});
}

std::vector<Block> SearchResults::take()
{
    const Pages unnamed = unnamedPages();
    const bool allNameTheirs =
        std::all_of(m_searches.begin(), m_searches.end(),
                    [](const Search &search) { return !search.pages.empty(); });
    std::vector<Block> blocks;
    for (Search &search : m_searches) {
        const bool isLast = &search == &m_searches.back();
        if (search.pages.empty() || (allNameTheirs && isLast)) {
            for (const Page &page : unnamed)
                addPage(search.pages, page);
        }
        blocks.push_back({Block::Kind::SearchResult, search.id, {}, toResultList(search.pages)});
    }
    m_searches.clear();
    m_cited.clear();
    return blocks;
}

void SearchResults::addPage(Pages &pages, const Page &page)
{
    if (page.url.isEmpty())
        return;
    const auto known = std::find_if(pages.begin(), pages.end(),
                                    [&page](const Page &one) { return one.url == page.url; });
    if (known == pages.end())
        pages.push_back(page);
    else if (known->title.isEmpty())
        known->title = page.title;
}

//! The cited pages that no search names; the others give their titles to the searches.
SearchResults::Pages SearchResults::unnamedPages()
{
    Pages unnamed;
    for (const Page &cited : m_cited) {
        bool isNamed = false;
        for (Search &search : m_searches) {
            for (Page &page : search.pages) {
                if (page.url != cited.url)
                    continue;
                isNamed = true;
                if (page.title.isEmpty())
                    page.title = cited.title;
            }
        }
        if (!isNamed)
            unnamed.push_back(cited);
    }
    return unnamed;
}

RawJson SearchResults::toResultList(const Pages &pages)
{
    JsonWriter json;
    json.beginArray();
    for (const Page &page : pages) {
        json.beginObject().member("type", "web_search_result").member("url", page.url);
        json.member("title", page.title.isEmpty() ? page.url : page.title);
        json.member("encrypted_content", "").memberNull("page_age").endObject();
    }
    return {json.endArray().take()};
}

} // namespace anthropic
