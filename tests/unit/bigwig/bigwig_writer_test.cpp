// bigWig files that gk writes: read again, and looked at byte by byte.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_cursor.hpp"
#include "gk/bigwig/bigwig_writer.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::bigwig;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bigwig_writer)

namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

struct Row {
    std::size_t chrom = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
    float value = 0;
};
using Rows = std::vector<Row>;
using Chroms = std::vector<ChromSize>;

std::string written(const Chroms& chroms, const Rows& rows) {
    const TemporaryFolder folder;
    {
        BigWigWriter writer(folder.path(), chroms);
        for (const auto& [chrom, start, end, value] : rows) writer.add(chrom, start, end, value);
        OutputFile file(folder.file("x.bw"));
        writer.write(file);
        file.commit();
    }
    BOOST_TEST(folder.file_count() == 1U);
    return content_of(folder.file("x.bw"));
}

// What is read again, as lines.
std::string text_of(const std::string& bytes) {
    const TemporaryFolder folder;
    const BigWig file(folder.write("x.bw", bytes));
    BigWigCursor cursor(file);
    std::string text;
    cursor.for_each_block([&](std::size_t chromosome, std::span<const Item> items) {
        for (const auto& [start, end, value] : items)
            text += file.chromosomes()[chromosome].name + " " + std::to_string(start) + " " + std::to_string(end) +
                    " " + std::to_string(value) + "\n";
    });
    return text;
}

std::string text_of(const Chroms& chroms, const Rows& rows) {
    std::string text;
    for (const auto& [chrom, start, end, value] : rows)
        text += chroms[chrom].name + " " + std::to_string(start) + " " + std::to_string(end) + " " +
                std::to_string(value) + "\n";
    return text;
}

std::string complaint(const Chroms& chroms, const Rows& rows) {
    return message_of<DataError>([&] { written(chroms, rows); });
}

// What a bigWig's zoom level says in sum, with each record checked against the others.
struct LevelSums {
    std::uint64_t reduction = 0;
    std::uint64_t records = 0;
    std::uint64_t covered = 0;
    double min = 0;
    double max = 0;
    double sum = 0;
    double squares = 0;
};

LevelSums level_sums(const std::string& bytes, std::size_t level, const std::vector<Chromosome>& chroms) {
    const TemporaryFolder folder;
    const MappedFile file(folder.write("x.bw", bytes));
    LevelSums sums;
    const std::uint64_t header = 64 + 24 * level;
    sums.reduction = number_at<std::uint32_t>(bytes, header);
    const auto data = number_at<std::uint64_t>(bytes, header + 8);
    std::uint32_t last_chrom = 0;
    std::uint32_t last_end = 0;
    Inflater inflater;
    for (const BlockPlace& place : read_block_index(file, number_at<std::uint64_t>(bytes, header + 16), false)) {
        std::size_t size = 0;
        const auto* raw = inflater.inflate(file.bytes().subspan(place.offset, place.size), 1 << 20, size);
        BOOST_REQUIRE(raw != nullptr);
        BOOST_TEST(size <= number_at<std::uint32_t>(bytes, 52));
        BOOST_TEST(size % 32 == 0U);
        const std::string_view records(reinterpret_cast<const char*>(raw), size);
        BOOST_TEST(number_at<std::uint32_t>(records, 4) == place.start);
        BOOST_TEST(number_at<std::uint32_t>(records, size - 32 + 8) == place.end);
        for (std::size_t at = 0; at < size; at += 32) {
            const auto chrom = number_at<std::uint32_t>(records, at);
            const auto start = number_at<std::uint32_t>(records, at + 4);
            const auto end = number_at<std::uint32_t>(records, at + 8);
            const auto covered = number_at<std::uint32_t>(records, at + 12);
            BOOST_REQUIRE(chrom == place.chrom);
            BOOST_REQUIRE((chrom > last_chrom || start >= last_end));
            BOOST_REQUIRE(start / sums.reduction == (end - 1) / sums.reduction);
            BOOST_REQUIRE(end <= chroms[chrom].size);
            BOOST_REQUIRE((covered > 0 && covered <= end - start));
            const double min = number_at<float>(records, at + 16);
            const double max = number_at<float>(records, at + 20);
            const double sum = number_at<float>(records, at + 24);
            BOOST_REQUIRE((min * covered <= sum && sum <= max * covered));
            sums.min = sums.covered == 0 ? min : std::min(sums.min, min);
            sums.max = sums.covered == 0 ? max : std::max(sums.max, max);
            sums.covered += covered;
            sums.sum += sum;
            sums.squares += number_at<float>(records, at + 28);
            ++sums.records;
            last_chrom = chrom;
            last_end = end;
        }
    }
    BOOST_TEST(number_at<std::uint32_t>(bytes, data) == sums.records);
    return sums;
}

