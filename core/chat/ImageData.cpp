// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chat/ImageData.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxImageBytes = 20 * 1024 * 1024;
constexpr qsizetype HeadSize = 24; // base64 of 18 bytes, enough for every signature below

//! Standard base64 with padding and without white space; nullopt if it is not base64.
std::optional<QByteArray> tidyBase64(QByteArray text)
{
    for (const char space : {'\n', '\r', ' ', '\t'}) {
        if (text.contains(space))
            text.replace(space, QByteArrayView());
    }
    auto options = QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors;
    if (text.contains('-') || text.contains('_'))
        options |= QByteArray::Base64UrlEncoding;
    const auto decoded = QByteArray::fromBase64Encoding(text, options);
    if (!decoded || (*decoded).isEmpty())
        return std::nullopt;
    if (options.testFlag(QByteArray::Base64UrlEncoding) || text.size() % 4 != 0)
        return (*decoded).toBase64();
    return text;
}

QByteArray headOf(const QByteArray &base64)
{
    return QByteArray::fromBase64(base64.first(std::min(base64.size(), HeadSize)));
}

QByteArray fileType(QByteArrayView bytes)
{
    if (bytes.startsWith("%PDF-"))
        return "application/pdf";
    const QByteArray image = imageType(bytes);
    return image.isEmpty() ? QByteArray("application/octet-stream") : image;
}

bool isDataUrl(const QByteArray &url)
{
    return url.first(std::min<qsizetype>(url.size(), 5)).toLower() == "data:";
}

//! What follows "data:…;base64,"; nullopt when the data is not in base64.
std::optional<QByteArray> dataOf(const QByteArray &url)
{
    const qsizetype comma = url.indexOf(',');
    if (comma < 0 || !url.first(comma).toLower().endsWith(";base64"))
        return std::nullopt;
    return tidyBase64(url.sliced(comma + 1));
}

bool isWebUrl(const QByteArray &url)
{
    const QByteArray scheme = url.first(std::min<qsizetype>(url.size(), 8)).toLower();
    return scheme.startsWith("http://") || scheme.startsWith("https://");
}

} // namespace

QByteArray imageType(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP"))
        return "image/webp";
    return {};
}

Result<std::optional<QByteArray>> toImageUrl(const QByteArray &url)
{
    if (isWebUrl(url))
        return std::optional(url);
    const bool hasScheme = isDataUrl(url);
    const std::optional<QByteArray> base64 = hasScheme ? dataOf(url) : tidyBase64(url);
    if (!base64 && !hasScheme) {
        return Error{ErrorCode::BadRequest,
                     u"An image must be an http(s) URL or a base64 data URL."_s};
    }
    if (!base64 || base64->size() / 4 * 3 > MaxImageBytes)
        return std::optional<QByteArray>();
    const QByteArray type = imageType(headOf(*base64));
    if (type.isEmpty())
        return std::optional<QByteArray>();
    return std::optional<QByteArray>("data:" + type + ";base64," + *base64);
}

Result<QByteArray> toFileUrl(const QByteArray &data)
{
    if (isDataUrl(data)) {
        if (!dataOf(data))
            return Error{ErrorCode::BadRequest, u"A file's data URL must be in base64."_s};
        return data;
    }
    const std::optional<QByteArray> base64 = tidyBase64(data);
    if (!base64)
        return Error{ErrorCode::BadRequest, u"A file must be given as a base64 data URL."_s};
    return QByteArray("data:" + fileType(headOf(*base64)) + ";base64," + *base64);
}

QByteArray imageUrl(const QByteArray &base64)
{
    const QByteArray type = imageType(headOf(base64));
    return "data:" + (type.isEmpty() ? QByteArray("image/png") : type) + ";base64," + base64;
}

} // namespace core
