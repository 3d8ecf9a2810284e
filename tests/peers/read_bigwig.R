# What rtracklayer finds in a bigWig, as lines: chrom, item (0-based), mean, max.  usage: read_bigwig.R FILE
suppressPackageStartupMessages(library(rtracklayer))
path <- commandArgs(trailingOnly = TRUE)[1]
file <- BigWigFile(path)
info <- seqinfo(file)
number <- function(x) format(x, digits = 17, scientific = FALSE, trim = TRUE)
cat(sprintf("chrom\t%s\t%s\n", seqnames(info), number(seqlengths(info))), sep = "")
ranges <- import(file)
if (length(ranges) > 0) {
    cat(sprintf("item\t%s\t%d\t%d\t%.17g\n", as.character(seqnames(ranges)), start(ranges) - 1L, end(ranges), score(ranges)), sep = "")
}
for (chrom in unique(as.character(seqnames(ranges)))) {
    whole <- GRanges(chrom, IRanges(1, seqlengths(info)[[chrom]]))
    for (type in c("mean", "max")) {
        cat(sprintf("%s\t%s\t%.17g\n", type, chrom, score(summary(file, whole, size = 1, type = type)[[1]])))
    }
}
