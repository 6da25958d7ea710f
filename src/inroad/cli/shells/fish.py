"""The script for fish."""

from collections.abc import Iterable, Iterator

from inroad.cli.shells.places import (
    Place,
    described_commands,
    described_options,
    options_with_value,
    place_of,
    word_places,
)
from inroad.cli.shells.quoting import quoted_for_fish as quoted

_BEGIN = r"""# Completion of inroad for fish; load it with: inroad completion fish | source

function __inroad_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l program $words[1]
    set -l command ''
    set -l first ''
    set -l option ''
    set -l data
    set -l before ''
    set -l place ''
    set -l n 0
    for word in $words[2..]
        if test -n "$option"
            if test "$option" = --data
                set data --data $word
            end
            set option ''
            continue
        end
        switch $word"""
_WALKED = r"""            case '-*'
            case '*'
                if test -z "$command"
                    set command $word
                else
                    if test $n -eq 0
                        set first $word
                    end
                    set n (math $n + 1)
                end
        end
    end
    if test -z "$option"; and string match -qr '^--[a-z-]+=' -- $typed
        set option (string replace -r '=.*' '' -- $typed)
        set before $option=
        set typed (string replace -r '^[^=]*=' '' -- $typed)
    end
    if test -n "$option"
        set place $option
    else if string match -q -- '-*' $typed
        set place -$command
    else if test -z "$command"
        set place commands
    else
        set place "$command $n $first"
    end
    switch $place"""
_END = r"""    end
end

function __inroad_contacts --argument-names before program typed
    $program $argv[4..] completion contacts -- (string unescape -- $typed) 2>/dev/null |
        string replace -r '^' -- $before
end

complete -c inroad -f -a '(__inroad_complete)'"""


def script() -> str:
    """Return the script."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _BEGIN
    valued = options_with_value()
    yield f"            case {' '.join(option.name for option in valued)}"
    yield "                set option $word"
    yield _WALKED
    yield from _described("commands", described_commands())
    for command, options in described_options():
        yield from _described(f"-{command}", options)
    for option in valued:
        if place := place_of(option):
            yield from _case(option.name, place)
    for command, after, first, place in word_places():
        yield from _case(f"{command} {after} {first or '*'}", place)
    yield _END


def _described(pattern: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield what completes one of these, each shown with what it means."""
    yield f"        case {quoted(pattern)}"
    found = " ".join(f"{quoted(name)} {quoted(meaning)}" for name, meaning in rows)
    yield f"            printf '%s\\t%s\\n' {found}"


def _case(pattern: str, place: Place) -> Iterator[str]:
    yield f"        case {quoted(pattern)}"
    if place.values:
        yield f'            printf "$before%s\\n" {" ".join(map(quoted, place.values))}'
    if place.is_file:
        yield "            __fish_complete_path $typed"
    if place.is_contact:
        yield '            __inroad_contacts "$before" $program "$typed" $data'
