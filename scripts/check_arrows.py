"""Holds the house's order: within a module a folder knows only those below it, and files form no large circle.

Between modules the compiler keeps the order (Package.swift). Within one it cannot, so this reads Sources as text: which file
declares a type, a free function or a static member, and which other files name it. FOLDERS lists each module's folders from
the bottom up; "." is the module's own folder. A file may use what stands in its own folder or further down.
"""

import collections
import pathlib
import re
import sys

FOLDERS = {
    "Staffing": ["Values", "Dates", "Words", "Files", "Settings", "Model", "Rules", "Findings"],
    "Extracts": ["Settings", "Rows", "Names", "Staff", "Cases", "Practice", "Totals", "Census", "History", "."],
    "Reports": ["Pages", "Totals", "Recognition", "Staff", "Compose"],
    "Measures": [
        "Sums", "Definition", "Table", "Counting", "Hiring", "Agency", "Keeping", "Load", "Practice", "Grids", "Catalogue", "Parts", "Checks", ".",
    ],
    "Disclosure": ["Policy", "Judgement", ".", "Suppression", "Control"],
    "Workforce": ["Sheets", "Refusals", "Requests", "Outcomes", "Sources", "."],
    "HeatMapDrawing": ["Colour", "Type", "Figure", "Scene", "Layout", "Raster", "."],
    "Publishing": [".", "Wording", "Tables", "Figures", "Printed", "Overview", "Naming", "Papers"],
    "Papers": ["Files", "Word", "Excel", "Web"],
    "Desk": ["Folders", "Failures", "Wording", "Input", "Start", "Made"],
    "heatmaps": ["Files", "Terminal", "Wording", "Options", "Input", "Commands", "."],
}
LARGEST_CIRCLE = 9

TYPE = re.compile(r"\b(?:struct|class|enum|protocol|actor|typealias)\s+([A-Z]\w*)")
SCOPE = re.compile(r"\b(?:struct|class|enum|protocol|actor|extension)\s+([A-Z][\w.]*)")
STATIC = re.compile(r"\bstatic\s+(?:let|var|func)\s+(\w+)")
FREE = re.compile(r"^(?:package |public |private )?func\s+(\w+)", re.M)


def code(text):
    """The text without comments, imports and the words of strings; what is interpolated stays."""
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r"^(?:@\w+ )?(?:\w+ )?import .*$", "", text, flags=re.M)
    text = re.sub(r'"""(?:.|\n)*?"""', '""', text)
    return re.sub(r'"(?:\\\([^()]*(?:\([^()]*\)[^()]*)*\)|\\.|[^"\\\n])*"', keep_interpolated, text)


def keep_interpolated(string):
    return " ".join(re.findall(r"\\\(((?:[^()]|\([^()]*\))*)\)", string.group()))


def declared(text):
    """Names that a file declares: types by themselves, static members behind the type that they stand in, free functions."""
    names, scopes, depth = set(), [], 0
    for line in text.split("\n"):
        scope = SCOPE.search(line)
        for member in STATIC.findall(line):
            if scopes:
                names.add(f"{scopes[-1][0]}.{member}")
        opened = line.count("{")
        if scope and opened > line.count("}"):
            scopes.append((scope.group(1).split(".")[-1], depth))
        depth += opened - line.count("}")
        while scopes and depth <= scopes[-1][1]:
            scopes.pop()
    return names | set(TYPE.findall(text)), set(FREE.findall(text))


def circles(arrows):
    """Groups of files that reach each other, by Tarjan's algorithm."""
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in arrows[node]:
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            group = []
            while not group or group[-1] != node:
                group.append(stack.pop())
            found.append(group)

    for node in list(arrows):
        if node not in index:
            visit(node)
    return found


def check(module, folders):
    root = pathlib.Path("Sources") / module
    texts = {path: code(path.read_text(encoding="utf-8")) for path in sorted(root.rglob("*.swift"))}
    owners, functions = collections.defaultdict(set), collections.defaultdict(set)
    for path, text in texts.items():
        names, free = declared(text)
        for name in names:
            owners[name].add(path)
        for name in free:
            functions[name].add(path)
    faults, arrows = [], collections.defaultdict(set)

    def folder(path):
        return path.relative_to(root).parent.as_posix()

    for path, text in texts.items():
        words = set(re.findall(r"(?<![\w.])[A-Z]\w*", text))
        words |= set(re.findall(r"\b[A-Z]\w*\.\w+", text))
        calls = set(re.findall(r"(?<![\w.])([a-z]\w*)\(", text)) - set(re.findall(r"\bfunc\s+(\w+)", text))
        used = [(word, owners[word]) for word in words if word in owners]
        used += [(call, functions[call]) for call in calls if call in functions]
        for word, places in used:
            if len(places) != 1 or path in places:
                continue
            (other,) = places
            arrows[path].add(other)
            mine, theirs = folder(path), folder(other)
            if mine not in folders or theirs not in folders:
                faults.append(f"{path}: the folder is not in the order of {module}; add it to scripts/check_arrows.py")
            elif folders.index(mine) < folders.index(theirs):
                faults.append(f"{path} uses {word} of {other}: {mine} stands below {theirs} in {module}")
        arrows[path] |= set()
    for group in circles(arrows):
        if len(group) > LARGEST_CIRCLE:
            names = ", ".join(sorted(str(path.relative_to(root)) for path in group))
            faults.append(f"{module}: {len(group)} files form a circle: {names}")
    return faults, max((len(group) for group in circles(arrows)), default=0), len(texts)


def main():
    faults = []
    for module, folders in FOLDERS.items():
        found, circle, files = check(module, folders)
        faults += found
        if "--all" in sys.argv:
            print(f"{module}: {files} files, {len(set(found))} faults, largest circle {circle}")
    for fault in sorted(set(faults)):
        print(f"error: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
