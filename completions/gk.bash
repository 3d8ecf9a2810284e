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
    local folder=${GENOMEKIT_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/genome_kit} name names=() i
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == --data-dir ]] || continue
        [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
        folder=${COMP_WORDS[i + 1]/#\~/$HOME}
    done
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

# The columns that the command would have, which it lists itself; with commas between them.
_gk_columns() {
    local before='' words=() i
    if [[ $cur == *,* ]]; then
        before=${cur%,*},
    elif [[ $cur == +* ]]; then
        before=+
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == = ]] || words+=("${COMP_WORDS[i]//[\'\"]/}")
    done
    case ${words[-1]} in
        --columns | --collapse | --name) unset 'words[-1]' ;;
    esac
    compopt -o nospace 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$(
        "${COMP_WORDS[0]}" "${words[@]}" -f tsv --columns help --offline -q 2>/dev/null </dev/null | sed -n '1!s/\t.*//p'
    )" -- "${cur:${#before}}")
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
                    annotation | variant | spliced | vcf | track | reads | junctions | data) command+=" ${COMP_WORDS[i]}" ;;
                    *) command=${COMP_WORDS[i]} ;;
                esac
                case $command in
                    annotation | variant | spliced | vcf | track | reads | junctions | data) ;;
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
        '') [[ $cur == -* ]] || _gk_words 'build-assembly build-annotation build-appris build-mane chroms info dna interval annotation find-overlapping find-within find-exact find-5p-aligned find-3p-aligned find-5p-within find-3p-within find-nearest variant variant-dna motif spliced vcf track reads junctions data shard merge completion help' ;;
        help) [[ $cur == -* ]] || _gk_words 'build-assembly build-annotation build-appris build-mane chroms info dna interval annotation find-overlapping find-within find-exact find-5p-aligned find-3p-aligned find-5p-within find-3p-within find-nearest variant variant-dna motif spliced vcf track reads junctions data shard merge completion' ;;
        annotation) [[ $cur == -* ]] || _gk_words 'list show tree export' ;;
        variant) [[ $cur == -* ]] || _gk_words 'normalize span' ;;
        spliced) [[ $cur == -* ]] || _gk_words 'make shift expand expand-coord strand end cut lift intersect compare lower span dna map' ;;
        vcf) [[ $cur == -* ]] || _gk_words 'compile query column matrix subset info' ;;
        track) [[ $cur == -* ]] || _gk_words 'build query info intervals histogram export' ;;
        reads) [[ $cur == -* ]] || _gk_words 'build query pileup info' ;;
        junctions) [[ $cur == -* ]] || _gk_words 'build query counts counts-query contingency info' ;;
        data) [[ $cur == -* ]] || _gk_words 'fetch list path upload verify build' ;;
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
                --source) _gk_words 'gencode ensembl ncbi-refseq generic ucsc-refseq'; return ;;
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
                --columns) _gk_columns; return ;;
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --outside) _gk_words 'n error'; return ;;
                -f | --format) _gk_words 'fasta tsv bed json seq'; return ;;
                --width) return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --all --split --outside --keep-case -f --format --width --name-only --columns --no-header --chrom-scheme'
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
                --shard) return ;;
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
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --outside --chrom-scheme --anchored --contains --within --overlaps --upstream-of --dnstream-of --invert --method --unique --stranded'
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
                --transcript) return ;;
                --shard) return ;;
                -f | --format) _gk_words 'tsv bed json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --in --where --rows --rows-from --on-bad --rejects --gene --transcript --by-appris --shard --unique --count -f --format --columns --index --name --no-header --chrom-scheme -o --output --compress-level'
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
                --gene) return ;;
                --transcript) return ;;
                --where) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -f | --format) _gk_words 'gff3 gtf bed12'; return ;;
                --dialect) _gk_words 'source ensembl'; return ;;
                --stop-codon) _gk_words 'out in'; return ;;
                --chrom-scheme) return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --gene --transcript --where --rows --rows-from --on-bad --rejects -f --format --dialect --stop-codon --chrom-scheme -o --output --compress-level'
            ;;
        find-overlapping)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --in) _gk_words 'genes transcripts exons introns cdss utr5s utr3s'; return ;;
                --where) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
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
                --to) _gk_words 'any 5p 3p'; return ;;
                --max-distance) return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --in --where --k --ties --direction --to --no-overlap --max-distance -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'variant normalize')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --variant) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv vcf json bcf'; return ;;
                --where) return ;;
                --duplicates) _gk_words 'keep drop mark'; return ;;
                --site-win) return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --variant --limit --shard --on-bad --rejects -o --output --compress-level --no-trim --left-align -f --format --where --duplicates --site-win --columns --no-header --no-version --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --variant --variants --overlap --normalize --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
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
                --shard) return ;;
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
                --unphased) _gk_words 'error as-written iupac ref'; return ;;
                --anchor) _gk_words '5p 3p center start end none'; return ;;
                --anchor-offset) return ;;
                --outside) _gk_words 'n error'; return ;;
                --flank) return ;;
                --where) return ;;
                -f | --format) _gk_words 'fasta tsv bed json seq'; return ;;
                --width) return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --variant --variants --overlap --normalize --variants-column --vcf --sample --haplotype --unphased --each --anchor --anchor-offset --anchored --outside --split --flank --where --ref -f --format --width --name-only --columns --no-header --chrom-scheme'
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
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -m | --motif) return ;;
                --motifs) _gk_files; return ;;
                --match-position) _gk_words '5p 3p'; return ;;
                --mismatches) return ;;
                --variant) return ;;
                --variants) _gk_files; return ;;
                --overlap) _gk_words 'error first skip'; return ;;
                --variants-column) return ;;
                --vcf) _gk_files; return ;;
                --sample) return ;;
                --haplotype) _gk_words '1 2 all'; return ;;
                --unphased) _gk_words 'error as-written iupac ref'; return ;;
                --anchor) _gk_words '5p 3p center start end none'; return ;;
                --anchor-offset) return ;;
                --outside) _gk_words 'n error'; return ;;
                -f | --format) _gk_words 'bed tsv json join'; return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level -m --motif --motifs --iupac --match-position --overlapping --mismatches --both-strands --all --variant --variants --overlap --normalize --variants-column --vcf --sample --haplotype --unphased --each --anchor --anchor-offset --anchored --outside --count --hit --loj -f --format --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced make')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced shift')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced expand')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced expand-coord')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced strand')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_words 'flip positive negative same opposite'
                _gk_files
            fi
            ;;
        'spliced end')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme --coord'
            if [[ $cur != -* ]]; then
                _gk_words '5p 3p'
                _gk_files
            fi
            ;;
        'spliced cut')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme --keep-empty'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced lift')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
                --bed) _gk_files; return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme --bed --keep-empty --whole'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced intersect')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
                --with) _gk_files; return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme --with --keep-empty'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced compare')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
                --with) _gk_files; return ;;
                -f | --format) _gk_words 'tsv json'; return ;;
                --columns) _gk_columns; return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme --with -f --format --columns --no-header'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced lower')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced span')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced dna')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --of) _gk_words 'exons cds utr5 utr3'; return ;;
                --gene) return ;;
                --where) return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --variant) return ;;
                --variants) _gk_files; return ;;
                --overlap) _gk_words 'error first skip'; return ;;
                --vcf) _gk_files; return ;;
                --sample) return ;;
                --haplotype) _gk_words '1 2 all'; return ;;
                --unphased) _gk_words 'error as-written iupac ref'; return ;;
                --outside) _gk_words 'n error'; return ;;
                --code) return ;;
                --sec) return ;;
                --stop-as) return ;;
                -f | --format) _gk_words 'fasta tsv bed json seq'; return ;;
                --width) return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome --of --gene --where --limit --shard --on-bad --rejects -o --output --compress-level --variant --variants --overlap --normalize --vcf --sample --haplotype --unphased --each --outside --translate --code --sec --stop-as --ref -f --format --width --name-only --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'spliced map')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --from) _gk_words 'genome transcript cds protein'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --code) return ;;
                -f | --format) _gk_words 'tsv json'; return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --from --limit --shard --on-bad --rejects -o --output --compress-level --code --loj -f --format --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'vcf compile')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -o | --output) _gk_files; return ;;
                --info) return ;;
                --fmt) return ;;
                --samples) return ;;
                --ancestral) _gk_words 'error warn exclude'; return ;;
                --symbolic) _gk_words 'keep error exclude'; return ;;
                --svlen) _gk_words 'abs signed'; return ;;
                --exclude) _gk_files; return ;;
                --allow) _gk_files; return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
            esac
            options+=' -g --genome -o --output --if-newer --info --fmt --samples --split-depth --wrap-int8 --split --normalize --no-validate --drop-mismatch --ancestral --symbolic --svlen --exclude --allow --on-bad --rejects'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'vcf query')
            case $prev in
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json vcf'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
                -g | --genome) _gk_genomes; return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --anchor) _gk_words '5p 3p center start end none'; return ;;
                --where) return ;;
                --any-sample) return ;;
                --all-samples) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --mask) _gk_files; return ;;
                --variants) _gk_files; return ;;
                --info) return ;;
                --fmt) return ;;
                --samples) return ;;
            esac
            options+=' -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme -g --genome --find --sequence-variations --anchor --anchored --where --any-sample --all-samples --rows --rows-from --mask --variants --info --fmt --samples --decode --no-version'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'vcf column')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --anchor) _gk_words '5p 3p center start end none'; return ;;
                --where) return ;;
                --any-sample) return ;;
                --all-samples) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --mask) _gk_files; return ;;
                --variants) _gk_files; return ;;
                --samples) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --find --sequence-variations --anchor --anchored --where --any-sample --all-samples --rows --rows-from --mask --variants --samples --npy --decode'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'vcf matrix')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --anchor) _gk_words '5p 3p center start end none'; return ;;
                --where) return ;;
                --any-sample) return ;;
                --all-samples) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --mask) _gk_files; return ;;
                --variants) _gk_files; return ;;
                --samples) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --find --sequence-variations --anchor --anchored --where --any-sample --all-samples --rows --rows-from --mask --variants --samples --npy --decode --no-header'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'vcf subset')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --anchor) _gk_words '5p 3p center start end none'; return ;;
                --where) return ;;
                --any-sample) return ;;
                --all-samples) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --mask) _gk_files; return ;;
                --variants) _gk_files; return ;;
                --info) return ;;
                --fmt) return ;;
                --samples) return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --on-bad --rejects --split --find --sequence-variations --anchor --anchored --where --any-sample --all-samples --rows --rows-from --mask --variants --info --fmt --samples -o --output'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'vcf info')
            case $prev in
                -f | --format) _gk_words 'text json'; return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -f --format --check -o --output'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'track build')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -o | --output) _gk_files; return ;;
                --wig) _gk_files; return ;;
                --wig-neg) _gk_files; return ;;
                --bedgraph) _gk_files; return ;;
                --bedgraph-neg) _gk_files; return ;;
                --bigwig) _gk_files; return ;;
                --bigwig-neg) _gk_files; return ;;
                --bed) _gk_files; return ;;
                --categories) return ;;
                --data) _gk_files; return ;;
                --etype) return ;;
                --dim) return ;;
                --resolution) return ;;
                --strandedness) _gk_words 'single_stranded strand_unaware strand_aware'; return ;;
                --default) return ;;
                --sparsity-min-run) return ;;
                --sparsity-min-delta) return ;;
                --restrict) return ;;
                --clamp-range) return ;;
                --dict) _gk_files; return ;;
                --dict-linspace) return ;;
                --transform) return ;;
                --dict-type) _gk_words 'float32 float16'; return ;;
            esac
            options+=' -g --genome -o --output --wig --wig-neg --bedgraph --bedgraph-neg --bigwig --bigwig-neg --bed --categories --data --etype --dim --resolution --strandedness --default --sparsity-min-run --sparsity-min-delta --restrict --clamp --clamp-range --dict --dict-linspace --transform --dict-type'
            ;;
        'track query')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ -'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv bedgraph wig json npy'; return ;;
                --summary) return ;;
                --bins) return ;;
                --dtype) _gk_words 'bool uint8 int8 float16 float32'; return ;;
                --dim-index) return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split -f --format --summary --bins --dtype --dim-index --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'track info')
            case $prev in
                -f | --format) _gk_words 'text json'; return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -f --format --check -o --output'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'track intervals')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --chrom-scheme) return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --chrom-scheme -o --output --compress-level'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'track histogram')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ -'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv json'; return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --separate-dims --plot -f --format --no-header'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'track export')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -f | --format) _gk_words 'bedgraph wig bigwig'; return ;;
                --strand) _gk_words '+ -'; return ;;
                --dim-index) return ;;
                --chrom-scheme) return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome -f --format --strand --dim-index --skip-default --chrom-scheme -o --output --compress-level'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'reads build')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -o | --output) _gk_files; return ;;
                --reference) _gk_files; return ;;
                --region) return ;;
                --min-mapq) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                --library-format) return ;;
                --strand-from) _gk_words 'XS TS ts motif'; return ;;
                --min-intron) return ;;
                --max-intron) return ;;
                --exclude) _gk_files; return ;;
                --allow) _gk_files; return ;;
            esac
            options+=' -g --genome -o --output --reference --region --include-duplicates --exclude-qcfail --unique --min-mapq --on-bad --rejects --library-format --single-end --strand-from --min-intron --max-intron --exclude --allow'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'reads query')
            case $prev in
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed bed12 join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
                -g | --genome) _gk_genomes; return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --where) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --in) _gk_words 'alignments junctions matches variants'; return ;;
            esac
            options+=' -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme -g --genome --find --where --rows --rows-from --explode --in'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'reads pileup')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -r | --region) return ;;
                --strand) _gk_words '+ -'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                -f | --format) _gk_words 'tsv json npy'; return ;;
                --columns) _gk_columns; return ;;
                --chrom-scheme) return ;;
            esac
            options+=' -g --genome -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level -f --format --columns --no-header --chrom-scheme'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'reads info')
            case $prev in
                -f | --format) _gk_words 'text json'; return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -f --format --check -o --output'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'junctions build')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -o | --output) _gk_files; return ;;
                --reference) _gk_files; return ;;
                --region) return ;;
                --min-mapq) return ;;
                --on-bad) _gk_words 'fail skip'; return ;;
                --rejects) _gk_files; return ;;
                --library-format) return ;;
                --strand-from) _gk_words 'XS TS ts motif'; return ;;
                --min-intron) return ;;
                --max-intron) return ;;
                --exclude) _gk_files; return ;;
                --allow) _gk_files; return ;;
                --min-reads) return ;;
                --min-overhang) return ;;
                --overhang-error) _gk_words 'error clamp'; return ;;
                -f | --format) _gk_words 'jralign sj junc bed12'; return ;;
            esac
            options+=' -g --genome -o --output --reference --region --include-duplicates --exclude-qcfail --unique --min-mapq --on-bad --rejects --library-format --single-end --strand-from --min-intron --max-intron --exclude --allow --min-reads --min-overhang --overhang-error --include-variants --inherit-variants --fragments -f --format'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'junctions query')
            case $prev in
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed bed12 junc join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
                -g | --genome) _gk_genomes; return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --where) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
                --in) _gk_words 'junctions variants'; return ;;
            esac
            options+=' -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme -g --genome --find --where --rows --rows-from --explode --in'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'junctions counts')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -o | --output) _gk_files; return ;;
                --min-reads) return ;;
                --exclude) _gk_files; return ;;
                --allow) _gk_files; return ;;
                --min-overhang) return ;;
                --where) return ;;
                --downsample) return ;;
                --seed) return ;;
                --keep-list) _gk_files; return ;;
            esac
            options+=' -g --genome -o --output --if-newer --min-reads --exclude --allow --min-overhang --where --downsample --seed --keep-list'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'junctions counts-query')
            case $prev in
                -r | --region) return ;;
                --strand) _gk_words '+ - both'; return ;;
                --limit) return ;;
                --shard) return ;;
                --on-bad) _gk_words 'fail skip na'; return ;;
                --rejects) _gk_files; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
                --min-overlap) return ;;
                --collapse) _gk_columns; return ;;
                -f | --format) _gk_words 'tsv bed join json'; return ;;
                --columns) _gk_columns; return ;;
                --name) _gk_columns; return ;;
                --chrom-scheme) return ;;
                -g | --genome) _gk_genomes; return ;;
                --find) _gk_words 'overlapping within exact 5p-aligned 3p-aligned 5p-within 3p-within'; return ;;
                --where) return ;;
                --rows) return ;;
                --rows-from) _gk_files; return ;;
            esac
            options+=' -r --region --strand --ignore-strand --limit --shard --on-bad --rejects -o --output --compress-level --split --min-overlap --reciprocal --loj --count --collapse --invert --unique -f --format --columns --index --name --no-header --chrom-scheme -g --genome --find --where --rows --rows-from --explode'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'junctions contingency')
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                --variant) return ;;
                --const) return ;;
                --alt) return ;;
                -f | --format) _gk_words 'tsv json'; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -g --genome --variant --const --alt -f --format --no-header -o --output --compress-level'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'junctions info')
            case $prev in
                -f | --format) _gk_words 'text json'; return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -f --format --check -o --output'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'data fetch')
            case $prev in
                --bucket) return ;;
            esac
            options+=' --bucket --sign'
            ;;
        'data list')
            case $prev in
                -f | --format) _gk_words 'tsv json'; return ;;
                --bucket) return ;;
            esac
            options+=' --local --remote -f --format --bucket --sign'
            ;;
        'data path')
            case $prev in
                --bucket) return ;;
            esac
            options+=' --bucket --sign'
            ;;
        'data upload')
            case $prev in
                --name) return ;;
                --metadata) return ;;
                --bucket) return ;;
            esac
            options+=' --name --metadata --force --bucket --sign'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        'data verify')
            case $prev in
                -f | --format) _gk_words 'tsv json'; return ;;
                -o | --output) _gk_files; return ;;
                --compress-level) return ;;
            esac
            options+=' -f --format --no-header -o --output --compress-level'
            if [[ $cur != -* ]]; then
                _gk_genomes
            fi
            ;;
        'data build')
            case $prev in
                -O | --output-dir) _gk_folders; return ;;
                --from) _gk_folders; return ;;
                --mirror) return ;;
            esac
            options+=' --list -O --output-dir --force --from --mirror'
            ;;
        shard)
            case $prev in
                -n | --pieces) return ;;
                --by) _gk_words 'bp records'; return ;;
                -O | --output-dir) _gk_folders; return ;;
            esac
            options+=' -n --pieces --by -O --output-dir --force'
            if [[ $cur != -* ]]; then
                _gk_files
            fi
            ;;
        merge)
            case $prev in
                -g | --genome) _gk_genomes; return ;;
                -o | --output) _gk_files; return ;;
            esac
            options+=' -g --genome -o --output'
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
