#!/usr/bin/env python3
"""Checks that the tree is built in storeys, as tests/layers.txt and CONTRIBUTING.md say.  usage: layers.py ROOT

A room is a header and the source of its name. Each fault is a line `file:line: what is wrong`; any fault is exit 1.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

LONGEST_FILE = 400
MOST_ROOMS = 20
# Where headers may stand that dominate the time of a build: everything else goes through what these files offer.
HEAVY = {
    "CLI/": {"src/cli/parse.cpp"},
    "spdlog/": {"src/cli/log.cpp"},
    "nlohmann/": {"cmd/info/document.hpp", "lib/gk/genome/digest.cpp", "lib/gk/recipe/recipe.cpp",
                  "lib/gk/store/remote/aws_credentials.cpp", "lib/gk/store/remote/gcs.cpp"},
    "fmt/format.h": {"lib/gk/io/row_text.cpp"},
}
# Sources whose declarations stand in another room's header, since they implement one class or one choice together.
SHARED_HEADER = {
    "lib/gk/table/where/where_numbers": "lib/gk/table/where/where_machine",
    "src/cli/completion_bash": "src/cli/completion",
    "src/cli/completion_fish": "src/cli/completion",
    "src/cli/completion_zsh": "src/cli/completion",
    "src/cli/habits/habits_table": "src/cli/habits/habits",
}
INCLUDE = re.compile(r'\s*#include ([<"])([^>"]+)[>"]')


def room_of(path):
    """The path without its suffix."""
    return str(path.with_suffix(""))


class House:
    def __init__(self, root):
        self.root = root
        self.rank = {}
        for number, line in enumerate((root / "tests/layers.txt").read_text().splitlines()):
            if not line.startswith("#"):
                self.rank.update((folder, number) for folder in line.split())
        self.files = sorted(
            path.relative_to(root) for top in ("lib", "cmd", "src") for path in (root / top).rglob("*.[ch]pp")
        )
        self.faults = []

    def fault(self, path, line, what):
        self.faults.append(f"{path}:{line}: {what}")

    def target_of(self, include, source):
        """The file that an include names, relative to the root; None for one of the system."""
        for folder in ("lib", ".", "src", source.parent):
            if (self.root / folder / include).is_file():
                return Path(folder, include)
        return None

    def check_includes(self):
        includes = defaultdict(dict)  # room -> rooms that it includes -> where
        for source in self.files:
            for number, line in enumerate((self.root / source).read_text().splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                self.check_heavy(source, number, match[2])
                target = self.target_of(match[2], source) if match[1] == '"' else None
                if target is None:
                    continue
                self.check_direction(source, number, target)
                if room_of(target) != room_of(source):
                    includes[room_of(source)].setdefault(room_of(target), (source, number))
        for room, others in includes.items():
            for other, (source, number) in others.items():
                if room < other and room in includes.get(other, {}):
                    self.fault(source, number, f"{room} and {other} include each other")

    def check_direction(self, source, number, target):
        here, there = str(source.parent), str(target.parent)
        if here == there:
            return
        for folder in (here, there):
            if folder not in self.rank:
                return self.fault(source, number, f"the folder {folder} is not in tests/layers.txt")
        if self.rank[there] >= self.rank[here]:
            self.fault(source, number, f"{target} does not stand below {here}")

    def check_heavy(self, source, number, include):
        if str(source) == "src/cli/version.cpp":
            return  # names the versions of all of them, from small headers
        for prefix, allowed in HEAVY.items():
            if include.startswith(prefix) and str(source) not in allowed:
                self.fault(source, number, f"<{include}> belongs in {' or '.join(sorted(allowed)) or 'no file'}")

    def check_sizes(self):
        rooms = defaultdict(set)
        for path in self.files:
            lines = len((self.root / path).read_text().splitlines())
            if lines > LONGEST_FILE:
                self.fault(path, lines, f"longer than {LONGEST_FILE} lines")
            rooms[path.parent].add(path.stem)
        for folder, stems in rooms.items():
            if len(stems) > MOST_ROOMS:
                self.fault(folder, 1, f"{len(stems)} rooms; more than {MOST_ROOMS} are a heap")

    def check_names(self):
        """In lib/ a name is used once; in cmd/ once below each folder, since files have the names of commands."""
        seen = {}
        for path in self.files:
            if path.parts[0] != "lib":
                continue
            first = seen.setdefault(path.name, path)
            if first != path:
                self.fault(path, 1, f"has the name of {first}")

    def check_headers(self):
        """Each source has a header of its own name, but for commands, which their family's commands.hpp declares."""
        known = set(self.files)
        for path in self.files:
            if path.suffix != ".cpp" or path.with_suffix(".hpp") in known or path.parent == Path("src"):
                continue
            if SHARED_HEADER.get(room_of(path)) or path.parent / "commands.hpp" in known:
                continue
            self.fault(path, 1, "has no header of its name")
        for room, other in SHARED_HEADER.items():
            if not (self.root / f"{room}.cpp").is_file() or not (self.root / f"{other}.hpp").is_file():
                self.fault("tests/layers.py", 1, f"SHARED_HEADER names {room}, which is not there")


def main():
    house = House(Path(sys.argv[1]))
    house.check_includes()
    house.check_sizes()
    house.check_names()
    house.check_headers()
    print("\n".join(house.faults), end="\n" if house.faults else "")
    return 1 if house.faults else 0


if __name__ == "__main__":
    sys.exit(main())
