"""The themes that Inroad brings: dark, light, and both with high contrast.

Every text token has a contrast of at least 4.5 on every ground that it may stand on (WCAG AA), and
of 7 with high contrast (AAA); a test computes it, with 256, 16 and 8 colours too: what plain ssh
and a console give. Those are chosen by hand, because the nearest of so few colours is often black,
navy or teal. With 16, the selected row is black on white, or white on black: no other pair of the
sixteen can be read on all of xterm, the PC console and GNOME. With eight, red and yellow cannot be
read everywhere: what is late is said in words alone.
"""

from collections.abc import Mapping

from inroad.themes.theme import STYLES, Fallback, Palette, Theme

DARK = Theme(
    is_dark=True,
    palette=Palette(
        ground="#14171c",
        panel="#1b1f26",
        row="#252b35",
        line="#323945",
        text="#d6dae1",
        soft="#a3acb9",
        faint="#858e9d",
        accent="#7cb7d4",
        late="#ea8f72",
        due="#e5bd78",
        good="#9cc283",
    ),
    in_256=Fallback(
        Palette(
            ground="234",
            panel="235",
            row="237",
            line="239",
            text="252",
            soft="248",
            faint="246",
            accent="110",
            late="209",
            due="179",
            good="108",
        )
    ),
    in_16=Fallback(
        Palette(
            ground="0",
            panel="0",
            row="7",
            line="8",
            text="15",
            soft="7",
            faint="7",
            accent="14",
            late="9",
            due="11",
            good="10",
        ),
        dict.fromkeys(STYLES, "0"),
    ),
    in_8=Fallback(
        Palette(
            ground="0",
            panel="0",
            row="7",
            line="7",
            text="7",
            soft="7",
            faint="7",
            accent="6",
            late="7",
            due="7",
            good="2",
        ),
        dict.fromkeys(STYLES, "0"),
    ),
)

LIGHT = Theme(
    is_dark=False,
    palette=Palette(
        ground="#fbfaf6",
        panel="#f1efe8",
        row="#e4e9ea",
        line="#d3d0c6",
        text="#282b30",
        soft="#50565f",
        faint="#656a73",
        accent="#15627f",
        late="#ad3f20",
        due="#8a5d00",
        good="#416e22",
    ),
    in_256=Fallback(
        Palette(
            ground="231",
            panel="255",
            row="254",
            line="252",
            text="235",
            soft="239",
            faint="241",
            accent="24",
            late="124",
            due="94",
            good="22",
        ),
        {"due": "58"},
    ),
    in_16=Fallback(
        Palette(
            ground="15",
            panel="15",
            row="0",
            line="7",
            text="0",
            soft="0",
            faint="0",
            accent="4",
            late="1",
            due="5",
            good="0",
        ),
        dict.fromkeys(STYLES, "15"),
    ),
    in_8=Fallback(
        Palette(
            ground="7",
            panel="7",
            row="0",
            line="0",
            text="0",
            soft="0",
            faint="0",
            accent="4",
            late="0",
            due="0",
            good="0",
        ),
        dict.fromkeys(STYLES, "7"),
    ),
)

HIGH_CONTRAST = Theme(
    is_dark=True,
    palette=Palette(
        ground="#000000",
        panel="#16181c",
        row="#3a3a3a",
        line="#8c8c8c",
        text="#ffffff",
        soft="#e4e4e4",
        faint="#cccccc",
        accent="#87e8ff",
        late="#ffc9be",
        due="#ffd75f",
        good="#a0f090",
    ),
    in_256=Fallback(
        Palette(
            ground="16",
            panel="234",
            row="237",
            line="245",
            text="231",
            soft="254",
            faint="252",
            accent="123",
            late="224",
            due="221",
            good="157",
        )
    ),
    in_16=Fallback(
        Palette(
            ground="0",
            panel="0",
            row="7",
            line="7",
            text="15",
            soft="15",
            faint="7",
            accent="14",
            late="15",
            due="11",
            good="10",
        ),
        dict.fromkeys(STYLES, "0"),
    ),
    in_8=Fallback(
        Palette(
            ground="0",
            panel="0",
            row="7",
            line="7",
            text="7",
            soft="7",
            faint="7",
            accent="7",
            late="7",
            due="7",
            good="7",
        ),
        dict.fromkeys(STYLES, "0"),
    ),
)

HIGH_CONTRAST_LIGHT = Theme(
    is_dark=False,
    palette=Palette(
        ground="#ffffff",
        panel="#f2f2f2",
        row="#dfe6ec",
        line="#767676",
        text="#000000",
        soft="#262626",
        faint="#3d3d3d",
        accent="#003e66",
        late="#7a1500",
        due="#553a00",
        good="#1b4200",
    ),
    in_256=Fallback(
        Palette(
            ground="231",
            panel="231",
            row="253",
            line="243",
            text="16",
            soft="235",
            faint="238",
            accent="18",
            late="52",
            due="53",
            good="22",
        ),
        {"good": "16"},
    ),
    in_16=Fallback(
        Palette(
            ground="15",
            panel="15",
            row="0",
            line="0",
            text="0",
            soft="0",
            faint="0",
            accent="4",
            late="0",
            due="0",
            good="0",
        ),
        dict.fromkeys(STYLES, "15"),
    ),
    in_8=Fallback(
        Palette(
            ground="7",
            panel="7",
            row="0",
            line="0",
            text="0",
            soft="0",
            faint="0",
            accent="0",
            late="0",
            due="0",
            good="0",
        ),
        dict.fromkeys(STYLES, "7"),
    ),
)

BUILT_IN: Mapping[str, Theme] = {
    "dark": DARK,
    "light": LIGHT,
    "high-contrast": HIGH_CONTRAST,
    "high-contrast-light": HIGH_CONTRAST_LIGHT,
}
"""By the names that people choose them by."""

OTHERS: Mapping[str, str] = {
    "dark": "light",
    "light": "dark",
    "high-contrast": "high-contrast-light",
    "high-contrast-light": "high-contrast",
}
"""The same on the other ground."""
