# bash completion of gk, printed by `gk completion bash`.

_gk_words() {
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_gk_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
}

_gk_folders() {
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$cur")
}

# The genomes and annotations of the data folder; a genome may also be a path.
_gk_genomes() {
    local folder=${GENOMEKIT_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/genome_kit} name names=()
    if [[ $cur == */* ]]; then
        _gk_files
        return
    fi
    for name in "$folder"/*.chrom.sizes "$folder"/*.cfg; do
        [[ -e $name ]] || continue
        name=${name##*/}
        name=${name%.chrom.sizes}
        names+=("${name%.cfg}")
    done
    _gk_words "${names[*]}"
}

_gk() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' options='' i
    COMPREPLY=()
    if [[ $cur == = ]]; then
        cur=''
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            @ | -@ | --threads | --data-dir | --progress)
                [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
                ((i++))
                ;;
            -*) ;;
            help) [[ $command ]] || command=help ;;
            *)
                case $command in
                    annotation | variant) command+=" ${COMP_WORDS[i]}" ;;
                    *) command=${COMP_WORDS[i]} ;;
                esac
                case $command in
                    annotation | variant) ;;
                    *) break ;;
                esac
                ;;
        esac
    done
    case $prev in
        -@ | --threads) return ;;
        --data-dir) _gk_folders; return ;;
        --progress) _gk_words 'auto always never'; return ;;
    esac
    options='-h --help --version --version-only -@ --threads --data-dir --offline -q --quiet -v --verbose --progress'
    case $command in
        '') [[ $cur == -* ]] || _gk_words 'build-assembly build-annotation build-appris build-mane chroms info dna interval annotation find-overlapping find-within find-exact find-5p-aligned find-3p-aligned find-5p-within find-3p-within find-nearest variant variant-dna motif completion help' ;;
        help) [[ $cur == -* ]] || _gk_words 'build-assembly build-annotation build-appris build-mane chroms info dna interval annotation find-overlapping find-within find-exact find-5p-aligned find-3p-aligned find-5p-within find-3p-within find-nearest variant variant-dna motif completion' ;;
        annotation) [[ $cur == -* ]] || _gk_words 'list show tree export' ;;
        variant) [[ $cur == -* ]] || _gk_words 'normalize span' ;;
        build-assembly)
            case $prev in
                -n | --name) return ;;
                -O | --output-dir) _gk_folders; return ;;
                --alias) _gk_files; return ;;
                --iupac) _gk_words 'n error'; return ;;
                --layout) _gk_words 'ucsc genomekit'; return ;;
            esac
            options+=' -n --name -O --output-dir --alias --force --unmask --iupac --promote-ucsc --layout --long'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        build-annotation)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -n | --name) return ;;
                --source) _gk_words 'gencode ensembl ncbi-refseq ucsc-refseq'; return ;;
                -O | --output-dir) _gk_folders; return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
            esac
            options+=' -g --genome -n --name --source -O --output-dir --force --primary-first --strict --on-bad --rejects'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        build-appris)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -O | --output-dir) _gk_folders; return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
            esac
            options+=' -g --genome -O --output-dir --force --on-bad --rejects'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        build-mane)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -O | --output-dir) _gk_folders; return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
            esac
            options+=' -g --genome -O --output-dir --force --on-bad --rejects'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        chroms)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -f | --format) _gk_words 'tsv bed json'; return ;;
                --scheme) return ;;
                --columns) return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -g --genome -f --format --aliases --scheme --digest --columns --no-header -o --output'
            ;;
        info)
            case $prev in
                -f | --format) _gk_words 'text json'; return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -f --format --check -o --output'
            if [[ $cur != -* ]]; then
                _gk_genomes
            fi
            ;;
        dna)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ -'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --outside) _gk_words 'n error'; return ;;
                -f | --format) _gk_words 'fasta tsv bed json seq'; return ;;
                --width) return ;;
                --columns) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --all --split --outside --keep-case -f --format --width --name-only --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        interval)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ -'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --outside) _gk_words 'keep clip error'; return ;;
                --chrom-scheme) return ;;
                --contains) return ;;
                --within) return ;;
                --overlaps) return ;;
                --upstream-of) return ;;
                --dnstream-of) return ;;
                --method) _gk_words 'midpoint end5 end3'; return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --outside --chrom-scheme --anchored --contains --within --overlaps --upstream-of --dnstream-of --invert --method --unique --stranded'
            if [[ $cur != -* ]]; then
                _gk_words 'end5 end3 midpoint expand shift flip plus minus anchor intersect subtract filter distance spanning sort unique to-region from-region to-dna1 to-rna1 from-dna1 from-rna1'
                _gk_files
            fi
            ;;
        'annotation list')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                --gene) return ;;
                -f | --format) _gk_words 'tsv bed json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --in --where --rows --rows-from --on-bad --rejects --gene --by-appris --unique --count -f --format --columns --index --name --no-header --chrom-scheme -o --output --compress-level'
            ;;
        'annotation show')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts'; return ;;
                -f | --format) _gk_words 'tsv json tree'; return ;;
                --chrom-scheme) return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --in --by-name --flat -f --format --no-header --chrom-scheme --limit --on-bad --rejects -o --output --compress-level'
            ;;
        'annotation tree')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --limit --on-bad --rejects -o --output --compress-level'
            ;;
        'annotation export')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -f | --format) _gk_words 'gff3 gtf bed12'; return ;;
                --chrom-scheme) return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome -f --format --chrom-scheme -o --output --compress-level'
            ;;
        find-overlapping)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-within)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-exact)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-5p-aligned)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-3p-aligned)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-5p-within)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-3p-within)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        find-nearest)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                --k) return ;;
                --ties) _gk_words 'all first last'; return ;;
                --direction) _gk_words 'any upstream downstream'; return ;;
                --max-distance) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) return ;;
                --name) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where --k --ties --direction --no-overlap --max-distance -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --split --loj --count --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'variant normalize')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --variant) return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv vcf json'; return ;;
                --columns) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --variant --limit --on-bad --rejects -o --output --compress-level --no-trim --left-align -f --format --columns --no-header --no-version --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'variant span')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --variant) return ;;
                --variants) _gk_files; return ;;
                --overlap) _gk_words 'error first skip'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --variant --variants --overlap --normalize --limit --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        variant-dna)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ -'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --variant) return ;;
                --variants) _gk_files; return ;;
                --overlap) _gk_words 'error first skip'; return ;;
                --variants-column) return ;;
                --vcf) _gk_files; return ;;
                --sample) return ;;
                --haplotype) _gk_words '1 2 all'; return ;;
                --anchor) return ;;
                --anchor-offset) return ;;
                --outside) _gk_words 'n error'; return ;;
                --flank) return ;;
                -f | --format) _gk_words 'fasta tsv bed json seq'; return ;;
                --width) return ;;
                --columns) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level --variant --variants --overlap --normalize --variants-column --vcf --sample --haplotype --each --anchor --anchor-offset --anchored --outside --split --flank --ref -f --format --width --name-only --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        motif)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -m | --motif) return ;;
                --motifs) _gk_files; return ;;
                --match-position) return ;;
                --variant) return ;;
                --variants) _gk_files; return ;;
                --overlap) _gk_words 'error first skip'; return ;;
                --variants-column) return ;;
                --vcf) _gk_files; return ;;
                --sample) return ;;
                --haplotype) _gk_words '1 2 all'; return ;;
                --anchor) return ;;
                --anchor-offset) return ;;
                --outside) _gk_words 'n error'; return ;;
                -f | --format) _gk_words 'bed tsv json'; return ;;
                --columns) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --on-bad --rejects -o --output --compress-level -m --motif --motifs --iupac --match-position --overlapping --both-strands --all --variant --variants --overlap --normalize --variants-column --vcf --sample --haplotype --each --anchor --anchor-offset --anchored --outside --hit --loj -f --format --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        completion)
            options+=' '
            if [[ $cur != -* ]]; then
                _gk_words 'bash zsh fish'
            fi
            ;;
    esac
    [[ $cur == -* ]] && _gk_words "$options"
    return 0
}

complete -F _gk gk
