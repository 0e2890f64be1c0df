// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ContentDecoding.h"

#include <QtCore/QList>

#include <algorithm>
#include <bit>
#include <brotli/decode.h>
#include <utility>
#include <zlib.h>
#include <zstd.h>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qsizetype DecodedPieceSize = 64 * 1024;
constexpr std::size_t MaxCodings = 4;
constexpr qsizetype LongestNameShown = 40;
//! RFC 9659 lets encoders use a window of 8 MiB; zstd itself refuses more than 128 MiB by default.
constexpr int SmallestWindowLog = 23;
constexpr int LargestWindowLog = 27;

Error unsupportedCoding(const QString &message)
{
    return {ErrorCode::UnknownCoding, message, u"content-encoding"_s};
}

Error unusableBody(const char *coding, const QString &problem)
{
    return {ErrorCode::BadRequest,
            u"The request body %1 (Content-Encoding: %2)."_s.arg(problem, QLatin1String(coding)),
            u"content-encoding"_s};
}

} // namespace

//! One coding.
class ContentDecoding::Stage
{
public:
    Stage(const char *name, qint64 limit) : m_name(name), m_limit(limit) { }
    virtual ~Stage() = default;
    Q_DISABLE_COPY_MOVE(Stage)

    Status decode(QByteArrayView input, const Take &take);
    Status finish() const
    {
        if (!m_isComplete)
            return unusableBody(m_name, u"is incomplete"_s);
        return Nothing{};
    }

protected:
    struct Step
    {
        bool isDamaged = false;
        std::size_t used = 0;    //!< bytes of the input
        std::size_t written = 0; //!< bytes of the output
    };

    //! Decodes as much as fits. Called with input after the end as well; sets m_isComplete.
    virtual Step step(QByteArrayView input, char *output, std::size_t size) = 0;

    bool m_isComplete = false;

private:
    const char *m_name;
    const qint64 m_limit;
    qint64 m_size = 0; //!< decoded so far
    QByteArray m_buffer = QByteArray(DecodedPieceSize, Qt::Uninitialized);
};

Status ContentDecoding::Stage::decode(QByteArrayView input, const Take &take)
{
    bool hasMore = false; // decoded bytes that did not fit
    while (!input.isEmpty() || (hasMore && !m_isComplete)) {
        const Step done = step(input, m_buffer.data(), std::size_t(m_buffer.size()));
        const bool isStuck = done.used == 0 && done.written == 0 && !input.isEmpty();
        if (done.isDamaged || isStuck)
            return unusableBody(m_name, u"is damaged"_s);
        input = input.sliced(qsizetype(done.used));
        m_size += qint64(done.written);
        if (m_size > m_limit) {
            return Error{ErrorCode::TooLarge,
                         u"The decoded request body is larger than %1 bytes."_s.arg(m_limit)};
        }
        hasMore = qsizetype(done.written) == m_buffer.size();
        if (done.written == 0)
            continue;
        if (Status status = take(QByteArrayView(m_buffer).first(qsizetype(done.written))); !status)
            return status;
    }
    return Nothing{};
}

namespace {

using CodingStage = ContentDecoding::Stage;

//! gzip, and both forms of what HTTP calls deflate.
class InflateStage final : public CodingStage
{
public:
    enum class Form { Gzip, Deflate };

    InflateStage(Form form, qint64 limit)
        : CodingStage(form == Form::Gzip ? "gzip" : "deflate", limit)
        , m_form(form)
    {
        if (form == Form::Gzip)
            open(16 + MAX_WBITS);
    }

    ~InflateStage() override
    {
        if (m_isOpen)
            inflateEnd(&m_stream);
    }

    Q_DISABLE_COPY_MOVE(InflateStage)

protected:
    Step step(QByteArrayView input, char *output, std::size_t size) override
    {
        if (m_isOpen)
            return inflateInto(input, output, size);
        // The first two bytes show whether there is a zlib frame (RFC 1950, 2.2).
        const qsizetype missing = std::min<qsizetype>(2 - m_start.size(), input.size());
        m_start.append(input.first(missing));
        if (m_start.size() < 2)
            return {false, std::size_t(missing), 0};
        const int first = uchar(m_start[0]);
        const bool isFramed =
            (first & 0x0f) == Z_DEFLATED && (first * 256 + uchar(m_start[1])) % 31 == 0;
        open(isFramed ? MAX_WBITS : -MAX_WBITS);
        Step begun = inflateInto(m_start, output, size);
        begun.isDamaged = begun.isDamaged || begun.used != std::size_t(m_start.size());
        begun.used = std::size_t(missing);
        return begun;
    }

private:
    void open(int windowBits) { m_isOpen = inflateInit2(&m_stream, windowBits) == Z_OK; }

    Step inflateInto(QByteArrayView input, char *output, std::size_t size)
    {
        if (!m_isOpen || (m_isComplete && m_form != Form::Gzip))
            return {true};
        if (std::exchange(m_isComplete, false))
            inflateReset(&m_stream); // gzip files may be put one after the other
        const auto available = uInt(std::min<qsizetype>(input.size(), 1 << 30));
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
        m_stream.avail_in = available;
        m_stream.next_out = reinterpret_cast<Bytef *>(output);
        m_stream.avail_out = uInt(size);
        const int outcome = inflate(&m_stream, Z_NO_FLUSH);
        m_isComplete = outcome == Z_STREAM_END;
        const bool isDamaged = outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR;
        return {isDamaged, available - m_stream.avail_in, size - m_stream.avail_out};
    }

