Work cut into pieces and put together: --shard, gk shard, gk merge.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" -q > made; export GK_GENOME=tiny
  $ printf '# peaks\nchr1\t0\t8\ta\nchr1\t10\t15\tb\n\nchr1\t20\t22\tc\nchr2\t3\t9\td\nchr2\t30\t37\te\n' > in.bed
  $ bgzip -c in.bed > in.bed.gz; gzip -c in.bed > plain.gz

The pieces one behind the other are the answer; only the first one has the header.

  $ gk dna -f tsv in.bed > all
  $ for i in 1 2 3; do gk dna -f tsv in.bed --shard $i/3 $([ $i = 1 ] || echo --no-header); done | tee joined
  #chrom	start	end	name	strand	dna
  chr1	0	8	a	+	GCTAAAGA
  chr1	10	15	b	+	ATTAC
  chr1	20	22	c	+	AT
  chr2	3	9	d	+	GAACAA
  chr2	30	37	e	+	GACAGAT
  $ cmp all joined
  $ gk dna -f seq in.bed.gz --shard 1/2
  GCTAAAGA
  ATTAC
  AT
  GAACAA
  GACAGAT
  $ gk dna -f seq in.bed.gz --shard 2/2
  $ gk interval shift 5 --shard=2/3 in.bed
  chr1	25	27	c
  chr2	8	14	d
  $ gk interval shift 5 --shard 5/9 in.bed

Whole chromosomes, and rows of tables.

  $ for i in 1 2; do gk motif -m GATT --all --shard $i/2; done
  chr1	220	220	GATT	0	+	220	0
  chr2	146	146	GATT	0	+	146	0
  $ gk dna --all --width 0 --shard 2/2 | cut -c 1-20
  >chr2
  ATGGAACAAGGACGCTGTCT
  $ printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n' > head
  $ printf 'chr1\t2\t.\tC\tA\t.\t.\t.\nchr1\t3\t.\tT\tA\t.\t.\t.\n' > one; printf 'chr2\t4\t.\tG\tT\t.\t.\t.\n' > two
  $ cat head one two > calls.vcf; gk vcf compile calls.vcf -o calls.vcfbin -q
  $ gk vcf query calls.vcfbin --shard 2/3
  #row	chrom	start	end	ref	alt	variant
  1	chr1	2	3	T	A	chr1:3:T:A
  $ gk vcf query calls.vcfbin --shard 1/2 --count
  gk vcf query: error: this answer is about all rows at once (--count, --unique, arrays, VCF), so there are no pieces of it: leave out --shard
  [2]
  $ gk variant normalize calls.vcf --shard 2/2 --no-header
  chr2	3	4	G	T	chr2:4:G:T
  $ gk variant normalize -f vcf calls.vcf --shard 2/2
  gk variant normalize: error: records are put in position order, also over the ends of pieces: --shard of VCF goes with -f tsv and -f json
  [2]
  $ printf 'chr1:2:C:A\nchr1:3:T:A\n' > v.txt; gk variant normalize -f vcf v.txt --shard 2/2 --no-header
  chr1	3	.	T	A	.	.	.
  $ gk variant normalize -f vcf v.txt --shard 1/2 | grep gk_command
  ##gk_command=gk variant normalize -f vcf v.txt

An error tells where in the file its line begins.

  $ printf 'chr1\t0\t8\nchr1\t3\t4\nchr1\tx\t9\n' > bad.bed; bgzip -c bad.bed > bad.bed.gz
  $ gk dna bad.bed --shard 1/2
  >chr1:0-8
  GCTAAAGA
  >chr1:3-4
  A
  $ gk dna bad.bed --shard 2/2
  gk dna: error: start 'x' is not a whole number (bad.bed, byte 18)
  [1]
  $ gk dna bad.bed.gz --shard 1/1 --on-bad skip | tail -n 1
  gk dna: 3 read, 1 rejected: 1 malformed
  A
  $ gk dna bad.bed.gz -f seq --shard 1/1
  GCTAAAGA
  A
  gk dna: error: start 'x' is not a whole number (bad.bed.gz, virtual offset 18)
  [1]

