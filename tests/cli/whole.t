Whole or not at all: what gk does the moment when something breaks. tests/faults has the system calls and signals.

  $ gk build-assembly -q -n tiny "$TESTS/demo/tiny.fa" > /dev/null; export GK_GENOME=tiny
  $ printf 'chr1\t0\t9\ta\nchr1\tx\t9\tb\nchr1\t5\t9\tc\n' > in.bed; rows() { gk dna -f seq --on-bad skip -q "$@"; }

Outputs are compared by the file that they lead to, before anything is written.

  $ rows in.bed -o x --rejects x; rows in.bed -o x --rejects ./x; rows in.bed -o x --rejects "$PWD/data/../x"; ls x
  gk dna: error: --rejects and -o name the same file
  gk dna: error: --rejects and -o name the same file
  gk dna: error: --rejects and -o name the same file
  ls: cannot access 'x': No such file or directory
  [2]
  $ ln -s x link; rows in.bed -o x --rejects link; rows in.bed -o link --rejects x; ls x
  gk dna: error: --rejects and -o name the same file
  gk dna: error: --rejects and -o name the same file
  ls: cannot access 'x': No such file or directory
  [2]
  $ touch x; ln x hard; rows in.bed -o x --rejects hard; cat x; rm x hard
  gk dna: error: --rejects and -o name the same file
  $ rows in.bed --rejects x > x; rows in.bed --rejects link > x; rows in.bed -o x > x; cat x
  gk dna: error: --rejects and stdout are the same file, x
  gk dna: error: --rejects and stdout are the same file, link
  gk dna: error: -o and stdout are the same file, x
  $ rows in.bed --rejects - -o -
  gk dna: error: --rejects and -o name the same file
  [2]
  $ gk build-assembly --force -n y "$TESTS/demo/tiny.fa" -O . > y.2bit; ls -A y.*; rm y.2bit
  gk build-assembly: error: stdout writes to ./y.2bit, which is to be replaced
  y.2bit
  $ gk info in.bed -o x >> x
  gk info: error: -o and stdout are the same file, x
  [2]

Devices and pipes may be shared, and two files are two.

  $ rows in.bed -o /dev/null --rejects /dev/null; rows in.bed -o /dev/null --rejects /dev/null > /dev/null
  $ rows in.bed --rejects /dev/stderr
  GCTAAAGAC
  AGAC
  chr1	x	9	b	start 'x' is not a whole number
  $ rows in.bed -o x --rejects y; cat x y; rows in.bed -o link --rejects y > /dev/null; cat x; ls -A
  GCTAAAGAC
  AGAC
  chr1	x	9	b	start 'x' is not a whole number
  GCTAAAGAC
  AGAC
  data
  in.bed
  link
  x
  y

An input that is the output would never end.

  $ cp in.bed own.bed; rows own.bed >> own.bed; rows ./own.bed >> own.bed; rows - < own.bed >> own.bed; rows < own.bed >> own.bed; cmp in.bed own.bed
  gk dna: error: the input is the output: stdout writes to own.bed
  gk dna: error: the input is the output: stdout writes to ./own.bed
  gk dna: error: the input is the output: stdout writes to <stdin>
  gk dna: error: the input is the output: stdout writes to <stdin>
  $ printf '>a\nACGT\n' > own.fa; gk build-assembly -n own own.fa -O . >> own.fa; cat own.fa; ls own.*
  gk build-assembly: error: the input is the output: stdout writes to own.fa
  >a
  ACGT
  own.bed
  own.fa
  $ gk chroms >> data/tiny.chrom.sizes; cut -f 1 data/tiny.chrom.sizes
  gk chroms: error: the input is the output: stdout writes to $TMP/data/tiny.chrom.sizes
  chr1
  chr2
  $ gk dna --all >> data/tiny.2bit
  gk dna: error: the input is the output: stdout writes to $TMP/data/tiny.2bit
  [2]
  $ rows in.bed -o in.bed; cat in.bed; printf 'chr1\t0\t9\ta\nchr1\tx\t9\tb\nchr1\t5\t9\tc\n' > in.bed
  GCTAAAGAC
  AGAC

Links that lead round in a circle, folders, and places that are not there.

  $ ln -s loop2 loop; ln -s loop loop2; rows in.bed -o loop; rows in.bed --rejects loop2; readlink loop loop2
  gk dna: error: can't write loop: Too many levels of symbolic links
  gk dna: error: can't write loop2: Too many levels of symbolic links
  loop2
  loop
  $ ln -s self self; rows in.bed -o self
  gk dna: error: can't write self: Too many levels of symbolic links
  [1]
  $ mkdir folder; rows in.bed -o folder; rows in.bed -o none/x; rows in.bed -o x/y; ls -A folder
  gk dna: error: can't write folder: it is a folder
  gk dna: error: can't write none/x: No such file or directory
  gk dna: error: can't write x/y: Not a directory

Text files that can't be read are errors, not empty.

  $ mkdir two; cp data/tiny.* two; rm two/tiny.chrom.sizes; mkdir two/tiny.chrom.sizes; gk --data-dir two chroms
  gk chroms: error: can't read two/tiny.chrom.sizes: Is a directory
  [1]
  $ rmdir two/tiny.chrom.sizes; cp data/tiny.chrom.sizes two; mkdir two/tiny.chromAlias.txt; gk --data-dir two dna -r chr1:1-5
  gk dna: error: can't read two/tiny.chromAlias.txt: Is a directory
  [1]
  $ gk build-assembly -n z "$TESTS/demo/tiny.fa" --alias folder; gk build-assembly -n z folder; gk dna folder
  gk build-assembly: error: can't read folder: Is a directory
  gk build-assembly: error: can't read folder: it is a folder
  gk dna: error: can't read folder: it is a folder
  [1]

What an error quotes of the input has 200 bytes at most.

  $ long=$(printf 'x%.0s' {1..5000}); quoted() { "$@" 2>&1 | tail -n 1 | sed -E 's/x{200}[.]{3}/LONG/g'; }
  $ printf "chr1\t$long\t9\n" > long; quoted gk dna long; printf "$long\t1\t9\n" > long; quoted gk dna long
  gk dna: error: start 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' is not a whole number (long:1)
  gk dna: error: unknown chromosome 'LONG' (long:1)
  $ printf ">$long\nA\n" > long; quoted gk build-assembly long -n z; printf "chr1:1:$long:A\n" > long; quoted gk variant normalize long
  gk build-assembly: error: the name 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' has more than 255 bytes (long:1)
  gk variant normalize: error: reference allele 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' has 'x', which is no letter of a nucleotide (long:1)
  $ printf "chr1\t1\t.\t$long\tA\t.\t.\t.\n" > long; quoted gk vcf compile long -o x; printf "chr1\t$long\n" > two/tiny.chrom.sizes; rmdir two/tiny.chromAlias.txt; quoted gk --data-dir two chroms
  gk vcf compile: error: REF 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' has 'x'; it may have A, C, G, T and N (long:1)
  gk chroms: error: 'LONG' is not a chromosome's size (two/tiny.chrom.sizes:1)
  $ printf "chr1\tx\tgene\t$long\t9\t.\t+\t.\tID=gene:a;biotype=protein_coding;gene_id=a;gene_type=protein_coding;gene_name=a;level=1\n" > long; quoted gk build-annotation long -g tiny -n z --source gencode
  gk build-annotation: error: the start 'LONG' is not an integer (long:1)

