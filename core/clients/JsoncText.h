// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/TextForm.h"

#include <QtCore/QList>

namespace core {

//! One member to be found in a JSON text afterwards.
struct JsonMemberEdit
{
    QList<QByteArray> path; //!< names from the root; objects on the way are made
    QByteArray json;        //!< the value, compact
    bool isDefault = false; //!< only if there is no such member
};

//! Sets members in a JSON text that may have comments and trailing commas.
//!
//! Every byte that need not change stays: order, spaces, comments, spelling of numbers. What is
//! added is indented like what is there. A member that has the value already is not touched, so
//! the second run changes nothing. A blank text is an empty object.
//! `client_file_invalid` when the text is not JSON, or something on the way is no object.
[[nodiscard]] Result<QByteArray> withJsonMembers(const QByteArray &bytes,
                                                 const QList<JsonMemberEdit> &edits);

//! The same length with spaces in place of comments and trailing commas: plain JSON, with
//! everything where it was.
[[nodiscard]] QByteArray withoutComments(const QByteArray &text);

} // namespace core
