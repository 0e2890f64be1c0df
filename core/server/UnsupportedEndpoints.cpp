// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/UnsupportedEndpoints.h"

namespace core {

namespace {

constexpr UnsupportedEndpoint Endpoints[] = {
    {"/v1/embeddings",
     "A ChatGPT plan has no embedding models; use a local one or the official API."},
    {"/v1/audio",
     "A ChatGPT plan has no speech models here; the models behind this server read text and "
     "pictures and answer in text."},
    {"/v1/moderations",
     "The moderation models belong to the official API and are not part of a ChatGPT plan."},
    {"/v1/files",
     "Nothing can be stored with the provider through a ChatGPT plan; put files into the message "
     "as data URLs."},
    {"/v1/batches",
     "Batches run on the official API's own queue, which a ChatGPT plan has no access to; send "
     "the requests one by one."},
    {"/v1/fine_tuning", "Models cannot be trained with a ChatGPT plan."},
    {"/v1/images/variations",
     "The image tool of a ChatGPT plan makes no variations; use /v1/images/edits with a prompt."},
};

} // namespace

std::span<const UnsupportedEndpoint> unsupportedEndpoints()
{
    return Endpoints;
}

const UnsupportedEndpoint *unsupportedEndpoint(QByteArrayView path)
{
    for (const UnsupportedEndpoint &endpoint : Endpoints) {
        const QByteArrayView folder(endpoint.path);
        if (path.startsWith(folder) && (path.size() == folder.size() || path[folder.size()] == '/'))
            return &endpoint;
    }
    return nullptr;
}

Error toError(const UnsupportedEndpoint &endpoint)
{
    return {ErrorCode::NotFound,
            QString::fromLatin1(endpoint.why),
            {},
            {},
            QStringLiteral("unsupported_endpoint")};
}

} // namespace core
