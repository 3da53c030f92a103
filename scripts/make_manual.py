"""Makes the manual page, in man(7)'s troff, from what `heatmaps --experimental-dump-help` prints.

python3 make_manual.py VERSION < help.json > heatmaps.1
"""

import json
import sys

STATUSES = [
    ("0", "What was asked for was done."),
    ("1", "A file cannot be read or written."),
    ("2", "The data were refused, or nothing is left to show."),
    ("64", "An option or a name is mistyped, or options do not go together."),
]
FILES = [
    ("heatmaps.toml", "Settings, in the data folder; `heatmaps start` writes one with comments."),
    ("rejected-personal-data.csv", "Rows that --accept-rejects went on without. It holds personal data."),
]
# What troff would take for something else, as it is to be written.
SPECIAL = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}


def escaped(text):
    """Text of one line, with nothing in it that troff would act on."""
    line = "".join(SPECIAL.get(c, c if c.isascii() else f"\\[u{ord(c):04X}]") for c in text)
    return "\\&" + line if line.startswith(".") else line


def bold(text):
    return f"\\fB{escaped(text)}\\fR"


def paragraphs(text):
    """The lines of a discussion: what is indented stands as it is, all else is filled."""
    lines = []
    for block in filter(None, text.split("\n\n")):
        lines.append(".PP")
        is_example = False
        for line in block.split("\n"):
            if line.startswith("  ") != is_example:
                is_example = not is_example
                # An example goes on with the paragraph before it, a little to the right.
                lines += [".RS 4", ".nf"] if is_example else [".fi", ".RE"]
            lines.append(escaped(line.strip()))
        if is_example:
            lines += [".fi", ".RE"]
    return lines


def named(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def value(argument):
    return f"\\fI{escaped(argument['valueName'])}\\fR"


def entry(argument):
    """An option or argument with what is said of it."""
    if argument["kind"] == "positional":
        head = value(argument)
    else:
        names = sorted(map(named, argument["names"]), key=len)
        head = ", ".join(map(bold, names)) + (" " + value(argument) if argument["kind"] == "option" else "")
    notes = []
    if argument.get("allValues"):
        notes.append("values: " + ", ".join(argument["allValues"]))
    if argument.get("defaultValue"):
        notes.append("default: " + argument["defaultValue"])
    text = argument.get("abstract", "") + (f" ({'; '.join(notes)})" if notes else "")
    return [".TP", head, escaped(text)]


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]


def synopsis(command):
    words = [bold("heatmaps " + command["commandName"])]
    arguments = shown(command)
    if any(argument["kind"] != "positional" and not is_common(argument) for argument in arguments):
        words.append("[options]")
    for argument in arguments:
        if argument["kind"] == "positional":
            word = value(argument) + (" ..." if argument["isRepeating"] else "")
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def is_common(argument):
    return any(name["name"] in ("version", "help") for name in argument.get("names", []))


def command_lines(command):
    lines = [".SS " + synopsis(command), escaped(command["abstract"])]
    lines += paragraphs(command.get("discussion", ""))
    section = None
    for argument in shown(command):
        if is_common(argument):
            continue
        if argument.get("sectionTitle") != section:
            section = argument.get("sectionTitle")
            lines += [".PP", f"\\fI{escaped(section or 'More options')}\\fR"]
        lines += entry(argument)
    return lines


def page(root, version):
    commands = [command for command in root["subcommands"] if command["commandName"] != "help"]
    lines = [
        '.\\" Made by scripts/make-manual from the program\'s own help.',
        f'.TH HEATMAPS 1 "" "heatmaps {escaped(version)}" "User Commands"',
        # Names of files and options are not to be broken.
        ".nh",
        ".SH NAME",
        "heatmaps \\- " + escaped(root["abstract"][0].lower() + root["abstract"][1:].rstrip(".")),
        ".SH SYNOPSIS",
    ]
    for command in commands:
        lines += [synopsis(command), ".br"]
    lines[-1:] = [".SH DESCRIPTION"]
    lines += paragraphs(root["discussion"])
    lines.append(".SH COMMANDS")
    for command in commands:
        lines += command_lines(command)
    lines.append(".SH OPTIONS")
    for argument in shown(root):
        lines += entry(argument)
    lines.append(".SH EXIT STATUS")
    for status, text in STATUSES:
        lines += [".TP", bold(status), escaped(text)]
    lines.append(".SH FILES")
    for name, text in FILES:
        lines += [".TP", f"\\fI{escaped(name)}\\fR", escaped(text)]
    return lines


def main():
    root = json.load(sys.stdin)["command"]
    print("\n".join(page(root, sys.argv[1])))


if __name__ == "__main__":
    main()
