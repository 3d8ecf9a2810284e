#!/usr/bin/env bash
# annotation/Snakefile by GNU parallel: parallel.sh ANNOTATION RECORDS PIECES JOBS
set -euo pipefail
genome=$1 records=$2 pieces=$3 jobs=$4 gk=${GK:-gk}

# piece GK GENOME RECORDS PIECES FIND PIECE: --keep-order below puts them in a row
piece() {
    local header=()
    [[ $6 -eq 1 ]] || header=(--no-header)
    # shellcheck disable=SC2086  # a command and its options
    "$1" $5 -g "$2" -@ 1 "${header[@]}" --shard "$6/$4" "$3"
}
export -f piece
while read -r name find; do
    parallel --jobs "$jobs" --keep-order --retries 3 piece "$gk" "$genome" "$records" "$pieces" "'$find'" \
        ::: $(seq "$pieces") >"$name.tsv.part"
    mv "$name.tsv.part" "$name.tsv"
done <<'END'
overlapping find-overlapping --in exons --loj
nearest find-nearest --in genes
END
