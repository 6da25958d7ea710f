"""The `holidays` library, of which only those countries are loaded that are asked for.

It finds a country when it is asked for, but the package that they are in loads all 250 of them as
soon as one is: 8 MB, and as much work as a fifth of a start. So that package is there without
having been run; each country in it is a module of its own.
"""

import sys
from functools import cache
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_COUNTRIES = "holidays.countries"


@cache
def library() -> "ModuleType":
    """Return the library, loaded when it is first asked for."""
    import holidays

    spec = find_spec(_COUNTRIES) if _COUNTRIES not in sys.modules else None
    if spec is not None:
        sys.modules[_COUNTRIES] = holidays.countries = module_from_spec(spec)
    return holidays
