#!/usr/bin/env bash
# gk data fetch beside curl and the line: ./dev bench data [SCALE]
#
# Six 2bit files of 50 MB (SCALE times that, default 1) come from a server on this machine that answers after 20 ms and sends 100 MB
# a second to all its connections together. What can't be beaten is bytes / bandwidth. The server needs a share of the cores, too. No
# row of it is compared with other builds: it is the server that says how long they take.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-$(sized 1)}
if [[ -n $collected ]]; then
    : >"$collected"
    collect_jobs
    exit 0
fi

enter "data-$scale"
tools=$(realpath "$bench/../tools")
bandwidth=100000000
if [[ ! -e bucket ]]; then
    echo "Making bucket" >&2
    rm -rf bucket.part
    mkdir bucket.part
    PYTHONPATH=$tools python3 -B -c "
import data_remote
for i in range(1, 7):
    data_remote.add_assembly('bucket.part', f'g{i}', max(100, int(50e6 * $scale)), seed=i)"
    mv bucket.part bucket
fi

exec {server}< <(exec python3 "$tools/data_server.py" --root bucket --bandwidth "$bandwidth" --latency 20)
process=$!
trap 'kill "$process"' EXIT
read -r _ port <&"$server"
export AWS_ENDPOINT_URL=http://127.0.0.1:$port GENOMEKIT_STORAGE_BUCKET=lab no_proxy=127.0.0.1
printf '%s\n' "$bandwidth" >bandwidth.txt

files=(g1.2bit g2.2bit g3.2bit g4.2bit g5.2bit g6.2bit)
job fetch "gk data fetch -q --data-dir rebuilt ${files[*]}"
job curl "curl -s -Z --parallel-max 6 -o 'rebuilt/g#1.2bit' '$AWS_ENDPOINT_URL/lab/g[1-6].2bit'"
# What was fetched has its MD5 noted at it, where the file system keeps such notes.
rm -rf kept
mkdir kept
gk data fetch -q --data-dir kept "${files[@]}"
job verify "gk data verify --data-dir kept ${files[*]}"
job md5sum 'md5sum kept/*.2bit'
# The server knows the digests that it sends after the first run.
run_jobs times "${RUNS:-3}" --prepare "bash -c 'rm -rf rebuilt && mkdir rebuilt'"

rm -rf peaks.txt rebuilt
mkdir rebuilt
peak fetch gk data fetch -q --data-dir rebuilt "${files[@]}"
for file in "${files[@]}"; do
    cmp "bucket/$file" "rebuilt/$file"
done
rm -rf rebuilt

report
