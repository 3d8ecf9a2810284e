INPUT of intervals is told by content: BED, VCF, BCF, a VCF table, GFF3 or GTF. What else it may be is named.

  $ printf '>chr1\nGACTTTTTTTGCATGCAAAAAC\n' > a.fa
  $ gk build-assembly a.fa -n a > paths
  $ export GK_GENOME=a

ClinVar's VCF, whose IDs are numbers.

  $ printf '##fileformat=VCFv4.1\n##source=ClinVar\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t5\t19\tT\tA\t.\t.\tALLELEID=19;CLNSIG=Benign\n' > sites
  $ gk dna sites
  >19::chr1:4-5
  T
  $ gk dna -f seq < sites
  T
  $ gk dna -f bed sites
  chr1	4	5	19	0	.	T
  $ gk dna -f json sites
  {"chrom":"chr1","start":4,"end":5,"name":"19","strand":"+","dna":"T"}
  $ gk interval expand 2 sites
  chr1	2	7	19	0	.
  $ gk motif -f tsv -m TT --columns query,start,end sites
  #query	start	end
  gk motif: 1 of 1 queries without a hit

Without its first lines, with more columns, and with symbolic alleles: to END, else to |SVLEN|.

  $ grep -v '##' sites | gk interval shift 0
  chr1	4	5	19	0	.
  $ cat > sv.vcf <<X
  > ##fileformat=VCFv4.2
  > ##contig=<ID=chr1,length=22>
  > ##INFO=<ID=END,Number=1,Type=Integer,Description="end">
  > ##INFO=<ID=SVLEN,Number=A,Type=Integer,Description="length">
  > #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO
  > chr1	7	rs1	TTT	T	.	.	END=20
  > chr1	8	d1	T	<DEL>	.	.	END=12
  > chr1	8	d2	T	<DEL>	.	.	SVLEN=-5
  > chr1	8	i1	T	<INS>	.	.	SVLEN=5
  > chr1	8	.	T	.	.	.	END=10
  > chr1	8	d3	T	<DEL>,<DUP>	.	.	SVLEN=-3,6
  > X
  $ gk dna -f tsv sv.vcf
  #chrom	start	end	name	strand	dna
  chr1	6	9	rs1	+	TTT
  chr1	7	12	d1	+	TTTGC
  chr1	7	13	d2	+	TTTGCA
  chr1	7	8	i1	+	T
  chr1	7	10	.	+	TTT
  chr1	7	14	d3	+	TTTGCAT
  $ gk interval sort sv.vcf
  chr1	6	9	rs1	0	.
  chr1	7	8	i1	0	.
  chr1	7	10	.	0	.
  chr1	7	12	d1	0	.
  chr1	7	13	d2	0	.
  chr1	7	14	d3	0	.
  $ gk interval to-region sv.vcf
  chr1:7-9
  chr1:8-12
  chr1:8-13
  chr1:8-8
  chr1:8-10
  chr1:8-14
  $ gk interval anchor 5p 1 sv.vcf --limit 2
  chr1	6	9	rs1	0	.	6	1
  chr1	7	12	d1	0	.	7	1
  $ gzip -c sv.vcf | gk dna -f seq
  TTT
  TTTGC
  TTTGCA
  T
  TTT
  TTTGCAT
  $ gk variant-dna --variant chr1:8:T:GG -f seq sv.vcf
  TGGT
  GGTTGC
  GGTTGCA
  G
  GGTT
  GGTTGCAT

BCF, from a file and through a pipe; a VCF table with and without its IDs.

  $ bcftools view --no-version -Ob -o sv.bcf sv.vcf
  $ gk dna -f tsv sv.bcf > from_bcf
  $ gk dna -f tsv sv.vcf | cmp - from_bcf
  $ gk dna -f tsv < sv.bcf | cmp - from_bcf
  $ bcftools view --no-version -Ou sv.bcf | gk dna -f tsv | cmp - from_bcf
  $ gk vcf compile sites -g a -o sites.vcfbin --info ID
  gk vcf compile: 1 read, 0 rejected; 1 row
  $ gk dna -f tsv sites.vcfbin
  #chrom	start	end	name	strand	dna
  chr1	4	5	19	+	T
  $ gk vcf compile sites -g a -o plain.vcfbin
  gk vcf compile: 1 read, 0 rejected; 1 row
  $ gk interval -g a flip plain.vcfbin
  chr1	4	5	.	0	-
  $ gk interval flip plain.vcfbin
  gk interval: error: plain.vcfbin is a VCF table, whose chromosomes a genome names: give -g GENOME
  [2]
  $ gk dna - < plain.vcfbin
  gk dna: error: a VCF table is mapped into memory, so it can't come from stdin or a pipe (<stdin>)
  [2]

