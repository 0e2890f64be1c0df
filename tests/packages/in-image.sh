#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a container made of packaging/docker/Dockerfile does, as its user: without a key it refuses
# to serve, with one it is healthy, and what it keeps is in the volume.
set -euo pipefail

fail() {
    echo "FAILED: $*"
    exit 1
}

if CHATMOCK_API_KEY='' chatmock serve; then
    fail "it serves everybody without a key"
fi
if chatmock health; then
    fail "it is healthy before it serves"
fi
CHATMOCK_API_KEY=key chatmock serve &
server=$!
for attempt in {1..100}; do
    chatmock health && break
    ((attempt < 100)) || fail "it does not become healthy"
    sleep 0.1
done
kill "$server"
wait "$server" || fail "it ends with $?"
chatmock info || [[ $? -eq 77 ]] || fail "info"
[[ -w $CHATGPT_LOCAL_HOME ]] || fail "the volume is not its own"
[[ ! -w /usr/bin/chatmock && ! -w /etc ]] || fail "it may write elsewhere"
ldd /usr/bin/chatmock | grep -q Qt6Widgets && fail "a window came along"
echo "The image's steps make a server that runs."
