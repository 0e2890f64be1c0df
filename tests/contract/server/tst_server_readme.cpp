// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/Dialects.h"
#include "core/server/Router.h"
#include "tests/contract/server/ApiFixture.h"
#include "tests/dialects/RequestDump.h"
#include "tests/runner/TestRunner.h"

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

namespace tst_server_readme {

using namespace core;
using namespace Qt::Literals::StringLiterals;
using enum Parameter::Treatment;

namespace {

//! Treatment and parameter, as "Ignored seed".
using Rows = QSet<QString>;

constexpr std::pair<Parameter::Treatment, const char *> Words[] = {
    {Supported, "Supported"},
    {Local, "Honoured here"},
    {Ignored, "Ignored"},
    {Refused, "Refused"},
};

QStringList documentLines()
{
    QFile file(QStringLiteral(API_DOCUMENT));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

QStringList backtickedIn(const QString &text)
{
    static const QRegularExpression name(u"`([^`]+)`"_s);
    QStringList names;
    for (auto it = name.globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

//! The routes that the rows of tables begin with.
QSet<QString> documentedRoutes()
{
    QSet<QString> routes;
    for (const QString &line : documentLines()) {
        for (const QString &name : backtickedIn(line.section(u'|', 1, 1))) {
            if (line.startsWith(u'|') && name.contains(u" /"_s))
                routes.insert(name);
        }
    }
    return routes;
}

//! The parameters below each heading "### `POST /path`", by path.
QMap<QString, Rows> documentedParameters()
{
    QMap<QString, Rows> sections;
    QStringList paths;
    for (const QString &line : documentLines()) {
        if (line.startsWith(u'#')) {
            paths.clear();
            for (const QString &name : backtickedIn(line)) {
                paths.append(name.section(u' ', 1));
                sections[paths.last()];
            }
        }
        if (!line.startsWith(u"| "_s))
            continue;
        const QString word = line.section(u'|', 1, 1).trimmed();
        for (const QString &name : backtickedIn(line.section(u'|', 2, 2))) {
            for (const QString &path : std::as_const(paths))
                sections[path].insert(word + u' ' + name);
        }
    }
    return sections;
}

Rows rowsOf(const Dialect &dialect)
{
    Rows rows;
    for (const Parameter &parameter : dialect.parameters()) {
        for (const auto &[treatment, word] : Words) {
            if (treatment == parameter.treatment)
                rows.insert(QLatin1StringView(word) + u' ' + QLatin1StringView(parameter.name));
        }
    }
    return rows;
}

QByteArray sorted(const Rows &rows)
{
    QStringList list(rows.begin(), rows.end());
    list.sort();
    return list.join(u", "_s).toUtf8();
}

//! Something for every kind of value that an API may take.
const QList<QByteArray> &values()
{
    static const QList<QByteArray> all{"true",       "false",          "1",  "5",
                                       "0.5",        "\"x\"",          "[]", "[\"x\"]",
                                       R"({"x":1})", R"({"type":"x"})"};
    return all;
}

//! What the dialects need at least: the first body that one of them turns into a request. Failing
//! that, one that it responds to by itself.
QByteArray smallestBody(const DialectRow &row)
{
    static const QList<QByteArray> bodies{
        R"("model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}])",
        R"("model":"gpt-5.5","max_tokens":100,"messages":[{"role":"user","content":"Hi"}])",
        R"("model":"gpt-5.5","input":"Hi")",
        R"("model":"gpt-5.5","prompt":"Hi")",
        R"("model":"gpt-5.5","prompt":"Hi","image":"https://example.org/a.png")",
    };
    QByteArray withoutRequest;
    for (const QByteArray &body : bodies) {
        const auto decoded =
            row.dialect->decode({row.path.toByteArray(), {}, {}, '{' + body + '}'}, {});
        if (decoded && !decoded->requests.empty())
            return body;
        if (decoded && withoutRequest.isEmpty())
            withoutRequest = body;
    }
    return withoutRequest;
}

//! The body with one more member; a name with dots goes into objects.
Result<Decoded> decodeWith(const DialectRow &row, const QByteArray &body, const QByteArray &name,
                           const QByteArray &value)
{
    QByteArray member = value;
    const QList<QByteArray> path = name.split('.');
    for (qsizetype i = path.size() - 1; i >= 0; --i)
        member = (i > 0 ? "{\"" : "\"") + path[i] + "\":" + member + (i > 0 ? "}" : "");
    return row.dialect->decode({row.path.toByteArray(), {}, {}, '{' + body + ',' + member + '}'},
                               {});
}

//! The requests to the backend, without their notes.
QByteArray dumpRequests(const Decoded &decoded)
{
    QByteArray text;
    for (Request request : decoded.requests) {
        request.notes.clear();
        text += dump(request);
    }
    return text;
}

bool isNotedAsIgnored(const Decoded &decoded, const QByteArray &name)
{
    return !decoded.requests.empty()
        && decoded.requests.front().notes.contains(Note{Note::Kind::Ignored, name, {}});
}

} // namespace

class TestServerReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheRoutesThatAreServed()
    {
        ApiFixture api;
        QSet<QString> served;
        for (const auto &[method, path] : api.server().routes())
            served.insert(QString::fromUtf8(method + ' ' + path));
        const QSet<QString> documented = documentedRoutes();
        QCOMPARE(sorted(documented - served), QByteArray()); // documented, not served
        QCOMPARE(sorted(served - documented), QByteArray()); // served, not documented
        QVERIFY(served.size() > 5);
    }

