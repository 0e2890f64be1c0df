// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientEditors.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

std::optional<ClientEditor> editorOf(const QString &id)
{
    for (const ClientEditor &editor : chatEditors() + codingEditors()) {
        if (id == QLatin1String(editor.id))
            return editor;
    }
    return std::nullopt;
}

} // namespace

QByteArray jsonText(QByteArrayView text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray jsonOf(const QString &text)
{
    return jsonText(QByteArrayView(text.toUtf8()));
}

JsonValue plainJson(const QByteArray &text)
{
    const auto form = toTextForm(text);
    const auto root = form ? parseJson(withoutComments(form->text)) : parseJson("null");
    return root ? *root : JsonValue();
}

QStringList textsIn(const JsonValue &list, QByteArrayView member)
{
    QStringList texts;
    for (const JsonValue &item : list.items())
        texts.append(item[member].toString());
    texts.removeAll(QString());
    return texts;
}

JsonValue itemOf(const JsonValue &list, QByteArrayView key, QByteArrayView value)
{
    for (const JsonValue &item : list.items()) {
        if (item[key].toUtf8() == value)
            return item;
    }
    return {};
}

QStringList plannedModels(const ClientServer &server)
{
    return server.models.isEmpty() ? QStringList{server.model} : server.models;
}

ConfigModels oneModel(const QString &name)
{
    return name.isEmpty() ? ConfigModels{} : ConfigModels{{name}, true};
}

ConfigModels oneModel(const std::optional<QByteArray> &name)
{
    return oneModel(QString::fromUtf8(name.value_or(QByteArray())));
}

Result<QByteArray> editedConfig(const QString &id, const QByteArray &text,
                                const ClientServer &server)
{
    if (const auto editor = editorOf(id))
        return editor->edit(text, server);
    return Error{ErrorCode::NotFound, u"no file of '%1' can be edited"_s.arg(id)};
}

ConfigModels modelsInConfig(const QString &id, const QByteArray &text)
{
    const auto editor = editorOf(id);
    return editor && editor->models ? editor->models(text) : ConfigModels{};
}

} // namespace core
