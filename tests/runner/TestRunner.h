// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QTest>

//! Several test classes in one program; the first argument chooses one:
//! `unit_core_tests tst_metrics [arguments of Qt Test]`.
//!
//! A test class is known under the name of its file. It stands in a namespace of that name, so that
//! files of one program can use the same names for their helpers, also in a unity build. (moc loses
//! that namespace at a raw string with unbalanced braces: `R"({"id":")" + id`.)
namespace runner {

using TestFunction = int (*)(int argc, char **argv);

//! Adds a test to those that the program can run. `file` is __FILE__ of the test.
class Registration
{
public:
    Registration(const char *file, TestFunction run);
};

//! For a test that has to work without an application object.
class NoApplication
{
public:
    NoApplication(int &, char **) { }
};

template<typename Test, typename Application>
int runTest(int argc, char **argv)
{
    Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace runner

//! Registers a function that is the main() of a test.
#define TEST_MAIN(...) static const runner::Registration testRegistration(__FILE__, __VA_ARGS__);

//! Registers a test class with the application object it runs under: runner::NoApplication,
//! QCoreApplication or QApplication.
#define TEST_CLASS(Test, Application) TEST_MAIN(runner::runTest<Test, Application>)
