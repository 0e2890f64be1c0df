#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packages/clean-root.sh SUITE FOLDER [STEP…]
#
# Builds the .deb in a clean Debian root and tries it in another one that has seen nothing of the
# build. Needs root, debootstrap, and some GB below FOLDER; MIRROR names another mirror. The steps,
# all of them when none is named:
#
#   base     debootstrap, unless FOLDER/base is there
#   build    the package, in FOLDER/build from this checkout (kept, with ccache, for the next time)
#   install  apt installs the package in a fresh FOLDER/install and resolves what it needs
#   serve    the server responds, with nothing installed but what the package depends on
#   desktop  its desktop entry opens the window and puts the icon into the tray
#   docs     man page, completions and unit are accepted by their readers
#   image    (not by itself) carries out packaging/docker/Dockerfile without an engine, in FOLDER/image
#   remove   removing and purging leave nothing but the person's own data
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
suite=$1
folder=$2
shift 2
steps=("$@")
((${#steps[@]})) || steps=(base build install serve desktop docs remove)
mirror=${MIRROR:-}
jobs=${JOBS:-2}

say() { printf '\n== %s: %s\n' "$suite" "$*"; }

# inRoot NAME COMMAND… : mounts and processes end with the command.
inRoot() {
    local place=$folder/$1
    shift
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --pid --fork bash -c '
        set -e
        place=$1; shift
        mount -t proc proc "$place/proc"
        mount -t tmpfs tmpfs "$place/dev"
        mkdir "$place/dev/shm" "$place/dev/pts"
        mount -t devpts -o newinstance,ptmxmode=0666 devpts "$place/dev/pts"
        ln -s pts/ptmx "$place/dev/ptmx"
        ln -s /proc/self/fd "$place/dev/fd"
        chmod 1777 "$place/dev/shm"
        for device in null zero full random urandom tty; do
            touch "$place/dev/$device"
            mount --bind "/dev/$device" "$place/dev/$device"
        done
        exec chroot "$place" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive CCACHE_DIR=/var/cache/ccache \
            TERM=dumb "$@"' - "$place" "$@"
}

# copyRoot NAME
copyRoot() {
    rm -rf --one-file-system "${folder:?}/$1"
    cp -a "$folder/base" "$folder/$1"
    cp --remove-destination /etc/resolv.conf "$folder/$1/etc/resolv.conf"
    printf '127.0.0.1 localhost\n::1 localhost\n' >"$folder/$1/etc/hosts"
}

copyCheckout() {
    local source=$folder/build/src
    mkdir -p "$source"
    # What is no longer in the checkout goes; what was built stays.
    find "$source" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    (cd "$root" && git -c safe.directory='*' ls-files -z --cached --others --exclude-standard \
        | tar --null --files-from=- --ignore-failed-read -cf - 2>/dev/null) \
        | tar -C "$source" -xf - --no-same-owner
}

step_base() {
    [[ ! -x $folder/base/usr/bin/apt-get ]] || return 0
    mkdir -p "$folder"
    debootstrap --variant=minbase "$suite" "$folder/base" ${mirror:+"$mirror"} >"$folder/debootstrap.log" \
        || { tail -n 20 "$folder/debootstrap.log"; exit 1; }
}

step_build() {
    [[ -x $folder/build/usr/bin/apt-get ]] || copyRoot build
    copyCheckout
    inRoot build env CMAKE_BUILD_PARALLEL_LEVEL="$jobs" NINJA_STATUS='[%f/%t] ' \
        /src/packaging/package.sh
    rm -f "$folder"/chatmock_*.deb
    cp "$folder/build/src/build/package"/chatmock_*.deb "$folder/"
}

step_install() {
    local -a packages=("$folder"/chatmock_*.deb)
    copyRoot install
    mkdir -p "$folder/install/test"
    cp "${packages[-1]}" "$folder/install/test/chatmock.deb"
    cp "$root"/tests/packages/{in-root,completions}.sh "$folder/install/test/"
    inRoot install /test/in-root.sh install
}

step_serve() { inRoot install /test/in-root.sh serve; }
step_desktop() {
    inRoot install /test/in-root.sh desktop
    cp "$folder/install/test/desktop.xwd" "$folder/"
}
step_docs() { inRoot install /test/in-root.sh docs; }
step_remove() { inRoot install /test/in-root.sh remove; }

# The instructions of one kind in a stage of the Dockerfile, one a line.
instructions() {
    sed -e :a -e '/\\$/N; s/\\\n//; ta' "$root/packaging/docker/Dockerfile" \
        | awk -v stage="$1" -v kind="$2" '$1 == "FROM" { ++seen }
            seen == stage && $1 == kind { $1 = ""; print }'
}

# runStage NUMBER ROOT
runStage() {
    local -a commands
    local command
    mapfile -t commands < <(instructions "$1" RUN)
    for command in "${commands[@]}"; do
        inRoot "$2" bash -o pipefail -c "$command" >"$folder/image.log" 2>&1 \
            || { tail -n 30 "$folder/image.log"; exit 1; }
    done
}

step_image() {
    local -a variables
    copyRoot image-build
    mkdir "$folder/image-build/src"
    (cd "$root" && git -c safe.directory='*' ls-files -z --cached -- CMakeLists.txt CHANGELOG.md LICENSE app \
        cmake core packaging resources translations | tar --null --files-from=- -cf -) \
        | tar -C "$folder/image-build/src" -xf - --no-same-owner
    runStage 1 image-build
    copyRoot image
    runStage 2 image
    cp -a "$folder/image-build/image/usr/." "$folder/image/usr/"
    cp "$root/tests/packages/in-image.sh" "$folder/image/"
    mapfile -t variables < <(instructions 2 ENV | xargs -n1)
    inRoot image setpriv --reuid chatmock --regid chatmock --clear-groups --no-new-privs \
        --bounding-set=-all env "${variables[@]}" bash /in-image.sh
}

for step in "${steps[@]}"; do
    say "$step"
    "step_$step"
done
say "done"
