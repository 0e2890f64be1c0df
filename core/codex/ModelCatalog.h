// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Callback.h"
#include "core/base/Clock.h"
#include "core/codex/ModelNames.h"
#include "core/settings/ModelAliases.h"
#include "core/settings/Settings.h"
#include "core/state/Model.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <vector>

namespace core {

class BackendFetch;
class ConnectionPool;
class TokenSource;
struct BackendResponse;

//! THE model list: what every list route, the command line and the window show.
//!
//! The account's list when it is known (fetched at most once per refresh interval and when the
//! backend announces another ETag; kept in a file), the built-in list otherwise.
class ModelCatalog : public QObject
{
    Q_OBJECT

public:
    //! `url` is the endpoint without its query; `cacheFile` may be empty.
    ModelCatalog(TokenSource &tokens, ConnectionPool &pool, const Clock &clock,
                 const Settings &settings, const QUrl &url, const QString &cacheFile,
                 QObject *parent = nullptr);
    ~ModelCatalog() override;

    void configure(const Settings &settings, const QUrl &url);

    //! The account whose list is shown; empty = nobody is signed in, the built-in list counts.
    void setAccount(const QString &accountId);
    //! The backend announced a version of the list with a response; a different one is fetched.
    void noteEtag(const QByteArray &etag);
    //! Drops the account's list, also on disk.
    void forget();

    //! Visible models in order of priority, without variants.
    [[nodiscard]] QList<Model> models() const;
    //! The ids that lists show: models, and their effort variants when those are switched on.
    [[nodiscard]] QList<QByteArray> listedIds() const;
    //! When the list was made, unix seconds; the `created` of list entries.
    [[nodiscard]] qint64 createdAt() const;
    //! `{"models":[…]}` as the Codex CLI expects it: every entry, hidden ones too, as the backend
    //! wrote it, with the fields added that the CLI requires and an entry lacks.
    [[nodiscard]] QByteArray catalogJson() const;
    //! The version of that list as the backend names it; empty = unknown.
    [[nodiscard]] QByteArray etag() const { return m_etag; }
    //! True while the list is the account's and not the built-in one.
    [[nodiscard]] bool isFromAccount() const { return m_isFromAccount; }

    //! Understands aliases, suffixes, `provider/` prefixes, `:latest`, any case; hidden models
    //! match their exact name only. A name that is not listed is left to the backend, see
    //! noteRefusal(). ModelNotFound names the usable ones.
    [[nodiscard]] Result<ResolvedModel> resolve(QByteArrayView name) const;
    //! True when a name of the settings decides what `name` means.
    [[nodiscard]] bool isAliased(QByteArrayView name) const;
    //! The same as resolve() for names that the list has or leads to; everything else is
    //! ModelNotFound.
    [[nodiscard]] Result<ResolvedModel> find(QByteArrayView name) const;
    //! The backend does not know this unlisted model: it is not asked again while the list stays.
    void noteRefusal(const QByteArray &id);

    //! Fetches the list from the backend now.
    void refresh(Callback<QList<Model>> callback);

Q_SIGNALS:
    void changed();

private:
    void useBuiltIn();
    bool loadCache();
    void saveCache() const;
    void refreshIfStale();
    void fetch();
    void takeReply(const Result<BackendResponse> &response, int generation);
    void cancelFetch();
    [[nodiscard]] Status takeList(const BackendResponse &response);
    void finishWaiting(const Status &status);
    void scheduleNext();

    TokenSource &m_tokens;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    Settings m_settings;
    QUrl m_url;
    QString m_cacheFile;

    QString m_accountId;
    ModelAliases m_aliases;
    QList<Model> m_models;
    QSet<QByteArray> m_refused; //!< unlisted ids that the backend does not know
    bool m_isFromAccount = false;
    qint64 m_fetchedAt = 0;
    QByteArray m_etag;
    QByteArray m_announcedEtag; //!< the last one that caused a fetch
    std::vector<Callback<QList<Model>>> m_waiting;
    QPointer<BackendFetch> m_running;
    int m_generation = 0; //!< replies for an earlier one are dropped
    QTimer m_timer;
};

} // namespace core
