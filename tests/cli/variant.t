gk variant normalize and gk variant span.

  $ gk build-assembly -q -n tiny "$TESTS/demo/tiny.fa" > ignored
  $ export GK_GENOME=tiny

Common prefix, then common suffix are trimmed; padded and unpadded spelling give one row.

  $ cat > good.txt <<'END'
  > # a comment, and an empty line
  > 
  > chr1:3:TA:T
  > chr1:4:A:-
  > chr1:4:a:.
  > 1:7:g:t
  > chr1:8::TT
  > chr1:1,0:AATT:AT
  > chr1:2:CT:AAAC
  > chr1:2:CTA:G
  > chr1:5:A:A
  > chr1:5::
  > chr1:3:T:R
  > END
  $ gk variant normalize good.txt
  #chrom	start	end	ref	alt	variant
  chr1	3	4	A	.	chr1:4:A:
  chr1	3	4	A	.	chr1:4:A:
  chr1	3	4	A	.	chr1:4:A:
  chr1	6	7	G	T	chr1:7:G:T
  chr1	7	7	.	TT	chr1:8::TT
  chr1	10	12	AT	.	chr1:11:AT:
  chr1	1	3	CT	AAAC	chr1:2:CT:AAAC
  chr1	1	4	CTA	G	chr1:2:CTA:G
  chr1	5	5	.	.	chr1:6::
  chr1	4	4	.	.	chr1:5::
  chr1	2	3	T	R	chr1:3:T:R
  $ gk variant normalize --columns +query,edits good.txt
  #chrom	start	end	ref	alt	variant	query	edits
  chr1	3	4	A	.	chr1:4:A:	chr1:3:TA:T	3:A:
  chr1	3	4	A	.	chr1:4:A:	chr1:4:A:-	3:A:
  chr1	3	4	A	.	chr1:4:A:	chr1:4:a:.	3:A:
  chr1	6	7	G	T	chr1:7:G:T	1:7:g:t	6:G:T
  chr1	7	7	.	TT	chr1:8::TT	chr1:8::TT	7::TT
  chr1	10	12	AT	.	chr1:11:AT:	chr1:1,0:AATT:AT	10:AT:
  chr1	1	3	CT	AAAC	chr1:2:CT:AAAC	chr1:2:CT:AAAC	1:CT:AA,3::AC
  chr1	1	4	CTA	G	chr1:2:CTA:G	chr1:2:CTA:G	1:C:G,2:TA:
  chr1	5	5	.	.	chr1:6::	chr1:5:A:A	.
  chr1	4	4	.	.	chr1:5::	chr1:5::	.
  chr1	2	3	T	R	chr1:3:T:R	chr1:3:T:R	2:T:R
  $ gk variant normalize --no-trim --columns query,start,end,ref,alt,variant good.txt
  #query	start	end	ref	alt	variant
  chr1:3:TA:T	2	4	TA	T	chr1:3:TA:T
  chr1:4:A:-	3	4	A	.	chr1:4:A:
  chr1:4:a:.	3	4	A	.	chr1:4:A:
  1:7:g:t	6	7	G	T	chr1:7:G:T
  chr1:8::TT	7	7	.	TT	chr1:8::TT
  chr1:1,0:AATT:AT	9	13	AATT	AT	chr1:10:AATT:AT
  chr1:2:CT:AAAC	1	3	CT	AAAC	chr1:2:CT:AAAC
  chr1:2:CTA:G	1	4	CTA	G	chr1:2:CTA:G
  chr1:5:A:A	4	5	A	A	chr1:5:A:A
  chr1:5::	4	4	.	.	chr1:5::
  chr1:3:T:R	2	3	T	R	chr1:3:T:R
  $ gk variant normalize --columns variant,edits --no-header --limit 3 good.txt
  chr1:4:A:	3:A:
  chr1:4:A:	3:A:
  chr1:4:A:	3:A:
  $ gk variant normalize -f json --columns +query,edits good.txt
  {"chrom":"chr1","start":3,"end":4,"ref":"A","alt":"","variant":"chr1:4:A:","query":"chr1:3:TA:T","edits":["3:A:"]}
  {"chrom":"chr1","start":3,"end":4,"ref":"A","alt":"","variant":"chr1:4:A:","query":"chr1:4:A:-","edits":["3:A:"]}
  {"chrom":"chr1","start":3,"end":4,"ref":"A","alt":"","variant":"chr1:4:A:","query":"chr1:4:a:.","edits":["3:A:"]}
  {"chrom":"chr1","start":6,"end":7,"ref":"G","alt":"T","variant":"chr1:7:G:T","query":"1:7:g:t","edits":["6:G:T"]}
  {"chrom":"chr1","start":7,"end":7,"ref":"","alt":"TT","variant":"chr1:8::TT","query":"chr1:8::TT","edits":["7::TT"]}
  {"chrom":"chr1","start":10,"end":12,"ref":"AT","alt":"","variant":"chr1:11:AT:","query":"chr1:1,0:AATT:AT","edits":["10:AT:"]}
  {"chrom":"chr1","start":1,"end":3,"ref":"CT","alt":"AAAC","variant":"chr1:2:CT:AAAC","query":"chr1:2:CT:AAAC","edits":["1:CT:AA","3::AC"]}
  {"chrom":"chr1","start":1,"end":4,"ref":"CTA","alt":"G","variant":"chr1:2:CTA:G","query":"chr1:2:CTA:G","edits":["1:C:G","2:TA:"]}
  {"chrom":"chr1","start":5,"end":5,"ref":"","alt":"","variant":"chr1:6::","query":"chr1:5:A:A","edits":[]}
  {"chrom":"chr1","start":4,"end":4,"ref":"","alt":"","variant":"chr1:5::","query":"chr1:5::","edits":[]}
  {"chrom":"chr1","start":2,"end":3,"ref":"T","alt":"R","variant":"chr1:3:T:R","query":"chr1:3:T:R","edits":["2:T:R"]}
  $ gk variant normalize -f json --columns variant --variant chr1:3:TA:T --variant chr1:8::TT
  {"variant":"chr1:4:A:"}
  {"variant":"chr1:8::TT"}

