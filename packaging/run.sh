#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/run.sh [ARGUMENT…]
#
# Installs what is missing, builds, and becomes the program: `packaging/run.sh serve --demo` is
# `chatmock serve --demo`. Without arguments it is the tray application, or, where there is no
# display, the server. Everything said here goes to standard error.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

build=$root/build/release
program=$build/app/chatmock

hasDisplay() {
    [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} || $(uname) == Darwin ]]
}

buildProgram() {
    # The dry run keeps a start without work silent.
    if [[ -x $program && $(ninja -C "$build" -n chatmock) == *'no work to do'* ]]; then
        return
    fi
    say "Building ChatMock in build/release."
    ninja -C "$build" chatmock >&2 || giveUp "The build failed; the reason is above."
}

installMissing "to build" "${buildPackages[@]}"
shareCompiledFiles
configureOnce "$build" --preset release
buildProgram

# A command comes first; anything else is a flag of the tray application.
isForTheWindow() {
    [[ $# -eq 0 || $1 == -* ]] && [[ ! " $* " =~ " "(-h|--help|--version)" " ]]
}

if ! hasDisplay && isForTheWindow "$@"; then
    say "There is no display, so this starts the server without the tray icon (chatmock serve)."
    set -- serve "$@"
fi
exec "$program" "$@"
