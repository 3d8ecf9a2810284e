gk vcf compile: VCF and BCF to tables. What tables hold is asked in the tests of gk vcf query; here it is what is
accepted, what is refused and how, and what is said.

  $ printf '>chr1\nACGTACGTNNTTTTTTACGTacgtACACACACGG\n>chr2\nGATTACA\n' > toy.fa; printf '# ucsc\tnumber\nchr1\t1\nchr2\t2\n' > toy.alias
  $ gk build-assembly -q toy.fa -n toy --alias toy.alias > paths; export GK_GENOME=toy
  $ cat > head.txt <<'END'
  > ##fileformat=VCFv4.2
  > ##contig=<ID=chr1,length=34>
  > ##contig=<ID=chr2,length=7>
  > ##FILTER=<ID=low,Description="Low quality">
  > ##INFO=<ID=AF,Number=A,Type=Float,Description="Frequency">
  > ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > ##INFO=<ID=TX,Number=1,Type=String,Description="Text">
  > ##INFO=<ID=MANY,Number=.,Type=Integer,Description="Numbers">
  > ##INFO=<ID=CH,Number=1,Type=Character,Description="Letter">
  > ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
  > ##INFO=<ID=SVLEN,Number=1,Type=Integer,Description="Length">
  > ##INFO=<ID=SVTYPE,Number=1,Type=String,Description="Kind">
  > ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  > ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  > ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
  > ##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Likelihoods">
  > ##FORMAT=<ID=FT,Number=1,Type=String,Description="Filter">
  > END
  $ printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2\n' >> head.txt
  $ vcf() { cat head.txt; tr ' ' '\t'; }
  $ vcf > a.vcf <<'END'
  > chr1 2 rs1 C T 3.5 PASS AF=0.5;DP=3 GT:AD:DP 0/1:5,6:11 1|1:0,9:9
  > 1 5 . A AGG . . DP=4;TX=a%3Bb GT:DP ./1:4 0|1
  > chr2 3 . T A . low AF=. GT:AD 0/0:.,. .
  > END

Columns, and what is said of missing values and half calls.

  $ gk vcf compile a.vcf -o a.vcfbin --info AF,DP,TX,ID,QUAL,FILTER --fmt GT,AD,DP
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: missing values: AF 2 (stored as 0), INFO/DP 1 (stored as 0), QUAL 2 (stored as nan), AD 4 (stored as 0), FMT/DP 3 (stored as 0); AF:float32=nan keeps them apart
  gk vcf compile: genotypes: 1 half call such as 0/. (stored as missing)
  $ gk vcf compile a.vcf -o b.vcfbin --info AF:float32=nan,DP:int16=-1 --fmt GT=het --fmt AD:int8,DP=-1
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: missing values: AF 2 (stored as nan), INFO/DP 1 (stored as -1), AD 4 (stored as 0), FMT/DP 3 (stored as -1); AD:int8=-1 keeps them apart
  gk vcf compile: genotypes: 1 half call such as 0/. (stored as 0/1, phased ones as missing)
  $ wc -c < a.vcfbin; wc -c < b.vcfbin
  682
  434
  $ gk vcf compile a.vcf -o none.vcfbin; head -c 4 none.vcfbin | od -An -tx1
  gk vcf compile: 3 read, 0 rejected; 3 rows
   ed c0 05 00

The same bytes from gzip, BGZF, BCF, a pipe, with other line ends, with any number of threads, in any order of columns.

  $ same() { gk vcf compile -q "$@" -o same.vcfbin --fmt DP,AD,GT --info FILTER,QUAL,ID,TX --info DP,AF && cmp same.vcfbin a.vcfbin; }
  $ gzip -c a.vcf > a.vcf.gz; sed 's/$/\r/' a.vcf > crlf.vcf; sed 's/^1/chr1/' a.vcf | bcftools view -Ob -o a.bcf; bcftools view -Oz -o a.vcf.bgz a.bcf; bcftools view -Ou a.bcf > a.raw
  $ same a.vcf.gz; same crlf.vcf; same a.bcf; same a.raw; same a.vcf.bgz; same - < a.vcf; same - < a.bcf; same -@ 4 a.vcf; same -@ 3 a.bcf; same --no-validate a.vcf

