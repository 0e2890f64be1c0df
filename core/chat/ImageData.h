// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>

#include <optional>

namespace core {

//! The MIME type that the first bytes of a picture tell: PNG, JPEG, GIF or WebP; empty for
//! everything else.
[[nodiscard]] QByteArray imageType(QByteArrayView bytes);

//! The picture as a URL that the backend takes.
//!
//! http(s) URLs stay as they are. Of a `data:` URL, or of bare base64, the MIME type is corrected
//! by the first bytes and the base64 is tidied. nullopt when there is no usable picture in it: not
//! base64, of another format, or over 20 MB. BadRequest, without a param, for any other address.
[[nodiscard]] Result<std::optional<QByteArray>> toImageUrl(const QByteArray &url);

//! A `data:` URL for a file: that itself, or bare base64 with the type its first bytes tell.
//! BadRequest, without a param, when it is not base64.
[[nodiscard]] Result<QByteArray> toFileUrl(const QByteArray &data);

//! A `data:` URL for a picture that came as base64.
[[nodiscard]] QByteArray imageUrl(const QByteArray &base64);

} // namespace core
