#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of clean-root.sh that runs inside the root, as its root user: in-root.sh STEP…
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
person=/home/person

say() { printf -- '-- %s\n' "$*"; }

fail() {
    printf 'FAILED: %s\n' "$*"
    exit 1
}

# await WHAT COMMAND… : until the command succeeds, for 20 seconds at most.
await() {
    local what=$1 attempt
    shift
    for attempt in {1..200}; do
        if "$@" >/dev/null 2>&1; then
            return 0
        fi
        sleep 0.1
    done
    fail "$what (waited ${attempt}/10 s)"
}

# Before a command; not a function, so that a process in the background is the command itself.
asPerson=(setpriv --reuid person --regid person --init-groups
    env HOME="$person" XDG_RUNTIME_DIR="$person/run")

installPackages() {
    apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" >"$here/apt.log" 2>&1 \
        || { tail -n 30 "$here/apt.log"; fail "apt could not install: $*"; }
}

step_install() {
    apt-get -q update >"$here/apt.log" 2>&1 || { cat "$here/apt.log"; fail "apt-get update"; }
    installPackages "$here/chatmock.deb"
    dpkg-query -W -f 'installed: ${Package} ${Version} ${Architecture}, ${Installed-Size} KiB\n' chatmock
    dpkg -L chatmock >"$here/files"
    dpkg --verify chatmock
}

# Nothing but the package and what it depends on is here yet.
step_serve() {
    local server port=8123
    id person >/dev/null 2>&1 || useradd --create-home --home-dir "$person" person
    "${asPerson[@]}" mkdir -p -m 700 "$person/run"
    "${asPerson[@]}" chatmock --version
    "${asPerson[@]}" chatmock serve --demo --port "$port" >"$here/serve.log" 2>&1 &
    server=$!
    await "chatmock health got no response" "${asPerson[@]}" chatmock health "http://127.0.0.1:$port"
    "${asPerson[@]}" chatmock health "http://127.0.0.1:$port"
    kill "$server"
    wait "$server" || true
    if "${asPerson[@]}" chatmock health "http://127.0.0.1:$port"; then
        fail "the server outlived its end"
    fi
    "${asPerson[@]}" env CHATMOCK_TOKEN_STORE=file chatmock info || [[ $? -eq 77 ]] || fail "chatmock info"
}

# A session as a person has it: X server, window manager, panel with a tray, session bus.
step_desktop() {
    installPackages xvfb openbox tint2 xdotool x11-utils x11-apps dbus-daemon dbus-bin \
        libglib2.0-bin fonts-dejavu-core procps
    cat >"$here/session.sh" <<'SESSION'
set -eu
printf 'panel_items = S\npanel_position = bottom center horizontal\npanel_size = 100%% 40\n' >~/tint2rc
openbox & tint2 -c ~/tint2rc &
for attempt in $(seq 100); do xwininfo -root -tree | grep -q '"tint2"' && break; sleep 0.1; done
gio launch /usr/share/applications/io.github.chatmock.ChatMock.desktop >~/launch.log 2>&1 &
for attempt in $(seq 200); do
    window=$(xdotool search --onlyvisible --name ChatMock 2>/dev/null | head -n 1 || true)
    # The icon is a small window of the program's inside the panel.
    icon=$(xwininfo -root -tree | grep -c '("chatmock" "chatmock")  [1-6][0-9]x[1-6][0-9]+' || true)
    [ -n "$window" ] && [ "$icon" -gt 0 ] && break
    sleep 0.1
done
sleep 1
xwd -root -silent -out ~/desktop.xwd
xwininfo -root -tree | grep -i chatmock
cat ~/launch.log
[ -n "$window" ] || { echo "no window appeared"; exit 1; }
xprop -id "$window" WM_CLASS | grep -q '"chatmock"' || { echo "the class differs"; exit 1; }
[ "$icon" -gt 0 ] || { echo "no icon is in the tray"; exit 1; }
pkill -TERM -x chatmock
for attempt in $(seq 100); do pgrep -x chatmock >/dev/null || exit 0; sleep 0.1; done
echo "the program did not end"
exit 1
SESSION
    Xvfb :7 -screen 0 1280x900x24 >"$here/xvfb.log" 2>&1 &
    await "Xvfb did not start" env DISPLAY=:7 xwininfo -root
    "${asPerson[@]}" env DISPLAY=:7 dbus-run-session -- sh "$here/session.sh" \
        || fail "starting from the desktop entry"
    cp "$person/desktop.xwd" "$here/"
    [[ -e $person/.config/chatmock || -e $person/.local/share/chatmock ]] \
        || fail "the program kept nothing"
}

step_docs() {
    installPackages man-db bash-completion zsh fish systemd
    man -P cat chatmock | grep -q 'CHATMOCK(1)' || fail "the man page does not render"
    man --warnings -l /usr/share/man/man1/chatmock.1.gz >/dev/null 2>"$here/man.log"
    [[ ! -s $here/man.log ]] || { cat "$here/man.log"; fail "man warns"; }
    "$here/completions.sh" || fail "completions"
    "${asPerson[@]}" systemd-analyze verify --user --man=no /usr/lib/systemd/user/chatmock.service \
        || fail "systemd does not accept the unit"
}

# noTrace WHEN
noTrace() {
    local file left=()
    while read -r file; do
        [[ -d $file || ! -e $file ]] || left+=("$file")
    done <"$here/files"
    ((${#left[@]} == 0)) || fail "$1, these are left: ${left[*]}"
    mapfile -t left < <(find / -xdev -iname '*chatmock*' ! -path "$person/*" ! -path "$here/*" \
        ! -path '/proc/*' ! -path '/var/cache/*')
    ((${#left[@]} == 0)) || fail "$1, these are left: ${left[*]}"
}

# takeAway HOW
takeAway() {
    apt-get -q -y "$1" chatmock >"$here/apt.log" 2>&1 || { cat "$here/apt.log"; fail "apt-get $1"; }
    noTrace "after $1"
    [[ -e $person/.config/chatmock || -e $person/.local/share/chatmock ]] \
        || fail "personal data went with the program"
}

step_remove() {
    takeAway remove
    installPackages "$here/chatmock.deb"
    takeAway purge
}

for step in "$@"; do
    say "$step"
    "step_$step"
done
