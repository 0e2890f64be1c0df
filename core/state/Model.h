// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace core {

//! One model of the catalogue. Everything but the id is optional there; empty = unknown.
struct Model
{
    QByteArray id; //!< the slug
    QString displayName;
    QString description;
    int priority = 0; //!< lower first
    bool isHidden = false;
    QList<QByteArray> efforts; //!< in the catalogue's order, lowest first
    QByteArray defaultEffort;
    QByteArray multiAgentEffort; //!< sent in place of "ultra", which only clients know
    bool supportsSummaries = true;
    bool supportsSummaryParameter = true;
    bool supportsVerbosity = true;
    QByteArray defaultVerbosity; //!< sent when the client says nothing
    bool supportsParallelTools = true;
    bool supportsImages = true;
    bool isLite = false; //!< the Codex CLI sends its "lite" form: tools as an item of the input
    QList<QByteArray> serviceTiers; //!< wire ids: "priority"
    qint64 contextWindow = 0;       //!< tokens; 0 = unknown
    qint64 maxContextWindow = 0;
    QByteArray successor; //!< the model that the provider recommends in its place
    QByteArray entry;     //!< the entry as the catalogue spells it (JSON); empty = built in

    friend bool operator==(const Model &, const Model &) = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::Model)
