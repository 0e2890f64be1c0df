// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RequestProblem.h"

#include "ui/models/RequestDetails.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using core::ErrorCode;

namespace ui {

namespace {

struct RequestProblem
{
    Q_DECLARE_TR_FUNCTIONS(RequestProblem)
};

ErrorCode codeOf(const core::RequestRecord &record)
{
    if (const auto code = core::errorCodeOf(record.errorCode))
        return *code;
    if (const auto code = core::errorCodeOf(record.upstreamFault))
        return *code;
    return core::toErrorCode(record.status); // an earlier version did not log the code
}

core::Error errorOf(const core::RequestRecord &record, qint64 now)
{
    core::Error error{codeOf(record),
                      record.error,
                      QString::fromUtf8(record.errorParam),
                      {},
                      QString::fromUtf8(record.providerCode)};
    if (record.retryAt)
        error.retryAfter = std::chrono::seconds(std::max<qint64>(0, *record.retryAt - now));
    return error;
}

ErrorMessage addressProblem(const core::RequestRecord &record)
{
    if (record.providerCode == "unsupported_endpoint") {
        return {RequestProblem::tr("ChatGPT plans do not include this function."),
                RequestProblem::tr("Turn it off in the program, or use another service for it."),
                {}};
    }
    if (record.route.isEmpty()) {
        return {RequestProblem::tr("There is nothing at this address."),
                RequestProblem::tr("Check the base URL in the program; most programs need one that "
                                   "ends in /v1."),
                {}};
    }
    return {RequestProblem::tr("What the program asked for does not exist any more."),
            RequestProblem::tr("Start a new conversation in the program."),
            {}};
}

ErrorMessage badRequestProblem()
{
    return {RequestProblem::tr("The program sent a request that is not valid."),
            RequestProblem::tr("Update the program. If that does not help, report the error to its "
                               "developers."),
            {}};
}

ErrorMessage forbiddenProblem(const core::Error &error)
{
    if (error.param != "host"_L1 && error.param != "origin"_L1)
        return {RequestProblem::tr("The program asked for something that is not allowed."), {}, {}};
    return {RequestProblem::tr("This web page or address is not allowed."),
            RequestProblem::tr("Allow it in the settings, under Advanced."),
            {}};
}

//! Found by this program, before anything was sent.
ErrorMessage localProblem(const core::RequestRecord &record, const core::Error &error, qint64 now)
{
    switch (error.code) {
    case ErrorCode::Forbidden:
        return forbiddenProblem(error);
    case ErrorCode::NotSignedIn:
        return {RequestProblem::tr("ChatMock was not signed in."),
                RequestProblem::tr("Sign in on the Overview page."),
                {}};
    case ErrorCode::Overloaded:
        return {RequestProblem::tr("The server was stopping, or had too many connections."),
                RequestProblem::tr("Send the request again."),
                {}};
    case ErrorCode::Unsupported:
        return {RequestProblem::tr("The program uses a function that ChatMock does not support."),
                RequestProblem::tr("Turn that function off in the program."),
                {}};
    case ErrorCode::NotFound:
        return addressProblem(record);
    default:
        return toErrorMessage(error, now);
    }
}

bool isOver(const core::RequestRecord &record, qint64 now)
{
    return record.retryAt && *record.retryAt <= now;
}

ErrorMessage failureOf(const core::RequestRecord &record, qint64 now)
{
    const core::Error error = errorOf(record, now);
    if (error.code == ErrorCode::BadRequest)
        return badRequestProblem();
    ErrorMessage message = record.upstreamFault.isEmpty() ? localProblem(record, error, now)
                                                          : toErrorMessage(error, now);
    if (isOver(record, now)) {
        message.remedy = error.code == ErrorCode::UsageLimit
            ? RequestProblem::tr("It has reset since then: you can use ChatMock again.")
            : RequestProblem::tr("Try again.");
    }
    return message;
}

} // namespace

ErrorMessage requestProblem(const core::RequestRecord &record, qint64 now)
{
    if (record.isStopped())
        return {RequestProblem::tr("Stopped by you"), {}, record.error};
    if (record.isGone())
        return {RequestProblem::tr("The program closed the connection."), {}, record.error};
    if (!record.isFailed())
        return {};
    ErrorMessage message = failureOf(record, now);
    message.details = record.error;
    return message;
}

QString requestReport(const core::RequestRecord &record, qint64 now, const QLocale &locale)
{
    core::RequestRecord withoutBodies = record;
    withoutBodies.requestBody.clear();
    withoutBodies.upstreamBody.clear();
    withoutBodies.responseBody.clear();
    QStringList lines;
    for (const DetailSection &section : requestDetails(withoutBodies, now, locale)) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(section.title);
        for (const DetailLine &line : section.lines) {
            lines.append(
                line.label.isEmpty()
                    ? line.text
                    : RequestProblem::tr("%1: %2", "label and value").arg(line.label, line.text));
        }
    }
    return lines.join(u'\n');
}

} // namespace ui