    const Form m_form;
    QByteArray m_start; //!< until the form of deflate is known
    z_stream m_stream{};
    bool m_isOpen = false;
};

class ZstdStage final : public CodingStage
{
public:
    explicit ZstdStage(qint64 limit) : CodingStage("zstd", limit), m_stream(ZSTD_createDStream())
    {
        // A body that is one segment has a window as large as itself.
        const int needed = int(std::bit_width(quint64(limit)));
        ZSTD_DCtx_setParameter(m_stream.get(), ZSTD_d_windowLogMax,
                               std::clamp(needed, SmallestWindowLog, LargestWindowLog));
    }

protected:
    Step step(QByteArrayView input, char *output, std::size_t size) override
    {
        ZSTD_inBuffer in{input.data(), std::size_t(input.size()), 0};
        ZSTD_outBuffer out{output, size, 0};
        const std::size_t outcome = ZSTD_decompressStream(m_stream.get(), &out, &in);
        m_isComplete = outcome == 0;
        return {ZSTD_isError(outcome) != 0, in.pos, out.pos};
    }

private:
    struct Free
    {
        void operator()(ZSTD_DStream *stream) const { ZSTD_freeDStream(stream); }
    };

    std::unique_ptr<ZSTD_DStream, Free> m_stream;
};

class BrotliStage final : public CodingStage
{
public:
    explicit BrotliStage(qint64 limit)
        : CodingStage("br", limit)
        , m_state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr))
    {
    }

protected:
    Step step(QByteArrayView input, char *output, std::size_t size) override
    {
        if (m_isComplete)
            return {true};
        const auto *in = reinterpret_cast<const uint8_t *>(input.data());
        auto *out = reinterpret_cast<uint8_t *>(output);
        auto inputLeft = std::size_t(input.size());
        std::size_t outputLeft = size;
        const BrotliDecoderResult outcome = BrotliDecoderDecompressStream(
            m_state.get(), &inputLeft, &in, &outputLeft, &out, nullptr);
        m_isComplete = outcome == BROTLI_DECODER_RESULT_SUCCESS;
        return {outcome == BROTLI_DECODER_RESULT_ERROR, std::size_t(input.size()) - inputLeft,
                size - outputLeft};
    }

private:
    struct Free
    {
        void operator()(BrotliDecoderState *state) const { BrotliDecoderDestroyInstance(state); }
    };

    std::unique_ptr<BrotliDecoderState, Free> m_state;
};

std::unique_ptr<CodingStage> makeStage(const QByteArray &coding, qint64 limit)
{
    using Form = InflateStage::Form;
    if (coding == "zstd")
        return std::make_unique<ZstdStage>(limit);
    if (coding == "br")
        return std::make_unique<BrotliStage>(limit);
    if (coding == "gzip" || coding == "x-gzip")
        return std::make_unique<InflateStage>(Form::Gzip, limit);
    if (coding == "deflate")
        return std::make_unique<InflateStage>(Form::Deflate, limit);
    return nullptr;
}

//! In the order in which they were applied; "identity" says nothing.
QList<QByteArray> codingsIn(const HeaderList &headers)
{
    QList<QByteArray> codings;
    for (const auto &[name, value] : headers) {
        if (name != "content-encoding")
            continue;
        const QList<QByteArray> elements = value.split(',');
        for (const QByteArray &element : elements) {
            const QByteArray coding = element.trimmed().toLower();
            if (!coding.isEmpty() && coding != "identity")
                codings.append(coding);
        }
    }
    return codings;
}

} // namespace

ContentDecoding::ContentDecoding() = default;
ContentDecoding::ContentDecoding(ContentDecoding &&) noexcept = default;
ContentDecoding &ContentDecoding::operator=(ContentDecoding &&) noexcept = default;
ContentDecoding::~ContentDecoding() = default;

Result<ContentDecoding> ContentDecoding::forHeaders(const HeaderList &headers, qint64 limit)
{
    const QList<QByteArray> codings = codingsIn(headers);
    if (codings.size() > qsizetype(MaxCodings)) {
        return unsupportedCoding(
            u"The request body has more than %1 content codings."_s.arg(MaxCodings));
    }
    ContentDecoding decoding;
    for (auto coding = codings.rbegin(); coding != codings.rend(); ++coding) {
        std::unique_ptr<CodingStage> stage = makeStage(*coding, limit);
        if (!stage) {
            return unsupportedCoding(
                u"The content coding '%1' is not supported. Use one of: %2."_s.arg(
                    QString::fromUtf8(coding->left(LongestNameShown)),
                    QString::fromLatin1(accepted())));
        }
        decoding.m_stages.push_back(std::move(stage));
    }
    return decoding;
}

Status ContentDecoding::decode(QByteArrayView input, const Take &take)
{
    m_hasInput = m_hasInput || !input.isEmpty();
    return pass(0, input, take);
}

Status ContentDecoding::pass(std::size_t stage, QByteArrayView bytes, const Take &take)
{
    if (stage == m_stages.size())
        return take(bytes);
    return m_stages[stage]->decode(bytes, [this, stage, &take](QByteArrayView decoded) {
        return pass(stage + 1, decoded, take);
    });
}

Status ContentDecoding::finish() const
{
    for (const auto &stage : m_stages) {
        if (const Status status = stage->finish(); m_hasInput && !status)
            return status;
    }
    return Nothing{};
}

} // namespace core