The ends of a chromosome, and N.

  $ gk variant normalize --no-header --variant chr1:1:G:- --variant chr1:1::TT --variant chr1:360:T:TA --variant chr1:361::A --variant chr1:241:N:A
  chr1	0	1	G	.	chr1:1:G:
  chr1	0	0	.	TT	chr1:1::TT
  chr1	360	360	.	A	chr1:361::A
  chr1	360	360	.	A	chr1:361::A
  chr1	240	241	N	A	chr1:241:N:A
  $ gk variant normalize -f vcf --no-version --variant chr1:1:G:- --variant chr1:1::TT --variant chr1:360:T:TA --variant chr1:241:N:A
  ##fileformat=VCFv4.2
  ##contig=<ID=chr1,length=360>
  ##contig=<ID=chr2,length=150>
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  chr1	1	.	GC	C	.	.	.
  chr1	1	.	G	TTG	.	.	.
  chr1	360	.	T	TA	.	.	.
  chr1	241	.	N	A	.	.	.

VCF out: sites alone; an indel has the base before it, what changes nothing has no ALT.

  $ gk variant normalize -f vcf --variant chr1:4:A:- --variant chr1:6:AGA:GGA --variant chr1:5::
  ##fileformat=VCFv4.2
  ##gk_command=gk variant normalize -f vcf --variant chr1:4:A:- --variant chr1:6:AGA:GGA --variant chr1:5::
  ##contig=<ID=chr1,length=360>
  ##contig=<ID=chr2,length=150>
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  chr1	3	.	TA	T	.	.	.
  chr1	6	.	A	G	.	.	.
  chr1	4	.	A	.	.	.	.
  $ gk variant normalize -f vcf --no-version --limit 1 good.txt
  ##fileformat=VCFv4.2
  ##contig=<ID=chr1,length=360>
  ##contig=<ID=chr2,length=150>
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  chr1	3	.	TA	T	.	.	.

Left alignment: only what is a plain insertion or deletion moves.

  $ gk variant normalize --left-align --no-header --variant chr1:6:A: --variant chr1:7::A --variant chr1:7::AA --variant chr2:6::AAA --variant chr1:6:AG:A --variant chr1:6:A:C
  chr1	3	4	A	.	chr1:4:A:
  chr1	3	3	.	A	chr1:4::A
  chr1	3	3	.	AA	chr1:4::AA
  chr2	4	4	.	AAA	chr2:5::AAA
  chr1	6	7	G	.	chr1:7:G:
  chr1	5	6	A	C	chr1:6:A:C
  $ gk variant normalize --left-align -f vcf --no-version --variant chr1:6:A:- --variant chr2:6::AAA | grep -v '^#'
  chr1	3	.	TA	T	.	.	.
  chr2	4	.	G	GAAA	.	.	.
  $ gk variant normalize --left-align --no-trim good.txt
  gk variant normalize: error: --no-trim and --left-align exclude each other
  [2]

