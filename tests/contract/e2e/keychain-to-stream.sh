#!/bin/sh
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keychain-to-stream.sh <chatmock> <fake_provider>: one complete use, as by a person. A sign-in
# in the browser ends with tokens in a real keyring and nowhere else; the server reads them there
# and streams a response that came over TLS; signing out empties the keyring. Needs the two sign-in
# ports; everything else is private, and nothing stays behind.
set -eu

if [ "${1:-}" != --inside ]; then
    for tool in curl dbus-run-session dbus-send gnome-keyring-daemon openssl secret-tool; do
        command -v "$tool" >/dev/null ||
            { echo "missing: $tool (apt-get install curl dbus gnome-keyring libsecret-tools openssl)"; exit 1; }
    done
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    for name in $(env | sed -n 's/^\(CHATMOCK_[A-Z_]*\|CHATGPT_[A-Z_]*\|CODEX_[A-Z_]*\|[a-z_]*_proxy\|[A-Z_]*_PROXY\|HOST\|PORT\|VERBOSE\|QT_NO_GLIB\)=.*/\1/p'); do
        unset "$name"
    done
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
    export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
        XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    dbus-run-session -- "$0" --inside "$1" "$2"
    exit 0
fi

chatmock=$2
fake_provider=$3
keyring='' far='' server='' login=''
cd "$HOME"

stop() {
    for process in $login $server $far $keyring; do
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

step() {
    echo "ok: $*"
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

storedItems() {
    secret-tool search --all server ChatMock 2>&1 || true
}

# --- a keyring, and the fake provider with its own certificate ------------------------------------

printf test > password
gnome-keyring-daemon --foreground --unlock --components=secrets < password > /dev/null 2>&1 &
keyring=$!
waitFor 10 hasKeyring || giveUp "the keyring does not start"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=IP:127.0.0.1,DNS:localhost -keyout key.pem -out certificate.pem \
    2> openssl.log || giveUp "no certificate"

mkfifo commands
"$fake_provider" - certificate.pem key.pem < commands > far.log 2>&1 &
far=$!
exec 9> commands # fake_provider ends when this is closed
waitFor 10 grep -q '^ready' far.log || giveUp "the fake provider does not start"
CHATGPT_LOCAL_ISSUER=$(sed -n 's/^ready .*"issuer":"\([^"]*\)".*/\1/p' far.log)
CHATGPT_LOCAL_UPSTREAM=$(sed -n 's/^ready .*"upstream":"\([^"]*\)".*/\1/p' far.log)
export CHATGPT_LOCAL_ISSUER CHATGPT_LOCAL_UPSTREAM SSL_CERT_FILE="$HOME/certificate.pem"
case $CHATGPT_LOCAL_ISSUER$CHATGPT_LOCAL_UPSTREAM in
https://*https://*) ;;
*) giveUp "the fake provider speaks no TLS" ;;
esac

# --- signing in ----------------------------------------------------------------------------------

"$chatmock" login --no-browser --token-store keychain > login.log 2>&1 9>&- < /dev/null &
login=$!
waitFor 10 grep -q '^https://.*/oauth/authorize?' login.log || giveUp "no address to sign in at"
curl -sSL --noproxy '*' --max-time 20 --cacert certificate.pem -o page.html \
    "$(grep '^https://' login.log)" 2> curl.log || giveUp "the browser got no response"
wait "$login" || giveUp "the sign-in did not end well"
login=''
grep -q 'Signed in as demo@example.com' login.log || giveUp "no account was signed in"
grep -q 'stored in: keychain' login.log || giveUp "the tokens are not in the keychain"
step "signed in"

storedItems > items.txt
grep -q 'attribute.user = chatmock/tokens' items.txt || giveUp "the keyring has no item"
# QtKeychain keeps bytes as base64.
secret-tool lookup server ChatMock user chatmock/tokens | base64 -d | grep -q '"refresh_token"' ||
    giveUp "the keyring's item holds no tokens"
[ -z "$(find "$HOME" -name 'auth.json*')" ] || giveUp "there is an auth.json"
step "the tokens are in the keyring alone"

# --- serving -------------------------------------------------------------------------------------

port=$((20000 + $$ % 12000))
"$chatmock" serve --token-store keychain --port "$port" > serve.log 2>&1 9>&- < /dev/null &
server=$!
waitFor 10 grep -q 'Signed in as demo@example.com' serve.log || giveUp "the server found no tokens"

# request STREAM: prints the response
request() {
    curl -sSN --noproxy '*' --max-time 20 -H 'Content-Type: application/json' \
        "http://127.0.0.1:$port/v1/chat/completions" -d \
        '{"model":"gpt-5","stream":'"$1"',"messages":[{"role":"user","content":"Hello"}]}' 2>> curl.log
}

printf '{"play":"text"}\n' >&9
request true > stream.txt || giveUp "no stream"
grep -q '^data: {' stream.txt || giveUp "the stream is empty: $(cat stream.txt)"
grep -q 'The sum' stream.txt || giveUp "the stream has another text: $(cat stream.txt)"
[ "$(grep '^data: ' stream.txt | tail -n 1)" = 'data: [DONE]' ] || giveUp "the stream has no end"
step "a streamed response"

printf '{"play":"text"}\n' >&9
request false > complete.json || giveUp "no response"
grep -q 'The sum is 4\."' complete.json || giveUp "another response: $(cat complete.json)"
step "a complete response"

"$chatmock" info --token-store keychain > info.log 2>&1 9>&- || giveUp "info fails"
grep -q 'demo@example.com' info.log || giveUp "info does not know the account"
grep -q 'Stored in *keychain' info.log || giveUp "info does not know the keychain"
step "info shows the account"

kill "$server"
wait "$server" || giveUp "the server did not end well"
server=''

# --- signing out ---------------------------------------------------------------------------------

"$chatmock" logout --token-store keychain > logout.log 2>&1 9>&- || giveUp "logout fails"
storedItems > items.txt
! grep -q 'chatmock/tokens' items.txt || giveUp "the keyring still has an item"
! "$chatmock" info --token-store keychain > info.log 2>&1 9>&- || giveUp "still signed in"
step "signed out, and the keyring is empty"
