#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/packages/completions.sh [FOLDER]
#
# Types into bash, zsh and fish as a person does, and looks at what they complete. With FOLDER the
# files are those that the build has written into it; otherwise those that are installed.
set -euo pipefail

folder=${1:-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch XDG_CONFIG_HOME=$scratch XDG_DATA_HOME=$scratch XDG_CACHE_HOME=$scratch TERM=dumb
failed=0

# expect SHELL TYPED OFFERED…: `offers` holds what the shell offered, one a line.
expect() {
    local shell=$1 typed=$2 word
    shift 2
    for word in "$@"; do
        grep -qxF -e "$word" <<<"$offers" && continue
        echo "$shell: '$typed' does not offer '$word' but: $offers"
        failed=1
    done
}

# What bash-completion does when it is installed, and the file alone when it is not.
# shellcheck disable=SC2317 # called by the name of the shell
bashOffers() {
    local loader=". '$folder/chatmock.bash'"
    [[ $folder ]] || loader='. /usr/share/bash-completion/bash_completion; _completion_loader chatmock || true
        declare -F _chatmock >/dev/null || __load_completion chatmock'
    offers=$(bash --norc -c "$loader
        read -ra COMP_WORDS <<<'$1'; [[ '$1' != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=\$((\${#COMP_WORDS[@]} - 1)); _chatmock
        printf '%s\n' \"\${COMPREPLY[@]}\"" 2>&1)
}

# shellcheck disable=SC2317
fishOffers() {
    local loader=true
    [[ ! $folder ]] || loader="source '$folder/chatmock.fish'"
    offers=$(fish --no-config -c "set -q fish_complete_path[1]
        or set fish_complete_path /usr/share/fish/vendor_completions.d
        $loader; complete -C '$1'" 2>&1 | cut -f1)
}

# An interactive zsh on a terminal of its own, in which Tab is pressed; what it made of the line is
# what it offers.
zshOffers() {
    offers=$(zsh -f -c '
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "[[ -z \"'"$folder"'\" ]] || fpath=(\"'"$folder"'\" \$fpath)"
        zpty -w shell "autoload -Uz compinit && compinit -u -D"
        zpty -w shell "report() { print -r -- \"line<\$BUFFER>\" >>'"$scratch"'/zsh; }; zle -N report"
        zpty -w shell "bindkey \"^I\" expand-or-complete \"^T\" report; print rea\"\"dy >>'"$scratch"'/zsh"
        for attempt in {1..100}; do [[ -s '"$scratch"'/zsh ]] && break; sleep 0.05; done
        zpty -w -n shell "'"$1"'"$'\''\t\x14'\''
        for attempt in {1..100}; do grep -q line "'"$scratch"'/zsh" && break; sleep 0.05; done
        zpty -d shell' 2>&1
        sed -n 's/^line<\(.*[^ ]\) *>$/\1/p' "$scratch/zsh")
    rm -f "$scratch/zsh"
}

for shell in bash fish; do
    ${shell}Offers 'chatmock se'
    expect $shell 'chatmock se' serve
    ${shell}Offers 'chatmock serve --reasoning-ef'
    expect $shell 'chatmock serve --reasoning-ef' --reasoning-effort
    ${shell}Offers 'chatmock serve --reasoning-effort '
    expect $shell 'chatmock serve --reasoning-effort ' minimal high
    ${shell}Offers 'chatmock login --he'
    expect $shell 'chatmock login --he' --headless --help
done

zshOffers 'chatmock se'
expect zsh 'chatmock se' 'chatmock serve'
zshOffers 'chatmock serve --reasoning-ef'
expect zsh 'chatmock serve --reasoning-ef' 'chatmock serve --reasoning-effort='
zshOffers 'chatmock serve --reasoning-effort=mi'
expect zsh 'chatmock serve --reasoning-effort=mi' 'chatmock serve --reasoning-effort=minimal'
zshOffers 'chatmock login --headl'
expect zsh 'chatmock login --headl' 'chatmock login --headless'

((!failed)) && echo "bash, zsh and fish complete the command line."
exit $failed