VCF in: one row for each ALT, the ID stays with it.

  $ printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t3\trs1\tTA\tT,TAA\t.\t.\t.\nchr1\t6\t.\tAGA\tGGA\t50\tPASS\t.\nchr2\t5\t.\ta\tc\t.\t.\t.\n' > sites.vcf
  $ gk variant normalize --columns +query sites.vcf
  #chrom	start	end	ref	alt	variant	query
  chr1	3	4	A	.	chr1:4:A:	chr1:3:TA:T
  chr1	4	4	.	A	chr1:5::A	chr1:3:TA:TAA
  chr1	5	6	A	G	chr1:6:A:G	chr1:6:AGA:GGA
  chr2	4	5	A	C	chr2:5:A:C	chr2:5:a:c
  $ gk variant normalize -f vcf --no-version sites.vcf | grep -v '^##'
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  chr1	3	rs1	TA	T	.	.	.
  chr1	4	rs1	A	AA	.	.	.
  chr1	6	.	A	G	50	PASS	.
  chr2	5	.	a	c	.	.	.
  $ gk variant normalize --limit 1 sites.vcf
  #chrom	start	end	ref	alt	variant
  chr1	3	4	A	.	chr1:4:A:
  chr1	4	4	.	A	chr1:5::A
  $ gk variant normalize sites.vcf > expected; gzip -c sites.vcf > plain.gz; bgzip -c sites.vcf > bgzf.gz; sed 's/$/\r/' sites.vcf > crlf.vcf; grep -v '^#' sites.vcf > headerless.vcf
  $ for f in plain.gz bgzf.gz crlf.vcf headerless.vcf; do gk variant normalize $f | cmp - expected; gk variant normalize < $f | cmp - expected; done
  $ gk variant normalize -q --on-bad skip --columns variant $TESTS/golden/variant/phased.vcf
  #variant
  chr1:4:A:
  chr1:7:G:C
  chr1:7:G:T
  chr1:9::TT
  chr1:50:A:C
  chr1:71::AC
  chr1:102:TG:
  chr1:102:T:A
  chr1:200:G:C
  chr1:200:G:T
  chr2:5:A:C
  $ gk variant normalize -q --on-bad skip $TESTS/golden/variant/phased.vcf > expected
  $ gk variant normalize -q --on-bad skip $TESTS/golden/variant/phased.bcf | cmp - expected
  $ gk variant normalize -q --on-bad skip < $TESTS/golden/variant/phased.bcf | cmp - expected
  $ gk variant normalize --left-align sites.vcf > expected; gk variant normalize --left-align -f vcf sites.vcf | gk variant normalize | cmp - expected

Names of another column of the alias file.

  $ printf '#name\tucsc\tensembl\nchr1\tchr1\t1\nchr2\tchr2\t2\n' > alias.txt
  $ gk build-assembly -q -n named --alias alias.txt "$TESTS/demo/tiny.fa" > ignored
  $ gk variant normalize -g named --no-header --variant 2:5:A:C
  chr2	4	5	A	C	chr2:5:A:C
  $ gk variant normalize -g named --no-header --chrom-scheme ensembl --variant chr2:5:A:C
  2	4	5	A	C	2:5:A:C
  $ gk variant normalize -g named --chrom-scheme ensembl -f vcf --no-version sites.vcf | sed -n 2,5p
  ##contig=<ID=1,length=360>
  ##contig=<ID=2,length=150>
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  1	3	rs1	TA	T	.	.	.
  $ gk variant normalize -g named --chrom-scheme ncbi sites.vcf
  gk variant normalize: error: no alias scheme 'ncbi' in $TMP/data/named.chromAlias.txt; it has name, ucsc, ensembl
  [2]
  $ gk variant normalize --chrom-scheme ensembl sites.vcf
  gk variant normalize: error: --chrom-scheme: tiny has no chromAlias.txt, so no alias schemes
  [2]

What is no variant string on the command line is a mistake of the command line.

  $ for v in '' chr1 chr1:3:T chr1::T:A chr1:x:T:A chr1:3.5:T:A chr1:0x3:T:A chr1:1__0:A:C chr1:3:T:X chr1:3:Q:A 'chr1:3:T:<DEL>' 'chr1:3:T:*' chr1:3:T:A,C; do
  >   gk variant normalize --variant "$v"; echo "exit $?"
  > done
  gk variant normalize: error: --variant: variant '' is not chromosome:position:reference:alternative
  exit 2
  gk variant normalize: error: --variant: variant 'chr1' is not chromosome:position:reference:alternative
  exit 2
  gk variant normalize: error: --variant: variant 'chr1:3:T' is not chromosome:position:reference:alternative
  exit 2
  gk variant normalize: error: --variant: position '' of variant 'chr1::T:A' is not a whole number
  exit 2
  gk variant normalize: error: --variant: position 'x' of variant 'chr1:x:T:A' is not a whole number
  exit 2
  gk variant normalize: error: --variant: position '3.5' of variant 'chr1:3.5:T:A' is not a whole number
  exit 2
  gk variant normalize: error: --variant: position '0x3' of variant 'chr1:0x3:T:A' is not a whole number
  exit 2
  gk variant normalize: error: --variant: position '1__0' of variant 'chr1:1__0:A:C' is not a whole number
  exit 2
  gk variant normalize: error: --variant: alternative allele 'X' has 'X', which is no letter of a nucleotide
  exit 2
  gk variant normalize: error: --variant: reference allele 'Q' has 'Q', which is no letter of a nucleotide
  exit 2
  gk variant normalize: error: --variant: symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide
  exit 2
  gk variant normalize: error: --variant: symbolic alleles have no sequence: alternative allele '*' has '*', which is no letter of a nucleotide
  exit 2
  gk variant normalize: error: --variant: alternative allele 'A,C' has ',', which is no letter of a nucleotide; write one variant for each allele
  exit 2
  $ gk variant normalize --on-bad skip --variant chr1:3:T:A --variant chr1:3:T
  gk variant normalize: error: --variant: variant 'chr1:3:T' is not chromosome:position:reference:alternative
  [2]

