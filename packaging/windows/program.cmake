# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Two programs of one source (docs/decisions/0020-packages-from-the-build.md): chatmock.exe talks to
# the console that it is started from, chatmockw.exe opens no console and is what the menu starts.
set(VERSION_COMMAS ${PROJECT_VERSION_MAJOR},${PROJECT_VERSION_MINOR},${PROJECT_VERSION_PATCH},0)
file(TO_CMAKE_PATH "${ICONS_FOLDER}/chatmock.ico" ICON_FILE)

# describe_program(<target>): version, icon and who made it, as the Explorer shows them.
function(describe_program target)
    set(FILE_NAME ${target}.exe)
    configure_file(windows/chatmock.rc.in windows/${target}.rc @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/windows/${target}.rc)
    if(BUILD_GUI)
        add_dependencies(${target} chatmock_icons)
    endif()
    install(TARGETS ${target} RUNTIME_DEPENDENCY_SET libraries RUNTIME DESTINATION .)
endfunction()

describe_program(chatmock)
if(BUILD_GUI)
    qt_add_executable(chatmockw ${CMAKE_SOURCE_DIR}/app/main.cpp)
    target_link_libraries(chatmockw PRIVATE chatmock_app project_no_exceptions)
    set_target_properties(chatmockw PROPERTIES WIN32_EXECUTABLE ON)
    describe_program(chatmockw)
endif()

# Beside the programs: Qt's libraries and plugins (windeployqt), and what is not Qt's.
include(deploy_qt.cmake)
install(RUNTIME_DEPENDENCY_SET libraries
    PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" "^hvsifiletrust" "^Qt6[A-Z]"
    POST_EXCLUDE_REGEXES "[/\\\\][Ss]ystem32[/\\\\]"
    DIRECTORIES $<TARGET_FILE_DIR:Qt6::Core> $<TARGET_FILE_DIR:Qt6Keychain::Qt6Keychain>
                $<TARGET_FILE_DIR:simdjson::simdjson> ${LIBFYAML_INCLUDE_DIR}/../bin
                ${ZLIB_INCLUDE_DIRS}/../bin ${ZSTD_INCLUDE_DIR}/../bin ${BROTLI_INCLUDE_DIR}/../bin
    RUNTIME DESTINATION .)
