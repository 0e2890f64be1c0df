#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every shell script parses; where shellcheck is installed, it has nothing to say either.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1

mapfile -t scripts < <(find .ci packaging tests translations -name node_modules -prune -o \
    -type f \( -name '*.sh' -o -path .ci/run \) -print)
((${#scripts[@]} > 3)) || { echo "The scripts were not found."; exit 1; }

failed=0
for script in "${scripts[@]}"; do
    bash -n "$script" || failed=1
    if [[ $script == .ci/run || $script == */run.sh ]] && [[ ! -x $script ]]; then
        echo "$script cannot be executed."
        failed=1
    fi
done
if command -v shellcheck >/dev/null; then
    shellcheck -x "${scripts[@]}" || failed=1
fi
exit $failed
