// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/chat/Request.h"
#include "core/chat/ToolNames.h"

#include <QtCore/QSet>

namespace anthropic {

//! Reads `tools` and `tool_choice`.
//!
//! Tools with an `input_schema`, and functions in the shapes of OpenAI's APIs, are the client's
//! own; `web_search_…` becomes the search of the backend, with its allowed domains and location.
//! Every other tool that runs on the provider's side, or whose schema only Claude knows, is left
//! out and noted: newer clients attach some to every request. A choice of such a tool, or by an
//! unknown word, becomes auto.
class ToolReader
{
public:
    ToolReader(core::ToolNames &names, core::Request &request) : m_names(names), m_request(request)
    {
    }

    core::Status readTools(const core::JsonValue &tools);
    //! After the tools.
    core::Status readChoice(const core::JsonValue &choice);

    //! True when a search is among the tools, the client's own of that name included.
    [[nodiscard]] bool hasSearch() const { return m_hasSearch; }

private:
    core::Status readTool(const core::JsonValue &tool, const QString &path);
    core::Status readOwnTool(const core::JsonValue &tool, const QString &path);
    void readSearch(const core::JsonValue &tool, const QString &path);
    void leaveOut(const core::JsonValue &tool, const QByteArray &type, const QString &path);
    core::Status readMode(const QByteArray &word);
    core::Status requireAnyTool(const QByteArray &word);
    core::Status readNamedChoice(const QByteArray &name);
    void leaveChoiceToModel(const QByteArray &wanted);

    core::ToolNames &m_names;
    core::Request &m_request;
    QSet<QByteArray> m_ownNames;
    QSet<QByteArray> m_leftOutNames; //!< and types
    QByteArray m_searchName;         //!< of the hosted search
    bool m_hasSearch = false;
};

} // namespace anthropic
