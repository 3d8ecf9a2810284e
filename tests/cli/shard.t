Work cut into pieces and put together: --shard, gk shard, gk merge.

  $ gk build-assembly -n tiny "$TESTS/demo/tiny.fa" -q > made; export GK_GENOME=tiny
  $ printf '# peaks\nchr1\t0\t8\ta\nchr1\t10\t15\tb\n\nchr1\t20\t22\tc\nchr2\t3\t9\td\nchr2\t30\t37\te\n' > in.bed
  $ bgzip -c in.bed > in.bed.gz; gzip -c in.bed > plain.gz

The pieces one behind the other are the answer; only the first one has the header.

  $ gk dna -f tsv in.bed > all
  $ for i in 1 2 3; do gk dna -f tsv in.bed --shard $i/3 $([ $i = 1 ] || echo --no-header); done | tee joined
  $ cmp all joined
  $ gk dna -f seq in.bed.gz --shard 1/2
  $ gk dna -f seq in.bed.gz --shard 2/2
  $ gk interval shift 5 --shard=2/3 in.bed
  $ gk interval shift 5 --shard 5/9 in.bed

Whole chromosomes, and rows of tables.

  $ for i in 1 2; do gk motif -m GATTA --all --shard $i/2; done
  $ gk dna --all --width 0 --shard 2/2 | cut -c 1-20
  $ printf '##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n' > head
  $ printf 'chr1\t2\t.\tC\tA\t.\t.\t.\nchr1\t3\t.\tT\tA\t.\t.\t.\n' > one; printf 'chr2\t4\t.\tG\tT\t.\t.\t.\n' > two
  $ cat head one two > calls.vcf; gk vcf compile calls.vcf -o calls.vcfbin -q
  $ gk vcf query calls.vcfbin --shard 2/3
  $ gk vcf query calls.vcfbin --shard 1/2 --count
  $ gk variant normalize calls.vcf --shard 2/2 --no-header
  $ gk variant normalize -f vcf calls.vcf --shard 2/2
  $ printf 'chr1:2:C:A\nchr1:3:T:A\n' > v.txt; gk variant normalize -f vcf v.txt --shard 2/2 --no-header
  $ gk variant normalize -f vcf v.txt --shard 1/2 | grep gk_command

An error tells where in the file its line begins.

  $ printf 'chr1\t0\t8\nchr1\t3\t4\nchr1\tx\t9\n' > bad.bed; bgzip -c bad.bed > bad.bed.gz
  $ gk dna bad.bed --shard 1/2
  $ gk dna bad.bed --shard 2/2
  $ gk dna bad.bed.gz --shard 1/1 --on-bad skip | tail -n 1
  $ gk dna bad.bed.gz -f seq --shard 1/1

What has no pieces.

  $ gk dna in.bed --shard 0/4
  $ gk dna in.bed --shard 5/4
  $ gk dna in.bed --shard x
  $ cat in.bed | gk dna --shard 1/2
  $ mkfifo pipe; cat in.bed > pipe & gk dna pipe --shard 1/2; wait
  $ gk dna plain.gz --shard 1/2
  $ bcftools view -Ob -o calls.bcf calls.vcf; gk dna calls.bcf --shard 1/2
  $ gk dna -r chr1:5 --shard 1/2
  $ gk dna in.bed --shard 1/2 --limit 3
  $ gk interval sort in.bed --shard 1/2

The tasks of array jobs.

  $ gk interval flip in.bed --shard auto
  $ export SLURM_ARRAY_TASK_ID=7; gk interval flip in.bed --shard auto
  $ export SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_STEP=2; gk interval flip in.bed --shard auto
  $ SLURM_ARRAY_TASK_COUNT=3 gk interval flip in.bed --shard auto
  $ SLURM_ARRAY_TASK_COUNT=4 gk interval flip in.bed --shard auto
  $ SLURM_ARRAY_TASK_MIN=x gk interval flip in.bed --shard auto
  $ unset SLURM_ARRAY_TASK_ID; export AWS_BATCH_JOB_ARRAY_INDEX=0; gk interval flip in.bed --shard auto
  $ AWS_BATCH_JOB_ARRAY_SIZE=3 gk interval flip in.bed --shard auto
  $ AWS_BATCH_JOB_ARRAY_INDEX=3 AWS_BATCH_JOB_ARRAY_SIZE=3 gk interval flip in.bed --shard auto

