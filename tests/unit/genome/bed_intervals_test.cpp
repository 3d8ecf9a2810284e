// BED files as sets of intervals.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/genome/bed_intervals.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

StrandedSets read_bed_text(std::string_view text) {
    const TemporaryFolder folder;
    const ChromNames names = ChromNames::from_alias_text("chr1\t1\nchr2\t2\n", "names");
    return read_bed_intervals(folder.write("x.bed", text), names);
}

// What is wrong with a file, without its folder.
std::string bed_fault_of(std::string_view text) {
    const std::string message = message_of<DataError>([&] { read_bed_text(text); });
    const std::size_t open = message.rfind('(');
    return message.substr(0, open) + message.substr(message.rfind('/') + 1);
}

constexpr ChromId bed_chr1{0};
constexpr ChromId bed_chr2{1};

}  // namespace

BOOST_AUTO_TEST_SUITE(bed_intervals)

BOOST_AUTO_TEST_CASE(rows_are_on_their_strand) {
    const StrandedSets sets = read_bed_text(
        "#chrom\tstart\tend\ntrack name=x\n\nchr1\t10\t20\n2\t5\t6\tname\t0\t+\r\nchr2 7 8 name 0 "
        "-\nchr2\t9\t10\tx\t0\t.");
    BOOST_TEST(sets.rows == 4U);
    BOOST_TEST(sets.negative_rows == 1U);
    for (const IntervalSet* set : {&sets.positive, &sets.negative}) {
        BOOST_TEST(set->contains(bed_chr1, 10, 20));
        BOOST_TEST(set->covers(bed_chr2, 9));
        BOOST_TEST(!set->covers(bed_chr1, 5));
    }
    BOOST_TEST(sets.positive.covers(bed_chr2, 5));
    BOOST_TEST(!sets.positive.covers(bed_chr2, 7));
    BOOST_TEST(!sets.negative.covers(bed_chr2, 5));
    BOOST_TEST(sets.negative.covers(bed_chr2, 7));
}

BOOST_AUTO_TEST_CASE(a_file_without_rows) {
    BOOST_TEST(read_bed_text("").rows == 0U);
    BOOST_TEST(read_bed_text("# nothing\n").rows == 0U);
}

BOOST_AUTO_TEST_CASE(faults_name_their_line) {
    BOOST_TEST(bed_fault_of("chr1\t1\t2\nchr1\t5\n") == "a BED line needs at least 3 columns, this one has 2 x.bed:2)");
    BOOST_TEST(bed_fault_of("chr1\t5\t4\n") == "start 5 is after end 4 x.bed:1)");
    BOOST_TEST(bed_fault_of("\nchr3\t1\t2\n") == "unknown chromosome 'chr3'; did you mean 'chr1'? x.bed:2)");
    BOOST_TEST(bed_fault_of("chr1\t1\t2\tx\t0\t*\n") == "strand '*' is not +, - or . x.bed:1)");
    BOOST_CHECK_THROW(read_bed_intervals("/nowhere/x.bed", ChromNames::from_list({"a"}, "names")), Error);
}

BOOST_AUTO_TEST_SUITE_END()
