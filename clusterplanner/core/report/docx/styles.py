"""Styles, settings and sections: the layout profile in Word's terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.report.docx.nodes import LOCALES, Node, node, twips
from clusterplanner.core.report.profile import Flow, Profile, TypeStyle

# Word translates its built-in styles; those of our own are named in the document's language.
BUILT_IN: Final[Mapping[str, tuple[str, str]]] = {
    "body": ("BodyText", "Body Text"),
    "point": ("ListNumber", "List Number"),
    "list_item": ("ListContinue", "List Continue"),
    "title": ("Title", "Title"),
    "subject": ("Subtitle", "Subtitle"),
    "caption": ("Caption", "caption"),
    "signature": ("Signature", "Signature"),
    "heading_1": ("Heading1", "heading 1"),
    "heading_2": ("Heading2", "heading 2"),
    "heading_3": ("Heading3", "heading 3"),
    "contents_title": ("TOCHeading", "TOC Heading"),
}
OWN: Final[Mapping[str, str]] = {
    "place": "PlaceAndYear",
    "chart_caption": "ChartCaption",
    "source": "SourceNote",
    "mark": "DraftMark",
    "approval": "ApprovalBlock",
    "cell": "TableText",
    "column_title": "ColumnTitle",
}
STYLE_IDS: Final[Mapping[str, str]] = {name: style for name, (style, _) in BUILT_IN.items()} | dict(OWN)
TABLE_STYLE: Final = "TableGrid"

_ALIGNMENTS: Final = {Flow.LEFT: "left", Flow.RIGHT: "right", Flow.CENTRE: "center", Flow.JUSTIFY: "both"}
_WITH_NEXT: Final = frozenset({"heading_1", "heading_2", "heading_3", "caption", "contents_title", "title"})
_SINGLE: Final = 1.149  # height of a line of Times New Roman set solid, as a multiple of its size: Word's "single"
_CONTENTS_LEVELS: Final = 3


def text_width(profile: Profile, landscape: bool) -> int:
    """Return the width of the text between the margins, twips."""
    sheet = profile.sheet.turned() if landscape else profile.sheet
    return twips(sheet.width - sheet.left - sheet.right)


def section(profile: Profile, landscape: bool, header: str, *, first: bool) -> Node:
    """Return the properties of a section; the first one names the header, and may hide it on its first page."""
    sheet = profile.sheet.turned() if landscape else profile.sheet
    turned = {"orient": "landscape"} if landscape else {}
    edge = twips(profile.page_number.from_top)
    margins = {side: twips(getattr(sheet, side)) for side in ("top", "right", "bottom", "left")}
    return node(
        "w:sectPr",
        node("w:headerReference", type="default", r_id=header) if first else None,
        node("w:type", val="nextPage"),
        node("w:pgSz", w=twips(sheet.width), h=twips(sheet.height), **turned),
        node("w:pgMar", **margins, header=edge, footer=edge, gutter=0),
        node("w:cols", space=twips(12.5)),
        node("w:titlePg") if first and profile.page_number.first_page > 1 else None,
    )


def fill_styles(styles: Any, profile: Profile, language: Language) -> None:
    """Replace the template's styles by the profile's, keeping only its list of latent ones."""
    latent = next(child for child in styles if child.tag.endswith("}latentStyles"))
    for child in list(styles):
        styles.remove(child)
    locale = LOCALES[language]
    body = profile.styles["body"]
    fonts = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), profile.families[0])
    defaults = node(
        "w:rPr",
        node("w:rFonts", **fonts),
        *_size(body.size),
        node("w:lang", val=locale, eastAsia=locale, bidi="ar-SA"),
    )
    styles.append(node("w:docDefaults", node("w:rPrDefault", defaults), node("w:pPrDefault", node("w:pPr"))))
    styles.append(latent)
    styles.append(_style("paragraph", "Normal", "Normal", node("w:pPr", node("w:widowControl")), default=True))
    styles.append(_style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True))
    styles.append(_style("table", "TableNormal", "Normal Table", _table_properties(profile, rules=False), default=True))
    styles.append(_style("numbering", "NoList", "No List", default=True))
    for name, (style, title) in BUILT_IN.items():
        styles.append(_paragraph_style(name, style, title, profile))
    for name, style in OWN.items():
        styles.append(_paragraph_style(name, style, say(f"word_styles.{name}", language), profile))
    for level in range(1, _CONTENTS_LEVELS + 1):
        styles.append(_contents_style(level, profile))
    number = node("w:rPr", *_size(profile.page_number.size))
    styles.append(_style("paragraph", "Header", "header", node("w:pPr", node("w:jc", val="center")), number))
    styles.append(
        _style("table", TABLE_STYLE, "Table Grid", _table_properties(profile, rules=True), based_on="TableNormal")
    )


def _style(kind: str, style: str, title: str, *content: Node, default: bool = False, based_on: str = "") -> Node:
    parent = based_on or ("Normal" if kind == "paragraph" and not default else "")
    attributes = {"default": 1} if default else {}
    if style in OWN.values():
        attributes["customStyle"] = 1
    return node(
        "w:style",
        node("w:name", val=title),
        node("w:basedOn", val=parent) if parent else None,
        node("w:next", val=STYLE_IDS["body"]) if style.startswith("Heading") else None,
        node("w:uiPriority", val=1 if kind == "paragraph" else 99),
        node("w:qFormat") if kind == "paragraph" else None,
        *content,
        type=kind,
        styleId=style,
        **attributes,
    )


def _size(points: float) -> tuple[Node, Node]:
    return node("w:sz", val=round(2 * points)), node("w:szCs", val=round(2 * points))


def _look(look: TypeStyle) -> Node:
    bold = (node("w:b"), node("w:bCs")) if look.bold else ()
    italic = (node("w:i"), node("w:iCs")) if look.italic else ()
    return node("w:rPr", *bold, *italic, *_size(look.size))


def _spacing(look: TypeStyle) -> Node:
    line = round(240 * look.line / _SINGLE)
    return node("w:spacing", before=round(20 * look.before), after=round(20 * look.after), line=line, lineRule="auto")


def _paragraph_style(name: str, style: str, title: str, profile: Profile) -> Node:
    look = profile.styles[name]
    level = int(name[-1]) - 1 if name.startswith("heading_") else None
    properties = node(
        "w:pPr",
        node("w:keepNext") if name in _WITH_NEXT else None,
        node("w:keepLines") if name in _WITH_NEXT or name in ("approval", "signature") else None,
        node("w:suppressAutoHyphens") if look.align is not Flow.JUSTIFY else None,
        _spacing(look),
        node("w:ind", firstLine=twips(look.first)) if look.first else None,
        node("w:jc", val=_ALIGNMENTS[look.align]),
        node("w:outlineLvl", val=level) if level is not None else None,
    )
    return _style("paragraph", style, title, properties, _look(look))


def _contents_style(level: int, profile: Profile) -> Node:
    look = profile.styles["contents_entry"]
    width = text_width(profile, landscape=False)
    properties = node(
        "w:pPr",
        node("w:tabs", node("w:tab", val="right", leader="dot", pos=width)),
        node("w:suppressAutoHyphens"),
        _spacing(look),
        # No indent at the right, though it would keep titles from the numbers: LibreOffice loses what lies beyond it.
        node("w:ind", left=twips(profile.stops.paragraph * (level - 1))),
        node("w:jc", val=_ALIGNMENTS[look.align]),
    )
    return _style("paragraph", f"TOC{level}", f"toc {level}", properties, _look(look))


def _table_properties(profile: Profile, *, rules: bool) -> Node:
    table = profile.table
    if not rules:
        sides = {"top": 0.0, "left": table.padding_sides, "bottom": 0.0, "right": table.padding_sides}
        margins = (node(f"w:{side}", w=twips(width), type="dxa") for side, width in sides.items())
        return node("w:tblPr", node("w:tblInd", w=0, type="dxa"), node("w:tblCellMar", *margins))
    rule = {"val": "single", "sz": max(2, round(8 * table.rule)), "space": 0, "color": "000000"}
    borders = (node(f"w:{edge}", **rule) for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
    padding = {"top": table.padding_top, "left": table.padding_sides, "bottom": table.padding_bottom}
    margins = (
        node(f"w:{side}", w=twips(width), type="dxa")
        for side, width in (padding | {"right": table.padding_sides}).items()
    )
    return node("w:tblPr", node("w:tblBorders", *borders), node("w:tblCellMar", *margins))


def fill_settings(settings: Any, profile: Profile, language: Language, *, update_fields: bool) -> None:
    """Replace the template's settings: today's Word, no stretched lines before a line break, the language."""
    for child in list(settings):
        settings.remove(child)
    modern = {"compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    compat = (
        node("w:compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
        for name, value in (modern | {"doNotFlipMirrorIndents": 1, "differentiateMultirowTableHeaders": 1}).items()
    )
    settings.extend(
        (
            node("w:zoom", percent=100),
            node("w:defaultTabStop", val=twips(profile.stops.paragraph)),
            node("w:autoHyphenation"),
            node("w:doNotHyphenateCaps"),
            node("w:characterSpacingControl", val="doNotCompress"),
            *([node("w:updateFields", val="true")] if update_fields else []),
            node("w:compat", node("w:doNotExpandShiftReturn"), *compat),
            node("w:themeFontLang", val=LOCALES[language]),
            node("w:decimalSymbol", val="." if language is Language.EN else ","),
            node("w:listSeparator", val="," if language is Language.EN else ";"),
        )
    )
