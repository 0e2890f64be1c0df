# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything that every target is compiled with comes from this one interface library.
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
target_include_directories(project_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(project_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    CHATMOCK_VERSION="${PROJECT_VERSION}")

if(NOT MSVC)
    target_compile_options(project_options INTERFACE
        -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>
        # Newer Qt versions deprecate what the oldest supported one needs: told, never an error.
        -Wno-error=deprecated-declarations
        $<$<BOOL:${WARNINGS_AS_ERRORS}>:-Werror>)
endif()

# Exceptions are off in the program; tests switch them on again for the test framework.
add_library(project_no_exceptions INTERFACE)
if(NOT MSVC)
    target_compile_options(project_no_exceptions INTERFACE -fno-exceptions)
endif()

if(SANITIZE)
    target_compile_options(project_options INTERFACE
        -fsanitize=${SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(project_options INTERFACE -fsanitize=${SANITIZE})
endif()
if(BUILD_FUZZERS)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "BUILD_FUZZERS needs Clang: libFuzzer comes with it")
    endif()
    target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(COVERAGE)
    target_compile_options(project_options INTERFACE --coverage -O0)
    target_link_options(project_options INTERFACE --coverage)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
find_program(LLD_PROGRAM ld.lld)
if(MOLD_PROGRAM)
    target_link_options(project_options INTERFACE -fuse-ld=mold)
elseif(LLD_PROGRAM)
    target_link_options(project_options INTERFACE -fuse-ld=lld)
endif()

# precompile_headers(<target> [<header> …]): what most files include, and <header>s, compiled once for
# the target. The presets with unity builds and "plain" do without.
function(precompile_headers target)
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <string_view> <utility>
        <variant> <vector>
        <QtCore/QByteArray> <QtCore/QDateTime> <QtCore/QFile> <QtCore/QHash> <QtCore/QJsonArray>
        <QtCore/QJsonDocument> <QtCore/QJsonObject> <QtCore/QList> <QtCore/QObject>
        <QtCore/QPointer> <QtCore/QString> <QtCore/QStringList> <QtCore/QTimer> <QtCore/QUrl>
        ${ARGN})
endfunction()