In a file each is a bad record, and so is what disagrees with the genome.

  $ for v in chr1:3:T chr1:x:T:A chr1:3:T:X 'chr1:3:T:<DEL>' chr1:3:T:A,C chr1:99999999999:T:A chr1:2147483647:TTT:A chr3:3:T:A Chr1:3:T:A chr1:3:A:C chr1:3:TG:C chr1:358:CTTA:C \
  >   chr1:400:A:C chr1:361:A:C chr1:362::A chr1:0:A:C chr1:-3:A:C; do
  >   echo "$v" | gk variant normalize --no-header; echo "exit $?"
  > done
  gk variant normalize: error: variant 'chr1:3:T' is not chromosome:position:reference:alternative (<stdin>:1)
  exit 1
  gk variant normalize: error: position 'x' of variant 'chr1:x:T:A' is not a whole number (<stdin>:1)
  exit 1
  gk variant normalize: error: alternative allele 'X' has 'X', which is no letter of a nucleotide (<stdin>:1)
  exit 1
  gk variant normalize: error: symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide (<stdin>:1)
  exit 1
  gk variant normalize: error: alternative allele 'A,C' has ',', which is no letter of a nucleotide; write one variant for each allele (<stdin>:1)
  exit 1
  gk variant normalize: error: position '99999999999' does not fit 32 bits (<stdin>:1)
  exit 1
  gk variant normalize: error: the end of the variant at position 2147483647 does not fit 32 bits (<stdin>:1)
  exit 1
  gk variant normalize: error: unknown chromosome 'chr3'; did you mean 'chr1'? (<stdin>:1)
  exit 1
  gk variant normalize: error: unknown chromosome 'Chr1'; did you mean 'chr1'? (<stdin>:1)
  exit 1
  gk variant normalize: error: the variant at chr1:3 expects reference 'A', but the genome has 'T' (<stdin>:1)
  exit 1
  gk variant normalize: error: the variant at chr1:3 expects reference 'TG', but the genome has 'TA' (<stdin>:1)
  exit 1
  gk variant normalize: error: the variant at chr1:358 expects reference 'CTTA', but the genome has 'GTTN' (<stdin>:1)
  exit 1
  gk variant normalize: error: position 400 is outside chr1, which has 360 bases (<stdin>:1)
  exit 1
  gk variant normalize: error: position 361 is outside chr1, which has 360 bases (<stdin>:1)
  exit 1
  gk variant normalize: error: position 362 is outside chr1, which has 360 bases (<stdin>:1)
  exit 1
  gk variant normalize: error: position 0 is outside chr1, which has 360 bases (<stdin>:1)
  exit 1
  gk variant normalize: error: position -3 is outside chr1, which has 360 bases (<stdin>:1)
  exit 1
  $ for v in chr1:3:A:C chr3:3:T:A chr1:400:A:C chr1:99999999999:T:A; do gk variant normalize --no-header --variant $v 2> error; echo "exit $?"; done
  exit 1
  exit 1
  exit 1
  exit 2
  $ printf 'chr1:3:T:A\nfoo\nchr1:7:A:C\nchr3:1:A:C\nchr1:3:T:<DEL>\nchr1:99999999999:A:T\nchr1:400:A:T\n1:7:G:C' > bad.txt
  $ gk variant normalize bad.txt
  #chrom	start	end	ref	alt	variant
  chr1	2	3	T	A	chr1:3:T:A
  gk variant normalize: error: variant 'foo' is not chromosome:position:reference:alternative (bad.txt:2)
  [1]
  $ gk variant normalize --on-bad skip --rejects rejects.txt bad.txt
  #chrom	start	end	ref	alt	variant
  chr1	2	3	T	A	chr1:3:T:A
  chr1	6	7	G	C	chr1:7:G:C
  gk variant normalize: 8 read, 6 rejected: 2 malformed, 1 unknown chromosome, 1 position beyond 32 bits, 1 beyond the chromosome's end, 1 reference mismatch
  $ cat rejects.txt
  foo	variant 'foo' is not chromosome:position:reference:alternative
  chr1:7:A:C	the variant at chr1:7 expects reference 'A', but the genome has 'G'
  chr3:1:A:C	unknown chromosome 'chr3'
  chr1:3:T:<DEL>	symbolic alleles have no sequence: alternative allele '<DEL>' has '<', which is no letter of a nucleotide
  chr1:99999999999:A:T	position '99999999999' does not fit 32 bits
  chr1:400:A:T	position 400 is outside chr1, which has 360 bases
  $ gk variant normalize --rejects one.txt bad.txt > ignored; cat one.txt
  gk variant normalize: error: variant 'foo' is not chromosome:position:reference:alternative (bad.txt:2)
  foo	variant 'foo' is not chromosome:position:reference:alternative
  $ head -n 2 bad.txt | gk variant normalize --on-bad na --columns +query,edits
  #chrom	start	end	ref	alt	variant	query	edits
  chr1	2	3	T	A	chr1:3:T:A	chr1:3:T:A	2:T:A
  .	.	.	.	.	.	foo	.
  gk variant normalize: 2 read, 1 rejected: 1 malformed
  $ head -n 2 bad.txt | gk variant normalize --on-bad na --quiet -f json --columns +query,edits
  {"chrom":"chr1","start":2,"end":3,"ref":"T","alt":"A","variant":"chr1:3:T:A","query":"chr1:3:T:A","edits":["2:T:A"]}
  {"chrom":null,"start":null,"end":null,"ref":null,"alt":null,"variant":null,"query":"foo","edits":null}
  $ gk variant normalize --on-bad na -f vcf bad.txt
  gk variant normalize: error: --on-bad na: VCF has no way to show a missing variant
  [2]

