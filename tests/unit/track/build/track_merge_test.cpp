// Tracks of different chromosomes as one.
#include "gk/track/build/track_merge.hpp"

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "support/small_track.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::track;
using namespace gk::track::build;

namespace {

// What is put into a track, in this order.
struct Put {
    std::string chrom;
    Strand strand = Strand::positive;
    float value = 0;
};

constexpr Strand plus = Strand::positive;
constexpr Strand minus = Strand::negative;

TrackOptions options(Etype etype = Etype::f16, Strandedness strands = Strandedness::strand_unaware) {
    return {etype, strands, 1, 1};
}

std::string built(const std::vector<Put>& puts, const TrackOptions& track = options(),
                  std::uint64_t assembly = assembly_tag("a")) {
    const TemporaryFolder folder;
    TrackBuilder builder(track, assembly, folder.file("x"));
    for (const Put& put : puts) {
        const std::vector<float> values{put.value, put.value + 1, put.value};
        builder.add(chrom_tag(put.chrom), put.strand, 5, 8, Dtype::float32, values.data(), values.size());
    }
    builder.finish();
    return content_of(folder.file("x"));
}

std::string merged(const std::vector<std::string>& contents) {
    static const ChromNames names = ChromNames::from_list({"chr1", "chr2", "chr10", "chr3"}, "list");
    const TemporaryFolder folder;
    std::vector<std::unique_ptr<Gtrack>> tracks;
    std::vector<const Gtrack*> parts;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        tracks.push_back(std::make_unique<Gtrack>(folder.write("part" + std::to_string(i), contents[i])));
        parts.push_back(tracks.back().get());
    }
    merge_tracks(parts, names, folder.file("merged"));
    return content_of(folder.file("merged"));
}

void check_refused(const std::vector<std::string>& contents, const std::string& what) {
    BOOST_CHECK_EXCEPTION(merged(contents), DataError, [&](const DataError& error) {
        BOOST_TEST_INFO(error.what());
        return std::string(error.what()).find(what) != std::string::npos;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(track_merge)

BOOST_AUTO_TEST_CASE(the_bytes_of_one_track) {
    const Put a{"chr1", plus, 3};
    const Put b{"chr2", plus, -7};
    const Put c{"chr10", plus, 9};
    const std::string whole = built({a, b, c});
    BOOST_TEST((merged({whole}) == whole));
    BOOST_TEST((merged({built({a}), built({b}), built({c})}) == whole));
    BOOST_TEST((merged({built({c}), built({b, a})}) == whole));
    BOOST_TEST((merged({built({}), built({b}), built({c, a})}) == whole));
    BOOST_TEST((merged({built({}), built({})}) == built({})));
}

// The order of sections tells which strand came first.
BOOST_AUTO_TEST_CASE(strands) {
    const Put a{"chr1", plus, 3};
    const Put b{"chr2", plus, -7};
    const Put a_minus{"chr1", minus, 1};
    const Put b_minus{"chr2", minus, 2};
    const Put c_minus{"chr3", minus, 2};
    BOOST_TEST((merged({built({b, b_minus}), built({a, a_minus})}) == built({a, b, a_minus, b_minus})));
    BOOST_TEST((merged({built({b_minus, b}), built({a_minus, a})}) == built({a_minus, b_minus, a, b})));
    BOOST_TEST((merged({built({c_minus}), built({b_minus, b}), built({a_minus, a})}) ==
                built({a_minus, b_minus, c_minus, a, b})));
    // Rows of a table, by chromosome.
    BOOST_TEST((merged({built({b, b_minus}), built({a_minus, a})}) == built({a_minus, a, b, b_minus})));
}

BOOST_AUTO_TEST_CASE(what_is_refused) {
    const std::string first = built({{"chr1", plus, 3}});
    const Put other{"chr2", plus, 4};
    check_refused({first, built({other, {"chr1", minus, 1}})}, "it has data of chr1, and so has ");
    check_refused({first, built({{"chr4", plus, 1}})}, "a chromosome that the assembly does not have");
    check_refused({first, built({other}, options(), 7)}, "another assembly");
    check_refused({first, built({other}, options(Etype::f32))}, "another encoding");
    check_refused({first, built({other}, options(Etype::f16, Strandedness::single_stranded))}, "another strandedness");
    TrackOptions with_default = options();
    with_default.set_default(1);
    check_refused({first, built({other}, with_default)}, "another default value");
}

BOOST_AUTO_TEST_SUITE_END()
