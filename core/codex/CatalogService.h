// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codex/BackendFetch.h"
#include "core/codex/ModelCatalog.h"

#include <QtCore/QUrl>

#include <optional>

namespace core {

//! The model list of the signed-in account, asked from the backend and kept in a file.
class CatalogService final : public ModelCatalog
{
    Q_OBJECT

public:
    //! `url` is the endpoint without its query; `cacheFile` may be empty.
    CatalogService(TokenSource &tokens, ConnectionPool &pool, const Clock &clock,
                   const Settings &settings, const QUrl &url, const QString &cacheFile,
                   QObject *parent = nullptr);
    ~CatalogService() override;

    void configure(const Settings &settings, const QUrl &url);

    //! Whose list it is now; empty = nobody is signed in, the built-in list counts.
    void setAccount(const QString &accountId);
    //! The backend announced a version of the list with an answer; another one is fetched.
    void noteEtag(const QByteArray &etag);
    //! Forgets the account's list, also on disk.
    void forget();

    [[nodiscard]] QList<Model> models() const override;
    [[nodiscard]] QList<QByteArray> listedIds() const override;
    [[nodiscard]] qint64 createdAt() const override;
    [[nodiscard]] QByteArray catalogJson() const override;
    [[nodiscard]] QByteArray etag() const override { return m_etag; }
    [[nodiscard]] bool isFromAccount() const override { return m_isFromAccount; }
    [[nodiscard]] Result<ResolvedModel> resolve(QByteArrayView name) const override;
    void refresh(Callback<QList<Model>> callback) override;

private:
    void useBuiltIn();
    bool loadCache();
    void saveCache() const;
    void refreshIfStale();
    void fetch();
    void takeResponse(const Result<BackendResponse> &response, int generation);
    void cancelFetch();
    [[nodiscard]] Status takeList(const BackendResponse &response);
    void answerWaiting(const Status &status);
    void scheduleNext();

    TokenSource &m_tokens;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    Settings m_settings;
    QUrl m_url;
    QString m_cacheFile;

    QString m_accountId;
    QList<Model> m_models;
    bool m_isFromAccount = false;
    qint64 m_fetchedAt = 0;
    QByteArray m_etag;
    QByteArray m_announcedEtag; //!< the last one that was acted upon
    std::vector<Callback<QList<Model>>> m_waiting;
    QPointer<BackendFetch> m_running;
    int m_generation = 0; //!< answers of an earlier one come too late
    QTimer m_timer;
};

} // namespace core
