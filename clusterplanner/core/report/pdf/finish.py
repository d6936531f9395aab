"""Makes a painted file one for the archive: reading order, bookmarks, links, metadata, colours."""

from __future__ import annotations

from functools import cache
from html import escape
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, String

from clusterplanner import __version__
from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Document, plain
from clusterplanner.core.report.pdf.paint import Content, Painted
from clusterplanner.core.report.pdf.sealing import carry
from clusterplanner.core.report.pdf.strips import Node, Tree

PRODUCER: Final = f"ClusterPlanner {__version__}"
_LANGUAGES: Final = {"ru": "ru-BY", "be": "be-BY", "en": "en"}

_STREAM_START: Final = b" obj\n<< "
_UNCLEAR_END: Final = b"\r\nendstream"

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
{keywords}<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def finish(document: Document, painted: Painted, tree: Tree) -> bytes:
    """Return the finished file."""
    with pikepdf.open(BytesIO(painted.pdf)) as pdf:
        links = _add_links(pdf, painted)
        _add_structure(pdf, painted, tree, links)
        _add_bookmarks(pdf, document, painted)
        _add_metadata(pdf, document)
        if document.seal:
            carry(pdf, document.seal.content)
        _forget_empty_code(pdf)
        buffer = BytesIO()
        pdf.save(
            buffer,
            deterministic_id=True,
            force_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
        return with_clear_ends(buffer.getvalue())


def with_clear_ends(content: bytes) -> bytes:
    """Return a file of qpdf's where no byte of a stream can be taken for a part of the line end behind it.

    A carriage return that ends a stream would form one line end with the line feed behind it, and PDF/A wants the
    length without the line end. That becomes a full one; a space of the dictionary makes room, so no offset changes.
    """
    pieces: list[bytes] = []
    rest = content
    while (end := rest.find(_UNCLEAR_END)) >= 0:
        dictionary = rest.rindex(_STREAM_START, 0, end) + len(_STREAM_START)
        pieces += [rest[: dictionary - 1], rest[dictionary : end + 1], b"\r\nendstream"]
        rest = rest[end + len(_UNCLEAR_END) :]
    return b"".join((*pieces, rest))


def _destination(pdf: pikepdf.Pdf, place: tuple[int, float, float]) -> Array:
    page, x, y = place
    return Array([pdf.pages[page].obj, Name.XYZ, round(x, 2), round(y, 2), 0])


def _add_links(pdf: pikepdf.Pdf, painted: Painted) -> dict[int, Object]:
    """Add the link annotations; returns them by the element of the reading order that holds them."""
    links: dict[int, Object] = {}
    for key, jump in enumerate(painted.jumps, start=len(painted.marks)):
        annotation = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(side, 2) for side in jump.box]),
                Border=Array([0, 0, 0]),
                F=4,
                Contents=_string(jump.words),
                Dest=_destination(pdf, painted.anchors[jump.anchor]),
                StructParent=key,
            )
        )
        page = pdf.pages[jump.page].obj
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        links[jump.node] = annotation
    return links


def _add_structure(pdf: pikepdf.Pdf, painted: Painted, tree: Tree, links: dict[int, Object]) -> None:
    """Write the reading order: every element with its marked content, and the way back from the content."""
    used = _used(painted, tree)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    elements: dict[int, Object] = {}
    for number in sorted(used):
        parent = elements[tree.nodes[number].parent] if number else root
        elements[number] = pdf.make_indirect(_element(tree.nodes[number], parent))
    root.K = elements[0]
    for number, element in elements.items():
        dynamic = painted.contents.get(number, [])
        static = [child for child in tree.nodes[number].children if child in used and child not in dynamic]
        for part in [*static, *dynamic]:
            if isinstance(part, Content):
                page = pdf.pages[part.page].obj
                element.K.append(Dictionary(Type=Name.MCR, Pg=page, MCID=part.mark))
            else:
                element.K.append(elements[part])
        if number in links:
            page = pdf.pages[next(jump.page for jump in painted.jumps if jump.node == number)].obj
            element.K.append(Dictionary(Type=Name.OBJR, Obj=links[number], Pg=page))
    numbers = Array()
    for index, marks in enumerate(painted.marks):
        pdf.pages[index].obj.StructParents = index
        pdf.pages[index].obj.Tabs = Name.S
        numbers.append(index)
        numbers.append(pdf.make_indirect(Array([elements[node] for node in marks])))
    for key, jump in enumerate(painted.jumps, start=len(painted.marks)):
        numbers.append(key)
        numbers.append(elements[jump.node])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(painted.marks) + len(painted.jumps)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _element(node: Node, parent: Object) -> Dictionary:
    element = Dictionary(Type=Name.StructElem, S=Name("/" + node.kind), P=parent, K=Array())
    if node.language:
        element.Lang = String(_LANGUAGES[node.language])
    if node.kind == "Table":
        element.A = Dictionary(O=Name.Table, Summary=_string(node.alternative))
    elif node.alternative:
        element.Alt = _string(node.alternative)
    if node.kind == "TH":
        element.A = Dictionary(O=Name.Table, Scope=Name.Column)
    elif node.span > 1:
        element.A = Dictionary(O=Name.Table, ColSpan=node.span)
    return element