A full disk and a limit of file sizes: nothing is left.

  $ rows in.bed > /dev/full; rows in.bed -o /dev/full; gk --version > /dev/full; gk build-assembly -n z "$TESTS/demo/tiny.fa" -O folder > /dev/full
  gk dna: error: can't write <stdout>: No space left on device
  gk dna: error: can't write /dev/full: No space left on device
  gk: error: can't write <stdout>: No space left on device
  gk build-assembly: error: can't write <stdout>: No space left on device
  [1]
  $ ls folder | wc -l; rm folder/*
  3
  $ (ulimit -f 0; gk build-assembly -n z "$TESTS/demo/tiny.fa" -O folder); ls -A folder
  gk build-assembly: error: can't write *: File too large (glob)
  $ (ulimit -f 0; gk build-assembly -q --force -n tiny "$TESTS/demo/tiny.fa"); ls -A data | wc -l; gk dna -r chr1:1-5 -f seq
  gk build-assembly: error: can't write *: File too large (glob)
  3
  GCTAA
  $ (ulimit -f 0; rows in.bed -o limited --rejects limits); ls -A limited limits
  gk dna: error: can't write limit*: File too large (glob)
  ls: cannot access 'limited': No such file or directory
  ls: cannot access 'limits': No such file or directory
  [2]

stdout that would block is waited for.

  $ python3 -c 'import os, fcntl; fcntl.fcntl(1, fcntl.F_SETFL, os.O_NONBLOCK); os.execvp("gk", ["gk", "dna"] + ["-r", "chr1"] * 5000)' | (sleep 0.2; md5sum) > blocked
  $ gk dna $(printf -- '-r chr1 %.0s' {1..5000}) | md5sum | cmp - blocked

FASTA: what is no base is counted, or refused.

  $ fasta() { printf "$1" > f.fa; shift; gk build-assembly --force -n f f.fa "$@" > /dev/null; }
  $ fasta '>chr1\nAC-GT*A.AA\n'; gk dna -g f --all
  gk build-assembly: warning: what is no base of DNA: becomes T '-' (1); is left out '*' (1), '.' (1) (f.fa, the first in line 2)
  >chr1
  ACTGTAAA
  $ fasta '>chr1\nAC-GT*A.AA\n' --iupac error; fasta '>a\nAC*\n' --iupac error; fasta '>a\nAC\n>b\nA1\n' --iupac error; fasta '>a\nACU u\r\n' --iupac error
  gk build-assembly: error: the character '-' in the sequence 'chr1'; without --iupac error it would become T (f.fa:2)
  gk build-assembly: error: the character '*' in the sequence 'a'; without --iupac error it would be left out (f.fa:2)
  gk build-assembly: error: the character '1' in the sequence 'b'; without --iupac error it would be left out (f.fa:4)
  gk build-assembly: warning: what is no base of DNA: becomes T 'U' (1), 'u' (1) (f.fa, the first in line 2)
  $ fasta '>a\nAC-\n' --unmask; fasta '>a\nAC*-\n' --layout genomekit; fasta '>a\nAC*\n' --layout genomekit
  gk build-assembly: error: the character '-' in the sequence 'a'; this layout takes A, C, G, T and N alone (f.fa:2)
  gk build-assembly: warning: what is no base of DNA: is left out '*' (1) (f.fa, the first in line 2)
  $ fasta '>a\r\nAC GT\r\nAC\tGT\r\n'; gk dna -g f --all
  >a
  ACGTACGT
  $ fasta '>a\nACGT\n-\n>b\n.\nA\n'; cp f.fa g.fa; gk build-assembly -n g f.fa "$TESTS/demo/tiny.fa" > /dev/null
  gk build-assembly: warning: what is no base of DNA: becomes T '-' (1); is left out '.' (1) (f.fa, the first in line 3)
  gk build-assembly: warning: what is no base of DNA: becomes T '-' (1); is left out '.' (1) (f.fa, the first in line 3)

With CR alone as line end the whole file would be a name.

  $ fasta '>a\rACGT\r>b\rAC\r'; fasta '>a\nACGT\rAC\r'; fasta '>a\nAC\nA\r>b\rC\n'; fasta '>a\r\r\nAC\r\r\n'; gk dna -g f --all
  gk build-assembly: error: the lines end in CR alone, as on old Macs; tr '\r' '\n' makes them lines (f.fa:1)
  gk build-assembly: error: the lines end in CR alone, as on old Macs; tr '\r' '\n' makes them lines (f.fa:2)
  gk build-assembly: error: the lines end in CR alone, as on old Macs; tr '\r' '\n' makes them lines (f.fa:3)
  >a
  AC

Proteins have no bases.

  $ fasta '>chr1\nACGT\n>P1 a protein\nMKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQ\n'; fasta '>p\nMEEPQSDPSV*\n'; fasta '>p\nmeepqsdpsv\n' --iupac error
  gk build-assembly: error: the sequence 'P1' is of a protein: 15 of its 33 letters (E, F, I, L, P, Q) stand for no base (f.fa:3)
  gk build-assembly: error: the sequence 'p' is of a protein: 5 of its 10 letters (E, F, I, L, P, Q) stand for no base (f.fa:1)
  gk build-assembly: error: the letter 'm' in the sequence 'p'; without --iupac error it would become N (f.fa:2)
  [1]
  $ fasta '>a\nACGTEEACGTACGTX\n'; gk dna -g f --all
  >a
  ACGTNNACGTACGTN

A list of variants may end with its separator.

  $ column() { printf 'chr1\t0\t8\ta\t0\t+\t%b\n' "$@" | gk variant-dna -f seq --variants-column 7; }
  $ printf '>chr1\nGACTTTTTTTGCATGCAAAAAC\n' > v.fa; gk build-assembly v.fa -n v > /dev/null; export GK_GENOME=v
  $ column 'chr1:3:C:G' 'chr1:3:C:G;' 'chr1:3:C:G,' 'chr1:3:C:G; ' 'chr1:3:C:G;chr1:5:T:A;' ';' '.' ''
  GAGTTTTT
  GAGTTTTT
  GAGTTTTT
  GAGTTTTT
  GAGTATTT
  GACTTTTT
  GACTTTTT
  GACTTTTT
  $ column 'chr1:3:C:G;;'; column ';chr1:3:C:G'; column 'chr1:3:C:G;;chr1:5:T:A'
  gk variant-dna: error: variant '' is not chromosome:position:reference:alternative (<stdin>:1)
  gk variant-dna: error: variant '' is not chromosome:position:reference:alternative (<stdin>:1)
  gk variant-dna: error: variant '' is not chromosome:position:reference:alternative (<stdin>:1)
  [1]
