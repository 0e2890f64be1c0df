// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Event.h"
#include "core/dialects/anthropic/Block.h"

#include <vector>

namespace anthropic {

//! The searches of a response whose result has not been shown yet.
//!
//! The backend rarely names the pages that a search found, and the pages that were cited follow
//! only after the text, so a result waits for them. A page that a search names itself belongs to
//! that search, any other cited page to each search that names none; each stands there once.
class SearchResults
{
public:
    //! `id` is that of the result block, `action` what the backend says of the search.
    void add(const QByteArray &id, const core::JsonValue &action);
    void cite(const core::CitationAdded &citation);

    bool isEmpty() const { return m_searches.empty(); }
    //! True when citations have arrived since the results were last taken.
    bool hasCitations() const { return !m_cited.empty(); }
    //! The result blocks, one per search in order; nothing is pending afterwards.
    [[nodiscard]] std::vector<Block> take();

private:
    struct Page
    {
        QByteArray url;
        QByteArray title; //!< empty = none known
    };
    using Pages = std::vector<Page>;

    struct Search
    {
        QByteArray id;
        Pages pages; //!< that the backend named
    };

    static void addPage(Pages &pages, const Page &page);
    [[nodiscard]] Pages unnamedPages();
    [[nodiscard]] static core::RawJson toResultList(const Pages &pages);

    std::vector<Search> m_searches;
    Pages m_cited;
};

} // namespace anthropic
