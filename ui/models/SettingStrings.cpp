// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SettingStrings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

using Section = SettingSection;

constexpr char Context[] = "SettingStrings";

QString translated(const char *text, const char *note = nullptr)
{
    return QCoreApplication::translate(Context, text, note);
}

struct Entry
{
    const char *name;
    Section section;
    const char *label;
    const char *explanation;
    const char *unit = "";
    const char *expected = "";
};

// clang-format off
constexpr Entry Table[] = {
    {"server/startServer", Section::General,
     QT_TRANSLATE_NOOP("SettingStrings", "Start the server with ChatMock"),
     QT_TRANSLATE_NOOP("SettingStrings", "When you are signed in and did not turn the server off.")},
    {"application/language", Section::General,
     QT_TRANSLATE_NOOP("SettingStrings", "Language"),
     ""},

    {"server/host", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Other devices on the network"),
     QT_TRANSLATE_NOOP("SettingStrings", "Phones and other computers in your network can use your account through this computer. They have to send the API key."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an IP address of this computer, localhost, or * for all.")},
    {"server/apiKey", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "API key"),
     QT_TRANSLATE_NOOP("SettingStrings", "If you set a key, every program must send it.")},
    {"server/otherUsers", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Other users of this computer"),
     QT_TRANSLATE_NOOP("SettingStrings", "People with another login on this computer can use your account. Otherwise they need the API key.")},
    {"server/port", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Port"),
     QT_TRANSLATE_NOOP("SettingStrings", "Part of the address that programs use. Running responses continue when you change it.")},
    {"server/ollamaPort", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Also use Ollama's port"),
     QT_TRANSLATE_NOOP("SettingStrings", "Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.")},

    {"reasoning/effort", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Reasoning effort"),
     QT_TRANSLATE_NOOP("SettingStrings", "Used when a program does not choose one. More effort takes longer and uses up your limits sooner.")},
    {"reasoning/webSearch", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Web search"),
     QT_TRANSLATE_NOOP("SettingStrings", "Models can search the web, unless a program brings its own tools.")},
    {"reasoning/fastMode", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Fast mode"),
     QT_TRANSLATE_NOOP("SettingStrings", "Faster responses from models that support it. Uses up your limits sooner.")},
    {"reasoning/summary", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Reasoning summary"),
     QT_TRANSLATE_NOOP("SettingStrings", "How much of the model's reasoning programs can show.")},
    {"reasoning/compat", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Reasoning format"),
     QT_TRANSLATE_NOOP("SettingStrings", "If a program shows no reasoning, or shows it inside the response, try another format.")},
    {"reasoning/exposeModels", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "List each reasoning effort as a separate model"),
     QT_TRANSLATE_NOOP("SettingStrings", "For programs in which you can only choose a model.")},

    {"models/debugModel", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Always use this model"),
     QT_TRANSLATE_NOOP("SettingStrings", "For every request, whichever model a program asks for. Leave empty to let programs choose.")},
    {"models/claude", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Model used for Claude"),
     QT_TRANSLATE_NOOP("SettingStrings", "Used when a program asks for a Claude model."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the name of a model.")},
    {"models/claudeSmall", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Model used for Claude Haiku"),
     QT_TRANSLATE_NOOP("SettingStrings", "Used when a program asks for a small Claude model."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the name of a model.")},
    {"models/aliases", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Other names of models"),
     QT_TRANSLATE_NOOP("SettingStrings", "Other names for models, one per line: NAME=MODEL."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.")},
    {"models/sync", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Get the model list from your account"),
     QT_TRANSLATE_NOOP("SettingStrings", "Otherwise the list that comes with ChatMock is used.")},
    {"models/refreshInterval", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Refresh the model list every"),
     ""},

    {"notifications/limits", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When a limit is nearly used up"),
     QT_TRANSLATE_NOOP("SettingStrings", "Also when it is used up.")},
    {"notifications/thresholds", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "Notify at (percent used)"),
     QT_TRANSLATE_NOOP("SettingStrings", "Separate several with commas. Enter 100 to be notified only when a limit is used up."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter whole numbers from 1 to 100, such as 75, 90, 95.")},
    {"notifications/limitBack", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When a limit has reset"),
     ""},
    {"notifications/signIn", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When you have to sign in again"),
     ""},
    {"notifications/server", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When the server cannot start"),
     ""},

    {"privacy/requestLog", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Keep a request log"),
     QT_TRANSLATE_NOOP("SettingStrings", "Time, program, model, duration and tokens of each request. The log stays on this computer.")},
    {"privacy/logDays", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Delete requests after (days)"),
     QT_TRANSLATE_NOOP("SettingStrings", "0 keeps all.")},
    {"privacy/captureBodies", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Also save the text of requests and responses"),
     QT_TRANSLATE_NOOP("SettingStrings", "Your conversations are then stored on this computer. Keys and tokens are removed.")},
    {"privacy/captureKibibytes", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Maximum text kept per request"),
     "",
     QT_TRANSLATE_NOOP("SettingStrings", "KiB")},
    {"privacy/versionLookup", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Check for the newest Codex version once a day"),
     QT_TRANSLATE_NOOP("SettingStrings", "Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.")},
    {"application/tokenStore", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Where to store your sign-in and API key"),
     QT_TRANSLATE_NOOP("SettingStrings", "Takes effect after a restart. You then have to sign in again and create a new API key.")},

    {"network/proxyMode", Section::Network,
     QT_TRANSLATE_NOOP("SettingStrings", "Proxy"),
     QT_TRANSLATE_NOOP("SettingStrings", "For connections to ChatGPT.")},
    {"network/proxyUrl", Section::Network,
     QT_TRANSLATE_NOOP("SettingStrings", "Proxy address"),
     QT_TRANSLATE_NOOP("SettingStrings", "Used with “Manual”. May contain a user name and password."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address such as http://proxy:3128 or socks5://proxy:1080.")},
    {"network/caFile", Section::Network,
     QT_TRANSLATE_NOOP("SettingStrings", "Additional certificates"),
     QT_TRANSLATE_NOOP("SettingStrings", "If your network inspects encrypted connections: the inspecting company's certificate (PEM file)."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Choose a file that can be read.")},

    {"application/clientVersion", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Codex version"),
     QT_TRANSLATE_NOOP("SettingStrings", "The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter auto, or a version such as 1.2.3.")},
    {"server/allowedOrigins", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Allowed web pages"),
     QT_TRANSLATE_NOOP("SettingStrings", "Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the start of an address, such as https://example.com, or * for every page.")},
    {"server/allowedHosts", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Other names of this computer"),
     QT_TRANSLATE_NOOP("SettingStrings", "Names other than localhost that programs use to reach the server, one per line."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter names without spaces and slashes, such as my-computer.local.")},
    {"server/maxBodyMebibytes", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Maximum request size"),
     QT_TRANSLATE_NOOP("SettingStrings", "Images make requests large."),
     QT_TRANSLATE_NOOP("SettingStrings", "MiB")},
    {"server/maxHeadKibibytes", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Maximum header size"),
     "",
     QT_TRANSLATE_NOOP("SettingStrings", "KiB")},
    {"server/ollamaVersion", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Ollama version"),
     QT_TRANSLATE_NOOP("SettingStrings", "Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter a version such as 0.21.0.")},
    {"server/keptResponses", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Responses kept in memory"),
     QT_TRANSLATE_NOOP("SettingStrings", "Programs can continue from a kept response. 0 keeps none.")},
    {"server/keptMebibytes", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Memory for kept responses"),
     "",
     QT_TRANSLATE_NOOP("SettingStrings", "MiB")},
    {"server/keptTime", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Delete kept responses after"),
     ""},
    {"application/verbose", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Verbose output"),
     QT_TRANSLATE_NOOP("SettingStrings", "Writes more to ChatMock's own log. Takes effect after a restart.")},
    {"application/logEvents", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Log what ChatGPT sends"),
     QT_TRANSLATE_NOOP("SettingStrings", "For finding errors. The log then contains your conversations. Takes effect after a restart.")},

    {"signIn/issuer", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Sign-in service address"),
     QT_TRANSLATE_NOOP("SettingStrings", "Takes effect after a restart."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address that starts with https:// or http://.")},
    {"signIn/upstream", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "ChatGPT backend address"),
     "", "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address that starts with https:// or http://.")},
    {"signIn/versionFeed", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Address of the version check"),
     "", "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address that starts with https://.")},
    {"signIn/clientId", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Client ID"),
     QT_TRANSLATE_NOOP("SettingStrings", "Takes effect after a restart."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the ID; it cannot be empty.")},
    {"signIn/loginBind", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Address that receives the sign-in"),
     QT_TRANSLATE_NOOP("SettingStrings", "Change it only in containers."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an IP address of this computer, localhost, or * for all.")},
};

struct Choice
{
    const char *name;
    const char *choice;
    const char *label;
};

constexpr Choice Choices[] = {
    {"reasoning/effort", "none", QT_TRANSLATE_NOOP("SettingStrings", "None")},
    {"reasoning/effort", "minimal", QT_TRANSLATE_NOOP("SettingStrings", "Minimal")},
    {"reasoning/effort", "low", QT_TRANSLATE_NOOP("SettingStrings", "Low")},
    {"reasoning/effort", "medium", QT_TRANSLATE_NOOP("SettingStrings", "Medium")},
    {"reasoning/effort", "high", QT_TRANSLATE_NOOP("SettingStrings", "High")},
    {"reasoning/effort", "xhigh", QT_TRANSLATE_NOOP("SettingStrings", "Very high")},
    {"reasoning/effort", "max", QT_TRANSLATE_NOOP("SettingStrings", "Maximum")},
    {"reasoning/effort", "ultra", QT_TRANSLATE_NOOP("SettingStrings", "Ultra")},
    {"reasoning/summary", "auto", QT_TRANSLATE_NOOP("SettingStrings", "Automatic")},
    {"reasoning/summary", "concise", QT_TRANSLATE_NOOP("SettingStrings", "Concise")},
    {"reasoning/summary", "detailed", QT_TRANSLATE_NOOP("SettingStrings", "Detailed")},
    {"reasoning/summary", "none", QT_TRANSLATE_NOOP("SettingStrings", "No summary")},
    {"reasoning/compat", "think-tags", QT_TRANSLATE_NOOP("SettingStrings", "In the response, in <think> tags")},
    {"reasoning/compat", "o3", QT_TRANSLATE_NOOP("SettingStrings", "Structured field (o3)")},
    {"reasoning/compat", "legacy", QT_TRANSLATE_NOOP("SettingStrings", "Two separate fields (legacy)")},
    {"reasoning/compat", "current", QT_TRANSLATE_NOOP("SettingStrings", "Two separate fields (current)")},
    {"reasoning/compat", "reasoning-content", QT_TRANSLATE_NOOP("SettingStrings", "Separate field (reasoning_content)")},
    {"network/proxyMode", "system", QT_TRANSLATE_NOOP("SettingStrings", "System default")},
    {"network/proxyMode", "none", QT_TRANSLATE_NOOP("SettingStrings", "No proxy")},
    {"network/proxyMode", "manual", QT_TRANSLATE_NOOP("SettingStrings", "Manual")},
    {"application/tokenStore", "auto", QT_TRANSLATE_NOOP("SettingStrings", "Automatic")},
    {"application/tokenStore", "keychain", QT_TRANSLATE_NOOP("SettingStrings", "In the keychain")},
    {"application/tokenStore", "file", QT_TRANSLATE_NOOP("SettingStrings", "In a file that only you can read")},
    {"application/language", "", QT_TRANSLATE_NOOP("SettingStrings", "System default")},
};
// clang-format on

const Entry *findEntry(const QString &name)
{
    const auto found =
        std::find_if(std::begin(Table), std::end(Table),
                     [&name](const Entry &entry) { return name == QLatin1String(entry.name); });
    return found == std::end(Table) ? nullptr : found;
}

Section sectionOf(const core::SettingKey &key)
{
    const QString group = key.group();
    const std::pair<const char *, Section> groups[] = {
        {"server", Section::Server},   {"reasoning", Section::Reasoning},
        {"models", Section::Models},   {"notifications", Section::Notifications},
        {"privacy", Section::Privacy}, {"network", Section::Network},
        {"signIn", Section::SignIn}};
    for (const auto &[name, section] : groups) {
        if (group == QLatin1String(name))
            return section;
    }
    return Section::General;
}

//! As a language is called in itself. Qt's names have a country too much or a capital too few:
//! "American English", "français".
QString languageName(const QString &locale)
{
    static const QHash<QString, QString> names{{u"en"_s, u"English"_s},
                                               {u"de"_s, u"Deutsch"_s},
                                               {u"es"_s, u"Español"_s},
                                               {u"fr"_s, u"Français"_s},
                                               {u"ja"_s, u"日本語"_s},
                                               {u"ko"_s, u"한국어"_s},
                                               {u"pt_BR"_s, u"Português (Brasil)"_s},
                                               {u"zh_CN"_s, u"简体中文"_s}};
    const auto known = names.constFind(locale);
    return known == names.cend() ? QLocale(locale).nativeLanguageName() : *known;
}

//! What can be entered, for an entry without such a text.
QString expectedOf(const core::SettingKey &key)
{
    if (std::holds_alternative<int core::Settings::*>(key.field))
        return translated(
                   QT_TRANSLATE_NOOP("SettingStrings", "Enter a whole number from %1 to %2."))
            .arg(QLocale().toString(key.minimum), QLocale().toString(key.maximum));
    if (!key.choices.isEmpty())
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Choose one from the list."));
    return translated(QT_TRANSLATE_NOOP("SettingStrings", "This value is not valid."));
}

} // namespace

SettingStrings settingStrings(const core::SettingKey &key)
{
    const Entry *entry = findEntry(key.name);
    if (!entry)
        return {key.help, {}, {}, expectedOf(key), sectionOf(key)};
    const auto orNothing = [](const char *text) {
        return *text == '\0' ? QString() : translated(text);
    };
    SettingStrings strings{translated(entry->label), orNothing(entry->explanation),
                           orNothing(entry->unit), orNothing(entry->expected), entry->section};
    if (strings.expected.isEmpty())
        strings.expected = expectedOf(key);
    return strings;
}

bool hasSettingStrings(const QString &name)
{
    return findEntry(name) != nullptr;
}

QList<core::SettingKey> settingsInOrder()
{
    QList<core::SettingKey> keys = core::settingKeys();
    const auto place = [](const core::SettingKey &key) {
        const Entry *entry = findEntry(key.name);
        return entry ? entry - std::begin(Table)
                     : std::distance(std::begin(Table), std::end(Table));
    };
    std::stable_sort(keys.begin(), keys.end(), [&place](const auto &one, const auto &other) {
        return place(one) < place(other);
    });
    return keys;
}

QString choiceLabel(const core::SettingKey &key, const QString &choice)
{
    const auto found =
        std::find_if(std::begin(Choices), std::end(Choices), [&](const Choice &entry) {
            return key.name == QLatin1String(entry.name) && choice == QLatin1String(entry.choice);
        });
    if (found != std::end(Choices))
        return translated(found->label);
    // People find their language by its own name.
    return key.name == "application/language"_L1 ? languageName(choice) : choice;
}

QString sectionTitle(SettingSection section)
{
    switch (section) {
    case Section::Server:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Server"));
    case Section::Reasoning:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Reasoning"));
    case Section::Models:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Models"));
    case Section::Notifications:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Notifications"));
    case Section::Privacy:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Privacy"));
    case Section::Network:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Network"));
    case Section::General:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "General"));
    case Section::Advanced:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Advanced"));
    case Section::SignIn:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Sign-in service"));
    }
    return {};
}

const QList<SettingSection> &settingSections()
{
    static const QList<SettingSection> sections{
        Section::General, Section::Server,        Section::Reasoning,
        Section::Models,  Section::Notifications, Section::Privacy,
        Section::Network, Section::Advanced,      Section::SignIn};
    return sections;
}

bool isCollapsed(SettingSection section)
{
    return section == Section::Advanced || section == Section::SignIn;
}

} // namespace ui
