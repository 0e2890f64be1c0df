// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientEditors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using Names = QList<QByteArray>;

// https://developers.openai.com/codex/config-reference: model_provider and model_providers.<id>.
// The default model of the CLI need not be part of the plan.
Result<QByteArray> editCodex(const QByteArray &text, const ClientServer &server)
{
    const Names table{"model_providers", "chatmock"};
    QList<TomlEdit> edits{{{}, "model", server.model.toUtf8(), !server.replacesModel},
                          {{}, "model_provider", "chatmock"},
                          {table, "name", "ChatMock", true},
                          {table, "base_url", server.baseUrl.toUtf8()},
                          {table, "wire_api", "responses"},
                          {table, "supports_standalone_web_search", "true", false, true}};
    if (!server.apiKey.isEmpty())
        edits.append({table, "experimental_bearer_token", server.apiKey.reveal()});
    return withTomlTexts(text, edits);
}

ConfigModels codexModels(const QByteArray &text)
{
    if (tomlText(text, {"model_provider"}) != "chatmock")
        return {};
    return oneModel(tomlText(text, {"model"}));
}

// https://code.claude.com/docs/en/settings: variables for each session, under `env`.
Result<QByteArray> editClaude(const QByteArray &text, const ClientServer &server)
{
    return withJsonMembers(text,
                           {{{"env", "ANTHROPIC_BASE_URL"}, jsonOf(server.rootUrl)},
                            {{"env", "ANTHROPIC_AUTH_TOKEN"}, jsonText(keyFor(server))}});
}

// https://docs.continue.dev/reference: an item of `models`.
Result<QByteArray> editContinue(const QByteArray &text, const ClientServer &server)
{
    QByteArray started = text;
    if (text.trimmed().isEmpty())
        started = text + "name: Local Config\nversion: 1.0.0\nschema: v1\n";
    return withYamlItem(started, "models",
                        {{"name", "ChatMock"},
                         {"provider", "openai"},
                         {"model", server.model.toUtf8(), !server.replacesModel},
                         {"apiBase", server.baseUrl.toUtf8()},
                         {"apiKey", keyFor(server)}},
                        {"roles:", "  - chat", "  - edit", "  - apply"});
}

ConfigModels continueModels(const QByteArray &text)
{
    return oneModel(yamlItemText(text, "models", {"name", "ChatMock"}, "model"));
}

// https://opencode.ai/docs/providers: a custom provider through the AI SDK.
Result<QByteArray> editOpencode(const QByteArray &text, const ClientServer &server)
{
    QList<JsonMemberEdit> edits;
    if (text.trimmed().isEmpty())
        edits.append({{"$schema"}, jsonText("https://opencode.ai/config.json")});
    const auto add = [&edits](const Names &path, const QByteArray &json, bool isDefault = false) {
        edits.append({Names{"provider", "chatmock"} + path, json, isDefault});
    };
    add({"npm"}, jsonText("@ai-sdk/openai-compatible"), true);
    add({"name"}, jsonText("ChatMock"), true);
    add({"options", "baseURL"}, jsonOf(server.baseUrl));
    add({"options", "apiKey"}, jsonText(keyFor(server)));
    const bool hasModels = plainJson(text)["provider"]["chatmock"]["models"].size() > 0;
    for (const QString &model : plannedModels(server)) {
        if (!server.models.isEmpty() || !hasModels)
            add({"models", model.toUtf8()}, "{}", true);
    }
    return withJsonMembers(text, edits);
}

ConfigModels opencodeModels(const QByteArray &text)
{
    ConfigModels models;
    for (const auto &member : plainJson(text)["provider"]["chatmock"]["models"].members())
        models.names.append(QString::fromUtf8(member.name));
    return models;
}

// https://zed.dev/docs/ai/use-api-access#openai-compatible. The key has no place in the file: Zed
// asks for it and keeps it in the keychain.
Result<QByteArray> editZed(const QByteArray &text, const ClientServer &server)
{
    const Names provider{"language_models", "openai_compatible", "ChatMock"};
    const QByteArray models = modelList(server, [](JsonWriter &out, const QString &model) {
        out.member("name", QStringView(model)).memberNumber("max_tokens", ContextTokens);
        out.key("capabilities").beginObject().memberBool("tools", true).memberBool("images", true);
        out.memberBool("parallel_tool_calls", true).endObject();
    });
    return withJsonMembers(text,
                           {{provider + Names{"api_url"}, jsonOf(server.baseUrl)},
                            {provider + Names{"available_models"}, models, true}});
}

ConfigModels zedModels(const QByteArray &text)
{
    const JsonValue provider = plainJson(text)["language_models"]["openai_compatible"]["ChatMock"];
    return {textsIn(provider["available_models"], "name"), false};
}

