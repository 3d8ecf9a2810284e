# shellcheck shell=bash
# What the benchmarks share; each of them sources this file first. gk is $GK, or the release build.
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$bench/../../build/bench
gk=$(realpath "${GK:-$bench/../../build/release/gk}")
[[ -x $gk ]] || { echo "$gk: not there; run ./dev build" >&2; exit 1; }
export PATH="${gk%/*}:$PATH"

# enter FOLDER: makes a folder for the data, and goes there
enter() {
    mkdir -p "$data/$1"
    cd "$data/$1" || exit
}

# make FILE COMMAND: FILE from the command's output, unless it is there
make() {
    [[ -e $1 ]] && return
    echo "Making $1" >&2
    bash -c "$2" >"$1.part"
    mv "$1.part" "$1"
}

# job NAME COMMAND: what hyperfine times; the table's script knows it by its name
jobs=()
job() {
    jobs+=(--command-name "$1" "$2")
}

# run_jobs FILE [OPTION...]: hyperfine on all jobs, into a file of JSON
run_jobs() {
    hyperfine --style basic --export-json "$1" "${@:2}" "${jobs[@]}" >&2
}

# peak JOB COMMAND...: adds the command's peak resident memory to peaks.txt
peak() {
    /usr/bin/time -f "$1 %M" -a -o peaks.txt "${@:2}" >/dev/null
}

# make_genome SCALE: in the folder at hand, the synthetic assembly of SCALE times the human genome
make_genome() {
    make genome.fa "python3 '$bench/synth_genome.py' fasta --scale $1"
    [[ -e genome.fa.fai ]] || samtools faidx genome.fa
    [[ -e genome.2bit ]] || gk build-assembly genome.fa -n genome -O . >/dev/null
}
