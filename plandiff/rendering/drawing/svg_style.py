"""The colours, widths and dashes of a drawing, as CSS without variables so that any SVG program can read it."""

from __future__ import annotations

from dataclasses import dataclass

FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Liberation Sans',Arial,sans-serif"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a drawing on one ground. Tests hold every pair to the contrast that WCAG 2.2 asks for."""

    ground: str
    ink: str
    soft: str
    substantive: str
    unsure: str
    wording: str
    none: str
    unknown: str
    faint: str
    shade: str
    parts: tuple[str, ...]  # the grounds of the parts of bars, on which ink is written; the last is for the rest


LIGHT = Palette(
    "#ffffff",
    "#1b1f24",
    "#565f6a",
    "#b3470b",
    "#0f766e",
    "#4a7391",
    "#7f8892",
    "#7b4fa6",
    "#c4cad1",
    "#f4f1f8",
    ("#f4b67e", "#9fc6e6", "#a9d6a3", "#e8a9ba", "#cdb8ea", "#ead673", "#83cdc6", "#d0d4d8"),
)
DARK = Palette(
    "#15181c",
    "#e6e9ec",
    "#a3abb5",
    "#f2a25c",
    "#5fc9b8",
    "#86aac6",
    "#707a85",
    "#c3a1ea",
    "#40474f",
    "#1f1b27",
    ("#86471a", "#24557f", "#2f6736", "#85354d", "#5b3f8c", "#655609", "#1a635d", "#474e57"),
)


def css(palette: Palette, scope: str, *, parts: bool = False) -> str:
    """The rules for a drawing inside `scope` (a selector), with those for `parts` of bars where it has some."""
    tones = (
        ("substantive", palette.substantive, "3", ""),
        ("unsure", palette.unsure, "2.6", "stroke-dasharray:9 3;"),
        ("wording", palette.wording, "2", ""),
        ("none", palette.none, "1.2", ""),
        ("unknown", palette.unknown, "1.8", "stroke-dasharray:5 4;"),
        ("start", palette.ink, "1.8", ""),
        ("faint", palette.faint, "1", ""),
    )
    rules = [
        f"text{{font-family:{FONT};fill:{palette.ink}}}",
        f".soft{{fill:{palette.soft}}}",
        ".head{font-weight:700}",
        ".number{font-weight:600;text-anchor:middle}",
        f".word{{text-anchor:middle;fill:{palette.soft};stroke:{palette.ground};stroke-width:5;paint-order:stroke}}",
        f".beside{{stroke:{palette.ground};stroke-width:5;paint-order:stroke}}",
        f".trunk{{stroke:{palette.none};stroke-width:1.2}}",
        f".shade{{fill:{palette.shade}}}",
        f".rule{{stroke:{palette.faint};stroke-width:.6}}",
        f".guide{{stroke:{palette.faint};stroke-width:1;stroke-dasharray:1 4}}",
        ".gone{text-decoration:line-through}",
        ".end{text-anchor:end}",
        ".middle{text-anchor:middle}",
        f".ground{{fill:{palette.ground}}}",
        "path{fill:none}",
        f".halo{{stroke:{palette.ground};stroke-width:7}}",
        f"rect.box{{fill:{palette.ground}}}",
        f"circle.sign{{fill:{palette.ground};stroke-width:1.6}}",
        "a:hover path:not(.halo){stroke-width:4.5}",
        "a:hover text{text-decoration:underline}",
        "a:hover .gone{text-decoration:underline line-through}",
    ]
    for name, colour, width, dash in tones:
        rules.append(f".t-{name}{{stroke:{colour};stroke-width:{width};{dash}}}")
        rules.append(f"rect.t-{name}{{stroke-width:{min(float(width), 2):g}}}")
        rules.append(f"rect.full.t-{name}{{fill:{colour};stroke-width:0}}")
    rules += [".thin{stroke-width:1.4}", ".fine{stroke-width:.5}"]  # after the tones: they overrule them
    if parts:
        rules += [f".part{{stroke:{palette.soft};stroke-width:1}}", f".empty{{fill:{palette.soft}}}"]
        rules += [f".p-{index}{{fill:{colour}}}" for index, colour in enumerate(palette.parts)]
    return "\n".join(f"{scope} {rule}" for rule in rules)
