#!/usr/bin/env python3
"""Whether tests/unit mirrors lib/gk: mirror.py ROOT

The test of lib/gk/table/find.cpp is tests/unit/table/find_test.cpp. A source without a test of its name is listed, with
the tests that cover it, in tests/unit/covered_elsewhere.txt. Tests of src/cli are in tests/unit/cli.
"""
import sys
from pathlib import Path

LIST = "tests/unit/covered_elsewhere.txt"


def unit_test_of(source):
    """`tests/unit/table/find_test.cpp` of `lib/gk/table/find.cpp`"""
    return "tests/unit/" + source.removeprefix("lib/gk/").removesuffix(".cpp") + "_test.cpp"


def check_list(root, sources):
    """The sources that the list names, and what is wrong with it."""
    faults = []
    listed = []
    if not (root / LIST).is_file():
        return set(), [f"{LIST} is not there"]
    for number, line in enumerate((root / LIST).read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        where = f"{LIST}:{number}"
        source, tab, tests = line.partition("\t")
        names = tests.split()
        if not tab or not source or not names:
            faults.append(f"{where}: not a source, a tab and the tests that cover it: {line!r}")
            continue
        if listed and source <= listed[-1]:
            faults.append(f"{where}: {source} is there twice or not in order")
        listed.append(source)
        if source not in sources:
            faults.append(f"{where}: there is no {source}")
        elif (root / unit_test_of(source)).is_file():
            faults.append(f"{where}: {source} has a test of its own by now, {unit_test_of(source)}; remove the line")
        for name in names:
            if not (root / "tests" / name).is_file():
                faults.append(f"{where}: there is no tests/{name}")
    return set(listed), faults


def check_rooms(root):
    """Tests that stand for no room."""
    faults = []
    unit = root / "tests/unit"
    for path in sorted(unit.rglob("*.cpp")):
        room = path.relative_to(unit).as_posix()
        if room == "main.cpp":
            continue
        if not room.endswith("_test.cpp"):
            faults.append(f"tests/unit/{room}: a test's name ends with _test.cpp")
            continue
        room = room.removesuffix("_test.cpp")
        base = "src/" if room.startswith("cli/") else "lib/gk/"
        if not any((root / (base + room + end)).is_file() for end in (".cpp", ".hpp")):
            faults.append(f"tests/unit/{room}_test.cpp stands for no room: there is neither {base}{room}.cpp nor .hpp")
    return faults


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: mirror.py ROOT")
    root = Path(sys.argv[1])
    sources = {path.relative_to(root).as_posix() for path in (root / "lib/gk").rglob("*.cpp")}
    if not sources:
        sys.exit(f"there is no source in {root}/lib/gk")
    listed, faults = check_list(root, sources)
    for source in sorted(sources - listed):
        if not (root / unit_test_of(source)).is_file():
            faults.append(f"{source} has neither {unit_test_of(source)} nor a line in {LIST}")
    faults += check_rooms(root)
    for fault in faults:
        print(fault)
    if faults:
        sys.exit(1)
    print(f"{len(sources)} sources: {len(sources - listed)} with a unit test, {len(listed)} covered elsewhere")


if __name__ == "__main__":
    main()
