#!/usr/bin/env python3
"""Checks what the repository says about its FORMAT.md files: that each page and section which a comment, a docstring or a link
names is there, that a page has no two headings of one anchor, and that nothing cites documents which are not in the repository.

usage: formats.py ROOT      prints `file:line: reason` for each fault, and exits with 1 where there is one"""
import functools
import pathlib
import re
import sys

PLACES = ["lib", "cmd", "src", "tests", "README.md", "CONTRIBUTING.md"]
SUFFIXES = {".cpp", ".hpp", ".py", ".sh", ".t", ".txt", ".cmake", ".md"}
NOT_LOOKED_AT = ("tests/golden/", "tests/fuzz/corpus/", "tests/formats.py")

CITATION = re.compile(r"[\w./-]*FORMAT\.md(?:#[\w-]+)?")
LINK = re.compile(r"\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+)", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`(?:[^`\n]|\n(?!\n))*`")

ABSENT = re.compile(r"\b\d\d-(cli|genome-dna|annotations|vcf|tracks|variants-motifs|diseq|reads|gkdf)\b")
ORIGINAL = re.compile(r"\bthe[\s/]+original\b", re.IGNORECASE)  # also where a comment is wrapped between the two


def without(pattern, text):
    """The text with blanks for what matches, so that the rest stays in its place."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def anchor(heading):
    """GitHub's: the words of the heading in lower case, without punctuation, joined by hyphens."""
    words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading.strip())
    return re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-")


def headings(text):
    """The place and the anchor of each."""
    return [(match.start(), anchor(match[1])) for match in HEADING.finditer(without(FENCE, text))]


@functools.cache
def anchors(page):
    return {name for _, name in headings(page.read_text(encoding="utf-8"))}


def files(root):
    for place in PLACES:
        top = root / place
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            looked_at = not path.relative_to(root).as_posix().startswith(NOT_LOOKED_AT)
            if looked_at and path.suffix in SUFFIXES and path.is_file():
                yield path


def references(path, text):
    """The place and the target of each: `gk/table/FORMAT.md#finds` anywhere, and what Markdown links to."""
    found = {(match.start(), match[0]) for match in CITATION.finditer(text) if match[0] != "FORMAT.md"}
    if path.suffix == ".md":
        links = LINK.finditer(without(CODE, without(FENCE, text)))
        found |= {(match.start(1), match[1]) for match in links if "://" not in match[1]}
    return sorted(found)


def fault_of(target, path, root):
    """Why it leads nowhere. Links start from the file's own folder, citations from the repository or its lib/."""
    name, _, section = target.partition("#")
    starts = [path.parent] if path.suffix == ".md" else [root, root / "lib"]
    page = next((start / name for start in starts if (start / name).exists()), None) if name else path
    if page is None:
        return f"there is no {name}"
    if section and section not in anchors(page.resolve()):
        return f"{name or 'the page'} has no section #{section}"
    return None


def faults_in(path, text, root):
    """The place and the reason of each."""
    for place, target in references(path, text):
        if fault := fault_of(target, path, root):
            yield place, fault
    if path.suffix == ".md":
        seen = set()
        for place, name in headings(text):
            if name in seen:
                yield place, f"a second heading has the anchor #{name}"
            seen.add(name)
    for match in ABSENT.finditer(text):
        yield match.start(), f"{match[0]} is a document that is not in the repository"
    if path.relative_to(root).parts[0] in ("lib", "cmd", "src"):
        for match in ORIGINAL.finditer(text):
            yield match.start(), "'the original': say GenomeKit, or what it is"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[1]).resolve()
    count = 0
    for path in files(root):
        text = path.read_text(encoding="utf-8")
        for place, reason in sorted(faults_in(path, text, root)):
            print(f"{path.relative_to(root)}:{text.count(chr(10), 0, place) + 1}: {reason}")
            count += 1
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
