#!/usr/bin/env bash
# windows/Snakefile by GNU parallel: parallel.sh GENOME COHORT.vcf WINDOWS.bed SAMPLE,... PIECES JOBS
# Run it again after a failure: what is done is not done again.
set -euo pipefail
genome=$1 vcf=$2 windows=$3 samples=$4 pieces=$5 jobs=$6 gk=${GK:-gk}

[[ -f cohort.vcfbin ]] || "$gk" vcf compile -g "$genome" --normalize --fmt GT -o cohort.vcfbin "$vcf"
IFS=, read -ra samples <<<"$samples"
for sample in "${samples[@]}"; do mkdir -p "windows/$sample"; done

# piece GK GENOME WINDOWS PIECES SAMPLE PIECE
piece() {
    local header=()
    [[ $6 -eq 1 ]] || header=(--no-header)
    "$1" variant-dna -g "$2" -@ 1 --vcf cohort.vcfbin --sample "$5" -f tsv "${header[@]}" --shard "$6/$4" \
        -o "windows/$5/$6.tsv.gz" "$3"
}
export -f piece
parallel --jobs "$jobs" --retries 3 --joblog windows/parallel.log --resume-failed \
    piece "$gk" "$genome" "$windows" "$pieces" ::: "${samples[@]}" ::: $(seq "$pieces")
