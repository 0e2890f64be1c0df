// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace ollama {

//! What the lists of this API show of one model: plain values.
struct ModelCard
{
    QByteArray name;  //!< as listed
    QString title;    //!< for people
    QByteArray model; //!< the model behind the name
    QByteArray host;  //!< where it really runs: "https://example.org"
    core::TimePoint modifiedAt{};
    qint64 contextLength = 0; //!< tokens; 0 = unknown
    bool hasVision = false;
    bool hasThinking = false;
};

struct RunningModel
{
    ModelCard card;
    core::TimePoint expiresAt{};
};

//! 64 hexadecimal digits, the same for the same name and different for different ones.
[[nodiscard]] QByteArray digestOf(QByteArrayView name);

//! `GET /api/tags`
[[nodiscard]] QByteArray toTags(const QList<ModelCard> &cards);
//! `POST /api/show`
[[nodiscard]] QByteArray toShow(const ModelCard &card);
//! `GET /api/ps`
[[nodiscard]] QByteArray toRunning(const QList<RunningModel> &models);
//! `GET /api/version`
[[nodiscard]] QByteArray toVersion(QByteArrayView version);
//! `GET /api/status`: this server does not use Ollama's cloud.
[[nodiscard]] QByteArray toCloudStatus();
//! One line of `POST /api/pull`, without its end.
[[nodiscard]] QByteArray toPullStatus(QByteArrayView status);

} // namespace ollama
