# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

add_project_fuzzer(fuzz_http_head SOURCES fuzz_http_head.cpp LIBRARIES chatmock_core)
