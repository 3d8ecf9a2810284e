#!/usr/bin/env bash
# An image of gk, made without a daemon and without root: the programs that a workflow engine calls inside a container, from Debian's
# packages, and the tarball above them.        usage: make.sh TARBALL VERSION OUT.tar
# OUT.tar is both an OCI layout (skopeo, podman, singularity) and what `docker load` takes. The same packages give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tarball=$1 version=$2 out=$(realpath "$3")

PROGRAMS=(base-files base-passwd bash coreutils findutils gawk grep gzip libc-bin procps sed tar)
# What only scripts call that are run when a package is installed: here packages are unpacked
INSTALLERS='^(debconf|dpkg|gcc-.*-base|init-system-helpers|libdb5.3|libdebconfclient0|libgdbm.*|libperl.*|perl.*|.*-perl|usrmerge)$'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/debs" "$folder/base" "$folder/gk"

# The closure of their dependencies, as if nothing were installed
: >"$folder/status"
listing=$(apt-get -o Dir::State::status="$folder/status" -s install --no-install-recommends "${PROGRAMS[@]}")
mapfile -t names < <(awk '$1 == "Inst" { print $2 }' <<<"$listing" | grep -vE "$INSTALLERS")
(cd "$folder/debs" && apt-get -o APT::Sandbox::User="$(id -un)" download -qq "${names[@]}" >/dev/null)

base=$folder/base
mkdir -p "$base"/usr/{bin,lib,lib64,sbin} "$base/var/lib/dpkg"
for link in bin lib lib64 sbin; do ln -s "usr/$link" "$base/$link"; done
for deb in "$folder"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x --keep-directory-symlink --no-same-owner -C "$base"
    # For those who look for packages with known faults
    { dpkg-deb --field "$deb" Package && echo "Status: install ok installed" &&
        dpkg-deb --field "$deb" | grep -E '^(Architecture|Depends|Maintainer|Source|Version):' && echo; } |
        sed '1s/^/Package: /' >>"$base/var/lib/dpkg/status"
done
install -m 644 "$base/usr/share/base-passwd/passwd.master" "$base/etc/passwd"
install -m 644 "$base/usr/share/base-passwd/group.master" "$base/etc/group"
find "$base/usr/share/doc" ! -type d ! -name copyright -delete
rm -rf "$base"/usr/share/{bug,info,lintian,locale,man} "$base"/usr/lib/x86_64-linux-gnu/gconv
ln -sf gawk "$base/usr/bin/awk"
ln -sf bash "$base/usr/bin/sh"
mkdir -p "$base/tmp" "$base/root"
chmod 1777 "$base/tmp"

mkdir -p "$folder/gk/opt/gk" "$folder/gk/usr/local/bin" "$folder/gk/data"
tar -C "$folder/gk/opt/gk" --strip-components 1 --no-same-owner -xzf "$tarball"
ln -s /opt/gk/bin/gk "$folder/gk/usr/local/bin/gk"
install -m 755 "$here/entrypoint" "$folder/gk/usr/local/bin/gk-entrypoint"
chmod 1777 "$folder/gk/data"

for layer in base gk; do
    chmod 755 "$folder/$layer"
    tar -C "$folder/$layer" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-0}" -cf "$folder/$layer.tar" .
done
/usr/bin/python3 "$here/oci.py" --name "gk:$version" --config "$here/config.json" "$folder/base.tar" "$folder/gk.tar" "$out"
