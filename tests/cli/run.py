#!/usr/bin/env python3
"""Runs the commands of test files and compares what they print with what the files say.

A `.t` file holds text, commands and their expected output:

    What the next command shows.
      $ gk chroms -g tiny.2bit |
      >   head -n 1
      #chrom	size
      $ gk dna -g nowhere -r chr1
      gk dna: error: .* (re)
      [1]

Commands and output are indented by two spaces; `> ` continues a command. Output is stdout and stderr together; a line that
ends in ` (re)` or ` (glob)` is a pattern for the whole line, one that ends in ` (no-eol)` lacked its newline. `[N]` is the
exit code when it is not 0. With --markdown the same is read from the ```console blocks of a document, without indentation;
`<!-- not run: reason -->` before a block skips it.

All commands of a file run in one bash, in a temporary folder of their own: $TMP, also $HOME. $TMP/data is the data folder,
$TESTS the folder of the tests; both paths are shown by these names in output.
"""
import argparse
import difflib
import fnmatch
import os
import pathlib
import re
import secrets
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

TESTS = pathlib.Path(__file__).resolve().parent.parent
TIMEOUT_SECONDS = 60


@dataclass
class Step:
    """One command with its expected output; `indent` is what stands before each of its lines."""
    indent: str
    command: list[str]
    expected: list[str] = field(default_factory=list)

    def render(self, output):
        prompts = ["$ "] + ["> "] * (len(self.command) - 1)
        lines = [prompt + line for prompt, line in zip(prompts, self.command)] + output
        return [self.indent + line for line in lines]


def parse(lines, indent):
    """Splits lines into text (str) and Steps."""
    items = []
    step = None
    for line in lines:
        body = line.removeprefix(indent)
        if not line.startswith(indent):
            step = None
            items.append(line)
        elif body.startswith("$ "):
            step = Step(indent, [body[2:]])
            items.append(step)
        elif step is None:
            items.append(line)
        elif body.startswith("> ") and not step.expected:
            step.command.append(body[2:])
        else:
            step.expected.append(body)
    return items


def parse_markdown(lines):
    items = []
    block = None
    skip = False
    for line in lines:
        if block is not None and line.startswith("```"):
            items += block if skip else parse(block, "")
            block = None
            skip = False
        if block is not None:
            block.append(line)
            continue
        items.append(line)
        if line.startswith("```console"):
            block = []
        elif line.strip():
            skip = re.fullmatch(r"<!-- not run: .+ -->", line.strip()) is not None
    return items


def environment(gk, folder):
    env = {name: value for name, value in os.environ.items()
           if not name.startswith(("GK_", "GENOMEKIT_", "XDG_")) and name not in ("BASH_ENV", "ENV", "CDPATH")}
    env.update(PATH=f"{gk.parent}:{env['PATH']}", LC_ALL="C", TESTS=str(TESTS), TMP=folder, HOME=folder,
               GENOMEKIT_DATA_DIR=f"{folder}/data", GK_OFFLINE="1", ASAN_OPTIONS="detect_leaks=1",
               LSAN_OPTIONS=f"suppressions={TESTS}/tools/lsan.supp:print_suppressions=0",
               UBSAN_OPTIONS="print_stacktrace=1")
    return env