Of a VCF, the ALT alleles that have no sequence.

  $ printf '#CHROM\tPOS\tID\tREF\tALT\nchr1\t9\t.\tC\t<DEL>\nchr1\t11\t.\tA\t*,G\nchr1\t12\t.\tT\t.\nchr2\t1\t.\tA\t]chr1:5]A\nchr1\t13\t.\tT\tTX\nchr1\t13\t.\t\tA\n' > symbolic.vcf
  $ gk variant normalize --no-header --on-bad skip --rejects rejects.txt symbolic.vcf 2> summary
  chr1	10	11	A	G	chr1:11:A:G
  $ cut -f 1,2,5- rejects.txt
  chr1	9	<DEL>	ALT '<DEL>' is symbolic: it has no sequence
  chr1	11	*,G	ALT '*' is symbolic: it has no sequence
  chr1	12	.	there is no ALT allele: it is '.'
  chr2	1	]chr1:5]A	ALT ']chr1:5]A' is symbolic: it has no sequence
  chr1	13	TX	alternative allele 'TX' has 'X', which is no letter of a nucleotide
  chr1	13	A	REF is empty

Damaged VCF and BCF.

  $ printf '#CHROM\tPOS\tID\tREF\tALT\nchr1\t3\t.\tT\n' | gk variant normalize
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: a VCF record needs at least 5 columns, this line has 4 (<stdin>:2)
  [1]
  $ printf '#CHROM\tPOS\tID\tREF\tALT\nchr1\tx\t.\tT\tA\n' | gk variant normalize --no-header
  gk variant normalize: error: POS 'x' is not a whole number (<stdin>:2)
  [1]
  $ printf '#CHROM\tPOS\tID\tREF\tALT\nchr1\t99999999999\t.\tT\tA\n' | gk variant normalize --no-header
  gk variant normalize: error: position '99999999999' does not fit 32 bits (<stdin>:2)
  [1]
  $ printf '#CHROM\tPOS\tID\tREF\tALT\n1\t3\t.\tT\tA\n' | gk variant normalize --no-header
  gk variant normalize: error: unknown chromosome '1'; did you mean 'chr1'? (<stdin>:2)
  [1]
  $ printf '#CHROM\tPOS\tID\tREF\tALT\n1\t3\t.\tT\tA\n' | gk variant normalize --no-header --on-bad skip
  gk variant normalize: 1 read, 1 rejected: 1 unknown chromosome
  gk variant normalize: error: no record has a chromosome of tiny: the input says '1', the genome 'chr1'; did you mean 'chr1'?
  [1]
  $ head -c 100 bgzf.gz | gk variant normalize --no-header
  gk variant normalize: error: the gzip data ends too early: the file is truncated (<stdin>)
  [1]
  $ head -c 60 plain.gz | gk variant normalize --no-header
  gk variant normalize: error: the gzip data ends too early: the file is truncated (<stdin>)
  [1]
  $ head -c $(($(stat -c %s bgzf.gz) - 28)) bgzf.gz > noeof.gz; gk variant normalize noeof.gz > ignored
  gk variant normalize: error: the BGZF end-of-file block is missing: the file is truncated (noeof.gz)
  [1]
  $ head -c 300 $TESTS/golden/variant/phased.bcf > cut.bcf; gk variant normalize cut.bcf > ignored
  gk variant normalize: error: the BCF .* \(cut\.bcf\) (re)
  [1]

Nothing in, nothing out.

  $ : | gk variant normalize
  #chrom	start	end	ref	alt	variant
  $ : | gk variant normalize -f json
  $ : | gk variant normalize -f vcf --no-version
  ##fileformat=VCFv4.2
  ##contig=<ID=chr1,length=360>
  ##contig=<ID=chr2,length=150>
  #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  $ printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\n' | gk variant normalize --no-header
  $ gk variant normalize --limit 0 good.txt
  #chrom	start	end	ref	alt	variant