// https://github.com/microsoft/vscode/issues/316916: the provider "Custom Endpoint" of
// chatLanguageModels.json. A model without toolCalling is not offered.
Result<QByteArray> editVscode(const QByteArray &text, const ClientServer &server)
{
    const QString url = server.baseUrl + u"/chat/completions"_s;
    const QByteArray models = modelList(server, [&url](JsonWriter &out, const QString &model) {
        out.member("id", QStringView(model)).member("name", QStringView(model));
        out.member("url", QStringView(url)).memberBool("toolCalling", true);
        out.memberBool("vision", true).memberNumber("maxInputTokens", ContextTokens);
        out.memberNumber("maxOutputTokens", 128000);
    });
    const JsonValue present = itemOf(plainJson(text), "name", "ChatMock");
    const QStringList urls = textsIn(present["models"], "url");
    const bool isElsewhere = std::any_of(urls.begin(), urls.end(),
                                         [&url](const QString &other) { return other != url; });
    return withJsonItem(text,
                        {{},
                         "name",
                         "ChatMock",
                         {{{"vendor"}, jsonText("customendpoint")},
                          {{"apiKey"}, jsonText(keyFor(server))},
                          {{"apiType"}, jsonText("chat-completions"), true},
                          {{"models"}, models, !isElsewhere}}});
}

ConfigModels vscodeModels(const QByteArray &text)
{
    return {textsIn(itemOf(plainJson(text), "name", "ChatMock")["models"], "id"), false};
}

// https://github.com/charmbracelet/crush, README, "Custom Providers". `$` begins a variable.
Result<QByteArray> editCrush(const QByteArray &text, const ClientServer &server)
{
    const Names provider{"providers", "chatmock"};
    const QByteArray models = modelList(server, [](JsonWriter &out, const QString &model) {
        out.member("id", QStringView(model)).member("name", QStringView(model));
        out.memberNumber("context_window", ContextTokens);
        out.memberNumber("default_max_tokens", 32000);
        out.memberBool("can_reason", true).memberBool("supports_attachments", true);
    });
    QList<JsonMemberEdit> edits;
    if (text.trimmed().isEmpty())
        edits.append({{"$schema"}, jsonText("https://charm.land/crush.json")});
    edits += QList<JsonMemberEdit>{{provider + Names{"name"}, jsonText("ChatMock"), true},
                                   {provider + Names{"type"}, jsonText("openai-compat")},
                                   {provider + Names{"base_url"}, jsonOf(server.baseUrl)},
                                   {provider + Names{"api_key"}, jsonText(keyFor(server))},
                                   {provider + Names{"models"}, models, true}};
    return withJsonMembers(text, edits);
}

ConfigModels crushModels(const QByteArray &text)
{
    return {textsIn(plainJson(text)["providers"]["chatmock"]["models"], "id"), false};
}

// https://github.com/earendil-works/pi, packages/coding-agent/docs/models.md: a custom provider.
Result<QByteArray> editPi(const QByteArray &text, const ClientServer &server)
{
    const Names provider{"providers", "chatmock"};
    const QByteArray models = modelList(server, [](JsonWriter &out, const QString &model) {
        out.member("id", QStringView(model)).memberBool("reasoning", true);
        out.key("input").beginArray().string("text").string("image").endArray();
        out.memberNumber("contextWindow", ContextTokens);
    });
    return withJsonMembers(text,
                           {{provider + Names{"baseUrl"}, jsonOf(server.baseUrl)},
                            {provider + Names{"api"}, jsonText("openai-completions"), true},
                            {provider + Names{"apiKey"}, jsonText(keyFor(server))},
                            {provider + Names{"models"}, models, true}});
}

ConfigModels piModels(const QByteArray &text)
{
    return {textsIn(plainJson(text)["providers"]["chatmock"]["models"], "id"), false};
}

// https://docs.factory.ai/cli/byok/overview: `customModels` in settings.json.
Result<QByteArray> editDroid(const QByteArray &text, const ClientServer &server)
{
    return withJsonItem(text,
                        {{"customModels"},
                         "displayName",
                         "ChatMock",
                         {{{"model"}, jsonOf(server.model), !server.replacesModel},
                          {{"baseUrl"}, jsonOf(server.baseUrl)},
                          {{"apiKey"}, jsonText(keyFor(server))},
                          {{"provider"}, jsonText("generic-chat-completion-api"), true},
                          {{"maxOutputTokens"}, "32000", true}}});
}

ConfigModels droidModels(const QByteArray &text)
{
    return oneModel(
        itemOf(plainJson(text)["customModels"], "displayName", "ChatMock")["model"].toString());
}

// https://aider.chat/docs/llms/openai-compat.html and config/aider_conf.html: the name of a model
// at a compatible server begins with "openai/".
Result<QByteArray> editAider(const QByteArray &text, const ClientServer &server)
{
    return withYamlTexts(text,
                         {{"openai-api-base", server.baseUrl.toUtf8()},
                          {"openai-api-key", keyFor(server)},
                          {"model", "openai/" + server.model.toUtf8(), !server.replacesModel}});
}

ConfigModels aiderModels(const QByteArray &text)
{
    if (!yamlText(text, "openai-api-base"))
        return {};
    return oneModel(yamlText(text, "model"));
}

} // namespace

QList<ClientEditor> codingEditors()
{
    return {{"aider", editAider, aiderModels},
            {"claude-code", editClaude, nullptr},
            {"codex", editCodex, codexModels},
            {"continue", editContinue, continueModels},
            {"crush", editCrush, crushModels},
            {"droid", editDroid, droidModels},
            {"opencode", editOpencode, opencodeModels},
            {"pi", editPi, piModels},
            {"vscode-copilot", editVscode, vscodeModels},
            {"zed", editZed, zedModels}};
}

} // namespace core
