"""The script for zsh: to be evaluated, or kept in a folder of its functions, as compinit has it."""

from collections.abc import Iterable, Iterator

from inroad.cli.shells.places import (
    Place,
    described_commands,
    described_options,
    options_with_value,
    place_of,
    word_places,
)
from inroad.cli.shells.quoting import quoted

_BEGIN = r"""#compdef inroad
# Completion of inroad for zsh; load it with: eval "$(inroad completion zsh)"

_inroad_contacts() {
    local -a call people
    call=($words[1] ${data:+--data} $data completion contacts -- ${(Q)PREFIX})
    people=(${(f)"$($call 2> /dev/null)"})
    compadd -M 'm:{[:lower:]}={[:upper:]}' -a people
}

_inroad() {
    local word command first option data place
    local -a found
    integer i n=0
    for ((i = 2; i < CURRENT; i++)); do
        word=${(Q)words[i]}
        if [[ -n $option ]]; then
            [[ $option == --data ]] && data=$word
            option=
            continue
        fi
        case $word in"""
_WALKED = r"""            (-*) ;;
            (*)
                if [[ -z $command ]]; then
                    command=$word
                else
                    ((n)) || first=$word
                    ((++n))
                fi
                ;;
        esac
    done
    if [[ -z $option && $words[CURRENT] == --*=* ]]; then
        option=${words[CURRENT]%%=*}
        compset -P '*='
    fi
    if [[ -n $option ]]; then
        place=$option
    elif [[ $words[CURRENT] == -* ]]; then
        place=-$command
    elif [[ -z $command ]]; then
        place=commands
    else
        place="$command $n $first"
    fi
    case $place in"""
_END = r"""    esac
}

if [[ $funcstack[1] == _inroad ]]; then
    _inroad "$@"
else
    compdef _inroad inroad
fi"""


def script() -> str:
    """Return the script."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _BEGIN
    valued = options_with_value()
    yield f"            ({'|'.join(option.name for option in valued)}) option=$word ;;"
    yield _WALKED
    yield _described("commands", described_commands(), "command")
    for command, options in described_options():
        yield _described(f"-{command}", options, "option", "-o ")
    for option in valued:
        if place := place_of(option):
            yield _case(option.name, place)
    for command, after, first, place in word_places():
        yield _case(f"{command} {after} {first}", place, "" if first else "*")
    yield _END


def _described(pattern: str, rows: Iterable[tuple[str, str]], what: str, how: str = "") -> str:
    """Return what completes one of these, each shown with what it means."""
    found = " ".join(quoted(f"{name}:{meaning}") for name, meaning in rows)
    return f"        ({quoted(pattern)}) found=({found}); _describe {how}{what} found ;;"


def _case(pattern: str, place: Place, behind: str = "") -> str:
    done = [f"compadd -- {' '.join(map(quoted, place.values))}"] if place.values else []
    done += ["_files"] if place.is_file else []
    done += ["_inroad_contacts"] if place.is_contact else []
    return f"        ({quoted(pattern)}{behind}) {'; '.join(done)} ;;"
