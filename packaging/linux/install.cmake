# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Where things belong on Linux and its relatives. The documents are not compressed here: that is up to
# the packager.
install(TARGETS chatmock RUNTIME)

install(FILES ${DOCS_FOLDER}/chatmock.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${DOCS_FOLDER}/chatmock.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME chatmock)
install(FILES ${DOCS_FOLDER}/_chatmock
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${DOCS_FOLDER}/chatmock.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# At the same places as in the source, so that links between them work.
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/chatmock)
install(FILES ${CMAKE_SOURCE_DIR}/docs/API.md ${CMAKE_SOURCE_DIR}/docs/CONFIGURATION.md
              ${CMAKE_SOURCE_DIR}/docs/SECURITY.md
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/chatmock/docs)

configure_file(linux/chatmock.service.in linux/chatmock.service @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/linux/chatmock.service
        DESTINATION lib/systemd/user)

if(BUILD_GUI)
    install(FILES linux/${APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)

    string(TIMESTAMP RELEASE_DATE "%Y-%m-%d" UTC) # of SOURCE_DATE_EPOCH when that is set
    configure_file(linux/${APP_ID}.metainfo.xml.in linux/${APP_ID}.metainfo.xml @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/linux/${APP_ID}.metainfo.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    foreach(size IN LISTS ICON_SIZES)
        install(FILES ${ICONS_FOLDER}/${size}.png
                DESTINATION ${icons}/${size}x${size}/apps RENAME ${APP_ID}.png)
    endforeach()
    install(FILES ${ICON_DRAWING}
            DESTINATION ${icons}/scalable/apps RENAME ${APP_ID}.svg)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/chatmock-symbolic.svg
            DESTINATION ${icons}/symbolic/apps RENAME ${APP_ID}-symbolic.svg)
endif()
