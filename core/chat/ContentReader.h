// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"

#include <optional>

namespace core {

//! Reads the content of a message, or the output of a tool: a string, or parts in the form of the
//! chat API, the Responses API or Anthropic's. Parts that say nothing to the model, such as the
//! reasoning of another provider, are left out and noted.
//!
//! An image that the backend would refuse, and a part of an unknown type, is replaced by a sentence
//! in brackets and noted: it stays in the client's history and would otherwise make every later
//! turn fail.
[[nodiscard]] Result<QList<Part>> readContent(QList<Note> &notes, const JsonValue &content,
                                              const QString &path);

//! The role of a message; nullopt for an unknown word.
[[nodiscard]] std::optional<Role> toRole(const QByteArray &word);

//! An image from a URL or bare base64, or the sentence in its place.
[[nodiscard]] Result<Part> toImagePart(QList<Note> &notes, const QByteArray &url,
                                       const QString &path);

//! Replaces the images and files of a message of the model by a sentence and notes it: the backend
//! takes them from users and tools only.
void leaveOutOwnMedia(QList<Part> &parts, const QByteArray &param, QList<Note> &notes);

//! True for results of tools in Anthropic's form, which name their calls themselves.
[[nodiscard]] bool holdsToolResults(const JsonValue &content);

//! What an Anthropic block `tool_result` holds; a failure is said in words.
[[nodiscard]] Result<QList<Part>> readToolResult(QList<Note> &notes, const JsonValue &block,
                                                 const QString &path);

//! A file that the backend fetches itself; an error under `path` for no http(s) URL.
[[nodiscard]] Result<Part> toLinkedFile(const QByteArray &url, const QString &path);

//! The text of Anthropic's block `search_result`, with its title and source.
[[nodiscard]] TextPart toSearchText(const JsonValue &block);

//! In place of a part of an unknown type.
[[nodiscard]] TextPart toPlaceholder(const QByteArray &type);

//! Appends one part to `parts`, unless it is left out.
[[nodiscard]] Status readPart(QList<Note> &notes, const JsonValue &part, const QString &path,
                              QList<Part> &parts);

} // namespace core
