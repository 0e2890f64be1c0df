# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The installer: a start menu entry for the tray application, and `chatmock` in PATH on request.
set(CPACK_PACKAGE_FILE_NAME ChatMock-${PROJECT_VERSION}-setup)
set(CPACK_NSIS_PACKAGE_NAME ChatMock)
set(CPACK_NSIS_DISPLAY_NAME ChatMock)
set(CPACK_NSIS_MUI_ICON ${ICONS_FOLDER}/chatmock.ico)
set(CPACK_NSIS_MUI_UNIICON ${ICONS_FOLDER}/chatmock.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME chatmock.exe)
set(CPACK_NSIS_EXECUTABLES_DIRECTORY .)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
if(BUILD_GUI)
    set(CPACK_PACKAGE_EXECUTABLES chatmockw ChatMock)
    set(CPACK_NSIS_MUI_FINISHPAGE_RUN chatmockw.exe)
endif()
# Started at login by the program itself; nobody else would take that entry away.
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS
    [[DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "ChatMock"]])