GFF3 and GTF: rows of every type, named by ID, else transcript_id, else gene_id. Sequences behind them are none.

  $ printf '##gff-version 3\nchr1\ts\tgene\t3\t8\t.\t-\t.\tNote=x;ID=g1\nchr1\ts\tCDS\t3\t5\t.\t+\t0\tParent=t1\n##FASTA\n>chr1\nGACT\n' > a.gff3
  $ gk dna -f tsv a.gff3
  #chrom	start	end	name	strand	dna
  chr1	2	8	g1	-	AAAAAG
  chr1	2	5	.	+	CTT
  $ gk interval end5 a.gff3
  chr1	8	8	g1	0	-
  chr1	2	2	.	0	+
  $ printf 'chr1\ts\tgene\t3\t8\t.\t-\t.\tgene_id "g1"; transcript_id "";\nchr1\ts\texon\t3\t5\t.\t+\t.\t gene_id "g;1"; transcript_id "t1"\nchr1\ts\texon\t20\t22\t.\t.\t.\tgene_id g2\n' > a.gtf
  $ gk dna a.gtf
  >g1::chr1:2-8(-)
  AAAAAG
  >t1::chr1:2-5(+)
  CTT
  >g2::chr1:19-22
  AAC
  $ gk dna --strand + -f seq a.gtf
  CTTTTT
  CTT
  AAC
  $ gk dna --ignore-strand -f bed a.gtf
  chr1	2	8	g1	0	.	CTTTTT
  chr1	2	5	t1	0	.	CTT
  chr1	19	22	g2	0	.	AAC
  $ gk dna --name-only a.gtf --limit 1
  >g1
  AAAAAG
  $ printf 'chr1\ts\tgene\t3\t8\t.\t-\t.\tID=a\n>chr1\nACGT\n' | gk dna -f seq
  AAAAAG

Nine columns of BED are BED, and so is what has positions in columns 2 and 3.

  $ printf 'chr1\t3\t8\tn\t5\t+\t3\t8\t0\n' | gk dna -f seq
  TTTTT
  $ printf 'chr1\t3\t8\t4\t5\t-\t.\t.\tID=x\n' | gk dna -f seq
  AAAAA

The rest of a record goes with it into -f join and --rejects, of BCF as VCF text.

  $ cp $TESTS/golden/genome/data/toy.* $TMP/data
  $ cp $TESTS/golden/annotation/gencode.toy1/gencode.toy1.{cfg,v22.dganno} $TMP/data
  $ printf '##fileformat=VCFv4.2\n##contig=<ID=chr1>\n##contig=<ID=chrQ>\n##FILTER=<ID=q10,Description="q">\n##INFO=<ID=DP,Number=1,Type=Integer,Description="d">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr1\t12601\trs9\tA\tC\t9\tq10\tDP=5\nchrQ\t1\t.\tA\tC\t.\t.\tDP=6\nchr1\t1\trs0\tN\tC\t.\t.\tDP=7\n' > t.vcf
  $ bcftools view --no-version -Ob -o t.bcf t.vcf
  $ gk find-overlapping -g gencode.toy1 -f join --on-bad skip --rejects bad t.bcf
  chr1	12601	rs9	A	C	9	q10	DP=5	chr1	11701	25012	ENSG00000100035.6	0	+
  chr1	12601	rs9	A	C	9	q10	DP=5	chr1	11777	13973	ENSG00000100042.7_PAR_Y	0	+
  chr1	12601	rs9	A	C	9	q10	DP=5	chr1	5683	13217	ENSG00000100000.1	0	-
  gk find-overlapping: 3 read, 1 rejected: 1 unknown chromosome
  gk find-overlapping: 1 of 3 queries without a hit
  $ cat bad
  chrQ	1	.	A	C	.	.	DP=6	unknown chromosome 'chrQ'
  $ gk find-overlapping -g gencode.toy1 --count -f join --on-bad skip t.vcf
  chr1	12601	rs9	A	C	9	q10	DP=5	3
  chr1	1	rs0	N	C	.	.	DP=7	0
  gk find-overlapping: 3 read, 1 rejected: 1 unknown chromosome
  $ gk find-overlapping -g gencode.toy1 --invert --on-bad skip t.vcf
  chr1	1	rs0	N	C	.	.	DP=7
  gk find-overlapping: 3 read, 1 rejected: 1 unknown chromosome
  $ gk find-overlapping -g gencode.toy1 --columns query,query_strand,id --loj --on-bad na t.vcf
  #query	query_strand	id
  rs9	.	ENSG00000100035.6
  rs9	.	ENSG00000100042.7_PAR_Y
  rs9	.	ENSG00000100000.1
  .	.	.
  rs0	.	.
  gk find-overlapping: 3 read, 1 rejected: 1 unknown chromosome
  gk find-overlapping: 1 of 3 queries without a hit
  $ gk find-nearest -g gencode.toy1 --columns query,id,distance --on-bad skip t.bcf
  #query	id	distance
  rs9	ENSG00000100000.1	0
  rs9	ENSG00000100035.6	0
  rs9	ENSG00000100042.7_PAR_Y	0
  rs0	ENSG00000100000.1	5683
  gk find-nearest: 3 read, 1 rejected: 1 unknown chromosome

