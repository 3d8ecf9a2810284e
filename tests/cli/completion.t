gk completion: scripts for three shells. The tests of zsh, fish and the man pages run where these programs are installed.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" > /dev/null
  $ gk completion tcsh
  gk completion: error: SHELL: unknown value 'tcsh' (one of bash, zsh, fish)
  [2]
  $ gk completion
  gk completion: error: missing argument SHELL; see 'gk completion --help'
  [2]

What bash offers behind the words of a line.

  $ source <(gk completion bash)
  $ offers() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _gk; echo "${COMPREPLY[@]}"; }
  $ offers gk dn
  dna
  $ offers gk --thr
  --threads
  $ offers gk -@ 2 in
  info interval
  $ offers gk help c
  chroms completion
  $ offers gk dna --k
  --keep-case
  $ offers gk dna -f ''
  fasta tsv bed json seq
  $ offers gk dna --format = s
  seq
  $ offers gk dna -g ''
  tiny
  $ offers gk dna --on-bad s
  skip
  $ offers gk interval e
  end5 end3 expand
  $ touch peaks.bed; offers gk dna pe
  peaks.bed
  $ offers gk dna --limit ''
  
  $ offers gk completion ''
  bash zsh fish

The other shells read theirs.

  $ if command -v zsh > /dev/null; then zsh -fn <(gk completion zsh) && echo read; else echo read; fi
  read
  $ if command -v fish > /dev/null; then gk completion fish | fish -n /dev/stdin && fish -c 'gk completion fish | source; complete -C "gk dna --kee"'; else printf -- '--keep-case\tsoft-masked bases in lower case\n'; fi
  --keep-case	soft-masked bases in lower case

The man pages have no fault but that they bear no date.

  $ for page in "$TESTS"/../man/*.1; do command -v mandoc > /dev/null && mandoc -Tlint -Wwarning "$page" | grep -v 'missing date'; done
  [1]

Columns are those that the command would have, with commas between them; genomes those of a folder that was typed.

  $ gk build-annotation "$TESTS/demo/tiny.gff3" -g tiny -n tiny.v1 --source gencode -q > /dev/null
  $ offers gk annotation list -g tiny.v1 --columns num
  num_transcripts
  $ offers gk annotation list -g tiny.v1 --in exons --columns id,tra
  id,transcript_id id,transcript
  $ offers gk annotation list -g tiny.v1 --in exons --columns id,prev
  id,prev_exon id,prev_intron
  $ offers gk annotation list -g tiny.v1 --columns = +le
  +level +length
  $ offers gk find-overlapping -g tiny.v1 --in exons --collapse tra
  transcript_id transcript
  $ offers gk find-nearest -g tiny.v1 -f bed --in exons --name gene_n
  gene_name
  $ offers gk find-nearest -g tiny.v1 --columns dist
  distance
  $ offers gk dna -g tiny -f tsv --columns le
  length
  $ offers gk dna -g nowhere -f tsv --columns le
  
  $ offers gk variant-dna --anchor ''
  5p 3p center start end none
  $ offers gk motif --match-position ''
  5p 3p
  $ mkdir other; gk --data-dir other build-assembly -n another "$TESTS/demo/tiny.fa" > /dev/null
  $ offers gk dna --data-dir other -g ''
  another
  $ offers gk --data-dir = other dna -g a
  another
  $ offers gk dna --data-dir oth
  other

The help of a command fits 100 columns, with the global options in one line.

  $ for c in $(gk --help | sed -n '/^Commands/,/^$/p' | grep -o '^  [a-z][a-z0-9-]*\( [a-z][a-z-]*\)\?  ' | sed 's/ *$//; s/^ *//; s/ /:/'); do gk ${c/:/ } --help | awk -v c="$c" 'length > 100 { print c ": " $0 }'; done
  $ gk dna --help | grep -c '^Global options.*--data-dir'
  1
  $ gk --help | grep -c '^ *--data-dir'
  1
