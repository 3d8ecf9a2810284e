#!/usr/bin/env bash
# The conda recipe without conda: it is read as conda-build reads it, knows the version and all libraries of the build, and its script
# and its test run here, with Debian's libraries.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
/usr/bin/python3 -c 'import jinja2, yaml' 2>/dev/null || skip "needs python3-jinja2 and python3-yaml"
recipe=$TOP/packaging/bioconda
printf 'a source' >"$WORK/source.tar.gz"
"$recipe/release.py" https://example.org https://example.org/gk.tar.gz "$WORK/source.tar.gz" >"$WORK/release.yaml"

/usr/bin/python3 - "$TOP" "$WORK" <<'END'
import hashlib, pathlib, re, sys
import jinja2, yaml
top, work = map(pathlib.Path, sys.argv[1:])

def read(path):
    text = jinja2.Template(path.read_text()).render(compiler=lambda word: word + "_compiler", stdlib=lambda word: word + "_stdlib",
                                                    pin_subpackage=lambda name, max_pin: name)
    return yaml.safe_load(text)

recipe, release = read(top / "packaging/bioconda/meta.yaml"), read(work / "release.yaml")
build = (top / "CMakeLists.txt").read_text()
version = re.search(r"project\(gk VERSION (\S+)", build)[1]
assert recipe["package"] == {"name": "gk", "version": version}, recipe["package"]
names = {"CLI11": "cli11", "CURL": "libcurl", "libisal": "isa-l"}
wanted = set(re.findall(r"^find_package\((\w+)", build, re.M)) | set(re.findall(r"IMPORTED_TARGET (\w+)\)", build))
wanted = {names.get(name, name) for name in wanted - {"Threads", "PkgConfig"}}
assert set(recipe["requirements"]["host"]) == wanted, (recipe["requirements"]["host"], wanted)
assert (top / recipe["about"]["license_file"]).is_file()
assert release["source"] == {"url": "https://example.org/gk.tar.gz", "sha256": hashlib.sha256(b"a source").hexdigest()}
assert release["about"] == {"home": "https://example.org", **recipe["about"]}
assert {**release, "source": 0, "about": 0} == {**recipe, "source": 0, "about": 0}
(work / "commands").write_text("\n".join(recipe["test"]["commands"]) + "\n")
END
ok "read; version and libraries are those of the build"

(cd "$TOP" && PREFIX=$WORK/prefix CPU_COUNT=$(nproc) bash "$recipe/build.sh" >"$WORK/log" 2>&1) || {
    tail "$WORK/log"
    fail "build.sh"
}
ok "build.sh installs"
mkdir "$WORK/test"
(cd "$WORK/test" && PREFIX=$WORK/prefix PATH=$WORK/prefix/bin:$PATH bash -eux "$WORK/commands" >"$WORK/log" 2>&1) || {
    cat "$WORK/log"
    fail "the recipe's test"
}
ok "its test passes"
