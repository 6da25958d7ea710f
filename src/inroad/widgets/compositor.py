"""Composes only what changed: Textual would render every widget between two that did."""

from collections.abc import Iterable, Iterator

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
        asked = self._asked
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            touched = [one for one in asked if one.overlaps(seen)]
            for top, bottom in _joined((one.y, one.bottom) for one in touched):
                top, bottom = max(top, seen.y), min(bottom, seen.bottom)
                part = Region(seen.x, top, seen.width, bottom - top)
                yield region, part, widget.render_lines(part.translate(-region.offset))
            if touched:
                # What stands behind is not seen there.
                asked = tuple(one for one in asked if not seen.contains_region(one))
                if not asked:
                    return


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield from where to where spans of lines go, those as one that meet."""
    start = end = -1
    for top, bottom in sorted(spans):
        if top > end:
            if end > start:
                yield start, end
            start = top
        end = max(end, bottom)
    if end > start:
        yield start, end
