// What kind of variant alleles are.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/vcf/record/variant_type.hpp"

using namespace gk::vcf;

namespace {

std::string type_text(std::string_view ref, std::string_view alt) {
    return std::string(name_of(type_of_alleles(ref, alt)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(variant_types)

BOOST_AUTO_TEST_CASE(by_hand) {
    BOOST_TEST(type_text("A", "C") == "snv");
    BOOST_TEST(type_text("ACG", "ATG") == "snv");
    BOOST_TEST(type_text("ACG", "aTg") == "snv");
    BOOST_TEST(type_text("AC", "TG") == "mnv");
    BOOST_TEST(type_text("ACG", "TCT") == "mnv");
    BOOST_TEST(type_text("A", "AC") == "ins");
    BOOST_TEST(type_text("CA", "CAA") == "ins");
    BOOST_TEST(type_text("AC", "A") == "del");
    BOOST_TEST(type_text("CAC", "C") == "del");
    BOOST_TEST(type_text("ACG", "TC") == "indel");
    BOOST_TEST(type_text("A", "CT") == "indel");
    BOOST_TEST(type_text("A", "a") == "ref");
    BOOST_TEST(type_text("ACG", "ACG") == "ref");
    BOOST_TEST(type_text("A", ".") == "ref");
    BOOST_TEST(type_text("A", "") == "ref");
    BOOST_TEST(type_text("", "A") == "ins");
    BOOST_TEST(type_text("-", "A") == "ins");
    BOOST_TEST(type_text(".", "A") == "ins");
    BOOST_TEST(type_text("A", "-") == "del");
    BOOST_TEST(type_text("A", "<DEL>") == "symbolic");
    BOOST_TEST(type_text("A", "<DEL:ME.1>") == "symbolic");
    BOOST_TEST(type_text("A", "<*>") == "symbolic");
    BOOST_TEST(type_text("A", "*") == "symbolic");
    BOOST_TEST(type_text("A", "A[c1:5[") == "bnd");
    BOOST_TEST(type_text("A", "]c1:5]A") == "bnd");
    BOOST_TEST(type_text("A", "[<ctg>:5[A") == "bnd");
    BOOST_TEST(type_text("A", "A.") == "bnd");
    BOOST_TEST(type_text("A", ".A") == "bnd");
}

BOOST_AUTO_TEST_CASE(bases) {
    BOOST_TEST(has_bases("ACGTN"));
    BOOST_TEST(has_bases("r"));
    for (const char* alt : {"", ".", "*", "<DEL>", "A[c1:5[", "]c1:5]A", "A."}) BOOST_TEST(!has_bases(alt));
}

BOOST_AUTO_TEST_SUITE_END()
