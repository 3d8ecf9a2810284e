#!/usr/bin/env bash
# ISA-L 2.30.0 (Debian 12: libisal2, libisal-dev 2.30.0-5): the same bytes, deflated twice, are not always the same stream.
#
# Behaviour: isal_deflate_stateless at level 1 packs 28 bytes (a bigWig block of one item) into 30 bytes in most processes and into 29
# in some 3 of 100, although stream, level buffer, input and output are all set before. With address space randomisation off it is
# one of the two each time, so it goes by where the buffers lie. Both streams unpack to the input.
# Why it matters: who promises that the same input gives the same file, or compares files by checksum, can't pack with it. zlib's own
# deflate gives one stream, here of 27 bytes.
# Seen: 2 different streams in 1,500 processes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 .
apt-get -qq download libisal2=2.30.0-5 libisal-dev=2.30.0-5 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
library=$(dirname "$(find root -name 'libisal.so.2' | head -n 1)")

cat >pack.c <<'END'
#include <isa-l/igzip_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const unsigned char item[28] = {4, 0, 0, 0, 8, 0, 0, 0, 16, 0, 0, 0, 8, 0,
                                       0, 0, 8, 0, 0, 0, 3, 0, 1, 0, 0x81, 0x02, 0xC7, 0xBF};

int main(void) {
    unsigned char raw[256] = {0}, out[512] = {0};
    memcpy(raw, item, sizeof item);
    struct isal_zstream stream;
    memset(&stream, 0, sizeof stream);
    unsigned char* level = calloc(1, ISAL_DEF_LVL1_DEFAULT);
    isal_deflate_stateless_init(&stream);
    stream.gzip_flag = IGZIP_ZLIB;
    stream.end_of_stream = 1;
    stream.level = 1;
    stream.level_buf = level;
    stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
    stream.next_in = raw;
    stream.avail_in = sizeof item;
    stream.next_out = out;
    stream.avail_out = sizeof out;
    if (isal_deflate_stateless(&stream) != COMP_OK) return 1;
    for (unsigned i = 0; i < stream.total_out; ++i) printf("%02x", out[i]);
    puts("");
    free(level);
    return 0;
}
END
gcc -O1 -Iroot/usr/include pack.c -L"$library" -Wl,-rpath,"$PWD/$library" -l:libisal.so.2 -o pack
for ((i = 0; i < 1500; ++i)); do ./pack; done | sort | uniq -c | sort -rn | tee streams.txt
python3 - <<'END'
import zlib
streams = [bytes.fromhex(line.split()[1]) for line in open("streams.txt")]
contents = {zlib.decompress(stream) for stream in streams}
print(f"{len(streams)} different streams of {sorted(map(len, streams))} bytes, {len(contents)} content")
raise SystemExit(0 if len(streams) == 2 and len(contents) == 1 else "this has changed")
END
