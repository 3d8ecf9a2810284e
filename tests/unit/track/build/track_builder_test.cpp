// Tracks put together from values (gk/track/build/FORMAT.md), equal to GenomeKit's.
#include "gk/track/build/track_builder.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "gk/base/error.hpp"
#include "gk/track/gtrack_check.hpp"
#include "support/golden_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::track::build;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(track_builder)

namespace {

void build_calls(const Json& ops, const std::string& path) {
    TrackBuilder builder(options_of(ops), assembly_tag("toy"), path);
    add_calls(ops, builder);
    builder.finish();
}

std::vector<std::string> etypes() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < etype_count; ++i) names.emplace_back(encoding_of(static_cast<Etype>(i)).name);
    return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(golden_grid) {
    const TemporaryFolder folder;
    std::size_t tracks = 0;
    for (const std::string& etype : etypes())
        for (const std::string& line : golden_lines(golden_track("grid/" + etype + ".ops.jsonl.gz"))) {
            const Json ops = Json::parse(line);
            const auto name = ops.at("name").get<std::string>();
            build_calls(ops, folder.file("x.gtrack"));
            BOOST_TEST_INFO(name);
            BOOST_TEST(
                (canonical_form(folder.file("x.gtrack")) == canonical_form(golden_track("grid/" + name + ".gtrack"))));
            ++tracks;
        }
    BOOST_TEST(tracks == 294U);
}

BOOST_AUTO_TEST_CASE(golden_special) {
    const TemporaryFolder folder;
    for (const std::string& line : golden_lines(golden_track("special/cases.jsonl.gz"))) {
        const Json row = Json::parse(line);
        const auto name = row.at("name").get<std::string>();
        BOOST_TEST_INFO(name);
        build_calls(row.at("ops"), folder.file("x.gtrack"));
        BOOST_TEST(
            (canonical_form(folder.file("x.gtrack")) == canonical_form(golden_track("special/" + name + ".gtrack"))));
        check_queries(Gtrack(folder.file("x.gtrack")), row.at("queries"));
    }
}

namespace {

// A track as an array: rows of `dim` values by ascending base, and what was there before: the default.
struct Model {
    std::vector<float> values;
    std::size_t dim;
    float usual;

