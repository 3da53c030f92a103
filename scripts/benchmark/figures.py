"""Holds what the programs wrote against each other, value by value."""
import csv

MEASURES = ("vacancy", "turnover", "caseload")
TOLERANCE = 1e-6 + 1e-12                                # rivals write six decimals; the rest is for reading two of them


def our_cells(path):
    """(district, month) → value or None: numerator over denominator, not what is printed."""
    cells = {}
    with open(path, encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f):
            if row["district"] == "All districts":
                continue
            below = float(row["denominator"] or 0)
            cells[row["district"], row["month"]] = float(row["numerator"]) / below if below else None
    return cells


def their_cells(path):
    with open(path, encoding="utf-8", newline="") as f:
        rows = csv.reader(f)
        _, *months = next(rows)
        return {(district, month): float(value) if value else None
                for district, *values in rows for month, value in zip(months, values, strict=True)}


def differences(ours, theirs):
    """Cells that are not the same; the largest difference among the others; districts that have no row in ours, as is
    right, because they have no value in any month."""
    empty = {d for d, _ in theirs} - {d for d, _ in ours} - {d for (d, _), value in theirs.items() if value is not None}
    wrong, largest = [], 0.0
    for key in sorted(ours.keys() | {k for k in theirs if k[0] not in empty}):
        if key not in ours or key not in theirs:
            wrong.append((key, "only in ours" if key in ours else "only in theirs"))
            continue
        a, b = ours[key], theirs[key]
        if (a is None) != (b is None) or (a is not None and abs(a - b) > TOLERANCE):
            wrong.append((key, f"{a} against {b}"))
        elif a is not None:
            largest = max(largest, abs(a - b))
    return wrong, largest, sorted(empty)


def compare(our_folder, their_folder, name):
    """Prints a line; true if every cell is the same."""
    count, blank, worst, all_wrong, left_out = 0, 0, 0.0, [], set()
    for measure in MEASURES:
        # Ours is named by its month.
        own, = our_folder.glob(f"{measure}-[0-9][0-9][0-9][0-9]-[0-9][0-9].csv")
        ours, theirs = our_cells(own), their_cells(their_folder / f"{measure}.csv")
        wrong, largest, empty = differences(ours, theirs)
        count += len(ours)
        blank += sum(value is None for value in ours.values())
        worst = max(worst, largest)
        all_wrong += [(measure, *key, what) for key, what in wrong]
        left_out.update(empty)
    print(f"- {name}: {count} cells ({blank} blank), "
          f"{f'{len(all_wrong)} DIFFER' if all_wrong or not count else 'all the same'}; largest difference {worst:.1e}")
    if left_out:
        print(f"  - without a value in any month, so no row in ours and a blank one in theirs: {', '.join(sorted(left_out))}")
    for difference in all_wrong[:10]:
        print("  - " + ", ".join(difference))
    return count > 0 and not all_wrong
