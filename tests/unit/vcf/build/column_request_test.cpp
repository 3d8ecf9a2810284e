// Columns as they are asked for.
#include "gk/vcf/build/column_request.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(column_request)

namespace {

ColumnRequest one(const std::string& text, Section section = Section::info) {
    return parse_requests({text}, section).front();
}

std::string fault(const std::vector<std::string>& texts, Section section = Section::info) {
    return message_of<UsageError>([&] { parse_requests(texts, section); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts) {
    BOOST_TEST(one("AF").id == "AF");
    BOOST_TEST(!one("AF").type);
    const ColumnRequest full = one("X:int16[3]=-1");
    BOOST_TEST(full.id == "X");
    BOOST_TEST((full.type == CellType::int16));
    BOOST_TEST(full.count.value() == 3U);
    BOOST_TEST(full.missing.value() == "-1");
    BOOST_TEST(one("X[2]").count.value() == 2U);
    BOOST_TEST(one("DP=-1").missing.value() == "-1");
    BOOST_TEST(one("1000G").id == "1000G");
    BOOST_TEST((one("AF:float32=nan").type == CellType::float32));
    BOOST_TEST(parse_requests({"AF", "DP"}, Section::info).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_can_not_be_read) {
    for (const char* const bad : {"", ":int8", "X:int9", "X:str", "X[0]", "X[x]", "X]", "X[-1]", "X[2000000]",
                                  "X:int8=300", "X:int32=1.5", "X:float16=1e9", "X:int32=", "X:int32=.", "X:int32=1,2"})
        BOOST_TEST(contains(fault({bad}), "column '" + std::string(bad) + "'"), bad);
    BOOST_TEST(contains(fault({"X:flaot32"}), "did you mean 'float32'?"));
    BOOST_TEST(contains(fault({"AF", "DP", "AF:float32"}), "INFO column AF is asked for twice"));
    for (const char* const reserved : {"start", "interval", "mro", "__class__", "ref"})
        BOOST_TEST(contains(fault({reserved}), "attribute"), reserved);
    BOOST_TEST(fault({"chrom"}).empty());
}

BOOST_AUTO_TEST_CASE(ids_with_rules_of_their_own) {
    const auto genotype = [](const char* text) {
        return column_of(one(text, Section::format), Section::format, false);
    };
    BOOST_TEST((genotype("GT").half_call == GenotypeCode::unknown));
    BOOST_TEST((genotype("GT=het").half_call == GenotypeCode::het_unphased));
    BOOST_TEST((genotype("GT=unknown").half_call == GenotypeCode::unknown));
    BOOST_TEST((genotype("GT:int8=1").half_call == GenotypeCode::het_unphased));
    BOOST_TEST((genotype("GT:int8=3").half_call == GenotypeCode::unknown));
    BOOST_TEST(genotype("GT").missing == 3U);
    for (const char* const bad : {"GT=1", "GT:int8", "GT:int8=2", "GT:int32=3", "GT[2]", "GT=hom"})
        BOOST_TEST(contains(fault({bad}, Section::format), "GT=het"), bad);
    BOOST_TEST(fault({"SVTYPE:int32=6"}).empty());
    for (const char* const bad : {"SVTYPE:int32=7", "SVTYPE:int8=1", "SVTYPE[2]", "SVTYPE=x"})
        BOOST_TEST(contains(fault({bad}), "SVTYPE"), bad);
    for (const char* const bad : {"ID:int32", "FILTER=PASS", "ID[2]"}) BOOST_TEST(contains(fault({bad}), "text"), bad);
    BOOST_TEST(contains(fault({"QUAL:int32"}), "QUAL"));
    BOOST_TEST(contains(fault({"GT"}), "GT belongs to FORMAT"));
    BOOST_TEST(contains(fault({"SVTYPE"}, Section::format), "SVTYPE belongs to INFO"));
    BOOST_TEST(fault({"ID"}, Section::format).empty());  // a key like others there
    const BuiltColumn quality = column_of(one("QUAL"), Section::info, false);
    BOOST_TEST((quality.type == CellType::float32 && quality.missing == 0x7FC00000U));
    BOOST_TEST(column_of(one("QUAL:float16=1"), Section::info, false).missing == 0x3C00U);
}

BOOST_AUTO_TEST_CASE(bits) {
    BOOST_TEST(value_bits("-1", CellType::int32).value() == 0xFFFFFFFFU);
    BOOST_TEST(value_bits("-1", CellType::int8).value() == 0xFFU);
    BOOST_TEST(value_bits("nan", CellType::float32).value() == 0x7FC00000U);
    BOOST_TEST(value_bits("0.1", CellType::float16).value() == 0x2E66U);
    BOOST_TEST(!value_bits("nan", CellType::int32));
    BOOST_TEST(!value_bits(std::string_view("1\0", 2), CellType::int32));
}

BOOST_AUTO_TEST_SUITE_END()
