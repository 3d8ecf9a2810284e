// Rows that are equal to variants of a list.
#include "gk/vcf/view/variant_key.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/genome/genome.hpp"
#include "support/vcf_view_table.hpp"

using namespace gk;
using gk::table::Row;

namespace {

// The numbers of the equal rows, or what is wrong with the line.
class EqualRows {
public:
    EqualRows() {
        content_.add("chr1", 10, "A", "C");
        content_.add("chr1", 10, "A", "G");
        content_.add("chr1", 20, "ACG", "");
        content_.add("chr1", 30, "", "TT");
        content_.add("chr1", 10, "A", "C");
        content_.add("chr1", 0, "GA", "A");
        content_.add("chr1", 40, "", "<DEL>");
        content_.rows.back().head.pos3 = 49;
        content_.add("chr1", 60, "", "[chr2:5[");
        content_.add("chr1", 70, "a", "c");
        content_.add("chr1", 2147483647, "A", "T");
        viewed_.emplace(content_);
        folder_.write("g.chrom.sizes", "chr1\t1000\nchr2\t1000\n");
        genome_.emplace(find_genome("g", folder_.path()));
    }

    std::string of(std::string_view line, std::size_t part = 0) {
        variant::VariantReader reader(*genome_);
        vcf::VariantKey key;
        if (const auto bad = read_variant_key(reader, line, part, key)) return bad->what;
        const table::Finder finder(viewed_->table().layout(), "table", viewed_->tags());
        std::vector<Row> rows;
        find_equal_rows(viewed_->table(), finder, key, rows);
        std::string text;
        for (const Row row : rows) text += std::to_string(row);
        return text;
    }

private:
    gk::testing::SmallVcfbin content_;
    std::optional<gk::testing::ViewedVcfbin> viewed_;
    gk::testing::TemporaryFolder folder_;
    std::optional<Genome> genome_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(variant_key)

BOOST_AUTO_TEST_CASE(variant_strings) {
    EqualRows equal;
    BOOST_TEST(equal.of("chr1:11:A:C") == "04");
    BOOST_TEST(equal.of("1:11:a:g") == "1");
    BOOST_TEST(equal.of("chr1:11:A:T") == "");
    BOOST_TEST(equal.of("chr1:21:ACG:") == "2");
    BOOST_TEST(equal.of("chr1:21:ACG:-") == "2");
    BOOST_TEST(equal.of("chr1:20:TACG:T") == "2");
    BOOST_TEST(equal.of("chr1:20:TACGA:TA") == "");
    BOOST_TEST(equal.of("chr1:31::TT") == "3");
    BOOST_TEST(equal.of("chr1:30:C:CTT") == "3");
    BOOST_TEST(equal.of("chr1:1:GA:A") == "5");
    BOOST_TEST(equal.of("chr1:1:G:") == "5");
    BOOST_TEST(equal.of("chr1:41::<DEL>") == "6");
    BOOST_TEST(equal.of("chr1:61::[chr2:5[") == "7");
    BOOST_TEST(equal.of("chr1:71:A:C") == "8");
    BOOST_TEST(equal.of("chr1:2147483648:A:T") == "9");
    BOOST_TEST(equal.of("chr2:11:A:C") == "");
}

BOOST_AUTO_TEST_CASE(records) {
    EqualRows equal;
    BOOST_TEST(equal.of("chr1\t11\trs\tA\tC") == "04");
    BOOST_TEST(equal.of("chr1\t11\trs\tA\tC,G", 1) == "1");
    BOOST_TEST(equal.of("chr1\t20\t.\tTACG\tT\t.\t.\t.") == "2");
    BOOST_TEST(equal.of("chr1\t31\t.\t-\tTT") == "3");
    BOOST_TEST(equal.of("chr1\t40\t.\tC\t<DEL>\t.\t.\tEND=50") == "6");
    BOOST_TEST(equal.of("chr1\t40\t.\tC\t<DEL>\t.\t.\tSVLEN=-10") == "6");
    BOOST_TEST(equal.of("chr1\t40\t.\tC\t<DEL>\t.\t.\tEND=51") == "");
    BOOST_TEST(equal.of("chr1\t40\t.\tC\t<DEL>\t.\t.\t.") == "6");
    BOOST_TEST(equal.of("chr1\t60\t.\tG\tG[chr2:5[\t.\t.\t.") == "7");
    BOOST_TEST(equal.of("chr1\t61\t.\tG\t[chr2:5[G\t.\t.\t.") == "7");
}

BOOST_AUTO_TEST_CASE(what_is_wrong) {
    EqualRows equal;
    BOOST_TEST(equal.of("chrZ:11:A:C") == "unknown chromosome 'chrZ'");
    BOOST_TEST(equal.of("chrZ\t11\t.\tA\tC") == "unknown chromosome 'chrZ'");
    BOOST_TEST(equal.of("chr1:x:A:C") == "variant 'chr1:x:A:C' is not chromosome:position:reference:alternative");
    BOOST_TEST(equal.of("chr1") == "variant 'chr1' is not chromosome:position:reference:alternative");
    BOOST_TEST(equal.of("chr1\tx\t.\tA\tC") == "POS 'x' is not a whole number");
    BOOST_TEST(equal.of("chr1:99999999999:A:C") == "position 99999999999 does not fit 32 bits");
}

BOOST_AUTO_TEST_SUITE_END()
