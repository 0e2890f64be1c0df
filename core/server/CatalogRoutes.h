// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestContext.h"

#include <QtCore/QObject>

namespace core {

class Codex;

//! Answers what models there are, from the one ModelCatalog. Keeps the written list until the
//! catalogue or the settings change.
class CatalogRoutes : public QObject
{
    Q_OBJECT

public:
    explicit CatalogRoutes(Codex &codex, QObject *parent = nullptr);

    //! With `client_version` in the query, which the Codex CLI sends, in the shape that it wants.
    void list(const RequestContext &context);
    void one(const RequestContext &context);
    //! As the official API says of models that are not one's own.
    void refuseRemoval(const RequestContext &context) const;
    //! After a change of settings that show in the list.
    void forget();

private:
    void listForCli(const RequestContext &context);

    Codex &m_codex;
    QByteArray m_list;
    QByteArray m_cliList;
};

} // namespace core
