// A gtrack as a file of values.
#include "gk/track/file/gtrack_file.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/small_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(gtrack_file)

namespace {

constexpr ChromId chr1{0};
constexpr ChromId chr2{1};

std::vector<float> read(const TrackFile& file, const Place& place) {
    std::vector<float> values(static_cast<std::size_t>(place.end - place.start) * file.dim());
    file.open_reader()->read(place, Dtype::float32, values.data());
    return values;
}

build::TrackOptions with_default(float value, std::int32_t dim = 1) {
    build::TrackOptions options = options_for(Etype::f16, dim);
    options.set_default(value);
    return options;
}

std::string text_of(const std::vector<std::vector<ValueCount>>& counts) {
    std::string text;
    for (const std::vector<ValueCount>& column : counts) {
        for (const auto& [value, count] : column) text += std::to_string(value) + "x" + std::to_string(count) + " ";
        text += ";";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_before_base_0_are_the_default) {
    const TrackFolder folder;
    build_small(with_default(9), {{0, {1, 2, 3}}}, folder.path());
    const Genome genome = folder.genome();
    const auto file = open_gtrack(folder.path(), genome);
    using Values = std::vector<float>;
    BOOST_TEST(read(*file, {.chrom = chr1, .start = -2, .end = 4}) == (Values{9, 9, 1, 2, 3, 9}));
    BOOST_TEST(read(*file, {.chrom = chr1, .strand = Strand::negative, .start = -2, .end = 4}) ==
               (Values{9, 3, 2, 1, 9, 9}));
    BOOST_TEST(read(*file, {.chrom = chr1, .start = -4, .end = -1}) == (Values{9, 9, 9}));
    BOOST_TEST(read(*file, {.chrom = chr1, .strand = Strand::negative, .start = -4, .end = 0}) == (Values{9, 9, 9, 9}));
    BOOST_TEST(read(*file, {.chrom = chr2, .start = 0, .end = 2}) == (Values{9, 9}));
    BOOST_TEST(read(*file, {.chrom = chr1, .start = 5, .end = 5}).empty());
    const std::vector<Statistic> wanted = {Statistic::sum, Statistic::count, Statistic::coverage};
    std::vector<Summary> summaries{Summary(wanted)};
    file->open_reader()->feed({.chrom = chr1, .start = -2, .end = 2}, summaries);
    BOOST_TEST(summaries.front().get(Statistic::sum) == 21);
    BOOST_TEST(summaries.front().get(Statistic::coverage) == 2);
    const auto counter = file->open_counter(false);
    counter->add({.chrom = chr1, .start = -2, .end = 2});
    counter->add({.chrom = chr1, .start = -3, .end = -1});
    BOOST_TEST(text_of(counter->counts()) == "1.000000x1 2.000000x1 9.000000x4 ;");
}

BOOST_AUTO_TEST_CASE(columns_are_summed_up_by_themselves) {
    const TrackFolder folder;
    build_small(with_default(-1, 2), {{10, {1, 10, 2, 20, 3, 30}}}, folder.path());
    const Genome genome = folder.genome();
    const auto file = open_gtrack(folder.path(), genome);
    const std::vector<Statistic> wanted = {Statistic::sum, Statistic::count, Statistic::coverage};
    std::vector<Summary> summaries{Summary(wanted), Summary(wanted)};
    file->open_reader()->feed({.chrom = chr1, .start = 9, .end = 12}, summaries);
    BOOST_TEST(summaries[0].get(Statistic::sum) == 2);
    BOOST_TEST(summaries[1].get(Statistic::sum) == 29);
    for (const Summary& summary : summaries) {
        BOOST_TEST(summary.get(Statistic::count) == 3);
        BOOST_TEST(summary.get(Statistic::coverage) == 2);
    }
    const auto counter = file->open_counter(true);
    counter->add({.chrom = chr1, .start = 9, .end = 12});
    BOOST_TEST(text_of(counter->counts()) ==
               "1.000000x1 2.000000x1 -1.000000x1 ;10.000000x1 20.000000x1 -1.000000x1 ;");
}

BOOST_AUTO_TEST_CASE(blocks_and_runs) {
    const TrackFolder folder;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    {
        build::TrackBuilder builder(options_for(Etype::f32), assembly_tag("a"), folder.path());
        const std::vector<float> values{4, 4, nan, 5, 5};
        for (const auto& [chrom, start] : {std::pair("chr2", 30), std::pair("chr1", 97), std::pair("chr1", 3)})
            builder.add(chrom_tag(chrom), Strand::positive, start, start + 5, Dtype::float32, values.data(), 5);
        builder.finish();
    }
    const Genome genome = folder.genome();
    const auto file = open_gtrack(folder.path(), genome);
    std::size_t blocks = 0;
    file->each_block([&](const Place& block) {
        ++blocks;
        BOOST_TEST(block.end - block.start == 5);
    });
    BOOST_TEST(blocks == 3U);
    std::string text;
    const RunsLeftOut left_out = file->each_run({}, [&](ChromId chrom, const Run& run) {
        text += genome.names().name(chrom) + ":" + std::to_string(run.start) + "-" + std::to_string(run.end) + " ";
    });
    BOOST_TEST(text == "chr1:3-5 chr1:6-8 chr1:97-99 chr2:30-32 chr2:33-35 ");
    BOOST_TEST(left_out.bases_beyond_end == 2U);
    const auto counter = file->open_counter(false);
    counter->add({.chrom = chr1, .start = -5, .end = 100});
    BOOST_TEST(text_of(counter->counts()) == "4.000000x4 5.000000x2 ;");
    const Genome other("other", {{"chr2", 20000}});
    const auto elsewhere = open_gtrack(folder.path(), other);
    BOOST_TEST(contains(message_of<DataError>([&] { elsewhere->each_block([](const Place&) {}); }),
                        "a chromosome that other does not have"));
    BOOST_TEST(contains(message_of<DataError>([&] { elsewhere->each_run({}, [](ChromId, const Run&) {}); }),
                        "a chromosome that other does not have"));
}

BOOST_AUTO_TEST_SUITE_END()