The command line.

  $ gk variant
  gk variant: error: 'gk variant' is followed by one of normalize, span; see 'gk variant --help'
  [2]
  $ gk variant normalise
  gk variant: error: 'gk variant' has no command 'normalise', but normalize, span; did you mean 'normalize'?
  [2]
  $ gk variant normalize nowhere.txt
  gk variant normalize: error: can't open nowhere.txt: No such file or directory
  [1]
  $ gk variant normalize good.txt --variant chr1:3:T:A
  gk variant normalize: error: INPUT and --variant exclude each other
  [2]
  $ gk variant normalize -f bed good.txt
  gk variant normalize: error: --format: unknown value 'bed' (one of tsv, vcf, json, bcf); see 'gk variant normalize --help'
  [2]
  $ gk variant normalize -f json --no-header good.txt
  gk variant normalize: error: --no-header goes with -f tsv and -f vcf
  [2]
  $ gk variant normalize -f vcf --columns chrom good.txt
  gk variant normalize: error: --columns goes with -f tsv and -f json
  [2]
  $ gk variant normalize --no-version good.txt
  gk variant normalize: error: --no-version goes with -f vcf and -f bcf
  [2]
  $ gk variant normalize --columns chrom,variants good.txt
  gk variant normalize: error: unknown column 'variants', there are chrom, start, end, ref, alt, variant, query, edits, id, qual, filter, type; did you mean 'variant'?
  [2]
  $ gk variant normalize --columns ref,ref -f json good.txt
  gk variant normalize: error: --columns has 'ref' twice; a JSON object has each key once
  [2]
  $ gk variant normalize --rejects same.txt -o same.txt good.txt
  gk variant normalize: error: --rejects and -o name the same file
  [2]
  $ gk variant normalize --overlap first good.txt
  gk variant normalize: error: unknown option '--overlap'; see 'gk variant normalize --help'
  [2]
  $ gk variant normalize -Oz good.txt
  gk variant normalize: error: '-Oz': -O is a folder; the output type follows the name given to -o (.gz: BGZF); see 'gk variant normalize --help'
  [2]
  $ GK_GENOME= gk variant normalize good.txt
  gk variant normalize: error: no genome: give -g GENOME or set GK_GENOME
  [2]

A run that fails leaves no file; threads change nothing; a full disk is an error.

  $ gk variant normalize bad.txt -o never.tsv; ls -A | grep never
  gk variant normalize: error: variant 'foo' is not chromosome:position:reference:alternative (bad.txt:2)
  [1]
  $ gk variant normalize good.txt -o out.tsv.gz && gzip -dc out.tsv.gz | head -n 2
  #chrom	start	end	ref	alt	variant
  chr1	3	4	A	.	chr1:4:A:
  $ for i in $(seq 2000); do echo "chr1:$((i % 200 + 1))::A"; done > many.txt
  $ gk variant normalize -@1 many.txt > one.tsv; gk variant normalize -@4 many.txt | cmp - one.tsv; wc -l < one.tsv
  2001
  $ gk variant normalize many.txt > /dev/full
  gk variant normalize: error: can't write <stdout>: No space left on device
  [1]
  $ gk variant normalize many.txt | head -n 1
  #chrom	start	end	ref	alt	variant

A coprocess gets each row as soon as it has written the variant.

  $ for t in 1 4; do coproc gk variant normalize -@ $t --no-header; pid=$!; for v in chr1:3:TA:T chr1:8::TT; do echo $v >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  chr1	3	4	A	.	chr1:4:A:
  chr1	7	7	.	TT	chr1:8::TT
  chr1	3	4	A	.	chr1:4:A:
  chr1	7	7	.	TT	chr1:8::TT

gk variant span: the smallest interval over two, so long that it holds both where variants change lengths between them.

  $ pair() { tr ' ' '\t' <<< "$1"; }
  $ pair 'chr1 2 8 left 0 + 4 0 chr1 10 14 right 0 + 12 0' > pair.tsv
  $ gk variant span --variant chr1:30:A:C pair.tsv
  chr1	2	14	left	0	+	4	0
  $ gk variant span --variant chr1:9::TT pair.tsv
  chr1	2	16	left	0	+	4	0
  $ gk variant span --variant chr1:5:AA: pair.tsv
  chr1	2	12	left	0	+	4	0
  $ gk variant span --variant chr1:5:AA: --variant chr1:9::TTT pair.tsv
  chr1	2	15	left	0	+	4	0
  $ printf 'chr1:5:AA:\nchr1:9::TTT\n' > both.txt; gk variant span --variants both.txt pair.tsv
  chr1	2	15	left	0	+	4	0
  $ gk variant span --variants $TESTS/golden/variant/phased.bcf --on-bad skip -q pair.tsv
  chr1	2	16	left	0	+	4	0

Its sequence on the altered genome has the sequences of both.

  $ { cut -f 1-8 pair.tsv; cut -f 9-16 pair.tsv; gk variant span --variants both.txt pair.tsv; } | gk variant-dna --anchored --variants both.txt -f bed
  chr1	2	8	left	0	+	4	0	TAGATT
  chr1	10	14	right	0	+	12	0	ATTA
  chr1	2	15	left	0	+	4	0	TAGATTTCAATTA

One anchor, the anchor's offset, words for anchors, the - strand.

  $ pair 'chr1 2 8 left 0 + . 0 chr1 10 14 right 0 + 12 0' | gk variant span --variants both.txt
  chr1	1	14	left	0	+	12	0
  $ pair 'chr1 2 8 left 0 + 4 0 chr1 10 14 right 0 + . 0' | gk variant span --variants both.txt
  chr1	2	15	left	0	+	4	0
  $ pair 'chr1 2 8 left 0 + 8 2 chr1 10 14 right 0 + 5p 0' | gk variant span --variants both.txt
  chr1	2	15	left	0	+	8	2
  $ pair 'chr1 2 8 left 0 - 3p 0 chr1 10 14 right 0 - 5p 0' | gk variant span --variants both.txt
  chr1	2	15	left	0	-	2	0
  $ pair 'chr1 10 14 right 0 + 12 0 chr1 2 8 left 0 + 4 0' | gk variant span --variants both.txt
  chr1	2	15	right	0	+	4	0

