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
    {"server/port", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Port"),
     QT_TRANSLATE_NOOP("SettingStrings", "Programs find the server at this number. Running responses are not interrupted when it changes.")},
    {"server/host", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Other devices on the network"),
     QT_TRANSLATE_NOOP("SettingStrings", "Lets phones and other computers in your network use your account through this computer. They have to send the API key."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an IP address of this computer, localhost, or * for all.")},
    {"server/apiKey", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "API key"),
     QT_TRANSLATE_NOOP("SettingStrings", "When there is one, every program has to send it.")},
    {"server/allowedOrigins", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Allowed web pages"),
     QT_TRANSLATE_NOOP("SettingStrings", "Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the beginning of an address, such as https://example.com, or * for every page.")},
    {"server/allowedHosts", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Further names of this computer"),
     QT_TRANSLATE_NOOP("SettingStrings", "Names by which programs may address the server besides localhost, one in each line."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter names without spaces and slashes, such as my-computer.local.")},
    {"server/ollamaPort", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Also serve on Ollama's port"),
     QT_TRANSLATE_NOOP("SettingStrings", "Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.")},
    {"server/startServer", Section::Server,
     QT_TRANSLATE_NOOP("SettingStrings", "Switch the server on when ChatMock starts"),
     QT_TRANSLATE_NOOP("SettingStrings", "If you are signed in and the server was not switched off by hand.")},

    {"reasoning/effort", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Effort"),
     QT_TRANSLATE_NOOP("SettingStrings", "How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.")},
    {"reasoning/summary", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Summary of the reasoning"),
     QT_TRANSLATE_NOOP("SettingStrings", "How much of the model's reasoning is summarised.")},
    {"reasoning/compat", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "How programs see the reasoning"),
     QT_TRANSLATE_NOOP("SettingStrings", "If your program shows no reasoning, or shows it in the middle of responses, try another form.")},
    {"reasoning/exposeModels", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "List every effort as a model of its own"),
     QT_TRANSLATE_NOOP("SettingStrings", "For programs in which only the model can be chosen.")},
    {"reasoning/fastMode", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Fast mode"),
     QT_TRANSLATE_NOOP("SettingStrings", "Faster responses from models that offer it. Uses up limits sooner.")},
    {"reasoning/webSearch", Section::Reasoning,
     QT_TRANSLATE_NOOP("SettingStrings", "Web search"),
     QT_TRANSLATE_NOOP("SettingStrings", "Lets models search the web, unless a program brings tools of its own.")},

    {"models/debugModel", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Always use this model"),
     QT_TRANSLATE_NOOP("SettingStrings", "It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.")},
    {"models/claude", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "In place of Claude models"),
     QT_TRANSLATE_NOOP("SettingStrings", "The model that is used when a program asks for a Claude model."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the name of a model.")},
    {"models/claudeSmall", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "In place of small Claude models"),
     QT_TRANSLATE_NOOP("SettingStrings", "The same for the Haiku models."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the name of a model.")},
    {"models/aliases", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Other names of models"),
     QT_TRANSLATE_NOOP("SettingStrings", "Extra names for models, one per line: NAME=MODEL."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.")},
    {"models/sync", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Get the list of models from your account"),
     QT_TRANSLATE_NOOP("SettingStrings", "Otherwise a list that came with ChatMock is used.")},
    {"models/refreshInterval", Section::Models,
     QT_TRANSLATE_NOOP("SettingStrings", "Refresh the list after"),
     ""},

    {"notifications/limits", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When a limit is nearly used up"),
     QT_TRANSLATE_NOOP("SettingStrings", "Also when it is used up.")},
    {"notifications/thresholds", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "Notify at (percent used)"),
     QT_TRANSLATE_NOOP("SettingStrings", "Separate several with commas. Enter 100 to be notified only when a limit is used up."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter whole numbers from 1 to 100, such as 75, 90, 95.")},
    {"notifications/limitBack", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When a limit that was reached is back"),
     ""},
    {"notifications/signIn", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When you have to sign in again"),
     ""},
    {"notifications/server", Section::Notifications,
     QT_TRANSLATE_NOOP("SettingStrings", "When the server could not be started"),
     ""},

    {"privacy/requestLog", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Keep a list of requests"),
     QT_TRANSLATE_NOOP("SettingStrings", "When, by which program, which model, and how many tokens. It stays on this computer.")},
    {"privacy/logDays", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Days until requests are forgotten"),
     ""},
    {"privacy/captureBodies", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Also keep the texts of requests and responses"),
     QT_TRANSLATE_NOOP("SettingStrings", "The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.")},
    {"privacy/captureKibibytes", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Most of a text that is kept"),
     "",
     QT_TRANSLATE_NOOP("SettingStrings", "KiB")},
    {"privacy/versionLookup", Section::Privacy,
     QT_TRANSLATE_NOOP("SettingStrings", "Look up the newest protocol version once a day"),
     QT_TRANSLATE_NOOP("SettingStrings", "Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.")},

    {"network/proxyMode", Section::Network,
     QT_TRANSLATE_NOOP("SettingStrings", "Proxy"),
     QT_TRANSLATE_NOOP("SettingStrings", "The way to ChatGPT. Most people leave this to the system.")},
    {"network/proxyUrl", Section::Network,
     QT_TRANSLATE_NOOP("SettingStrings", "Address of the proxy"),
     QT_TRANSLATE_NOOP("SettingStrings", "Used when the proxy is chosen by hand. It may contain a name and a password."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address such as http://proxy:3128 or socks5://proxy:1080.")},
    {"network/caFile", Section::Network,
     QT_TRANSLATE_NOOP("SettingStrings", "File with further certificates"),
     QT_TRANSLATE_NOOP("SettingStrings", "For networks that inspect encrypted connections: the certificate used for that, as a PEM file."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Choose a file that can be read.")},

    {"application/language", Section::Application,
     QT_TRANSLATE_NOOP("SettingStrings", "Language"),
     ""},
    {"application/tokenStore", Section::Application,
     QT_TRANSLATE_NOOP("SettingStrings", "Where your sign-in and the API key are kept"),
     QT_TRANSLATE_NOOP("SettingStrings", "A change counts from the next start; then sign in again and make a new API key.")},
    {"application/clientVersion", Section::Application,
     QT_TRANSLATE_NOOP("SettingStrings", "Protocol version"),
     QT_TRANSLATE_NOOP("SettingStrings", "What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter auto, or numbers and dots such as 1.2.3.")},

    {"server/maxBodyMebibytes", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Largest request"),
     QT_TRANSLATE_NOOP("SettingStrings", "What a program may send at once. Images make requests large."),
     QT_TRANSLATE_NOOP("SettingStrings", "MiB")},
    {"server/maxHeadKibibytes", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Largest head of a request"),
     "",
     QT_TRANSLATE_NOOP("SettingStrings", "KiB")},
    {"server/ollamaVersion", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Version of Ollama"),
     QT_TRANSLATE_NOOP("SettingStrings", "What is reported to programs for Ollama. Raise it when one asks for a newer Ollama."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter numbers and dots, such as 0.21.0.")},
    {"server/keptResponses", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Responses kept in memory"),
     QT_TRANSLATE_NOOP("SettingStrings", "Programs can continue from a response that is kept. 0 keeps none.")},
    {"server/keptMebibytes", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Most memory for kept responses"),
     "",
     QT_TRANSLATE_NOOP("SettingStrings", "MiB")},
    {"server/keptTime", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Forget kept responses after"),
     ""},
    {"application/verbose", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Detailed log"),
     QT_TRANSLATE_NOOP("SettingStrings", "Says more in the log of the program. Counts from the next start.")},
    {"application/logEvents", Section::Advanced,
     QT_TRANSLATE_NOOP("SettingStrings", "Log what ChatGPT sends"),
     QT_TRANSLATE_NOOP("SettingStrings", "For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.")},

    {"signIn/issuer", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Where you sign in"),
     QT_TRANSLATE_NOOP("SettingStrings", "Counts from the next start."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address that begins with https:// or http://.")},
    {"signIn/upstream", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Address of ChatGPT"),
     "", "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address that begins with https:// or http://.")},
    {"signIn/versionFeed", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Where the newest protocol version is looked up"),
     "", "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an address that begins with https://.")},
    {"signIn/clientId", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Identifier of the program"),
     QT_TRANSLATE_NOOP("SettingStrings", "Counts from the next start."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter the identifier; it cannot be empty.")},
    {"signIn/loginBind", Section::SignIn,
     QT_TRANSLATE_NOOP("SettingStrings", "Where the sign-in waits for the browser"),
     QT_TRANSLATE_NOOP("SettingStrings", "Another address is of use in containers only."), "",
     QT_TRANSLATE_NOOP("SettingStrings", "Enter an IP address of this computer, localhost, or * for all.")},
};

struct Choice
{
    const char *name;
    const char *choice;
    const char *label;
};

constexpr Choice Choices[] = {
    {"reasoning/effort", "none", QT_TRANSLATE_NOOP("SettingStrings", "None: respond at once")},
    {"reasoning/effort", "minimal", QT_TRANSLATE_NOOP("SettingStrings", "Minimal")},
    {"reasoning/effort", "low", QT_TRANSLATE_NOOP("SettingStrings", "Low")},
    {"reasoning/effort", "medium", QT_TRANSLATE_NOOP("SettingStrings", "Medium")},
    {"reasoning/effort", "high", QT_TRANSLATE_NOOP("SettingStrings", "High")},
    {"reasoning/effort", "xhigh", QT_TRANSLATE_NOOP("SettingStrings", "Very high")},
    {"reasoning/effort", "max", QT_TRANSLATE_NOOP("SettingStrings", "Highest")},
    {"reasoning/effort", "ultra", QT_TRANSLATE_NOOP("SettingStrings", "Ultra")},
    {"reasoning/summary", "auto", QT_TRANSLATE_NOOP("SettingStrings", "As the model does by itself")},
    {"reasoning/summary", "concise", QT_TRANSLATE_NOOP("SettingStrings", "Concise")},
    {"reasoning/summary", "detailed", QT_TRANSLATE_NOOP("SettingStrings", "Detailed")},
    {"reasoning/summary", "none", QT_TRANSLATE_NOOP("SettingStrings", "No summary")},
    {"reasoning/compat", "think-tags", QT_TRANSLATE_NOOP("SettingStrings", "Before the response, in think tags")},
    {"reasoning/compat", "o3", QT_TRANSLATE_NOOP("SettingStrings", "As a structured field (o3)")},
    {"reasoning/compat", "legacy", QT_TRANSLATE_NOOP("SettingStrings", "In two fields of their own (legacy)")},
    {"reasoning/compat", "current", QT_TRANSLATE_NOOP("SettingStrings", "The same under its other name (current)")},
    {"reasoning/compat", "reasoning-content", QT_TRANSLATE_NOOP("SettingStrings", "In a field of its own (reasoning_content)")},
    {"network/proxyMode", "system", QT_TRANSLATE_NOOP("SettingStrings", "As the system says")},
    {"network/proxyMode", "none", QT_TRANSLATE_NOOP("SettingStrings", "No proxy")},
    {"network/proxyMode", "manual", QT_TRANSLATE_NOOP("SettingStrings", "The one below")},
    {"application/tokenStore", "auto", QT_TRANSLATE_NOOP("SettingStrings", "Where it fits this computer")},
    {"application/tokenStore", "keychain", QT_TRANSLATE_NOOP("SettingStrings", "In the keychain")},
    {"application/tokenStore", "file", QT_TRANSLATE_NOOP("SettingStrings", "In a file that only you can read")},
    {"application/language", "", QT_TRANSLATE_NOOP("SettingStrings", "That of the system")},
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
    return Section::Application;
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
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Choose one of the list."));
    return translated(QT_TRANSLATE_NOOP("SettingStrings", "This cannot be used: %1."))
        .arg(core::expectation(key));
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
    case Section::Application:
        return translated(QT_TRANSLATE_NOOP("SettingStrings", "Application"));
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
        Section::Server,        Section::Reasoning, Section::Models,
        Section::Notifications, Section::Privacy,   Section::Network,
        Section::Application,   Section::Advanced,  Section::SignIn};
    return sections;
}

bool isCollapsed(SettingSection section)
{
    return section == Section::Advanced || section == Section::SignIn;
}

} // namespace ui
