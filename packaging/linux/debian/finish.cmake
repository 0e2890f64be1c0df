# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack before it closes a package: what Debian's policy asks for and no other system needs.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()

set(tree ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(docs ${tree}/doc/chatmock)
file(MAKE_DIRECTORY ${docs})
file(MAKE_DIRECTORY ${tree}/lintian/overrides)
configure_file(${CMAKE_CURRENT_LIST_DIR}/lintian-overrides ${tree}/lintian/overrides/chatmock COPYONLY)
configure_file(${CPACK_DEBIAN_COPYRIGHT} ${docs}/copyright COPYONLY)
configure_file(${CPACK_DEBIAN_CHANGELOG} ${docs}/changelog.Debian COPYONLY)
configure_file(${CPACK_DEBIAN_UPSTREAM_CHANGELOG} ${docs}/changelog COPYONLY)
file(CHMOD ${tree}/lintian/overrides/chatmock ${docs}/copyright ${docs}/changelog.Debian ${docs}/changelog
     PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
execute_process(
    COMMAND gzip -9nf ${docs}/changelog.Debian ${docs}/changelog ${tree}/man/man1/chatmock.1
    COMMAND_ERROR_IS_FATAL ANY)
