#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/package.sh
#
# Installs what is missing, builds, and makes build/package/chatmock_<version>_<architecture>.deb
# for the system that this runs on. The package's name is the only thing printed to standard output.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

build=$root/build/package

# Debian's own flags: they harden the program, and lintian asks for them.
addDebianFlags() {
    export DEB_BUILD_MAINT_OPTIONS=hardening=+all
    CXXFLAGS=$(dpkg-buildflags --get CXXFLAGS)
    CXXFLAGS+=" $(dpkg-buildflags --get CPPFLAGS)"
    LDFLAGS=$(dpkg-buildflags --get LDFLAGS)
    export CXXFLAGS LDFLAGS
}

command -v dpkg-query >/dev/null || giveUp "A .deb can be made on Debian and Ubuntu only."
exec 3>&1 >&2
installMissing "to build" "${buildPackages[@]}"
installMissing "to make the package" "${packagePackages[@]}"
shareCompiledFiles
addDebianFlags
configureOnce "$build" --preset release -DCMAKE_INSTALL_PREFIX=/usr
say "Building in build/package."
cmake --build "$build" || giveUp "The build failed; the reason is above."
rm -f "$build"/chatmock_*.deb
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$build" || giveUp "CPack failed; its words are above."
ls "$build"/chatmock_*.deb >&3
