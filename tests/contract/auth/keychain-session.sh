#!/bin/sh
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keychain-session.sh <test program>: runs it with a real keyring on a private session bus: unlocked
# (used from a thread, then from the main one), locked with a prompt that gets no reply, and
# locked with one that never ends. Leaves nothing running and touches no keyring but its own.
set -eu

if [ "${1:-}" != --inside ]; then
    test_program=$1
    for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
        command -v "$tool" >/dev/null || { echo "missing: $tool (apt-get install gnome-keyring dbus)"; exit 1; }
    done
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
    export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    mkdir -p "$XDG_DATA_HOME/dbus-1/services"
    for state in thread unlocked locked silent; do
        KEYCHAIN_STATE=$state dbus-run-session -- "$0" --inside "$test_program"
    done
    exit 0
fi

test_program=$2
unlock=--unlock
case $KEYCHAIN_STATE in
locked) unlock='' prompter='exit 1' ;;
silent) unlock='' prompter='exec sleep 600' ;;
esac
if [ -z "$unlock" ]; then
    printf 'echo $$ > "%s/prompter.pid"; %s\n' "$HOME" "$prompter" > "$HOME/prompter"
    printf '[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sh %s\n' "$HOME/prompter" \
        > "$XDG_DATA_HOME/dbus-1/services/org.gnome.keyring.SystemPrompter.service"
fi
printf test > "$HOME/password"
gnome-keyring-daemon --foreground $unlock --components=secrets < "$HOME/password" > /dev/null 2>&1 &
keyring=$!
stop() {
    [ "$KEYCHAIN_STATE" != silent ] || kill "$(cat "$HOME/prompter.pid")" 2>/dev/null || true
    kill "$keyring" 2>/dev/null || true
    wait "$keyring" 2>/dev/null || true
}
trap stop EXIT

tries=0
until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { echo "the keyring does not start"; exit 1; }
    sleep 0.1
done
"$test_program" tst_keychain
