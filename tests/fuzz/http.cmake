# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The code under test is compiled here once more, so that the fuzzer sees its branches.
# Run: fuzz_http_head -dict=tests/fuzz/http.dict -max_len=2048 -max_total_time=60
add_executable(fuzz_http_head
    fuzz_http_head.cpp
    ${CMAKE_SOURCE_DIR}/core/http/ChunkedBody.cpp
    ${CMAKE_SOURCE_DIR}/core/http/HeadCheck.cpp)
target_link_libraries(fuzz_http_head PRIVATE chatmock_translate Qt6::Network)
target_compile_options(fuzz_http_head PRIVATE -fsanitize=fuzzer)
target_link_options(fuzz_http_head PRIVATE -fsanitize=fuzzer)
