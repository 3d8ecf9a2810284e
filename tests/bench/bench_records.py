#!/usr/bin/env python3
"""bench_records.py [--check] README: writes the table of recorded benches into README, or says whether it is there; exits 1 if not.

records.json has the newest recorded run of each bench: {NAME: {data, date, cpu, rows}}, a row as bench_report.print_table has it.
The table stands between the lines BEGIN and END.
"""
import datetime
import json
import os
import pathlib
import sys

RECORDS = pathlib.Path(__file__).resolve().parent / "records.json"
BEGIN = "<!-- speed: ./dev bench --record writes this table -->\n"
END = "<!-- end of speed -->\n"


def record(bench, data, cpu, rows):
    """Puts a run of a bench into records.json, in the place of an older one."""
    records = json.loads(RECORDS.read_text(encoding="utf-8")) if RECORDS.exists() else {}
    records[bench] = {"data": data, "date": datetime.date.today().isoformat(), "cpu": cpu, "rows": rows}
    part = RECORDS.with_suffix(".part")
    part.write_text(json.dumps(records, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    part.replace(RECORDS)


def rounded(ratio):
    return f"{ratio:.2f}" if ratio < 1 else f"{ratio:.1f}" if ratio < 10 else f"{ratio:.0f}"


def is_own(row):
    return row["tool"].startswith("gk ")


def is_peer(row):
    """A tool that does the same; not a copy of the output, which says what the disk costs."""
    return not is_own(row) and not row["tool"].startswith("dd ")


def table_rows(rows):
    """A line for each run of gk that has a peer: the peer's time as a multiple of its own."""
    by_name = {row["name"]: row for row in rows}
    for own in filter(is_own, rows):
        peers = [row for row in rows if is_peer(row) and row["base"] == own["base"]]
        if not peers:
            continue
        base = by_name[own["base"]]
        unit = base["seconds"] / own["seconds"]
        words = []
        for peer in peers:
            task = "" if peer["job"] in (own["job"], base["job"]) else f" ({peer['job']})"
            words.append(f"`{peer['tool']}`{task} {rounded(peer['ratio'] * unit)}")
        note = f", {own['note']}" if own["note"] else ""
        yield f"| {own['job']} | `{own['tool']}` | {own['seconds']:.3g}{note} | {'; '.join(words)} |\n"


def table(records):
    lines = ["| job | gk | seconds | the time of others as a multiple |\n", "|---|---|---|---|\n"]
    for bench, run in sorted(records.items()):
        lines.append(f"| **`./dev bench {bench}`**: {run['data']} | | | {run['date']}, {run['cpu']} |\n")
        lines += table_rows(run["rows"])
    return "".join(lines)


def main():
    check = sys.argv[1:2] == ["--check"]
    readme = pathlib.Path(sys.argv[2 if check else 1])
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        sys.exit(f"{readme}: the lines around the table are not there")
    written = before + begin + table(json.loads(RECORDS.read_text(encoding="utf-8"))) + end + after
    if written == text:
        return
    if check:
        sys.exit(f"{readme}: its table of speed is not that of {os.path.relpath(RECORDS)}: run {os.path.relpath(__file__)} {readme}")
    readme.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