What has no pieces.

  $ gk dna in.bed --shard 0/4
  gk dna: error: --shard '0/4' is neither auto nor I/N, such as 3/64, where I is from 1 to N, and N at most 1,000,000,000; see 'gk dna --help'
  [2]
  $ gk dna in.bed --shard 5/4
  gk dna: error: --shard '5/4' is neither auto nor I/N, such as 3/64, where I is from 1 to N, and N at most 1,000,000,000; see 'gk dna --help'
  [2]
  $ gk dna in.bed --shard x
  gk dna: error: --shard 'x' is neither auto nor I/N, such as 3/64, where I is from 1 to N, and N at most 1,000,000,000; see 'gk dna --help'
  [2]
  $ cat in.bed | gk dna --shard 1/2
  gk dna: error: --shard reads a file from its middle, which stdin can't be: name a file as INPUT
  [2]
  $ mkfifo pipe; (cat in.bed > pipe 2> /dev/null &); gk dna pipe --shard 1/2
  gk dna: error: --shard reads a file from its middle, and pipe is none (a pipe?): write it to a file first
  [2]
  $ gk dna plain.gz --shard 1/2
  gk dna: error: --shard: gzip can only be read from its beginning, so plain.gz has no pieces; write it as BGZF ('zcat FILE | bgzip') or unpack it
  [2]
  $ gk variant normalize -f bcf calls.vcf -o calls.bcf; gk dna calls.bcf --shard 1/2
  gk dna: error: --shard: the records of BCF can't be found from its middle; make BGZF of it ('bcftools view -Oz calls.bcf') or a VCF table (gk vcf compile)
  [2]
  $ gk dna -r chr1:5 --shard 1/2
  gk dna: error: --shard reads a file from its middle, and -r names its records on the command line; leave out one of them
  [2]
  $ gk dna in.bed --shard 1/2 --limit 3
  gk dna: error: --limit counts the records of the whole input, which no piece knows: leave it out under --shard
  [2]
  $ gk interval sort in.bed --shard 1/2
  gk interval: error: 'gk interval' with these options reads all of its input before it answers, so there are no pieces of its answer: leave out --shard
  [2]
  $ gk vcf compile calls.vcf -o made --shard 1/2
  gk vcf compile: error: there is no --shard here: this command has no answer that pieces of its input could share ('gk shard' makes files of pieces, 'gk merge' joins tables and tracks); see 'gk vcf compile --help'
  [2]

The tasks of array jobs.

  $ gk interval flip in.bed --shard auto
  gk interval: error: --shard auto: neither SLURM_ARRAY_TASK_ID nor AWS_BATCH_JOB_ARRAY_INDEX is set, so this is no task of an array job; give --shard I/N; see 'gk interval --help'
  [2]
  $ export SLURM_ARRAY_TASK_ID=7; gk interval flip in.bed --shard auto
  gk interval: error: --shard auto: SLURM_ARRAY_TASK_ID is set, but SLURM_ARRAY_TASK_MIN is not, so the number of tasks is not known; give --shard I/N; see 'gk interval --help'
  [2]
  $ export SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_STEP=2; gk interval flip in.bed --shard auto
  chr1	20	22	c	0	-
  chr2	3	9	d	0	-
  $ SLURM_ARRAY_TASK_COUNT=3 gk interval flip in.bed --shard auto
  chr1	20	22	c	0	-
  chr2	3	9	d	0	-
  $ SLURM_ARRAY_TASK_COUNT=4 gk interval flip in.bed --shard auto
  gk interval: error: --shard auto: the indices of this Slurm array are not evenly spaced, so the rank of task 7 is not known; submit it as --array=1-N, or give --shard I/N; see 'gk interval --help'
  [2]
  $ SLURM_ARRAY_TASK_MIN=x gk interval flip in.bed --shard auto
  gk interval: error: --shard auto: SLURM_ARRAY_TASK_MIN is 'x', which is no task's number; see 'gk interval --help'
  [2]
  $ unset SLURM_ARRAY_TASK_ID; export AWS_BATCH_JOB_ARRAY_INDEX=0; gk interval flip in.bed --shard auto
  gk interval: error: --shard auto: AWS_BATCH_JOB_ARRAY_INDEX is set, but AWS_BATCH_JOB_ARRAY_SIZE is not, so the number of tasks is not known; give --shard I/N; see 'gk interval --help'
  [2]
  $ AWS_BATCH_JOB_ARRAY_SIZE=3 gk interval flip in.bed --shard auto
  chr1	0	8	a	0	-
  chr1	10	15	b	0	-
  $ AWS_BATCH_JOB_ARRAY_INDEX=3 AWS_BATCH_JOB_ARRAY_SIZE=3 gk interval flip in.bed --shard auto
  gk interval: error: --shard auto: AWS_BATCH_JOB_ARRAY_INDEX is 3 of 3; see 'gk interval --help'
  [2]

