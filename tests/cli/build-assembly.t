gk build-assembly: FASTA or 2bit to the files of an assembly.

  $ cp "$TESTS/demo/tiny.fa" tiny.fa
  $ gk build-assembly -n tiny tiny.fa
  $TMP/data/tiny.2bit
  $TMP/data/tiny.chrom.sizes
  $TMP/data/2182427154809459403.hash
  $ cat data/tiny.chrom.sizes; cat data/2182427154809459403.hash; echo
  chr1	360
  chr2	150
  tiny
  $ gk dna -g tiny --all --keep-case | cmp - tiny.fa

The same bytes from gzip, BGZF, stdin, in any number of threads, and for files joined.

  $ gzip -c tiny.fa > a.gz; bgzip -c tiny.fa > b.gz; sed -n '1,7p' tiny.fa > one.fa; sed -n '8,$p' tiny.fa > two.fa
  $ build() { rm -rf out; mkdir out; gk build-assembly -q -n tiny -O out "$@" > /dev/null && cmp out/tiny.2bit data/tiny.2bit; }
  $ build a.gz; build b.gz; build -@7 b.gz; build - < tiny.fa; build - < b.gz; cat a.gz | build -; build one.fa two.fa; build one.fa - < two.fa; build - - < tiny.fa
  $ printf '%s' "$(cat tiny.fa)" > nonl.fa; sed 's/$/\r/' tiny.fa > crlf.fa; build nonl.fa; build crlf.fa

A 2bit goes over as it is; one that GenomeKit can't read is written anew.

  $ build data/tiny.2bit
  $ mkdir long; gk build-assembly -q -n tiny --long -O long tiny.fa > /dev/null; od -An -tu4 -N8 long/tiny.2bit
    440477507          1
  $ gk dna -g long/tiny --all --keep-case | cmp - tiny.fa
  $ build long/tiny.2bit
  $ gk build-assembly -q -n soft --unmask data/tiny.2bit > /dev/null; gk dna -g soft --all --keep-case | grep -v '>' | grep -c '[acgt]'
  0
  [1]
  $ gk build-assembly -n x data/tiny.2bit tiny.fa
  gk build-assembly: error: a 2bit file is an assembly of its own: give it alone, not with other inputs
  [2]

Nothing is replaced without --force.

  $ gk build-assembly -n tiny tiny.fa
  gk build-assembly: error: $TMP/data/tiny.2bit exists; --force replaces it
  [1]
  $ gk build-assembly -n tiny tiny.fa --force > /dev/null

Aliases are checked against the sequences.

  $ printf '# ucsc\tensembl\nchr1\t1\nchr2\t2\n' > alias.txt
  $ gk build-assembly -n named --alias alias.txt tiny.fa | tail -1
  $TMP/data/named.chromAlias.txt
  $ cmp data/named.chromAlias.txt alias.txt
  $ printf '>chr9\nACGT\n' > nine.fa; gk build-assembly -n named --force nine.fa
  gk build-assembly: error: the alias file lacks sequences of the assembly: 'chr9' ($TMP/data/named.chromAlias.txt)
  [1]
  $ gk build-assembly -n named --force two.fa > /dev/null; gk chroms -g named
  #chrom	size
  chr2	150
  $ gk build-assembly -n named --force tiny.fa > /dev/null
  $ printf 'chr1\t1\n' > short.txt; gk build-assembly -n y --alias short.txt tiny.fa
  gk build-assembly: error: the alias file lacks sequences of the assembly: 'chr2' (short.txt)
  [1]
  $ printf 'chr1\tx\nchr2\tx\n' > ambiguous.txt; gk build-assembly -n y --alias ambiguous.txt tiny.fa > /dev/null
  gk build-assembly: warning: the alias 'x' stands for several chromosomes; the first row's counts (ambiguous.txt)
  $ printf 'chr1\nchr2\t2\n' > onecolumn.txt; gk build-assembly -n y --alias onecolumn.txt tiny.fa --force
  gk build-assembly: error: an alias line needs at least two tab-separated fields (onecolumn.txt:1)
  [1]
  $ printf 'chr1\ta\nchr1\tb\n' > twice.txt; gk build-assembly -n y --alias twice.txt tiny.fa --force
  gk build-assembly: error: the chromosome 'chr1' is there twice (twice.txt:2)
  [1]

