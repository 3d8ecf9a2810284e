# fish completion of gk, printed by `gk completion fish`.

# The genomes and annotations of the data folder.
function __gk_genomes
    set -l folder $GENOMEKIT_DATA_DIR
    if test -z "$folder"
        set -l data_home $XDG_DATA_HOME
        test -n "$data_home"; or set data_home $HOME/.local/share
        set folder $data_home/genome_kit
    end
    for file in $folder/*.chrom.sizes $folder/*.cfg
        string replace -r '.*/' '' -- $file | string replace -r '\.(chrom\.sizes|cfg)$' ''
    end
end

complete -c gk -s h -l help -d 'show this help'
complete -c gk -l version -d 'show the versions of gk, its libraries and file formats'
complete -c gk -l version-only -d 'show gk\'s bare version number'
complete -c gk -s @ -l threads -x -d 'threads in all; 0 = all the CPUs this process may use'
complete -c gk -l data-dir -x -a '(__fish_complete_directories)' -d 'the folder of genomes, shared with GenomeKit'
complete -c gk -l offline -d 'never use the network (also when $GK_OFFLINE is set)'
complete -c gk -s q -l quiet -d 'errors only (also when $GENOMEKIT_QUIET is set)'
complete -c gk -s v -l verbose -d 'debug log; twice: trace (also when $GENOMEKIT_TRACE is set)'
complete -c gk -l progress -x -a 'auto always never' -d 'a progress bar on stderr for work over a second; auto: when stderr is a terminal'

complete -c gk -n __fish_use_subcommand -f
complete -c gk -n __fish_use_subcommand -a build-assembly -d 'make an assembly from FASTA or a 2bit file'
complete -c gk -n __fish_use_subcommand -a build-appris -d 'make an annotation\'s APPRIS file from the public table'
complete -c gk -n __fish_use_subcommand -a build-mane -d 'make an annotation\'s MANE file from the public table'
complete -c gk -n __fish_use_subcommand -a chroms -d 'chromosomes of a genome: names, sizes, aliases, digests'
complete -c gk -n __fish_use_subcommand -a info -d 'what a data file or a genome\'s name is'
complete -c gk -n __fish_use_subcommand -a dna -d 'sequence of intervals, or of a whole assembly'
complete -c gk -n __fish_use_subcommand -a interval -d 'interval arithmetic on a stream of BED records'
complete -c gk -n __fish_use_subcommand -a completion -d 'print the completion script of a shell'
complete -c gk -n __fish_use_subcommand -a help -d 'explain a command'
complete -c gk -n '__fish_seen_subcommand_from help' -f -a 'build-assembly build-appris build-mane chroms info dna interval completion'

complete -c gk -n '__fish_seen_subcommand_from build-assembly' -s n -l name -x -d 'the assembly\'s name, for example hg38'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -s O -l output-dir -x -a '(__fish_complete_directories)' -d 'existing folder for the files; without it, the data folder'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l alias -r -F -d 'chromAlias.txt: other names of the chromosomes, by which they are found too'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l force -d 'replace files that exist'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l unmask -d 'drop soft-masking'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l iupac -x -a 'n error' -d 'IUPAC letters other than N become N (n), or are an error (error)'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l promote-ucsc -d 'make the alias file\'s ucsc names the chromosomes\' own; without FASTA: in NAME\'s files that are there'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l layout -x -a 'ucsc genomekit' -d 'byte layout of the 2bit: as UCSC publishes them, or as GenomeKit\'s own writer makes them'
complete -c gk -n '__fish_seen_subcommand_from build-assembly' -l long -d '2bit version 1, for more than 4 GiB; GenomeKit can\'t read it'

complete -c gk -n '__fish_seen_subcommand_from build-appris' -s g -l genome -r -a '(__gk_genomes)' -d 'an annotation\'s name (gencode.v47), or a path to a dganno file'
complete -c gk -n '__fish_seen_subcommand_from build-appris' -s O -l output-dir -x -a '(__fish_complete_directories)' -d 'existing folder for the file; without it, the one where the annotation is: the data folder'
complete -c gk -n '__fish_seen_subcommand_from build-appris' -l force -d 'replace a file that exists'
complete -c gk -n '__fish_seen_subcommand_from build-appris' -l on-bad -x -a 'fail skip' -d 'a bad row ends the run (fail), or is left out and counted (skip)'
complete -c gk -n '__fish_seen_subcommand_from build-appris' -l rejects -r -F -d 'write bad rows here as they were read, with the reason in a last column'

