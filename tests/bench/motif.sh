#!/usr/bin/env bash
# gk motif beside its peer: ./dev bench motif [SCALE]
#
# The data is the synthetic assembly of the dna bench (SCALE times the human genome, default 0.1: 310 Mbp), in upper case, because
# seqkit locate tells cases apart; of IUPAC motifs and mismatches, for which it is slow, the first 3 Mbp. It is made once, in
# build/bench. All outputs go to /dev/null. The ratio of the peer is its time to gk's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/bench.sh"
scale=${1:-$(sized 0.1)}

enter "dna-$scale"
make_genome "$scale"
enter "motif-$scale"
make upper.fa "sed '/^>/!y/acgtn/ACGTN/' ../dna-$scale/genome.fa"
make piece.fa "head -n 50001 upper.fa"
make motifs.fa "printf '>m%d\n%s\n' \$(for i in \$(seq 20); do echo \$i; echo TATAWAWGCRYN | cut -c1-\$((5 + i % 8)); done)"
make windows.bed "python3 '$bench/synth_genome.py' bed --scale $scale -n $(fewer 300000 "$scale" 0.1) --min-len 50 --max-len 150"
for name in upper piece; do
    [[ -e $name.2bit ]] || gk build-assembly "$name.fa" -n "$name" -O . >/dev/null
done

job literal 'gk motif -@1 -g ./upper.2bit -m TTAGGG --all'
job literal-seqkit 'seqkit locate -j 1 -P -p TTAGGG upper.fa'
job both 'gk motif -@1 -g ./upper.2bit -m TTAGGG --both-strands --overlapping --all'
job both-seqkit 'seqkit locate -j 1 -p TTAGGG upper.fa'
job piece 'gk motif -@1 -g ./piece.2bit -m RGYWA --iupac --both-strands --overlapping --all'
job piece-seqkit 'seqkit locate -j 1 -d -p RGYWA piece.fa'
job nearly 'gk motif -@1 -g ./piece.2bit -m GATTACAGATTA --mismatches 1 --both-strands --overlapping --all'
job nearly-seqkit 'seqkit locate -j 1 -m 1 -p GATTACAGATTA piece.fa'
own_job nearly-3 'gk motif -@1 -g ./upper.2bit -m GATTACAGATTA --mismatches 3 --both-strands --overlapping --all'
job iupac 'gk motif -@1 -g ./upper.2bit -m TATAWAW --iupac --both-strands --all'
job iupac-2 'gk motif -@2 -g ./upper.2bit -m TATAWAW --iupac --both-strands --all'
job md5sum 'md5sum upper.fa'
job many 'gk motif -@1 -g ./upper.2bit --motifs motifs.fa --iupac --both-strands --all'
job dense 'gk motif -@1 -g ./upper.2bit -m AG --all'
own_job dense-tsv 'gk motif -@1 -g ./upper.2bit -m AG -f tsv -r chr1 -r chr2:-'
own_job dense-json 'gk motif -@1 -g ./upper.2bit -m AG -f json -r chr1'
own_job both-json 'gk motif -@2 -g ./upper.2bit -m TTAGGG --both-strands -f json --all'
own_job many-tsv 'gk motif -@2 -g ./piece.2bit --motifs motifs.fa --iupac --both-strands --hit -f tsv --all'
own_job windows 'gk motif -@1 -g ./upper.2bit -m RGYWA --iupac --both-strands --loj -f tsv windows.bed'
own_job windows-json 'gk motif -@1 -g ./upper.2bit -m RGYWA --iupac -f json windows.bed'
run_jobs times "${RUNS:-3}"

rm -f peaks.txt
peak dense gk motif -@1 -g ./upper.2bit -m AG --all
peak region gk motif -@1 -g ./upper.2bit -m AG -r chr1:1-1000000

report
