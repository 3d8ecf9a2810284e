#!/usr/bin/env bash
# A Slurm cluster of several nodes on one machine, for trying workflows: no systemd, nothing outside of its folder.
#   cluster.sh start FOLDER [NODES]   nodes n1, n2, ... of one CPU each (default: 4); prints what to export for sbatch
#   cluster.sh kill FOLDER NODE       a node fails: its daemon and its jobs die at once
#   cluster.sh revive FOLDER NODE     and is back
#   cluster.sh stop FOLDER
# Needs Debian's slurmctld, slurmd, slurm-client and munge, and root.
set -euo pipefail
command=${1:-} cluster=$(realpath -m "${2:?a folder}")
export SLURM_CONF=$cluster/slurm.conf

die() {
    echo "cluster.sh: $*" >&2
    exit 1
}

# wait_for SECONDS WHAT COMMAND...
wait_for() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [[ $SECONDS -lt $end ]] || die "$what: not in time; see $cluster/log"
        sleep 0.2
    done
}

configure() {
    local nodes=$1 memory
    memory=$(($(awk '/^MemTotal/ { print $2 }' /proc/meminfo) / 1024 / nodes))
    cat >"$cluster/slurm.conf" <<END
ClusterName=one-machine
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$((port + 0))
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$cluster/munge.socket
CredType=cred/munge
StateSaveLocation=$cluster/state
SlurmdSpoolDir=$cluster/spool/%n
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmdPidFile=$cluster/%n.pid
SlurmctldLogFile=$cluster/log/slurmctld
SlurmdLogFile=$cluster/log/%n
# A node that says nothing for five seconds is down, and its jobs go back to the queue.
SlurmdTimeout=5
MessageTimeout=5
KillWait=1
JobRequeue=1
ReturnToService=2
MinJobAge=3600
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,batch_sched_delay=0,sched_min_interval=100000,default_queue_depth=1000
# The machine's own number of CPUs does not count.
SlurmdParameters=config_overrides
NodeName=n[1-$nodes] NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=[$((port + 1))-$((port + nodes))] CPUs=1 RealMemory=$memory
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
    echo "CgroupPlugin=cgroup/v1" >"$cluster/cgroup.conf"
}

# A process of ours is known by its pid and by the name of what runs there. One that ends takes its file with it at any moment.
running() {
    local pid
    pid=$(cat "$1" 2>/dev/null) && [[ -n $pid ]] && grep -qs "$2" "/proc/$pid/comm"
}

start_node() {
    slurmd -N "$1"
    wait_for 30 "node $1" running "$cluster/$1.pid" slurmd
}

start() {
    local nodes=${1:-4} port=${SLURM_PORT:-17000} tool n
    for tool in munged slurmctld slurmd sinfo; do
        command -v $tool >/dev/null || die "$tool is missing (apt-get install slurmctld slurmd slurm-client munge)"
    done
    [[ $(id -u) -eq 0 ]] || die "needs root"
    [[ ! -e $cluster/slurm.conf ]] || die "$cluster has a cluster already: stop it first"
    mkdir -p "$cluster"/{log,state,spool}
    configure "$nodes"

    (umask 077 && head -c 1024 /dev/urandom >"$cluster/munge.key")
    # Debian's munged asks for folders that nobody else can write in: these are root's
    munged --force --socket="$cluster/munge.socket" --key-file="$cluster/munge.key" --pid-file="$cluster/munged.pid" \
        --log-file="$cluster/log/munged" --seed-file="$cluster/munge.seed" 2>>"$cluster/log/munged.start"
    wait_for 10 munged test -S "$cluster/munge.socket"
    slurmctld
    for ((n = 1; n <= nodes; n++)); do
        mkdir -p "$cluster/spool/n$n"
        start_node "n$n"
    done
    # shellcheck disable=SC2016  # for the shell inside
    wait_for 60 "$nodes idle nodes" bash -c '[[ $(sinfo -h -N -t idle | wc -l) -eq $0 ]]' "$nodes"
    echo "export SLURM_CONF=$cluster/slurm.conf"
}

# Ends a daemon by its pid file
end() {
    local file=$1 name=$2
    if running "$file" "$name"; then
        kill "$(<"$file")"
        for _ in {1..50}; do
            running "$file" "$name" || break
            sleep 0.1
        done
    fi
}

# kill_node NODE: without a word to anybody, as if the power went
kill_node() {
    local pid keepers=() jobs=()
    running "$cluster/$1.pid" slurmd || die "no node $1"
    # Processes of a job know their node; a keeper (slurmstepd) is what started the first of them
    while IFS=/ read -r _ _ pid _; do
        grep -qsz "^SLURM_CONF=$SLURM_CONF\$" "/proc/$pid/environ" || continue
        jobs+=("$pid")
        pid=$(ps -o ppid= -p "$pid" | tr -d ' ')
        [[ -z $pid ]] || ! grep -qs slurmstepd "/proc/$pid/comm" || keepers+=("$pid")
    done < <(grep -lsz "^SLURMD_NODENAME=$1\$" /proc/[0-9]*/environ)
    # The keepers first, so that none can tell that its job ended
    kill -9 "$(<"$cluster/$1.pid")" "${keepers[@]}" "${jobs[@]}" 2>/dev/null || true
    rm -f "$cluster/$1.pid"
}

stop() {
    local file
    for file in "$cluster"/n*.pid; do end "$file" slurmd; done
    end "$cluster/slurmctld.pid" slurmctld
    end "$cluster/munged.pid" munged
    rm -f "$SLURM_CONF"
}

case $command in
    start) start "${3:-4}" ;;
    kill) kill_node "${3:?a node}" ;;
    revive) start_node "${3:?a node}" ;;
    stop) stop ;;
    *) die "start, kill, revive or stop?" ;;
esac
