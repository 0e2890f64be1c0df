#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# packaging/screenshots.sh [PROGRAM]
#
# Makes the screenshots in docs/screenshots, one per page and one dark, from the program in demo mode, on
# an X server without a screen. Needs xvfb, xdotool and imagemagick, and the default port to be free.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
program=${1:-$root/build/release/app/chatmock}
folder=$(mktemp -d)
server=
application=

finish() {
    for process in $application $server; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' INT TERM

for tool in Xvfb xdotool import convert curl; do
    command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done

# Nothing of the desktop that this runs on is to be seen.
unset DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER QT_STYLE_OVERRIDE CHATMOCK_API_KEY PORT HOST
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_CONFIG_DIRS="$folder/system"
export XDG_RUNTIME_DIR="$folder" CHATGPT_LOCAL_HOME="$folder/data"
unset LANGUAGE LANG
export LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=xcb
# A plain palette in a file is what the program then takes for the desktop's.
export XDG_CURRENT_DESKTOP=KDE KDE_FULL_SESSION=true KDE_SESSION_VERSION=5

Xvfb -displayfd 3 -screen 0 1280x900x24 -noreset 3>"$folder/display" >/dev/null 2>&1 &
server=$!
for attempt in $(seq 100); do
    [ -s "$folder/display" ] && break
    sleep 0.1
done
DISPLAY=:$(cat "$folder/display")
export DISPLAY

# colours WINDOW VIEW TEXT BUTTON SELECTION
colours() {
    mkdir -p "$folder/system"
    cat >"$folder/system/kdeglobals" <<END
[Colors:Window]
BackgroundNormal=$1
ForegroundNormal=$3
[Colors:View]
BackgroundNormal=$2
BackgroundAlternate=$2
ForegroundNormal=$3
[Colors:Button]
BackgroundNormal=$4
ForegroundNormal=$3
[Colors:Selection]
BackgroundNormal=$5
ForegroundNormal=255,255,255
[KDE]
widgetStyle=fusion
[General]
font=DejaVu Sans,9,-1,5,50,0,0,0,0,0
END
}

findWindow() {
    window=
    for attempt in $(seq 200); do
        window=$(xdotool search --onlyvisible --class '^chatmock$' 2>/dev/null | tail -n 1) || true
        [ -n "$window" ] && return
        sleep 0.1
    done
    cat "$folder/log" >&2
    exit 1
}

# save NAME: once the window looks the same twice.
save() {
    local before='' now
    for attempt in $(seq 40); do
        sleep 0.5
        import -window "$window" "$folder/now.png"
        now=$(convert "$folder/now.png" rgb:- | cksum)
        [ "$now" = "$before" ] && [ "$attempt" -gt 3 ] && break
        before=$now
    done
    convert "$folder/now.png" -strip -define png:compression-level=9 "$root/docs/screenshots/$1"
}

# Something to be seen among the requests.
askOnce() {
    curl -s -o /dev/null "http://127.0.0.1:8000$1" -H 'Content-Type: application/json' \
        -H "User-Agent: $2" -d "$3" || true
}

# screenshots PAGE=NAME...: of one run of the program; pages as Ctrl+PAGE chooses them.
screenshots() {
    "$program" --demo >"$folder/log" 2>&1 &
    application=$!
    findWindow
    if grep -q "in use" "$folder/log"; then
        cat "$folder/log" >&2
        exit 1
    fi
    xdotool windowsize "$window" 940 720
    xdotool windowfocus "$window" 2>/dev/null || true
    askOnce /v1/chat/completions 'OpenAI/Python 2.8.0' \
        '{"model":"gpt-5.5","messages":[{"role":"user","content":"Hello!"}]}'
    askOnce /v1/messages 'claude-cli/2.1.0 (external, cli)' \
        '{"model":"claude-sonnet-5","max_tokens":64,"messages":[{"role":"user","content":"Hello!"}]}'
    for page in "$@"; do
        xdotool key --window "$window" "ctrl+${page%%=*}"
        save "${page#*=}"
    done
    kill "$application"
    wait "$application" || true
    application=
    rm -rf "$folder/data" "$folder/config"
}

mkdir -p "$root/docs/screenshots"
colours 239,240,241 255,255,255 35,38,41 252,252,252 61,126,201
screenshots 1=overview.png 2=requests.png 3=connect.png 4=settings.png
colours 42,46,50 27,30,32 252,252,252 49,54,59 61,142,221
screenshots 1=overview-dark.png
ls -l "$root/docs/screenshots"
