// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"

#include <optional>
#include <vector>

namespace openai {

//! How an image should look, in the terms of the API; empty = not requested.
struct ImageLook
{
    QByteArray size;
    QByteArray quality;
    QByteArray background;
    QByteArray outputFormat;
};

struct ImageResponseOptions
{
    QByteArray eventPrefix = "image_generation"; //!< or image_edit
    qint64 createdAt = 0;
    int choiceCount = 1;
    ImageLook look;
};

//! Writes images: events with unfinished and finished ones, or one list of them.
//!
//! The look is the one that the backend reports. Usage is that of the chat model that drew, not
//! divided into text and image, which is not reported; unknown usage is left out.
class ImagesEncoder final : public core::Encoder
{
public:
    explicit ImagesEncoder(ImageResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &out) override { Q_UNUSED(out) } // the last image is the end
    std::optional<core::Error> shortcoming() const override;
    void collect(int choice, const core::Event &event) override;
    QByteArray completeBody() override;

private:
    struct Choice
    {
        std::vector<core::ImageFinished> images;
        QByteArray words; //!< what the model wrote instead
        bool isRefused = false;
        std::optional<core::ResponseFinished> finished;
    };

    void writeFinished(const Choice &choice, const core::ImageFinished &image,
                       QByteArray &out) const;
    void writeUnfinished(const core::ImageDelta &image, QByteArray &out) const;
    [[nodiscard]] std::optional<core::Usage> usageOfAll() const;

    ImageResponseOptions m_options;
    std::vector<Choice> m_choices;
    bool m_hasFailed = false;
};

} // namespace openai
