#!/usr/bin/env bash
# gk motif beside its peer: ./dev bench motif [SCALE]
#
# The data is the synthetic assembly of the dna bench (SCALE times the human genome, default 0.1: 310 Mbp), in upper case, because
# seqkit locate tells cases apart; of IUPAC motifs, for which it is slow, the first 3 Mbp. It is made once, in build/bench. All
# outputs go to /dev/null. The ratio of the peer is its time to gk's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scale=${1:-0.1}
gk=$(realpath "${GK:-$here/../../build/release/gk}")
[[ -x $gk ]] || { echo "$gk: not there; run ./dev build" >&2; exit 1; }
export PATH="${gk%/*}:$PATH"

genome=$here/../../build/bench/dna-$scale
folder=$here/../../build/bench/motif-$scale
mkdir -p "$genome" "$folder"

# make FILE COMMAND: FILE from the command's output, unless it is there
make() {
    [[ -e $1 ]] && return
    echo "Making $1" >&2
    bash -c "$2" >"$1.part"
    mv "$1.part" "$1"
}
[[ -e $genome/genome.fa ]] || (cd "$genome" && make genome.fa "python3 '$here/synth_genome.py' fasta --scale $scale")
cd "$folder"
make upper.fa "sed '/^>/!y/acgtn/ACGTN/' '$genome/genome.fa'"
make piece.fa "head -n 50001 upper.fa"
make motifs.fa "printf '>m%d\n%s\n' \$(for i in \$(seq 20); do echo \$i; echo TATAWAWGCRYN | cut -c1-\$((5 + i % 8)); done)"
for name in upper piece; do
    [[ -e $name.2bit ]] || gk build-assembly "$name.fa" -n "$name" -O . >/dev/null
done

# The jobs: a name, and the command that hyperfine times. motif_table.py knows them by name.
names=()
commands=()
job() {
    names+=(--command-name "$1")
    commands+=("$2")
}
job literal 'gk motif -@1 -g ./upper.2bit -m TTAGGG --all >/dev/null'
job literal-seqkit 'seqkit locate -j 1 -P -p TTAGGG upper.fa >/dev/null'
job both 'gk motif -@1 -g ./upper.2bit -m TTAGGG --both-strands --overlapping --all >/dev/null'
job both-seqkit 'seqkit locate -j 1 -p TTAGGG upper.fa >/dev/null'
job piece 'gk motif -@1 -g ./piece.2bit -m RGYWA --iupac --both-strands --overlapping --all >/dev/null'
job piece-seqkit 'seqkit locate -j 1 -d -p RGYWA piece.fa >/dev/null'
job iupac 'gk motif -@1 -g ./upper.2bit -m TATAWAW --iupac --both-strands --all >/dev/null'
job iupac-2 'gk motif -@2 -g ./upper.2bit -m TATAWAW --iupac --both-strands --all >/dev/null'
job many 'gk motif -@1 -g ./upper.2bit --motifs motifs.fa --iupac --both-strands --all >/dev/null'
job dense 'gk motif -@1 -g ./upper.2bit -m AG --all >/dev/null'
hyperfine --warmup 1 --runs "${RUNS:-3}" --style basic --export-json times.json "${names[@]}" "${commands[@]}" >&2

# peak JOB COMMAND...: its resident memory, with the mapped 2bit
peak() {
    /usr/bin/time -f "$1 %M" -a -o peaks.txt "${@:2}" >/dev/null
}
rm -f peaks.txt
peak dense gk motif -@1 -g ./upper.2bit -m AG --all
peak region gk motif -@1 -g ./upper.2bit -m AG -r chr1:1-1000000

python3 "$here/motif_table.py" .
