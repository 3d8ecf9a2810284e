// VCF tables of different chromosomes as one.
#include "gk/vcf/view/vcf_merge.hpp"

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/small_vcfbin.hpp"

using namespace gk;
using gk::testing::number_column;
using gk::testing::SmallVcfbin;
using gk::testing::text_column;
using gk::vcf::CellType;

namespace {

// A row of each chromosome after the other, with all kinds of columns, by which they differ.
SmallVcfbin table_of(const std::vector<std::string>& chroms) {
    SmallVcfbin table;
    std::vector<std::string> texts;
    std::vector<float> reals;
    std::vector<std::int32_t> depths;
    for (const std::string& chrom : chroms) {
        const auto number = static_cast<std::int32_t>(chrom.back() - '0');
        table.add(chrom, number, "A", "C");
        table.add(chrom, 10, "ACGT", std::string(static_cast<std::size_t>(number), 'G'));
        for (const std::int32_t value : {number, -number}) {
            texts.emplace_back(static_cast<std::size_t>(number), 'x');
            reals.push_back(static_cast<float>(value) / 2);
            for (const std::int32_t more : {0, 1, 2, 3}) depths.push_back(10 * value + more);
        }
    }
    table.info = {number_column<float>("AF", CellType::float32, 1, reals), text_column("ID", texts)};
    table.format = {number_column<std::int32_t>("AD", CellType::int32, 2, depths)};
    table.samples = {"s1", "s2"};
    return table;
}

const ChromNames& names() {
    static const ChromNames list = ChromNames::from_list({"chr1", "chr2", "chr3"}, "list");
    return list;
}

std::string merged(const std::vector<SmallVcfbin>& contents) {
    const gk::testing::TemporaryFolder folder;
    std::vector<std::unique_ptr<vcf::Vcfbin>> tables;
    std::vector<const vcf::Vcfbin*> parts;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const std::string path = folder.write("part" + std::to_string(i), contents[i].bytes());
        tables.push_back(std::make_unique<vcf::Vcfbin>(path));
        parts.push_back(tables.back().get());
    }
    const vcf::VcfMerge merge(parts, names());
    return gk::testing::bytes_of(merge.content());
}

void check_refused(const std::vector<SmallVcfbin>& contents, const std::string& what) {
    BOOST_CHECK_EXCEPTION(merged(contents), DataError, [&](const DataError& error) {
        BOOST_TEST_INFO(error.what());
        return std::string(error.what()).find(what) != std::string::npos;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcf_merge)

BOOST_AUTO_TEST_CASE(the_bytes_of_one_table) {
    const std::string whole = table_of({"chr1", "chr2", "chr3"}).bytes();
    BOOST_TEST((merged({table_of({"chr1", "chr2", "chr3"})}) == whole));
    BOOST_TEST((merged({table_of({"chr1"}), table_of({"chr2"}), table_of({"chr3"})}) == whole));
    BOOST_TEST((merged({table_of({"chr3"}), table_of({"chr1"}), table_of({"chr2"})}) == whole));
    BOOST_TEST((merged({table_of({"chr2"}), table_of({"chr1", "chr3"})}) == whole));
    BOOST_TEST((merged({table_of({}), table_of({"chr3", "chr2"}), table_of({"chr1"})}) == whole));
    BOOST_TEST((merged({table_of({}), table_of({})}) == table_of({}).bytes()));
    BOOST_TEST((merged({SmallVcfbin(), table_of({"chr1"})}) == table_of({"chr1"}).bytes()));
}

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refused({table_of({"chr1"}), table_of({"chr2", "chr1"})}, "it has rows of chr1, and so has ");
    check_refused({table_of({"chr1"}), table_of({"chr4"})}, "on a chromosome that the assembly does not have");
    SmallVcfbin other = table_of({"chr2"});
    for (vcf::VariantRow& row : other.rows) row.head.assembly = 5;
    check_refused({table_of({"chr1"}), other}, "it is on another assembly than ");
    other = table_of({"chr2"});
    other.samples = {"s2", "s1"};
    check_refused({table_of({"chr1"}), other}, "it has other samples than ");
    other = table_of({"chr2"});
    other.info.pop_back();
    check_refused({table_of({"chr1"}), other}, "different INFO columns: it lacks ID");
    check_refused({other, table_of({"chr1"})}, "lacks its ID");
    other = table_of({"chr2"});
    other.format = {number_column<std::int32_t>("AD", CellType::int32, 1, {1, 2, 3, 4})};
    check_refused({table_of({"chr1"}), other}, "it has AD (int32, depth 1) where ");
}

BOOST_AUTO_TEST_SUITE_END()
