#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which entries a translator still has to fill in.
#   translations/report.sh            a count for each language
#   translations/report.sh de fr      each unfinished entry of these, after the name of its context
set -euo pipefail
cd "$(dirname "$0")"

# listUnfinished FILE : "context: source" of each, one on a line.
listUnfinished() {
    awk '
        /<name>/ { gsub(/ *<\/?name>/, ""); context = $0 }
        /<source>/ { isSource = 1; source = "" }
        isSource { source = source $0 }
        /<\/source>/ { isSource = 0; gsub(/ *<\/?source>/, "", source) }
        /<translation type="unfinished"/ { print context ": " source }
    ' "$1"
}

if (($#)); then
    for language in "$@"; do
        listUnfinished "chatmock_$language.ts"
    done
    exit
fi
for file in chatmock_*.ts; do
    language=${file#chatmock_}
    printf '%-6s %s of %s unfinished\n' "${language%.ts}" \
        "$(listUnfinished "$file" | wc -l)" "$(grep -c '<message' "$file")"
done
