gk vcf in matters that users of VCF meet: frequencies that are missing, FILTER and QUAL, half calls, haploid samples of a site with
two alleles, one ID in INFO and FORMAT, text that looks encoded.

  $ printf '>chr1\nGGCATGGCATGGCATGGCAT\n' > a.fa
  $ gk build-assembly -q a.fa -n a > ignored
  $ export GK_GENOME=a
  $ meta() {
  >   printf '##fileformat=VCFv4.2\n##contig=<ID=chr1,length=20>\n'
  >   for line in "$@"; do printf '##%s,Description="of a test">\n' "$line"; done
  > }
  $ columns() {
  >   printf '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO'
  >   for column in "$@"; do printf '\t%s' "$column"; done
  >   echo
  > }

A variant without a frequency is neither rare nor common. With nan as the value of what is missing, it stays missing.

  $ { meta 'INFO=<ID=AF,Number=A,Type=Float'; columns
  >   printf 'chr1\t3\t.\tC\tA\t.\tPASS\t%s\n' AF=0.002 . AF=0.4 AF=.; } > frequency.vcf
  $ gk vcf compile -q frequency.vcf -o frequency.vcfbin --info AF:float32=nan
  $ gk vcf query frequency.vcfbin --columns row,AF
  #row	AF
  0	0.002
  1	.
  2	0.4
  3	.
  $ gk vcf query frequency.vcfbin --where 'AF < 0.01' --columns row --no-header
  0
  $ gk vcf query frequency.vcfbin --where 'AF >= 0.01' --columns row --no-header
  2
  $ gk vcf query frequency.vcfbin --where '!(AF >= 0.01)' --columns row --no-header
  0
  1
  3
  $ gk vcf query frequency.vcfbin --where '!exists(AF)' --count
  2
  $ gk vcf query frequency.vcfbin -f vcf | grep -v '^#' | cut -f 8
  AF=0.002
  .
  AF=0.4
  .
  $ gk vcf query frequency.vcfbin --rows 0,1 -f json
  {"row":0,"chrom":"chr1","start":2,"end":3,"ref":"C","alt":"A","variant":"chr1:3:C:A","info":{"AF":0.002},"fmt":{}}
  {"row":1,"chrom":"chr1","start":2,"end":3,"ref":"C","alt":"A","variant":"chr1:3:C:A","info":{"AF":null},"fmt":{}}

Without a value for them they become 0, as in GenomeKit, and that is told.

  $ gk vcf compile frequency.vcf -o zero.vcfbin --info AF 2>&1 | grep -i missing | grep -cw 2
  1
  $ gk vcf column zero.vcfbin AF
  0.002
  0
  0.4
  0

FILTER and QUAL are columns, when they are asked for: none is not PASS, and two filters are not one.

  $ { meta 'FILTER=<ID=q10' 'FILTER=<ID=sb'; columns
  >   printf 'chr1\t3\t.\tC\tA\t%s\t%s\t.\n' 99 PASS . . 9.25 'q10;sb' 0 q10; } > filter.vcf
  $ gk vcf compile -q filter.vcf -o filter.vcfbin --info FILTER,QUAL:float32=nan
  $ gk vcf column filter.vcfbin FILTER
  PASS
  .
  q10;sb
  q10
  $ gk vcf query filter.vcfbin --where 'FILTER == "PASS"' --columns row,FILTER --no-header
  0	PASS
  $ gk vcf query filter.vcfbin --where 'FILTER =~ "sb"' --columns row,FILTER --no-header
  2	q10;sb
  $ gk vcf query filter.vcfbin --where 'QUAL < 10' --columns row,QUAL --no-header
  2	9.25
  3	0
  $ gk vcf query filter.vcfbin -f vcf | grep -v '^#' | cut -f 6-8
  99	PASS	.
  .	.	.
  9.25	q10;sb	.
  0	q10	.

A call of which one half is missing counts as missing, or, if one likes, as a possible heterozygote. How many there were is told,
since the table can't say it.

  $ { meta 'FORMAT=<ID=GT,Number=1,Type=String'; columns FORMAT a b c d e f
  >   printf 'chr1\t3\t.\tC\tA\t.\t.\t.\tGT\t./1\t0/.\t.|1\t./.\t0/1\t1/1\n'; } > half.vcf
  $ gk vcf compile half.vcf -o half.vcfbin --fmt GT 2>&1 | grep -i half | grep -ow 3
  3
  $ gk vcf matrix half.vcfbin GT | tail -n 1
  3	3	3	3	1	2
  $ gk vcf matrix half.vcfbin GT --decode | tail -n 1
  ./.	./.	./.	./.	0/1	1/1
  $ gk vcf query half.vcfbin --where 'N_MISSING == 4 && N_HET == 1 && N_HOM_ALT == 1' --count
  1
  $ gk vcf compile -q half.vcf -o het.vcfbin --fmt GT=het
  $ gk vcf matrix het.vcfbin GT | tail -n 1
  1	1	3	3	1	2
  $ gk vcf compile -q half.vcf -o unknown.vcfbin --fmt GT=unknown && cmp unknown.vcfbin half.vcfbin