Column 6 is not read where the strand is not.

  $ printf 'chr1\t1\t4\tpeak\t999\t*\n' > star.bed
  $ gk dna -f seq --ignore-strand star.bed
  ACT
  $ gk dna -f seq --strand - star.bed
  AGT
  $ gk interval end3 --strand - star.bed
  chr1	1	1	peak	999	-
  $ gk interval to-dna1 --ignore-strand star.bed
  chr1	2	4	peak	999	*
  $ printf 'chr1\t2\t4\tpeak\t999\t9.9\n' | gk interval from-dna1 --ignore-strand
  chr1	1	4	peak	999	9.9
  $ gk dna -f seq star.bed
  gk dna: error: strand '*' is not +, - or . (star.bed:1)
  [1]

Options that are about columns of BED go with BED alone.

  $ gk dna --split sv.vcf
  gk dna: error: --split is about columns of BED, and sv.vcf is VCF
  [2]
  $ gk interval end5 --anchored a.gtf
  gk interval: error: --anchored is about columns of BED, and a.gtf is GFF3 or GTF
  [2]
  $ gk variant-dna --variant chr1:8:T:GG --anchored sv.bcf
  gk variant-dna: error: --anchored is about columns of BED, and sv.bcf is VCF
  [2]
  $ gk variant-dna --variants-column 5 sv.vcf
  gk variant-dna: error: --variants-column is about columns of BED, and sv.vcf is VCF
  [2]
  $ gk motif -m TT --variant chr1:8:T:GG --anchored sv.vcf
  gk motif: error: --anchored is about columns of BED, and sv.vcf is VCF
  [2]
  $ gk find-overlapping -g gencode.toy1 --split t.vcf
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	name	type	level	num_transcripts
  gk find-overlapping: error: --split is about columns of BED, and t.vcf is VCF
  [2]

Bad records are told with their lines.

  $ printf '##fileformat=VCFv4.2\nchr1\t5\t.\tA\n' | gk dna
  gk dna: error: a VCF record needs at least 5 columns, this line has 4 (<stdin>:2)
  [1]
  $ printf '##fileformat=VCFv4.2\nchr1\tx\t.\tA\tC\n' | gk dna
  gk dna: error: POS 'x' is not a whole number (<stdin>:2)
  [1]
  $ printf '##fileformat=VCFv4.2\nchr1\t9\t.\tA\t<DEL>\t.\t.\tEND=4\n' | gk dna
  gk dna: error: END 4 lies before POS 9 (<stdin>:2)
  [1]
  $ printf '##fileformat=VCFv4.2\nchr1\t9\tn\tA\t<DEL>\t.\t.\tEND=4\nchr1\t4\t.\tT\tC\n' | gk dna -f tsv --on-bad na
  #chrom	start	end	name	strand	dna
  chr1	8	4	n	+	.
  chr1	3	4	.	+	T
  gk dna: 2 read, 1 rejected: 1 start after end
  $ printf '##gff-version 3\nchr1\ts\tgene\t3\tx\t.\t-\t.\tID=g1\n' | gk dna
  gk dna: error: end 'x' is not a whole number (<stdin>:2)
  [1]
  $ printf 'chr1\ts\tgene\t3\t8\t.\t*\t.\tID=g1\n' | gk dna
  gk dna: error: strand '*' is not +, -, . or ? (<stdin>:1)
  [1]
  $ printf 'chr1\ts\tgene\t3\t8\t.\t-\t.\tID=g1\nchr1\ts\tgene\t3\n' | gk dna -f seq --on-bad skip
  AAAAAG
  gk dna: 2 read, 1 rejected: 1 malformed

