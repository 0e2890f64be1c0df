// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/dialects/Dialects.h"
#include "core/dialects/openai/ImagesEncoder.h"
#include "tests/dialects/EventLists.h"
#include "tests/dialects/Recordings.h"
#include "tests/runner/TestRunner.h"

#include <QtTest/QTest>

namespace tst_images {

using namespace core;
using namespace openai;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Generations[] = "/v1/images/generations";
constexpr char Edits[] = "/v1/images/edits";
const QByteArray Image = QByteArray::fromHex("89504e470d0a1a0a0000");

//! `fields` are written with ' for ".
Result<Decoded> decode(const char *path, const QByteArray &fields)
{
    const QByteArray body = QByteArray('{' + fields + '}').replace('\'', '"');
    return dialectFor(path)->decode({path, {}, {}, body}, {});
}

QByteArray formPart(const QByteArray &name, const QByteArray &content, const QByteArray &more = {})
{
    return "--bound\r\nContent-Disposition: form-data; name=\"" + name + '"' + more + "\r\n\r\n"
        + content + "\r\n";
}

Result<Decoded> decodeForm(const QByteArray &body)
{
    return dialectFor(Edits)->decode(
        {Edits, {}, {{"content-type", "multipart/form-data; boundary=bound"}}, body}, {});
}

QByteArray toolOf(const Request &request)
{
    return std::get<BuiltInTool>(request.tools.first()).json.text;
}

QList<Part> partsOf(const Request &request)
{
    return std::get<Message>(request.items.first()).parts;
}

//! Images as a client has them in the end.
struct Read
{
    QList<QByteArray> images;
    QByteArray usage;
    QByteArray error;
    int unfinished = 0;
};

Read readStreamed(const Events &events)
{
    ImagesEncoder encoder({"image_generation", 1795216000, 1, {}});
    QByteArray bytes;
    for (const Event &event : events)
        encoder.stream(0, event, bytes);
    encoder.end(bytes);
    Read read;
    for (const QByteArray &line : bytes.split('\n')) {
        const auto json = parseJson(line.mid(6));
        if (!line.startsWith("data: ") || !json)
            continue;
        const QByteArray type = (*json)["type"].toUtf8();
        if (type == "image_generation.completed") {
            read.images.append((*json)["b64_json"].toUtf8() + ' '
                               + (*json)["revised_prompt"].toUtf8());
            read.usage = (*json)["usage"].raw();
        } else if (type == "image_generation.partial_image") {
            ++read.unfinished;
        } else {
            read.error = (*json)["error"]["message"].toUtf8();
        }
    }
    return read;
}

Read readComplete(const Events &events)
{
    ImagesEncoder encoder({"image_generation", 1795216000, 1, {}});
    for (const Event &event : events)
        encoder.collect(0, event);
    Read read;
    const auto json = parseJson(encoder.completeBody());
    const auto data = json ? (*json)["data"].items() : QList<JsonValue>();
    for (const JsonValue &one : data)
        read.images.append(one["b64_json"].toUtf8() + ' ' + one["revised_prompt"].toUtf8());
    if (!read.images.isEmpty())
        read.usage = (*json)["usage"].raw();
    return read;
}

} // namespace

class TestImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demandsTheImageTool()
    {
        const auto decoded = decode(
            Generations,
            "'model':'gpt-image-1','prompt':'A cat','n':2,'size':'1024x1536',"
            "'quality':'hd','background':'transparent','output_format':'webp',"
            "'output_compression':80,'response_format':'b64_json','user':'u','style':'vivid'");
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QCOMPARE(decoded->requests.size(), size_t(2));
        const Request &request = decoded->requests.front();
        QCOMPARE(request.model, QByteArray("codex"));
        QCOMPARE(toolOf(request),
                 QByteArray("{\"type\":\"image_generation\",\"size\":\"1024x1536\","
                            "\"quality\":\"high\",\"background\":\"transparent\","
                            "\"output_format\":\"webp\",\"output_compression\":80}"));
        QCOMPARE(request.toolChoice.mode, ToolChoice::Mode::BuiltIn);
        QCOMPARE(request.toolChoice.name, QByteArray("image_generation"));
        QCOMPARE(std::get<TextPart>(partsOf(request).first()).text, QByteArray("A cat"));
        QVERIFY(request.notes.contains({Note::Kind::Ignored, "style", {}}));
        QVERIFY(request.notes.contains({Note::Kind::Changed, "quality", "hd->high"}));
    }

    void choosesTheModel_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("model");
        QTest::newRow("none") << QByteArray() << QByteArray("codex");
        QTest::newRow("null") << QByteArray("'model':null,") << QByteArray("codex");
        QTest::newRow("older") << QByteArray("'model':'dall-e-3',") << QByteArray("codex");
        QTest::newRow("newer") << QByteArray("'model':'gpt-image-2',") << QByteArray("codex");
        QTest::newRow("chat") << QByteArray("'model':'gpt-5.5',") << QByteArray("gpt-5.5");
    }

    void choosesTheModel()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, model);
        const auto decoded = decode(Generations, field + "'prompt':'A cat'");
        QVERIFY(decoded);
        QCOMPARE(decoded->requests.front().model, model);
    }

    void requestsUnfinishedImagesOnlyInAStream()
    {
        const auto streamed =
            decode(Generations, "'prompt':'A cat','stream':true,'partial_images':2");
        QVERIFY(streamed);
        QVERIFY(streamed->isStreamed);
        QVERIFY(toolOf(streamed->requests.front()).contains("\"partial_images\":2"));
        const auto complete = decode(Generations, "'prompt':'A cat','partial_images':2");
        QVERIFY(complete);
        QVERIFY(!toolOf(complete->requests.front()).contains("partial_images"));
    }

    void readsImagesToEdit()
    {
        const QByteArray url = "data:image/png;base64," + Image.toBase64();
        const auto decoded = decode(Edits,
                                    "'prompt':'Redder','images':[{'image_url':'" + url
                                        + "'},'https://example.org/a.png']");
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        const QList<Part> parts = partsOf(decoded->requests.front());
        QCOMPARE(parts.size(), 3);
        QCOMPARE(std::get<ImagePart>(parts[0]).url, url);
        QCOMPARE(std::get<ImagePart>(parts[1]).url, QByteArray("https://example.org/a.png"));
        QCOMPARE(std::get<TextPart>(parts[2]).text, QByteArray("Redder"));
    }

    void readsForms()
    {
        const auto decoded = decodeForm(
            formPart("prompt", "Redder, \"please\"") + formPart("n", "2")
            + formPart("image[]", Image, "; filename=\"a.png\"\r\nContent-Type: image/png")
            + formPart("image[]", Image, "; filename=\"b.png\"") + "--bound--\r\n");
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message));
        QCOMPARE(decoded->requests.size(), size_t(2));
        const QList<Part> parts = partsOf(decoded->requests.front());
        QCOMPARE(parts.size(), 3);
        QCOMPARE(std::get<ImagePart>(parts[0]).url,
                 QByteArray("data:image/png;base64," + Image.toBase64()));
        QCOMPARE(std::get<TextPart>(parts[2]).text, QByteArray("Redder, \"please\""));
    }

    void refusesBrokenForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other boundary") << QByteArray("--other\r\n");
        QTest::newRow("no end") << formPart("prompt", "x");
        QTest::newRow("no head") << QByteArray("--bound\r\nprompt\r\n--bound--");
        QTest::newRow("no name") << QByteArray(
            "--bound\r\nContent-Disposition: form-data\r\n\r\nx\r\n--bound--");
    }

    void refusesBrokenForms()
    {
        QFETCH(QByteArray, body);
        const auto decoded = decodeForm(body);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::BadRequest);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("param");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *path, const char *fields, const QString &param,
                            ErrorCode code) {
            QTest::newRow(fields) << QByteArray(path) << QByteArray(fields) << param << code;
        };
        row(Generations, "'n':1", u"prompt"_s, ErrorCode::BadRequest);
        row(Generations, "'prompt':' '", u"prompt"_s, ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','n':5", u"n"_s, ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','response_format':'url'", u"response_format"_s,
            ErrorCode::Unsupported);
        row(Generations, "'prompt':'a','size':'big'", u"size"_s, ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','quality':'best'", u"quality"_s, ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','background':'red'", u"background"_s, ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','output_format':'gif'", u"output_format"_s,
            ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','output_compression':101", u"output_compression"_s,
            ErrorCode::BadRequest);
        row(Generations, "'prompt':'a','stream':true,'partial_images':4", u"partial_images"_s,
            ErrorCode::BadRequest);
        row(Edits, "'prompt':'a'", u"image"_s, ErrorCode::BadRequest);
        row(Edits, "'prompt':'a','image':'file:///etc/passwd'", u"image"_s, ErrorCode::BadRequest);
        row(Edits, "'prompt':'a','images':[{'file_id':'f'}]", u"images[0].file_id"_s,
            ErrorCode::Unsupported);
        row(Edits, "'prompt':'a','image':'https://example.org/a','mask':'https://example.org/b'",
            u"mask"_s, ErrorCode::Unsupported);
    }

    void refuses()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, fields);
        QFETCH(QString, param);
        QFETCH(ErrorCode, code);
        const auto decoded = decode(path.constData(), fields);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().param, param);
        QCOMPARE(decoded.error().code, code);
    }

    void readsRecordingsTheSameInBothForms_data()
    {
        QTest::addColumn<Events>("events");
        for (const QString &recording : recordings())
            QTest::newRow(qPrintable(recording)) << eventsOf(recording);
        for (const EventList &list : eventLists())
            QTest::newRow(list.name) << list.events;
    }

    void readsRecordingsTheSameInBothForms()
    {
        QFETCH(Events, events);
        const Read streamed = readStreamed(events);
        if (const auto *failed = std::get_if<ResponseFailed>(&events.back())) {
            QCOMPARE(streamed.error, failed->error.message.toUtf8());
            QVERIFY(streamed.images.isEmpty());
            return;
        }
        const Read complete = readComplete(events);
        QCOMPARE(streamed.images, complete.images);
        QCOMPARE(streamed.usage, complete.usage);
        QVERIFY(streamed.error.isEmpty());
    }

    void showsTheImage()
    {
        const Read read = readStreamed(eventsOf(u"image"_s));
        QCOMPARE(read.images, QList<QByteArray>{"iVBORw0KGgo= A red square on white"});
        QCOMPARE(read.unfinished, 1);
        QVERIFY(read.usage.contains("\"total_tokens\":500"));
    }

    void saysWhenThereIsNoImage()
    {
        const auto shortcomingOf = [](const QString &recording) {
            ImagesEncoder encoder({"image_generation", 0, 1, {}});
            for (const Event &event : eventsOf(recording))
                encoder.collect(0, event);
            return encoder.shortcoming();
        };
        QVERIFY(!shortcomingOf(u"image"_s));
        const auto text = shortcomingOf(u"text"_s);
        QVERIFY(text);
        QCOMPARE(text->code, ErrorCode::ContentPolicy);
        QVERIFY(text->message.contains(u"The sum is 4."_s));
        QCOMPARE(shortcomingOf(u"refusal"_s)->code, ErrorCode::ContentPolicy);
        QCOMPARE(shortcomingOf(u"parallel_calls"_s)->code, ErrorCode::Upstream);
    }
};

TEST_CLASS(TestImages, runner::NoApplication)

} // namespace tst_images

#include "tst_images.moc"
