#!/usr/bin/env python3
"""Puts the page into one file: pack_page.py WEB ENGINE EXAMPLE VERSION OUT.

WEB holds page.html, in which {{style}}, {{script}}, {{hash}}, {{worker}}, {{engine}}, {{example}} and {{version}} stand for page.css, all
scripts but the worker's by name behind the script that tables of papers have, what the browser knows their element by, worker.js, the file ENGINE and the folder EXAMPLE (each gzipped,
in base64), and VERSION. The example is the length of a
list (four bytes, the lowest first), the list in JSON of {"name", "length"}, and the files one after the other. The same parts give the same
file.
"""

import base64
import hashlib
import html
import json
import pathlib
import re
import struct
import subprocess
import sys
import textwrap

most = 6_000_000


def packed(data):
    """Gzipped, a twentieth smaller than by gzip itself; in base64."""
    found = subprocess.run(["libdeflate-gzip", "-12", "-n", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout
    # When it was packed is of no matter.
    return base64.b64encode(found[:4] + bytes(4) + found[8:]).decode()


def container(folder):
    files = sorted(path for path in folder.iterdir() if path.suffix in (".csv", ".toml"))
    contents = [path.read_bytes() for path in files]
    names = [{"name": path.name, "length": len(content)} for path, content in zip(files, contents)]
    head = json.dumps(names).encode()
    return struct.pack("<I", len(head)) + head + b"".join(contents)


def script(text):
    """A script that does not end its element; what stands in texts and expressions of it means the same."""
    return re.sub(r"<(?=/script|!--)", r"\\x3c", text, flags=re.IGNORECASE)


def table_script():
    """The script of tables, as it stands between quotes in its Swift file."""
    text = pathlib.Path("Sources/Papers/Web/WebTableScript.swift").read_text(encoding="utf-8")
    _, start, rest = text.partition('#"""\n')
    inner, end, _ = rest.partition('\n  """#')
    if not start or not end or '"""#' in inner:
        sys.exit("error: WebTableScript.swift does not hold one script between its quotes.")
    return textwrap.dedent(inner)


def number(data, at):
    """A number as WebAssembly packs it, seven bits a byte, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def imported(data):
    """The modules and names that a module of WebAssembly asks for, as far as they are functions."""
    at, names = 8, []
    while at < len(data):
        section = data[at]
        size, at = number(data, at + 1)
        if section == 2:
            count, here = number(data, at)
            for _ in range(count):
                pair = []
                for _ in range(2):
                    length, here = number(data, here)
                    pair.append(data[here : here + length].decode())
                    here += length
                names.append(".".join(pair))
                if data[here] != 0:
                    sys.exit(f"error: the engine asks for {names[-1]}, which is no function.")
                _, here = number(data, here + 1)
        at += size
    return names


def main():
    web, engine, example = (pathlib.Path(argument) for argument in sys.argv[1:4])
    version, out = sys.argv[4], pathlib.Path(sys.argv[5])
    code = engine.read_bytes()
    foreign = [name for name in imported(code) if name != "page.step"]
    if foreign:
        sys.exit(f"error: the engine asks the page for more than it may: {', '.join(foreign)}.")
    scripts = sorted(path for path in web.glob("*.js") if path.name != "worker.js")
    code_of_page = script(table_script() + "".join(path.read_text(encoding="utf-8") for path in scripts))
    parts = {
        "style": (web / "page.css").read_text(encoding="utf-8"),
        "script": code_of_page,
        "hash": base64.b64encode(hashlib.sha256(f"\n{code_of_page}\n".encode()).digest()).decode(),
        "worker": script((web / "worker.js").read_text(encoding="utf-8")),
        "engine": packed(code),
        "example": packed(container(example)),
        "version": html.escape(version),
    }
    if "</style" in parts["style"].lower():
        sys.exit("error: page.css would end its element.")
    page = (web / "page.html").read_text(encoding="utf-8")
    asked = set(re.findall(r"\{\{(\w+)\}\}", page))
    if asked != set(parts):
        sys.exit(f"error: page.html has to hold each of {', '.join(parts)}, and nothing else, in double braces.")
    if "<script>\n{{script}}\n</script>" not in page:
        sys.exit("error: the script of page.html has to stand in an element of its own, between line feeds.")
    text = re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], page)
    out.write_text(text, encoding="utf-8", newline="\n")
    size = out.stat().st_size
    print(f"{out}: {size / 1e6:.2f} MB; in it the engine, {len(code) / 1e6:.2f} MB, takes {len(parts['engine']) / 1e6:.2f} MB,")
    print(f"  and the example {len(parts['example']) / 1e6:.2f} MB.")
    if size > most:
        sys.exit(f"error: the page is larger than {most / 1e6:.0f} MB.")


main()