Everything else is named, with what takes it.

  $ printf 'chrom\tstart\tend\nchr1\t1\t4\n' > header.bed
  $ gk dna header.bed
  gk dna: error: start 'start' is not a whole number; the line looks like a header, which a # at its beginning would make a comment (header.bed:1)
  [1]
  $ printf 'Chromosome Start Stop\nchr1 1 4\n' | gk dna -f seq
  gk dna: error: start 'Start' is not a whole number; the line looks like a header, which a # at its beginning would make a comment (<stdin>:1)
  [1]
  $ gk dna -f seq --on-bad skip header.bed
  ACT
  gk dna: 2 read, 1 rejected: 1 malformed
  $ gk dna a.fa
  gk dna: error: this is FASTA, sequences, of which 'gk build-assembly' makes a genome (a.fa:1)
  [1]
  $ printf '@HD\tVN:1.6\n@SQ\tSN:chr1\tLN:22\nr\t0\tchr1\t1\t60\t4M\t*\t0\t0\tGACT\t*\n' > r.sam
  $ gk dna r.sam
  gk dna: error: this is SAM, alignments, which 'gk reads build' and 'gk junctions build' take; 'samtools view -b' makes BAM of it, and 'bedtools bamtobed' BED (r.sam:1)
  [1]
  $ printf 'fixedStep chrom=chr1 start=1 step=1\n4\n' | gk interval end5
  gk interval: error: this is wig, values, of which 'gk track build' makes a track (<stdin>:1)
  [1]
  $ samtools view --no-PG -b -o r.bam r.sam && gk dna r.bam
  gk dna: error: this is a BAM file, which 'gk reads build' and 'gk junctions build' take; 'bedtools bamtobed' makes BED of it (r.bam)
  [1]
  $ gk interval end5 < r.bam
  gk interval: error: this is a BAM file, which 'gk reads build' and 'gk junctions build' take; 'bedtools bamtobed' makes BED of it (<stdin>)
  [1]
  $ gk motif -m TT $TMP/data/a.2bit
  gk motif: error: this is a 2bit file, a genome, which -g takes ($TMP/data/a.2bit)
  [1]
  $ gk find-overlapping -g gencode.toy1 $TMP/data/gencode.toy1.v22.dganno
  #query	query_chrom	query_start	query_end	query_strand	chrom	start	end	strand	id	name	type	level	num_transcripts
  gk find-overlapping: error: this is a dganno file, an annotation, which -g takes ($TMP/data/gencode.toy1.v22.dganno)
  [1]
  $ printf 'BZh91AY' | gk dna
  gk dna: error: this is bzip2 data, which 'bzip2 -dc' decompresses (<stdin>)
  [1]
  $ printf '\xfd7zXZ\0' | gzip | gk dna
  gk dna: error: this is xz data, which 'xz -dc' decompresses (<stdin>)
  [1]
  $ printf '\x28\xb5\x2f\xfd\x04' | gk dna
  gk dna: error: this is zstd data, which 'zstd -dc' decompresses (<stdin>)
  [1]
  $ printf 'PK\x03\x04' | gk dna
  gk dna: error: this is a zip archive, which 'unzip -p' unpacks (<stdin>)
  [1]
  $ printf 'CRAM\x03\x00' | gk dna --on-bad skip
  gk dna: error: this is a CRAM file, which 'gk reads build' and 'gk junctions build' take; 'samtools view -b' makes BAM of it, and 'bedtools bamtobed' BED (<stdin>)
  [1]
  $ printf '\x87\x89\xf2\xeb' | gk dna
  gk dna: error: this is a bigBed file, of which 'bigBedToBed' makes BED (<stdin>)
  [1]
  $ gk info ./r.bam
  gk info: error: this is a BAM file, which 'gk reads build' and 'gk junctions build' take; 'bedtools bamtobed' makes BED of it (./r.bam)
  [1]
  $ gk info a.gtf
  gk info: error: this is GFF3 or GTF, of which 'gk build-annotation' makes an annotation and which commands that read intervals take (a.gtf)
  [1]
  $ gk info sites
  gk info: error: this is VCF, which 'gk vcf compile' and commands that read intervals or variants take (sites)
  [1]
  $ gk info sv.bcf
  gk info: error: this is BCF, which 'gk vcf compile' and commands that read intervals or variants take (sv.bcf)
  [1]
  $ gk info star.bed
  gk info: error: this is BED, which commands that read intervals take (star.bed)
  [1]
  $ gk info ./a.fa
  gk info: error: this is FASTA, sequences, of which 'gk build-assembly' makes a genome (./a.fa)
  [1]
  $ gk info r.sam
  gk info: error: this is SAM, alignments, which 'gk reads build' and 'gk junctions build' take; 'samtools view -b' makes BAM of it, and 'bedtools bamtobed' BED (r.sam)
  [1]

An empty input has no kind.

  $ gk dna -f tsv /dev/null
  #chrom	start	end	name	strand	dna
  $ printf '##fileformat=VCFv4.2\n' | gk dna -f seq
