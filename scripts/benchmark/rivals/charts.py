"""Annotated heat maps with plain matplotlib, as quick as an expert can make them: no pyplot, the Agg canvas directly, a fixed
layout, each distinct label outlined once, all labels of a colour drawn as one path, zlib level 1, two processes."""
import gc
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from matplotlib.transforms import IdentityTransform

matplotlib.rcParams["text.parse_math"] = False
gc.disable()
DPI = 200
KINDS = {"vacancy": ("Vacancy rate (FTE, month end)", "YlOrRd", 100, "%.1f%%"),
         "turnover": ("Turnover, 12 months to month end", "PuBuGn", 100, "%.1f%%"),
         "caseload": ("Open allocations per FTE case holder", "YlGnBu", 1, "%.1f")}


def labels(values, form, x, y, chosen):
    """One path of the labels of the chosen cells, each centred on its pixel; None where there are none."""
    font, known, vertices, codes = FontProperties(size=8), {}, [], []
    for row, column in zip(*np.nonzero(chosen)):
        text = form % values[row, column]
        if text not in known:
            path = TextPath((0, 0), text, prop=font)
            points = path.vertices * (DPI / 72)
            known[text] = points - (points.min(0) + points.max(0)) / 2, path.codes
        vertices.append(known[text][0] + (x[column], y[row]))
        codes.append(known[text][1])
    return Path(np.concatenate(vertices), np.concatenate(codes)) if vertices else None


def chart(path, kind, values, districts, months):
    title, colours, factor, form = KINDS[kind]
    n, m = values.shape
    width, height = 16.0, 1.5 + 0.28 * n
    figure = Figure(figsize=(width, height), dpi=DPI)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((2.6 / width, 0.8 / height, 12.2 / width, 0.28 * n / height))
    values = values * factor
    cells = axes.pcolormesh(np.ma.masked_invalid(values), cmap=colours)
    axes.invert_yaxis()
    dark = cells.to_rgba(cells.get_array())[..., :3] @ np.array([.299, .587, .114]) < 0.5
    there = np.isfinite(values)
    x = (2.6 + 12.2 * (np.arange(m) + .5) / m) * DPI
    y = (0.8 + 0.28 * (n - .5 - np.arange(n))) * DPI
    for chosen, ink in ((there & dark, "w"), (there & ~dark, "k")):
        outline = labels(values, form, x, y, chosen)
        if outline is not None:
            axes.add_artist(PathPatch(outline, fc=ink, lw=0, transform=IdentityTransform(), clip_on=False))
    axes.set_xticks(np.arange(m) + .5, months, rotation=90, fontsize=8)
    axes.set_yticks(np.arange(n) + .5, districts, fontsize=8)
    axes.tick_params(length=0)
    axes.set_title(title)
    bar = min(0.28 * n, 6.0)
    figure.colorbar(cells, cax=figure.add_axes((15.0 / width, (0.8 + 0.28 * n - bar) / height, 0.2 / width, bar / height)))
    figure.savefig(path, pil_kwargs={"compress_level": 1})


def draw(out, results, districts, months):
    tasks = [(os.path.join(out, kind + ".png"), kind, values, districts, months) for kind, values in results.items()]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        list(pool.map(chart, *zip(*tasks)))
