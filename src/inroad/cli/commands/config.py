"""`inroad config`: all that can be set, in the campaign and on this machine, for scripts too."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from inroad.cli.arguments import CONFIG_FILE, JSON, LOAD, UNSET
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import complain, print_json, say, unbroken
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.settings.named_values import NamedValue
    from inroad.config.machine_file import MachineFile


def _names() -> Iterable[str]:
    """Return the names that a shell completes: those of this machine, without a campaign."""
    from inroad.config.entries import ENTRIES

    return (entry.name for entry in ENTRIES)


_NAME = Word("SETTING", "what is set, by its name in the list", True, offers=_names)
_NAMED = _NAME._replace(is_optional=False)
_VALUE = Word("VALUE", "its value, as it is typed in the settings", True, is_phrase=True)
_SOURCE = Word("FILE", "what “inroad config --json” printed; - is standard input")
_NAME_CELLS = 26
_VALUE_CELLS = 36


def _config(call: Call) -> int:
    """List everything, say one value, or set it."""
    machine = _machine()
    name, typed = call.word(_NAME), call.word(_VALUE)
    if typed or (name and _VALUE in call.given_words):
        return _set(call, machine, name, typed)
    from inroad.campaign.settings.named_values import value_named

    with campaign_of(call) as campaign:
        values = list(_values(campaign))
        shown = [value_named(values, name)] if name else values
    if call.has(JSON):
        known = [_as_json(one) for one in shown]
        print_json(known[0] if name else known)
    elif name:
        for line in (shown[0].value or shown[0].said).splitlines() or [""]:
            say(unbroken(_harmless(line)))
    else:
        for one in shown:
            said = _harmless(one.said)
            say(f"{one.name:<{_NAME_CELLS}} {said:<{_VALUE_CELLS}} {one.origin}", _NAME_CELLS + 1)
    return 0


def _set(call: Call, machine: "MachineFile", name: str, typed: str) -> int:
    from inroad.config.entries import entry_named

    entry = entry_named(name)
    if entry is not None and typed.strip():
        # Of a campaign nothing is needed, and none is begun.
        machine.write(entry, typed)
        _tell(call, f"Set “{entry.label}” in {machine.path.name}: {typed}")
        return 0
    from inroad.campaign.settings.named_values import value_named

    with campaign_of(call) as campaign:
        change = value_named(_values(campaign), name).set(typed)
    _tell(call, change.label)
    return 0


def _unset(call: Call) -> int:
    """Let the usual value hold again."""
    from inroad.config.entries import entry_named

    machine, name = _machine(), call.word(_NAMED)
    entry = entry_named(name)
    if entry is not None and entry.of(machine.config):
        machine.take_out(entry)
        _tell(call, f"Took “{entry.label}” out of {machine.path.name}")
        return 0
    from inroad.campaign.settings.named_values import value_named

    with campaign_of(call) as campaign:
        unset = value_named(_values(campaign), name).unset
        label = unset().label if unset is not None else f"{name} has its usual value already"
    _tell(call, label)
    return 0


def _load(call: Call) -> int:
    """Set what was listed on another machine: all that was not as it is built in."""
    from inroad.campaign.settings.named_values import set_all

    _machine()
    wanted = _listed(call.word(_SOURCE))
    with campaign_of(call) as campaign:
        changes = set_all(lambda: _values(campaign), wanted)
    for change in changes:
        _tell(call, change.label)
    if not changes:
        say("Nothing in it is set; all is as it was.")
    return 0


def _where(_: Call) -> int:
    """Say where the file of this machine is, or would be."""
    from inroad.paths import config_file

    say(unbroken(_harmless(str(config_file().absolute()))))
    return 0


def _values(campaign: "Campaign") -> "Iterator[NamedValue]":
    """Yield all that can be set: what I say of myself, and the settings."""
    from inroad.campaign.settings.about_me_values import values_about_me
    from inroad.campaign.settings.named_values import named_values

    yield from values_about_me(campaign.me)
    yield from named_values(campaign.settings.all())


def _listed(source: str) -> dict[str, str]:
    """Return what is to be set, by name, of a list as `--json` prints it."""
    import json

    from inroad.cli.standard_input import IS_STANDARD_INPUT, read_text
    from inroad.paths import typed_path

    path = None if source == IS_STANDARD_INPUT else typed_path(source)
    try:
        listed = json.loads(read_text(path, "This is too long for a list of settings."))
    except (ValueError, RecursionError):
        listed = None
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise InroadError("That is no list as “inroad config --json” prints it; nothing was set.")
    found = (_wanted(one) for one in listed)
    return {name: value for name, value in found if name and value}


def _wanted(one: Mapping[str, Any]) -> tuple[str, str]:
    """Return name and value of an entry of the list; "" of one that is not to be set."""
    match one:
        case {"name": str(name), "value": str(value), "origin": "campaign" | "config.toml"}:
            return name, value
        case {"name": str(name), "value": str(value)} if "origin" not in one:
            return name, value
    return "", ""


def _machine() -> "MachineFile":
    """Return the file of this machine, and say what is wrong in it."""
    from inroad.config.machine_file import MachineFile
    from inroad.keymap.complaints import wrong_in
    from inroad.paths import config_file

    machine = MachineFile(config_file())
    for sentence in wrong_in(machine.config, machine.path.name):
        complain(sentence)
    return machine


def _tell(call: Call, label: str) -> None:
    if call.has(JSON):
        print_json({"done": f"{label}."})
    else:
        say(_harmless(f"{label}."))


def _as_json(one: "NamedValue") -> dict[str, Any]:
    return {
        "name": one.name,
        "value": one.value,
        "said": one.said,
        "origin": one.origin.value,
        "label": one.label,
        "meaning": one.meaning,
    }


def _harmless(text: str) -> str:
    from inroad.domain.text import harmless

    return harmless(text)


CONFIG = Subcommand(
    "config",
    "List all that can be set, or set it: in the campaign, and on this machine.",
    (
        Usage(_where, switch=CONFIG_FILE, is_for_demo=False, has_data=False),
        Usage(_load, (_SOURCE,), switch=LOAD, is_for_demo=False),
        Usage(_unset, (_NAMED,), switch=UNSET, is_for_demo=False),
        Usage(_config, (_NAME, _VALUE), (JSON,)),
    ),
    (
        "inroad config",
        "inroad config mail_command mutt",
        "inroad config name 'Robin Hale'",
        "inroad config holidays France",
        "inroad config --unset theme",
        "inroad config --json > settings.json",
        "inroad config --load settings.json",
    ),
    "What goes with a machine (theme, mouse, keys, programs, calendar folders) is in config.toml, "
    "which --file names; the rest, and what you say of yourself, is in the campaign. What is in "
    "neither is built in. --load sets all that another machine has set.",
)
