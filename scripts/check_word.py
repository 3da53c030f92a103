"""Holds the Word document of a run against what lies beside its pictures: every number of its tables, every alternative text, its
captions and heads, the order of its markup; and has LibreOffice make a tagged PDF of it, which must have each alternative text too.
Run by scripts/check-papers."""
import argparse, csv, datetime, pathlib, re, subprocess, sys, zipfile

import docx
import pypdf
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TWIPS = 635

# The order in which the schema of ISO/IEC 29500, transitional, has what an element may hold; of the parts that papers have.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tc": "tcPr p",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tr": "tblPrEx trPr tc",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "settings": "writeProtection view zoom removePersonalInformation embedTrueTypeFonts mirrorMargins defaultTabStop "
    "evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping "
    "shapeDefaults decimalSymbol listSeparator",
}

faults = []


def fault(text):
    faults.append(text)
    print(f"  {text}")


def local(node):
    return etree.QName(node).localname


def check_order(name, root):
    """That what an element holds is known, and in its order; that each cell ends with a paragraph, and ids stand once."""
    for node in root.iter(f"{W}*"):
        order = ORDER.get(local(node))
        if not order:
            continue
        order = order.split()
        places = []
        for child in node:
            if local(child) not in order:
                fault(f"{name}: {local(child)} has no place in {local(node)}")
            else:
                places.append(order.index(local(child)))
        if places != sorted(places):
            fault(f"{name}: {local(node)} holds {[local(c) for c in node]}, out of order")
    for cell in root.iter(f"{W}tc"):
        if len(cell) == 0 or local(cell[-1]) != "p":
            fault(f"{name}: a cell ends without a paragraph")


def check_parts(path):
    """The archive: every part known, every reference met, ids once, markup in order."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            fault("the archive is damaged")
        names = archive.namelist()
        if len(set(names)) != len(names):
            fault("two parts have one name")
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        defaults = {t.get("Extension") for t in types if local(t) == "Default"}
        overrides = {t.get("PartName").lstrip("/") for t in types if local(t) == "Override"}
        for name in names:
            if name != "[Content_Types].xml" and name not in overrides and name.rsplit(".", 1)[-1] not in defaults:
                fault(f"{name}: its content type is not told")
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(archive.read(name))
                if name.startswith("word/") and name.endswith(".xml"):
                    check_order(name, root)
        for name in overrides - set(names):
            fault(f"{name}: told of, and not there")
        document = etree.fromstring(archive.read("word/document.xml"))
        relations = {r.get("Id"): r for r in etree.fromstring(archive.read("word/_rels/document.xml.rels"))}
        for relation in relations.values():
            if f"word/{relation.get('Target')}" not in names:
                fault(f"{relation.get('Target')}: named, and not there")
        for node in document.iter():
            for key in (f"{R}id", f"{R}embed"):
                if node.get(key) is not None and node.get(key) not in relations:
                    fault(f"{node.get(key)}: no such relation")
        ids = [p.get("id") for p in document.iter(f"{WP}docPr")]
        if len(set(ids)) != len(ids):
            fault("two pictures have one id")
        marks = [m.get(f"{W}name") for m in document.iter(f"{W}bookmarkStart")]
        for link in document.iter(f"{W}hyperlink"):
            if link.get(f"{W}anchor") not in marks:
                fault(f"{link.get(f'{W}anchor')}: a link that leads nowhere")
        styles = {s.get(f"{W}styleId") for s in etree.fromstring(archive.read("word/styles.xml")).iter(f"{W}style")}
        for kind in ("pStyle", "rStyle", "tblStyle"):
            for node in document.iter(f"{W}{kind}"):
                if node.get(f"{W}val") not in styles:
                    fault(f"{node.get(f'{W}val')}: no such style")
    return document


def printed(path):
    """A table as its CSV has it, as it is read: months with their letters, and the true minus."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))

    def head(text):
        if re.fullmatch(r"\d{4}-\d{2}", text):
            return datetime.date(int(text[:4]), int(text[5:]), 1).strftime("%b %y")
        return text

    def cell(text):
        return re.sub(r"^-(?=[\d.])", "−", text)

    return [[head(t) for t in rows[0]]] + [[cell(t) for t in row] for row in rows[1:]]