complete -c gk -n '__fish_seen_subcommand_from build-mane' -s g -l genome -r -a '(__gk_genomes)' -d 'an annotation\'s name (gencode.v47), or a path to a dganno file'
complete -c gk -n '__fish_seen_subcommand_from build-mane' -s O -l output-dir -x -a '(__fish_complete_directories)' -d 'existing folder for the file; without it, the one where the annotation is: the data folder'
complete -c gk -n '__fish_seen_subcommand_from build-mane' -l force -d 'replace a file that exists'
complete -c gk -n '__fish_seen_subcommand_from build-mane' -l on-bad -x -a 'fail skip' -d 'a bad row ends the run (fail), or is left out and counted (skip)'
complete -c gk -n '__fish_seen_subcommand_from build-mane' -l rejects -r -F -d 'write bad rows here as they were read, with the reason in a last column'

complete -c gk -n '__fish_seen_subcommand_from chroms' -f
complete -c gk -n '__fish_seen_subcommand_from chroms' -s g -l genome -r -a '(__gk_genomes)' -d 'an assembly (hg38), an annotation (gencode.v47: its assembly), or a path to a 2bit file'
complete -c gk -n '__fish_seen_subcommand_from chroms' -s f -l format -x -a 'tsv bed json' -d 'format of the output'
complete -c gk -n '__fish_seen_subcommand_from chroms' -l aliases -d 'one more column for each alias scheme'
complete -c gk -n '__fish_seen_subcommand_from chroms' -l scheme -x -d 'list `alias chrom` of one alias scheme instead'
complete -c gk -n '__fish_seen_subcommand_from chroms' -l digest -d 'add md5 (SAM\'s M5) and refget (GA4GH) of each sequence, and the sequence collection\'s digest of all in this order as ##seqcol'
complete -c gk -n '__fish_seen_subcommand_from chroms' -l columns -x -d 'columns to write: a,b picks and orders, +a,b appends (also: tag, the 32-bit number in data files)'
complete -c gk -n '__fish_seen_subcommand_from chroms' -l no-header -d 'no header lines in tsv'
complete -c gk -n '__fish_seen_subcommand_from chroms' -s o -l output -r -F -d 'write here; - is stdout'

complete -c gk -n '__fish_seen_subcommand_from info' -f
complete -c gk -n '__fish_seen_subcommand_from info' -a '(__gk_genomes)'
complete -c gk -n '__fish_seen_subcommand_from info' -s f -l format -x -a 'text json' -d 'format of the output'
complete -c gk -n '__fish_seen_subcommand_from info' -l check -d 'read it whole and verify every invariant'
complete -c gk -n '__fish_seen_subcommand_from info' -s o -l output -r -F -d 'write here; - is stdout'

complete -c gk -n '__fish_seen_subcommand_from dna' -s g -l genome -r -a '(__gk_genomes)' -d 'an assembly (hg38), an annotation (gencode.v47: its assembly), or a path to a 2bit file'
complete -c gk -n '__fish_seen_subcommand_from dna' -s r -l region -x -d 'an interval instead of INPUT, 1-based and inclusive: chr7:117,120,017-117,120,201:-, chr7:5000, chr7:5000-, chr7'
complete -c gk -n '__fish_seen_subcommand_from dna' -l strand -x -a '+ -' -d 'use this strand for every record'
complete -c gk -n '__fish_seen_subcommand_from dna' -l ignore-strand -d 'read every record as if it had no strand'
complete -c gk -n '__fish_seen_subcommand_from dna' -l limit -x -d 'stop after N input records'
complete -c gk -n '__fish_seen_subcommand_from dna' -l on-bad -x -a 'fail skip na' -d 'a bad record ends the run (fail), is left out and counted (skip), or is written with its fields missing (na)'
complete -c gk -n '__fish_seen_subcommand_from dna' -l rejects -r -F -d 'write bad records here as they were read, with the reason in a last column'
complete -c gk -n '__fish_seen_subcommand_from dna' -s o -l output -r -F -d 'write here; .gz and .bgz names are BGZF-compressed; - is stdout'
complete -c gk -n '__fish_seen_subcommand_from dna' -l compress-level -x -d 'of BGZF output, 0 to 9'
complete -c gk -n '__fish_seen_subcommand_from dna' -l all -d 'the whole assembly as FASTA, in the 2bit\'s order, 60 bases a line'
complete -c gk -n '__fish_seen_subcommand_from dna' -l split -d 'join the blocks of BED12 records, in sense order (a spliced transcript)'
complete -c gk -n '__fish_seen_subcommand_from dna' -l outside -x -a 'n error' -d 'bases beyond a chromosome\'s ends are N (n), or make the record bad (error)'
complete -c gk -n '__fish_seen_subcommand_from dna' -s f -l format -x -a 'fasta tsv bed json seq' -d 'format of the output'
complete -c gk -n '__fish_seen_subcommand_from dna' -l keep-case -d 'soft-masked bases in lower case'
complete -c gk -n '__fish_seen_subcommand_from dna' -l width -x -d 'bases in a line of FASTA; 0: one line'
complete -c gk -n '__fish_seen_subcommand_from dna' -l name-only -d 'FASTA headers are the record\'s name alone'
complete -c gk -n '__fish_seen_subcommand_from dna' -l columns -x -d 'columns of tsv and json: a,b picks and orders, +a,b appends (also: score, length)'
complete -c gk -n '__fish_seen_subcommand_from dna' -l no-header -d 'no header line in tsv'
complete -c gk -n '__fish_seen_subcommand_from dna' -l chrom-scheme -x -d 'write the chromosome names of this alias column (gk chroms --aliases shows them)'

