// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/ResponseSink.h"

namespace core {

//! An answer as the response to an HTTP request.
class HttpSink final : public ResponseSink
{
    Q_OBJECT

public:
    explicit HttpSink(RequestContext context);

    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] bool hasBegun() const override;
    [[nodiscard]] bool isCongested() const override;
    void sendComplete(const QByteArray &json, const HttpHeaders &headers) override;
    void fail(const Error &error, const HttpHeaders &headers) override;
    void begin(const QByteArray &contentType, const HttpHeaders &headers) override;
    void write(const QByteArray &events) override;
    void beat(const QByteArray &heartbeat) override;
    void end() override;
};

} // namespace core
