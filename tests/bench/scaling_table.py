#!/usr/bin/env python3
"""scaling_table.py FOLDER: the table of a run of scaling.sh, and its plot, FOLDER/scaling.svg. Exits 1 where gk is slower than a peer."""
import collections
import math
import os
import pathlib
import sys

sys.dont_write_bytecode = True
from bench_report import cpu, print_targets, read_times  # noqa: E402

TITLES = {"dna": "sequences of intervals", "find": "exons that overlap"}
COLOURS = ["#1b6ca8", "#7fb8e0", "#b5482a", "#e0a030"]
PANEL_WIDTH, PANEL_HEIGHT, MARGIN = 320, 250, 60


def read_curves(folder):
    """Seconds by panel, tool and number of input lines."""
    curves = collections.defaultdict(lambda: collections.defaultdict(dict))
    for name, seconds in read_times(folder)[0].items():
        panel, tool, size = name.split("/")
        curves[panel][tool][int(size)] = seconds
    return curves


def powers_around(values):
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return range(low, max(high, low + 1) + 1)


def text(x, y, content, anchor="middle", size=12, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{more}>{content}</text>'


def panel(title, tools, left, seconds_powers):
    """A plot of seconds over lines, both by their logarithms."""
    sizes = sorted({size for curve in tools.values() for size in curve})
    size_powers = powers_around(sizes)

    def x_of(size):
        return left + PANEL_WIDTH * (math.log10(size) - size_powers[0]) / (len(size_powers) - 1)

    def y_of(seconds):
        return MARGIN + PANEL_HEIGHT * (1 - (math.log10(seconds) - seconds_powers[0]) / (len(seconds_powers) - 1))

    out = [text(left + PANEL_WIDTH / 2, MARGIN - 28, title, size=14)]
    for power in seconds_powers:
        y = y_of(10.0 ** power)
        out.append(f'<path d="M{left} {y:.1f}h{PANEL_WIDTH}" stroke="#ddd"/>')
        out.append(text(left - 6, y + 4, f"{10.0 ** power:g} s", "end"))
    for power in size_powers:
        x = x_of(10 ** power)
        out.append(f'<path d="M{x:.1f} {MARGIN}v{PANEL_HEIGHT}" stroke="#ddd"/>')
        out.append(text(x, MARGIN + PANEL_HEIGHT + 18, f"{10 ** power:,}"))
    for number, (tool, curve) in enumerate(tools.items()):
        colour = COLOURS[number % len(COLOURS)]
        points = [(x_of(size), y_of(seconds)) for size, seconds in sorted(curve.items())]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        y = MARGIN + PANEL_HEIGHT + 42 + 17 * number
        out.append(f'<path d="M{left} {y - 4}h18" stroke="{colour}" stroke-width="3"/>')
        out.append(text(left + 24, y, tool, "start"))
    return out


def plot(curves):
    seconds = [value for tools in curves.values() for curve in tools.values() for value in curve.values()]
    width = MARGIN + len(curves) * (PANEL_WIDTH + MARGIN) + 10
    height = MARGIN + PANEL_HEIGHT + 42 + 17 * max(len(tools) for tools in curves.values()) + 24
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" fill="#222">',
           f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for number, (name, tools) in enumerate(curves.items()):
        out += panel(f"{TITLES[name]}: seconds by input lines", tools, MARGIN + number * (PANEL_WIDTH + MARGIN), powers_around(seconds))
    out.append(text(width / 2, height - 8, f"./dev bench scaling, on {cpu()}", size=11))
    return "\n".join(out) + "\n</svg>\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    curves = read_curves(folder)
    targets = []
    print(f"\nSeconds, the least of all runs; on {cpu()}\n")
    for name, tools in curves.items():
        sizes = sorted({size for curve in tools.values() for size in curve})
        print(f"| {TITLES[name]} | " + " | ".join(f"{size:,}" for size in sizes) + " |")
        print("|---|" + "---|" * len(sizes))
        for tool, curve in tools.items():
            print(f"| {tool} | " + " | ".join(f"{curve[size]:.4f}" for size in sizes) + " |")
        print()
        peers = [curve for tool, curve in tools.items() if not tool.startswith("gk")]
        for size in sizes:
            ratio = min(curve[size] for curve in peers) / tools["gk, 1 thread"][size]
            targets.append((f"{name}, {size:,} lines: the fastest peer takes {ratio:.1f} times as long", ratio >= 1))
    drawn = plot(curves)
    (folder / "scaling.svg").write_text(drawn, encoding="utf-8")
    if os.environ.get("BENCH_RECORD"):
        pathlib.Path(__file__).with_name("scaling.svg").write_text(drawn, encoding="utf-8")
    print_targets(targets)


if __name__ == "__main__":
    main()
