// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientEditors.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using Names = QList<QByteArray>;

// https://github.com/chatboxai/chatbox, src/shared/types/settings.ts: a custom provider has its
// name in one list and its values under its id.
Result<QByteArray> editChatbox(const QByteArray &text, const ClientServer &server)
{
    const auto named = withJsonItem(text,
                                    {{"settings", "customProviders"},
                                     "id",
                                     "chatmock",
                                     {{{"name"}, jsonText("ChatMock"), true},
                                      {{"type"}, jsonText("openai")},
                                      {{"isCustom"}, "true"}}});
    if (!named)
        return named;
    const Names provider{"settings", "providers", "chatmock"};
    const QByteArray models = modelList(server, [](JsonWriter &out, const QString &model) {
        out.member("modelId", QStringView(model)).key("capabilities").beginArray();
        out.string("vision").string("reasoning").string("tool_use").endArray();
    });
    return withJsonMembers(*named,
                           {{provider + Names{"apiHost"}, jsonOf(server.rootUrl)},
                            {provider + Names{"apiPath"}, jsonText("/v1/chat/completions")},
                            {provider + Names{"apiKey"}, jsonText(keyFor(server))},
                            {provider + Names{"models"}, models, true}});
}

ConfigModels chatboxModels(const QByteArray &text)
{
    return {textsIn(plainJson(text)["settings"]["providers"]["chatmock"]["models"], "modelId"),
            false};
}

// https://github.com/Mintplex-Labs/anything-llm, server/.env.example: the provider
// "generic-openai"; docs.anythingllm.com: the storage folder of the desktop program.
Result<QByteArray> editAnythingLlm(const QByteArray &text, const ClientServer &server)
{
    return withEnvTexts(
        text,
        {{"LLM_PROVIDER", "generic-openai"},
         {"GENERIC_OPEN_AI_BASE_PATH", server.baseUrl.toUtf8()},
         {"GENERIC_OPEN_AI_MODEL_PREF", server.model.toUtf8(), !server.replacesModel},
         {"GENERIC_OPEN_AI_MODEL_TOKEN_LIMIT", QByteArray::number(ContextTokens), true},
         {"GENERIC_OPEN_AI_API_KEY", keyFor(server)}});
}

ConfigModels anythingLlmModels(const QByteArray &text)
{
    if (envText(text, "LLM_PROVIDER") != "generic-openai")
        return {};
    return oneModel(envText(text, "GENERIC_OPEN_AI_MODEL_PREF"));
}

// https://github.com/nomic-ai/gpt4all, gpt4all-chat/src/modellist.cpp: every file in the folder of
// models that ends in "-capi.rmodel" is a model of an OpenAI-compatible server.
Result<QByteArray> editGpt4all(const QByteArray &text, const ClientServer &server)
{
    return withJsonMembers(text,
                           {{{"apiKey"}, jsonText(keyFor(server))},
                            {{"baseUrl"}, jsonOf(server.baseUrl)},
                            {{"modelName"}, jsonOf(server.model), !server.replacesModel}});
}

ConfigModels gpt4allModels(const QByteArray &text)
{
    return oneModel(plainJson(text)["modelName"].toString());
}

// https://github.com/balisujohn/localwriter, core/config.py and core/api.py: the extension adds
// "/v1" to the address itself.
Result<QByteArray> editLibreOffice(const QByteArray &text, const ClientServer &server)
{
    return withJsonMembers(text,
                           {{{"endpoint"}, jsonOf(server.rootUrl)},
                            {{"api_key"}, jsonText(keyFor(server))},
                            {{"api_type"}, jsonText("chat")},
                            {{"is_openwebui"}, "false"},
                            {{"openai_compatibility"}, "true"},
                            {{"model"}, jsonOf(server.model), !server.replacesModel}});
}

ConfigModels libreOfficeModels(const QByteArray &text)
{
    return oneModel(plainJson(text)["model"].toString());
}

// https://github.com/sigoden/aichat, config.example.yaml: a client of the type openai-compatible.
Result<QByteArray> editAichat(const QByteArray &text, const ClientServer &server)
{
    QList<QByteArray> models{"models:"};
    for (const QString &model : plannedModels(server)) {
        models.append("  - name: " + jsonOf(model));
        models.append("    max_input_tokens: " + QByteArray::number(ContextTokens));
        models.append("    supports_vision: true");
        models.append("    supports_function_calling: true");
    }
    return withYamlItem(text, "clients",
                        {{"name", "chatmock"},
                         {"type", "openai-compatible"},
                         {"api_base", server.baseUrl.toUtf8()},
                         {"api_key", keyFor(server)}},
                        models);
}

ConfigModels aichatModels(const QByteArray &text)
{
    ConfigModels models;
    for (const QByteArray &name :
         yamlItemTexts(text, "clients", {"name", "chatmock"}, "models", "name"))
        models.names.append(QString::fromUtf8(name));
    return models;
}

} // namespace

QList<ClientEditor> chatEditors()
{
    return {{"aichat", editAichat, aichatModels},
            {"anythingllm", editAnythingLlm, anythingLlmModels},
            {"chatbox", editChatbox, chatboxModels},
            {"gpt4all", editGpt4all, gpt4allModels},
            {"libreoffice", editLibreOffice, libreOfficeModels}};
}

} // namespace core