complete -c gk -n '__fish_seen_subcommand_from interval' -a 'end5 end3 midpoint expand shift flip plus minus anchor intersect subtract filter distance spanning sort unique to-region from-region to-dna1 to-rna1 from-dna1 from-rna1'
complete -c gk -n '__fish_seen_subcommand_from interval' -s g -l genome -r -a '(__gk_genomes)' -d 'an assembly (hg38), an annotation (gencode.v47: its assembly), or a path to a 2bit file; resolves names, gives sizes'
complete -c gk -n '__fish_seen_subcommand_from interval' -s r -l region -x -d 'an interval instead of INPUT, 1-based and inclusive: chr7:117,120,017-117,120,201:-, chr7:5000, chr7:5000-, chr7'
complete -c gk -n '__fish_seen_subcommand_from interval' -l strand -x -a '+ -' -d 'use this strand for every record'
complete -c gk -n '__fish_seen_subcommand_from interval' -l ignore-strand -d 'read every record as if it had no strand'
complete -c gk -n '__fish_seen_subcommand_from interval' -l limit -x -d 'stop after N input records'
complete -c gk -n '__fish_seen_subcommand_from interval' -l on-bad -x -a 'fail skip' -d 'a bad record ends the run (fail), or is left out and counted (skip)'
complete -c gk -n '__fish_seen_subcommand_from interval' -l rejects -r -F -d 'write bad records here as they were read, with the reason in a last column'
complete -c gk -n '__fish_seen_subcommand_from interval' -s o -l output -r -F -d 'write here; .gz and .bgz names are BGZF-compressed; - is stdout'
complete -c gk -n '__fish_seen_subcommand_from interval' -l compress-level -x -d 'of BGZF output, 0 to 9'
complete -c gk -n '__fish_seen_subcommand_from interval' -l outside -x -a 'keep clip error' -d 'a result that reaches over an end of its chromosome stays so (keep), is cut (clip; wholly outside: a bad record), or is a bad record (error); needs -g'
complete -c gk -n '__fish_seen_subcommand_from interval' -l chrom-scheme -x -d 'write the chromosome names of this alias column (gk chroms --aliases shows them)'
complete -c gk -n '__fish_seen_subcommand_from interval' -l anchored -d 'columns 7 and 8 are anchor (a 0-based position, ., 5p, 3p, center, start, end) and anchor offset'
complete -c gk -n '__fish_seen_subcommand_from interval' -l contains -x -d 'filter: records that contain REG'
complete -c gk -n '__fish_seen_subcommand_from interval' -l within -x -d 'filter: records that lie within REG'
complete -c gk -n '__fish_seen_subcommand_from interval' -l overlaps -x -d 'filter: records that overlap REG'
complete -c gk -n '__fish_seen_subcommand_from interval' -l upstream-of -x -d 'filter: records that lie upstream of REG'
complete -c gk -n '__fish_seen_subcommand_from interval' -l dnstream-of -x -d 'filter: records that lie downstream of REG'
complete -c gk -n '__fish_seen_subcommand_from interval' -l invert -d 'filter: the records that do not'
complete -c gk -n '__fish_seen_subcommand_from interval' -l method -x -a 'midpoint end5 end3' -d 'distance: between midpoints, 5\' ends or 3\' ends'
complete -c gk -n '__fish_seen_subcommand_from interval' -l unique -d 'sort: each interval once, its first line'
complete -c gk -n '__fish_seen_subcommand_from interval' -l stranded -d 'to-region: with the strand, chr1:6-10:+'

complete -c gk -n '__fish_seen_subcommand_from completion' -f
complete -c gk -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'
