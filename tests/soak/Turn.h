// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

#include <chrono>
#include <memory>

namespace soak {

//! What a client asks for.
enum class Api {
    Chat,
    Completions,
    Responses,
    Socket, //!< the Responses API over a WebSocket
    Messages,
    OllamaChat,
    OllamaGenerate,
    Image,
    Models,
    Tags,
    Health,
    BadJson, //!< a body that is no JSON
    NoRoute, //!< a path that does not exist
    NoKey,   //!< the list of models, without the API key
};

//! How the backend responds.
enum class Upstream {
    Paced,       //!< one delta after the other
    Burst,       //!< all deltas at once
    LateHead,    //!< sends its head after more than the first heartbeat
    Pause,       //!< is silent in the middle, then goes on
    CutEarly,    //!< cut before any output once, then complete
    CutAlways,   //!< cut before any output each time
    CutMiddle,   //!< cut after some output
    ErrorOnce,   //!< 500 once, then complete
    ErrorAlways, //!< 500 each time
    RateLimit,   //!< 429
    UsageLimit,  //!< 429 with the plan's limit used up
};

//! How the client reads.
enum class Reader {
    Normal,
    Leaving,     //!< disconnects in the middle of the response, and another request follows
    LeavingSoon, //!< disconnects right after the request
    Stalling,    //!< reads nothing for seconds, then everything
    Slow,        //!< reads a little at a time
};

//! One request: what is planned, what the backend saw, what the client received.
struct Turn
{
    int id = 0;
    Api api = Api::Chat;
    Upstream upstream = Upstream::Paced;
    Reader reader = Reader::Normal;
    bool isStreamed = true;
    int deltas = 0;
    int deltaSize = 0; //!< characters in addition to number and time
    std::chrono::milliseconds gap{0};
    int leaveAfter = 0;    //!< deltas, or milliseconds for LeavingSoon
    bool needsKey = false; //!< an API key is set at this time

    // The backend's view.
    int attempts = 0;      //!< requests with a valid token
    int refusedTokens = 0; //!< requests with another one
    int openStreams = 0;
    QByteArray sent; //!< the text of the last attempt

    // The client's view.
    int status = 0;
    QByteArray requestId;
    QByteArray text;
    int received = 0;      //!< deltas
    int ends = 0;          //!< events that say that the response is complete
    int errors = 0;        //!< events that report a failure
    int afterEnd = 0;      //!< events after the last one
    bool isFramed = false; //!< HTTP says that the response is complete
    bool hasLeft = false;  //!< on purpose
    bool hasTimedOut = false;
    std::chrono::steady_clock::time_point leftAt;
    QByteArray lastBytes; //!< of a response that was not expected

    [[nodiscard]] bool reachesBackend() const { return api <= Api::Image; }
    [[nodiscard]] bool isGeneration() const { return api <= Api::OllamaGenerate; }
};

using TurnPointer = std::shared_ptr<Turn>;
using Turns = QHash<int, TurnPointer>;

//! The next request, at random.
[[nodiscard]] Turn planTurn(int id, QRandomGenerator &random);

//! "/v1/chat/completions" and the like.
[[nodiscard]] QByteArray pathOf(const Turn &turn);
[[nodiscard]] bool isPost(const Turn &turn);
[[nodiscard]] QByteArray bodyOf(const Turn &turn);

//! The id in a body that bodyOf() made, wherever it is now; 0 = none.
[[nodiscard]] int turnIdIn(const QByteArray &body);

//! What is wrong with a finished request; empty = nothing.
[[nodiscard]] QString faultOf(const Turn &turn);

[[nodiscard]] QByteArray nameOf(const Turn &turn);

} // namespace soak
