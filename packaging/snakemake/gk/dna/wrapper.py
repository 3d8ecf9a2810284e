"""Snakemake wrapper of gk dna."""
from snakemake.shell import shell

extra = snakemake.params.get("extra", "")
log = snakemake.log_fmt_shell(stdout=False, stderr=True)

shell(
    "gk dna --genome {snakemake.input.genome:q} --threads {snakemake.threads} {extra}"
    " --output {snakemake.output[0]:q} {snakemake.input.intervals:q} {log}"
)
