#!/usr/bin/env bash
# What became of a Slurm job, as snakemake's --cluster-status asks: running, success or failed. Needs no accounting.
state=$(scontrol --oneliner show job "$1" 2>/dev/null | grep -o 'JobState=[A-Z_]*')
case ${state#JobState=} in
    COMPLETED) echo success ;;
    PENDING | CONFIGURING | RUNNING | COMPLETING | REQUEUED | SUSPENDED | RESIZING) echo running ;;
    # A node that failed: its job goes back to the queue by itself
    NODE_FAIL) echo running ;;
    *) echo failed ;;
esac
