// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/LayerTable.h"

using namespace Qt::Literals::StringLiterals;

namespace architecture {

// clang-format off

const std::vector<Layer> &layers()
{
    // docs/ARCHITECTURE.md explains this table; both change together.
    static const std::vector<Layer> table = {
        {u"core/base"_s,       {}, {}, {u"QtCore"_s}},
        {u"core/settings"_s,   {u"core/base"_s}, {}, {u"QtCore"_s, u"QtNetwork"_s}},
        {u"core/net"_s,        {u"core/base"_s, u"core/settings"_s}, {},
                               {u"QtCore"_s, u"QtNetwork"_s}},
        {u"core/chat"_s,       {u"core/base"_s}, {}, {u"QtCore"_s}},
        {u"core/http"_s,       {u"core/base"_s, u"core/net"_s}, {},
                               {u"QtCore"_s, u"QtNetwork"_s, u"QtHttpServer"_s, u"QtWebSockets"_s}},
        {u"core/state"_s,      {u"core/base"_s, u"core/chat"_s}, {}, {u"QtCore"_s}},
        {u"core/plan"_s,       {u"core/base"_s, u"core/state"_s}, {}, {u"QtCore"_s}},
        {u"core/auth"_s,       {u"core/base"_s, u"core/settings"_s, u"core/state"_s, u"core/net"_s,
                                u"core/http"_s}, {}, {u"QtCore"_s, u"QtNetwork"_s, u"QtDBus"_s}},
        {u"core/history"_s,    {u"core/base"_s, u"core/chat"_s, u"core/state"_s, u"core/plan"_s}, {},
                               {u"QtCore"_s, u"QtSql"_s}},
        {u"core/clients"_s,    {u"core/base"_s}, {}, {u"QtCore"_s}},
        {u"core/guard"_s,      {u"core/base"_s, u"core/state"_s}, {}, {u"QtCore"_s}},
        {u"core/dialects"_s,   {u"core/base"_s, u"core/chat"_s, u"core/dialects"_s}, {},
                               {u"QtCore"_s}},
        {u"core/dialects/*"_s, {u"core/base"_s, u"core/chat"_s}, {}, {u"QtCore"_s}},
        {u"core/codex"_s,      {u"core/base"_s, u"core/settings"_s, u"core/state"_s, u"core/net"_s, u"core/chat"_s,
                                u"core/auth"_s}, {}, {u"QtCore"_s, u"QtNetwork"_s}},
        {u"core/server"_s,     {u"core"_s}, {u"core/demo"_s},
                               {u"QtCore"_s, u"QtNetwork"_s}},
        {u"core/demo"_s,       {u"core/base"_s, u"core/http"_s}, {}, {u"QtCore"_s, u"QtNetwork"_s}},
        {u"core/doctor"_s,     {u"core/base"_s, u"core/settings"_s, u"core/state"_s, u"core/net"_s}, {},
                               {u"QtCore"_s, u"QtNetwork"_s}},
        {u"ui/models"_s,       {u"core/base"_s, u"core/settings"_s, u"core/state"_s, u"core/net"_s,
                                u"core/history"_s, u"core/clients"_s}, {}, {u"QtCore"_s}},
        {u"ui"_s,              {u"ui/models"_s, u"core/base"_s, u"core/settings"_s, u"core/state"_s,
                                u"core/net"_s, u"core/history"_s, u"core/clients"_s}, {},
                               {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s}},
        {u"app"_s,             {u"core"_s, u"ui"_s}, {}, {}},
        {u"packaging/tools"_s, {u"core"_s, u"app"_s}, {},
                               {u"QtCore"_s, u"QtGui"_s, u"QtSvg"_s}},
        {u"tests"_s,           {u"core"_s, u"ui"_s, u"app"_s, u"packaging/tools"_s}, {}, {}},
    };
    return table;
}

const std::vector<Fence> &fences()
{
    static const QStringList product = {u"core"_s, u"ui"_s, u"app"_s};
    static const QStringList core = {u"core"_s};
    static const std::vector<Fence> table = {
        {u"\\bQSettings\\b"_s, product, {u"core/settings/SettingSources"_s},
         u"QSettings belongs into core/settings/SettingSources; others receive Settings"_s},
        {u"\\bQHttpServerResponder\\b"_s, product, {u"core/http/HttpCompat"_s},
         u"QHttpServerResponder differs between Qt versions: core/http/HttpCompat only"_s},
        {u"\\bQWebSocket|\\bQtWebSockets/"_s, product, {u"core/http/WebSocket"_s},
         u"QWebSocket belongs into core/http/WebSocket; others receive a core::WebSocket"_s},
        {u"\\bQKeychain\\b|\\bqt6?keychain/"_s, product, {u"core/auth/KeychainAccess"_s},
         u"QKeychain belongs into core/auth/KeychainAccess; others receive a store"_s},
        {u"\\bmake_unique<QNetworkAccessManager>|\\bnew QNetworkAccessManager\\b|"
         "\\bQNetworkAccessManager\\s+\\w+\\s*[;{]"_s, product,
         {u"core/net/Traffic"_s, u"core/doctor/PortCheck"_s, u"core/doctor/SystemChecks"_s,
          u"app/LocalServerClient"_s, u"app/cli/HealthCommand"_s, u"app/cli/DoctorCommand"_s,
          u"app/cli/ServerProbe"_s},
         u"what goes to other computers is counted: core::CountedNetwork; these ask this one"_s},
        {u"\\bGetExtendedTcpTable\\b|\\bproc_pid\\w+|\\bAF_NETLINK\\b"_s, product,
         {u"core/net/SystemSockets"_s, u"core/net/OtherSystemSockets"_s},
         u"whose a connection is only core/net/SystemSockets asks; others receive a Peer"_s},
        {u"\\bfy_\\w+"_s, product, {u"core/clients/YamlScanner"_s},
         u"libfyaml belongs into core/clients/YamlScanner; others receive YamlPlaces"_s},
        {u"\\bZSTD_\\w+|\\bBrotliDecoder\\w+|\\binflate\\w*\\s*\\("_s, product,
         {u"core/http/ContentDecoding"_s},
         u"zlib, zstd and brotli belong into core/http/ContentDecoding; others receive bytes"_s},
        {u"\\btr\\s*\\("_s, core, {},
         u"core speaks English to developers; tr() belongs into ui"_s},
        {u"::\\s*instance\\s*\\("_s, product, {},
         u"collaborators come in through the constructor, not from instance()"_s},
        {u"\\b(?:SIGNAL|SLOT)\\s*\\("_s, product, {},
         u"connect with pointers to members"_s},
        {u"\\b(?:QEventLoop|processEvents)\\b|\\bwaitFor(?:BytesWritten|Connected|Disconnected|Done|"
         "Encrypted|Finished|NewConnection|ReadyRead|Started)\\s*\\("_s, core, {},
         u"nothing in the engine's thread blocks"_s},
        {u"\\b(?:QFuture|QPromise|QtConcurrent)\\b"_s, product, {},
         u"asynchronous work is Callback<T> or signals, never a future"_s},
        {u"\\b(?:if|while)\\s*\\([^;{]*[!=]=\\s*nullptr\\b"_s, product, {},
         u"a pointer is a condition by itself: write if (pointer) or if (!pointer)"_s},
        {u"\\bQStringLiteral\\s*\\(\\s\\s"_s, product, {}, // literals are blanked
         u"write u\"…\"_s"_s, u".cpp"_s},
    };
    return table;
}

// clang-format on

const QStringList &translationLibraries()
{
    static const QStringList libraries = {u"project_options"_s, u"project_no_exceptions"_s,
                                          u"Qt6::Core"_s, u"simdjson::simdjson"_s};
    return libraries;
}

} // namespace architecture
