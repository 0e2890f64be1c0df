// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

#include <optional>

namespace core {

//! The MIME type by the first bytes of an image: PNG, JPEG, GIF or WebP; empty for everything
//! else.
[[nodiscard]] QByteArray imageType(QByteArrayView bytes);

//! The image as a URL that the backend accepts.
//!
//! http(s) URLs stay unchanged. In a `data:` URL, or bare base64, the MIME type is corrected by the
//! first bytes and the base64 is normalised. nullopt when it holds no usable image: not base64,
//! another format, or over 20 MB. BadRequest, without a param, for any other address.
[[nodiscard]] Result<std::optional<QByteArray>> toImageUrl(const QByteArray &url);

//! A `data:` URL for a file, from a data URL or from bare base64 with the type by its first bytes.
//! BadRequest, without a param, when it is not base64.
[[nodiscard]] Result<QByteArray> toFileUrl(const QByteArray &data);

//! A `data:` URL for an image that came as base64.
[[nodiscard]] QByteArray imageUrl(const QByteArray &base64);

} // namespace core
