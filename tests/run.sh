#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

usage() {
    cat <<'TEXT'
tests/run.sh [--preset NAME] [--asan] [--tsan] [--filter REGEX]

Installs what is missing, builds everything with warnings as errors, and runs the tests.
The last lines are those of ctest, and so is the exit code.

  --preset NAME   another preset of CMakePresets.json than "dev"
  --asan          the same as --preset asan: address and undefined-behaviour sanitizers
  --tsan          the same as --preset tsan
  --filter REGEX  only the tests whose names match
  --help          this text
TEXT
}

badUsage() {
    say "$*"
    usage >&2
    exit 2
}

preset=dev
filter=
while (($#)); do
    case $1 in
    --preset | --filter)
        (($# > 1)) || badUsage "$1 needs a value."
        if [[ $1 == --preset ]]; then preset=$2; else filter=$2; fi
        shift
        ;;
    --asan) preset=asan ;;
    --tsan) preset=tsan ;;
    --help)
        usage
        exit 0
        ;;
    *) badUsage "Unknown argument: $1" ;;
    esac
    shift
done

build=$root/build/tests
[[ $preset == dev ]] || build+=-$preset

# Node may come from elsewhere than Debian; from version 18 on it is kept.
addNodePackages() {
    local version
    version=$(node --version 2>/dev/null) || version=v0
    version=${version#v}
    ((${version%%.*} >= 18)) || testPackages+=(nodejs)
    command -v npm >/dev/null || testPackages+=(npm)
}

# Clang's sanitizers are a package of their own, named after its version.
installClang() {
    installMissing clang
    installMissing "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
}

# installNodePackages FOLDER COMMAND...: what package-lock.json in it pins, unless that is there.
installNodePackages() {
    local folder=$1
    shift
    [[ ! $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]] || return 0
    say "Installing the node packages of ${folder#"$root"/}."
    npm "$@" --prefix "$folder" --prefer-offline --no-audit --no-fund --loglevel=error \
        --fetch-retries=1 >&2
}

# What tests/clients drives. Programs are large and bring a binary that may not fit, so they are
# apart: without them their tests are skipped; without the libraries tests fail and say so.
installClients() {
    installNodePackages "$root/tests/clients" ci \
        || say "The client libraries could not be installed; tests that need them will fail."
    # Not `ci`: it insists on the binaries of all other platforms, which a registry may not have.
    installNodePackages "$root/tests/clients/programs" install --no-save \
        || say "The client programs could not be installed; tests that need them are skipped."
}

# The sign-in redirects to "localhost"; a bare container may not know that name.
ensureLocalhost() {
    getent hosts localhost >/dev/null && return
    [[ -w /etc/hosts || (! -e /etc/hosts && -w /etc) ]] \
        || giveUp "The name localhost is unknown here: add '127.0.0.1 localhost' to /etc/hosts."
    say "Adding localhost to /etc/hosts."
    printf '127.0.0.1 localhost\n::1 localhost\n' >>/etc/hosts
}

buildTests() {
    configureOnce "$build" --preset "$preset" -DWARNINGS_AS_ERRORS=ON
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

exec </dev/null
addNodePackages
installMissing "${buildPackages[@]}" "${testPackages[@]}"
[[ $preset != clang ]] || installClang
installClients
ensureLocalhost
shareCompiledFiles
ulimit -S -n 4096 2>/dev/null || true
buildTests
if [[ $preset == dev && -z $filter ]]; then
    buildWithoutWindow
fi
exec ctest --test-dir "$build" --output-on-failure --no-tests=error -j2 ${filter:+-R "$filter"}
