#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packages/installed-tree.sh BUILD GUI
#
# Installs a build into a folder of its own and looks at every file that came: that it is one of
# those below and that none is missing, that their own checkers accept them, and that what they
# point to is there. GUI is ON or OFF, as the build has it.
set -euo pipefail

build=$1
gui=$2
id=io.github.chatmock.ChatMock
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

complain() {
    echo "$*"
    failed=1
}

expectedFiles() {
    local size
    cat <<TEXT
bin/chatmock
lib/systemd/user/chatmock.service
share/bash-completion/completions/chatmock
share/doc/chatmock/README.md
share/doc/chatmock/docs/API.md
share/doc/chatmock/docs/CONFIGURATION.md
share/doc/chatmock/docs/SECURITY.md
share/fish/vendor_completions.d/chatmock.fish
share/man/man1/chatmock.1
share/zsh/vendor-completions/_chatmock
TEXT
    [[ $gui == ON ]] || return 0
    cat <<TEXT
share/applications/$id.desktop
share/icons/hicolor/scalable/apps/$id.svg
share/icons/hicolor/symbolic/apps/$id-symbolic.svg
share/metainfo/$id.metainfo.xml
TEXT
    for size in 16 22 24 32 48 64 128 256 512; do
        echo "share/icons/hicolor/${size}x$size/apps/$id.png"
    done
}

cmake --install "$build" --prefix "$tree" >"$tree.log" 2>&1 || complain "$(cat "$tree.log")"
rm -f "$tree.log"
if ! diff <(expectedFiles | sort) <(cd "$tree" && find . -type f -o -type l | sed 's|^\./||' | sort); then
    complain "The installed files (right) are not those that were expected (left)."
fi

"$tree/bin/chatmock" --version | grep -q '^chatmock [0-9]' || complain "The program does not run."
grep -q "^ExecStart=.*/bin/chatmock serve$" "$tree/lib/systemd/user/chatmock.service" \
    || complain "The unit starts something else."

checkDesktopFiles() {
    local entry=$tree/share/applications/$id.desktop size identified
    local metainfo=$tree/share/metainfo/$id.metainfo.xml
    desktop-file-validate "$entry" || complain "desktop-file-validate does not accept the entry."
    # Newer versions also warn of a missing home page, which the project has none of.
    appstreamcli validate --no-net --explain "$metainfo" \
        || appstreamcli validate --no-net --override=url-homepage-missing=info "$metainfo" \
        || complain "appstreamcli does not accept the metainfo."
    grep -qx "Icon=$id" "$entry" || complain "The entry has another icon."
    grep -q "<launchable type=\"desktop-id\">$id.desktop<" "$metainfo" \
        || complain "The metainfo launches something else."
    for size in 16 22 24 32 48 64 128 256 512; do
        identified=$(identify -format '%m %wx%h' "$tree/share/icons/hicolor/${size}x$size/apps/$id.png")
        [[ $identified == "PNG ${size}x$size" ]] || complain "The icon of $size is: $identified"
    done
}
[[ $gui != ON ]] || checkDesktopFiles

((!failed)) && echo "$(expectedFiles | wc -l) files, all as they should be."
exit $failed
