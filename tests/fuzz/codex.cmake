# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# build/fuzz/tests/fuzz/fuzz_sse -max_total_time=60 tests/fixtures/codex
add_executable(fuzz_sse fuzz_sse.cpp)
target_link_libraries(fuzz_sse PRIVATE chatmock_core -fsanitize=fuzzer)
