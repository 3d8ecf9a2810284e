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
