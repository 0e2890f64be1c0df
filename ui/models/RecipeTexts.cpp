// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made from resources/recipes by the target `recipe-texts`.
#include "ui/models/ClientRecipes.h"

#include <QtCore/QtGlobal>

namespace ui {

// clang-format off
static constexpr const char *Texts[] = {
    QT_TRANSLATE_NOOP("Recipes", "A chat in the browser for many providers."),
    QT_TRANSLATE_NOOP("Recipes", "A chat in the browser that runs on your own machine."),
    QT_TRANSLATE_NOOP("Recipes", "A coding assistant for VS Code and JetBrains."),
    QT_TRANSLATE_NOOP("Recipes", "A web page in a browser needs its address in the list of allowed web origins in the settings."),
    QT_TRANSLATE_NOOP("Recipes", "Add a connection under “OpenAI API”:"),
    QT_TRANSLATE_NOOP("Recipes", "Add this endpoint to its configuration file:"),
    QT_TRANSLATE_NOOP("Recipes", "Add this model to Continue’s configuration file:"),
    QT_TRANSLATE_NOOP("Recipes", "Add this to Zed’s settings file (“zed: open settings file”):"),
    QT_TRANSLATE_NOOP("Recipes", "Add this to its configuration file:"),
    QT_TRANSLATE_NOOP("Recipes", "Add this to its configuration file; the first two lines belong above the first table:"),
    QT_TRANSLATE_NOOP("Recipes", "Add this to its settings file:"),
    QT_TRANSLATE_NOOP("Recipes", "An open coding agent in the terminal."),
    QT_TRANSLATE_NOOP("Recipes", "Anthropic’s coding agent in the terminal."),
    QT_TRANSLATE_NOOP("Recipes", "Any program"),
    QT_TRANSLATE_NOOP("Recipes", "Chat in Visual Studio Code, through its Ollama provider."),
    QT_TRANSLATE_NOOP("Recipes", "Choose a model, and let it control Home Assistant if you want that."),
    QT_TRANSLATE_NOOP("Recipes", "Choose it in a node such as “OpenAI Chat Model”, and pick the model there."),
    QT_TRANSLATE_NOOP("Recipes", "Choose the models for chat and for the other tasks below."),
    QT_TRANSLATE_NOOP("Recipes", "Choose “ChatMock” in the list of models."),
    QT_TRANSLATE_NOOP("Recipes", "Choose “Locally Hosted” and enter the port:"),
    QT_TRANSLATE_NOOP("Recipes", "Coding agents for VS Code."),
    QT_TRANSLATE_NOOP("Recipes", "Create a credential of the kind “OpenAI”:"),
    QT_TRANSLATE_NOOP("Recipes", "Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings."),
    QT_TRANSLATE_NOOP("Recipes", "Enter the address:"),
    QT_TRANSLATE_NOOP("Recipes", "Enter these values:"),
    QT_TRANSLATE_NOOP("Recipes", "Enter this host and sync the models:"),
    QT_TRANSLATE_NOOP("Recipes", "For every program that lets you enter an address of your own."),
    QT_TRANSLATE_NOOP("Recipes", "Give it this server’s address:"),
    QT_TRANSLATE_NOOP("Recipes", "Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key."),
    QT_TRANSLATE_NOOP("Recipes", "If VS Code says that the Ollama server is too old, raise the Ollama version in the settings."),
    QT_TRANSLATE_NOOP("Recipes", "If a program insists on a key although this server asks for none, any text will do."),
    QT_TRANSLATE_NOOP("Recipes", "If this server asks for a key, choose “Internet Hosted” instead:"),
    QT_TRANSLATE_NOOP("Recipes", "In the chat, open the list of models, choose “Manage Models” and then “Ollama”."),
    QT_TRANSLATE_NOOP("Recipes", "Install the library:"),
    QT_TRANSLATE_NOOP("Recipes", "IntelliJ IDEA, PyCharm, WebStorm and their relatives."),
    QT_TRANSLATE_NOOP("Recipes", "LangChain for Python."),
    QT_TRANSLATE_NOOP("Recipes", "Make a provider of this server:"),
    QT_TRANSLATE_NOOP("Recipes", "Names of Claude models stand for models of your plan; the settings say for which."),
    QT_TRANSLATE_NOOP("Recipes", "One of the two connections is enough; with both, every model is listed twice."),
    QT_TRANSLATE_NOOP("Recipes", "One request from a terminal, to see that everything works."),
    QT_TRANSLATE_NOOP("Recipes", "Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”."),
    QT_TRANSLATE_NOOP("Recipes", "Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:"),
    QT_TRANSLATE_NOOP("Recipes", "Open the extension’s settings and choose “OpenAI Compatible” as the API provider."),
    QT_TRANSLATE_NOOP("Recipes", "Open the settings of VS Code and look for “Ollama”. Enter this address:"),
    QT_TRANSLATE_NOOP("Recipes", "Open “Admin Panel”, then “Settings” and “Connections”."),
    QT_TRANSLATE_NOOP("Recipes", "Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:"),
    QT_TRANSLATE_NOOP("Recipes", "Open “Settings”, then “Devices & services”, choose “Add integration” and look for “Ollama”."),
    QT_TRANSLATE_NOOP("Recipes", "Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”."),
    QT_TRANSLATE_NOOP("Recipes", "Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers."),
    QT_TRANSLATE_NOOP("Recipes", "OpenAI’s coding agent in the terminal."),
    QT_TRANSLATE_NOOP("Recipes", "OpenAI’s library for Node.js, Deno and Bun."),
    QT_TRANSLATE_NOOP("Recipes", "OpenAI’s library for Python."),
    QT_TRANSLATE_NOOP("Recipes", "Or turn on “Ollama API” and add this address there:"),
    QT_TRANSLATE_NOOP("Recipes", "Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field."),
    QT_TRANSLATE_NOOP("Recipes", "Programs for Ollama: look for “Host” or “Ollama URL”."),
    QT_TRANSLATE_NOOP("Recipes", "Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”."),
    QT_TRANSLATE_NOOP("Recipes", "Raycast cannot send a key there: it works while no API key is set."),
    QT_TRANSLATE_NOOP("Recipes", "Run this in a terminal:"),
    QT_TRANSLATE_NOOP("Recipes", "Start LibreChat again and choose “ChatMock”."),
    QT_TRANSLATE_NOOP("Recipes", "Start it as always:"),
    QT_TRANSLATE_NOOP("Recipes", "Start it with one of the models:"),
    QT_TRANSLATE_NOOP("Recipes", "The AI SDK for TypeScript."),
    QT_TRANSLATE_NOOP("Recipes", "The assistant in Xcode 26 and newer."),
    QT_TRANSLATE_NOOP("Recipes", "The base URL is the public address of your tunnel with /v1 at its end."),
    QT_TRANSLATE_NOOP("Recipes", "The editor Cursor."),
    QT_TRANSLATE_NOOP("Recipes", "The editor Zed, with its built-in assistant."),
    QT_TRANSLATE_NOOP("Recipes", "The launcher for macOS, through its Ollama connection."),
    QT_TRANSLATE_NOOP("Recipes", "The voice assistant and automations of your home."),
    QT_TRANSLATE_NOOP("Recipes", "Tick the models that you want to see in the list."),
    QT_TRANSLATE_NOOP("Recipes", "Turn on Ollama, enter this address and test the connection:"),
    QT_TRANSLATE_NOOP("Recipes", "With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice."),
    QT_TRANSLATE_NOOP("Recipes", "Workflows with steps that ask a model."),
};
// clang-format on

QList<const char *> recipeTexts()
{
    return {std::begin(Texts), std::end(Texts)};
}

} // namespace ui
