# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The .deb. packaging/package.sh builds it; lintian has nothing to say against it.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# Not the sum that CMake would make of name and summary: Debian wants it without the name.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "use your own ChatGPT plan from every AI client")
set(CPACK_PACKAGE_DESCRIPTION
"ChatMock lets a person use their own ChatGPT plan from every program that
speaks the API of OpenAI, Ollama or Anthropic. It lives in the tray, shows how
much of the plan's limits is used and what became of each request, and is a
command line for servers and containers.
.
Unofficial: it is not made by, affiliated with or endorsed by OpenAI.")

# Libraries are found by dpkg-shlibdeps. What is loaded while the program runs is not, so it stands
# here: the driver of the request log, the keychain's library, the authorities that TLS trusts.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, libqt6sql6-sqlite, libsecret-1-0")
# Somebody has to keep the tokens, and to open the sign-in page.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager | keepassxc, xdg-utils, default-dbus-session-bus | dbus-session-bus")
if(BUILD_GUI)
    string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", qt6-wayland")
    string(PREPEND CPACK_DEBIAN_PACKAGE_DEPENDS "hicolor-icon-theme, ")
endif()

set(DEBIAN_VERSION ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
set(DEBIAN_MAINTAINER ${CPACK_PACKAGE_CONTACT})
string(TIMESTAMP DEBIAN_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH, if set
configure_file(linux/debian/changelog.in linux/debian/changelog @ONLY)

# What Debian wants in doc/ is put into its package alone, before that is closed.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish.cmake)
set(CPACK_DEBIAN_CHANGELOG ${CMAKE_CURRENT_BINARY_DIR}/linux/debian/changelog)
set(CPACK_DEBIAN_COPYRIGHT ${CMAKE_CURRENT_LIST_DIR}/copyright)
set(CPACK_DEBIAN_UPSTREAM_CHANGELOG ${CMAKE_SOURCE_DIR}/CHANGELOG.md)
