# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The bundle: an application of the menu bar, without an icon in the Dock. The command line is the
# same program: ChatMock.app/Contents/MacOS/ChatMock serve.
set_target_properties(chatmock PROPERTIES
    OUTPUT_NAME ChatMock
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_NAME ChatMock
    MACOSX_BUNDLE_GUI_IDENTIFIER ${APP_ID}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_ICON_FILE chatmock.icns)

if(BUILD_GUI)
    add_dependencies(chatmock chatmock_icons)
    target_sources(chatmock PRIVATE ${ICONS_FOLDER}/chatmock.icns)
    set_source_files_properties(${ICONS_FOLDER}/chatmock.icns
        DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} TARGET_DIRECTORY chatmock
        PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
endif()

install(TARGETS chatmock BUNDLE DESTINATION .)
# Completions and man page go into the bundle, from where they can be linked.
list(TRANSFORM DOCS_FILES PREPEND ${DOCS_FOLDER}/ OUTPUT_VARIABLE docs)
install(FILES ${docs} DESTINATION ChatMock.app/Contents/Resources/docs)

# QtKeychain, simdjson, libfyaml, zstd and brotli come along with Qt's libraries.
include(deploy_qt.cmake)