// Values whose sums are exact in a float.
Rows many_rows(std::size_t per_chrom, std::size_t chroms, std::int64_t gap) {
    std::mt19937 random(5);
    Rows rows;
    for (std::size_t chrom = 0; chrom < chroms; ++chrom) {
        std::int64_t at = 0;
        for (std::size_t i = 0; i < per_chrom; ++i) {
            const std::int64_t start = at + static_cast<std::int64_t>(random() % 3) * gap;
            at = start + 1 + static_cast<std::int64_t>(random() % 20);
            rows.push_back({chrom, start, at, static_cast<float>(random() % 17) / 4 - 1});
        }
    }
    return rows;
}

}  // namespace

BOOST_AUTO_TEST_CASE(items_come_back) {
    const Chroms chroms{{"chr1", 1000}, {"chr2", 500}};
    const Rows rows{{0, 100, 200, 4.0F}, {0, 300, 400, 2.0F}, {0, 400, 401, -0.5F}, {0, 999, 1000, 0.0F},
                    {1, 0, 1, 1e-7F},    {1, 1, 2, 3.4e38F},  {1, 499, 500, 1.0F}};
    const std::string bytes = written(chroms, rows);
    BOOST_TEST(text_of(bytes) == text_of(chroms, rows));
    BOOST_TEST((written(chroms, rows) == bytes));
}

BOOST_AUTO_TEST_CASE(header_and_summary) {
    const std::string bytes = written({{"chr1", 1000}, {"chr2", 500}}, {{0, 100, 200, 4.0F}, {0, 300, 400, 2.0F}});
    BOOST_TEST(number_at<std::uint32_t>(bytes, 0) == 0x888FFC26U);
    BOOST_TEST(number_at<std::uint16_t>(bytes, 4) == 4U);
    BOOST_TEST(number_at<std::uint16_t>(bytes, 6) == 0U);
    BOOST_TEST(number_at<std::uint64_t>(bytes, 8) == 344U);
    const auto data = number_at<std::uint64_t>(bytes, 16);
    BOOST_TEST(number_at<std::uint64_t>(bytes, data) == 1U);
    const auto summary = number_at<std::uint64_t>(bytes, 44);
    BOOST_TEST(summary == 304U);
    BOOST_TEST(number_at<std::uint64_t>(bytes, summary) == 200U);
    BOOST_TEST(number_at<double>(bytes, summary + 8) == 2.0);
    BOOST_TEST(number_at<double>(bytes, summary + 16) == 4.0);
    BOOST_TEST(number_at<double>(bytes, summary + 24) == 600.0);
    BOOST_TEST(number_at<double>(bytes, summary + 32) == 2000.0);
    // Two items of one span and a gap: variableStep.
    BOOST_TEST(number_at<std::uint32_t>(bytes, 52) == 24U + 2 * 8);
    BOOST_TEST(number_at<std::uint32_t>(bytes, bytes.size() - 4) == 0x888FFC26U);
}

BOOST_AUTO_TEST_CASE(nothing_to_write_is_a_whole_file) {
    const std::string bytes = written({{"chr1", 1000}}, {});
    const TemporaryFolder folder;
    const BigWig file(folder.write("x.bw", bytes));
    BOOST_TEST(file.blocks().empty());
    BOOST_REQUIRE(file.chromosomes().size() == 1U);
    BOOST_TEST(file.total_summary()->covered_bases == 0U);
    BOOST_TEST(file.total_summary()->max == 0.0);
    BOOST_TEST(file.compressed());
    const auto index = number_at<std::uint64_t>(bytes, 24);
    BOOST_TEST(index != 0U);
    BOOST_TEST(number_at<std::uint64_t>(bytes, index + 8) == 0U);
    BOOST_TEST(number_at<std::uint8_t>(bytes, index + 48) == 1U);
    BOOST_TEST(number_at<std::uint16_t>(bytes, index + 50) == 0U);
    BOOST_TEST(text_of(written({}, {})).empty());
}

