// What the rows of any file are, by their type.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/generic/generic_type.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(generic_type)

BOOST_AUTO_TEST_CASE(kinds_of_types) {
    for (const char* const type : {"gene", "pseudogene", "ncRNA_gene", "transposable_element_gene", "tRNA_gene"})
        BOOST_TEST((generic_kind(type) == GenericKind::gene), type);
    for (const char* const type : {"transcript", "mRNA", "tRNA", "lnc_RNA", "pseudogenic_transcript", "V_gene_segment",
                                   "primary_transcript", "three_prime_overlapping_ncrna", "ribozyme"})
        BOOST_TEST((generic_kind(type) == GenericKind::transcript), type);
    for (const char* const type : {"match", "match_part", "cDNA_match", "expressed_sequence_match", "region", "contig",
                                   "start_codon", "intron", "polypeptide", "protein", "", "genes", "repeat_region"})
        BOOST_TEST((generic_kind(type) == GenericKind::other), type);
    BOOST_TEST((generic_kind("5UTR") == GenericKind::utr5));
    BOOST_TEST((generic_kind("three_prime_utr") == GenericKind::utr3));
    BOOST_TEST((generic_kind("pseudogenic_exon") == GenericKind::exon));
    BOOST_TEST(is_part(GenericKind::stop_codon));
    BOOST_TEST(!is_part(GenericKind::transcript));
}

BOOST_AUTO_TEST_SUITE_END()