def _used(painted: Painted, tree: Tree) -> set[int]:
    """Return the elements that have content, their ancestors, and every cell of a table row that has any."""
    used = {0}
    for filled in painted.contents:
        number = filled
        while number not in used:
            used.add(number)
            number = tree.nodes[number].parent
    cells = {number for number, node in enumerate(tree.nodes) if node.kind in ("TD", "TH") and node.parent in used}
    return used | cells


def _add_bookmarks(pdf: pikepdf.Pdf, document: Document, painted: Painted) -> None:
    headings = [heading for heading in document.headings if heading.anchor in painted.anchors]
    if not headings:
        return
    with pdf.open_outline() as outline:
        path: list[tuple[int, OutlineItem]] = []
        for heading in headings:
            words = " ".join(_printable(part) for part in plain(heading.runs).split())
            item = OutlineItem(words, _destination(pdf, painted.anchors[heading.anchor]))
            while path and path[-1][0] >= heading.level:
                path.pop()
            (path[-1][1].children if path else outline.root).append(item)
            path.append((heading.level, item))


def _add_metadata(pdf: pikepdf.Pdf, document: Document) -> None:
    code = document.seal.keywords if document.seal else ""
    words = {"title": document.title, "subject": document.subject, "author": document.author, "keywords": code}
    printable = {key: _printable(word) for key, word in words.items()}
    pdf.docinfo = pdf.make_indirect(Dictionary())
    for key, word in printable.items():
        if word:
            pdf.docinfo["/" + key.capitalize()] = String(word)
    pdf.docinfo[Name.Creator] = pdf.docinfo[Name.Producer] = String(PRODUCER)
    language = _LANGUAGES[document.language]
    xmp = _XMP.format(
        **{key: escape(word) for key, word in printable.items() if key != "keywords"},
        keywords=f"<pdf:Keywords>{escape(code)}</pdf:Keywords>\n" if code else "",
        producer=PRODUCER,
        languages="".join(f"<rdf:li>{_LANGUAGES[each]}</rdf:li>" for each in _languages(document)),
    )
    stream = pdf.make_stream(xmp.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
                RegistryName=String("http://www.color.org"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )


def _languages(document: Document) -> tuple[Language, ...]:
    return (document.language, document.second_language) if document.second_language else (document.language,)


def _forget_empty_code(pdf: pikepdf.Pdf) -> None:
    """Take code 0, which no text uses, out of the fonts' maps to Unicode: ReportLab maps it to U+0000, no character."""
    for font in pdf.objects:
        if isinstance(font, Dictionary) and font.get(Name.Type) == Name.Font and Name.ToUnicode in font:
            lines = font.ToUnicode.read_bytes().split(b"\n")
            kept = [line for line in lines if line != b"<00> <0000>"]
            counted = (
                b"%d beginbfchar" % (int(line.split()[0]) - len(lines) + len(kept)) if b"beginbfchar" in line else line
                for line in kept
            )
            font.ToUnicode.write(b"\n".join(counted))


def _string(text: str) -> String:
    return String(_printable(text))


def _printable(text: str) -> str:
    """Return text without the characters that XML cannot hold."""
    return "".join(
        char for char in text if char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff"
    )


@cache
def _srgb() -> bytes:
    """Return the sRGB colour profile without the time at which it was made."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = (2000).to_bytes(2, "big") + (1).to_bytes(2, "big") * 2 + bytes(6)
    profile[84:100] = bytes(16)
    return bytes(profile)
