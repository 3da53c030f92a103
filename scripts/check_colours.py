#!/usr/bin/env python3
"""How far apart the classes of a picture's keys are, to those who see all colours, to the colour-blind, and in grey.

    check_colours.py OVERVIEW.PNG

Reads the swatches out of the picture itself. Sight without one kind of cone is simulated on linear sRGB with the matrices of G. M. Machado,
M. M. Oliveira and L. A. F. Fernandes (2009) at full severity. Distances are 100 times those of OKLab: about 2 is just seen side by side.
"""

import struct
import sys
import zlib

SIGHTS = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red (protan)": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green (deutan)": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue (tritan)": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# What no two neighbours, and the two beside the target, may be nearer than; and the least step of grey, of 255.
NEIGHBOURS, OVER_TARGET, GREY = 2.0, 8.0, 9


def rows(path):
    """The pixels of a PNG with a palette of eight bits, as rows of colours."""
    data = open(path, "rb").read()
    place, parts, palette = 8, [], []
    while place < len(data):
        size, kind = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 8 : place + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (8, 3), "not a palette of eight bits"
        elif kind == b"PLTE":
            palette = [tuple(body[i : i + 3]) for i in range(0, size, 3)]
        elif kind == b"IDAT":
            parts.append(body)
        place += 12 + size
    raw, before = zlib.decompress(b"".join(parts)), bytearray(width)
    for y in range(height):
        kind = raw[y * (width + 1)]
        line = bytearray(raw[y * (width + 1) + 1 : (y + 1) * (width + 1)])
        for x in range(width if kind else 0):
            left, up, corner = (line[x - 1] if x else 0), before[x], (before[x - 1] if x else 0)
            nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
            line[x] = (line[x] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
        before = line
        yield [palette[index] for index in line]


def keys(path):
    """The seven colours of each key, from the left: rows of the picture with seven wide runs of as many colours, and nothing else."""
    found = []
    for row in rows(path):
        runs, start = [], 0
        for x in range(1, len(row) + 1):
            if x == len(row) or row[x] != row[start]:
                if row[start] != (255, 255, 255):
                    runs.append((row[start], x - start))
                start = x
        wide = [colour for colour, length in runs if length >= 40]
        if len(wide) == 7 == len(set(wide)) and wide not in found:
            found.append(wide)
    return found


def linear(channel):
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def seen(colour, matrix):
    """What a colour looks like, in OKLab."""
    full = [linear(channel) for channel in colour]
    r, g, b = (min(1, max(0, sum(m * c for m, c in zip(row, full)))) for row in matrix)
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    )


def distance(one, other):
    return 100 * sum((a - b) ** 2 for a, b in zip(one, other)) ** 0.5


def main():
    found = keys(sys.argv[1])
    if len(found) != 2:
        sys.exit(f"{len(found)} keys were found in the picture, and it should have two.")
    isGood = True
    for name, fills in zip(("with a target", "without a target"), found):
        print(f"Classes {name}: {' '.join('#%02X%02X%02X' % fill for fill in fills)}")
        for sight, matrix in SIGHTS.items():
            colours = [seen(fill, matrix) for fill in fills]
            steps = [distance(a, b) for a, b in zip(colours, colours[1:])]
            least = min(steps)
            falls = all(a[0] > b[0] for a, b in zip(colours, colours[1:]))
            far = name == "without a target" or steps[2] >= OVER_TARGET
            place = steps.index(least) + 1
            print(
                f"  {sight}: neighbours {least:.1f} apart or more (classes {place} and {place + 1}); over the middle "
                f"{steps[2]:.1f}; {'each darker than the one before' if falls else 'NOT darker from class to class'}"
            )
            isGood = isGood and falls and far and least >= NEIGHBOURS
        greys = [round(0.299 * r + 0.587 * g + 0.114 * b) for r, g, b in fills]
        least = min(a - b for a, b in zip(greys, greys[1:]))
        print(f"  grey print: {' '.join(map(str, greys))}; the least step is {least} of 255")
        isGood = isGood and least >= GREY
    # Blue means "meets it" and nothing else: no class without a target may look like one that meets a target.
    for sight, matrix in SIGHTS.items():
        least = min(distance(seen(a, matrix), seen(b, matrix)) for a in found[0][1:3] for b in found[1])
        print(f"The blues and the nearest class without a target, {sight}: {least:.1f} apart")
        isGood = isGood and least >= NEIGHBOURS
    print("All are told apart." if isGood else "Some cannot be told apart: see above.")
    sys.exit(0 if isGood else 1)


main()
