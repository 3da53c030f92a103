#!/usr/bin/env python3
"""pandas (pyarrow CSV reader) + seaborn, as a practised analyst would write it:  pandas_seaborn.py DATA OUT 2026-09

The definitions are those that `heatmaps measures` prints, for data in which the one reason that is no leaving is
"internal move", every role counts and a worker has at most one open spell on any day.
"""
import sys, os
data, out, end = sys.argv[1:4]
os.makedirs(out, exist_ok=True)
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as pacsv
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import seaborn as sns

M = 24
last = pd.Period(end, "M")
months = pd.period_range(last - M + 1, last, freq="M")
ends = months.end_time.normalize().values.astype("M8[D]").astype(np.int32)       # month ends as days since 1970
look = np.datetime64((last - M - 11).start_time, "D").astype(np.int32) - 1        # month end 12 months before the first
lut = np.arange(ends[-1] + 2 - ends[0] + 1)                                       # day -> first snapshot on or after it
lut = np.searchsorted(ends, ends[0] + lut)
first_at = lambda day: lut[np.clip(day, ends[0], ends[-1] + 2) - ends[0]]
NEVER = np.int32(2 ** 30)

DICT = pa.dictionary(pa.int32(), pa.string())
lit = lambda d: pa.scalar(int(d), pa.int32()).cast(pa.date32())
def read(f, cols, types, since, until):
    """Only the columns needed, block by block so that no more than a block of dead rows is held: repeated text as
    dictionary codes, dates as day numbers; rows that start after `until` or end before `since` are dropped (their
    district stays known as a category). Identifiers stay in Arrow."""
    keep = (pc.field("start_date") <= lit(until)) & (pc.field("end_date").is_null() | (pc.field("end_date") >= lit(since)))
    r = pacsv.open_csv(os.path.join(data, f), convert_options=pacsv.ConvertOptions(
        include_columns=cols + ["start_date", "end_date"],
        column_types={"district": DICT, "start_date": pa.date32(), "end_date": pa.date32()} | types,
        null_values=[""], strings_can_be_null=False))
    t = pa.Table.from_batches([x.filter(keep) for x in r])
    ids = {c: t[c] for c in cols if c.endswith("_id")}
    df = t.drop_columns(["start_date", "end_date", *ids]).to_pandas()
    df["start"] = t["start_date"].cast(pa.int32()).to_numpy()
    df["end"] = pc.fill_null(t["end_date"].cast(pa.int32()), NEVER).to_numpy()
    df["a"], df["b"] = first_at(df.start.to_numpy()), first_at(df.end.to_numpy() + 1)  # in snapshots [a, b)
    return df, ids

FTE = {"fte": pa.float64()}
posts, post_ids = read("posts.csv", ["post_id", "district", "fte"], FTE, ends[0], ends[-1])
staff, staff_ids = read("staff.csv", ["worker_id", "post_id", "district", "contract", "fte", "leaving_reason"],
                        FTE | {"contract": DICT, "leaving_reason": DICT}, look + 1, ends[-1] + 1)
cases, case_ids = read("allocations.csv", ["worker_id"], {}, ends[0], ends[-1])

names = np.array(sorted({*posts.district.cat.categories, *staff.district.cat.categories}, key=lambda x: x.encode()))
N = len(names)
pos = pd.Index(names)
def number(ids, among):
    return pc.fill_null(pc.index_in(ids, value_set=among), len(among)).to_numpy()          # the last = none of these
workers = pc.unique(staff_ids["worker_id"])
for df in (posts, staff):
    df["d"] = pos.get_indexer(df.district.cat.categories)[df.district.cat.codes.to_numpy()]   # district number
    df["milli"] = (df.fte * 1000).round().astype(np.int32)                                     # exact sums
staff["w"] = number(staff_ids["worker_id"], workers)
staff["p"] = number(staff_ids["post_id"], post_ids["post_id"].combine_chunks())
case_w = number(case_ids["worker_id"], workers)

