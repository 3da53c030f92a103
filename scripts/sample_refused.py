"""One small folder for each rule that stops a run. Apart from its one fault each is a valid extract of a tiny place."""
import io
import zipfile

POSTS = """\
post_id,district,team,role,fte,start_date,end_date,status
P1,Northside,Duty,social worker,1.0,2015-04-01,,live
P2,Northside,Duty,social worker,1.0,2015-04-01,,live
P3,Northside,Court,team manager,1.0,2015-04-01,,live
P4,Southside,Duty,social worker,0.8,2016-01-01,,live
P5,Southside,Duty,social worker,1.0,2015-04-01,,live
"""
STAFF = """\
worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason
W1,P1,Northside,Duty,social worker,permanent,1.0,2015-04-01,,
W2,P3,Northside,Court,team manager,permanent,1.0,2015-04-01,,
W3,P4,Southside,Duty,social worker,fixed-term,0.8,2016-01-11,,
W4,P5,Southside,Duty,social worker,permanent,1.0,2015-06-01,2017-03-31,resignation
W5,P5,Southside,Duty,social worker,agency,1.0,2017-04-03,,
"""
ALLOCATIONS = """\
case_id,worker_id,district,team,start_date,end_date
C1,W1,Northside,Duty,2017-01-09,
C2,W1,Northside,Duty,2017-02-13,2017-08-11
C3,W3,Southside,Duty,2016-11-07,
C4,W4,Southside,Duty,2016-10-03,2017-03-31
C4,W5,Southside,Duty,2017-04-03,
"""
SETTINGS = """\
place = "Nowhere"
extract_date = 2017-09-30
covers_from = "2015-04"
"""
WEB_PAGE = """\
<!DOCTYPE html>
<html><head><title>Sign in</title></head>
<body><p>Your session has ended. Sign in to download staff.csv.</p></body></html>
"""


def spreadsheet():
    """A workbook, as small as they come, stored rather than compressed so that its bytes never change."""
    parts = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                               'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "xl/workbook.xml": '<?xml version="1.0"?><workbook/>',
        "xl/worksheets/sheet1.xml": '<?xml version="1.0"?><worksheet/>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2017, 9, 30, 0, 0, 0))
            info.create_system = 0
            z.writestr(info, text)
    return out.getvalue()


def changed(text, old, new, count=1):
    if text.count(old) != count:
        raise SystemExit(f"{old!r} occurs {text.count(old)} times")
    return text.replace(old, new)


# folder: (what is wrong, file, line or "", column or "", the file's contents, or None for no file)
FAULTS = {
    "missing-column": (
        "there is no `contract` column", "staff.csv", 1, "contract", changed(STAFF, "contract", "terms")),
    "missing-end-dates": (
        "there is no `end_date` column", "staff.csv", 1, "end_date", changed(STAFF, "end_date", "last_day")),
    "missing-file": ("there is no staff.csv", "staff.csv", "", "", None),
    "duplicate-header": (
        "two columns are named `fte`, one of them `FTE`", "staff.csv", 1, "fte", changed(STAFF, "leaving_reason", "FTE")),
    "unclosed-quote": (
        "a quote is opened before Duty and never closed", "staff.csv", 4, "team",
        changed(STAFF, "W3,P4,Southside,Duty", 'W3,P4,Southside,"Duty')),
    "ragged-row": (
        "the row has nine fields where the header has ten", "staff.csv", 4, "",
        changed(STAFF, "W3,P4,Southside,Duty,", "W3,P4,Southside,")),
    "cut-off": (
        "the file ends in the middle of its last row", "staff.csv", 6, "", STAFF[:STAFF.index(",agency")]),
    "unreadable-date": (
        "the start date is `Spring 2016`", "staff.csv", 4, "start_date", changed(STAFF, "2016-01-11", "Spring 2016")),
    "impossible-date": (
        "the start date is 30 February", "staff.csv", 4, "start_date", changed(STAFF, "2016-01-11", "2016-02-30")),
    "absent-start-date": (
        "the start date is blank", "staff.csv", 4, "start_date", changed(STAFF, "2016-01-11", "")),
    "month-first-date": (
        "the end date is written month first, `03/31/2017`", "staff.csv", 5, "end_date",
        changed(STAFF, "2017-03-31", "03/31/2017")),
    "end-before-start": (
        "the end date, 2015-03-31, lies before the start date", "staff.csv", 5, "end_date",
        changed(STAFF, "2017-03-31", "2015-03-31")),
    "fte-not-a-number": (
        "the FTE is `full time`", "staff.csv", 4, "fte", changed(STAFF, "fixed-term,0.8", "fixed-term,full time")),
    "fte-out-of-range": (
        "the FTE is 37: hours, most likely", "staff.csv", 4, "fte", changed(STAFF, "fixed-term,0.8", "fixed-term,37")),
    "decimal-comma": (
        "the FTE is written `0,8`, in a file with semicolons", "posts.csv", 5, "fte",
        changed(POSTS, ",", ";", POSTS.count(",")).replace(";0.8;", ";0,8;")),
    "unknown-contract": (
        "the contract is `Reed`, which is in no list", "staff.csv", 6, "contract", changed(STAFF, ",agency,", ",Reed,")),
    "duplicate-post": (
        "P1 stands here and on line 2", "posts.csv", 4, "post_id", changed(POSTS, "P3,", "P1,")),
    "nul-bytes": (
        "a NUL byte in the middle of a name", "staff.csv", 4, "", changed(STAFF, "W3,P4,Southside", "W3,P4,South\0side")),
    "utf-16": ("the file is UTF-16, as some exports save it", "staff.csv", "", "", b"\xff\xfe" + STAFF.encode("utf-16-le")),
    "spreadsheet": ("the file is a workbook (.xlsx) renamed to .csv", "staff.csv", "", "", spreadsheet()),
    "web-page": ("the file is a web page, saved in place of the download", "staff.csv", "", "", WEB_PAGE),
    "empty-file": ("the file holds no byte", "staff.csv", "", "", ""),
    "header-alone": ("there is a header and no row", "staff.csv", 1, "", STAFF.split("\n")[0] + "\n"),
}


def write_refused(folder):
    table = []
    for name, (what, file, line, column, contents) in FAULTS.items():
        here = folder / name
        here.mkdir(parents=True, exist_ok=True)
        files = {"posts.csv": POSTS, "staff.csv": STAFF, "allocations.csv": ALLOCATIONS, "heatmaps.toml": SETTINGS}
        files[file] = contents
        for path, text in files.items():
            if text is not None:
                (here / path).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        table.append(f"| `{name}` | {what} | `{file}` | {line} | {f'`{column}`' if column else ''} |\n")
    (folder / "README.md").write_bytes((
        "# Extracts that are refused\n\n"
        "Each folder breaks one rule once, and `heatmaps draw` stops at it with status 2 and no picture. "
        "The people in them are invented. Written by `scripts/make-samples`.\n\n"
        "| folder | what is wrong | file | line | column |\n|---|---|---|---|---|\n" + "".join(table)).encode("utf-8"))
