// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestPages.h"

#include <algorithm>

using core::LoggedRequest;

namespace ui {

namespace {

//! The log returns older rows in place of those that are gone from the page.
QList<LoggedRequest> rowsDownTo(qint64 last, const QList<LoggedRequest> &found)
{
    QList<LoggedRequest> rows;
    std::copy_if(found.begin(), found.end(), std::back_inserter(rows),
                 [last](const LoggedRequest &one) { return one.row >= last; });
    return rows;
}

} // namespace

RequestPages::RequestPages(int pageSize, int maxLoaded)
    : m_pageSize(pageSize)
    , m_maxLoaded(maxLoaded)
{
}

qint64 RequestPages::newest() const
{
    return m_pages.isEmpty() ? 0 : m_pages.first().first;
}

qint64 RequestPages::oldest() const
{
    return m_pages.isEmpty() ? 0 : m_pages.last().last;
}

int RequestPages::loadedSize() const
{
    int size = 0;
    for (const Page &page : m_pages)
        size += int(page.rows.size());
    return size;
}

qsizetype RequestPages::heldSize() const
{
    qsizetype size = 0;
    for (const Page &page : m_pages)
        size += page.rows.capacity();
    return size;
}

const LoggedRequest *RequestPages::at(int index) const
{
    const Page &page = m_pages.at(pageOf(index));
    if (page.rows.isEmpty())
        return nullptr;
    use(page);
    return &page.rows.at(index - page.offset);
}

std::optional<RequestPages::Missing> RequestPages::missingAt(int index) const
{
    if (index < 0 || index >= m_size)
        return std::nullopt;
    const Page &page = m_pages.at(pageOf(index));
    if (!page.rows.isEmpty())
        return std::nullopt;
    return Missing{page.first + 1, page.last, page.count};
}

void RequestPages::clear()
{
    m_pages.clear();
    m_size = 0;
}

void RequestPages::prepend(const LoggedRequest &request)
{
    const bool hasRoom =
        !m_pages.isEmpty() && !m_pages.first().rows.isEmpty() && m_pages.first().count < m_pageSize;
    if (!hasRoom) {
        addPage(0, {request});
        return;
    }
    Page &page = m_pages.first();
    page.rows.prepend(request);
    page.first = request.row;
    ++page.count;
    use(page);
    renumber();
}

void RequestPages::append(const QList<LoggedRequest> &requests)
{
    if (!requests.isEmpty())
        addPage(m_pages.size(), requests);
}

RequestPages::Gone RequestPages::goneWith(const Missing &missing,
                                          const QList<LoggedRequest> &found) const
{
    const qsizetype place = pageEndingWith(missing.last);
    if (place < 0)
        return {};
    const Page &page = m_pages.at(place);
    const int left = int(rowsDownTo(missing.last, found).size());
    return {page.offset + left, page.count - left};
}

void RequestPages::restore(const Missing &missing, const QList<LoggedRequest> &found)
{
    const qsizetype place = pageEndingWith(missing.last);
    if (place < 0)
        return;
    Page &page = m_pages[place];
    page.rows = rowsDownTo(missing.last, found);
    page.count = int(page.rows.size());
    if (page.rows.isEmpty()) {
        m_pages.removeAt(place);
    } else {
        page.first = page.rows.first().row;
        page.last = page.rows.last().row;
        use(page);
    }
    renumber();
    dropOldPages();
}

qsizetype RequestPages::pageOf(int index) const
{
    const auto after =
        std::upper_bound(m_pages.begin(), m_pages.end(), index,
                         [](int wanted, const Page &page) { return wanted < page.offset; });
    return std::distance(m_pages.begin(), after) - 1;
}

qsizetype RequestPages::pageEndingWith(qint64 last) const
{
    const auto page = std::find_if(m_pages.begin(), m_pages.end(),
                                   [last](const Page &one) { return one.last == last; });
    return page == m_pages.end() ? -1 : std::distance(m_pages.begin(), page);
}

void RequestPages::addPage(qsizetype place, QList<LoggedRequest> rows)
{
    Page page;
    page.first = rows.first().row;
    page.last = rows.last().row;
    page.count = int(rows.size());
    page.rows = std::move(rows);
    use(page);
    m_pages.insert(place, std::move(page));
    renumber();
    dropOldPages();
}

void RequestPages::use(const Page &page) const
{
    page.lastUse = ++m_uses;
}

void RequestPages::dropOldPages()
{
    const auto isLoaded = [](const Page &page) { return !page.rows.isEmpty(); };
    auto loaded = std::count_if(m_pages.begin(), m_pages.end(), isLoaded);
    while (loaded-- > m_maxLoaded) {
        const auto oldest = std::min_element(
            m_pages.begin(), m_pages.end(), [&isLoaded](const Page &one, const Page &other) {
                return isLoaded(one) && (!isLoaded(other) || one.lastUse < other.lastUse);
            });
        // clear(), and since Qt 6.7 the assignment of {}, keep the memory.
        oldest->rows = QList<LoggedRequest>();
    }
}

void RequestPages::renumber()
{
    m_size = 0;
    for (Page &page : m_pages) {
        page.offset = m_size;
        m_size += page.count;
    }
}

} // namespace ui
