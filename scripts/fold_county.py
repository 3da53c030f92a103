"""A county many times as large as the example: python3 scripts/fold_county.py FOLDER TIMES.

Each copy of the example's people, posts, children and cases has numbers of its own. It lies in the next district and some weeks earlier or
later, so that months without a leaver, which a small county has, do not look like rows left out of a large one; what would come after the
day of the extract is still open, or not there yet.
"""
import csv
import datetime
import functools
import shutil
import sys
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "lancashire"
LAST = "2017-09-30"
ENDS = {"end_date", "close_date", "authorised_date"}
TOLD_OF_ENDS = {"leaving_reason", "destination", "close_reason", "change_reason", "early_help"}


@functools.cache
def moved(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def copy_of(row, number, districts, has_open_ends):
    """The row of the copy of that number; None where it has not happened yet."""
    row = dict(row)
    for key, value in row.items():
        if key.endswith("_id") and value:
            row[key] = f"{value}x{number}"
        if key == "district" and value:
            row[key] = districts[(districts.index(value) + number) % len(districts)]
    for key in [key for key in row if key.endswith("_date") and row[key]]:
        row[key] = moved(row[key], 7 * (number * 4 % 25 - 12))
        if row[key] <= LAST:
            continue
        if key not in ENDS or not has_open_ends:
            return None
        row[key] = ""
        for told in TOLD_OF_ENDS & row.keys():
            row[told] = ""
    return row


def main():
    folder, times = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    files = {path.name: list(csv.DictReader(path.open(encoding="utf-8"))) for path in sorted(SAMPLE.glob("*.csv"))}
    districts = sorted({row["district"] for row in files["staff.csv"]})
    services = {row["team"]: row["service"] for row in reversed(files["teams.csv"])}
    files["teams.csv"] = [
        {"team": team, "district": district, "service": service}
        for team, service in services.items() for district in districts]
    for name, rows in files.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            for number in range(1, times) if name != "teams.csv" else []:
                copies = (copy_of(row, number, districts, name != "absence.csv") for row in rows)
                writer.writerows(row for row in copies if row)
    settings = (SAMPLE / "heatmaps.toml").read_text(encoding="utf-8")
    if times > 1:
        settings = settings.replace('"2013-10"', '"2014-01"')
    (folder / "heatmaps.toml").write_text(settings, encoding="utf-8")


main()
