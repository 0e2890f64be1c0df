#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What has to be installed to build, run and test the program, and how it gets there.
# Sourced by packaging/run.sh and tests/run.sh, which set `root` to the checkout. Package names are those of Debian 12, Debian 13
# and Ubuntu 24.04; `a|b` takes the first name the system has.
# shellcheck disable=SC2034,SC2154 # shared with the scripts that source this file

buildPackages=(
    g++ cmake ninja-build ccache mold
    qt6-base-dev qt6-httpserver-dev qt6-websockets-dev 'qt6-svg-dev|libqt6svg6-dev'
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    'libgl-dev|libgl1-mesa-dev' libxkbcommon-dev
    qtkeychain-qt6-dev libsimdjson-dev libfyaml-dev
    libzstd-dev zlib1g-dev libbrotli-dev
    libqt6sql6-sqlite ca-certificates
)
testPackages=(fonts-dejavu-core)
# For the tests with one label of ctest each; tests/run.sh installs them when such a test runs.
keyringPackages=(curl dbus gnome-keyring libsecret-tools openssl)
desktopPackages=(
    'chromium|chromium-browser' xvfb xauth openbox tint2 pcmanfm-qt xdotool x11-utils imagemagick
    curl dbus dbus-x11 at-spi2-core
)
lintPackages=(clang-format clang-tidy)
packageTestPackages=(appstream desktop-file-utils groff-base zsh fish)
packagePackages=(dpkg-dev file)

say() { printf '%s\n' "$*" >&2; }

giveUp() {
    say "$*"
    exit 1
}

# isAnyInstalled 'a|b'
isAnyInstalled() {
    local name
    local -a names
    IFS='|' read -r -a names <<<"$1"
    for name in "${names[@]}"; do
        [[ " $installedPackages " != *" $name "* ]] || return 0
    done
    return 1
}

# Sets `missingPackages` to those of the arguments that are not installed. One call of dpkg-query
# for all of them, because this runs before every start.
findMissing() {
    local entry name
    local -a names all=()
    for entry in "$@"; do
        IFS='|' read -r -a names <<<"$entry"
        all+=("${names[@]}")
    done
    # It fails when it does not know one of them, and still reports the others.
    installedPackages=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${all[@]}" \
        2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ') || true
    missingPackages=()
    for entry in "$@"; do
        isAnyInstalled "$entry" || missingPackages+=("$entry")
    done
}

# `a|b` becomes the first name that apt can install, else `a`, so that apt names it in its error.
chooseNames() {
    local entry name chosen
    local -a names
    for entry in "$@"; do
        IFS='|' read -r -a names <<<"$entry"
        chosen=${names[0]}
        for name in "${names[@]}"; do
            if apt-cache show "$name" >/dev/null 2>&1; then
                chosen=$name
                break
            fi
        done
        printf '%s\n' "$chosen"
    done
}

# Sets `asRoot` to the prefix of commands that install packages.
findRoot() {
    asRoot=()
    [[ $(id -u) -ne 0 ]] || return 0
    asRoot=(sudo)
    if ! command -v sudo >/dev/null; then
        return 1
    fi
    if [[ ! -t 0 ]]; then
        asRoot+=(-n)
        sudo -n true 2>/dev/null
    fi
}

aptGet() {
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y \
        -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 "$@" </dev/null
}

explainAptFailure() {
    local log=$1 reason="apt-get failed; its words are above."
    if grep -qiE 'could not get lock|unable to acquire.*lock' "$log"; then
        reason='Another program is installing packages (it holds the lock of apt or dpkg). '
        reason+='Wait until it has finished, then start this again.'
    elif grep -qiE 'temporary failure resolving|could not resolve|could not connect|unable to connect|connection (failed|timed out)' "$log"; then
        reason='The package servers cannot be reached. Check the network (and the proxy of apt), '
        reason+='then start this again.'
    elif grep -qiE 'unable to locate package|has no installation candidate' "$log"; then
        reason='This system does not offer a package that is needed. Supported are Debian 12, '
        reason+='Debian 13 and Ubuntu 24.04 (with "universe") or newer.'
    elif grep -qiE 'no space left|not have enough free space' "$log"; then
        reason='The disk is full.'
    elif grep -qiE 'dpkg was interrupted' "$log"; then
        reason='An earlier installation was interrupted: run "dpkg --configure -a" as root first.'
    fi
    say "" "$reason"
}

# installMissing PURPOSE PACKAGE… : installs what is not there, and asks for nothing. PURPOSE is what
# they are for, as in "to build".
installMissing() {
    local purpose=$1
    shift
    if ! command -v dpkg-query >/dev/null; then
        checkWithoutPackages
        return
    fi
    findMissing "$@"
    ((${#missingPackages[@]})) || return 0

    if ! findRoot; then
        mapfile -t missingPackages < <(chooseNames "${missingPackages[@]}")
        giveUp "These packages are missing, and installing them needs root (or sudo without a" \
            "password when there is no terminal). Run this as root, then start again:" $'\n' \
            " apt-get install --no-install-recommends ${missingPackages[*]}"
    fi
    local log
    log=$(mktemp)
    # An unreachable repository is no reason to stop: the packages may come from another.
    if [[ -z ${isAptUpToDate:-} ]]; then
        aptGet update >"$log" 2>&1 || true
        isAptUpToDate=1
    fi
    mapfile -t missingPackages < <(chooseNames "${missingPackages[@]}")
    say "Installing $purpose (once): ${missingPackages[*]}"
    if ! aptGet install --no-install-recommends "${missingPackages[@]}" >>"$log" 2>&1; then
        grep -v '^Waiting for cache lock' "$log" | tail -n 20 >&2 || true
        explainAptFailure "$log"
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
}

# On a system without dpkg nothing is installed; the tools that are always needed are named.
checkWithoutPackages() {
    local tool
    local -a absent=()
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null || absent+=("$tool")
    done
    ((${#absent[@]} == 0)) || giveUp "Missing: ${absent[*]}. This system has no dpkg, so please" \
        "install what CONTRIBUTING.md lists under \"Building by hand\"."
}

# configureOnce FOLDER ARGUMENTS… : configures a build folder unless that has been done. Ninja
# itself runs CMake again when a CMakeLists.txt is newer; it does not know of the presets.
configureOnce() {
    local folder=$1 cache=$1/CMakeCache.txt log
    shift
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        set -- --fresh "$@" # the checkout was moved or copied
    elif [[ -f $folder/build.ninja && ! $root/CMakePresets.json -nt $folder/build.ninja ]]; then
        return 0
    fi
    mkdir -p "$folder"
    log=$folder/configure.log
    if ! (cd "$root" && cmake "$@" -B "$folder") >"$log" 2>&1; then
        cat "$log" >&2
        giveUp "Configuring failed; CMake's words are above."
    fi
    touch "$folder/build.ninja"
}

# Builds of several folders share what they compile.
shareCompiledFiles() {
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}
}
