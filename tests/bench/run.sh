#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

usage() {
    cat <<'TEXT'
tests/bench/run.sh [--quick] [--only REGEX] [--json FILE] [--program FILE] [--without-nginx]

Builds the program as it is released, measures it against a fake backend on this machine, with nginx
as a raw relay beside it in the same run, and prints a table. docs/BENCHMARKS.md explains it.
Linux only; loopback only; needs no account and about two minutes.

  --quick          shorter and less exact
  --only REGEX     only measurements whose names match (see --list)
  --list           the names of the measurements
  --json FILE      write the figures to FILE, too
  --program FILE   measure this program instead of the one of this checkout
  --without-nginx  leave out nginx and do not install it
  --help           this text
TEXT
}

badUsage() {
    say "$*"
    usage >&2
    exit 2
}

build=$root/build/bench
program=
nginx=nginx
arguments=()
while (($#)); do
    case $1 in
    --only | --json | --program)
        (($# > 1)) || badUsage "$1 needs a value."
        if [[ $1 == --program ]]; then program=$2; else arguments+=("$1" "$2"); fi
        shift
        ;;
    --quick) arguments+=(--quick) ;;
    --list) arguments+=(--list) ;;
    --without-nginx) nginx= ;;
    --help)
        usage
        exit 0
        ;;
    *) badUsage "Unknown argument: $1" ;;
    esac
    shift
done

# Debian starts nginx when it installs it; only the program is needed here, not the service.
installNginx() {
    PATH=$PATH:/usr/sbin
    if ! command -v nginx >/dev/null; then
        say "nginx is missing. Where the system starts services by itself, it starts this one:" \
            "\"systemctl disable --now nginx\" stops it."
        installMissing "to compare with" nginx
    fi
    nginx=$(command -v nginx) || giveUp "nginx was not found; --without-nginx does without it."
}

exec </dev/null
installMissing "to build" "${buildPackages[@]}"
[[ -z $nginx ]] || installNginx
shareCompiledFiles
configureOnce "$build" --preset release -DBUILD_BENCHMARKS=ON
targets=(bench)
[[ -n $program ]] || targets+=(chatmock)
say "Building in ${build#"$root"/}."
ninja -C "$build" "${targets[@]}" >&2 || giveUp "The build failed; the reason is above."
exec "$build/tests/bench/bench" --program "${program:-$build/app/chatmock}" \
    ${nginx:+--nginx "$nginx"} "${arguments[@]}"
