#!/usr/bin/env bash
# gk track beside md5sum of the same text and pyBigWig: ./dev bench track [SCALE]
#
# The data is a chromosome of 50 Mbp (SCALE times that, default 1): a dense wiggle of halves (300 MB) and of bytes, 2 million lines of
# bedGraph, and a million intervals of 100 bases. It is made once, in build/bench. pyBigWig is asked for a twentieth of the intervals,
# and gets the items of bedGraph without its text.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-$(sized 1)}
export LC_ALL=C

enter "track-$scale"
length=$(awk -v scale="$scale" 'BEGIN { printf "%d", 50000000 * scale }')
lines=$(awk -v scale="$scale" 'BEGIN { printf "%d", 2000000 * scale }')
queries=$(fewer 1000000 "$scale" 1)
synth="python3 '$bench/synth_track.py' --length $length"
peer="/usr/bin/python3 '$bench/track_peer.py'"
build='gk track build -q -@1 -g t'

make t.chrom.sizes "printf 'chr1\t$length\n'"
make f16.wig "$synth dense-wig --values f16"
make u8.wig "$synth dense-wig --values u8"
make sparse.bedgraph "$synth sparse-bedgraph --intervals $lines"
make queries.bed "$synth bed-queries --count $queries --width 100"
make some.bed "head -n $((queries / 20)) queries.bed"
make items.bin "$peer items sparse.bedgraph"
export GENOMEKIT_DATA_DIR=.
[[ -e sparse.gtrack ]] || bash -c "$build --etype f32 --bedgraph sparse.bedgraph -o sparse.gtrack"
[[ -e f16.gtrack ]] || bash -c "$build --etype f16 --wig f16.wig -o f16.gtrack"
[[ -e sparse.bw ]] || gk track export -q -g t sparse.gtrack -f bigwig -o sparse.bw
mkdir -p rebuilt

job f16 "$build --etype f16 --wig f16.wig -o rebuilt/f16.gtrack"
job synced-f16 'dd if=rebuilt/f16.gtrack of=rebuilt/synced bs=1M conv=fsync status=none'
job md5-f16 'md5sum f16.wig'
job u8 "$build --etype u8 --wig u8.wig -o rebuilt/u8.gtrack"
job md5-u8 'md5sum u8.wig'
job bedgraph "$build --etype f16 --bedgraph sparse.bedgraph -o rebuilt/bg.gtrack"
job md5-bedgraph 'md5sum sparse.bedgraph'
job sparse "$build --etype f16 --sparsity-min-run 4 --default 0 --bedgraph sparse.bedgraph -o rebuilt/sparse.gtrack"
job mean 'gk track query -@1 -g t sparse.gtrack queries.bed --summary mean'
job mean-bw 'gk track query -@1 -g t sparse.bw queries.bed --summary mean'
job peer-mean "$peer mean sparse.bw some.bed"
job to-bigwig "$build --etype f32 --bedgraph sparse.bedgraph -o rebuilt/to.gtrack && gk track export -q -g t rebuilt/to.gtrack -f bigwig -o rebuilt/to.bw"
job peer-bigwig "$peer write items.bin rebuilt/peer.bw"
job npy 'gk track query -@1 -g t f16.gtrack queries.bed -f npy --dtype float32 -o rebuilt/values.npy'
job copy 'cat rebuilt/values.npy > rebuilt/copy.npy'
own_job mean-dense 'gk track query -@1 -g t f16.gtrack queries.bed --summary mean'
own_job mean-2 'gk track query -@2 -g t sparse.gtrack queries.bed --summary mean,max,std,coverage'
own_job bins 'gk track query -@1 -g t f16.gtrack some.bed --summary mean --bins 10'
own_job values 'gk track query -@1 -g t f16.gtrack some.bed'
own_job json 'gk track query -@1 -g t sparse.bw some.bed -f json'
own_job chromosome 'gk track query -g t f16.gtrack -r chr1 -f bedgraph'
own_job histogram 'gk track histogram -g t f16.gtrack'
own_job export-wig 'gk track export -q -g t sparse.gtrack -f wig'
own_job export-bedgraph 'gk track export -q -g t sparse.gtrack -f bedgraph'
own_job f8 "$build --etype f8 --dict-linspace -3,7 --clamp --wig f16.wig -o rebuilt/f8.gtrack"
own_job from-bigwig "$build --etype f32 --bigwig sparse.bw -o rebuilt/bw.gtrack"
own_job check 'gk track info --check f16.gtrack'
run_jobs times "${RUNS:-3}"

rm -f peaks.txt
read -ra words <<<"$build --etype f16 --wig f16.wig"
peak f16 "${words[@]}" -o rebuilt/f16.gtrack

report