def end(process):
    """Ends bash and whatever its commands left behind."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
    process.stdout.close()


def execute(steps, gk, folder):
    """Yields (output bytes, exit code) of each step; the code is a text where the command did not come to an end."""
    mark = secrets.token_hex(16)
    # Under AddressSanitizer the search for leaks takes as long as all the rest: one command in eight has it.
    script = "".join("\n".join(step.command) + f"\nprintf '{mark} %s\\n' $?; ASAN_OPTIONS=detect_leaks={int(i % 8 == 7)}\n"
                     for i, step in enumerate(steps))
    with tempfile.NamedTemporaryFile("w", suffix=".sh") as file:
        file.write(script)
        file.flush()
        process = subprocess.Popen(["bash", "--norc", "--noprofile", file.name], cwd=folder, env=environment(gk, folder),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   start_new_session=True)
        ending = re.compile(rb"%s (\d+)\n" % mark.encode())
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(process.stdout, selectors.EVENT_READ)
                pending = b""
                for _ in steps:
                    deadline = time.monotonic() + TIMEOUT_SECONDS
                    while not (found := ending.search(pending)):
                        if not selector.select(max(0, deadline - time.monotonic())):
                            yield pending, f"no end after {TIMEOUT_SECONDS} s"
                            return
                        data = os.read(process.stdout.fileno(), 1 << 16)
                        if not data:
                            yield pending, "the shell ended here"
                            return
                        pending += data
                    yield pending[:found.start()], int(found[1])
                    pending = pending[found.end():]
        finally:
            end(process)


def matches(expected, line):
    if expected == line:
        return True
    if expected.endswith(" (re)"):
        return re.fullmatch(expected.removesuffix(" (re)"), line) is not None
    if expected.endswith(" (glob)"):
        return fnmatch.fnmatchcase(line, expected.removesuffix(" (glob)"))
    return False


def as_lines(output, code, folder):
    """A command's output and exit code as the lines of a test file."""
    text = output.decode(errors="backslashreplace").replace(folder, "$TMP").replace(str(TESTS), "$TESTS")
    lines = text.split("\n")
    last = lines.pop()
    # What would read as something else than output becomes a pattern.
    special = re.compile(r"[$>] .*|\[\d+\]|.* \((re|glob|no-eol)\)")
    lines = [re.escape(line) + " (re)" if special.fullmatch(line) else line for line in lines]
    if last:
        lines.append(last + " (no-eol)")
    return lines + ([f"[{code}]"] if code else [])


def keep_patterns(expected, actual):
    """The actual lines, each replaced by the expected pattern that it matches."""
    result = []
    at = 0
    for line in actual:
        found = next((i for i in range(at, len(expected)) if matches(expected[i], line)), None)
        if found is None:
            result.append(line)
        else:
            result.append(expected[found])
            at = found + 1
    return result


def run_file(path, gk, markdown, update):
    """Runs one file; returns whether all was as expected."""
    text = path.read_bytes().decode()
    lines = text.split("\n")
    items = parse_markdown(lines) if markdown else parse(lines, "  ")
    steps = [item for item in items if isinstance(item, Step)]
    if not steps:
        print(f"{path}: no command to run: this test could not fail", file=sys.stderr)
        return False
    with tempfile.TemporaryDirectory(prefix="gk-test-") as folder:
        os.mkdir(f"{folder}/data")
        if markdown:
            os.symlink(TESTS, f"{folder}/tests")  # documents speak of files of the repository
        actual = {}
        for step, (output, code) in zip(steps, execute(steps, gk, folder)):
            actual[id(step)] = keep_patterns(step.expected, as_lines(output, code, folder))
    seen = []
    for item in items:
        seen += item.render(actual.get(id(item), ["[not run]"])) if isinstance(item, Step) else [item]
    if seen == lines:
        return True
    if update:
        path.write_bytes("\n".join(seen).encode())
        print(f"{path}: updated")
        return True
    print("\n".join(difflib.unified_diff(lines, seen, str(path), "what it printed", lineterm="")))
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gk", type=pathlib.Path, required=True, help="the binary to test")
    parser.add_argument("--update", action="store_true", help="write what was printed into the files")
    parser.add_argument("--markdown", action="store_true", help="the files are Markdown documents")
    parser.add_argument("files", type=pathlib.Path, nargs="+", metavar="FILE")
    args = parser.parse_args()
    gk = args.gk.resolve()
    if not os.access(gk, os.X_OK) or gk.name != "gk":
        parser.error(f"{args.gk} is not an executable file named gk")
    passed = [run_file(path, gk, args.markdown, args.update) for path in args.files]
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()
