"""`argmap completion`: what makes a shell complete command lines of argmap."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from argmap.cli.parser import Parser, one_of
from argmap.cli.streams import put

EXAMPLES = (
    'argmap completion bash     in ~/.bashrc: eval "$(argmap completion bash)"',
    'argmap completion zsh      in ~/.zshrc, after compinit: eval "$(argmap completion zsh)"',
    "argmap completion fish     goes into ~/.config/fish/completions/argmap.fish",
)

BASH = """\
# Completion of argmap for bash: eval "$(argmap completion bash)"
_argmap() {
    local IFS=$'\\n' line kind='' answer
    COMPREPLY=()
    answer=$("$1" --complete "$COMP_CWORD" "${COMP_WORDS[@]}" 2>/dev/null) || return
    while IFS= read -r line; do
        if [ -z "$kind" ]; then
            kind=$line
        else
            COMPREPLY+=("${line%%$'\\t'*}")
        fi
    done <<< "$answer"
    if [ "$kind" = files ]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=("${COMPREPLY[@]%/}")
    elif [ "${#COMPREPLY[@]}" = 1 ] && [ "${COMPREPLY[0]: -1}" = , ]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _argmap argmap
"""

ZSH = """\
#compdef argmap
# Completion of argmap for zsh: eval "$(argmap completion zsh)", after compinit
_argmap() {
    local -a typed lines shown
    local kind line value about
    typed=("${(@Q)words}")
    typed[CURRENT]="${(Q)PREFIX}"
    lines=("${(@f)$(${typed[1]} --complete $((CURRENT - 1)) "${typed[@]}" 2>/dev/null)}")
    kind=$lines[1]
    shift lines
    (( $#lines )) || return 1
    if [[ $kind == files ]]; then
        compadd -f -- "${(@)lines%/}"
        return
    fi
    for line in "${lines[@]}"; do
        value=${line%%$'\\t'*}
        about=${line#*$'\\t'}
        [[ $about == $line ]] && about=
        shown+=("${value//:/\\\\:}${about:+:$about}")
    done
    _describe -t argmap argmap shown
}
if [[ $funcstack[1] == _argmap ]]; then
    _argmap "$@"
else
    compdef _argmap argmap
fi
"""

FISH = """\
# Completion of argmap for fish: argmap completion fish > ~/.config/fish/completions/argmap.fish
function __argmap_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    $typed[1] --complete (count $typed) $typed "$current" 2>/dev/null | tail -n +2
end
complete -c argmap -f -a '(__argmap_complete)'
"""

SHELLS: Mapping[str, str] = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def add_options(parser: Parser) -> None:
    """What `argmap completion` takes."""
    parser.add_argument("shell", metavar="SHELL", type=one_of("shell", SHELLS), help=f"{', '.join(SHELLS)}")


def run(options: Namespace) -> int:
    """0."""
    put(SHELLS[options.shell])
    return 0