def steps(row, lo, hi, n, w=None):
    """Sum of w over [lo, hi) by row and month: difference array, then cumsum. Exact: all whole numbers."""
    q = M + 1
    r = np.asarray(row, np.int64) * q
    x = np.bincount(r + lo, w, n * q) - np.bincount(r + hi, w, n * q)
    return x.reshape(n, q)[:, :M].cumsum(1)

def by_district(d, x):
    """Rows of x added up by district."""
    return pd.DataFrame(x).groupby(np.asarray(d)).sum().reindex(range(N), fill_value=0).to_numpy()

mm = np.arange(M)
inside = lambda df: (df.a.to_numpy()[:, None] <= mm) & (mm < df.b.to_numpy()[:, None])
own = staff[staff.contract != "agency"]
now = own[own.a < own.b]
inpost = steps(now.d, now.a, now.b, N, now.milli)
filled = steps(now.p, now.a, now.b, len(posts) + 1, now.milli)[:-1]
short = np.maximum(posts.milli.to_numpy()[:, None] - filled, 0)
vac = by_district(posts.d, short * inside(posts))
# leavers: spells ended in the window that the worker's next one does not carry on; counted that month and the next 11
own = own.iloc[np.lexsort((own.start, own.w))]
w, st, e = own.w.to_numpy(), own.start.to_numpy(), own.end.to_numpy()
goes_on = np.append((w[1:] == w[:-1]) & (st[1:] <= e[:-1] + 1), False)
left = own[~goes_on & (e > look) & (e <= ends[-1]) & (own.leaving_reason != "internal move").to_numpy()]
at = left.end.to_numpy().astype("M8[D]").astype("M8[M]").astype(np.int32) - (months[0].year * 12 + months[0].month - 1 - 1970 * 12)
leavers = steps(left.d, np.clip(at, 0, M), np.clip(at + 12, 0, M), N, left.milli)
# open cases of each worker at each month end, looked up by the worker's spells
held = steps(case_w, cases.a, cases.b, len(workers) + 1)
now = staff[staff.a < staff.b]
held = held[now.w.to_numpy()] * inside(now)
open_, holders = by_district(now.d, held), by_district(now.d, (held > 0) * now.milli.to_numpy()[:, None])

with np.errstate(divide="ignore", invalid="ignore"):
    res = {"vacancy": np.where(vac + inpost > 0, vac / (vac + inpost), np.nan),
           "turnover": np.where(inpost > 0, leavers / inpost, np.nan),
           "caseload": np.where(holders > 0, open_ * 1000 / holders, np.nan)}
frames = {k: pd.DataFrame(v, pd.Index(names, name="district"), months.strftime("%Y-%m")) for k, v in res.items()}
for k, f in frames.items():
    f.to_csv(os.path.join(out, k + ".csv"), float_format="%.6f")

if "NOPLOT" in os.environ:
    sys.exit()
KINDS = {"vacancy": ("Vacancy rate (FTE, month end)", "YlOrRd", 100, ".1f"),
         "turnover": ("Turnover, 12 months to month end", "PuBuGn", 100, ".1f"),
         "caseload": ("Open allocations per FTE case holder", "YlGnBu", 1, ".1f")}
for k, f in frames.items():
    title, cmap, x, fmt = KINDS[k]
    H = 1.5 + 0.28 * N
    fig, ax = plt.subplots(figsize=(16, H), dpi=200)
    fig.subplots_adjust(left=2.6 / 16, right=15.8 / 16, bottom=0.8 / H, top=1 - 0.7 / H)
    sns.heatmap(f * x, annot=True, fmt=fmt, cmap=cmap, annot_kws={"size": 8}, ax=ax, xticklabels=1, yticklabels=1,
                cbar_kws={"pad": .02})
    ax.set(title=title, ylabel="")
    ax.tick_params(labelsize=8, length=0)
    fig.savefig(os.path.join(out, k + ".png"))
    plt.close(fig)
