# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set(CPACK_DMG_VOLUME_NAME ChatMock)
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_PACKAGE_FILE_NAME ChatMock-${PROJECT_VERSION})
