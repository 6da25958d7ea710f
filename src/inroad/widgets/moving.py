"""The keys that move a cursor up and down, the same in every list and on the board."""

from textual.binding import Binding, BindingType

MOVING: list[BindingType] = [
    Binding("j,down", "cursor(1)", show=False),
    Binding("k,up", "cursor(-1)", show=False),
    Binding("g,home", "edge(-1)", show=False),
    Binding("G,end", "edge(1)", show=False),
    Binding("pagedown,ctrl+d", "page(1)", show=False),
    Binding("pageup,ctrl+u", "page(-1)", show=False),
    Binding("enter", "choose", show=False),
]
"""Bindings to the actions `cursor`, `edge`, `page` and `choose` of the widget."""
