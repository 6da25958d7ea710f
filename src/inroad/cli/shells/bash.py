"""The script for bash, from 3.2 on."""

from collections.abc import Iterator

from inroad.cli.shells.places import (
    Place,
    described_commands,
    described_options,
    options_with_value,
    place_of,
    word_places,
)
from inroad.cli.shells.quoting import quoted

_BEGIN = r"""# Completion of inroad for bash; load it with: eval "$(inroad completion bash)"

_inroad_words() {
    local word
    for word in "$@"; do
        [[ $word == "$typed"* ]] && COMPREPLY+=("$word")
        [[ $word == *" "* ]] && compopt -o filenames 2> /dev/null
    done
}

_inroad_lines() {
    local line
    compopt -o filenames 2> /dev/null
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done
}

_inroad_files() {
    _inroad_lines < <(compgen -f -- "$typed" 2> /dev/null)
}

_inroad_contacts() {
    _inroad_lines < <(
        "${COMP_WORDS[0]}" ${data:+--data "$data"} completion contacts -- "$typed" 2> /dev/null
    )
}

_inroad() {
    local typed=${COMP_WORDS[COMP_CWORD]} word command= first= option= data= place i n=0
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == "=" ]]; then
            continue # readline takes --format=html apart
        elif [[ -n $option ]]; then
            [[ $option == --data ]] && data=${word//\\/}
            option=
            continue
        fi
        case $word in"""
_WALKED = r"""            -*) ;;
            *)
                if [[ -z $command ]]; then
                    command=$word
                else
                    ((n)) || first=$word
                    ((++n))
                fi
                ;;
        esac
    done
    [[ $typed == "=" ]] && typed=
    if [[ -n $option ]]; then
        place=$option
    elif [[ $typed == -* ]]; then
        place=-$command
    elif [[ -z $command ]]; then
        place=commands
    else
        place="$command $n $first"
    fi
    # What is typed may be quoted; what is found is quoted by readline.
    typed=${typed#[\"\']}
    typed=${typed//\\/}
    case $place in"""
_END = r"""    esac
}

complete -F _inroad inroad"""


def script() -> str:
    """Return the script."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _BEGIN
    valued = options_with_value()
    yield f"            {' | '.join(option.name for option in valued)}) option=$word ;;"
    yield _WALKED
    yield _case("commands", Place(tuple(name for name, _ in described_commands())))
    for command, options in described_options():
        yield _case(f"-{command}", Place(tuple(name for name, _ in options)))
    for option in valued:
        if place := place_of(option):
            yield _case(option.name, place)
    for command, after, first, place in word_places():
        any_first = "" if first else "*"
        yield _case(f"{command} {after} {first}", place, any_first)
    yield _END


def _case(pattern: str, place: Place, behind: str = "") -> str:
    done = [f"_inroad_words {' '.join(map(quoted, place.values))}"] if place.values else []
    done += ["_inroad_files"] if place.is_file else []
    done += ["_inroad_contacts"] if place.is_contact else []
    return f"        {quoted(pattern)}{behind}) {'; '.join(done)} ;;"
