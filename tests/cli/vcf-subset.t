A smaller VCF table.

  $ printf '>chr1\nACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT\n' > a.fa
  $ gk build-assembly a.fa -n a -O data > /dev/null
  $ cat > t.vcf <<'X'
  > ##fileformat=VCFv4.2
  > ##INFO=<ID=AF,Number=A,Type=Float,Description="Frequency">
  > ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  > ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  > #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	s1	s2
  > chr1	2	rs1	C	T	.	.	AF=0.1	GT:AD	0/0:8,2	0/1:12,10
  > chr1	4	.	TAC	T	.	.	AF=0.5	GT:AD	1/1:0,7	./.:.
  > chr1	7	a_long_name	G	GTT	.	.	AF=0.05	GT:AD	0|1:5,5	1|0:6,4
  > X
  $ gk vcf compile t.vcf -g a -o t.vcfbin --info ID,AF --fmt GT,AD:int32=-1 2> /dev/null

All of it is the same file.

  $ gk vcf subset t.vcfbin -o all.vcfbin && cmp t.vcfbin all.vcfbin
  $ gk vcf subset t.vcfbin -r chr1 -o all.vcfbin && cmp t.vcfbin all.vcfbin

Some rows are as if they had been built alone.

  $ grep -v '_long_' t.vcf > two.vcf
  $ gk vcf compile two.vcf -g a -o two.vcfbin --info ID,AF --fmt GT,AD:int32=-1 2> /dev/null
  $ gk vcf subset t.vcfbin --rows 0,1 -o part.vcfbin && cmp two.vcfbin part.vcfbin
  $ gk vcf subset t.vcfbin --where 'AF >= 0.1' -o part.vcfbin && cmp two.vcfbin part.vcfbin
  $ gk vcf subset t.vcfbin -r chr1:1-6 -o part.vcfbin && cmp two.vcfbin part.vcfbin

Rows, columns and samples.

  $ gk vcf subset t.vcfbin --rows 2,0 --info AF --fmt AD --samples s2 -o part.vcfbin
  $ gk vcf query part.vcfbin
  #row	chrom	start	end	ref	alt	variant	AF	s2:AD
  0	chr1	7	7	.	TT	chr1:8::TT	0.05	6,4
  1	chr1	1	2	C	T	chr1:2:C:T	0.1	12,10
  $ gk vcf subset t.vcfbin --samples s2,s1 --info '' --any-sample 'GT == 1' -o part.vcfbin
  $ gk vcf query part.vcfbin
  #row	chrom	start	end	ref	alt	variant	s2:AD	s2:GT	s1:AD	s1:GT
  0	chr1	1	2	C	T	chr1:2:C:T	12,10	1	8,2	0
  $ gk vcf subset t.vcfbin --fmt '' --where 'AF > 5' -o part.vcfbin
  $ gk vcf query part.vcfbin --count
  0
  $ gk vcf subset t.vcfbin --samples '' -o part.vcfbin
  $ gk vcf query part.vcfbin --columns row,AF
  #row	AF
  0	0.1
  1	0.5
  2	0.05
  $ gk vcf subset t.vcfbin --rows 1 -o t.vcfbin
  $ gk vcf query t.vcfbin --info ID --fmt GT
  #row	chrom	start	end	ref	alt	variant	ID	s1:GT	s2:GT
  0	chr1	4	6	AC	.	chr1:5:AC:	.	2	3

What makes no sense leaves no file.

  $ gk vcf subset t.vcfbin
  gk vcf subset: error: give -o FILE: a VCF table can't be written to stdout
  [2]
  $ gk vcf subset t.vcfbin -o -
  gk vcf subset: error: give -o FILE: a VCF table can't be written to stdout
  [2]
  $ gk vcf subset t.vcfbin --rows 9 -o no.vcfbin
  gk vcf subset: error: there is no row 9, the table has 1 rows (--rows 9)
  [1]
  $ gk vcf subset t.vcfbin --samples s9 -o no.vcfbin
  gk vcf subset: error: the table has no sample 's9'; did you mean 's1'?
  [2]
  $ gk vcf subset t.vcfbin -r chr9 -o no.vcfbin
  gk vcf subset: error: unknown chromosome 'chr9'; did you mean 'chr1'? (-r chr9)
  [1]
  $ ls no.vcfbin
  ls: cannot access 'no.vcfbin': No such file or directory
  [2]
