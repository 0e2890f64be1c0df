#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/linux/appdir.sh [BUILD]
#
# Makes build/appdir/ChatMock.AppDir: the program with Qt and everything else that a desktop may not
# have. Its AppRun is the program itself. Where appimagetool is in PATH, an AppImage is made of it.
# BUILD is a build folder; without it the program is built as packaging/run.sh builds it. An
# AppImage runs on systems whose C library is not older than that of the system that made it, so
# make it on the oldest one.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=packaging/packages.sh
source "$root/packaging/packages.sh"

id=io.github.chatmock.ChatMock
tree=$root/build/appdir/ChatMock.AppDir

# What has to be that of the system: the C and C++ libraries, what talks to graphics drivers and X
# server, and what reads the system's fonts.
foreign='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|stdc\+\+|gcc_s|gomp)|lib(GL|EGL|GLX|GLdispatch|OpenGL|drm|gbm|vulkan)|lib(X11|X11-xcb|xcb|ICE|SM|wayland-.*)|lib(fontconfig|freetype|harfbuzz|fribidi|expat|z|com_err|p11-kit|udev|uuid))\.so'

# Of Qt's plugins those that a window, a tray icon, TLS and the request log may need. GTK's theme
# is not among them: it would bring GTK along.
plugins=(
    platforms/libqxcb.so platforms/libqwayland-generic.so platforms/libqwayland-egl.so
    platforms/libqoffscreen.so
    xcbglintegrations/libqxcb-glx-integration.so xcbglintegrations/libqxcb-egl-integration.so
    wayland-shell-integration/libxdg-shell.so
    wayland-decoration-client/libbradient.so
    wayland-graphics-integration-client/libqt-plugin-wayland-egl.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    platformthemes/libqxdgdesktopportal.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so
    tls/libqopensslbackend.so tls/libqcertonlybackend.so
    sqldrivers/libqsqlite.so
)

findBuild() {
    build=$root/build/release
    installMissing "to build" "${buildPackages[@]}"
    shareCompiledFiles
    configureOnce "$build" --preset release
    cmake --build "$build" >&2 || giveUp "The build failed; the reason is above."
}

# queryQt NAME
queryQt() {
    local tool
    for tool in qmake6 /usr/lib/qt6/bin/qmake qtpaths6 /usr/lib/qt6/bin/qtpaths; do
        command -v "$tool" >/dev/null || continue
        "$tool" -query "$1"
        return
    done
    giveUp "Neither qmake6 nor qtpaths6 was found; Qt's folders are not known."
}

copyPlugins() {
    local folder plugin
    folder=$(queryQt QT_INSTALL_PLUGINS)
    for plugin in "${plugins[@]}"; do
        if [[ -e $folder/$plugin ]]; then
            install -D -m 644 "$folder/$plugin" "$tree/usr/plugins/$plugin"
        else
            say "Left out, because this system does not have it: $plugin"
        fi
    done
}

# Words of Qt's own dialogs.
copyTranslations() {
    local folder file
    folder=$(queryQt QT_INSTALL_TRANSLATIONS)
    for file in "$folder"/qtbase_{de,es,fr,ja,ko,pt_BR,zh_CN}.qm; do
        [[ ! -e $file ]] || install -D -m 644 -t "$tree/usr/translations" "$file"
    done
}

# The keychain's library is looked for while the program runs, so nothing else names it.
keychainLibrary() {
    ldconfig -p | sed -n 's/^\tlibsecret-1\.so\.0 .*x86-64.* => //p; s/^\tlibsecret-1\.so\.0 .*AArch64.* => //p' \
        | head -n 1
}

copyLibraries() {
    local library name secret
    secret=$(keychainLibrary)
    [[ $secret ]] || say "Left out, because this system does not have it: libsecret-1.so.0"
    find "$tree/usr/plugins" -name '*.so' -print0 \
        | xargs -0 ldd "$tree/usr/bin/chatmock" ${secret:+"$secret"} \
        | sed -n 's/^\t.* => \(\/[^ ]*\) (0x.*/\1/p' | sort -u >"$tree.libraries"
    [[ ! $secret ]] || echo "$secret" >>"$tree.libraries"
    mkdir -p "$tree/usr/lib"
    while read -r library; do
        name=${library##*/}
        [[ $name =~ $foreign ]] || install -m 644 "$library" "$tree/usr/lib/$name"
    done <"$tree.libraries"
    rm -f "$tree.libraries"
}

if (($#)); then build=$(cd "$1" && pwd -P); else findBuild; fi
installMissing "to make the AppDir" patchelf
rm -rf "$tree"
mkdir -p "$tree"
cmake --install "$build" --prefix "$tree/usr" --strip >/dev/null
rm -rf "$tree/usr/lib/systemd" # a service cannot start what is mounted for a while only
copyPlugins
copyTranslations
copyLibraries

# The old kind of search path is used for the libraries of libraries and plugins, too, and no child
# process inherits it as it would a variable.
# shellcheck disable=SC2016
patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$tree/usr/bin/chatmock"
cat >"$tree/usr/bin/qt.conf" <<'TEXT'
[Paths]
Prefix = ..
Plugins = plugins
Translations = translations
TEXT
ln -s usr/bin/chatmock "$tree/AppRun"
ln -s "usr/share/applications/$id.desktop" "$tree/$id.desktop"
ln -s "usr/share/icons/hicolor/scalable/apps/$id.svg" "$tree/$id.svg"
ln -s "$id.svg" "$tree/.DirIcon"
du -sh "$tree" >&2

if command -v appimagetool >/dev/null; then
    version=$("$tree/AppRun" --version | cut -d' ' -f2)
    image=$root/build/appdir/ChatMock-$version-$(uname -m).AppImage
    appimagetool "$tree" "$image" >&2
    echo "$image"
else
    say "appimagetool is not installed, so this is all: its AppImage comes from the AppImage project."
    echo "$tree"
fi
