// VCF tables as they lie on disk: read back, cut and damaged.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/vcf/vcfbin.hpp"
#include "support/small_vcfbin.hpp"

using namespace gk;
using namespace gk::vcf;
using namespace gk::testing;

namespace {

std::string opening_error(std::string_view bytes) {
    return message_of<DataError>([&] { MappedVcfbin{bytes}; });
}

std::string text_of(const Alleles& alleles) {
    return std::string(alleles.ref) + ">" + std::string(alleles.alt);
}

// Where the number of INFO columns stands in small_vcfbin.
std::size_t info_place(const std::string& bytes) {
    const std::size_t table_end = bytes.find(std::string("\x90\x09\x42\x85", 4)) + 4;
    return (table_end + 3) / 4 * 4;
}

// Where a column's type stands: its ID is behind it and the depth.
std::size_t column_place(const std::string& bytes, const std::string& id) {
    return bytes.find('\0' + id + '\0', info_place(bytes)) + 1 - 8;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vcfbin)

BOOST_AUTO_TEST_CASE(rows_and_alleles) {
    const MappedVcfbin table(small_vcfbin().bytes());
    BOOST_TEST(table->size() == 3U);
    BOOST_TEST(table->row(0).head.start() == 2003);
    BOOST_TEST(table->row(1).head.start() == 10);
    BOOST_TEST(table->row(1).head.end() == 10);
    BOOST_TEST(text_of(table->alleles(0)) == "G>C");
    BOOST_TEST(text_of(table->alleles(1)) == ">ACGT");
    BOOST_TEST(text_of(table->alleles(2)) == "T>");
    BOOST_TEST(table->assembly().value() == assembly_tag("toy"));
    BOOST_TEST(!table->layout().stranded);
    BOOST_TEST(table->layout().keys.size() == 2U);
}

BOOST_AUTO_TEST_CASE(columns_of_every_type) {
    const MappedVcfbin table(small_vcfbin().bytes());
    std::string ids;
    for (const StoredColumn& column : table->info()) ids += std::string(column.id) + " ";
    BOOST_TEST(ids == "AC AF DB H ID S SVTYPE ");
    BOOST_TEST(table->info("AC")->depth == 2U);
    BOOST_TEST(table->info("AC")->integer(2, 0) == -5);
    BOOST_TEST(table->info("AC")->integer(2, 1) == 6);
    BOOST_TEST(table->info("AF")->real(1) == 0.25F);
    BOOST_TEST(table->info("H")->real(1) == -2.0F);
    BOOST_TEST(table->info("S")->integer(0) == -300);
    BOOST_TEST(table->info("SVTYPE")->integer(2) == 6);
    BOOST_TEST(table->info("DB")->integer(0) == 1);
    BOOST_TEST(table->info("ID")->texts[0] == "rs1");
    BOOST_TEST(table->info("ID")->texts[1] == "");
    BOOST_TEST(table->info("GT") == nullptr);
    BOOST_TEST(table->info("") == nullptr);
    BOOST_TEST(table->format().size() == 2U);
    BOOST_TEST(table->format("GT")->integer(5) == 5);
    BOOST_TEST(table->format("AD")->integer(3, 1) == 8);
    BOOST_TEST(table->format("AF") == nullptr);
    BOOST_TEST((table->samples() == std::vector<std::string_view>{"s1", "s 2"}));
}

BOOST_AUTO_TEST_CASE(an_empty_table) {
    const MappedVcfbin table(SmallVcfbin{}.bytes());
    BOOST_TEST(table->size() == 0U);
    BOOST_TEST(!table->assembly().has_value());
    BOOST_TEST(table->info().empty());
    BOOST_TEST(table->format().empty());
    BOOST_TEST(table->samples().empty());
}

BOOST_AUTO_TEST_CASE(a_table_cut_anywhere) {
    const std::string bytes = small_vcfbin().bytes();
    BOOST_TEST(opening_error(bytes) == "");
    for (std::size_t size = 0; size < bytes.size(); ++size)
        BOOST_TEST(opening_error(std::string_view(bytes).substr(0, size)) != "", size);
}

BOOST_AUTO_TEST_CASE(bytes_behind_the_end_are_passed_over) {
    BOOST_TEST(opening_error(small_vcfbin().bytes() + "more") == "");
    BOOST_TEST(opening_error(SmallVcfbin{}.bytes() + '\0') == "");
}

BOOST_AUTO_TEST_CASE(other_formats_and_versions) {
    const std::string bytes = small_vcfbin().bytes();
    BOOST_TEST(contains(opening_error("##fileformat=VCFv4.2\n"), "this is not a vcfbin file: its signature is wrong"));
    BOOST_TEST(contains(opening_error(with_number_at(bytes, 2, std::uint16_t{4})),
                        "vcfbin version 4; gk reads version 5: rebuild it with gk vcf compile"));
    BOOST_TEST(contains(opening_error(with_number_at(bytes, 2, std::uint16_t{6})), "vcfbin version 6"));
}

BOOST_AUTO_TEST_CASE(every_byte_damaged) {
    const std::string bytes = small_vcfbin().bytes();
    // Opened or refused, and what opens can be read: a fault is a DataError, never more.
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const std::uint8_t value : std::vector<std::uint8_t>{0x00, 0x01, 0x7F, 0x80, 0xFF}) {
            try {
                const MappedVcfbin table(with_number_at(bytes, at, value));
                for (table::Row row = 0; row < table->size(); ++row) table->alleles(row);
                stored_content(*table);
            } catch (const DataError&) {
            }
        }
}

