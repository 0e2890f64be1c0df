#!/bin/sh
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# locked-keyring.sh <chatmock> <fake_provider> <contract_auth_tests>: a server without a window,
# started while the keyring with its login and API key is locked, says so once and goes on by itself
# when the keyring is opened: with a prompt that fails, as on a server, and with one that is never
# answered. On a private session bus; nothing stays behind.
set -eu

if [ "${1:-}" != --inside ]; then
    for tool in curl dbus-run-session dbus-send gnome-keyring-daemon; do
        command -v "$tool" >/dev/null ||
            { echo "missing: $tool (apt-get install curl dbus gnome-keyring)"; exit 1; }
    done
    top=$(mktemp -d)
    trap 'rm -rf "$top"' EXIT
    for name in $(env | sed -n 's/^\(CHATMOCK_[A-Z_]*\|CHATGPT_[A-Z_]*\|CODEX_[A-Z_]*\|[a-z_]*_proxy\|[A-Z_]*_PROXY\|HOST\|PORT\|VERBOSE\|QT_NO_GLIB\)=.*/\1/p'); do
        unset "$name"
    done
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
    # shellcheck disable=SC2016 # the prompter expands them
    for prompter in 'exit 1' 'echo $$ > "$HOME/prompter.pid"; exec sleep 600'; do
        home=$(mktemp -d "$top/XXXXXX")
        export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
            XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
        mkdir -p "$XDG_DATA_HOME/dbus-1/services"
        mkdir -m 700 "$XDG_RUNTIME_DIR"
        printf '%s\n' "$prompter" > "$HOME/prompter"
        printf '[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sh %s\n' \
            "$HOME/prompter" \
            > "$XDG_DATA_HOME/dbus-1/services/org.gnome.keyring.SystemPrompter.service"
        dbus-run-session -- "$0" --inside "$@"
    done
    exit 0
fi

chatmock=$2
fake_provider=$3
auth_tests=$4
keyring='' far='' server=''
cd "$HOME"

stop() {
    for process in $server $far $keyring $(cat prompter.pid 2>/dev/null); do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
}
trap stop EXIT

giveUp() {
    printf 'FAILED: %s\n' "$*"
    for log in "$HOME"/*.log; do
        echo "--- $log"
        cat "$log"
    done
    exit 1
}

# waitFor SECONDS COMMAND…: until it succeeds
waitFor() {
    left=$(($1 * 10))
    shift
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || return 1
        sleep 0.1
    done
}

hasKeyring() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'
}

# startKeyring [--unlock]
startKeyring() {
    gnome-keyring-daemon --foreground "$@" --components=secrets < password > /dev/null 2>&1 &
    keyring=$!
    waitFor 10 hasKeyring || giveUp "the keyring does not start"
}

printf test > password
startKeyring --unlock
mkfifo commands
mkdir provider
"$fake_provider" "$HOME/provider" < commands > far.log 2>&1 &
far=$!
exec 9> commands # fake_provider ends when this is closed
waitFor 10 grep -q '^ready' far.log || giveUp "the fake provider does not start"
CHATGPT_LOCAL_ISSUER=$(sed -n 's/^ready .*"issuer":"\([^"]*\)".*/\1/p' far.log)
CHATGPT_LOCAL_UPSTREAM=$(sed -n 's/^ready .*"upstream":"\([^"]*\)".*/\1/p' far.log)
export CHATGPT_LOCAL_ISSUER CHATGPT_LOCAL_UPSTREAM CHATMOCK_TOKEN_STORE=keychain

"$chatmock" import "$HOME/provider" --yes > import.log 2>&1 9>&- < /dev/null ||
    giveUp "the login could not be stored"
"$chatmock" key --new > key.log 2>&1 9>&- < /dev/null || giveUp "no API key could be stored"
key=$(grep -o 'sk-chatmock-[A-Za-z0-9_-]*' key.log | head -n 1)
kill "$keyring"
wait "$keyring" 2>/dev/null || true
startKeyring

port=$((20000 + $$ % 12000))
"$chatmock" serve --port "$port" > serve.log 2>&1 9>&- < /dev/null &
server=$!
said='starts when the keychain is unlocked\|asks for the keychain.s password'
waitFor 10 grep -q "$said" serve.log ||
    giveUp "the server does not say that the keychain is locked"
kill -0 "$server" || giveUp "the server has ended"

KEYCHAIN_STATE=unlock "$auth_tests" tst_keychain > unlock.log 2>&1 9>&- || giveUp "still locked"
waitFor 15 grep -q 'Signed in as demo@example.com' serve.log || giveUp "the server does not go on"
[ "$(grep -c "$said" serve.log)" = 1 ] || giveUp "said more than once"

printf '{"play":"text"}\n' >&9
curl -sS --noproxy '*' --max-time 20 -H "Authorization: Bearer $key" \
    -H 'Content-Type: application/json' "http://127.0.0.1:$port/v1/chat/completions" \
    -d '{"model":"gpt-5","messages":[{"role":"user","content":"Hello"}]}' > answer.json 2> curl.log ||
    giveUp "no response"
grep -q 'The sum is 4\."' answer.json || giveUp "another response: $(cat answer.json)"
echo "ok: said once, and serving after the keyring was opened"
