// tracks/Snakefile for Nextflow:
//   nextflow run tracks/main.nf --genome hg38.p14 --signal 'phyloP/*.wigFix.gz' --etype f16
nextflow.enable.dsl = 2

params.gk = 'gk'
params.outdir = '.'

process PART {
    errorStrategy 'retry'
    maxRetries 3

    input:
    path wiggle

    output:
    path "${wiggle.simpleName}.gtrack"

    script:
    """
    ${params.gk} track build -g ${params.genome} -@ ${task.cpus} --etype ${params.etype} --wig ${wiggle} \\
        -o ${wiggle.simpleName}.gtrack
    """
}

process MERGE {
    publishDir params.outdir, mode: 'copy'

    input:
    path parts

    output:
    path 'signal.gtrack'

    script:
    """
    ${params.gk} merge ${parts.join(' ')} -o signal.gtrack
    """
}

workflow {
    MERGE(PART(Channel.fromPath(params.signal)).collect())
}
