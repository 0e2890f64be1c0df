// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/RequestReader.h"

#include <QtCore/QList>

#include <optional>

namespace ui {

//! The part of the log that a table has reached, newest first, in pages. Only the pages that were
//! looked at last are in memory; of the others nothing but their first and last row number is
//! kept, by which the log gives them again.
//!
//! A record costs about a kilobyte and a page's numbers cost 0.3 byte for each of its rows: a
//! million rows that somebody scrolls through cost a few megabytes instead of a gigabyte.
class RequestPages
{
public:
    //! What to request from the log to read a page again.
    struct Missing
    {
        qint64 before = 0; //!< for RequestReader::page()
        qint64 last = 0;   //!< the row number of its last row, by which restore() knows it
        int count = 0;
    };

    explicit RequestPages(int pageSize = 128, int maxLoaded = 16);

    [[nodiscard]] int pageSize() const { return m_pageSize; }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    //! Row numbers of the newest and the oldest; 0 when there is none.
    [[nodiscard]] qint64 newest() const;
    [[nodiscard]] qint64 oldest() const;
    //! How many records are in memory.
    [[nodiscard]] int loadedSize() const;
    //! For how many records memory is held; lists grow ahead.
    [[nodiscard]] qsizetype heldSize() const;

    //! Nullptr when its page is not in memory. Valid until the next change.
    [[nodiscard]] const core::LoggedRequest *at(int index) const;
    [[nodiscard]] std::optional<Missing> missingAt(int index) const;

    void clear();
    void prepend(const core::LoggedRequest &request);
    //! Older ones, newest first.
    void append(const QList<core::LoggedRequest> &requests);

    //! Rows of the page that are not in the log any more, as first index and count.
    struct Gone
    {
        int first = 0;
        int count = 0;
    };
    //! What restore() will remove with this result.
    [[nodiscard]] Gone goneWith(const Missing &page, const QList<core::LoggedRequest> &found) const;
    void restore(const Missing &page, const QList<core::LoggedRequest> &found);

private:
    struct Page
    {
        qint64 first = 0;
        qint64 last = 0;
        int offset = 0; //!< index of its first row
        int count = 0;
        mutable quint64 lastUse = 0;
        QList<core::LoggedRequest> rows; //!< empty = not in memory
    };

    [[nodiscard]] qsizetype pageOf(int index) const;
    [[nodiscard]] qsizetype pageEndingWith(qint64 last) const;
    void addPage(qsizetype place, QList<core::LoggedRequest> rows);
    void use(const Page &page) const;
    void dropOldPages();
    void renumber();

    int m_pageSize;
    int m_maxLoaded;
    int m_size = 0;
    mutable quint64 m_uses = 0; //!< looking at a row is what counts as use
    QList<Page> m_pages;
};

} // namespace ui
