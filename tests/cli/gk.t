gk: what every command has in common.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" > built.txt
  $ export GK_GENOME=tiny; printf 'chr1\t0\t4\nchr2\t0\t4\n' > in.bed

Help and versions.

  $ gk --help | head -n 1
  gk - the sequence of any genome, now
  $ gk dna --help | head -n 3
  gk dna - sequence of intervals, or of a whole assembly
  
  Usage: gk dna -g GENOME [INPUT | -r REGION... | --all] [-f FORMAT]
  $ gk help dna | cmp - <(gk dna -h); gk help | cmp - <(gk --help)
  $ for c in build-assembly chroms info dna interval completion; do gk $c --help | sed -n '/^Examples:/,$p' | grep -c '^  gk\|| gk\|^  source'; done
  3
  3
  4
  4
  6
  3
  $ for c in build-assembly chroms info dna interval completion; do gk help $c; done | awk 'length > 80' | grep -v '^  gk'
  [1]
  $ gk --version | head -n 1; gk --version-only; gk dna --version-only
  gk 0.1.0
  0.1.0
  0.1.0
  $ gk --version | grep -c '^[A-Za-z0-9_-]* [0-9.]*$'
  23

Options stand before and after the command, in every spelling; the last one counts.

  $ gk --threads 2 -q dna -f seq in.bed
  GCTA
  ATGG
  $ gk dna in.bed --format=tsv -fseq -@1
  GCTA
  ATGG
  $ gk dna -rchr1:1-4 --region=chr2:1-4 -f seq
  GCTA
  ATGG
  $ gk dna -f seq -- in.bed
  GCTA
  ATGG
  $ gk dna -f seq in.bed -- -x
  gk dna: error: unexpected argument '-x'; see 'gk dna --help'
  [2]
  $ gk dna --format
  gk dna: error: option '--format' needs a value; see 'gk dna --help'
  [2]
  $ gk dna --keep-case=1 in.bed
  gk dna: error: option '--keep-case' takes no value; see 'gk dna --help'
  [2]
  $ gk -f seq dna in.bed
  gk: error: unknown option '-f' before the command; see 'gk --help'
  [2]
  $ gk dna in.bed -f seq --limit=1 --limit=2
  GCTA
  ATGG

Threads: all that gk may use, of the environment, or as given.

  $ for t in 0 1 7; do gk dna -@ $t -f seq in.bed | md5sum; done | uniq | wc -l
  1
  $ GK_THREADS=3 gk dna -v -f seq in.bed 2>&1 | grep -o '[0-9]* threads'
  3 threads
  $ gk dna -@ 5 -v -f seq in.bed 2>&1 | grep -o '[0-9]* threads'
  5 threads
  $ GK_THREADS=many gk dna -f seq in.bed
  gk dna: error: $GK_THREADS: 'many' is not a decimal integer; see 'gk dna --help'
  [2]
  $ gk dna -@ -1 in.bed
  gk dna: error: --threads: -1 is out of range (0 to 1024); see 'gk dna --help'
  [2]
  $ gk dna -@ 2x in.bed
  gk dna: error: --threads: '2x' is not a decimal integer; see 'gk dna --help'
  [2]

Words on stderr: none with -q, more with -v; the environment says the same.

  $ printf 'chr9\t0\t4\n' >> in.bed
  $ gk dna -f seq --on-bad skip in.bed
  GCTA
  ATGG
  gk dna: 3 read, 1 rejected: 1 unknown chromosome
  $ gk dna -q -f seq --on-bad skip in.bed
  GCTA
  ATGG
  $ GENOMEKIT_QUIET=1 gk dna -f seq --on-bad skip in.bed
  GCTA
  ATGG
  $ GENOMEKIT_TRACE=1 gk dna -f seq --limit 1 in.bed 2>&1 | tail -n 1
  gk dna: 1 read, 0 rejected
  $ gk dna --progress never --offline -f seq --limit 1 in.bed; GK_OFFLINE=1 gk dna -f seq --limit 1 in.bed
  GCTA
  GCTA

Data folders.

  $ GENOMEKIT_DATA_DIR=/nowhere gk dna --data-dir data -r chr1:1-4 -f seq
  GCTA
  $ mkdir -p share/genome_kit .local/share; cp data/* share/genome_kit; ln -s ../../share/genome_kit .local/share/genome_kit
  $ unset GENOMEKIT_DATA_DIR; XDG_DATA_HOME=$TMP/share gk dna -r chr1:1-4 -f seq; gk dna -r chr1:1-4 -f seq
  GCTA
  GCTA
  $ GENOMEKIT_DATA_DIR= gk dna -r chr1:1-4
  gk dna: error: GENOMEKIT_DATA_DIR is set but empty
  [2]
  $ mkfifo pipe.2bit; gk dna -g ./pipe.2bit -r chr1:1-4
  gk dna: error: data files are mapped into memory, so they can't come from a pipe (./pipe.2bit)
  [2]

No command, or none that there is.

  $ gk 2>&1 | head -n 1
  Usage: gk [OPTIONS] COMMAND [ARGUMENTS]
  $ gk > /dev/null 2>&1
  [2]
  $ gk dnaa
  gk: error: unknown command 'dnaa'; did you mean 'dna'?
  [2]
  $ gk help dnaa
  gk: error: unknown command 'dnaa'; did you mean 'dna'?
  [2]
  $ gk --hepl
  gk: error: unknown option '--hepl' before the command; did you mean '--help'?
  [2]

All that is written is checked.

  $ for c in --help --version --version-only 'dna --help' chroms 'info tiny' 'dna --all' 'interval end5 -r chr1:1-4' 'completion bash'; do gk $c > /dev/full; echo "exit $?"; gk $c | true; done
  gk: error: can't write <stdout>: No space left on device
  exit 1
  gk: error: can't write <stdout>: No space left on device
  exit 1
  gk: error: can't write <stdout>: No space left on device
  exit 1
  gk dna: error: can't write <stdout>: No space left on device
  exit 1
  gk chroms: error: can't write <stdout>: No space left on device
  exit 1
  gk info: error: can't write <stdout>: No space left on device
  exit 1
  gk dna: error: can't write <stdout>: No space left on device
  exit 1
  gk interval: error: can't write <stdout>: No space left on device
  exit 1
  gk completion: error: can't write <stdout>: No space left on device
  exit 1
