process GK_DNA {
    tag "$meta.id"
    label 'process_single'

    conda "${moduleDir}/environment.yml"
    container "gk:0.1.0"

    input:
    tuple val(meta), path(intervals)
    tuple val(meta2), path(twobit)
    val format

    output:
    tuple val(meta), path("*.${format}.gz"), emit: sequences
    path "versions.yml", emit: versions

    when:
    task.ext.when == null || task.ext.when

    script:
    def args = task.ext.args ?: ''
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    gk dna \\
        --genome ${twobit} \\
        --threads ${task.cpus} \\
        --format ${format} \\
        ${args} \\
        --output ${prefix}.${format}.gz \\
        ${intervals}

    cat <<-END_VERSIONS > versions.yml
    "${task.process}":
        gk: \$(gk --version-only)
    END_VERSIONS
    """

    stub:
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    echo | gzip > ${prefix}.${format}.gz

    cat <<-END_VERSIONS > versions.yml
    "${task.process}":
        gk: \$(gk --version-only)
    END_VERSIONS
    """
}