BOOST_AUTO_TEST_CASE(chromosomes_are_sorted_by_their_bytes) {
    const Chroms chroms{{"chr2", 100}, {"chr10", 200}, {"chrEmpty", 50}, {"chr1", 300}};
    const Rows rows{{0, 0, 10, 2.0F}, {0, 20, 30, 3.0F}, {3, 0, 10, 1.0F}, {1, 5, 6, 10.0F}};
    const std::string bytes = written(chroms, rows);
    BOOST_TEST(text_of(bytes) == text_of(chroms, {rows[2], rows[3], rows[0], rows[1]}));
    const TemporaryFolder folder;
    const BigWig file(folder.write("x.bw", bytes));
    std::string names;
    for (const Chromosome& chromosome : file.chromosomes())
        names += std::to_string(chromosome.id) + chromosome.name + ":" + std::to_string(chromosome.size) + " ";
    BOOST_TEST(names == "0chr1:300 1chr10:200 2chr2:100 3chrEmpty:50 ");
    // The order in which chromosomes come does not matter.
    BOOST_TEST((written(chroms, {rows[2], rows[3], rows[0], rows[1]}) == bytes));
}

BOOST_AUTO_TEST_CASE(blocks_of_1024) {
    const Chroms chroms{{"chr1", 100000}, {"chr2", 100000}};
    Rows rows;
    for (const std::size_t chrom : {0, 1})
        for (std::int64_t i = 0; i < 1500; ++i) rows.push_back({chrom, i, i + 1, static_cast<float>(i)});
    const std::string bytes = written(chroms, rows);
    BOOST_TEST(text_of(bytes) == text_of(chroms, rows));
    const TemporaryFolder folder;
    const BigWig file(folder.write("x.bw", bytes));
    BOOST_REQUIRE(file.blocks().size() == 4U);
    BOOST_TEST(file.blocks()[0].end == 1024U);
    BOOST_TEST(file.blocks()[1].end == 1500U);
    BOOST_TEST(file.blocks()[3].chrom == 1U);
    // fixedStep, since nothing is between them.
    BOOST_TEST(number_at<std::uint32_t>(bytes, 52) == 24U + 1024 * 4);
}

BOOST_AUTO_TEST_CASE(zoom_levels_are_true) {
    for (const std::int64_t gap : {0, 1, 500}) {
        const Chroms chroms{{"chr1", 50000000}, {"chr2", 50000000}, {"chr3", 700}};
        const Rows rows = many_rows(20000, 2, gap);
        const std::string bytes = written(chroms, rows);
        BOOST_TEST(text_of(bytes) == text_of(chroms, rows));
        TotalSummary total;
        for (const Row& row : rows) total.add(static_cast<std::uint32_t>(row.end - row.start), row.value);
        const TemporaryFolder folder;
        const BigWig file(folder.write("x.bw", bytes));
        BOOST_TEST(file.total_summary()->sum == total.sum);
        BOOST_TEST(file.total_summary()->sum_squares == total.sum_squares);
        BOOST_REQUIRE(!file.zoom_levels().empty());
        std::uint64_t last = 0;
        for (std::size_t level = 0; level < file.zoom_levels().size(); ++level) {
            const LevelSums sums = level_sums(bytes, level, file.chromosomes());
            BOOST_TEST(sums.reduction <= 50000000U);
            BOOST_TEST(sums.records * 4 <= rows.size());
            if (level == 0) BOOST_TEST(sums.reduction * rows.size() >= 16 * total.covered_bases);
            if (level != 0) BOOST_TEST(sums.reduction == 4 * last);
            last = sums.reduction;
            BOOST_TEST(sums.covered == total.covered_bases);
            BOOST_TEST(sums.min == total.min);
            BOOST_TEST(sums.max == total.max);
            BOOST_TEST(sums.sum == total.sum);
            BOOST_TEST(sums.squares == total.sum_squares);
        }
        BOOST_TEST(level_sums(bytes, file.zoom_levels().size() - 1, file.chromosomes()).records <= 1024U);
    }
}

