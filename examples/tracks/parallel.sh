#!/usr/bin/env bash
# tracks/Snakefile by GNU parallel: parallel.sh GENOME FOLDER SUFFIX ETYPE JOBS
set -euo pipefail
genome=$1 folder=$2 suffix=$3 etype=$4 jobs=$5 gk=${GK:-gk}

files=("$folder"/*"$suffix")
parts=("${files[@]##*/}")
parts=("${parts[@]/%"$suffix"/.gtrack}")
mkdir -p parts
parallel --jobs "$jobs" --retries 3 --link \
    "$gk" track build -g "$genome" -@ 1 --etype "$etype" --wig '{1}' -o 'parts/{2}' ::: "${files[@]}" ::: "${parts[@]}"
"$gk" merge "${parts[@]/#/parts/}" -o signal.gtrack
rm -r parts
