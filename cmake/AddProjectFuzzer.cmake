# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# add_project_fuzzer(<name> SOURCES … [LIBRARIES …])
#
# One libFuzzer executable; its sources define LLVMFuzzerTestOneInput().
function(add_project_fuzzer name)
    cmake_parse_arguments(FUZZER "" "" "SOURCES;LIBRARIES" ${ARGN})
    qt_add_executable(${name} ${FUZZER_SOURCES})
    target_link_libraries(${name} PRIVATE project_options ${FUZZER_LIBRARIES})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endfunction()
