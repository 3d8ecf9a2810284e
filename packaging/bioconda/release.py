#!/usr/bin/env python3
"""Prints the recipe of a release for bioconda: meta.yaml with the source at an address in the place of this checkout.

usage: release.py HOME URL FILE        HOME: the project's page; FILE: what is at URL
"""
import hashlib
import pathlib
import re
import sys


def recipe(text, home, url, digest):
    text = re.sub(r"\A(#.*\n)+", "", text)
    text = text.replace("source:\n  path: ../..\n", f"source:\n  url: {url}\n  sha256: {digest}\n")
    return text.replace("about:\n", f"about:\n  home: {home}\n")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    home, url, file = sys.argv[1:]
    digest = hashlib.sha256(pathlib.Path(file).read_bytes()).hexdigest()
    text = pathlib.Path(__file__).with_name("meta.yaml").read_text(encoding="utf-8")
    print(recipe(text, home, url, digest), end="")


if __name__ == "__main__":
    main()
