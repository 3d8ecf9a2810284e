Columns of a VCF table: INFO one cell a line, FORMAT rows by samples, as text and for NumPy.

  $ printf '>chr1\nACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT\n' > a.fa
  $ gk build-assembly a.fa -n a -O data > /dev/null
  $ cat > t.vcf <<'X'
  > ##fileformat=VCFv4.2
  > ##INFO=<ID=AF,Number=A,Type=Float,Description="Frequency">
  > ##INFO=<ID=AC,Number=2,Type=Integer,Description="Counts">
  > ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
  > ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
  > #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	s1	s2
  > chr1	2	rs1	C	T	.	.	AF=0.1;AC=1,2	GT:AD	0/0:8,2	0/1:12,10
  > chr1	4	.	T	A	.	.	AC=3,4;SVTYPE=INV	GT:AD	1/1:0,7	./.:.
  > chr1	6	rs33	C	A	.	.	AF=0.05;AC=5,-6	GT:AD	0|1:5,5	1|0:6,4
  > X
  $ gk vcf compile t.vcf -g a -o t.vcfbin --info ID,AF:float16=nan,AC:int16=-1,SVTYPE --fmt GT,AD:int32=-1 2> /dev/null

  $ gk vcf column t.vcfbin AF
  0.1
  .
  0.05
  $ gk vcf column t.vcfbin AC --rows 2,0
  5,-6
  1,2
  $ gk vcf column t.vcfbin ID --where 'AF < 1'
  rs1
  rs33
  $ gk vcf column t.vcfbin SVTYPE --decode
  .
  INV
  .
  $ gk vcf column t.vcfbin ID -r chr1:1-5
  rs1
  .
  $ gk vcf matrix t.vcfbin GT
  s1	s2
  0	1
  2	3
  4	5
  $ gk vcf matrix t.vcfbin GT --decode --samples s2,s1 --no-header
  0/1	0/0
  ./.	1/1
  1|0	0|1
  $ gk vcf matrix t.vcfbin AD --any-sample 'AD.sum >= 20'
  s1	s2
  8,2	12,10
  $ printf 'chr1\t5\t6\nchr1\t1\t2\nchr1\t5\t6\n' | gk vcf matrix t.vcfbin AD - --samples s2
  s2
  12,10
  6,4

NumPy files: header and values.

  $ show() { python3 -c 'import sys; d = sys.stdin.buffer.read(); n = 10 + d[8] + 256 * d[9]; print(n % 64, d[10:n].decode().strip(), d[n:].hex())'; }
  $ gk vcf column t.vcfbin AF --npy | show
  0 {'descr': '<f2', 'fortran_order': False, 'shape': (3,), } 662e007e662a
  $ gk vcf column t.vcfbin AC --npy | show
  0 {'descr': '<i2', 'fortran_order': False, 'shape': (3, 2), } 01000200030004000500faff
  $ gk vcf column t.vcfbin AC --npy --rows 1 | show
  0 {'descr': '<i2', 'fortran_order': False, 'shape': (1, 2), } 03000400
  $ gk vcf column t.vcfbin ID --npy | show
  0 {'descr': '|S4', 'fortran_order': False, 'shape': (3,), } 727331000000000072733333
  $ gk vcf matrix t.vcfbin GT --npy | show
  0 {'descr': '|i1', 'fortran_order': False, 'shape': (3, 2), } 000102030405
  $ gk vcf matrix t.vcfbin AD --npy --samples s2 --rows 0,2 | show
  0 {'descr': '<i4', 'fortran_order': False, 'shape': (2, 1, 2), } 0c0000000a0000000600000004000000
  $ gk vcf matrix t.vcfbin GT --npy --where 'AF > 5' | show
  0 {'descr': '|i1', 'fortran_order': False, 'shape': (0, 2), } 
  $ gk vcf matrix t.vcfbin GT --npy -o gt.npy && show < gt.npy
  0 {'descr': '|i1', 'fortran_order': False, 'shape': (3, 2), } 000102030405

What makes no sense.

  $ gk vcf column t.vcfbin GT
  gk vcf column: error: the table has no INFO column 'GT'; FORMAT has it
  [2]
  $ gk vcf column t.vcfbin AFF
  gk vcf column: error: the table has no INFO column 'AFF'; did you mean 'AF'?
  [2]
  $ gk vcf matrix t.vcfbin AF
  gk vcf matrix: error: the table has no FORMAT column 'AF'; INFO has it
  [2]
  $ gk vcf matrix t.vcfbin GTT
  gk vcf matrix: error: the table has no FORMAT column 'GTT'; did you mean 'GT'?
  [2]
  $ gk vcf matrix t.vcfbin GT --samples s3
  gk vcf matrix: error: the table has no sample 's3'; did you mean 's1'?
  [2]
  $ gk vcf matrix t.vcfbin GT --npy --decode
  gk vcf matrix: error: --npy writes what is stored; leave out --decode
  [2]
  $ gk vcf matrix t.vcfbin GT --npy --no-header
  gk vcf matrix: error: --npy has no header line; leave out --no-header
  [2]
  $ gk vcf column t.vcfbin
  gk vcf column: error: missing argument ID; see 'gk vcf column --help'
  [2]
