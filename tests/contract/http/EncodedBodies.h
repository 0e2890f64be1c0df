// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

//! Bodies as other programs compress them: the codings have no encoder in this program.
namespace encoded_bodies {

//! What they all are.
inline const QByteArray Text = R"({"model":"gpt-5.5","messages":[{"role":"user","content":"Hi"}]})";

inline QByteArray fromText(const char *base64)
{
    return QByteArray::fromBase64(base64);
}

//! `zstd -3`
inline const QByteArray Zstd = fromText(
    "KLUv/QRY+QEAeyJtb2RlbCI6ImdwdC01LjUiLCJtZXNzYWdlcyI6W3sicm9sZSI6InVzZXIiLCJjb250ZW50IjoiSG"
    "kifV196XhAAw==");
inline const QByteArray Gzip = fromText(
    "H4sIAAAAAAACA6tWys1PSc1RslJKLyjRNdUzVdJRyk0tLk5MTy1WsoquVirKz0kFypYWpxYBpZLz80pS80qAAh6ZSr"
    "WxtQCH6NGGPwAAAA==");
//! deflate with the zlib frame
inline const QByteArray Zlib = fromText(
    "eNqrVsrNT0nNUbJSSi8o0TXVM1XSUcpNLS5OTE8tVrKKrlYqys9JBcqWFqcWAaWS8/NKUvNKgAIemUq1sbUAg2EUWw"
    "==");
//! deflate without it
inline const QByteArray RawDeflate = fromText(
    "q1bKzU9JzVGyUkovKNE11TNV0lHKTS0uTkxPLVayiq5WKsrPSQXKlhanFgGlkvPzSlLzSoACHplKtbG1AA==");
inline const QByteArray Brotli =
    fromText("Gz4AAAQib6lfftqXD0nopjGzMYL2e9iAE4LAAoxopnM708s5t4+NMd9PmhWBKVYdLhiZwiAM4GKURbQA");
//! `Content-Encoding: gzip, zstd`
inline const QByteArray GzipThenZstd = fromText(
    "KLUv/QRYeQIAH4sIAAAAAAACA6tWys1PSc1RslJKLyjRNdUzVdJRyk0tLk5MTy1WsoquVirKz0kFypYWpxYBpZLz80"
    "pS80qAAh6ZSrWxtQCH6NGGPwAAAEd4UnE=");
//! `Content-Encoding: br, gzip`
inline const QByteArray BrotliThenGzip = fromText(
    "H4sIAAAAAAACAwE8AMP/Gz4AAAQib6lfftqXD0nopjGzMYL2e9iAE4LAAoxopnM708s5t4+NMd9PmhWBKVYdLhiZwi"
    "AM4GKURbQAPVQgRDwAAAA=");

//! 3 MiB of zero bytes each.
inline const QByteArray ZstdBomb = fromText(
    "KLUv/QRYVAAAEAAAAQD7/znAAgIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAA"
    "IAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAADABAAcrQy5A==");
inline const QByteArray BrotliBomb = fromText("m///LwAkAOKxQHLvXwA=");
//! `Content-Encoding: gzip, zstd`
inline const QByteArray GzipThenZstdBomb =
    fromText("KLUv/QRYVQEABAIfiwgAAgPtwQENAAAAwqD3T20ON6AAvg3GT3J5AAAwAAIAyAc8sCALu6V67Q==");
//! `Content-Encoding: gzip, gzip`
inline const QByteArray GzipTwiceBomb = fromText(
    "H4sIAAAAAAACA5Pv5mAAASbmtwcZeYGMQwu+++fymS9gGAWjYBSMglEwCkbBKBgFo2AUDDuwj/eYf1ElA4MBAwC9ii"
    "/yCwwAAA==");
//! zstd with a window of 1 GiB, which a decoder would have to set aside.
inline const QByteArray ZstdHugeWindow = fromText(
    "KLUv/QSgTAAACAABAPz/ORACAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAg"
    "AQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAIAEAACABAAAgAQAAMAEABytDLk");

} // namespace encoded_bodies
