// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the program against a fake backend, with nginx as a raw relay beside it.
// docs/BENCHMARKS.md explains the figures; run.sh builds and starts this.

#include "Measurements.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

using namespace bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr rlim_t FilesWanted = 8192;

//! A thousand streams need two connections each. Child processes inherit the limit.
void allowManyFiles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min(std::max(limit.rlim_cur, FilesWanted), limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < FilesWanted)
        std::fprintf(stderr, "bench: only %llu open files are allowed here\n",
                     static_cast<unsigned long long>(limit.rlim_cur));
}

//! Figures of a busy machine can only be compared within one run.
QByteArray describeMachine()
{
    std::array<double, 1> load{};
    ::getloadavg(load.data(), int(load.size()));
    return QByteArray::number(::sysconf(_SC_NPROCESSORS_ONLN)) + " processors, load "
        + QByteArray::number(load[0], 'f', 1) + " before the run";
}

QString listOfMeasurements()
{
    QString list;
    for (const Measurement &one : measurements())
        list +=
            u"\n  %1  %2"_s.arg(QString::fromUtf8(one.name), -10).arg(QString::fromUtf8(one.help));
    return list;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the program and nginx side by side:"_s
                                     + listOfMeasurements());
    parser.addHelpOption();
    const QCommandLineOption program(u"program"_s, u"The program to measure."_s, u"file"_s);
    const QCommandLineOption nginx(u"nginx"_s, u"The nginx to compare with; omitted without it."_s,
                                   u"file"_s);
    const QCommandLineOption json(u"json"_s, u"Also write the figures to a file."_s, u"file"_s);
    const QCommandLineOption only(u"only"_s, u"Only measurements whose names match."_s, u"regex"_s);
    const QCommandLineOption quick(u"quick"_s, u"Shorter and less exact."_s);
    const QCommandLineOption list(u"list"_s, u"Name the measurements."_s);
    parser.addOptions({program, nginx, json, only, quick, list});
    parser.process(application);
    if (parser.isSet(list)) {
        std::puts(qPrintable(listOfMeasurements().mid(1)));
        return 0;
    }
    if (!parser.isSet(program))
        giveUp("--program is missing");

    std::signal(SIGPIPE, SIG_IGN);
    allowManyFiles();
    const Effort effort = parser.isSet(quick) ? Effort::quick() : Effort();
    const QRegularExpression names(parser.value(only));
    TestBed bed(QFile::encodeName(parser.value(program)), QFile::encodeName(parser.value(nginx)));
    bed.startProgram();
    if (bed.hasNginx())
        bed.startNginx();
    Report report(describeMachine());
    for (const Measurement &one : measurements()) {
        const QString name = QString::fromUtf8(one.name);
        if (!names.match(name).hasMatch())
            continue;
        std::fprintf(stderr, "%s: %s\n", one.name, one.help);
        one.run(bed, effort, report);
    }
    std::fputs(report.table().constData(), stdout);
    if (parser.isSet(json)) {
        QFile file(parser.value(json));
        if (!file.open(QIODevice::WriteOnly) || file.write(report.json()) < 0)
            giveUp("cannot write " + QFile::encodeName(file.fileName()));
    }
    return report.hasFailure() ? 1 : 0;
}