An empty file is an empty table.

  $ gk vcf compile /dev/null -o empty.vcfbin; wc -c < empty.vcfbin; gk vcf compile head.txt -o empty.vcfbin --info AF --fmt GT,AD
  gk vcf compile: 0 read, 0 rejected; 0 rows
  68
  gk vcf compile: 0 read, 0 rejected; 0 rows

Samples, and a column for each value.

  $ gk vcf compile a.vcf -o one.vcfbin --fmt GT,AD --samples s2; gk vcf compile a.vcf -o two.vcfbin --fmt GT,AD --split-depth; tail -c 12 one.vcfbin | tr '\0' .; echo; strings -n 4 two.vcfbin | grep AD_
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: missing values: AD 2 (stored as 0); AD:int32=-1 keeps them apart
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: missing values: AD 4 (stored as 0); AD:int32=-1 keeps them apart
  gk vcf compile: genotypes: 1 half call such as 0/. (stored as missing)
  .....s2.
  AD_0
  AD_1
  $ gk vcf compile a.vcf -o x.vcfbin --fmt GT --samples s3
  gk vcf compile: error: there is no sample 's3' in a.vcf; did you mean 's1'?
  [2]
  $ gk vcf compile a.vcf -o x.vcfbin --fmt GT --samples s1,s1
  gk vcf compile: error: sample 's1' is named twice
  [2]
  $ gk vcf compile a.vcf -o x.vcfbin --samples s1
  gk vcf compile: error: --samples picks the samples of FORMAT columns: give --fmt, too
  [2]

Requests that make no sense.

  $ for ask in AF,AF start X:int9 AF:float16=1e9 DP:int8=300 'X[0]' GT ID:int32 SVTYPE:int32=7 ''; do gk vcf compile a.vcf -o x.vcfbin --info "$ask"; done
  gk vcf compile: error: column 'AF': INFO column AF is asked for twice
  gk vcf compile: error: column 'start': GenomeKit's variants have an attribute of this name, so no column can have it
  gk vcf compile: error: column 'X:int9': the type is int8, int16, int32, float16 or float32, not 'int9'; did you mean 'int8'?
  gk vcf compile: error: column 'AF:float16=1e9': float16 has no value '1e9'
  gk vcf compile: error: column 'DP:int8=300': int8 has no value '300'
  gk vcf compile: error: column 'X[0]': the number of values is '0', not a whole number from 1 on
  gk vcf compile: error: column 'GT': GT belongs to FORMAT
  gk vcf compile: error: column 'ID:int32': ID is text: it has no type, number or missing value to choose
  gk vcf compile: error: column 'SVTYPE:int32=7': SVTYPE is a code of int8, from 0 to 6; it has no other type and no other missing value than 0
  gk vcf compile: error: column '': there is no ID
  [2]
  $ gk vcf compile a.vcf -o x.vcfbin --fmt GT=hom; gk vcf compile a.vcf -o x.vcfbin --fmt GT:int32=3
  gk vcf compile: error: column 'GT=hom': genotypes are codes of int8; GT=het or GT=unknown says what becomes of half calls
  gk vcf compile: error: column 'GT:int32=3': genotypes are codes of int8; GT=het or GT=unknown says what becomes of half calls
  [2]
  $ gk vcf compile a.vcf; gk vcf compile -o x.vcfbin; gk vcf compile - -o x.vcfbin --if-newer; gk vcf compile a.vcf -o x.vcfbin --normalize --no-validate
  gk vcf compile: error: a table is written to a file: give -o OUT.vcfbin
  gk vcf compile: error: no VCF given; - is stdin
  gk vcf compile: error: --if-newer: the age of stdin is not known
  gk vcf compile: error: --no-validate: --normalize moves alleles along the reference, so it compares them with it
  [2]
  $ GK_GENOME= gk vcf compile a.vcf -o x.vcfbin
  gk vcf compile: error: no genome: give -g GENOME or set GK_GENOME
  [2]
  $ ls x.vcfbin
  ls: cannot access 'x.vcfbin': No such file or directory
  [2]

