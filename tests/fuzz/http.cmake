# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

add_executable(fuzz_http_head fuzz_http_head.cpp)
target_link_libraries(fuzz_http_head PRIVATE chatmock_core)
target_compile_options(fuzz_http_head PRIVATE -fsanitize=fuzzer)
target_link_options(fuzz_http_head PRIVATE -fsanitize=fuzzer)
