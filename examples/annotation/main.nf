// annotation/Snakefile for Nextflow:
//   nextflow run annotation/main.nf --genome gencode.v47 --records calls.vcf.gz --pieces 64
nextflow.enable.dsl = 2

params.gk = 'gk'
params.pieces = 8
params.outdir = '.'

process PIECE {
    errorStrategy 'retry'
    maxRetries 3

    input:
    tuple path(records), val(name), val(find), val(piece)

    output:
    tuple val(name), val(piece), path("${name}.${piece}.tsv")

    script:
    def header = piece == 1 ? '' : '--no-header'
    """
    ${params.gk} ${find} -g ${params.genome} -@ ${task.cpus} ${header} --shard ${piece}/${params.pieces} \\
        -o ${name}.${piece}.tsv ${records}
    """
}

process TABLE {
    publishDir params.outdir, mode: 'copy'

    input:
    tuple val(name), path(pieces)

    output:
    path "${name}.tsv"

    script:
    """
    cat ${pieces.join(' ')} > ${name}.tsv
    """
}

workflow {
    finds = Channel.of(['overlapping', 'find-overlapping --in exons --loj'], ['nearest', 'find-nearest --in genes'])
    pieces = Channel.fromList((1..(params.pieces as int)).toList())
    found = PIECE(Channel.of(file(params.records)).combine(finds).combine(pieces))
    TABLE(found.groupTuple(size: params.pieces as int).map { name, numbers, files ->
        tuple(name, [numbers, files].transpose().sort { it[0] }.collect { it[1] })
    })
}