What the header does not say, or says otherwise.

  $ gk vcf compile a.vcf -o x.vcfbin --info NOPE; gk vcf compile a.vcf -o x.vcfbin --fmt AF
  gk vcf compile: error: no ##INFO line declares NOPE, so that its type is not known; NOPE:int32[1] says it (a.vcf:19)
  gk vcf compile: error: no ##FORMAT line declares AF, so that its type is not known; AF:int32[1] says it (a.vcf:19)
  [1]
  $ gk vcf compile a.vcf -o x.vcfbin --info AF:int32; gk vcf compile a.vcf -o x.vcfbin --info TX:int32; gk vcf compile a.vcf -o x.vcfbin --info CH; gk vcf compile a.vcf -o x.vcfbin --fmt FT; gk vcf compile a.vcf -o x.vcfbin --info MANY
  gk vcf compile: error: INFO AF has Type=Float, which int32 does not fit (a.vcf:5)
  gk vcf compile: error: INFO TX is declared as text (Type=String), which has no other type, number or missing value (a.vcf:7)
  gk vcf compile: error: INFO CH has Type=Character: a table has room for Integer, Float, String and Flag (a.vcf:9)
  gk vcf compile: error: FORMAT FT is text (Type=String): a table has room for text only in INFO columns (a.vcf:17)
  gk vcf compile: error: INFO MANY has Number=., any number of values: say how many a cell has room for, as in MANY:int32[3] (a.vcf:8)
  [1]
  $ sed 's/=PL,Number=G/=PL,Number=-1/' a.vcf > q.vcf; gk vcf compile q.vcf -o x.vcfbin --fmt PL
  gk vcf compile: error: Number=-1 of FORMAT PL is neither a whole number nor A, R, G or . (q.vcf:16)
  [1]
  $ grep -v '^#' a.vcf > no_header.vcf; gk vcf compile no_header.vcf -o x.vcfbin --fmt GT; gk vcf compile no_header.vcf -o x.vcfbin --info DP; gk vcf compile no_header.vcf -o no_header.vcfbin --info DP:int32,AF:float32[1]
  gk vcf compile: error: FORMAT columns are asked for, but no line of column titles (#CHROM) names the samples (no_header.vcf:1)
  gk vcf compile: error: no ##INFO line declares DP, so that its type is not known; DP:int32[1] says it (no_header.vcf:1)
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: missing values: DP 1 (stored as 0), AF 2 (stored as 0); DP:int32=-1 keeps them apart
  $ grep -v '^#CHROM' a.vcf > no_chrom.vcf; gk vcf compile no_chrom.vcf -o x.vcfbin --fmt GT; gk vcf compile no_chrom.vcf -o no_header.vcfbin --info DP
  gk vcf compile: error: FORMAT columns are asked for, but no line of column titles (#CHROM) names the samples (no_chrom.vcf:18)
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: missing values: DP 1 (stored as 0); DP:int32=-1 keeps them apart
  $ sed 's/^#CHROM.*/#CHROM\tPOS\tID\tREF\tALT\tQUAL/' a.vcf > short.vcf; gk vcf compile short.vcf -o x.vcfbin
  gk vcf compile: error: the line of column titles has 6 columns, fewer than 8 (short.vcf:18)
  [1]
  $ sed 's/\ts1\ts2$/\ts1\ts1/' a.vcf > twice.vcf; gk vcf compile -q twice.vcf -o twice.vcfbin --fmt GT; gk vcf compile twice.vcf -o twice.vcfbin --fmt GT 2>&1 | grep warning; gk vcf compile twice.vcf -o x.vcfbin --fmt GT --samples s1
  gk vcf compile: warning: several samples are called 's1'
  gk vcf compile: error: several samples are called 's1' in twice.vcf
  [2]

Records that can't be read: one line each, with the place.

  $ bad() { vcf > bad.vcf; gk vcf compile bad.vcf -o x.vcfbin "$@"; }
  $ echo 'chr1 2 . C T . .' | bad; echo 'chr1 0 . C T . . .' | bad; echo 'chr1 two . C T . . .' | bad; echo 'chr1 2147483648 . C T . . .' | bad; echo 'chr3 2 . C T . . .' | bad
  gk vcf compile: error: a VCF record has at least 8 columns, this line has 7 (bad.vcf:19)
  gk vcf compile: error: POS 0 is outside chr1, which has 34 bases (bad.vcf:19)
  gk vcf compile: error: POS 'two' is no whole number of 32 bits (bad.vcf:19)
  gk vcf compile: error: POS '2147483648' is no whole number of 32 bits (bad.vcf:19)
  gk vcf compile: error: unknown chromosome 'chr3'; did you mean 'chr1'? (bad.vcf:19)
  [1]
  $ echo 'chr1 2 . G T . . .' | bad; echo 'chr1 2 . c T . . .' | bad; echo 'chr1 99 . G T . . .' | bad; echo 'chr1 2 . C C . . .' | bad; echo 'chr1 2 . CG TG . . .' | bad
  gk vcf compile: error: REF at chr1:2 is 'G', but the genome has 'C' (bad.vcf:19)
  gk vcf compile: error: REF at chr1:2 is 'c', but the genome has 'C', in upper case (bad.vcf:19)
  gk vcf compile: error: POS 99 is outside chr1, which has 34 bases (bad.vcf:19)
  gk vcf compile: error: REF and ALT are the same: 'C' (bad.vcf:19)
  gk vcf compile: error: REF 'CG' and ALT 'TG' end with the same base: the record is not normalised (bad.vcf:19)
  [1]
  $ echo 'chr1 2 . C . . . .' | bad; echo 'chr1 2 . C * . . .' | bad; echo 'chr1 2 . C T,G . . .' | bad; echo 'chr1 2 . R T . . .' | bad; echo 'chr1 2 .  T . . .' | bad
  gk vcf compile: error: there is no ALT allele: it is '.' (bad.vcf:19)
  gk vcf compile: error: ALT '*' is neither a sequence of A, C, G, T and N nor symbolic (bad.vcf:19)
  gk vcf compile: error: 2 ALT alleles, 'T,G': a row has one, so the record has to be split (bad.vcf:19)
  gk vcf compile: error: REF 'R' has 'R'; it may have A, C, G, T and N (bad.vcf:19)
  gk vcf compile: error: REF is empty (bad.vcf:19)
  [1]
  $ echo 'chr1 2 . C T . . DP=3000000000' | bad --info DP; echo 'chr1 2 . C T . . DP=1.5' | bad --info DP; echo 'chr1 2 . C T . . DP=1,2' | bad --info DP; echo 'chr1 2 . C T . . DP' | bad --info DP; echo 'chr1 2 . C T . . DP=200' | bad --info DP:int8; echo 'chr1 2 . C T . . AF=x' | bad --info AF; echo 'chr1 2 . C T . . AF=1e39' | bad --info AF; echo 'chr1 2 . C T . . AF=70000' | bad --info AF:float16
  gk vcf compile: error: DP has '3000000000', which int32 has no room for (bad.vcf:19)
  gk vcf compile: error: DP has '1.5', which is no whole number (bad.vcf:19)
  gk vcf compile: error: DP has 2 values where 1 is right (bad.vcf:19)
  gk vcf compile: error: DP has no value (bad.vcf:19)
  gk vcf compile: error: DP has '200', which int8 has no room for (bad.vcf:19)
  gk vcf compile: error: AF has 'x', which is no number that float32 has room for (bad.vcf:19)
  gk vcf compile: error: AF has '1e39', which is no number that float32 has room for (bad.vcf:19)
  gk vcf compile: error: AF has '70000', which float16 has no room for (bad.vcf:19)
  [1]
  $ echo 'chr1 2 . C T . . . GT 0/1' | bad --fmt GT; echo 'chr1 2 . C T . . . GT 0/1 0/1 0/1' | bad --fmt GT; echo 'chr1 2 . C T . . . GT 0/1 10/1' | bad --fmt GT; echo 'chr1 2 . C T . . . GT 0/0/1 0/1' | bad --fmt GT; echo 'chr1 2 . C T . . . GT 0-1 0/1' | bad --fmt GT; echo 'chr1 2 . C T . . . GT 0/1 0/1:3' | bad --fmt GT
  gk vcf compile: error: the record has 1 sample column, the header 2 (bad.vcf:19)
  gk vcf compile: error: the record has 3 sample columns, the header 2 (bad.vcf:19)
  gk vcf compile: error: sample 's2': genotype '10/1' has an allele that the record does not have (bad.vcf:19)
  gk vcf compile: error: sample 's1': genotype '0/0/1' has 3 alleles; a table has room for two (bad.vcf:19)
  gk vcf compile: error: sample 's1': genotype '0-1' is not one or two alleles, such as 0/1 (bad.vcf:19)
  gk vcf compile: error: sample 's2' has 2 fields, FORMAT has 1 (bad.vcf:19)
  [1]
  $ ls x.vcfbin
  ls: cannot access 'x.vcfbin': No such file or directory
  [2]

Values of all alleles beside one ALT, as tools that split records leave them.

  $ echo 'chr1 2 . C T . . . GT:AD 1/.:5,6,7 ./.' | bad --fmt GT,AD
  gk vcf compile: error: sample 's1': AD has 3 values where 2 for REF and 1 ALT allele are right: a tool that splits records and leaves all alleles' values (vcfbreakmulti, vt decompose) makes these (bad.vcf:19)
  [1]
  $ echo 'chr1 2 . C T . . . GT:AD 0/1:5 ./.' | bad --fmt GT,AD
  gk vcf compile: error: sample 's1': AD has 1 value where 2 for REF and 1 ALT allele are right (bad.vcf:19)
  [1]

Bad records may be left out: counted, and written to a file.

  $ vcf > some.vcf <<'END'
  > chr1 2 . C T . . DP=1
  > chr1 2 . G T . . DP=2
  > chr3 2 . C T . . DP=3
  > chr1 3 . G T . . DP=x
  > chr1 4 . T A . . DP=5
  > END
  $ gk vcf compile some.vcf -o some.vcfbin --info DP --on-bad skip --rejects rejects.txt; cat rejects.txt
  gk vcf compile: 5 read, 3 rejected: 1 malformed, 1 unknown chromosome, 1 reference mismatch; 2 rows
  chr1	2	.	G	T	.	.	DP=2	REF at chr1:2 is 'G', but the genome has 'C'
  chr3	2	.	C	T	.	.	DP=3	unknown chromosome 'chr3'
  chr1	3	.	G	T	.	.	DP=x	DP has 'x', which is no whole number
  $ gk vcf compile some.vcf -o x.vcfbin --rejects rejects.txt; cut -f 2,9 rejects.txt; gk vcf compile some.vcf -o x.vcfbin --on-bad na
  gk vcf compile: error: REF at chr1:2 is 'G', but the genome has 'C' (some.vcf:20)
  2	REF at chr1:2 is 'G', but the genome has 'C'
  gk vcf compile: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk vcf compile --help'
  [2]
  $ gk vcf compile some.vcf -o some.vcfbin --info DP:int32 --drop-mismatch
  gk vcf compile: error: unknown chromosome 'chr3'; did you mean 'chr1'? (some.vcf:21)
  [1]
  $ sed 's/^chr/contig/' some.vcf > other.vcf; gk vcf compile other.vcf -o x.vcfbin --on-bad skip
  gk vcf compile: error: no record has a chromosome of toy: the VCF says 'contig1', the genome 'chr1' (other.vcf)
  [1]

Files that are cut or damaged.

  $ head -c 300 a.vcf.gz > cut.vcf.gz; gk vcf compile cut.vcf.gz -o x.vcfbin; head -c -28 a.vcf.bgz > cut.vcf.bgz; gk vcf compile cut.vcf.bgz -o x.vcfbin; head -c 200 a.bcf > cut.bcf; gk vcf compile cut.bcf -o x.vcfbin; head -c -28 a.bcf > cut.bcf; gk vcf compile cut.bcf -o x.vcfbin; head -c -5 a.raw > cut.raw; gk vcf compile cut.raw -o x.vcfbin
  gk vcf compile: error: the gzip data ends too early: the file is truncated (cut.vcf.gz)
  gk vcf compile: error: the BGZF end-of-file block is missing: the file is truncated (cut.vcf.bgz)
  gk vcf compile: error: the BCF header is damaged or truncated (cut.bcf)
  gk vcf compile: error: the BGZF end-of-file block is missing: the file is truncated (cut.bcf)
  gk vcf compile: error: the BCF data is damaged or truncated in record 3 (cut.raw)
  [1]
  $ gk vcf compile none.vcf -o x.vcfbin; gk vcf compile . -o x.vcfbin; gk vcf compile a.vcf -o no/x.vcfbin; ls x.vcfbin
  gk vcf compile: error: can't open none.vcf: No such file or directory
  gk vcf compile: error: can't read .: it is a folder
  gk vcf compile: error: can't write no/x.vcfbin: No such file or directory
  ls: cannot access 'x.vcfbin': No such file or directory
  [2]

Order and repetition are the table's own affair.

  $ vcf > order.vcf <<'END'
  > chr2 3 . T A . . .
  > chr1 4 . T A . . .
  > chr1 2 . C T . . .
  > chr1 4 . T A . . .
  > END
  $ gk vcf compile order.vcf -o order.vcfbin
  gk vcf compile: 4 read, 0 rejected; 4 rows

Alleles that are empty are spelt in several ways.

  $ printf '1 2 . CG C . . .\n1 4 . T TA . . .\n' | vcf > padded.vcf; printf '1 3 . G - . . .\n1 5 . - A . . .\n' | vcf > dashes.vcf; printf '1 3 . G - . . .\n1 5 . . A . . .\n' | vcf > dots.vcf
  $ for form in padded dashes dots; do gk vcf compile -q $form.vcf -o $form.vcfbin; done; cmp padded.vcfbin dashes.vcfbin; cmp padded.vcfbin dots.vcfbin

Symbolic alleles and breakends: kept, refused, or left out with a count.

  $ vcf > sv.vcf <<'END'
  > chr1 4 . T <DEL> . . END=9;SVTYPE=DEL
  > chr1 4 . N <DUP> . . SVLEN=5;SVTYPE=DUP
  > chr1 4 . T <INS> . . SVTYPE=INS
  > chr1 4 . T T[chr2:1[ . . SVTYPE=BND
  > chr1 4 . T <DEL> . . SVLEN=-5;SVTYPE=odd
  > END
  $ gk vcf compile sv.vcf -o sv.vcfbin --info SVTYPE; gk vcf compile sv.vcf -o x.vcfbin --symbolic error; gk vcf compile sv.vcf -o none.vcfbin --symbolic exclude; gk vcf compile sv.vcf -o none.vcfbin --symbolic error --on-bad skip
  gk vcf compile: 5 read, 0 rejected; 5 rows
  gk vcf compile: warning: SVTYPE 'odd' has no code and is stored as 0: 1 record (sv.vcf:23)
  gk vcf compile: error: ALT '<DEL>' is symbolic: it has no sequence (sv.vcf:19)
  gk vcf compile: 5 read, 0 rejected; left out: 4 with a symbolic ALT allele, 1 whose ALT is a breakend; 0 rows
  gk vcf compile: 5 read, 5 rejected: 5 refused; 0 rows
  $ gk vcf compile -q sv.vcf -o signed.vcfbin --info SVTYPE --svlen signed; cmp sv.vcfbin signed.vcfbin | cut -d' ' -f 1-3
  sv.vcfbin signed.vcfbin differ:
  $ echo 'chr1 4 . T <DEL> . . SVTYPE=DEL' | bad; echo 'chr1 4 . T <DEL> . . END=2' | bad; echo 'chr1 4 . T <DEL> . . END=.' | bad; echo 'chr1 4 . A <DEL> . . END=9' | bad
  gk vcf compile: error: ALT '<DEL>' is symbolic, and INFO has neither END nor SVLEN (bad.vcf:19)
  gk vcf compile: error: END is 2, before POS 4 (bad.vcf:19)
  gk vcf compile: error: END '.' is no whole number of 32 bits (bad.vcf:19)
  gk vcf compile: error: REF at chr1:4 is 'A', but the genome has 'T' (bad.vcf:19)
  [1]

Records without ALT.

  $ printf '1 2 . C . . . .\n1 4 . T . . . .\n1 4 . T A . . .\n' | vcf > ref.vcf; gk vcf compile ref.vcf -o ref.vcfbin --ancestral warn; gk vcf compile ref.vcf -o ref.vcfbin --ancestral exclude; gk vcf compile ref.vcf -o x.vcfbin --ancestral maybe
  gk vcf compile: 3 read, 0 rejected; 3 rows
  gk vcf compile: warning: 2 records have no ALT allele; their rows have no alleles (ref.vcf, lines 19, 20)
  gk vcf compile: 3 read, 0 rejected; left out: 2 without an ALT allele; 1 row
  gk vcf compile: error: --ancestral: unknown value 'maybe' (one of error, warn, exclude); see 'gk vcf compile --help'
  [2]

Several ALT alleles become rows of their own.

  $ vcf > multi.vcf <<'END'
  > chr1 2 . C T,G,* . . AF=0.1,0.2,0.3 GT:AD:PL 1/2:5,6,7,8:1,2,3,4,5,6,7,8,9,10 3:.:1,2,3,4
  > chr1 4 . T TA . . AF=0.4 GT:AD:PL 0/1:1,2:1,2,3 .|1:2,1
  > END
  $ vcf > single.vcf <<'END'
  > chr1 2 . C T . . AF=0.1 GT:AD:PL 1/0:5,6:1,2,3 0:.:1,2
  > chr1 2 . C G . . AF=0.2 GT:AD:PL 0/1:5,7:1,4,6 0:.:1,3
  > chr1 4 . T TA . . AF=0.4 GT:AD:PL 0/1:1,2:1,2,3 .|1:2,1
  > END
  $ gk vcf compile multi.vcf -o multi.vcfbin --info AF --fmt GT,AD,PL --split; gk vcf compile -q single.vcf -o single.vcfbin --info AF --fmt GT,AD,PL; cmp multi.vcfbin single.vcfbin
  gk vcf compile: 4 read, 0 rejected; left out: 1 whose ALT is '*', a deletion that begins before; alleles are counted one by one; 3 rows
  gk vcf compile: missing values: AD 2 (stored as 0), PL 1 (stored as 0); AD:int32=-1 keeps them apart
  gk vcf compile: genotypes: 1 half call such as 0/. (stored as missing)
  gk vcf compile: warning: PL has 3 values in a cell; GenomeKit can't read columns of more than two
  $ echo 'chr1 2 . C T,G . . . GT 1/3 0/0' | bad --fmt GT --split; echo 'chr1 2 . C T,G . . AF=1' | bad --info AF --split; echo 'chr1 2 . C T,G . . . GT 0/1/2 1/1/1' | bad --fmt GT --split; rm x.vcfbin
  gk vcf compile: error: sample 's1': genotype '1/3' has an allele that the record does not have (bad.vcf:19)
  gk vcf compile: error: AF has 1 value where 2 for 2 ALT alleles are right (bad.vcf:19)
  gk vcf compile: 2 read, 0 rejected; alleles are counted one by one; 2 rows
  gk vcf compile: genotypes: 4 calls of more than two alleles

Moved left, trimmed and sorted.

  $ printf '1 15 . TT T . . .\n1 5 . ACG AAG . . .\n1 29 . ACA A,ACACA . . .\n1 3 . GG A . . .\n' | vcf > raw.vcf; printf '1 6 . C A . . .\n1 10 . NT N . . .\n1 24 . TAC T . . .\n1 24 . T TAC . . .\n' | vcf > left.vcf
  $ gk vcf compile raw.vcf -o raw.vcfbin --normalize --on-bad skip; gk vcf compile -q left.vcf -o left.vcfbin --no-validate; cmp raw.vcfbin left.vcfbin; gk vcf compile raw.vcf -o x.vcfbin --normalize
  gk vcf compile: 5 read, 1 rejected: 1 reference mismatch; alleles are counted one by one; 4 rows
  gk vcf compile: error: REF at chr1:3 is 'GG', but the genome has 'GT' (raw.vcf:22)
  [1]

Intervals to leave out, and those to keep to.

  $ printf 'chr1\t1\t2\nchr1\t3\t4\tx\t0\t-\n' > some.bed; gk vcf compile order.vcf -o order.vcfbin --exclude some.bed; gk vcf compile order.vcf -o order.vcfbin --allow some.bed; printf 'chr1\t9\t3\n' > bad.bed; gk vcf compile order.vcf -o x.vcfbin --allow bad.bed
  gk vcf compile: warning: some.bed: 1 row on the strand -, which no variant meets
  gk vcf compile: 4 read, 0 rejected; left out: 1 in intervals to exclude; 3 rows
  gk vcf compile: warning: some.bed: 1 row on the strand -, which no variant meets
  gk vcf compile: 4 read, 0 rejected; left out: 3 outside the intervals that are allowed; 1 row
  gk vcf compile: error: start 9 is after end 3 (bad.bed:1)
  [1]

A table that is newer stays.

  $ touch -d '2020-01-01' a.vcf; gk vcf compile a.vcf -o kept.vcfbin --info DP -q; gk vcf compile a.vcf -o kept.vcfbin --if-newer; touch -d '2019-01-01' kept.vcfbin; gk vcf compile -q a.vcf -o kept.vcfbin --if-newer; wc -c < kept.vcfbin
  gk vcf compile: kept.vcfbin is not older than a.vcf and stays as it is
  240