UCSC's names made the chromosomes' own, while building or afterwards.

  $ printf '>CM1.1\nACGT\n>JA3.1\nAC\n' > acc.fa; printf '# genbank\tx\tucsc\nCM1.1\t1\tchr1\nJA3.1\ts3\t\n' > acc.txt
  $ gk build-assembly -n acc --alias acc.txt --promote-ucsc acc.fa > /dev/null; cat data/acc.chrom.sizes data/acc.chromAlias.txt
  chr1	4
  JA3.1	2
  # ucsc	genbank	x
  chr1	CM1.1	1
  JA3.1	JA3.1	s3
  $ gk dna -g acc -r chr1 -r CM1.1:2- -r JA3.1 -f tsv
  #chrom	start	end	name	strand	dna
  chr1	0	4	chr1	+	ACGT
  chr1	1	4	CM1.1:2-	+	CGT
  JA3.1	0	2	JA3.1	+	AC
  $ gk build-assembly -n acc2 --alias acc.txt acc.fa > /dev/null; gk build-assembly -n acc2 --promote-ucsc; cmp data/acc.chrom.sizes data/acc2.chrom.sizes
  $TMP/data/acc2.chromAlias.txt
  $TMP/data/acc2.chrom.sizes
  $ gk build-assembly -n named --promote-ucsc > /dev/null; cmp data/named.chromAlias.txt alias.txt
  $ gk build-assembly -n z --promote-ucsc tiny.fa
  gk build-assembly: error: --promote-ucsc needs the alias file: give --alias
  [2]

What is in the sequence.

  $ printf '>iupac\nACRYN-acu\n' > iupac.fa; gk build-assembly -n iupac iupac.fa > /dev/null; gk dna -g iupac --all --keep-case
  gk build-assembly: warning: what is no base of DNA: becomes T '-' (1), 'u' (1) (iupac.fa, the first in line 2)
  >iupac
  ACNNNTact
  $ gk build-assembly -n i2 --iupac error iupac.fa
  gk build-assembly: error: the letter 'R' in the sequence 'iupac'; without --iupac error it would become N (iupac.fa:2)
  [1]
  $ gk build-assembly -n i2 --layout genomekit iupac.fa
  gk build-assembly: error: the letter 'R' in the sequence 'iupac'; this layout takes A, C, G, T and N alone (iupac.fa:2)
  [1]
  $ printf '>digits\nAC12 GT*\n' > digits.fa; gk build-assembly -n digits digits.fa > /dev/null; gk dna -g digits --all
  gk build-assembly: warning: what is no base of DNA: is left out '*' (1), '1' (1), '2' (1) (digits.fa, the first in line 2)
  >digits
  ACGT
  $ printf '>a\nAC\n>empty\n>b\nGT\n' > empty.fa; gk build-assembly -n empty empty.fa > /dev/null; cat data/empty.chrom.sizes
  gk build-assembly: warning: the sequence 'empty' has no bases and is left out (empty.fa)
  a	2
  b	2
  $ printf '> \nACGT\n' > noname.fa; gk build-assembly -n noname noname.fa > /dev/null; gk chroms -g noname
  gk build-assembly: warning: a sequence without a name (noname.fa:1)
  #chrom	size
  .	4
  $ : > nothing.fa; gk build-assembly -n nothing nothing.fa > /dev/null; gk info --check nothing
  path: $TMP/data/nothing.2bit
  kind: assembly
  format_version: 0
  bytes: 16
  assembly: nothing
  tag: 2038891339581371146
  intact: yes
  files:
    nothing.chrom.sizes: $TMP/data/nothing.chrom.sizes
    nothing.2bit: $TMP/data/nothing.2bit
    nothing.chromAlias.txt: .
    2038891339581371146.hash: $TMP/data/2038891339581371146.hash
  num_chroms: 0
  num_bases: 0