def check_tables(document, out):
    """That each table is one of those beside the pictures, cell by cell, but for that of the overview."""
    files = sorted(out.glob("*-table.csv")) + sorted(out.glob("*-revised.csv"))
    wanted = {p.stem: printed(p) for p in files}
    count = 0
    for number, table in enumerate(document.tables, 1):
        rows = [[re.sub("[▲▼↑↓]", "", c.text.replace("\n", " ")) for c in row.cells] for row in table.rows]
        found = [stem for stem, own in wanted.items() if own == rows]
        if found:
            count += sum(len(row) for row in rows)
            del wanted[found[0]]
        elif rows[0][:3] == ["Group", "Measure", "Unit"]:
            count += check_overview(rows, out)
        else:
            near = max(wanted, key=lambda stem: sum(r in wanted[stem] for r in rows), default=None)
            fault(f"Table {number} is none of those beside the pictures; nearest is {near}")
        check_heads(number, table)
    for stem in wanted:
        fault(f"{stem}: its table is not in the document")
    return count


def check_overview(rows, out):
    """Its values of all districts and of each, at the latest month, are in the tables of the measures by the same names."""
    count = 0
    known = {}
    for path in out.glob("*-table.csv"):
        known[path.stem] = {row[0]: row[1:] for row in printed(path)[1:]}
    heads = rows[0]
    for row in rows[1:]:
        fits = []
        for stem, own in known.items():
            cells = [(head, text) for head, text in zip(heads[3:], row[3:]) if head in own]
            if cells and all(text == "" or text in own[head] for head, text in cells):
                fits.append((stem, len(cells)))
        if not fits:
            fault(f"Overview, {row[1]}: a value that is in no table")
        count += len(row)
    return count


def check_heads(number, table):
    xml = table._tbl
    first = xml.findall(f"{W}tr")[0]
    if first.find(f"{W}trPr/{W}tblHeader") is None:
        fault(f"Table {number}: its heads do not stand again on the next page")
    if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in xml.findall(f"{W}tr")):
        fault(f"Table {number}: a row may be parted")
    look = xml.find(f"{W}tblPr/{W}tblLook")
    if look is None or look.get(f"{W}firstColumn") != "1" or look.get(f"{W}firstRow") != "1":
        fault(f"Table {number}: its first row and column are not marked as heads")
    if xml.find(f"{W}tblPr/{W}tblDescription") is None:
        fault(f"Table {number}: it has no description")
    for cell in xml.iter(f"{W}tc"):
        shade = cell.find(f"{W}tcPr/{W}shd")
        inks = [c.get(f"{W}val") for c in cell.iter(f"{W}color")]
        if shade is not None and any(contrast(shade.get(f"{W}fill"), ink) < 4.5 for ink in inks):
            fault(f"Table {number}: {''.join(cell.itertext())} cannot be read on its ground")


