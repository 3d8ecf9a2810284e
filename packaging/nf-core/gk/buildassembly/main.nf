process GK_BUILDASSEMBLY {
    tag "$meta.id"
    label 'process_single'

    conda "${moduleDir}/environment.yml"
    container "gk:0.1.0"

    input:
    tuple val(meta), path(fasta)

    output:
    tuple val(meta), path("*.2bit"), emit: twobit
    tuple val(meta), path("*.chrom.sizes"), emit: sizes
    tuple val(meta), path("*.hash"), emit: hash
    path "versions.yml", emit: versions

    when:
    task.ext.when == null || task.ext.when

    script:
    def args = task.ext.args ?: ''
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    gk build-assembly \\
        --name ${prefix} \\
        --output-dir . \\
        --threads ${task.cpus} \\
        ${args} \\
        ${fasta}

    cat <<-END_VERSIONS > versions.yml
    "${task.process}":
        gk: \$(gk --version-only)
    END_VERSIONS
    """

    stub:
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    touch ${prefix}.2bit ${prefix}.chrom.sizes 0.hash

    cat <<-END_VERSIONS > versions.yml
    "${task.process}":
        gk: \$(gk --version-only)
    END_VERSIONS
    """
}
