#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

usage() {
    cat <<'TEXT'
tests/soak/run.sh --minutes N [--preset release|asan] [--rate N] [--seed N] [--late-limit MS]
                  [--output FOLDER] [--program FILE]

Builds the program and runs "chatmock serve" for N minutes: clients of all APIs that also leave,
stall and read slowly, a backend that also cuts, stalls and refuses, an API key that comes and goes,
tokens that are refreshed every minute, a request log whose rows expire. Then prints a table of what
was checked; the exit code is 0 when all of it is well. Linux only, loopback only (in a network of
its own where the system allows it), no account; it ends only processes that it started.

  --minutes N       how long requests are made (default: 5)
  --preset NAME     release (default), or asan: address and undefined-behaviour sanitizers
  --rate N          requests per second (default: 20, under asan 8): about a quarter of two cores
  --seed N          repeats the choice of requests of the run that printed it
  --late-limit MS   the most that a delta of a stream may be late (default: 100)
  --output FOLDER   where the results go: report.txt, faults.txt, series.csv, the program's output
  --program FILE    test this program instead of the one of this checkout
  --help            this text
TEXT
}

badUsage() {
    say "$*"
    usage >&2
    exit 2
}

preset=release
program=
output=
rate=
arguments=()
while (($#)); do
    case $1 in
    --minutes | --seed | --late-limit | --preset | --rate | --output | --program)
        (($# > 1)) || badUsage "$1 needs a value."
        case $1 in
        --preset) preset=$2 ;;
        --rate) rate=$2 ;;
        --output) output=$2 ;;
        --program) program=$2 ;;
        *) arguments+=("$1" "$2") ;;
        esac
        shift
        ;;
    --help)
        usage
        exit 0
        ;;
    *) badUsage "Unknown argument: $1" ;;
    esac
    shift
done
case $preset in
release) rate=${rate:-20} ;;
asan) rate=${rate:-8} ;;
*) badUsage "There is no preset \"$preset\" here: release or asan." ;;
esac

build=$root/build/soak-$preset
output=${output:-$build/results}

exec </dev/null
installMissing "to build" "${buildPackages[@]}"
shareCompiledFiles
# Optimised under the sanitizers too: otherwise their own slowness is what is measured.
configureOnce "$build" --preset "$preset" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DBUILD_TESTING=OFF \
    -DBUILD_SOAK=ON
targets=(soak)
[[ -n $program ]] || targets+=(chatmock)
say "Building in ${build#"$root"/}."
ninja -C "$build" "${targets[@]}" >&2 || giveUp "The build failed; the reason is above."

# Freed memory that the sanitizer keeps is not the program's, and neither are the call stacks that it
# keeps for ever: through Qt, which has no frame pointers, two are rarely alike. Leaks are found
# all the same; to see where memory was allocated, repeat the run with ASAN_OPTIONS of your own.
export ASAN_OPTIONS=${ASAN_OPTIONS:-quarantine_size_mb=8:malloc_context_size=1}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/tests/lsan.supp:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
soak=("$build/tests/soak/soak" --program "${program:-$build/app/chatmock}" --output "$output"
    --rate "$rate" "${arguments[@]}")

# In a network of its own with small socket buffers: there a client that stalls makes the program and
# the backend wait after some 100 KB. With those of the system it takes megabytes of text.
# shellcheck disable=SC2016 # expanded in that network
prepare='ip link set lo up
for buffers in rmem wmem; do echo "4096 16384 65536" > "/proc/sys/net/ipv4/tcp_$buffers"; done'
if unshare --map-root-user --net bash -ec "$prepare" 2>/dev/null; then
    exec unshare --map-root-user --net bash -ec "$prepare; exec \"\$@\"" soak "${soak[@]}"
fi
say "No network of its own here: clients that stall get responses of megabytes, which delay others."
exec "${soak[@]}"
