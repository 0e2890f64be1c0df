// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A head that the check accepts has only one meaning: a second, naive reader that knows only lines
// and colons must read it in the same way.
#include "core/http/HeadCheck.h"
#include "core/http/HttpRequestReader.h"

#include <QtCore/QList>

#include <cstdint>
#include <cstdlib>

using namespace core;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

QList<QByteArray> valuesOf(const QByteArray &head, const QByteArray &name)
{
    QList<QByteArray> values;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        // As lenient as the most lenient reader: any case, blanks around the name.
        const qsizetype colon = line.indexOf(':');
        if (colon >= 0 && line.first(colon).trimmed().toLower() == name)
            values += line.mid(colon + 1).trimmed();
    }
    return values;
}

void checkLines(const QByteArray &bytes)
{
    require(!bytes.contains('\0'));
    require(bytes.count('\r') == bytes.count('\n') && bytes.count("\r\n") == bytes.count('\n'));
    require(!bytes.contains("\n ") && !bytes.contains("\n\t"));
    require(bytes.indexOf("\r\n\r\n") == bytes.size() - 4);
    const QByteArray line = bytes.first(bytes.indexOf('\r'));
    require(line.count(' ') == 2);
}

void checkFraming(const QByteArray &bytes, const RequestHead &head)
{
    const QList<QByteArray> encodings = valuesOf(bytes, "transfer-encoding");
    const QByteArray lengths = valuesOf(bytes, "content-length").join(',');
    require(head.isChunked == !encodings.isEmpty());
    require(!head.isChunked || (lengths.isEmpty() && !head.isHttp10));
    require(!head.isChunked || (encodings.size() == 1 && encodings[0].toLower() == "chunked"));
    if (lengths.isEmpty())
        return require(head.contentLength == 0);
    const QList<QByteArray> parts = lengths.split(',');
    for (const QByteArray &part : parts) {
        bool isNumber = false;
        require(part.trimmed().toLongLong(&isNumber) == head.contentLength && isNumber);
    }
    require(head.contentLength >= 0);
}

void checkRequest(const QByteArray &bytes, const RequestHead &head)
{
    require(bytes.startsWith(head.method + ' ' + head.target + " HTTP/1."));
    require(!head.method.isEmpty() && head.method == head.method.toUpper());
    require(head.path.startsWith('/') && !head.path.contains('\0'));
    const qsizetype hosts = valuesOf(bytes, "host").size();
    require(head.isHttp10 ? hosts <= 1 : hosts == 1);
    for (const auto &[name, value] : head.headers) {
        require(!name.isEmpty() && name == name.toLower() && !name.contains(' '));
        require(!value.contains('\r') && !value.contains('\n') && value == value.trimmed());
    }
    require(readablePath(bytes) == head.path);
}

//! A body must be read in the same way in one piece and byte by byte.
void checkChunks(const QByteArray &bytes)
{
    ChunkedBody uncut;
    QByteArray uncutBody;
    const Result<qsizetype> size = uncut.read(bytes, uncutBody);
    ChunkedBody cut;
    QByteArray cutBody;
    qsizetype read = 0;
    bool hasFailed = false;
    while (read < bytes.size() && !cut.isComplete() && !hasFailed) {
        hasFailed = !cut.read(QByteArrayView(bytes).sliced(read, 1), cutBody);
        ++read;
    }
    require(hasFailed == !size && uncutBody == cutBody);
    require(uncut.isComplete() == cut.isComplete());
    require(!size || *size == read);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const HeadScan scan = scanHead(bytes);
    (void)readablePath(bytes);
    checkChunks(bytes);
    const bool isComplete = scan.outcome == HeadScan::Outcome::Complete;
    const QByteArray text = isComplete ? bytes.first(scan.size) : bytes;
    const Result<RequestHead> head = checkHead(text);
    if (!head)
        return 0;
    require(isComplete);
    checkLines(text);
    checkFraming(text, *head);
    checkRequest(text, *head);
    return 0;
}