BOOST_AUTO_TEST_CASE(damaged_columns) {
    const std::string bytes = small_vcfbin().bytes();
    const std::size_t info = info_place(bytes);
    const auto error = [&](std::size_t at, std::int32_t number) {
        return opening_error(with_number_at(bytes, at, number));
    };
    BOOST_TEST(contains(error(info, -1), "the list of INFO columns is damaged: it promises -1 columns"));
    BOOST_TEST(contains(error(info, 8), "the list of INFO columns"));
    const std::size_t column = column_place(bytes, "AF");
    BOOST_TEST(contains(error(column, 7), "there is no type of cells of number 7"));
    BOOST_TEST(contains(error(column, -1), "there is no type of cells"));
    BOOST_TEST(contains(error(column + 4, 0), "its cells of type float32 have 0 values each"));
    BOOST_TEST(contains(error(column + 4, 3), "its column AF has 3 values for 3 cells of 3"));
    BOOST_TEST(contains(error(column + 4, 0x7FFFFFFF), "its column AF has 3 values for 3 cells"));
    BOOST_TEST(contains(error(column_place(bytes, "DB") + 4, 2), "its cells of type bool have 2 values each"));
    BOOST_TEST(contains(error(column_place(bytes, "GT"), 5), "its FORMAT column is of type str"));
    BOOST_TEST(contains(error(column_place(bytes, "GT"), 6), "its FORMAT column is of type bool"));
    std::string unsorted = bytes;
    unsorted[column_place(bytes, "AF") + 9] = 'B';
    unsorted[column_place(bytes, "AC") + 9] = 'D';
    BOOST_TEST(contains(opening_error(unsorted), "the IDs of its columns are not in ascending order"));
    std::string twice = bytes;
    twice[column_place(bytes, "AF") + 9] = 'C';
    BOOST_TEST(contains(opening_error(twice), "the IDs of its columns are not in ascending order"));
}

BOOST_AUTO_TEST_CASE(numbers_of_samples) {
    const std::string bytes = small_vcfbin().bytes();
    const std::size_t samples = column_place(bytes, "AD") - 8;
    BOOST_TEST(contains(opening_error(with_number_at(bytes, samples, -1)), "it promises -1 samples"));
    BOOST_TEST(contains(opening_error(with_number_at(bytes, samples, 0)), "for 0 cells of 2"));
    BOOST_TEST(contains(opening_error(with_number_at(bytes, samples, 3)), "for 9 cells of 2"));
    SmallVcfbin without_rows;
    without_rows.format = {number_column<std::int8_t>("GT", CellType::int8, 1, {})};
    BOOST_TEST((MappedVcfbin(without_rows.bytes())->format().size() == 1U));
    without_rows.samples = {"", "x"};
    const MappedVcfbin table(without_rows.bytes());
    BOOST_TEST((table->samples() == std::vector<std::string_view>{"", "x"}));
    without_rows.samples = {"x", "y\tz"};
    BOOST_TEST(contains(opening_error(without_rows.bytes()), "the name of sample 2 has a tab or a newline"));
}

BOOST_AUTO_TEST_CASE(alleles_beyond_their_pool) {
    SmallVcfbin small = small_vcfbin();
    const auto error = [&] { return message_of<DataError>([&] { MappedVcfbin(small.bytes())->alleles(1); }); };
    small.rows[1].aux_low = 6;
    BOOST_TEST(contains(error(), "the alleles of a row lie beyond their pool"));
    small.rows[1].aux_low = 1;  // the second text of an entry: nothing follows it
    BOOST_TEST(contains(error(), "the alleles of a row lie beyond their pool"));
    small.rows[1].aux_low = 0;
    small.rows[1].aux_high = 254;
    BOOST_TEST(contains(error(), "byte " + std::to_string(20 + 26 + 21)));
    small.rows[1].aux_high = 0;
    small.pool.pop_back();
    BOOST_TEST(contains(error(), "the alleles of a row lie beyond their pool"));
}

BOOST_AUTO_TEST_SUITE_END()
