// The intervals of GFF3 and GTF rows.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/annotation/gff/gff_interval.hpp"

using namespace gk;
using annotation::name_of_row;

namespace {

// `CHROM START END NAME STRAND`, or the reason and what is wrong.
std::string interval_of(const std::string& line, bool reads_strand = true) {
    io::BedRecord record;
    if (const auto bad = annotation::parse_gff_interval(line, record, reads_strand))
        return std::string(io::reason_text(bad->reason)) + ": " + bad->what;
    BOOST_TEST((record.line == line && record.start_read && record.end_read));
    return std::string(record.chrom()) + " " + std::to_string(record.start) + " " + std::to_string(record.end) + " '" +
           std::string(record.name()) + "' " + record.strand;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gff_interval)

BOOST_AUTO_TEST_CASE(rows_are_one_based_and_inclusive) {
    BOOST_TEST(interval_of("c\ts\tgene\t3\t8\t.\t-\t.\tID=g1") == "c 2 8 'g1' -");
    BOOST_TEST(interval_of("c\ts\tgene\t3\t3\t.\t+\t0\tgene_id \"g\";") == "c 2 3 'g' +");
    BOOST_TEST(interval_of("c\ts\tgene\t4\t3\t.\t.\t0\t.") == "c 3 3 '' .");
    BOOST_TEST(interval_of("c\ts\tgene\t4\t5\t.\t?\t0") == "c 3 5 '' .");
}

BOOST_AUTO_TEST_CASE(the_name_is_the_first_of_three_that_is_not_empty) {
    BOOST_TEST(name_of_row("gene_id \"G 1\"; transcript_id \"T1\"; exon_number 2") == "T1");
    BOOST_TEST(name_of_row("transcript_id \"\"; gene_id \"G;1\"") == "G;1");
    BOOST_TEST(name_of_row("Name=n;gene_id=G;transcript_id=T;ID=x") == "x");
    BOOST_TEST(name_of_row("ID=;Parent=p; transcript_id = t ") == "t");
    BOOST_TEST(name_of_row(" ; \tgene_id   g1\t;") == "g1");
    BOOST_TEST(name_of_row("ID=a%3Bb") == "a%3Bb");
    BOOST_TEST(name_of_row("ID=\"g;1\";Name=n") == "g;1");
    BOOST_TEST(name_of_row("xID=a; IDx \"b\"; ID").empty());
    BOOST_TEST(name_of_row("note \"ID=a; gene_id b").empty());
    BOOST_TEST(name_of_row("").empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told) {
    BOOST_TEST(interval_of("c\ts\tgene\t3\t8\t.\t-") == "malformed: a GFF3 or GTF row has 9 columns, this one has 7");
    BOOST_TEST(interval_of("c\ts\tgene\tx\t8\t.\t-\t.\tID=g1") == "malformed: start 'x' is not a whole number");
    BOOST_TEST(interval_of("c\ts\tgene\t1\t8.5\t.\t-\t.\tID=g1") == "malformed: end '8.5' is not a whole number");
    BOOST_TEST(interval_of("c\ts\tgene\t9\t7\t.\t-\t.\tID=g1") == "start after end: start 9 is after end 7");
    BOOST_TEST(interval_of("c\ts\tgene\t-2147483648\t7\t.\t-\t.\tID=g1") ==
               "position beyond 32 bits: start does not fit 32 bits");
    BOOST_TEST(interval_of("c\ts\tgene\t1\t7\t.\t*\t.\tID=g1") == "malformed: strand '*' is not +, -, . or ?");
    BOOST_TEST(interval_of("c\ts\tgene\t1\t7\t.\t*\t.\tID=g1", false) == "c 0 7 'g1' .");
}

BOOST_AUTO_TEST_SUITE_END()
