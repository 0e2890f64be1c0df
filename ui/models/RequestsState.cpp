// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestsState.h"

#include "ui/models/RequestLogModel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct RequestsWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestsWords)
};

//! What the value of a field of core::RequestFilter looks like.
QString expectedAfter(const QString &field)
{
    if (field == u"status") {
        return RequestsWords::tr(
            "A status is a number such as 429, >=400 or 4xx, or one of: failed, gone, running.");
    }
    if (field == u"since" || field == u"until") {
        return RequestsWords::tr(
            "A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, "
            "7d.");
    }
    if (field == u"tokens")
        return RequestsWords::tr("Tokens are a number, for example >1000.");
    if (field == u"duration")
        return RequestsWords::tr("A duration is a number with its unit, for example >10s.");
    return {};
}

EmptyWords filterFaultWords(const core::Error &code)
{
    const QString title = code.param.isEmpty()
        ? RequestsWords::tr("The filter is not understood")
        : RequestsWords::tr("The filter is not understood after “%1:”").arg(code.param);
    QString expected = expectedAfter(code.param);
    if (!expected.isEmpty())
        expected += u'\n';
    return {title,
            expected
                + RequestsWords::tr("“Examples” beside the filter shows what can be asked for. A "
                                    "word in quotes is looked for as it is.")};
}

EmptyWords logOffWords()
{
    return {
        RequestsWords::tr("The request log is switched off"),
        RequestsWords::tr("Requests are shown here only while they run. The log can be switched "
                          "on in the settings, under Privacy.")};
}

EmptyWords noRequestsWords(const RequestsState &state)
{
    if (!state.isServerOn) {
        return {
            RequestsWords::tr("No requests yet"),
            RequestsWords::tr("The server is off. Switch it on on the Overview page; then every "
                              "request of your programs appears here.")};
    }
    return {RequestsWords::tr("No requests yet"),
            RequestsWords::tr("Enter %1 as base URL in one of your programs and ask something: "
                              "the request appears here while it runs.")
                .arg(state.baseUrl)};
}

} // namespace

EmptyWords emptyWords(const RequestLogModel &model, const RequestsState &state)
{
    if (model.rowCount() > 0 || model.isLoading())
        return {};
    if (model.filterError())
        return filterFaultWords(*model.filterError());
    if (model.readError()) {
        return {RequestsWords::tr("The request log cannot be read"),
                RequestsWords::tr("Check whether the disk works and the data folder may be read. "
                                  "In detail: %1")
                    .arg(model.readError()->message)};
    }
    if (!model.filter().isEmpty()) {
        return {RequestsWords::tr("No request matches"),
                RequestsWords::tr("Change the filter, or clear it to see all requests.")};
    }
    return state.isLogOn ? noRequestsWords(state) : logOffWords();
}

QString totalWords(const RequestLogModel &model)
{
    const std::optional<qint64> total = model.total();
    if (!total || model.filterError())
        return {};
    const QLocale locale;
    if (model.filter().isEmpty())
        return RequestsWords::tr("Requests in the log: %1").arg(locale.toString(*total));
    return RequestsWords::tr("Requests that match: %1").arg(locale.toString(*total));
}

QString exportWords(const ExportProgress &progress)
{
    using Phase = ExportProgress::Phase;
    const QLocale locale;
    const QString done = locale.toString(progress.done);
    switch (progress.phase) {
    case Phase::Idle:
        break;
    case Phase::Running:
        return progress.total
            ? RequestsWords::tr("Exporting: %1 of %2").arg(done, locale.toString(*progress.total))
            : RequestsWords::tr("Exporting: %1").arg(done);
    case Phase::Done:
        return RequestsWords::tr("Exported: %1, to %2", "number of requests, file")
            .arg(done, QDir::toNativeSeparators(progress.fileName));
    case Phase::Cancelled:
        return RequestsWords::tr("The export was cancelled; no file was written.");
    case Phase::Failed:
        return RequestsWords::tr("The export failed, no file was written: %1")
            .arg(progress.error ? progress.error->message : QString());
    }
    return {};
}

} // namespace ui