Files of pieces.

  $ gk shard in.bed -n 3 -O pieces
  $ head pieces/*
  $ gk shard in.bed.gz -n 2 --by records -O packed/
  $ for file in packed/*; do zcat $file | grep -c chr; done
  $ gk shard "$TESTS/demo/tiny.fa" -n 2 -O fa | tail -n 1; grep '>' fa/*
  $ gk shard in.bed -n 3 -O pieces
  $ echo mine > pieces/notes; gk shard in.bed -n 2 -O pieces --force; ls pieces
  $ gk shard bad.bed -n 2 -O none; ls -A | grep none
  $ gk shard bad.bed -n 2 -O none --by records | wc -l
  $ gk shard in.bed -n 0 -O other
  $ gk shard in.bed -O other
  $ gk shard - -n 2 -O other < in.bed
  $ gk shard calls.vcfbin -n 2 -O other
  $ gk shard nothere.bed -n 2 -O other

What was built per chromosome, as one.

  $ cat head two | gk vcf compile - -o two.vcfbin -q; cat head one | gk vcf compile - -o one.vcfbin -q
  $ gk merge two.vcfbin one.vcfbin -o merged.vcfbin; cmp merged.vcfbin calls.vcfbin
  $ printf 'chr1\t0\t8\t1\n' > one.bg; printf 'chr2\t3\t9\t2\n' > two.bg; cat one.bg two.bg > all.bg
  $ for each in one two all; do gk track build --etype f16 --bedgraph $each.bg -o $each.gtrack; done
  $ gk merge two.gtrack one.gtrack -o merged.gtrack; cmp merged.gtrack all.gtrack
  $ gk merge one.gtrack one.gtrack -o bad.out
  $ gk merge one.gtrack all.gtrack -o bad.out
  $ gk merge one.vcfbin calls.vcfbin -o bad.out
  $ gk merge one.gtrack chr3.gtrack -o bad.out
  $ gk merge one.gtrack one.vcfbin -o bad.out
  $ gk merge one.vcfbin calls.vcf -o bad.out
  $ gk track build --etype f32 --bedgraph two.bg -o other.gtrack; gk merge one.gtrack other.gtrack -o bad.out
  $ cat head two | gk vcf compile - -o other.vcfbin -q --info ID; gk merge one.vcfbin other.vcfbin -o bad.out
  $ gk merge one.gtrack
  $ gk merge -o bad.out

A chromosome that the assembly lacks, and parts of another assembly.

  $ printf '>chr1\nACGTACGTACGT\n>chr9\nACGTACGTACGT\n' > more.fa; gk build-assembly -n more more.fa -q > made
  $ printf 'chr9\t0\t8\t1\n' > nine.bg; gk track build -g more --etype f16 --bedgraph nine.bg -o nine.gtrack
  $ gk merge one.gtrack nine.gtrack -o bad.out
  $ gk merge nine.gtrack -g tiny -o bad.out
  $ printf 'chr9\t2\t.\tC\tA\t.\t.\t.\n' | cat head - | gk vcf compile - -g more -o nine.vcfbin -q
  $ gk merge one.vcfbin nine.vcfbin -o bad.out
  $ mkdir small; printf 'chr1\t12\n' > small/more.chrom.sizes; cp data/*.hash small
  $ gk merge --data-dir small nine.gtrack -o bad.out
  $ gk merge --data-dir small nine.vcfbin -o bad.out
  $ ls bad.out
