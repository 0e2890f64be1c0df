// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/DeviceLogin.h"
#include "tests/contract/auth/IssuerFixture.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace tst_devicelogin {

using namespace core;
using namespace fakes;
using namespace std::chrono_literals;

class TestDeviceLogin : public QObject
{
    Q_OBJECT

    std::unique_ptr<IssuerFixture> m_fixture;
    std::unique_ptr<DeviceLogin> m_login;
    std::optional<Result<Credentials>> m_outcome;
    int m_outcomes = 0;
    QString m_userCode;
    QUrl m_page;
    std::chrono::seconds m_validFor{0};

    bool hasCode()
    {
        return waitUntil([this] { return !m_userCode.isEmpty(); });
    }

    bool isFinished()
    {
        return waitUntil([this] { return m_outcome.has_value(); }, 8s);
    }

    ErrorCode code() const
    {
        return m_outcome && !*m_outcome ? m_outcome->error().code : ErrorCode::Internal;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<IssuerFixture>();
        m_outcome.reset();
        m_outcomes = 0;
        m_userCode.clear();
        m_login = std::make_unique<DeviceLogin>(*m_fixture->oauth);
        m_login->setPollPause(20ms);
        connect(m_login.get(), &DeviceLogin::codeReady, this,
                [this](const QString &code, const QUrl &page, std::chrono::seconds validFor) {
                    m_userCode = code;
                    m_page = page;
                    m_validFor = validFor;
                });
        connect(m_login.get(), &DeviceLogin::finished, this,
                [this](const Result<Credentials> &outcome) {
                    m_outcome.emplace(outcome);
                    ++m_outcomes;
                });
    }

    void cleanup() { m_login.reset(); }

    void signsIn()
    {
        m_login->start();
        QVERIFY(hasCode());
        QCOMPARE(m_page, QUrl(m_fixture->issuer.url().toString() + u"/codex/device"_s));
        QCOMPARE(m_validFor, std::chrono::seconds(15min));
        QTRY_VERIFY(m_fixture->issuer.devicePollCount() >= 3);
        QVERIFY(!m_outcome);

        const auto page = fetchPage(m_page);
        QVERIFY(page.body.contains("<strong>Demo</strong>") && page.body.contains("<form"));
        QUrl typed = m_page;
        typed.setQuery(u"user_code="_s + m_userCode.toLower());
        QCOMPARE(fetchPage(typed).status, 200);
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
        QVERIFY(!(*m_outcome)->refreshToken.isEmpty());
        QCOMPARE(m_outcomes, 1);
    }

    void keepsTheIntervalThatTheIssuerRequires()
    {
        m_fixture->issuer.setDeviceInterval(1s);
        DeviceLogin login(*m_fixture->oauth);
        login.start();
        QTest::qWait(600);
        QCOMPARE(m_fixture->issuer.devicePollCount(), 0);
        QTRY_COMPARE(m_fixture->issuer.devicePollCount(), 1);
    }

    void saysWhenTheIssuerOffersNone()
    {
        m_fixture->issuer.setDeviceLoginOffered(false);
        m_login->start();
        QVERIFY(isFinished());
        QCOMPARE(code(), ErrorCode::Unsupported);
        QVERIFY(m_outcome->error().message.contains(u"browser"_s));
        QVERIFY(m_userCode.isEmpty());
    }

    void endsWhenTheCodeIsRefused()
    {
        m_login->start();
        QVERIFY(hasCode());
        QVERIFY(m_fixture->issuer.expireDevice(m_userCode));
        QVERIFY(isFinished());
        QCOMPARE(m_outcome->error().providerCode, u"expired_token"_s);
    }

    void waitsWhateverThePendingCodeComesWith_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const QByteArray nested =
            R"({"error":{"code":"deviceauth_authorization_pending","message":"wait"}})";
        QTest::newRow("400, nested") << 400 << nested;
        QTest::newRow("428, nested") << 428 << nested;
        QTest::newRow("400, flat")
            << 400 << QByteArray(R"({"error":"deviceauth_authorization_pending"})");
        QTest::newRow("401, as in RFC 8628")
            << 401 << QByteArray(R"({"error":"authorization_pending"})");
        QTest::newRow("403, empty") << 403 << QByteArray();
        QTest::newRow("404, something else") << 404 << QByteArray(R"({"error":"not_found"})");
    }
    void waitsWhateverThePendingCodeComesWith()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_fixture->issuer.setPollResponse(status, body);
        m_login->start();
        QVERIFY(hasCode());
        QTRY_VERIFY(m_fixture->issuer.devicePollCount() >= 3);
        QVERIFY(!m_outcome);
        m_fixture->issuer.setPollResponse(0, {});
        QVERIFY(m_fixture->issuer.approveDevice(m_userCode));
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void pollsLessOftenWhenItIsToldTo()
    {
        m_fixture->issuer.setPollResponse(429, R"({"error":{"code":"slow_down"}})");
        m_login->start();
        QTRY_COMPARE(m_fixture->issuer.devicePollCount(), 1);
        QTest::qWait(300); // fifteen pauses without the request to slow down
        QCOMPARE(m_fixture->issuer.devicePollCount(), 1);
        QVERIFY(!m_outcome);
    }

    void endsWhenAPollIsRefused()
    {
        m_fixture->issuer.setPollResponse(400, R"({"error":{"code":"access_denied"}})");
        m_login->start();
        QVERIFY(isFinished());
        QVERIFY(!*m_outcome);
    }

    void endsAfterItsTime()
    {
        m_login->setTimeLimit(150ms);
        m_login->start();
        QVERIFY(hasCode());
        QVERIFY(isFinished());
        QCOMPARE(code(), ErrorCode::Timeout);
    }

    void outlivesAPassingFailure()
    {
        m_login->start();
        QVERIFY(hasCode());
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::ServerError);
        const int before = m_fixture->issuer.devicePollCount();
        QTRY_VERIFY(m_fixture->issuer.devicePollCount() >= before + 3);
        QVERIFY(!m_outcome);
        m_fixture->issuer.setTrouble(FakeIssuer::Trouble::None);
        QVERIFY(m_fixture->issuer.approveDevice(m_userCode));
        QVERIFY(isFinished());
        QVERIFY(*m_outcome);
    }

    void failsAtOnceWhenNoServerListens()
    {
        m_fixture->issuer.close();
        m_login->start();
        QVERIFY(isFinished());
        QCOMPARE(code(), ErrorCode::Unreachable);
    }

    void endsSilentlyWhenItIsDestroyed()
    {
        m_login->start();
        QVERIFY(hasCode());
        m_login.reset();
        QVERIFY(m_fixture->issuer.approveDevice(m_userCode));
        QTest::qWait(50);
        QCOMPARE(m_outcomes, 0);
    }
};

TEST_CLASS(TestDeviceLogin, QCoreApplication)

} // namespace tst_devicelogin

#include "tst_devicelogin.moc"
