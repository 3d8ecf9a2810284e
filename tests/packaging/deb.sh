#!/usr/bin/env bash
# The Debian package on a bare Debian 12: from the file to an answer in less than 60 s, without a compiler.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
deb=$(package 'gk_*_amd64.deb')

depends=$(dpkg-deb --field "$deb" Depends)
for library in libc6 libstdc++6 libhts3 libfmt9 libspdlog1.10 libisal2 libnettle8 libpugixml1v5 libdeflate0 libcurl3-gnutls; do
    [[ $depends == *"$library"* ]] || fail "Depends lacks $library: $depends"
done
ok "Depends: $depends"

bare bookworm
root=$WORK/bookworm
cp "$deb" "$root/tmp/"
bring_demo "$root/tmp"
readme 1 deb.sh >"$root/tmp/readme"
SECONDS=0
inside "$root" env DEBIAN_FRONTEND=noninteractive bash -c 'apt-get update && cd /tmp && bash readme' >"$WORK/apt.log" 2>&1 || {
    cat "$WORK/apt.log"
    fail "apt-get install, as README has it"
}
answer=$(inside "$root" bash -c "cd /tmp && $DEMO")
took=$SECONDS
[[ $answer == "$DEMO_ANSWER" ]] || fail "gk dna said '$answer'"
[[ $took -lt 60 ]] || fail "took $took s"
ok "installed and answered in $took s"

for name in cc c++ gcc g++ clang; do
    if inside "$root" bash -c "command -v $name" >/dev/null; then fail "there is a compiler: $name"; fi
done
ok "no compiler"
for file in usr/share/man/man1/gk-dna.1 usr/share/bash-completion/completions/gk usr/share/zsh/vendor-completions/_gk \
    usr/share/fish/vendor_completions.d/gk.fish; do
    [[ -s $root/$file ]] || fail "no /$file"
done
pages=("$TOP"/man/*.1)
installed=("$root"/usr/share/man/man1/gk*.1)
[[ ${#pages[@]} -eq ${#installed[@]} ]] || fail "${#installed[@]} of ${#pages[@]} man pages"
ok "${#installed[@]} man pages, completions"

# It finds libcurl: an address that answers nobody is another error than a library that is missing.
message=$(inside "$root" gk data fetch tiny --bucket http://127.0.0.1:9 --data-dir /tmp/none 2>&1 || true)
[[ $message == *127.0.0.1* && $message != *libcurl* ]] || fail "download: $message"
ok "libcurl is loaded"
inside "$root" bash -c 'apt-get purge -y -qq gk' >/dev/null 2>&1
[[ ! -e $root/usr/bin/gk ]] || fail "gk is still there after a purge"
ok "purged"

# Where a tool is missing that finds the dependencies, no package is made: the tool is hidden from a namespace of its own.
mkdir "$WORK/upper" "$WORK/work"
for tool in file dpkg-shlibdeps; do
    # shellcheck disable=SC2016  # for the shell inside
    if message=$(cd "$TOP/build/release" && unshare --mount bash -c 'mount -t overlay -o \
        "lowerdir=/usr/bin,upperdir=$0/upper,workdir=$0/work" overlay /usr/bin && rm "/usr/bin/$1" &&
        exec cpack -G DEB -B "$0/cpack"' "$WORK" "$tool" 2>&1); then
        fail "cpack made a package without $tool"
    fi
    [[ $message == *"$tool is missing"* ]] || fail "cpack without $tool: $message"
    rm -rf "${WORK:?}/upper" "$WORK/work"
    mkdir "$WORK/upper" "$WORK/work"
done
ok "no package without file or dpkg-shlibdeps"
