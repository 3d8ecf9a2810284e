// BED lines and blocks.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "gk/base/numbers.hpp"
#include "gk/io/bed.hpp"

using namespace gk::io;

namespace {

// `CHROM START END NAME STRAND COLUMNS`, or the reason and what is wrong.
std::string parsed_bed(const std::string& line) {
    BedRecord record;
    if (const auto bad = parse_bed(line, record)) return std::string(reason_text(bad->reason)) + ": " + bad->what;
    BOOST_TEST(record.line == line);
    BOOST_TEST((record.start_read && record.end_read));
    return std::string(record.chrom()) + " " + std::to_string(record.start) + " " + std::to_string(record.end) + " '" +
           std::string(record.name()) + "' " + record.strand + " " + std::to_string(record.column_count);
}

std::string blocks_of(const std::string& line) {
    BedRecord record;
    BOOST_REQUIRE(!parse_bed(line, record));
    std::vector<BedBlock> blocks{{7, 9}};
    if (const auto bad = parse_blocks(record, blocks)) {
        BOOST_TEST((bad->reason == Reason::malformed));
        return "bad: " + bad->what;
    }
    std::string text;
    for (const BedBlock& block : blocks) text += std::to_string(block.start) + "-" + std::to_string(block.end) + " ";
    return text;
}

std::string bed12(const std::string& count, const std::string& sizes, const std::string& starts) {
    return "c\t100\t200\tn\t0\t-\t100\t200\t0\t" + count + "\t" + sizes + "\t" + starts;
}

bool starts_with(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io_bed)

BOOST_AUTO_TEST_CASE(without_its_strand_a_line_may_have_anything_in_column_6) {
    BedRecord record;
    for (const char* line : {"c\t1\t4\tn\t9\t*", "c\t1\t4\t5.3\t7.7\t9.9", "c\t1\t4\tn\t0\t-\tx", "c 1 4 n 0 5 8"}) {
        BOOST_TEST(!parse_bed(line, record, false).has_value());
        BOOST_TEST((record.strand == '.' && record.start == 1 && record.end == 4));
    }
    BOOST_TEST(parse_bed("c\tx\t4\tn\t0\t*", record, false).has_value());
}

BOOST_AUTO_TEST_CASE(good_lines) {
    BOOST_TEST(parsed_bed("chr1\t5\t9") == "chr1 5 9 '' . 3");
    BOOST_TEST(parsed_bed("chr1\t5\t9\tname") == "chr1 5 9 'name' . 4");
    BOOST_TEST(parsed_bed("chr1\t5\t9\t.\t7\t+") == "chr1 5 9 '' + 6");
    BOOST_TEST(parsed_bed("chr1\t5\t9\ta b\t\t-\textra") == "chr1 5 9 'a b' - 7");
    BOOST_TEST(parsed_bed("chr1\t5\t9\t\t0\t.") == "chr1 5 9 '' . 6");
    BOOST_TEST(parsed_bed("chr1\t-5\t-5\tn") == "chr1 -5 -5 'n' . 4");
    BOOST_TEST(parsed_bed("\t1\t2") == " 1 2 '' . 3");
    BOOST_TEST(parsed_bed("a chr\t1\t2") == "a chr 1 2 '' . 3");
    BOOST_TEST(parsed_bed("chr1\t007\t0010") == "chr1 7 10 '' . 3");
    BOOST_TEST(parsed_bed("chr1\t-2147483648\t2147483647") == "chr1 -2147483648 2147483647 '' . 3");
    BOOST_TEST(parsed_bed("chr1\t000000000000005\t999999999") == "chr1 5 999999999 '' . 3");
    BOOST_TEST(parsed_bed("c\t0\t1\t2\t3\t+\t6\t7\t8\t9\t10\t11\t12\t13") == "c 0 1 '2' + 12");
    BOOST_TEST(parsed_bed("chr1\t5\t9\tname\t0\t+\t") == "chr1 5 9 'name' + 7");
}

BOOST_AUTO_TEST_CASE(blanks_separate_where_there_is_no_tab) {
    BOOST_TEST(parsed_bed("chr1 5 9") == "chr1 5 9 '' . 3");
    BOOST_TEST(parsed_bed("  chr1   5  9  name 0 -  ") == "chr1 5 9 'name' - 6");
    BOOST_TEST(starts_with(parsed_bed("chr1 5\t9"), "malformed"));
}

BOOST_AUTO_TEST_CASE(blanks_become_tabs) {
    const auto tabbed = [](const std::string& line) {
        BedRecord record;
        parse_bed(line, record);
        gk::ByteBuffer out;
        append_tabbed(record, out);
        return std::string(out.view());
    };
    BOOST_TEST(tabbed("  chr1   5  9 ") == "chr1\t5\t9");
    BOOST_TEST(tabbed("c 0 1 2 3 + 6 7 8 9 10 11 12 13") == "c\t0\t1\t2\t3\t+\t6\t7\t8\t9\t10\t11\t12\t13");
    BOOST_TEST(tabbed("chr1\t5\t9\ta b\t") == "chr1\t5\t9\ta b\t");
    BOOST_TEST(tabbed("chr1") == "chr1");
    BOOST_TEST(tabbed("") == "");
}

BOOST_AUTO_TEST_CASE(bad_lines) {
    BOOST_TEST(parsed_bed("chr1\t5") == "malformed: a BED line needs at least 3 columns, this one has 2");
    BOOST_TEST(parsed_bed("chr1") == "malformed: a BED line needs at least 3 columns, this one has 1");
    BOOST_TEST(parsed_bed("chr1 5 ") == "malformed: a BED line needs at least 3 columns, this one has 2");
    BOOST_TEST(starts_with(parsed_bed(""), "malformed: a BED line needs at least 3 columns"));
    BOOST_TEST(parsed_bed("chr1\tx\t9") == "malformed: start 'x' is not a whole number");
    for (const char* end : {"", "9x", "9.0", "+9", " 9", "9 ", "0x9", "1e3", "--9", "-", "9,000", "9\r"})
        BOOST_TEST(starts_with(parsed_bed("chr1\t5\t" + std::string(end)), "malformed: end '"), "'" << end << "'");
    BOOST_TEST(parsed_bed("chr1\t5\t2147483648") == "position beyond 32 bits: end '2147483648' does not fit 32 bits");
    BOOST_TEST(starts_with(parsed_bed("chr1\t-2147483649\t2"), "position beyond 32 bits: start"));
    BOOST_TEST(starts_with(parsed_bed("chr1\t99999999999999999999999999\t2"), "position beyond 32 bits: start"));
    BOOST_TEST(parsed_bed("chr1\t9\t5") == "start after end: start 9 is after end 5");
    for (const char* strand : {"", "x", "++", "+ ", "1"})
        BOOST_TEST(parsed_bed("chr1\t5\t9\tn\t0\t" + std::string(strand)) ==
                   "malformed: strand '" + std::string(strand) + "' is not +, - or .");
    BOOST_TEST(parsed_bed("chr1\t5\t" + std::string(100, 'y')).size() < 120U);
}

BOOST_AUTO_TEST_CASE(what_could_be_read_of_a_bad_line) {
    BedRecord record;
    BOOST_REQUIRE(!parse_bed("chr9\t5\t9\tn\t0\t-\tx", record));
    BOOST_REQUIRE(parse_bed("chr1\t3\tx\tn", record));
    BOOST_TEST(record.chrom() == "chr1");
    BOOST_TEST((record.start_read && !record.end_read));
    BOOST_TEST(record.start == 3);
    BOOST_TEST(record.name() == "n");
    BOOST_TEST(record.strand == '.');
    BOOST_TEST(!record.column(4));
    BOOST_REQUIRE(parse_bed("chr1\tx\t3\tn\t0\t-", record));
    BOOST_TEST((!record.start_read && record.end_read));
    BOOST_TEST(record.end == 3);
    BOOST_TEST(record.strand == '-');
    BOOST_REQUIRE(parse_bed("chr1\t5\t3\tn\t0\tx", record));
    BOOST_TEST((record.start_read && record.end_read));
    BOOST_TEST(record.strand == '?');
    BOOST_REQUIRE(parse_bed("chr1\t5", record));
    BOOST_TEST((record.start_read && !record.end_read));
}

BOOST_AUTO_TEST_CASE(the_first_fault_is_told) {
    BOOST_TEST(starts_with(parsed_bed("chr1\tx\ty\tn\t0\tz"), "malformed: start 'x'"));
    BOOST_TEST(starts_with(parsed_bed("chr1\t1\ty\tn\t0\tz"), "malformed: end 'y'"));
    BOOST_TEST(starts_with(parsed_bed("chr1\t2\t1\tn\t0\tz"), "start after end"));
}

BOOST_AUTO_TEST_CASE(random_positions) {
    std::mt19937 random(8);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t n = random() % 11; n != 0; --n) text += static_cast<char>('0' + random() % 10);
        if (random() % 4 == 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random());
        if (text.find('\t') != std::string::npos) continue;
        const auto expected = gk::parse_integer<std::int32_t>(text);
        // Lines of every length: there may be nothing behind the position, or much.
        for (const bool as_end : {false, true}) {
            std::string line = as_end ? "c\t-2147483648\t" + text : "c\t" + text + "\t2147483647";
            if (as_end && random() % 2 == 0) line += "\t" + std::string(random() % 9, '7');
            const std::vector<char> exact(line.begin(), line.end());  // a read behind its end is seen
            BedRecord record;
            const auto bad = parse_bed({exact.data(), exact.size()}, record);
            BOOST_REQUIRE(!bad == expected.has_value());
            if (expected) BOOST_REQUIRE((as_end ? record.end : record.start) == *expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(columns_of_random_lines) {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::string> columns{"chr", std::to_string(random() % 1000),
                                         std::to_string(1000 + random() % 1000)};
        const std::size_t count = 3 + random() % 14;
        while (columns.size() < count) {
            columns.emplace_back();
            for (std::size_t n = random() % 12; n != 0; --n)
                columns.back() +=
                    static_cast<char>(std::vector<int>{'a', 8, 10 + 128, 9 + 128, ' ', '.', 1, 137}[random() % 8]);
        }
        if (count > 5) columns[5] = std::string(1, "+-."[random() % 3]);
        std::string line = columns[0];
        for (std::size_t i = 1; i < count; ++i) line += "\t" + columns[i];
        BedRecord record;
        BOOST_REQUIRE(!parse_bed(line, record));
        BOOST_REQUIRE(record.column_count == std::min<std::size_t>(count, 12));
        for (std::size_t i = 0; i < record.column_count; ++i) BOOST_REQUIRE(record.columns[i] == columns[i]);
    }
}

BOOST_AUTO_TEST_CASE(blocks) {
    BOOST_TEST(blocks_of("c\t5\t9") == "5-9 ");
    BOOST_TEST(blocks_of("c\t5\t9\tn\t0\t+\t5\t9\t0\t2\t1,1") == "5-9 ");
    BOOST_TEST(blocks_of(bed12("2", "10,20", "0,80")) == "100-110 180-200 ");
    BOOST_TEST(blocks_of(bed12("2", "10,20,", "0,80,")) == "100-110 180-200 ");
    BOOST_TEST(blocks_of(bed12("2", "10,20", "5,15") + "\tmore") == "105-115 115-135 ");
    BOOST_TEST(blocks_of(bed12("1", "0", "100")) == "200-200 ");
    BOOST_TEST(blocks_of(bed12("1", "100", "0")) == "100-200 ");
    for (const auto& [count, sizes, starts] : std::vector<std::array<std::string, 3>>{{"0", "", ""},
                                                                                      {"x", "1", "0"},
                                                                                      {"", "1", "0"},
                                                                                      {"-1", "1", "0"},
                                                                                      {"2", "1", "0,5"},
                                                                                      {"1", "1,2", "0"},
                                                                                      {"2", "1,1", "0"},
                                                                                      {"2", "1,1", "0,5,9"},
                                                                                      {"1", "", "0"},
                                                                                      {"1", ",", "0"},
                                                                                      {"1", "1,,", "0"},
                                                                                      {"1", "a", "0"},
                                                                                      {"1", "-1", "5"},
                                                                                      {"1", "5", "-1"},
                                                                                      {"1", "101", "0"},
                                                                                      {"1", "1", "100"},
                                                                                      {"2", "10,10", "0,9"},
                                                                                      {"2", "10,10", "50,0"},
                                                                                      {"1", "2147483647", "2147483647"},
                                                                                      {"4294967296", "1", "0"},
                                                                                      {"4294967295", "1", "0"}})
        BOOST_TEST(starts_with(blocks_of(bed12(count, sizes, starts)), "bad: "),
                   count << " " << sizes << " " << starts);
}

BOOST_AUTO_TEST_SUITE_END()
