// A small genome and annotations on it that are built of a few rows, for tests.
#pragma once

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/build/builder.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/chrom_tags.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

/// The first eight blanks of each line as tabs: rows of GFF3 or GTF. Tabs count as blanks.
inline std::string gff_rows(std::string_view text) {
    std::string rows;
    int blanks = 0;
    for (const char c : text) {
        if (c == '\n') blanks = 0;
        rows += (c == ' ' || c == '\t') && blanks++ < 8 ? '\t' : c;
    }
    return rows;
}

/// chr1 (1000 bases; also `1`), chr2 (500; also `2`) and chrM (100; also `MT`), without sequence.
class SmallGenome {
public:
    SmallGenome() {
        folder_.write("x.chrom.sizes", "chr1\t1000\nchr2\t500\nchrM\t100\n");
        folder_.write("x.chromAlias.txt", "chr1\t1\nchr2\t2\nchrM\tMT\n");
        genome_.emplace(find_genome("x", folder_.path()));
    }
    Genome& genome() { return *genome_; }
    const TemporaryFolder& folder() const { return folder_; }

private:
    TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

/// Two genes as GENCODE writes them: one with a CDS and UTRs on `+`, one without on `-`.
constexpr std::string_view small_gencode_rows =
    "chr1 HAVANA gene 101 400 . + . ID=G1.2;gene_type=protein_coding;gene_name=ONE;level=2\n"
    "chr1 HAVANA transcript 101 400 . + . "
    "ID=T1.1;Parent=G1.2;transcript_type=protein_coding;level=1;transcript_support_level=1;protein_id=P1;ccdsid=C1\n"
    "chr1 HAVANA exon 101 200 . + . Parent=T1.1;exon_number=1;exon_id=E1\n"
    "chr1 HAVANA exon 301 400 . + . Parent=T1.1;exon_number=2;exon_id=E2\n"
    "chr1 HAVANA CDS 151 200 . + 0 Parent=T1.1;exon_number=1\n"
    "chr1 HAVANA CDS 301 330 . + 1 Parent=T1.1;exon_number=2\n"
    "chr1 HAVANA five_prime_UTR 101 150 . + . Parent=T1.1;exon_number=1\n"
    "chr1 HAVANA three_prime_UTR 331 400 . + . Parent=T1.1;exon_number=2\n"
    "chr2 ENSEMBL gene 11 90 . - . ID=G2.1_PAR_Y;gene_type=lncRNA;gene_name=TWO\n"
    "chr2 ENSEMBL transcript 11 90 . - . ID=T2.1;Parent=G2.1_PAR_Y;transcript_type=lncRNA\n"
    "chr2 ENSEMBL exon 61 90 . - . Parent=T2.1;exon_number=1;exon_id=E3\n"
    "chr2 ENSEMBL exon 11 40 . - . Parent=T2.1;exon_number=2;exon_id=E1\n";

/// A gene as NCBI writes it.
constexpr std::string_view small_ncbi_rows =
    "chr1 BestRefSeq gene 101 400 . + . "
    "ID=gene-ONE;Dbxref=HGNC:1,GeneID:11;gene=ONE;gene_biotype=protein_coding\n"
    "chr1 BestRefSeq mRNA 101 400 . + . ID=rna-NM_1.1;Parent=gene-ONE;transcript_id=NM_1.1\n"
    "chr1 BestRefSeq exon 101 200 . + . ID=exon-1;Parent=rna-NM_1.1\n"
    "chr1 BestRefSeq exon 301 400 . + . ID=exon-2;Parent=rna-NM_1.1\n"
    "chr1 BestRefSeq CDS 151 200 . + 0 ID=cds-1;Parent=rna-NM_1.1;product=protein one;protein_id=NP_1.1\n"
    "chr1 BestRefSeq CDS 301 330 . + 1 ID=cds-1;Parent=rna-NM_1.1;product=protein one;protein_id=NP_1.1\n";

/// An annotation `a` on the small genome, built of rows that `gff_rows` takes.
class SmallAnnotation {
public:
    explicit SmallAnnotation(std::string_view rows = small_gencode_rows,
                             annotation::Source source = annotation::Source::gencode) {
        annotation::AnnotationRecipe recipe(genome_.genome());
        recipe.input = genome_.folder().write("rows", gff_rows(rows));
        recipe.source = source;
        recipe.name = "a";
        recipe.folder = genome_.folder().path();
        path_ = annotation::build_annotation(recipe).front();
        annotation_.emplace(path_);
        tags_.emplace(genome_.genome().names());
    }

    const annotation::Annotation& annotation() const { return *annotation_; }
    /// Of the dganno file.
    const std::string& path() const { return path_; }
    SmallGenome& genome() { return genome_; }
    annotation::AnnotationView view() { return {*annotation_, *tags_, genome_.genome().names().names()}; }

private:
    SmallGenome genome_;
    std::string path_;
    std::optional<annotation::Annotation> annotation_;
    std::optional<table::ChromTags> tags_;
};

}  // namespace gk::testing
