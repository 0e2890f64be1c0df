# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Lets the installation copy Qt's libraries and plugins to the program: macdeployqt, windeployqt.
set(scriptKeyword OUTPUT_SCRIPT)
if(Qt6_VERSION VERSION_LESS 6.5)
    set(scriptKeyword FILENAME_VARIABLE)
endif()
qt_generate_deploy_app_script(TARGET chatmock ${scriptKeyword} deployScript)
install(SCRIPT ${deployScript})