A man has one allele; of a site with two ALTs he carries the second row's if his is the second.

  $ { meta 'FORMAT=<ID=GT,Number=1,Type=String'; columns FORMAT a b c d
  >   printf 'chr1\t8\t.\tC\tA,T\t.\t.\t.\tGT\t0\t1\t2\t.\n'; } > man.vcf
  $ gk vcf compile -q man.vcf -o man.vcfbin --fmt GT --split
  $ gk vcf query man.vcfbin --columns row,variant --no-header
  0	chr1:8:C:A
  1	chr1:8:C:T
  $ gk vcf matrix man.vcfbin GT | tail -n 2
  0	2	0	3
  0	0	2	3
  $ gk vcf query man.vcfbin --where 'N_HOM_ALT == 1' --count
  2
  $ gk vcf compile -q man.vcf -o none.vcfbin --fmt GT
  gk vcf compile: error: .* \(man.vcf:5\) (re)
  [1]
  $ test -e none.vcfbin
  [1]

A study has a frequency of its own beside the population's, and names in FORMAT, which a table can't hold.

  $ { meta 'INFO=<ID=AF,Number=A,Type=Float' 'FORMAT=<ID=AF,Number=A,Type=Float' 'FORMAT=<ID=SE,Number=A,Type=Float' \
  >     'FORMAT=<ID=P,Number=A,Type=Float' 'FORMAT=<ID=ID,Number=1,Type=String'
  >   columns FORMAT trait-1
  >   printf 'chr1\t%s\trs%s\tC\tA\t.\tPASS\t%s\tAF:SE:P:ID\t%s\n' 3 3 AF=0.25 0.6:0.0125:9.5:rs3 8 8 AF=0.75 0.2:-1e-20:2:rs8 \
  >     13 13 . .:1.5:.:rs13; } > study.vcf
  $ gk vcf compile -q study.vcf -o study.vcfbin --info ID,AF:float32=nan --fmt SE,P:float32=nan,AF:float32=nan
  $ gk vcf query study.vcfbin --columns ID,AF,trait-1:AF,trait-1:SE
  #ID	AF	trait-1:AF	trait-1:SE
  rs3	0.25	0.6	0.0125
  rs8	0.75	0.2	-1e-20
  rs13	.	.	1.5
  $ gk vcf query study.vcfbin --where 'INFO/AF > 0.5' --columns ID --no-header
  rs8
  $ gk vcf query study.vcfbin --any-sample 'FMT/AF > 0.5' --columns ID --no-header
  rs3
  $ gk vcf query study.vcfbin --any-sample 'P < 9' --columns ID --no-header
  rs8
  $ gk vcf compile -q study.vcf -o text.vcfbin --fmt SE,ID
  gk vcf compile: error: .*ID.* \(study.vcf:7\) (re)
  [1]
  $ test -e text.vcfbin
  [1]

Text is neither decoded nor encoded, whatever is in it, and a second pass gives the same table.

  $ { meta 'INFO=<ID=HGVS,Number=.,Type=String' 'INFO=<ID=TXT,Number=1,Type=String'; columns
  >   printf 'chr1\t%s\t.\tC\tA\t.\tPASS\t%s\n' 3 'TXT=100%%3B%3Aa:b"c;HGVS=NM_1.2:c.5=,NM_1.2:c.5C>A' 8 'HGVS=TXT=x'; } > text.vcf
  $ gk vcf compile -q text.vcf -o text.vcfbin --info TXT,HGVS
  $ gk vcf column text.vcfbin TXT
  100%%3B%3Aa:b"c
  .
  $ gk vcf column text.vcfbin HGVS
  NM_1.2:c.5=,NM_1.2:c.5C>A
  TXT=x
  $ gk vcf query text.vcfbin -f vcf | grep -v '^#' | cut -f 8
  HGVS=NM_1.2:c.5=,NM_1.2:c.5C>A;TXT=100%%3B%3Aa:b"c
  HGVS=TXT=x
  $ gk vcf query text.vcfbin -f vcf | gk vcf compile -q - -o again.vcfbin --info TXT,HGVS && cmp text.vcfbin again.vcfbin
