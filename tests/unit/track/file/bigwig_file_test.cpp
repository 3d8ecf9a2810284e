// A bigWig as a file of values.
#include "gk/track/file/bigwig_file.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/bigwig_bytes.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(bigwig_file)

namespace {

// chr1 of 100 bases, with items up to 95, and chr2.
std::string small_bigwig(const TemporaryFolder& folder) {
    BigWigBuilder builder;
    builder.chrom("chr1", 0, 100).chrom("chr2", 1, 50);
    builder.bedgraph(0, {{10, 14, 4.0F}, {14, 16, 4.0F}, {18, 20, 1.0F}, {90, 95, -2.5F}});
    builder.bedgraph(1, {{0, 2, 7.0F}});
    return folder.write("x.bw", builder.bytes());
}

std::string text_of(const std::vector<float>& values) {
    std::string text;
    for (const float value : values) text += (std::isnan(value) ? "." : std::to_string(static_cast<int>(value))) + " ";
    return text;
}

std::string runs_of(const TrackFile& file, const Genome& genome, std::uint64_t beyond = 0) {
    std::string text;
    const RunsLeftOut left_out = file.each_run({}, [&](ChromId chrom, const Run& run) {
        text += genome.names().name(chrom) + ":" + std::to_string(run.start) + "-" + std::to_string(run.end) + " ";
    });
    BOOST_TEST(left_out.bases_beyond_end == beyond);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_statistics) {
    const TemporaryFolder folder;
    const std::string path = small_bigwig(folder);
    const Genome genome("other names", {{"chr2", 50}, {"chrX", 9}, {"chr1", 100}});
    const auto file = open_bigwig(path, genome);
    BOOST_TEST(file->dim() == 1U);
    BOOST_TEST(!file->is_stranded());
    const auto reader = file->open_reader();
    std::vector<float> values(12);
    reader->read({.chrom = ChromId{2}, .start = 9, .end = 21}, Dtype::float32, values.data());
    BOOST_TEST(text_of(values) == ". 4 4 4 4 4 4 . . 1 1 . ");
    reader->read({.chrom = ChromId{2}, .strand = Strand::negative, .start = 9, .end = 21}, Dtype::float32,
                 values.data());
    BOOST_TEST(text_of(values) == ". 1 1 . . 4 4 4 4 4 4 . ");
    reader->read({.chrom = ChromId{1}, .start = 0, .end = 12}, Dtype::float32, values.data());
    BOOST_TEST(text_of(values) == ". . . . . . . . . . . . ");
    std::vector<std::uint16_t> halves(2);
    reader->read({.chrom = ChromId{2}, .start = 90, .end = 92}, Dtype::float16, halves.data());
    BOOST_TEST(halves[0] == 0xC100);
    const std::vector<Statistic> wanted = {Statistic::sum, Statistic::coverage};
    std::vector<Summary> summaries{Summary(wanted)};
    reader->feed({.chrom = ChromId{2}, .start = 12, .end = 19}, summaries);
    reader->feed({.chrom = ChromId{1}, .start = 0, .end = 9}, summaries);
    BOOST_TEST(summaries.front().get(Statistic::sum) == 17);
    BOOST_TEST(summaries.front().get(Statistic::coverage) == 5);
    BOOST_TEST(contains(message_of<UsageError>([&] { file->require(Dtype::uint8); }), "can't be read as uint8"));
}

BOOST_AUTO_TEST_CASE(runs_by_the_genome) {
    const TemporaryFolder folder;
    const std::string path = small_bigwig(folder);
    const Genome genome("g", {{"chr2", 50}, {"chr1", 92}});
    BOOST_TEST(runs_of(*open_bigwig(path, genome), genome, 3) == "chr2:0-2 chr1:10-16 chr1:18-20 chr1:90-92 ");
    const Genome without("g", {{"chr1", 100}});
    BOOST_TEST(contains(message_of<DataError>([&] { runs_of(*open_bigwig(path, without), without); }),
                        "it has values of 'chr2', which g does not have"));
    std::size_t items = 0;
    open_bigwig(path, genome)->each_block([&](const Place&) { ++items; });
    BOOST_TEST(items == 5U);
}

BOOST_AUTO_TEST_CASE(odd_items_are_told) {
    const TemporaryFolder folder;
    BigWigBuilder builder;
    builder.chrom("chr1", 0, 100).chrom("chr2", 1, 50);
    builder.bedgraph(0, {{0, 10, 1.0F}, {10, 20, std::numeric_limits<float>::quiet_NaN()}, {20, 30, 1.0F}});
    builder.bedgraph(1, {{45, 55, 2.0F}}).bedgraph(1, {{60, 70, 2.0F}});
    const std::string path = folder.write("x.bw", builder.bytes());
    const Genome genome("g", {{"chr2", 50}, {"chr1", 100}});
    const auto file = open_bigwig(path, genome);
    BOOST_TEST(runs_of(*file, genome) == "chr2:45-50 chr1:0-10 chr1:20-30 ");
    const std::vector<std::string> expected{
        "1 item is NaN, which is no value (" + path + ")",
        "2 items reach beyond their chromosome's end and are cut there (" + path + ")"};
    BOOST_TEST((file->each_run({}, [](ChromId, const Run&) {}).odd_items == expected));
    BOOST_TEST((file->each_block([](const Place&) {}) == expected));
}

BOOST_AUTO_TEST_CASE(values_are_counted) {
    const TemporaryFolder folder;
    const std::string path = small_bigwig(folder);
    const Genome genome("g", {{"chr1", 100}, {"chr2", 50}});
    const auto file = open_bigwig(path, genome);
    const auto counter = file->open_counter(false);
    counter->add({.chrom = ChromId{0}, .start = -5, .end = 100});
    counter->add({.chrom = ChromId{1}, .strand = Strand::negative, .start = 1, .end = 1'000'000});
    std::string text;
    const auto counts = counter->counts();
    for (const auto& [value, count] : counts.at(0)) text += std::to_string(value) + "x" + std::to_string(count) + " ";
    BOOST_TEST(text == "1.000000x2 4.000000x6 7.000000x1 -2.500000x5 ");
}

BOOST_AUTO_TEST_CASE(chromosomes_that_are_too_long) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x.bw", BigWigBuilder().chrom("chr1", 0, 2147483648U).bytes());
    const Genome genome("g", {{"chr1", 100}});
    BOOST_TEST(contains(message_of<DataError>([&] { open_bigwig(path, genome); }), "positions from 2^31 on"));
}

BOOST_AUTO_TEST_SUITE_END()