Without anchors variants make no difference, and another strand is worth a warning.

  $ pair 'chr1 2 8 left 0 + . 0 chr1 10 14 right 0 + . 0' | gk variant span --variants both.txt
  chr1	2	14	left	0	+	.	0
  $ pair 'chr1 2 8 left 0 + . 0 chr1 10 14 right 0 + . 0' | gk variant span
  chr1	2	14	left	0	+	.	0
  $ pair 'chr1 2 8 left 0 + . 0 chr1 10 14 right 0 - . 0' | gk variant span
  chr1	2	14	left	0	+	.	0
  gk variant span: warning: line 1: the two intervals are on different strands; the first one's is written

Overlapping variants, and those that are written with more than they change.

  $ gk variant span --variant chr1:9:C:A --variant chr1:9:C:G pair.tsv
  gk variant span: error: variants 'chr1:9:C:A' and 'chr1:9:C:G' overlap (--variant chr1:9:C:G)
  [1]
  $ gk variant span --overlap first --variant chr1:9:C: --variant chr1:9:CA: pair.tsv
  gk variant span: warning: left out 'chr1:9:CA:': it overlaps 'chr1:9:C:'
  chr1	2	13	left	0	+	4	0
  $ gk variant span --overlap skip --variant chr1:9:C: --variant chr1:9:CA: pair.tsv
  gk variant span: warning: left out 'chr1:9:C:': it overlaps 'chr1:9:CA:'
  gk variant span: warning: left out 'chr1:9:CA:': it overlaps 'chr1:9:C:'
  chr1	2	14	left	0	+	4	0
  $ gk variant span --variant chr1:3:TAAA:TA --variant chr1:6:A:C pair.tsv
  gk variant span: error: variants 'chr1:3:TAAA:TA' and 'chr1:6:A:C' overlap (--variant chr1:6:A:C)
  [1]
  $ gk variant span --normalize --variant chr1:11:ATTA:TTA --variant chr1:12:T:C pair.tsv
  chr1	2	13	left	0	+	4	0

