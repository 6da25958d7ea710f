"""Composes only what changed: Textual would render every widget between two that did."""

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class ThriftyCompositor(Compositor):
    """A compositor whose partial update renders the lines of the widgets that it is about."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: tuple[Region, ...] = ()
        """The regions of the update that is being made; none while all is rendered."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render what is to be painted anew."""
        self._asked = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._asked = ()

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield of each widget, from the front: where it is, what of it is seen, and its lines."""
        if not self._asked:
            yield from super()._get_renders(crop)
            return
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            touched = [one for one in self._asked if one.overlaps(seen)]
            if touched:
                top = max(seen.y, min(one.y for one in touched))
                bottom = min(seen.bottom, max(one.bottom for one in touched))
                part = Region(seen.x, top, seen.width, bottom - top)
                yield region, part, widget.render_lines(part.translate(-region.offset))
