// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drives `chatmock serve` for minutes or hours with clients and a backend that misbehave, and
// checks that nothing is lost, doubled, late or kept. run.sh builds and starts it.

#include "Soak.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

soak::Options readOptions(const QCoreApplication &application)
{
    soak::Options options;
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"program"_s, u"The program to test."_s, u"file"_s},
                       {u"output"_s, u"Folder for the results."_s, u"folder"_s},
                       {u"minutes"_s, u"How long requests are made."_s, u"number"_s, u"5"_s},
                       {u"rate"_s, u"Requests per second."_s, u"number"_s, u"20"_s},
                       {u"seed"_s, u"Of the choice of requests; 0 = any."_s, u"number"_s, u"0"_s},
                       {u"late-limit"_s, u"The most ms a delta may take."_s, u"ms"_s, u"100"_s}});
    parser.process(application);
    options.program = parser.value(u"program"_s);
    options.outputFolder = parser.value(u"output"_s);
    options.minutes = parser.value(u"minutes"_s).toDouble();
    options.rate = parser.value(u"rate"_s).toDouble();
    options.seed = parser.value(u"seed"_s).toUInt();
    options.lateLimit = parser.value(u"late-limit"_s).toInt();
    if (options.seed == 0)
        options.seed = QRandomGenerator::system()->bounded(1u, 1'000'000u);
    if (options.program.isEmpty() || options.outputFolder.isEmpty() || options.minutes <= 0
        || options.rate <= 0 || options.lateLimit <= 0)
        parser.showHelp(2);
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const soak::Options options = readOptions(application);
    if (!QDir().mkpath(options.outputFolder))
        qFatal("cannot make %s", qPrintable(options.outputFolder));
    std::printf("seed %u, %g minutes, %g requests per second; results in %s\n", options.seed,
                options.minutes, options.rate, qPrintable(options.outputFolder));
    std::fflush(stdout);
    soak::Soak soak(options);
    QObject::connect(&soak, &soak::Soak::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    soak.start();
    QCoreApplication::exec();
    return soak.isGood() ? 0 : 1;
}