Bad pairs, and bad variants.

  $ bad() { pair "$1" | gk variant span --variants both.txt; echo "exit $?"; }
  $ bad 'chr1 2 8 left 0 + 4 0'
  gk variant span: error: a line needs two BED6+2 intervals: 16 columns with tabs (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8'
  gk variant span: error: a line needs two BED6+2 intervals: 16 columns with tabs (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 4 0 chr1 10 14 right 0 - 12 0'
  gk variant span: error: the two intervals are on different strands (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 4 0 chr2 10 14 right 0 + 12 0'
  gk variant span: error: the two intervals are on different chromosomes (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 9 0 chr1 10 14 right 0 + 12 0'
  gk variant span: error: the anchor lies outside its interval (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 4 0 chr1 10 14 right 0 + 9 0'
  gk variant span: error: the anchor lies outside its interval (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 4 0 chr1 14 10 right 0 + 12 0'
  gk variant span: error: second interval: start 14 is after end 10 (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 4 0 chr1 10 1x right 0 + 12 0'
  gk variant span: error: second interval: end '1x' is not a whole number (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + 4 x chr1 10 14 right 0 + 12 0'
  gk variant span: error: first interval: anchor offset 'x' is not a 32-bit whole number (<stdin>:1)
  exit 1
  $ bad 'chr1 2 8 left 0 + middle 0 chr1 10 14 right 0 + 12 0'
  gk variant span: error: first interval: anchor 'middle' is not a 32-bit position, ., 5p, 3p, center, start or end (<stdin>:1)
  exit 1
  $ bad 'chr3 2 8 left 0 + 4 0 chr3 10 14 right 0 + 12 0'
  gk variant span: error: unknown chromosome 'chr3'; did you mean 'chr1'? (<stdin>:1)
  exit 1
  $ gk variant span pair.tsv
  gk variant span: error: anchored intervals are compared on the altered genome: give --variant or --variants (pair.tsv:1)
  [1]
  $ { cat pair.tsv; pair 'chr1 2 8 left 0 + 4 0 chr1 10 14 right 0 - 12 0'; } > pairs.tsv
  $ gk variant span --variants both.txt --on-bad skip --rejects rejects.tsv pairs.tsv 2> summary; cat rejects.tsv
  chr1	2	15	left	0	+	4	0
  chr1	2	8	left	0	+	4	0	chr1	10	14	right	0	-	12	0	the two intervals are on different strands
  $ gk variant span --variants both.txt --on-bad na pairs.tsv
  gk variant span: error: --on-bad: unknown value 'na' (one of fail, skip); see 'gk variant span --help'
  [2]
  $ gk variant span --variants bad.txt pairs.tsv
  gk variant span: error: variant 'foo' is not chromosome:position:reference:alternative (bad.txt:2)
  [1]
  $ gk variant span --variant chr1:3:A:C pairs.tsv
  gk variant span: error: the variant at chr1:3 expects reference 'A', but the genome has 'T' (--variant chr1:3:A:C)
  [1]
  $ gk variant span --variant chr1:3:T pairs.tsv
  gk variant span: error: --variant: variant 'chr1:3:T' is not chromosome:position:reference:alternative
  [2]
  $ gk variant span --variants both.txt nowhere.tsv
  gk variant span: error: can't open nowhere.tsv: No such file or directory
  [1]
  $ gk variant span --variants - < pairs.tsv
  gk variant span: error: INPUT and --variants can't both be stdin
  [2]
  $ : | gk variant span --variants both.txt
  $ gk variant span --variants both.txt --limit 1 pairs.tsv
  chr1	2	15	left	0	+	4	0
  $ gk variant span --variants both.txt pairs.tsv -o never.bed; ls -A | grep never
  gk variant span: error: the two intervals are on different strands (pairs.tsv:2)
  [1]
  $ for t in 1 4; do coproc gk variant span -@ $t --variants both.txt; pid=$!; for i in 1 2; do cat pair.tsv >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; done; exec {COPROC[1]}>&-; wait $pid; done
  chr1	2	15	left	0	+	4	0
  chr1	2	15	left	0	+	4	0
  chr1	2	15	left	0	+	4	0
  chr1	2	15	left	0	+	4	0
  $ awk '{ for (i = 0; i < 3000; ++i) print }' pair.tsv > many.tsv; gk variant span -@1 --variants both.txt many.tsv > one.bed; gk variant span -@4 --variants both.txt many.tsv | cmp - one.bed; wc -l < one.bed
  3000

A file that is none, but a variant, lacks its option. Errors of --variant say so. The header comes before any input.

  $ gk variant normalize chr1:3:T:A
  gk variant normalize: error: no file 'chr1:3:T:A'; for a variant write --variant chr1:3:T:A
  [2]
  $ gk variant normalize --variant chr9:3:T:A
  #chrom	start	end	ref	alt	variant
  gk variant normalize: error: unknown chromosome 'chr9'; did you mean 'chr1'? (--variant chr9:3:T:A)
  [1]
  $ gk variant normalize --on-bad na --variant chr9:3:T:A --variant chr1:3:A:T
  #chrom	start	end	ref	alt	variant
  chr9	2	.	T	A	.
  chr1	2	.	A	T	.
  gk variant normalize: 2 read, 2 rejected: 1 unknown chromosome, 1 reference mismatch
  $ coproc gk variant normalize; pid=$!; read -t 20 -u ${COPROC[0]} -r header; echo "$header"; echo chr1:3:T:A >&${COPROC[1]}; read -t 20 -u ${COPROC[0]} -r row; echo "$row"; exec {COPROC[1]}>&-; wait $pid
  #chrom	start	end	ref	alt	variant
  chr1	2	3	T	A	chr1:3:T:A
  $ gk variant span --variant chr1:3:T:A --chrom-scheme other pair.tsv
  gk variant span: error: --chrom-scheme: tiny has no chromAlias.txt, so no alias schemes
  [2]

What VCF can't say; many alleles in one line; the line that says how a file was made.

  $ for v in chr1:-3:NNNNG:T chr1:360:TNNN:A chr1:5:A:Z; do gk variant normalize --variant $v -f vcf --no-version | tail -n 1 | cut -c1-9; done
  gk variant normalize: error: VCF can't say what reaches beyond the chromosome's ends (--variant chr1:-3:NNNNG:T)
  #CHROM	PO
  gk variant normalize: error: VCF can't say what reaches beyond the chromosome's ends (--variant chr1:360:TNNN:A)
  #CHROM	PO
  gk variant normalize: error: VCF has no letter Z (--variant chr1:5:A:Z)
  #CHROM	PO
  $ { printf 'chr1\t3\t.\tT\t'; for i in $(seq 500); do printf 'TA,'; done; printf 'C\n'; } > alleles.vcf; gk variant normalize --no-header --columns query,variant alleles.vcf | uniq -c | sed 's/^ *//'
  500 chr1:3:T:TA	chr1:4::A
  1 chr1:3:T:C	chr1:3:T:C
  $ { printf 'chr1\t3\t.\tT\t'; for i in $(seq 100); do printf '<X>,'; done; printf 'C\n'; } > symbols.vcf; gk variant normalize --no-header --on-bad skip --rejects rejected.txt symbols.vcf; wc -l < rejected.txt
  chr1	2	3	T	C	chr1:3:T:C
  gk variant normalize: 1 read, 1 rejected: 1 refused
  1
  $ gk variant normalize -qg tiny -@2 --threads=3 -v --variant chr1:5:A:T --rejects "bad ones" -f vcf | grep gk_command
  ##gk_command=gk variant normalize -g tiny --variant chr1:5:A:T --rejects 'bad ones' -f vcf
  $ gk variant normalize -qvf vcf --data-dir "$TMP/data" --variant chr1:5:A:T | grep gk_command
  ##gk_command=gk variant normalize -f vcf --variant chr1:5:A:T
