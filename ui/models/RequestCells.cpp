// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestCells.h"

#include "ui/models/RequestProblem.h"
#include "ui/models/RequestText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct RequestCells
{
    Q_DECLARE_TR_FUNCTIONS(RequestCells)
};

QString clientText(const core::RequestRecord &record)
{
    const QString name = clientName(record.client);
    return name.isEmpty() ? unknownText() : name;
}

QString tookText(const core::RequestRecord &record, const QLocale &locale)
{
    if (!record.isRunning)
        return durationText(record.durationMs, locale);
    return elapsedText(std::chrono::seconds(record.durationMs / 1000), locale);
}

QString firstText(const core::RequestRecord &record, const QLocale &locale)
{
    return record.firstOutputMs ? durationText(*record.firstOutputMs, locale) : unknownText();
}

QString inWords(const core::RequestRecord &record, const QLocale &locale)
{
    if (!record.inputTokens)
        return {};
    return RequestCells::tr("%1 input tokens, %2 of them from the cache")
        .arg(locale.toString(*record.inputTokens), countText(record.cachedTokens, locale));
}

//! What has come so far: "≈ 1,234".
QString outText(const core::RequestRecord &record, const QLocale &locale)
{
    if (record.outputTokens || !record.isRunning || !record.outputEstimate)
        return countText(record.outputTokens, record.reasoningTokens, locale);
    return RequestCells::tr("≈ %1", "estimated number")
        .arg(locale.toString(*record.outputEstimate));
}

QString outWords(const core::RequestRecord &record, const QLocale &locale)
{
    if (record.isRunning && record.outputEstimate) {
        return RequestCells::tr("About %1 output tokens so far (estimate)")
            .arg(locale.toString(*record.outputEstimate));
    }
    if (!record.outputTokens)
        return {};
    return RequestCells::tr("%1 output tokens, %2 of them for reasoning")
        .arg(locale.toString(*record.outputTokens), countText(record.reasoningTokens, locale));
}

QString reasonWords(const core::RequestRecord &record, qint64 now)
{
    const ErrorMessage problem = requestProblem(record, now);
    return problem.remedy.isEmpty() ? problem.sentence
                                    : RequestCells::tr("%1 %2", "what happened, what to do")
                                          .arg(problem.sentence, problem.remedy);
}

//! Nothing that the status says already.
QString reasonText(const core::RequestRecord &record, qint64 now)
{
    if (record.isRunning || record.isStopped())
        return {};
    return requestProblem(record, now).sentence;
}

QString modelWords(const core::RequestRecord &record)
{
    if (record.upstreamModel.isEmpty() || record.upstreamModel == record.model)
        return modelText(record);
    return RequestCells::tr("%1, served by %2", "requested model, used model")
        .arg(modelText(record), oneLine(record.upstreamModel));
}

//! A tool tip that looks like markup would be drawn as such.
QString harmless(const QString &text)
{
    return text.contains(u'<') ? u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s : text;
}

} // namespace

QString columnTitle(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Time:
        return RequestCells::tr("Time");
    case RequestColumn::Client:
        return RequestCells::tr("Program");
    case RequestColumn::Endpoint:
        return RequestCells::tr("Endpoint");
    case RequestColumn::Model:
        return RequestCells::tr("Model · effort");
    case RequestColumn::Status:
        return RequestCells::tr("Status");
    case RequestColumn::Reason:
        return RequestCells::tr("Reason");
    case RequestColumn::FirstOutput:
        return RequestCells::tr("First output");
    case RequestColumn::Duration:
        return RequestCells::tr("Duration");
    case RequestColumn::TokensIn:
        return RequestCells::tr("Input", "tokens");
    case RequestColumn::TokensOut:
        return RequestCells::tr("Output", "tokens");
    }
    return {};
}

QString columnHelp(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Client:
        return RequestCells::tr("The program that sent the request");
    case RequestColumn::Reason:
        return RequestCells::tr("Why the request failed");
    case RequestColumn::FirstOutput:
        return RequestCells::tr("Time until the first output");
    case RequestColumn::TokensIn:
        return RequestCells::tr("Input tokens, and how many of them came from the cache");
    case RequestColumn::TokensOut:
        return RequestCells::tr("Output tokens, and how many of them were for reasoning");
    default:
        return {};
    }
}

bool isFigure(RequestColumn column)
{
    return column >= RequestColumn::FirstOutput;
}

QString cellText(const core::RequestRecord &record, RequestColumn column, qint64 now,
                 const QLocale &locale)
{
    switch (column) {
    case RequestColumn::Time:
        return startText(record.startedAt, now, locale);
    case RequestColumn::Client:
        return clientText(record);
    case RequestColumn::Endpoint:
        return endpointText(record);
    case RequestColumn::Model:
        return modelText(record);
    case RequestColumn::Status:
        return statusText(record);
    case RequestColumn::Reason:
        return reasonText(record, now);
    case RequestColumn::FirstOutput:
        return firstText(record, locale);
    case RequestColumn::Duration:
        return tookText(record, locale);
    case RequestColumn::TokensIn:
        return countText(record.inputTokens, record.cachedTokens, locale);
    case RequestColumn::TokensOut:
        return outText(record, locale);
    }
    return {};
}

QString cellToolTip(const core::RequestRecord &record, RequestColumn column, qint64 now,
                    const QLocale &locale)
{
    switch (column) {
    case RequestColumn::Client:
        return harmless(oneLine(record.client));
    case RequestColumn::Endpoint:
        return harmless(endpointText(record));
    case RequestColumn::Model:
        return harmless(modelWords(record));
    case RequestColumn::Status:
        return harmless(oneLine(record.error.toUtf8()));
    case RequestColumn::Reason:
        return harmless(reasonWords(record, now));
    case RequestColumn::TokensIn:
        return inWords(record, locale);
    case RequestColumn::TokensOut:
        return outWords(record, locale);
    default:
        return {};
    }
}

QString cellSpoken(const core::RequestRecord &record, RequestColumn column, qint64 now,
                   const QLocale &locale)
{
    QString words = cellText(record, column, now, locale);
    if (column == RequestColumn::Model)
        words = modelWords(record);
    if (column == RequestColumn::Reason)
        return reasonWords(record, now);
    if (column == RequestColumn::TokensIn && record.inputTokens)
        return inWords(record, locale);
    if (const QString out = outWords(record, locale);
        column == RequestColumn::TokensOut && !out.isEmpty())
        return out;
    if (words == unknownText())
        words = RequestCells::tr("unknown");
    return isFigure(column) || words.isEmpty()
        ? RequestCells::tr("%1: %2", "column and value").arg(columnTitle(column), words)
        : words;
}

} // namespace ui