    void servesEveryDialect()
    {
        ApiFixture api;
        const auto routes = api.server().routes();
        for (const DialectRow &row : dialects())
            QVERIFY2(routes.contains({"POST", row.path.toByteArray()}), row.path.data());
    }

    void namesTheEndpointsThatAreNot()
    {
        const QString text = documentLines().join(u'\n');
        for (const UnsupportedEndpoint &endpoint : unsupportedEndpoints())
            QVERIFY2(backtickedIn(text).contains(QString::fromLatin1(endpoint.path)),
                     endpoint.path);
    }

    void namesTheParameters()
    {
        const QMap<QString, Rows> documented = documentedParameters();
        QSet<QString> paths;
        for (const DialectRow &row : dialects()) {
            const QString path = QString::fromUtf8(row.path);
            paths.insert(path);
            QVERIFY2(documented.contains(path), qPrintable(u"no section for "_s + path));
            const Rows rows = rowsOf(*row.dialect);
            const Rows reported = documented[path];
            QCOMPARE(path.toUtf8() + " lacks in API.md: " + sorted(rows - reported),
                     path.toUtf8() + " lacks in API.md: ");
            QCOMPARE(path.toUtf8() + " lacks in the code: " + sorted(reported - rows),
                     path.toUtf8() + " lacks in the code: ");
        }
        for (const QString &path : documented.keys())
            QVERIFY2(paths.contains(path), qPrintable(path));
    }

    void treatsParametersAsItSays_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(dialects().size()); ++i)
            QTest::newRow(dialects()[size_t(i)].path.toByteArray().constData()) << i;
    }

    void treatsParametersAsItSays()
    {
        QFETCH(int, index);
        const DialectRow &row = dialects()[size_t(index)];
        const QByteArray body = smallestBody(row);
        QVERIFY2(!body.isEmpty(), "none of the bodies in smallestBody() is taken");
        const auto plain =
            row.dialect->decode({row.path.toByteArray(), {}, {}, '{' + body + '}'}, {});
        QVERIFY(plain);
        for (const Parameter &parameter : row.dialect->parameters()) {
            if (body.contains(QByteArray("\"") + parameter.name + "\":"))
                continue;
            bool isRefusedByName = false;
            bool isTakenUnchanged = false;
            bool isNoted = false;
            for (const QByteArray &value : values()) {
                const auto decoded = decodeWith(row, body, parameter.name, value);
                if (!decoded) {
                    isRefusedByName = isRefusedByName
                        || decoded.error().param == QLatin1StringView(parameter.name);
                    continue;
                }
                isTakenUnchanged =
                    isTakenUnchanged || dumpRequests(*decoded) == dumpRequests(*plain);
                isNoted = isNoted || isNotedAsIgnored(*decoded, parameter.name);
            }
            switch (parameter.treatment) {
            case Refused:
                QVERIFY2(isRefusedByName, parameter.name);
                break;
            case Ignored:
                QVERIFY2(isTakenUnchanged, parameter.name);
                break;
            case Supported:
            case Local:
                QVERIFY2(!isNoted, parameter.name);
                break;
            }
        }
    }
};

TEST_CLASS(TestServerReadme, QCoreApplication)

} // namespace tst_server_readme

#include "tst_server_readme.moc"
