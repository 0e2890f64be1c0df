// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A compressed body must be read in the same way in one piece and byte by byte, and never come out
// larger than the limit. The first byte chooses the coding.
#include "core/http/ContentDecoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

using namespace core;

namespace {

constexpr qint64 Limit = 256 * 1024;
constexpr std::array Codings = {"zstd", "gzip", "deflate", "br", "gzip, zstd", "br, deflate"};

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

Status decode(const QByteArray &coding, const QByteArray &bytes, qsizetype pieceSize,
              QByteArray &text)
{
    auto decoding = ContentDecoding::forHeaders({{"content-encoding", coding}}, Limit);
    require(bool(decoding));
    const auto take = [&text](QByteArrayView piece) -> Status {
        text.append(piece);
        return Nothing{};
    };
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        if (const Status status = decoding->decode(bytes.mid(at, pieceSize), take); !status)
            return status;
    }
    return decoding->finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray coding = Codings[data[0] % Codings.size()];
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    QByteArray uncut;
    const Status status = decode(coding, bytes, std::max<qsizetype>(bytes.size(), 1), uncut);
    QByteArray cut;
    require(bool(decode(coding, bytes, 1, cut)) == bool(status));
    require(!status || uncut == cut);
    require(uncut.size() <= Limit && cut.size() <= Limit);
    return 0;
}
