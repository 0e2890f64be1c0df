// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

namespace anthropic {

//! An image in the shape of OpenAI's APIs.
[[nodiscard]] bool isLinkedImageType(const QByteArray &type);

//! Reads the blocks that show something: texts, images, documents and search results, in messages
//! and in results of tools. Texts and images in the shapes of OpenAI's APIs are read, too, since
//! they can mean only one thing.
//!
//! An image that the backend would refuse, and a block of an unknown type, is replaced by a
//! sentence in brackets and noted: it stays in the client's history and would otherwise make every
//! later turn fail.
class PartReader
{
public:
    explicit PartReader(QList<core::Note> &notes) : m_notes(notes) { }

    core::Status readParts(const core::JsonValue &content, const QString &path,
                           QList<core::Part> &parts);
    core::Status readPart(const core::JsonValue &block, const QString &path,
                          QList<core::Part> &parts);

private:
    core::Status readImage(const core::JsonValue &block, const QString &path,
                           QList<core::Part> &parts);
    core::Status readLinkedImage(const core::JsonValue &block, const QString &path,
                                 QList<core::Part> &parts);
    core::Status addImage(const QByteArray &url, const QString &path, const QString &urlPath,
                          QList<core::Part> &parts);
    core::Status readDocument(const core::JsonValue &block, const QString &path,
                              QList<core::Part> &parts);

    QList<core::Note> &m_notes;
};

} // namespace anthropic
