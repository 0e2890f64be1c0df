# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# add_test_program(<name> TESTS [<folder>/]tst_<subject> … [SOURCES …] [LIBRARIES …]
#                  [TIMEOUT seconds] [ENVIRONMENT …] [LABELS …])
#
# One program with several test classes, each in tst_<subject>.cpp. ctest runs each class as a test
# of its own, `<name> tst_<subject>`, offscreen and with a throw-away home.
function(add_test_program name)
    cmake_parse_arguments(PROGRAM "" "TIMEOUT" "TESTS;SOURCES;LIBRARIES;ENVIRONMENT;LABELS" ${ARGN})
    if(NOT PROGRAM_TIMEOUT)
        set(PROGRAM_TIMEOUT 180)
    endif()
    if(SANITIZE) # slower by far, also on a busy machine
        math(EXPR PROGRAM_TIMEOUT "${PROGRAM_TIMEOUT} * 5")
    endif()
    list(TRANSFORM PROGRAM_TESTS APPEND .cpp OUTPUT_VARIABLE testSources)
    qt_add_executable(${name} ${testSources} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE test_runner ${PROGRAM_LIBRARIES})
    precompile_headers(${name} <QtTest/QSignalSpy> <QtTest/QTest>)
    foreach(path IN LISTS PROGRAM_TESTS)
        get_filename_component(test ${path} NAME)
        set(home ${CMAKE_BINARY_DIR}/test-homes/${test})
        file(MAKE_DIRECTORY ${home})
        add_test(NAME ${test} COMMAND ${name} ${test})
        set_tests_properties(${test} PROPERTIES
            TIMEOUT ${PROGRAM_TIMEOUT}
            LABELS "${PROGRAM_LABELS}"
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home};LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1;DBUS_SESSION_BUS_ADDRESS=disabled:;${PROGRAM_ENVIRONMENT}")
    endforeach()
endfunction()
