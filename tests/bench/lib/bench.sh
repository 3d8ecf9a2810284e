# shellcheck shell=bash
# What the benchmarks share; each of them sources this file first. gk is $GK, or the release build.
#
# A bench makes its data, declares jobs, runs them, and ends with report. Where $BENCH_COLLECT names a file, as for compare.py, no
# job is run: those of gk are written to that file.
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$bench/../../build/bench
gk=$(realpath "${GK:-$bench/../../build/release/gk}")
[[ -x $gk ]] || { echo "$gk: not there; run ./dev build" >&2; exit 1; }
export PATH="${gk%/*}:$PATH"
collected=${BENCH_COLLECT:-}

# sized DEFAULT: the size of a bench's data, $SCALE times its default
sized() {
    awk -v size="$1" -v scale="${SCALE:-1}" 'BEGIN { print size * scale }'
}

# fewer NUMBER SIZE DEFAULT: NUMBER, or a part of it where SIZE is below its default
fewer() {
    awk -v number="$1" -v size="$2" -v default_size="$3" \
        'BEGIN { printf "%.0f\n", size < default_size ? number * size / default_size : number }'
}

# enter FOLDER: makes a folder for the data, and goes there
enter() {
    mkdir -p "$data/$1"
    cd "$data/$1" || exit
}

# make FILE COMMAND: FILE from the command's output, unless it is there
make() {
    [[ -e $1 ]] && return
    echo "Making $1" >&2
    bash -o pipefail -c "$2" >"$1.part"
    mv "$1.part" "$1"
}

# job NAME COMMAND: what hyperfine times; the table's script knows it by its name. A command writes nothing but its output, which goes
# to /dev/null, and files in the folder rebuilt.
jobs=()
job() {
    jobs+=(--command-name "$1" "$2")
}

# own_job NAME COMMAND: a job that has neither peer nor target, and is run where two builds of gk are compared
own_job() {
    [[ -z $collected ]] || job "$@"
}

# run_jobs NAME ROUNDS [OPTION...]: hyperfine on all jobs since the last call, into NAME.KIND.ROUND.json. Each round runs all of them
# once, so that what slows the machine down for some seconds does not meet one of them alone. Before the first of several rounds
# each is run for nothing, as files are read into memory then. Where a command needs no shell, none is started, which would take as
# long as the shortest of them.
run_jobs() {
    local name=$1 rounds=$2 round at kind warmup=0 plain=() shell=()
    if [[ -n $collected ]]; then
        collect_jobs
    else
        rm -f "$name".*.json
        for ((at = 0; at < ${#jobs[@]}; at += 3)); do
            kind=plain
            [[ ${jobs[at + 2]} != *['|&;<>*$']* ]] || kind=shell
            local -n same_kind=$kind
            same_kind+=("${jobs[@]:at:3}")
        done
        [[ $rounds -eq 1 ]] || warmup=1
        for ((round = 1; round <= rounds; ++round)); do
            [[ ${#plain[@]} -eq 0 ]] || time_jobs "$name.plain.$round.json" "$warmup" --shell=none "${@:3}" "${plain[@]}"
            [[ ${#shell[@]} -eq 0 ]] || time_jobs "$name.shell.$round.json" "$warmup" "${@:3}" "${shell[@]}"
            warmup=0
        done
    fi
    jobs=()
}

# time_jobs FILE WARMUP OPTION...: one run of each
time_jobs() {
    hyperfine --style basic --runs 1 --warmup "$2" --export-json "$1" "${@:3}" >&2
}

# collect_jobs: adds folder, name and command of gk's own jobs to $BENCH_COLLECT, and writes the environment that they need beside it
collect_jobs() {
    local at
    for ((at = 0; at < ${#jobs[@]}; at += 3)); do
        [[ ${jobs[at + 2]} =~ (^|[|&\;]\ *)gk\  ]] || continue
        printf '%s\t%s\t%s\n' "$PWD" "${jobs[at + 1]}" "${jobs[at + 2]}" >>"$collected"
    done
    env -0 >"$collected.environment"
}

# peak JOB COMMAND...: adds the command's peak resident memory to peaks.txt
peak() {
    [[ -z $collected ]] || return 0
    /usr/bin/time -f "$1 %M" -a -o peaks.txt "${@:2}" >/dev/null
}

# own_peak NAME COMMAND...: the same of the memory that is its own, without what it reads of mapped files
own_peak() {
    [[ -z $collected ]] || return 0
    python3 "$bench/lib/own_memory.py" "$@" >>peaks.txt
}

# report: the table of this run, and its targets
report() {
    [[ -z $collected ]] || return 0
    python3 "$bench/$(basename "$0" .sh)_table.py" .
}

# make_genome SCALE: in the folder at hand, the synthetic assembly of SCALE times the human genome
make_genome() {
    make genome.fa "python3 '$bench/synth_genome.py' fasta --scale $1"
    [[ -e genome.fa.fai ]] || samtools faidx genome.fa
    [[ -e genome.2bit ]] || gk build-assembly genome.fa -n genome -O . >/dev/null
}
