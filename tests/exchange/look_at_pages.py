"""Lay an HTML file out as it prints, look at the pages, and say what is seen as JSON.

It is run by `printed_pages` in the environment that WeasyPrint and pypdfium2 stand in:

    python look_at_pages.py FILE A4
"""

import json
import sys

import pypdfium2
from PIL import Image
from pypdfium2 import raw
from weasyprint import CSS, HTML

SCALE = 2.0
"""Dots for a point: 144 to an inch."""
DOTS = SCALE * 72 / 25.4
"""Dots in a millimetre."""
DARK = 110
"""Ink of text; the rules to write on are lighter."""
MARGIN, COLUMN = 9, (13, 105)
"""Millimetres: what has no ink around the page, and where the questions stand."""


def rooms(picture: Image.Image) -> list[float]:
    """Return the heights without ink in the column of the questions, in millimetres."""
    left, right = (int(edge * DOTS) for edge in COLUMN)
    found, run = [], 0
    for row in range(picture.height):
        darkest, _ = picture.crop((left, row, right, row + 1)).getextrema()
        if darkest < DARK:
            found.append(run / DOTS)
            run = 0
        else:
            run += 1
    # The first is the margin above; what follows the last line is room to write too.
    below = run / DOTS - MARGIN
    return [round(room, 1) for room in (*found[1:], below) if room > 1]


def is_margin_clean(picture: Image.Image) -> bool:
    """Whether nothing is printed where printers cut."""
    edge = int(MARGIN * DOTS)
    width, height = picture.size
    strips = (
        (0, 0, width, edge),
        (0, height - edge, width, height),
        (0, 0, edge, height),
        (width - edge, 0, width, height),
    )
    return all(picture.crop(strip).getextrema()[0] >= DARK for strip in strips)


def smallest_type(page: pypdfium2.PdfPage) -> float:
    """Return the size of the smallest letters of a page, in points."""
    text, matrix = page.get_textpage(), raw.FS_MATRIX()
    sizes: set[float] = set()
    for at in range(text.count_chars()):
        # What stands between words is made up, and has no size.
        if not raw.FPDFText_IsGenerated(text, at) and raw.FPDFText_GetMatrix(text, at, matrix):
            sizes.add(abs(matrix.d) * raw.FPDFText_GetFontSize(text, at))
    return round(min(sizes), 2)


def main() -> None:
    """Print what is seen."""
    size = CSS(string=f"@page {{ size: {sys.argv[2]} }}")
    pdf = pypdfium2.PdfDocument(HTML(sys.argv[1]).write_pdf(stylesheets=[size]))
    seen = []
    for page in pdf:
        picture = page.render(scale=SCALE).to_pil().convert("L")
        seen.append(
            {
                "smallest_type": smallest_type(page),
                "rooms": rooms(picture),
                "is_margin_clean": is_margin_clean(picture),
            }
        )
    sys.stdout.write(json.dumps(seen))


if __name__ == "__main__":
    main()