Bad input.

  $ printf '>a\nAC\n>a x\nGT\n' > dup.fa; gk build-assembly -n bad dup.fa
  gk build-assembly: error: the sequence 'a' is there twice (dup.fa:3)
  [1]
  $ gk build-assembly -n bad one.fa one.fa
  gk build-assembly: error: the sequence 'chr1' is there twice (one.fa:1)
  [1]
  $ printf 'ACGT\n' > seq.txt; gk build-assembly -n bad seq.txt
  gk build-assembly: error: this is not FASTA: a record must start with '>', found 'A' (seq.txt:1)
  [1]
  $ printf '\n>a\nACGT\n' > blank.fa; gk build-assembly -n bad blank.fa
  gk build-assembly: error: this is not FASTA: a record must start with '>', found an empty line (blank.fa:1)
  [1]
  $ head -c 100 /bin/sh > binary; gk build-assembly -n bad binary
  gk build-assembly: error: this is not FASTA: a record must start with '>', found '\x7f' (binary:1)
  [1]
  $ printf '>%0256d\nACGT\n' 0 > long.fa; gk build-assembly -n bad long.fa
  gk build-assembly: error: the name '0000000000000000000000000000000000000000...' has more than 255 bytes (long.fa:1)
  [1]
  $ printf '>scaffold_1439599\nAC\n>scaffold_1622382\nAC\n' > tags.fa; gk build-assembly -n bad tags.fa
  gk build-assembly: error: the chromosomes 'scaffold_1439599' and 'scaffold_1622382' share the 32-bit tag 886430786, so no data file can tell them apart (tags.fa)
  [1]
  $ head -c 200 a.gz > cut.gz; gk build-assembly -n bad cut.gz
  gk build-assembly: error: the gzip data ends too early: the file is truncated (cut.gz)
  [1]
  $ head -c 200 b.gz > cut.bgz; gk build-assembly -n bad cut.bgz
  gk build-assembly: error: the gzip data ends too early: the file is truncated (cut.bgz)
  [1]
  $ head -c 60 data/tiny.2bit > cut.2bit; gk build-assembly -n bad cut.2bit
  gk build-assembly: error: the file ends inside the mask blocks of a sequence (cut.2bit, byte 54)
  [1]
  $ cat data/tiny.2bit | gk build-assembly -n bad -
  gk build-assembly: error: this is a 2bit file: give its name, it can't come compressed or from a pipe (<stdin>)
  [2]
  $ gk build-assembly -n bad nowhere.fa
  gk build-assembly: error: can't open nowhere.fa: No such file or directory
  [1]
  $ gk build-assembly -n bad -O nowhere tiny.fa
  gk build-assembly: error: there is no folder nowhere
  [1]
  $ gk build-assembly -n a/b tiny.fa
  gk build-assembly: error: 'a/b' can't name an assembly: it contains '/'
  [2]
  $ gk build-assembly -n x.2bit tiny.fa
  gk build-assembly: error: 'x.2bit' can't name an assembly: it reads as a path; leave out the extension
  [2]
  $ gk build-assembly tiny.fa
  gk build-assembly: error: the assembly needs a name: give -n NAME
  [2]
  $ gk build-assembly -n bad
  gk build-assembly: error: no FASTA or 2bit file given; - is stdin
  [2]
  $ ls -A data | grep bad
  [1]

A folder where nothing can be written, and a build that is killed: nothing half-done under a final name.

  $ gk build-assembly -n bad -O /proc tiny.fa 2>&1 | sed 's/: [^:]*$//'
  gk build-assembly: error: can't write /proc/bad.2bit
  $ mkfifo slow; mkdir killed stopped
  $ end_by() { bash -c 'env --default-signal=INT gk build-assembly -n mine -O $1 slow & (printf ">a\n"; yes ACGTACGT | head -c 3000000; kill -$0 $!) > slow; wait $!' $1 $2 2> /dev/null; echo "exit $?"; ls -A $2; }
  $ end_by KILL killed
  exit 137
  $ end_by TERM stopped
  exit 143
  $ end_by INT stopped
  exit 130
