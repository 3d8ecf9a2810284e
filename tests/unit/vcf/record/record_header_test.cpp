// What a header says of its keys.
#include <boost/test/unit_test.hpp>

#include "gk/vcf/record/record_header.hpp"
#include "support/small_records.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

BOOST_AUTO_TEST_SUITE(record_headers)

BOOST_AUTO_TEST_CASE(numbers_and_types) {
    const RecordHeader header = record_header();
    const auto is = [](const FieldDefinition* found, ValueNumber number, ValueType type, bool single) {
        return found != nullptr && found->number == number && found->type == type && found->is_single == single;
    };
    BOOST_TEST(is(header.info("AC"), ValueNumber::per_alt, ValueType::integer, false));
    BOOST_TEST(is(header.info("AF"), ValueNumber::per_alt, ValueType::real, false));
    BOOST_TEST(is(header.info("RR"), ValueNumber::per_allele, ValueType::integer, false));
    BOOST_TEST(is(header.info("GG"), ValueNumber::per_genotype, ValueType::integer, false));
    BOOST_TEST(is(header.info("NN"), ValueNumber::other, ValueType::integer, false));
    BOOST_TEST(is(header.info("DP"), ValueNumber::other, ValueType::integer, true));
    BOOST_TEST(is(header.info("TX"), ValueNumber::other, ValueType::text, true));
    BOOST_TEST(is(header.info("DB"), ValueNumber::other, ValueType::flag, false));
    BOOST_TEST(is(header.format("AD"), ValueNumber::per_allele, ValueType::integer, false));
    BOOST_TEST(is(header.format("LAD"), ValueNumber::local, ValueType::integer, false));
    BOOST_TEST(header.info("AD") == nullptr);
    BOOST_TEST(header.format("AC") == nullptr);
    BOOST_TEST(header.info().size() == 8);
    BOOST_TEST(header.info()[1].id == "AF");
    BOOST_TEST(header.columns().size() == 11);
    BOOST_TEST(header.sample(0) == "ann");
    BOOST_TEST(header.sample(1) == "bob");
    BOOST_TEST(header.sample(2) == "3");
}

BOOST_AUTO_TEST_CASE(odd_headers) {
    BOOST_TEST(RecordHeader().columns().empty());
    const RecordHeader header(
        "##INFO=<ID=X,Number=A,Type=Integer>\n##INFO=<ID=X,Number=R,Type=Integer>\n##INFO=\n##INFO=<\n##INFO=<ID=>\n"
        "##INFO=<Description=\"ID=Q,\\\"Number=A\", Number=G , ID = Y >\n##FORMAT=<ID=Z>\n");
    BOOST_TEST(header.info().size() == 2);
    BOOST_TEST((header.info("X")->number == ValueNumber::per_alt));  // the first one counts
    BOOST_TEST((header.info("Y")->number == ValueNumber::per_genotype));
    BOOST_TEST((header.format("Z")->type == ValueType::text));
    BOOST_TEST(header.columns().empty());
}

BOOST_AUTO_TEST_CASE(values_of_lines) {
    BOOST_TEST(header_value("##contig=<ID=HLA:A*01,length=5>", "ID") == "HLA:A*01");
    BOOST_TEST(header_value("##contig=<ID=c,length=5>", "length") == "5");
    BOOST_TEST(header_value("##X=<D=\"a,b>\",E=1>", "D") == "a,b>");
    BOOST_TEST(header_value("##X=<D=\"a,b>\",E=1>", "E") == "1");
    BOOST_TEST(header_value("##X=<D=1>", "E").empty());
    BOOST_TEST(header_value("##X=1", "X").empty());
}

BOOST_AUTO_TEST_SUITE_END()
