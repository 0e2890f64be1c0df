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
        return RequestsWords::tr("Enter a number such as 429, 4xx or >=400, or one of: failed, "
                                 "stopped, gone, running.");
    }
    if (field == u"since" || field == u"until") {
        return RequestsWords::tr("Enter a time such as 14:05, a date such as 2026-11-28, or how "
                                 "long ago: 2h, 7d.");
    }
    if (field == u"tokens")
        return RequestsWords::tr("Enter a number, for example >1000.");
    if (field == u"duration")
        return RequestsWords::tr("Enter a number with its unit, for example >10s.");
    return RequestsWords::tr("Enter what to look for.");
}

EmptyWords logOffWords()
{
    return {
        RequestsWords::tr("The request log is off"),
        RequestsWords::tr("Requests appear here only while they run. You can turn the log on in "
                          "the settings, under Privacy.")};
}

EmptyWords noRequestsWords(const RequestsState &state)
{
    if (!state.isServerOn) {
        return {RequestsWords::tr("No requests yet"),
                RequestsWords::tr("The server is off. Turn it on in Overview; then the "
                                  "requests of your programs appear here.")};
    }
    return {RequestsWords::tr("No requests yet"),
            RequestsWords::tr("Connect a program: copy its settings from the Connect page. Its "
                              "requests appear here while they run.")};
}

} // namespace

EmptyWords emptyWords(const RequestLogModel &model, const RequestsState &state)
{
    if (model.rowCount() > 0 || model.isLoading())
        return {};
    if (model.readError()) {
        return {RequestsWords::tr("The request log cannot be read"),
                RequestsWords::tr("Check the disk and the permissions of the data folder. "
                                  "Details: %1")
                    .arg(model.readError()->message)};
    }
    if (!model.filter().isEmpty()) {
        return {RequestsWords::tr("No requests match"),
                RequestsWords::tr("Change the filter, or clear it to see all requests.")};
    }
    return state.isLogOn ? noRequestsWords(state) : logOffWords();
}

QString filterHint(const RequestLogModel &model)
{
    if (!model.filterError())
        return {};
    const QString field = model.filterError()->param;
    return RequestsWords::tr("%1: %2", "field of the filter, what to enter")
        .arg(field, expectedAfter(field));
}

QString totalWords(const RequestLogModel &model)
{
    const std::optional<qint64> total = model.total();
    if (!total)
        return {};
    const QLocale locale;
    if (model.filter().isEmpty())
        return RequestsWords::tr("Requests in the log: %1").arg(locale.toString(*total));
    return RequestsWords::tr("Matching requests: %1").arg(locale.toString(*total));
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
        return RequestsWords::tr("%1 requests exported to %2", "number of requests, file")
            .arg(done, QDir::toNativeSeparators(progress.fileName));
    case Phase::Cancelled:
        return RequestsWords::tr("Export canceled. No file was written.");
    case Phase::Failed:
        return RequestsWords::tr("The export failed. No file was written: %1")
            .arg(progress.error ? progress.error->message : QString());
    }
    return {};
}

} // namespace ui
