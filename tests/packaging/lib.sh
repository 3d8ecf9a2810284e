# What the tests of packages share. They are run by `./dev test --packages` after `./dev package`, as root, since a package is tried
# in a bare Debian of its own: debootstrap makes one once a suite (build/chroots/SUITE.tar), each test unpacks it.
# shellcheck shell=bash
set -euo pipefail
TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
PACKAGES=${PACKAGES:-$TOP/build/packages}
MIRROR=${MIRROR:-http://deb.debian.org/debian}
WORK=$(mktemp -d)
BACKGROUND=()

clean_up() {
    local process
    for process in "${BACKGROUND[@]}"; do kill "$process" 2>/dev/null || true; done
    # What a chroot mounted went away with its namespace
    rm -rf --one-file-system "$WORK"
}
trap clean_up EXIT

fail() {
    echo "FAIL  $*" >&2
    exit 1
}

# ok WHAT: says that this holds
ok() {
    echo "ok    $*"
}

# skip WHY: ends the test where it can't be run
skip() {
    echo "skip  $(basename "$0" .sh): $*"
    exit 77
}

# the one package that a pattern stands for
package() {
    local found
    mapfile -t found < <(compgen -G "$PACKAGES/$1")
    [[ ${#found[@]} -eq 1 && -f ${found[0]} ]] || fail "not one $1 in $PACKAGES: run ./dev package first"
    echo "${found[0]}"
}

# bare SUITE: makes $WORK/SUITE, a Debian with nothing in it but what debootstrap's smallest variant has
bare() {
    local suite=$1 store=$TOP/build/chroots
    [[ $(id -u) -eq 0 ]] || skip "needs root for a chroot"
    command -v debootstrap >/dev/null || skip "needs debootstrap"
    mkdir -p "$store"
    if [[ ! -f $store/$suite.tar ]]; then
        debootstrap --variant=minbase "$suite" "$WORK/$suite.new" "$MIRROR" >"$store/$suite.log" 2>&1 ||
            skip "debootstrap $suite failed: see $store/$suite.log"
        rm -f "$WORK/$suite.new"/var/cache/apt/archives/*.deb
        tar -C "$WORK/$suite.new" -cf "$store/$suite.tar.part" .
        mv "$store/$suite.tar.part" "$store/$suite.tar"
    fi
    mkdir "$WORK/$suite"
    tar -C "$WORK/$suite" -xf "$store/$suite.tar"
    cp /etc/resolv.conf "$WORK/$suite/etc/resolv.conf"
}

# readme N SCRIPT: the N-th console block of README.md that names this script as what runs it, as a bash script that prints the
# block anew; `readme_text` is the block as it stands there
readme_text() {
    awk -v mark="but by tests/packaging/$2 " -v n="$1" '
        index($0, mark) { found += 1; next }
        found == n && /^```console/ { inside = 1; next }
        inside && /^```/ { exit }
        inside { print }' "$TOP/README.md"
}
readme() {
    echo 'set -eu'
    readme_text "$@" | while IFS= read -r line; do
        [[ $line == '$ '* ]] || continue
        printf 'cat <<"END"\n%s\nEND\n%s\n' "$line" "${line#'$ '}"
    done
}

# inside ROOT COMMAND [ARG...]: runs it in there with /proc and an environment of its own
inside() {
    local root=$1
    shift
    # shellcheck disable=SC2016  # for the shell inside
    unshare --mount --pid --fork --kill-child bash -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" \
        /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LC_ALL=C "$@"
}

# The genome and the intervals of the demo, and the answer that each package has to give
bring_demo() {
    cp "$TOP/tests/demo/tiny.fa" "$TOP/tests/demo/intervals.bed" "$1/"
}
# shellcheck disable=SC2034  # for those that source this
DEMO='gk build-assembly -q tiny.fa -n tiny --data-dir data >/dev/null && gk dna -g tiny --data-dir data -r chr1:21-40 -f seq'
# shellcheck disable=SC2034
DEMO_ANSWER=ATACACGTCAGCACGAAACT
