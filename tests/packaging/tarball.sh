#!/usr/bin/env bash
# The tarball on bare Debian 11, 12 and 13: answers, links to it, its own libraries alone, names of hosts, certificates, a command
# behind the data folder.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
tarball=$(package 'gk-*-linux-x86_64.tar.gz')
name=$(basename "$tarball" .tar.gz)

# The same build gives the same bytes.
for copy in 1 2; do
    SOURCE_DATE_EPOCH=1 "$TOP/packaging/tarball/make.sh" "$TOP/build/release" 0 "$WORK/$copy.tar.gz"
done
cmp "$WORK/1.tar.gz" "$WORK/2.tar.gz" || fail "made twice, it has other bytes"
ok "made twice, it has the same bytes"

# A web folder behind TLS, of a certificate that nobody knows
mkdir "$WORK/web"
printf 'chr1\t100\n' >"$WORK/web/afar.chrom.sizes"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$WORK/key.pem" -out "$WORK/cert.pem" 2>/dev/null
/usr/bin/python3 - "$WORK" >"$WORK/port" 2>"$WORK/web.log" <<'END' &
import functools, http.server, ssl, sys
work = sys.argv[1]
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=work + "/web")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(work + "/cert.pem", work + "/key.pem")
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
END
BACKGROUND+=($!)
until [[ -s $WORK/port ]]; do sleep 0.1; done
bucket=https://localhost:$(<"$WORK/port")

for suite in bullseye bookworm trixie; do
    bare "$suite"
    root=$WORK/$suite
    # shellcheck disable=SC2016  # for the shell inside
    echo "      $(inside "$root" bash -c '. /etc/os-release; echo "$PRETTY_NAME"; ldd --version 2>&1 | head -n 1')"
    mkdir "$root/opt/tools"
    SECONDS=0
    bring_demo "$root/tmp"
    cp "$tarball" "$root/opt/tools/"
    readme 1 tarball.sh >"$root/opt/readme"
    said=$(inside "$root" bash -c 'cd /opt/tools && bash ../readme')
    diff <(echo "$said") <(readme_text 1 tarball.sh) || fail "$suite: README says something else"
    answer=$(inside "$root" bash -c "cd /tmp && export PATH=/opt/tools/$name/bin:\$PATH && $DEMO")
    [[ $answer == "$DEMO_ANSWER" ]] || fail "$suite: gk dna said '$answer'"
    ok "$suite: unpacked and answered in $SECONDS s"
    # By a link to a link, of which one is relative, and of a folder with a blank
    mkdir "$root/opt/my tools"
    mv "$root/opt/tools/$name" "$root/opt/my tools/gk"
    ln -s '../../opt/my tools/gk/bin/gk' "$root/usr/bin/gk-here"
    ln -s /usr/bin/gk-here "$root/usr/local/bin/gk"
    rm -r "$root/tmp/data"
    answer=$(inside "$root" bash -c "cd /tmp && $DEMO")
    [[ $answer == "$DEMO_ANSWER" ]] || fail "$suite: gk dna said '$answer'"
    answer=$(inside "$root" bash -c "cd '/opt/my tools/gk/bin' && ./gk --version-only && cd / && sh '/opt/my tools/gk/bin/gk' --version-only")
    [[ $(sort -u <<<"$answer" | wc -l) -eq 1 ]] || fail "$suite: versions $answer"
    ok "$suite: answers through links and in a folder with a blank"

    message=$(inside "$root" bash -c 'gk dna --no-such-option 2>&1; echo "$?"' || true)
    [[ $message == "gk dna: "*2 ]] || fail "$suite: a wrong command line: $message"
    ok "$suite: gk calls itself gk, exit code 2"

    # All that is mapped is of the folder: neither libraries nor caches of the host
    # shellcheck disable=SC2016  # for the shell inside
    mapped=$(inside "$root" bash -c 'cd /tmp; mkfifo wait; (exec gk interval end5 <wait >/dev/null) & gk=$!
        exec 3>wait; sleep 1; grep -o "/.*\.so.*" "/proc/$gk/maps" | sort -u; exec 3>&-; wait "$gk"')
    [[ -n $mapped ]] || fail "$suite: nothing mapped"
    if grep -v '^/opt/my tools/gk/' <<<"$mapped"; then fail "$suite: foreign libraries, above"; fi
    ok "$suite: $(wc -l <<<"$mapped") libraries, all its own"

    # Libraries of others that the environment speaks of
    mkdir "$root/tmp/modules"
    : >"$root/tmp/modules/libhts.so.3"
    inside "$root" env LD_LIBRARY_PATH=/tmp/modules gk --version-only >/dev/null || fail "$suite: LD_LIBRARY_PATH"

    # A name of a host, TLS and the folder of certificates
    cp "$WORK/cert.pem" "$root/tmp/cert.pem"
    inside "$root" env SSL_CERT_FILE=/tmp/cert.pem gk data fetch afar.chrom.sizes --bucket "$bucket" --data-dir /tmp/data >/dev/null ||
        fail "$suite: https"
    cmp "$WORK/web/afar.chrom.sizes" "$root/tmp/data/afar.chrom.sizes"
    rm "$root/tmp/data/afar.chrom.sizes"
    if message=$(inside "$root" gk data fetch afar.chrom.sizes --bucket "$bucket" --data-dir /tmp/data 2>&1); then
        fail "$suite: a certificate that nobody signed was taken"
    fi
    [[ $message == *"/opt/my tools/gk/share/gk/ca-certificates.crt"* ]] || fail "$suite: unknown certificate: $message"
    ok "$suite: https by the name of a host; an unknown certificate is refused by the certificates that it brings"

    # A command of one's own is run with the host's libraries
    cat >"$root/usr/local/bin/gk-data-mine" <<'END'
#!/bin/bash
case $1 in
    get) printf 'chr1\t7\n' >"$3" ;;
    head) echo ;;
    list) ldd --version | head -n 1 ;;
esac
END
    chmod +x "$root/usr/local/bin/gk-data-mine"
    inside "$root" env GENOMEKIT_DATA_PLUGIN=mine gk data fetch mine.chrom.sizes --data-dir /tmp/data >/dev/null ||
        fail "$suite: a command behind the data folder"
    [[ $(<"$root/tmp/data/mine.chrom.sizes") == $'chr1\t7' ]] || fail "$suite: what gk-data-mine gave"
    ok "$suite: a command behind the data folder"
    rm -rf --one-file-system "$root"
done

# A system without glibc and bash
root=$WORK/busybox
mkdir -p "$root"/{bin,dev,proc,tmp,usr/bin}
mknod -m 666 "$root/dev/null" c 1 3
(cd "$WORK" && apt-get -o APT::Sandbox::User=root download -qq busybox-static >/dev/null && dpkg-deb --fsys-tarfile busybox-static_*.deb |
    tar -x -C "$root" --strip-components 2 ./bin/busybox && mv "$root/busybox" "$root/bin/") || skip "no busybox-static"
for program in sh readlink; do ln -s busybox "$root/bin/$program"; done
ln -s ../../bin/busybox "$root/usr/bin/env"
tar -C "$root" -xzf "$tarball"
bring_demo "$root/tmp"
ln -s "../$name/bin/gk" "$root/bin/gk"
answer=$(inside "$root" sh -c "cd /tmp && $DEMO")
[[ $answer == "$DEMO_ANSWER" ]] || fail "busybox: gk dna said '$answer'"
ok "answers where there is nothing but busybox"