def contrast(one, other):
    def luminance(digits):
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    a, b = luminance(one), luminance(other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def sections(body):
    """Each paragraph and table, with how wide and high the text of its page is, in twips."""
    found, waiting = [], []

    def room(section):
        size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        get = lambda node, name: int(node.get(f"{W}{name}"))
        return (
            get(size, "w") - get(margin, "left") - get(margin, "right"),
            get(size, "h") - get(margin, "top") - get(margin, "bottom"),
        )

    for node in body:
        section = node if local(node) == "sectPr" else node.find(f"{W}pPr/{W}sectPr")
        if local(node) != "sectPr":
            waiting.append(node)
        if section is not None:
            found += [(n, room(section)) for n in waiting]
            waiting = []
    return found


def check_pictures(markup, out):
    """That pictures stand within the margins, each over its caption, with the alternative text of its file."""
    alts = []
    logos = []
    blocks = sections(markup.find(f"{W}body"))
    captions = []
    for number, (node, (width, height)) in enumerate(blocks):
        if local(node) == "tbl":
            across = sum(int(c.get(f"{W}w")) for c in node.iter(f"{W}gridCol"))
            if across > width:
                fault(f"a table is {across - width} twips wider than the text")
        for extent in node.iter(f"{WP}extent"):
            if int(extent.get("cx")) > width * TWIPS or int(extent.get("cy")) > height * TWIPS:
                fault("a picture is larger than the text")
        for picture in node.iter(f"{WP}docPr"):
            # A council's own, over the title.
            if picture.get("name") == "Logo":
                logos.append(picture.get("descr"))
                continue
            alts.append(picture.get("descr"))
            if node.find(f"{W}pPr/{W}keepNext") is None:
                fault(f"picture {len(alts)} may part from its caption")
            after = blocks[number + 1][0]
            text = "".join(t.text for t in after.iter(f"{W}t"))
            style = after.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
            if style != "Caption" or not text.startswith(f"Figure {len(alts)}: "):
                fault(f"picture {len(alts)} has no caption of its own: {text}")
            if not any("SEQ Figure" in f.get(f"{W}instr") for f in after.iter(f"{W}fldSimple")):
                fault(f"picture {len(alts)}: the number of its caption is no field")
            captions.append(text)
    for path in out.glob("*.alt.txt"):
        own = path.read_text(encoding="utf-8").strip()
        if not any(alt.startswith(own) for alt in alts):
            fault(f"{path.name}: no picture has it")
    return alts + logos


def check_pdf(path, work, alts):
    """LibreOffice makes a tagged PDF, with each alternative text in it, and the heads of tables."""
    for old in work.glob("*.pdf"):
        old.unlink()
    options = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    command = ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", options]
    done = subprocess.run(command + ["--outdir", work, path], capture_output=True, text=True, timeout=600)
    pdf = work / f"{path.stem}.pdf"
    if done.returncode != 0 or not pdf.exists():
        fault(f"LibreOffice cannot open it: {done.stderr.strip()}")
        return 0
    reader = pypdf.PdfReader(pdf)
    root = reader.trailer["/Root"]
    if not root.get("/MarkInfo", {}).get("/Marked"):
        fault("the PDF is not tagged")
    if str(root.get("/Lang", "")) != "en-GB":
        fault(f"the PDF is in {root.get('/Lang')}")
    told, kinds, seen = [], {}, set()
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, pypdf.generic.ArrayObject):
            waiting += list(node)
        elif isinstance(node, dict) and id(node) not in seen:
            seen.add(id(node))
            if "/Alt" in node:
                told.append(str(node["/Alt"]))
            kind = str(node.get("/S", ""))
            kinds[kind] = kinds.get(kind, 0) + 1
            if "/K" in node:
                waiting.append(node["/K"])
    for alt in alts:
        if not any(" ".join(alt.split()) in " ".join(text.split()) for text in told):
            fault(f"the PDF lacks an alternative text: {alt[:60]}…")
    for kind in ("/TH", "/H1", "/Table"):
        if not kinds.get(kind):
            fault(f"the PDF has no {kind[1:]}")
    return len(reader.pages)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=pathlib.Path, required=True, help="what heatmaps drew")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="for what is made here")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    work = given.work.resolve()
    path = next(given.out.glob("*.docx"))
    print(f"Word: {path.name}, {path.stat().st_size:,} bytes")
    if path.stat().st_size > 2_000_000:
        fault("it is larger than 2 MB")
    markup = check_parts(path)
    document = docx.Document(str(path))
    if not document.core_properties.title or document.core_properties.language != "en-GB":
        fault("its title or language is not told")
    cells = check_tables(document, given.out)
    alts = check_pictures(markup, given.out)
    pages = check_pdf(path, work, alts)
    print(f"Word: {len(document.tables)} tables, {cells} cells, {len(alts)} pictures, {pages} pages; {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main())
