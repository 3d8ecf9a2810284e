// windows/Snakefile for Nextflow:
//   nextflow run windows/main.nf --genome hg38.p14 --vcf cohort.vcf.gz --windows windows.bed --samples S1,S2 --pieces 64
nextflow.enable.dsl = 2

params.gk = 'gk'
params.pieces = 8
params.outdir = '.'

process COHORT {
    input:
    path vcf

    output:
    path 'cohort.vcfbin'

    script:
    """
    ${params.gk} vcf compile -g ${params.genome} -@ ${task.cpus} --normalize --fmt GT -o cohort.vcfbin ${vcf}
    """
}

process WINDOWS {
    publishDir "${params.outdir}/windows/${sample}", mode: 'copy'
    errorStrategy 'retry'
    maxRetries 3

    input:
    tuple path(cohort), path(windows), val(sample), val(piece)

    output:
    path "${piece}.tsv.gz"

    script:
    def header = piece == 1 ? '' : '--no-header'
    """
    ${params.gk} variant-dna -g ${params.genome} -@ ${task.cpus} --vcf ${cohort} --sample ${sample} -f tsv ${header} \\
        --shard ${piece}/${params.pieces} -o ${piece}.tsv.gz ${windows}
    """
}

workflow {
    samples = Channel.fromList(params.samples.toString().tokenize(','))
    pieces = Channel.fromList((1..(params.pieces as int)).toList())
    WINDOWS(COHORT(file(params.vcf)).combine(Channel.of(file(params.windows))).combine(samples).combine(pieces))
}
