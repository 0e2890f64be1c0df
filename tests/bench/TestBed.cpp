// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBed.h"

#include "ResponseReader.h"

#include <QtCore/QFile>

#include <array>
#include <ctime>
#include <new>
#include <sys/mman.h>
#include <sys/socket.h>

namespace bench {

namespace {

constexpr qint64 LongestStart = 30'000'000'000;
constexpr qint64 YearTwentyOneHundred = 4102444800;

const QByteArray Model = "gpt-5.6-sol";

//! 0 = no response.
int statusOf(const Request &request)
{
    const FileDescriptor socket = connectTo(request.port);
    if (!socket.isOpen() || !writeAll(socket, request.bytes))
        return 0;
    ResponseReader response;
    QByteArray body;
    while (!response.isComplete() && !response.isBroken()) {
        std::array<char, 4096> buffer{};
        const ssize_t size = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
        if (size <= 0)
            return 0;
        response.feed(QByteArrayView(buffer.data(), size), body);
    }
    return response.status();
}

Request post(quint16 port, const QByteArray &path, const QByteArray &body)
{
    return {port,
            "POST " + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                  "Content-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

void writeFile(const QByteArray &name, const QByteArray &text)
{
    QFile file(QFile::decodeName(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        giveUp("cannot write " + name);
}

} // namespace

TestBed::TestBed(QByteArray program, QByteArray nginx)
    : m_programFile(std::move(program))
    , m_nginxFile(std::move(nginx))
{
    void *memory = ::mmap(nullptr, sizeof(BackendReport), PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED || !m_folder.isValid())
        giveUp("cannot make shared memory or the temporary folder");
    m_report = new (memory) BackendReport;
    FileDescriptor listener = listenOn(m_backendPort);
    m_backend = std::make_unique<ChildProcess>(
        [&listener, this] { FastBackend(std::move(listener), *m_report).run(); });
    m_programPort = freePort();
    m_nginxPort = freePort();
    signIn();
    writeNginxConfiguration();
}

TestBed::~TestBed()
{
    m_program.reset();
    m_nginx.reset();
    m_backend.reset();
    ::munmap(m_report, sizeof(BackendReport));
}

//! An account that does not exist.
void TestBed::signIn() const
{
    const QByteArray claims =
        QByteArray("{\"exp\":" + QByteArray::number(YearTwentyOneHundred)
                   + ",\"email\":\"bench@example.com\",\"https://api.openai.com/auth\":"
                     "{\"chatgpt_plan_type\":\"plus\",\"chatgpt_account_id\":\"account\"}}")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray token = "eyJhbGciOiJub25lIn0." + claims + ".x";
    writeFile(file("auth.json"),
              "{\"tokens\":{\"id_token\":\"" + token + "\",\"access_token\":\"" + token
                  + "\",\"refresh_token\":\"r\",\"account_id\":\"account\"}}");
}

void TestBed::writeNginxConfiguration() const
{
    // One worker, since the program relays in one thread.
    QByteArray text = R"(daemon off;
master_process off;
pid nginx.pid;
error_log nginx.log;
events { worker_connections 8192; }
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    keepalive_requests 1000000;
    upstream backend { server 127.0.0.1:FAKE; keepalive 64; }
    server {
        listen 127.0.0.1:OWN backlog=4096;
        location = /health { return 200 "{}"; }
        location = /v1/models { default_type application/json; return 200 '{"object":"list","data":[]}'; }
        location / {
            proxy_pass http://backend;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_buffering off;
            proxy_request_buffering off;
        }
    }
}
)";
    text.replace("FAKE", QByteArray::number(m_backendPort));
    text.replace("OWN", QByteArray::number(m_nginxPort));
    writeFile(file("nginx.conf"), text);
}

double TestBed::startProgram()
{
    m_program.reset();
    const qint64 begin = now();
    m_program = std::make_unique<ChildProcess>(
        QList<QByteArray>{m_programFile, "serve", "--port", QByteArray::number(m_programPort)},
        QList<QByteArray>{
            "HOME=" + file(""), "XDG_CONFIG_HOME=" + file("config"), "XDG_RUNTIME_DIR=" + file(""),
            "CHATGPT_LOCAL_HOME=" + file(""),
            "CHATGPT_LOCAL_UPSTREAM=http://127.0.0.1:" + QByteArray::number(m_backendPort),
            "CHATGPT_LOCAL_MODEL_SYNC=false", "CHATMOCK_API_KEY=", "DISPLAY=", "WAYLAND_DISPLAY=",
            "SSL_CERT_FILE=", "CODEX_CA_CERTIFICATE=", "QT_LOGGING_RULES=", "http_proxy=",
            "HTTP_PROXY=", "all_proxy=", "ALL_PROXY="},
        file("program.log"));
    return waitForHealth(*m_program, m_programPort, begin);
}

double TestBed::startNginx()
{
    m_nginx.reset();
    const qint64 begin = now();
    m_nginx = std::make_unique<ChildProcess>(QList<QByteArray>{m_nginxFile, "-p", file(""), "-c",
                                                               file("nginx.conf"), "-e",
                                                               file("nginx.log")},
                                             QList<QByteArray>{}, file("nginx.out"));
    return waitForHealth(*m_nginx, m_nginxPort, begin);
}

double TestBed::waitForHealth(ChildProcess &process, quint16 port, qint64 begin) const
{
    const Request health{port, "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"};
    while (statusOf(health) != 200) {
        if (!process.isRunning() || now() - begin > LongestStart) {
            QFile log(QFile::decodeName(file(port == m_nginxPort ? "nginx.out" : "program.log")));
            const bool isOpen = log.open(QIODevice::ReadOnly);
            giveUp("no response to /health; the output was: "
                   + (isOpen ? log.readAll() : "nothing"));
        }
        const timespec pause{0, 200'000};
        ::nanosleep(&pause, nullptr);
    }
    return double(now() - begin) / 1e6;
}

ChildProcess &TestBed::process(Route route)
{
    Q_ASSERT(route != Route::Direct);
    return route == Route::Program ? *m_program : *m_nginx;
}

QByteArray TestBed::file(const char *name) const
{
    return QFile::encodeName(m_folder.path()) + '/' + name;
}

quint16 TestBed::portOf(Route route) const
{
    switch (route) {
    case Route::Program:
        return m_programPort;
    case Route::Nginx:
        return m_nginxPort;
    case Route::Direct:
        break;
    }
    return m_backendPort;
}

Request TestBed::chat(Route route, const Script &script) const
{
    if (route != Route::Program)
        return responses(route, script);
    return post(portOf(route), "/v1/chat/completions",
                "{\"model\":\"" + Model
                    + "\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\""
                    + script.toText() + "\"}]}");
}

Request TestBed::responses(Route route, const Script &script) const
{
    const QByteArray path = route == Route::Program ? "/v1/responses" : "/responses";
    return post(portOf(route), path,
                "{\"model\":\"" + Model + "\",\"stream\":true,\"input\":\"" + script.toText()
                    + "\"}");
}

Request TestBed::get(Route route, const QByteArray &path) const
{
    return {portOf(route), "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"};
}

} // namespace bench
