// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/runner/TestRunner.h"

#include <QtCore/QFileInfo>

#include <cstdio>
#include <map>

namespace runner {

namespace {

using Tests = std::map<QByteArray, TestFunction>;

Tests &registeredTests()
{
    static Tests tests;
    return tests;
}

void printNames()
{
    for (const auto &[name, run] : registeredTests())
        printf("%s\n", name.constData());
}

} // namespace

Registration::Registration(const char *file, TestFunction run)
{
    const QByteArray name =
        QFileInfo(QString::fromLocal8Bit(file)).completeBaseName().toLocal8Bit();
    const bool isNew = registeredTests().emplace(name, run).second;
    if (!isNew)
        qFatal("two tests are called %s", name.constData());
}

} // namespace runner

//! Without arguments it lists the tests; a name it does not know is an error.
int main(int argc, char **argv)
{
    if (argc < 2) {
        runner::printNames();
        return 0;
    }
    const auto test = runner::registeredTests().find(argv[1]);
    if (test == runner::registeredTests().end()) {
        fprintf(stderr, "There is no test %s here. These are:\n", argv[1]);
        runner::printNames();
        return 2;
    }
    // The test sees its own arguments only.
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
