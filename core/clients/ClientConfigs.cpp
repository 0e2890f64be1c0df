// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConfigs.h"

#include "core/base/JsonWriter.h"
#include "core/clients/ConfigEditors.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

QByteArray jsonString(QByteArrayView text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QString nonEmptyOr(const QString &wanted, const QString &otherwise)
{
    return wanted.isEmpty() ? otherwise : wanted;
}

// https://developers.openai.com/codex/config-reference: model_provider and model_providers.<id>.
// The default model of the CLI need not be part of the plan.
Result<QByteArray> editCodex(const QByteArray &text, const ClientServer &server)
{
    const QList<QByteArray> table{"model_providers", "chatmock"};
    QList<TomlEdit> edits{{{}, "model", server.model.toUtf8(), true},
                          {{}, "model_provider", "chatmock"},
                          {table, "name", "ChatMock", true},
                          {table, "base_url", server.baseUrl.toUtf8()},
                          {table, "wire_api", "responses"},
                          {table, "supports_standalone_web_search", "true", false, true}};
    if (!server.apiKey.isEmpty())
        edits.append({table, "experimental_bearer_token", server.apiKey.reveal()});
    return withTomlTexts(text, edits);
}

// https://code.claude.com/docs/en/settings: variables for each session, under `env`.
Result<QByteArray> editClaude(const QByteArray &text, const ClientServer &server)
{
    return withJsonMembers(text,
                           {{{"env", "ANTHROPIC_BASE_URL"}, jsonString(server.rootUrl.toUtf8())},
                            {{"env", "ANTHROPIC_AUTH_TOKEN"}, jsonString(keyFor(server))}});
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
                         {"model", server.model.toUtf8(), true},
                         {"apiBase", server.baseUrl.toUtf8()},
                         {"apiKey", keyFor(server)}},
                        {"roles:", "  - chat", "  - edit", "  - apply"});
}

// https://opencode.ai/docs/providers: a custom provider through the AI SDK.
Result<QByteArray> editOpencode(const QByteArray &text, const ClientServer &server)
{
    QList<JsonMemberEdit> edits;
    if (text.trimmed().isEmpty())
        edits.append({{"$schema"}, jsonString("https://opencode.ai/config.json")});
    const auto add = [&edits](const QList<QByteArray> &path, const QByteArray &json,
                              bool isDefault = false) {
        edits.append({QList<QByteArray>{"provider", "chatmock"} + path, json, isDefault});
    };
    add({"npm"}, jsonString("@ai-sdk/openai-compatible"), true);
    add({"name"}, jsonString("ChatMock"), true);
    add({"options", "baseURL"}, jsonString(server.baseUrl.toUtf8()));
    add({"options", "apiKey"}, jsonString(keyFor(server)));
    const QStringList models = server.models.isEmpty() ? QStringList{server.model} : server.models;
    for (const QString &model : models)
        add({"models", model.toUtf8()}, "{}", true);
    return withJsonMembers(text, edits);
}

struct ConfigEditor
{
    const char *id;
    Result<QByteArray> (*edit)(const QByteArray &text, const ClientServer &server);
};

constexpr ConfigEditor ConfigEditors[] = {{"codex", editCodex},
                                          {"claude-code", editClaude},
                                          {"continue", editContinue},
                                          {"opencode", editOpencode}};

QString opencodeFile(const ConfigFolders &folders)
{
    const QDir folder(
        QDir(nonEmptyOr(folders.xdgConfigHome, QDir(folders.home).filePath(u".config"_s)))
            .filePath(u"opencode"_s));
    // It reads both; the second overrides the first.
    const QString withComments = folder.filePath(u"opencode.jsonc"_s);
    return QFileInfo::exists(withComments) ? withComments : folder.filePath(u"opencode.json"_s);
}

} // namespace

ConfigFolders configFoldersFromEnvironment()
{
    return {QDir::homePath(), qEnvironmentVariable("CODEX_HOME"),
            qEnvironmentVariable("CLAUDE_CONFIG_DIR"), qEnvironmentVariable("CONTINUE_GLOBAL_DIR"),
            qEnvironmentVariable("XDG_CONFIG_HOME")};
}

QList<ConfigClient> configClients(const ConfigFolders &folders)
{
    const QDir home(folders.home);
    const auto in = [&home](const QString &wanted, const QString &usual, const QString &file) {
        return QDir(nonEmptyOr(wanted, home.filePath(usual))).filePath(file);
    };
    return {
        {u"codex"_s, u"Codex CLI"_s, in(folders.codexHome, u".codex"_s, u"config.toml"_s)},
        {u"claude-code"_s, u"Claude Code"_s,
         in(folders.claudeConfigDir, u".claude"_s, u"settings.json"_s)},
        {u"continue"_s, u"Continue"_s, in(folders.continueDir, u".continue"_s, u"config.yaml"_s)},
        {u"opencode"_s, u"opencode"_s, opencodeFile(folders)}};
}

Result<QByteArray> editedConfig(const QString &id, const QByteArray &text,
                                const ClientServer &server)
{
    for (const ConfigEditor &editor : ConfigEditors) {
        if (id == QLatin1String(editor.id))
            return editor.edit(text, server);
    }
    return Error{ErrorCode::NotFound, u"no file of '%1' can be edited"_s.arg(id)};
}

QByteArray keyFor(const ClientServer &server)
{
    return server.apiKey.isEmpty() ? QByteArrayLiteral("unused") : server.apiKey.reveal();
}

} // namespace core
