// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace openai {

//! One part of a `multipart/form-data` body.
struct FormPart
{
    QByteArray name;
    QByteArray fileName; //!< empty for a plain field
    QByteArray content;
};

[[nodiscard]] bool isForm(QByteArrayView contentType);

//! The parts of a form, in order; BadRequest when it is none.
[[nodiscard]] core::Result<QList<FormPart>> readForm(QByteArrayView contentType,
                                                     const QByteArray &body);

} // namespace openai
