// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/JsonWriter.h"
#include "core/clients/ClientConfigs.h"
#include "core/clients/ConfigEditors.h"

namespace core {

//! How the file of one client is edited. What a client expects in it is cited at its editor.
struct ClientEditor
{
    const char *id; //!< as in its recipe
    Result<QByteArray> (*edit)(const QByteArray &text, const ClientServer &server);
    ConfigModels (*models)(const QByteArray &text); //!< null: the file names none
};

//! Chat programs and others for everyday use.
[[nodiscard]] QList<ClientEditor> chatEditors();
//! Editors and coding agents.
[[nodiscard]] QList<ClientEditor> codingEditors();

// What both kinds share.

//! Of the models of a plan; what clients assume without it is far less.
constexpr qint64 ContextTokens = 272000;

//! A JSON string, quotes included.
[[nodiscard]] QByteArray jsonText(QByteArrayView text);
[[nodiscard]] QByteArray jsonOf(const QString &text);

//! A JSON text that may have comments; null when it is none.
[[nodiscard]] JsonValue plainJson(const QByteArray &text);
//! The text `member` of each object in an array.
[[nodiscard]] QStringList textsIn(const JsonValue &list, QByteArrayView member);
//! The object of an array whose member `key` is `value`.
[[nodiscard]] JsonValue itemOf(const JsonValue &list, QByteArrayView key, QByteArrayView value);

//! Those to offer: the one of the server while its list is not known.
[[nodiscard]] QStringList plannedModels(const ClientServer &server);
//! The one model of a file, which can be replaced; nothing for an empty name.
[[nodiscard]] ConfigModels oneModel(const QString &name);
[[nodiscard]] ConfigModels oneModel(const std::optional<QByteArray> &name);

//! A JSON array of objects, one for each model, written by `write`.
template<typename Write>
[[nodiscard]] QByteArray modelList(const ClientServer &server, Write write)
{
    JsonWriter out;
    out.beginArray();
    for (const QString &model : plannedModels(server)) {
        out.beginObject();
        write(out, model);
        out.endObject();
    }
    return out.endArray().take();
}

} // namespace core
