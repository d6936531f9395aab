"""Children stand in the order of ECMA-376 (5th edition, part 1): Word refuses files that LibreOffice forgives."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from sample_document import sample_document, schedule

from clusterplanner.core.report.document import Turn
from clusterplanner.core.report.docx import write

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"

RUN_LOOK = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath"""
AXIS = """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos
    spPr txPr crossAx crosses crossesAt"""
ORDER = {
    f"{{{W}}}pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
        tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    f"{{{W}}}rPr": RUN_LOOK,
    f"{{{W}}}tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark""",
    f"{{{W}}}tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    f"{{{W}}}tblBorders": "top left start bottom right end insideH insideV",
    f"{{{W}}}tblCellMar": "top left start bottom right end",
    # The standard lets these stand in any order; the one of its list is kept all the same.
    f"{{{W}}}trPr": """cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc
        hidden""",
    f"{{{W}}}sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
        lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
        printerSettings""",
    f"{{{W}}}tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    f"{{{W}}}tr": "tblPrEx trPr tc",
    f"{{{W}}}style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat
        locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    f"{{{W}}}styles": "docDefaults latentStyles style",
    f"{{{W}}}settings": """writeProtection view zoom mirrorMargins proofState defaultTabStop autoHyphenation
        consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps
        characterSpacingControl updateFields footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping
        decimalSymbol listSeparator""",
    f"{{{W}}}compat": "doNotExpandShiftReturn compatSetting",
    f"{{{W}}}sdt": "sdtPr sdtEndPr sdtContent",
    f"{{{C}}}chartSpace": """date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr
        externalData printSettings userShapes""",
    f"{{{C}}}chart": """title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
        dispBlanksAs""",
    f"{{{C}}}plotArea": "layout lineChart barChart catAx valAx dTable spPr",
    f"{{{C}}}lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
    f"{{{C}}}barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    f"{{{C}}}ser": """idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth shape""",
    f"{{{C}}}dLbls": """dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
        showBubbleSize separator""",
    f"{{{C}}}dLbl": """idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName
        showPercent showBubbleSize separator""",
    f"{{{C}}}catAx": f"{AXIS} auto lblAlgn lblOffset noMultiLvlLbl",
    f"{{{C}}}valAx": f"{AXIS} crossBetween majorUnit minorUnit dispUnits",
    f"{{{C}}}scaling": "logBase orientation max min",
    f"{{{C}}}marker": "symbol size spPr",
    f"{{{C}}}numCache": "formatCode ptCount pt",
    f"{{{C}}}strCache": "ptCount pt",
}


@pytest.fixture(scope="module")
def roots() -> dict[str, etree._Element]:
    document = sample_document()
    blocks = (*document.blocks, Turn(landscape=True), schedule(2026, 2037))
    archive = zipfile.ZipFile(io.BytesIO(write(replace(document, blocks=blocks))))
    return {
        name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))
    }


@pytest.mark.parametrize("tag", ORDER)
def test_children_stand_in_the_order_of_the_standard(roots: dict[str, etree._Element], tag: str) -> None:
    order = ORDER[tag].split()
    namespace = tag[: tag.index("}") + 1]
    checked = 0
    for name, root in roots.items():
        for element in root.iter(tag):
            children = [child.tag.removeprefix(namespace) for child in element]
            assert set(children) <= set(order), (name, children)
            assert children == sorted(children, key=order.index), (name, children)
            checked += 1
    assert checked


def test_single_children_are_not_doubled(roots: dict[str, etree._Element]) -> None:
    for root in roots.values():
        for tag in ("pPr", "rPr", "tcPr", "trPr", "sectPr"):
            for element in root.iter(f"{{{W}}}{tag}"):
                children = [child.tag for child in element if not child.tag.endswith("Reference")]
                assert len(children) == len(set(children))


def test_every_cell_ends_with_a_paragraph(roots: dict[str, etree._Element]) -> None:
    cells = list(roots["word/document.xml"].iter(f"{{{W}}}tc"))
    assert cells
    assert all(cell[-1].tag == f"{{{W}}}p" for cell in cells)


def test_styles_in_use_exist(roots: dict[str, etree._Element]) -> None:
    known = {style.get(f"{{{W}}}styleId") for style in roots["word/styles.xml"].iter(f"{{{W}}}style")}
    used = {
        element.get(f"{{{W}}}val")
        for root in roots.values()
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
        for element in root.iter(f"{{{W}}}{tag}")
    }
    assert used <= known


def test_every_relation_leads_to_a_part_of_a_known_type(roots: dict[str, etree._Element]) -> None:
    document = sample_document()
    blocks = (*document.blocks, Turn(landscape=True), schedule(2026, 2037))
    archive = zipfile.ZipFile(io.BytesIO(write(replace(document, blocks=blocks))))
    names = set(archive.namelist())
    types = roots["[Content_Types].xml"]
    known = {each.get("PartName") for each in types} | {f".{each.get('Extension')}" for each in types}
    for name in names - {"[Content_Types].xml"}:
        assert f"/{name}" in known or f".{name.rpartition('.')[2]}" in known
    for relations in (name for name in names if name.endswith(".rels")):
        folder = relations.replace("_rels/", "").rpartition("/")[0]
        for relation in roots[relations]:
            target = relation.get("Target")
            parts = (target[1:] if target.startswith("/") else f"{folder}/{target}").split("/")
            while ".." in parts:
                place = parts.index("..")
                del parts[place - 1 : place + 1]
            assert "/".join(filter(None, parts)) in names
