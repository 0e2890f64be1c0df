#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

usage() {
    cat <<'TEXT'
tests/run.sh [--preset NAME] [--asan] [--tsan] [--filter REGEX] [--without-programs]

Installs what building needs, builds everything with warnings as errors, installs what the chosen
tests need, and runs them. The last lines are those of ctest, and so is the exit code; tests that
were skipped are listed there.

  --preset NAME       another preset of CMakePresets.json than "ci"
  --asan              the same as --preset asan: address and undefined-behaviour sanitizers
  --tsan              the same as --preset tsan
  --filter REGEX      only the tests whose names match
  --without-programs  fetch no client programs (1.1 GB from npm); their tests are skipped
  --help              this text
TEXT
}

badUsage() {
    say "$*"
    usage >&2
    exit 2
}

preset=ci
filter=
withPrograms=1
while (($#)); do
    case $1 in
    --preset | --filter)
        (($# > 1)) || badUsage "$1 needs a value."
        if [[ $1 == --preset ]]; then preset=$2; else filter=$2; fi
        shift
        ;;
    --asan) preset=asan ;;
    --tsan) preset=tsan ;;
    --without-programs) withPrograms= ;;
    --help)
        usage
        exit 0
        ;;
    *) badUsage "Unknown argument: $1" ;;
    esac
    shift
done

build=$root/build/tests
[[ $preset == ci ]] || build+=-$preset

# Clang's sanitizers are a package of their own, named after its version.
installClang() {
    installMissing "to build with Clang" clang
    installMissing "for Clang's sanitizers" "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
}

buildTests() {
    say "Building in ${build#"$root"/}."
    ninja -C "$build" >&2 || giveUp "The build failed; the reason is above."
}

# The program has to come out without the window too, and then free of any window library.
buildWithoutWindow() {
    local folder=$root/build/without-window
    configureOnce "$folder" --preset cli -DWARNINGS_AS_ERRORS=ON -DBUILD_TESTING=OFF
    say "Building without the window in ${folder#"$root"/}."
    ninja -C "$folder" chatmock >&2 || giveUp "The build without the window failed."
    if ldd "$folder/app/chatmock" | grep -E 'Qt6(Gui|Widgets)'; then
        giveUp "Built without the window, the program still links a window library."
    fi
    if "$folder/app/chatmock" --help | grep -e --hidden -e --start-server; then
        giveUp "Built without the window, the program still offers flags of the window."
    fi
}

# Each file of the program by itself: in a unity build a file may live on the includes of another.
buildPlain() {
    local folder=$root/build/plain
    configureOnce "$folder" --preset plain -DWARNINGS_AS_ERRORS=ON -DBUILD_TESTING=OFF
    say "Building file by file in ${folder#"$root"/}, which finds missing includes."
    ninja -C "$folder" chatmock >&2 || giveUp "The build file by file failed."
}

# The sign-in redirects to "localhost"; a bare container may not know that name.
ensureLocalhost() {
    getent hosts localhost >/dev/null && return
    [[ -w /etc/hosts || (! -e /etc/hosts && -w /etc) ]] \
        || giveUp "The name localhost is unknown here: add '127.0.0.1 localhost' to /etc/hosts."
    say "Adding localhost to /etc/hosts."
    printf '127.0.0.1 localhost\n::1 localhost\n' >>/etc/hosts
}

# willRun LABEL: whether a test with this label is among those that run.
willRun() {
    ! ctest --test-dir "$build" -N -L "^$1\$" ${filter:+-R "$filter"} | grep -qx 'Total Tests: 0'
}

# Node may come from elsewhere than Debian; from version 18 on it is kept.
installNode() {
    local version
    local -a packages=()
    version=$(node --version 2>/dev/null) || version=v0
    version=${version#v}
    ((${version%%.*} >= 18)) || packages+=(nodejs)
    command -v npm >/dev/null || packages+=(npm)
    ((${#packages[@]} == 0)) || installMissing "for the tests with real clients" "${packages[@]}"
}

# hasNodePackages FOLDER: what package-lock.json in it pins is there.
hasNodePackages() {
    [[ $1/node_modules/.package-lock.json -nt $1/package-lock.json ]]
}

# installNodePackages FOLDER COMMAND...
installNodePackages() {
    local folder=$1
    shift
    npm "$@" --prefix "$folder" --prefer-offline --no-audit --no-fund --loglevel=error \
        --fetch-retries=1 >&2
}

installClientLibraries() {
    ! hasNodePackages "$root/tests/clients" || return 0
    say "Installing the client libraries of the tests with real clients (once, 100 MB)."
    installNodePackages "$root/tests/clients" ci \
        || say "The client libraries could not be installed; tests that need them will fail."
}

# Not `ci`: it insists on the binaries of all other platforms, which a registry may not have. ctest
# lists the tests without their program as skipped, after its summary.
installClientPrograms() {
    ! hasNodePackages "$root/tests/clients/programs" || return 0
    say "Installing the client programs (once, 1.1 GB): codex, opencode, claude."
    installNodePackages "$root/tests/clients/programs" install --no-save \
        || say "The client programs could not be installed; tests that need them are skipped."
}

installForTests() {
    installMissing "for the tests of the window" "${testPackages[@]}"
    ! willRun packages || installMissing "for the tests of what is installed" "${packageTestPackages[@]}"
    ! willRun keyring || installMissing "for the tests with a keyring" "${keyringPackages[@]}"
    ! willRun desktop || installMissing "for the tests on a desktop" "${desktopPackages[@]}"
    ! willRun lint || installMissing "to check format and style" "${lintPackages[@]}"
    ! willRun clients || installNode
    ! willRun client-libraries || installClientLibraries
    [[ -z $withPrograms ]] || ! willRun client-programs || installClientPrograms
}

exec </dev/null
installMissing "to build" "${buildPackages[@]}"
[[ $preset != clang ]] || installClang
shareCompiledFiles
ulimit -S -n 4096 2>/dev/null || true
configureOnce "$build" --preset "$preset" -DWARNINGS_AS_ERRORS=ON
buildTests
if [[ $preset == ci && -z $filter ]]; then
    buildWithoutWindow
    buildPlain
fi
installForTests
ensureLocalhost
exec ctest --test-dir "$build" --output-on-failure --no-tests=error -j2 ${filter:+-R "$filter"}
