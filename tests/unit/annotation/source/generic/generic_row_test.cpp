// Rows of any GFF3 or GTF file as records (gk/annotation/FORMAT.md#generic-rows).
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/source/generic/generic_row.hpp"
#include "support/small_annotation.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

namespace {

// `KIND START-END STRAND key<parent id gene_id gene_name` and the types and phase; or the fault.
std::string generic_row(std::string_view text, bool strict = false) {
    SmallGenome small;
    const SourceContext context(small.genome(), Source::generic, strict);
    GenericReader reader(context);
    GenericRow row;
    const std::string line = gff_rows(text);
    if (const auto fault = reader.read(line, 7, row)) return fault->what;
    static constexpr const char* kinds[] = {"other", "gene", "transcript", "exon", "cds",
                                            "utr5",  "utr3", "utr",        "stop"};
    std::string out = kinds[static_cast<std::size_t>(row.kind)];
    if (row.kind == GenericKind::other) return out + " " + std::string(row.key) + "<" + std::string(row.parent);
    out += " " + std::to_string(row.head.start()) + "-" + std::to_string(row.head.end()) +
           (row.head.forward() ? "+ " : "- ") + std::string(row.key) + "<" + std::string(row.parent);
    for (const std::string_view value : {row.id, row.gene_id, row.gene_name}) out.append("|").append(value);
    for (const std::uint8_t type : {row.gene_biotype, row.own_biotype})
        out.append("|").append(type == untold_biotype ? "-" : type == biotype_count ? "none" : biotype_name(type));
    if (row.kind == GenericKind::cds) out += "|" + std::to_string(row.phase);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(generic_row_reader)

BOOST_AUTO_TEST_CASE(genes) {
    BOOST_TEST(generic_row("chr1 x gene 11 20 . - . ID=gene-b1;Name=dnaA;gene=dna;gene_biotype=tRNA;locus_tag=b1") ==
               "gene 10-20- gene-b1<|b1|b1|dna|tRNA|-");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . + . ID=gene:G1;Name=one;gene_id=G1;biotype=miRNA") ==
               "gene 10-20+ gene:G1<|G1|G1|one|miRNA|-");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . + . ID=maker-1") == "gene 10-20+ maker-1<|maker-1||maker-1|-|-");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . + . gene_id \"G\"; gene_symbol \"s\"; transcript_id \"\";") ==
               "gene 10-20+ G<|G|G|s|-|-");
    BOOST_TEST(generic_row("chr1 AUGUSTUS gene 11 20 . + . g1") == "gene 10-20+ g1<|g1|g1|g1|-|-");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . + . ID=G;biotype=foo") == "gene 10-20+ G<|G||G|none|-");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . + . ID=G;biotype=foo", true) == "unknown biotype 'foo' (--strict)");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . + . Note=x") == "no attribute 'ID'");
    BOOST_TEST(generic_row("chr1 x gene 11 20 . . . ID=G") == "the strand is '.'; it must be + or -");
    BOOST_TEST(generic_row("chr1 x gene 20 11 . + . ID=G") == "the row ends before it starts");
    BOOST_TEST(generic_row("chr1 x gene 11 10 . + . ID=G") == "the row ends before it starts");
}

BOOST_AUTO_TEST_CASE(transcripts) {
    BOOST_TEST(generic_row("chr1 x tRNA 11 20 . + . ID=rna-b2;Parent=gene-b2;locus_tag=b2") ==
               "transcript 10-20+ rna-b2<gene-b2|rna-b2|b2||-|tRNA");
    BOOST_TEST(generic_row("chr1 x mRNA 11 20 . + . ID=transcript:T;Parent=gene:G;biotype=miRNA") ==
               "transcript 10-20+ transcript:T<gene:G|T|||-|miRNA");
    BOOST_TEST(generic_row("chr1 x mRNA 11 20 . + . ID=r; Parent=g ;transcript_id=NM_1; geneID=g9") ==
               "transcript 10-20+ r<g|NM_1|g9||-|-");
    BOOST_TEST(
        generic_row("chr1 lincRNA transcript 11 20 . + . gene_id \"G\"; transcript_id \"T\"; gene_biotype \"TEC\";") ==
        "transcript 10-20+ T<|T|G||TEC|lincRNA");
    BOOST_TEST(
        generic_row("chr1 x transcript 11 20 . + . gene_id \"G\"; transcript_id \"T\"; transcript_biotype \"mRNA\"") ==
        "transcript 10-20+ T<|T|G||-|-");
    BOOST_TEST(generic_row("chr1 AUGUSTUS transcript 11 20 . + . g1.t1") == "transcript 10-20+ g1.t1<|g1.t1|g1||-|-");
    BOOST_TEST(generic_row("chr1 FlyBase pseudogene 11 20 . + . gene_id \"G\"; transcript_id \"T\";") ==
               "transcript 10-20+ T<|T|G||-|pseudogene");
    BOOST_TEST(generic_row("chr1 x transcript 11 20 . + . gene_id \"G\";") == "no attribute 'transcript_id'");
    BOOST_TEST(generic_row("chr1 x transcript 11 20 . + . note \"G\";") == "no attribute 'gene_id'");
}

BOOST_AUTO_TEST_CASE(parts) {
    BOOST_TEST(generic_row("chr1 x exon 11 20 . + . Parent=T1,T2;exon_id=E") == "exon 10-20+ <T1,T2|E|||-|-");
    BOOST_TEST(generic_row("chr1 x exon 11 20 . + . gene_id G; transcript_id T; gene_name n") ==
               "exon 10-20+ <T||G|n|-|-");
    BOOST_TEST(generic_row("chr1 x CDS 11 20 . + 2 ID=c;Parent=T") == "cds 10-20+ c<T||||-|-|2");
    BOOST_TEST(generic_row("chr1 x CDS 11 20 . + . ID=c;locus_tag=b1") == "cds 10-20+ c<||b1||-|-|255");
    BOOST_TEST(generic_row("chr1 x CDS 11 20 . + 3 ID=c;Parent=T") == "the phase '3' is not 0, 1, 2 or .");
    BOOST_TEST(generic_row("chr1 x CDS 11 20 . + 0 Note=c") == "no attribute 'Parent'");
    BOOST_TEST(generic_row("chr1 x 5UTR 11 20 . + . transcript_id \"T\";") == "utr5 10-20+ <T||T||-|-");
    BOOST_TEST(generic_row("chr1 x match_part y z . ? . ID=m;Parent=n") == "other m<n");
    BOOST_TEST(generic_row("chr1 x exon 11") == "4 tab-separated columns where 9 are needed");
}

BOOST_AUTO_TEST_SUITE_END()
