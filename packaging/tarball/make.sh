#!/usr/bin/env bash
# A tarball of gk that runs on any x86-64 Linux: it brings its libraries and their loader.
# usage: make.sh BUILD VERSION OUT.tar.gz       BUILD: a folder in which gk was built
# The same build on the same packages gives the same bytes; files are of the time SOURCE_DATE_EPOCH (default: 0).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$1 name=gk-$2-linux-x86_64 out=$3

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/$name
own=$root/lib/gk

cmake --install "$build" --strip --prefix "$root" >/dev/null
mkdir -p "$own/htslib" "$root/share/gk"
mv "$root/bin/gk" "$own/gk"
install -m 755 "$here/gk" "$root/bin/gk"

# found FILE...: the libraries that these need, one path a line; one that is missing is an error
found() {
    local listing
    listing=$(ldd "$@")
    if grep 'not found' <<<"$listing" >&2; then return 1; fi
    awk '$2 == "=>" && $3 ~ /^\// { print $3 }' <<<"$listing" | sort -u
}

# What gk is linked with, and what it loads when something is downloaded
triplet=/usr/lib/x86_64-linux-gnu
plugins=("$triplet"/htslib/*.so)
loaded=("$triplet/libcurl-gnutls.so.4" "${plugins[@]}")
mapfile -t libraries < <(found "$own/gk" "${loaded[@]}")
[[ ${#libraries[@]} -gt 0 ]]
libraries+=("$triplet/libcurl-gnutls.so.4" /lib64/ld-linux-x86-64.so.2)
for library in "${libraries[@]}"; do
    install -m 644 "$(readlink -f "$library")" "$own/$(basename "$library")"
done
install -m 644 "${plugins[@]}" "$own/htslib"
chmod 755 "$own/ld-linux-x86-64.so.2"
install -m 644 /etc/ssl/certs/ca-certificates.crt "$root/share/gk/ca-certificates.crt"

# Their licences: dpkg knows a library by its path, or by the one that it had before /lib became a link
for library in "${libraries[@]}" "${plugins[@]}"; do
    path=$(readlink -f "$library")
    package=$(dpkg-query -S "$path" 2>/dev/null || dpkg-query -S "${path#/usr}" 2>/dev/null)
    package=${package%%:*}
    install -D -m 644 "/usr/share/doc/$package/copyright" "$root/share/doc/gk/licenses/$package"
done
install -D -m 644 /usr/share/doc/ca-certificates/copyright "$root/share/doc/gk/licenses/ca-certificates"

find "$root" -type d -exec chmod 755 {} +
tar -C "$folder" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-0}" -cf - "$name" |
    gzip -9n >"$out.part"
mv "$out.part" "$out"