    std::vector<float> rows(std::int32_t start, std::int32_t end, Strand strand) const {
        std::vector<float> found;
        for (std::int32_t k = 0; k < end - start; ++k) {
            const std::int32_t base = strand == Strand::positive ? start + k : end - 1 - k;
            for (std::size_t column = 0; column < dim; ++column)
                found.push_back(static_cast<std::size_t>(base) * dim + column < values.size()
                                    ? values[static_cast<std::size_t>(base) * dim + column]
                                    : usual);
        }
        return found;
    }
};

// A value that each encoding holds exactly: 0 or 1, but for f16 and f32.
float any_value(std::mt19937& random, Etype etype) {
    return etype >= Etype::f16 ? static_cast<float>(random() % 2048) / 8 : static_cast<float>(random() % 2);
}

void check_random(std::mt19937& random, Etype etype, std::int32_t dim, std::int32_t resolution, bool is_sparse) {
    constexpr std::int32_t positions = 300;
    const TemporaryFolder folder;
    TrackOptions options(etype, Strandedness::strand_aware, dim, resolution);
    options.set_default(1);
    if (is_sparse) options.set_sparsity(1 + static_cast<std::int32_t>(random() % 5), 0);
    TrackBuilder builder(options, assembly_tag("toy"), folder.file("x.gtrack"));
    const auto width = static_cast<std::size_t>(dim);
    Model model{std::vector<float>(positions * width * static_cast<std::size_t>(resolution), 1), width, 1};
    const Strand strand = random() % 2 == 0 ? Strand::positive : Strand::negative;
    std::vector<std::pair<std::int32_t, std::int32_t>> blocks;
    for (std::int32_t at = static_cast<std::int32_t>(random() % 20); at < positions - 40;) {
        const auto end = at + 1 + static_cast<std::int32_t>(random() % 40);
        blocks.emplace_back(at, end);
        at = end + static_cast<std::int32_t>(random() % 20);
    }
    std::shuffle(blocks.begin(), blocks.end(), random);
    for (const auto& [from, to] : blocks) {
        std::vector<float> values(static_cast<std::size_t>(to - from) * width);
        for (float& value : values) value = any_value(random, etype);
        builder.add(chrom_tag("chr1"), strand, std::int64_t{from} * resolution, std::int64_t{to} * resolution,
                    Dtype::float32, values.data(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::size_t row = i / width;
            const std::size_t place =
                static_cast<std::size_t>(from) +
                (strand == Strand::positive ? row : static_cast<std::size_t>(to - from) - 1 - row);
            for (std::size_t base = 0; base < static_cast<std::size_t>(resolution); ++base)
                model.values[(place * static_cast<std::size_t>(resolution) + base) * width + i % width] = values[i];
        }
    }
    builder.finish();
    const Gtrack opened(folder.file("x.gtrack"));
    BOOST_TEST(gtrack_problems(opened, &toy_genome().names()).empty());
    for (int i = 0; i < 40; ++i) {
        const auto start = static_cast<std::int32_t>(random() % static_cast<unsigned>(positions * resolution));
        const auto end = start + static_cast<std::int32_t>(random() % 400);
        std::vector<float> got(static_cast<std::size_t>(end - start) * width);
        opened.read(opened.find(chrom_tag("chr1"), strand), start, end, strand, Dtype::float32, got.data());
        BOOST_TEST_INFO(opened.encoding().name << " dim " << dim << " resolution " << resolution << " sparse "
                                               << is_sparse << " bases " << start << "-" << end << strand_char(strand));
        BOOST_TEST_REQUIRE((got == model.rows(start, end, strand)));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(equal_to_an_array) {
    std::mt19937 random(1);
    for (std::size_t i = 1; i < etype_count; ++i)
        for (const std::int32_t dim : {1, 2, 3, 1100})
            for (const std::int32_t resolution : {1, 7, 100})
                for (const bool is_sparse : {false, true}) {
                    if (dim == 1100 && (resolution != 1 || i % 4 != 0)) continue;
                    check_random(random, static_cast<Etype>(i), dim, resolution, is_sparse);
                }
}

BOOST_AUTO_TEST_CASE(no_file_before_the_end) {
    const TemporaryFolder folder;
    {
        TrackBuilder builder(TrackOptions(Etype::u8, Strandedness::single_stranded), 1, folder.file("x.gtrack"));
        const std::uint8_t value = 1;
        builder.add(1, Strand::positive, 0, 1, Dtype::uint8, &value, 1);
        BOOST_TEST(builder.data_size() == 1U);
        BOOST_TEST(builder.block_count() == 1U);
    }
    BOOST_TEST(folder.file_count() == 0U);
    BOOST_CHECK_THROW(
        TrackBuilder(TrackOptions(Etype::u8, Strandedness::single_stranded), 1, folder.file("no/x.gtrack")), Error);
}

BOOST_AUTO_TEST_CASE(long_sections_wait_on_disk) {
    constexpr std::uint64_t rows = 100'000;
    const TemporaryFolder folder;
    TrackBuilder builder(TrackOptions(Etype::f32, Strandedness::single_stranded), 1, folder.file("x.gtrack"), 1000);
    for (const std::uint32_t tag : {1U, 2U}) {
        SectionBuilder& section = builder.section(tag, Strand::positive);
        const auto value = static_cast<float>(tag);
        section.begin(5);
        section.fill(Dtype::float32, &value, tag == 1 ? rows : 10);
        section.end();
        builder.freeze(section);
    }
    BOOST_TEST(builder.data_size() == rows + 10);
    BOOST_TEST(builder.block_count() == 2U);
    builder.finish();
    const Gtrack opened(folder.file("x.gtrack"));
    float values[3];
    opened.read(opened.find(1, Strand::positive), static_cast<std::int32_t>(rows) + 3,
                static_cast<std::int32_t>(rows) + 6, Strand::positive, Dtype::float32, values);
    BOOST_TEST(values[1] == 1);
    BOOST_TEST(std::isnan(values[2]));
    opened.read(opened.find(2, Strand::positive), 13, 16, Strand::positive, Dtype::float32, values);
    BOOST_TEST(values[1] == 2);
}

BOOST_AUTO_TEST_SUITE_END()