BOOST_AUTO_TEST_CASE(small_files_and_short_chromosomes_have_no_zoom_levels) {
    const Chroms chroms{{"chr1", 100000}};
    Rows rows;
    for (std::int64_t i = 0; i < 4095; ++i) rows.push_back({0, i, i + 1, static_cast<float>(i % 7)});
    BOOST_TEST(number_at<std::uint16_t>(written(chroms, rows), 6) == 0U);
    rows.push_back({0, 4095, 4096, 1.0F});
    BOOST_TEST(number_at<std::uint16_t>(written(chroms, rows), 6) == 1U);
    // 6000 chromosomes of one base each: every stretch would be wider than they are.
    Chroms many;
    Rows singles;
    for (std::size_t i = 0; i < 6000; ++i) {
        many.push_back({"s" + std::to_string(i), 15});
        singles.push_back({i, 3, 4, 1.0F});
    }
    BOOST_TEST(number_at<std::uint16_t>(written(many, singles), 6) == 0U);
}

BOOST_AUTO_TEST_CASE(missing_values_are_left_out_and_counted) {
    const TemporaryFolder folder;
    BigWigWriter writer(folder.path(), {{"chr1", 100}});
    writer.add(0, 0, 10, 1.0F);
    writer.add(0, 10, 20, nan_value);
    writer.add(0, 20, 30, 2.0F);
    BOOST_TEST(writer.nan_items() == 1U);
    // They have their place among the others.
    BOOST_TEST(!message_of<DataError>([&] { writer.add(0, 25, 35, nan_value); }).empty());
    OutputFile file(folder.file("x.bw"));
    writer.write(file);
    file.commit();
    BOOST_TEST(text_of(content_of(folder.file("x.bw"))) == "chr1 0 10 1.000000\nchr1 20 30 2.000000\n");
}

BOOST_AUTO_TEST_CASE(items_that_cannot_be) {
    const Chroms chroms{{"chr1", 1000}, {"chr2", 500}};
    BOOST_TEST(complaint(chroms, {{0, 300, 400, 1.0F}, {0, 100, 200, 1.0F}}) ==
               "the item on 'chr1' from 100 to 200 (0-based) overlaps the one before it, or does not follow it");
    BOOST_TEST(
        contains(complaint(chroms, {{0, 0, 100, 1.0F}, {0, 50, 150, 1.0F}}), "from 50 to 150 (0-based) overlaps"));
    BOOST_TEST(contains(complaint(chroms, {{0, 50, 50, 1.0F}}), "from 50 to 50 (0-based) has no base"));
    BOOST_TEST(contains(complaint(chroms, {{0, 50, 40, 1.0F}}), "has no base"));
    BOOST_TEST(
        contains(complaint(chroms, {{0, -1, 40, 1.0F}}), "from -1 to 40 (0-based) begins before its chromosome"));
    BOOST_TEST(
        contains(complaint(chroms, {{0, 990, 1001, 1.0F}}), "reaches beyond its chromosome, which has 1,000 bases"));
    BOOST_TEST(contains(complaint(chroms, {{1, 2147483648, 2147483649, 1.0F}}), "'chr2' from 2147483648"));
    BOOST_TEST(contains(complaint(chroms, {{0, 1, 2, INFINITY}}), "has a value that is not finite"));
    BOOST_TEST(contains(complaint(chroms, {{0, 1, 2, -INFINITY}}), "has a value that is not finite"));
    BOOST_TEST(contains(complaint(chroms, {{0, 1, 2, 1.0F}, {1, 1, 2, 1.0F}, {0, 5, 6, 1.0F}}),
                        "the items of chromosome 'chr1' are not together"));
    BOOST_TEST(complaint(chroms, {{0, 999, 1000, 1.0F}}).empty());
}

BOOST_AUTO_TEST_CASE(chromosomes_that_cannot_be) {
    BOOST_TEST(contains(complaint({{"c", 2147483648}}, {}), "'c' has 2147483648 bases"));
    BOOST_TEST(complaint({{"c", 2147483647}}, {{0, 2147483646, 2147483647, 1.0F}}).empty());
    BOOST_TEST(contains(complaint({{"c", 1}, {"c", 2}}, {}), "the chromosome 'c' is there twice"));
    BOOST_TEST(contains(complaint({{"", 1}}, {}), "can't have a chromosome of the name ''"));
    BOOST_TEST(contains(complaint({{std::string("a\0b", 3), 1}}, {}), "can't have a chromosome of the name"));
}

BOOST_AUTO_TEST_SUITE_END()
