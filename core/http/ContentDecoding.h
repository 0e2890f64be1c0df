// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/HeaderList.h"
#include "core/base/Result.h"

#include <QtCore/QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace core {

//! Undoes the Content-Encoding of a request body, piece by piece: zstd, gzip, deflate (with or
//! without the zlib frame) and br, also several on top of each other.
//!
//! The memory it needs is bounded by the limit, however small the body is that expands. After an
//! error it must not be used again.
class ContentDecoding
{
public:
    //! Receives decoded bytes; an error ends decoding.
    using Take = std::function<Status(QByteArrayView bytes)>;

    //! Passes bytes on as they are.
    ContentDecoding();
    ContentDecoding(ContentDecoding &&) noexcept;
    ContentDecoding &operator=(ContentDecoding &&) noexcept;
    ~ContentDecoding();

    //! As the headers want it; `limit` is the largest decoded size. UnknownCoding for codings
    //! that are not known, and for more than four.
    [[nodiscard]] static Result<ContentDecoding> forHeaders(const HeaderList &headers,
                                                            qint64 limit);
    //! The codings, as the value of an Accept-Encoding header.
    [[nodiscard]] static QByteArray accepted() { return "zstd, br, gzip, deflate"; }

    //! Whether there is nothing to decode.
    [[nodiscard]] bool isIdentity() const { return m_stages.empty(); }
    //! BadRequest for damaged data, TooLarge when more than the limit comes out.
    [[nodiscard]] Status decode(QByteArrayView input, const Take &take);
    //! After the last byte: BadRequest when the data breaks off. Without any byte the body is
    //! empty.
    [[nodiscard]] Status finish() const;

    class Stage;

private:
    Status pass(std::size_t stage, QByteArrayView bytes, const Take &take);

    std::vector<std::unique_ptr<Stage>> m_stages; //!< in the order of decoding
    bool m_hasInput = false;
};

} // namespace core
