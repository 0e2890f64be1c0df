#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/lint.sh format [--fix]        every C++ file has the format of .clang-format
# tests/lint.sh tidy BUILD [REGEX]    clang-tidy has nothing to say about core, ui, app and packaging
#
# BUILD is a built folder with compile_commands.json; a unity build is by far the quickest, because each
# header is parsed once per batch. REGEX selects translation units by name. Exit code 77: the tool of the
# right version is not installed, so nothing was checked. Both tools change their mind between versions;
# the files in the tree are for version 14 (Debian 12).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=14

# Sets `tool` to clang-format or clang-tidy of that version.
findTool() {
    for tool in "$1-$version" "$1"; do
        if "$tool" --version 2>/dev/null | grep -q "version $version\."; then
            return 0
        fi
    done
    echo "skipped: $1 $version is not installed"
    exit 77
}

checkFormat() {
    findTool clang-format
    local -a files
    mapfile -t files < <(git ls-files '*.cpp' '*.h' | grep -v '^tests/fixtures/')
    ((${#files[@]} > 100)) || { echo "The sources were not found."; exit 1; }
    if [[ ${1:-} == --fix ]]; then
        "$tool" -i "${files[@]}"
    else
        "$tool" --dry-run -Werror "${files[@]}"
    fi
}

# The translation units of the product in compile_commands.json: unity files, or single ones.
translationUnits() {
    local folder
    folder=$(cd "$1" && pwd)
    grep -oE '"file": "[^"]+"' "$1/compile_commands.json" | cut -d'"' -f4 \
        | grep -E "^($folder|$PWD)/(core|ui|app|packaging)/" | grep -vE '_autogen/|/\.rcc/|_resource\.cpp' | sort -u
}

checkTidy() {
    findTool clang-tidy
    local build=$1
    local -a units
    mapfile -t units < <(translationUnits "$build" | grep -E -- "${2:-.}")
    ((${#units[@]} > 0)) || { echo "No translation units in $build/compile_commands.json."; exit 1; }
    # GCC's own flags mean nothing to Clang; unity files include sources.
    printf '%s\0' "${units[@]}" | xargs -0 -n 1 -P 2 "$tool" -p "$build" --quiet \
        --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option \
        --checks=-bugprone-suspicious-include 2> >(grep -vE 'warnings? (generated|treated)|^Suppressed|^Use -header' >&2)
}

case ${1:-} in
format) checkFormat "${2:-}" ;;
tidy) checkTidy "${2:?the build folder is missing}" "${3:-}" ;;
*)
    sed -n '5,6s/^# //p' "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac
