# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Packages, made with `cpack -G DEB|DragNDrop|NSIS|TGZ`.
set(CPACK_PACKAGE_NAME chatmock)
set(CPACK_PACKAGE_VENDOR "ChatMock contributors")
set(CPACK_PACKAGE_CONTACT "ChatMock contributors <chatmock@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_INSTALL_DIRECTORY ChatMock)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_THREADS 0)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
if(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    include(macos/dmg.cmake)
elseif(WIN32)
    set(CPACK_GENERATOR NSIS)
    include(windows/nsis.cmake)
else()
    set(CPACK_GENERATOR DEB)
    include(linux/debian/package.cmake)
endif()
include(CPack)
