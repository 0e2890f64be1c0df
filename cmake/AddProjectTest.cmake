# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# add_project_test(<name> SOURCES … [LIBRARIES …] [TIMEOUT seconds] [ENVIRONMENT …] [LABELS …])
#
# One Qt Test executable that ctest runs offscreen with a throw-away home.
function(add_project_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LIBRARIES;ENVIRONMENT;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 60)
    endif()
    qt_add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE project_options Qt6::Test ${TEST_LIBRARIES})
    target_compile_definitions(${name} PRIVATE
        TEST_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures"
        TEST_SOURCE_ROOT="${CMAKE_SOURCE_DIR}")
    set(home ${CMAKE_BINARY_DIR}/test-homes/${name})
    file(MAKE_DIRECTORY ${home})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${TEST_TIMEOUT}
        LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home};LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1;DBUS_SESSION_BUS_ADDRESS=disabled:;${TEST_ENVIRONMENT}")
endfunction()
