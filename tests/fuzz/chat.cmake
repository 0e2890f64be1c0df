# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Seeds: tests/fixtures/chat/requests.
add_executable(fuzz_decoder fuzz_decoder.cpp ${CMAKE_SOURCE_DIR}/tests/dialects/RequestDump.cpp)
target_link_libraries(fuzz_decoder PRIVATE chatmock_translate)
target_compile_options(fuzz_decoder PRIVATE -fsanitize=fuzzer)
target_link_options(fuzz_decoder PRIVATE -fsanitize=fuzzer)
