#!/usr/bin/env bash
# The windows of one sample as a job array, without a workflow engine: the array says which piece this is.
#   sbatch --array=1-64 --requeue windows/array.sh GENOME COHORT.vcfbin WINDOWS.bed SAMPLE
#SBATCH --cpus-per-task=1
set -euo pipefail
genome=$1 cohort=$2 windows=$3 sample=$4 gk=${GK:-gk}

header=()
[[ $SLURM_ARRAY_TASK_ID -eq $SLURM_ARRAY_TASK_MIN ]] || header=(--no-header)
mkdir -p "windows/$sample"
"$gk" variant-dna -g "$genome" -@ 1 --vcf "$cohort" --sample "$sample" -f tsv "${header[@]}" --shard auto \
    -o "windows/$sample/$SLURM_ARRAY_TASK_ID.tsv.gz" "$windows"
