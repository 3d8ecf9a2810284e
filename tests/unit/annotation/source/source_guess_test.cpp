// Which source a row looks as if it came from.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/source_guess.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(source_guess)

BOOST_AUTO_TEST_CASE(attributes_tell_the_source) {
    const auto hint = [](std::string_view attributes, Source in_use) { return other_source_hint(attributes, in_use); };
    const std::string start = "; the row looks as if it were from another source: try --source ";
    const char* const ncbi = "ID=gene-A;Dbxref=GeneID:1;gbkey=Gene;gene=A";
    BOOST_TEST(hint(ncbi, Source::gencode) == start + "ncbi-refseq");
    BOOST_TEST(hint(ncbi, Source::ncbi_refseq) == "");
    BOOST_TEST(hint("ID=gene-A;Dbxref=GeneID:1;gene=A", Source::gencode) == start + "ncbi-refseq");
    BOOST_TEST(hint("gene_id \"A\"; db_xref \"GeneID:1\";", Source::gencode) == start + "ncbi-refseq");
    BOOST_TEST(hint("gene_id \"A\"; gbkey \"Gene\"; gene_biotype \"x\";", Source::ensembl) == start + "ncbi-refseq");
    BOOST_TEST(hint("ID=gene:ENSG1;biotype=x", Source::ncbi_refseq) == start + "ensembl");
    BOOST_TEST(hint("Parent=transcript:ENST1", Source::ncbi_refseq) == start + "ensembl");
    BOOST_TEST(hint("ID=ENSG1;gene_type=x", Source::ncbi_refseq) == start + "gencode");
    BOOST_TEST(hint("gene_id \"A\"; gene_type \"x\";", Source::ncbi_refseq) == start + "gencode");
    BOOST_TEST(hint("gene_id \"A\"; gene_biotype \"x\";", Source::ncbi_refseq) == start + "ensembl");
    // One builder reads both.
    BOOST_TEST(hint("ID=gene:ENSG1;biotype=x", Source::gencode) == "");
    BOOST_TEST(hint("ID=ENSG1;gene_type=x", Source::ensembl) == "");
    BOOST_TEST(hint("ID=x;biotype=y", Source::gencode) == "");
    BOOST_TEST(hint("", Source::gencode) == "");
}

BOOST_AUTO_TEST_CASE(what_no_known_source_writes_is_generic) {
    const std::string generic = "; the row looks like an assembler's or another program's: try --source generic";
    BOOST_TEST(other_source_hint("gene_id \"MSTRG.1\"; transcript_id \"MSTRG.1.1\";", Source::gencode) == generic);
    BOOST_TEST(other_source_hint("ID=gene-b1;gbkey=Gene;gene=dnaA;locus_tag=b1", Source::ncbi_refseq) == generic);
    BOOST_TEST(other_source_hint("ID=maker-1;Name=maker-1", Source::ensembl) == generic);
    BOOST_TEST(other_source_hint("ID=maker-1;Name=maker-1", Source::generic) == "");
}

BOOST_AUTO_TEST_CASE(a_missing_attribute_is_told_alone_of_gtf) {
    BOOST_TEST(missing_attribute("ID", "note", Source::ensembl).what == "no attribute 'ID', nor any other key=value");
    BOOST_TEST(missing_attribute("exon_id", "gene_id \"G\"; gene_type \"x\";", Source::gencode).what ==
               "no attribute 'exon_id'");
}

BOOST_AUTO_TEST_SUITE_END()
