// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonWriter.h"
#include "core/chat/Dialect.h"

#include <optional>
#include <vector>

namespace openai {

//! How a picture is to look, in the words of the API; empty = not asked for.
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

//! Writes pictures: events with unfinished and finished ones, or one list of them.
//!
//! Of the look it tells what the backend told. Usage is that of the chat model which drew, without
//! a division into text and picture, which nobody tells; it is left out when it is not known.
class ImagesEncoder final : public core::Encoder
{
public:
    explicit ImagesEncoder(ImageResponseOptions options);

    QByteArray contentType() const override { return "text/event-stream; charset=utf-8"; }
    void stream(int choice, const core::Event &event, QByteArray &out) override;
    void end(QByteArray &out) override { Q_UNUSED(out) } // the last picture is the end
    std::optional<core::Error> shortcoming() const override;
    void collect(int choice, const core::Event &event) override;
    QByteArray whole() override;

private:
    struct Choice
    {
        std::vector<core::ImageFinished> images;
        QByteArray words; //!< what the model said instead
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