Files of pieces.

  $ gk shard in.bed -n 3 -O pieces
  pieces/in.0001-of-0003.bed
  pieces/in.0002-of-0003.bed
  pieces/in.0003-of-0003.bed
  $ head pieces/*
  ==> pieces/in.0001-of-0003.bed <==
  # peaks
  chr1	0	8	a
  chr1	10	15	b
  
  
  ==> pieces/in.0002-of-0003.bed <==
  # peaks
  chr1	20	22	c
  chr2	3	9	d
  
  ==> pieces/in.0003-of-0003.bed <==
  # peaks
  chr2	30	37	e
  $ gk shard in.bed.gz -n 2 --by records -O packed/
  packed/in.0001-of-0002.bed.gz
  packed/in.0002-of-0002.bed.gz
  $ for file in packed/*; do zcat $file | grep -c chr; done
  2
  3
  $ gk shard "$TESTS/demo/tiny.fa" -n 2 -O fa | tail -n 1; grep '>' fa/*
  fa/tiny.0002-of-0002.fa
  fa/tiny.0001-of-0002.fa:>chr1
  fa/tiny.0002-of-0002.fa:>chr2
  $ gk shard in.bed -n 3 -O pieces
  gk shard: error: pieces exists: name a folder that is to be made, or give --force to write into it
  [2]
  $ echo mine > pieces/notes; gk shard in.bed -n 2 -O pieces --force; ls pieces
  pieces/in.0001-of-0002.bed
  pieces/in.0002-of-0002.bed
  in.0001-of-0002.bed
  in.0001-of-0003.bed
  in.0002-of-0002.bed
  in.0002-of-0003.bed
  in.0003-of-0003.bed
  notes
  $ gk shard bad.bed -n 2 -O none; ls -A | grep none
  gk shard: error: start 'x' is not a whole number; --by records counts lines, whatever is in them (bad.bed:3)
  [1]
  $ gk shard bad.bed -n 2 -O none --by records | wc -l
  2
  $ gk shard in.bed -n 0 -O other
  gk shard: error: -n is from 1 to 100,000
  [2]
  $ gk shard in.bed -O other
  gk shard: error: give -n N, the number of pieces
  [2]
  $ gk shard - -n 2 -O other < in.bed
  gk shard: error: INPUT is read twice, which stdin can't be: name a file
  [2]
  $ gk shard calls.vcfbin -n 2 -O other
  gk shard: error: this is a VCF table; 'gk vcf subset --rows' makes smaller ones of it (calls.vcfbin)
  [1]
  $ gk shard nothere.bed -n 2 -O other
  gk shard: error: can't open nothere.bed: No such file or directory
  [1]

What was built per chromosome, as one.

  $ cat head two | gk vcf compile - -o two.vcfbin -q; cat head one | gk vcf compile - -o one.vcfbin -q
  $ gk merge two.vcfbin one.vcfbin -o merged.vcfbin; cmp merged.vcfbin calls.vcfbin
  $ printf 'chr1\t0\t8\t1\n' > one.bg; printf 'chr2\t3\t9\t2\n' > two.bg; cat one.bg two.bg > all.bg
  $ for each in one two all; do gk track build --etype f16 --bedgraph $each.bg -o $each.gtrack; done
  $ gk merge two.gtrack one.gtrack -o merged.gtrack; cmp merged.gtrack all.gtrack
  $ gk merge one.gtrack one.gtrack -o bad.out
  gk merge: error: it has data of chr1, and so has one.gtrack (one.gtrack)
  [1]
  $ gk merge one.gtrack all.gtrack -o bad.out
  gk merge: error: it has data of chr1, and so has one.gtrack (all.gtrack)
  [1]
  $ gk merge one.vcfbin calls.vcfbin -o bad.out
  gk merge: error: it has rows of chr1, and so has one.vcfbin (calls.vcfbin)
  [1]
  $ gk merge one.gtrack chr3.gtrack -o bad.out
  gk merge: error: can't open chr3.gtrack: No such file or directory
  [1]
  $ gk merge one.gtrack one.vcfbin -o bad.out
  gk merge: error: it is a VCF table, and the first part, one.gtrack, is none (one.vcfbin)
  [1]
  $ gk merge one.vcfbin calls.vcf -o bad.out
  gk merge: error: it is neither a track nor a VCF table, which gk merge joins (calls.vcf)
  [1]
  $ gk track build --etype f32 --bedgraph two.bg -o other.gtrack; gk merge one.gtrack other.gtrack -o bad.out
  gk merge: error: it has another encoding (--etype) than one.gtrack (other.gtrack)
  [1]
  $ cat head two | gk vcf compile - -o other.vcfbin -q --info ID; gk merge one.vcfbin other.vcfbin -o bad.out
  gk merge: error: the parts have different INFO columns: one.vcfbin lacks its ID (str, depth 1) (other.vcfbin)
  [1]
  $ gk merge one.gtrack
  gk merge: error: give -o OUT: what is joined can't be written to stdout
  [2]
  $ gk merge -o bad.out
  gk merge: error: missing argument PART; see 'gk merge --help'
  [2]

A chromosome that the assembly lacks, and parts of another assembly.

  $ printf '>chr1\nACGTACGTACGT\n>chr9\nACGTACGTACGT\n' > more.fa; gk build-assembly -n more more.fa -q > made
  $ printf 'chr9\t0\t8\t1\n' > nine.bg; gk track build -g more --etype f16 --bedgraph nine.bg -o nine.gtrack
  $ gk merge one.gtrack nine.gtrack -o bad.out
  gk merge: error: it has another assembly than one.gtrack (nine.gtrack)
  [1]
  $ gk merge nine.gtrack -g tiny -o bad.out
  gk merge: error: -g tiny: nine.gtrack is on another assembly than tiny, more
  [2]
  $ printf 'chr9\t2\t.\tC\tA\t.\t.\t.\n' | cat head - | gk vcf compile - -g more -o nine.vcfbin -q
  $ gk merge one.vcfbin nine.vcfbin -o bad.out
  gk merge: error: it is on another assembly than one.vcfbin (tags 944603233123352704 and 2182427154809459403) (nine.vcfbin)
  [1]
  $ mkdir small; printf 'chr1\t12\n' > small/more.chrom.sizes; cp data/*.hash small
  $ gk merge --data-dir small nine.gtrack -o bad.out
  gk merge: error: it has a chromosome that the assembly does not have (tag 3714886199) (nine.gtrack)
  [1]
  $ gk merge --data-dir small nine.vcfbin -o bad.out
  gk merge: error: row 0 is on a chromosome that the assembly does not have (tag 3714886199) (nine.vcfbin)
  [1]
  $ ls bad.out
  ls: cannot access 'bad.out': No such file or directory
  [2]
