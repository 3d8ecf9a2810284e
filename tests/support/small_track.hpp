// Tracks that a test puts together.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/name_hash.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/track_builder.hpp"
#include "gk/track/gtrack.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

/// An assembly `a` of chr1 (alias 1), 100 bases, and chr2, 20,000, and a place for tracks and texts.
class TrackFolder {
public:
    TrackFolder() {
        folder_.write("a.chrom.sizes", "chr1\t100\nchr2\t20000\n");
        folder_.write("a.chromAlias.txt", "# ucsc\tnumber\nchr1\t1\nchr2\t2\n");
    }

    Genome genome() const { return Genome(find_genome("a", folder_.path())); }
    std::string path() const { return folder_.file("x.gtrack"); }
    std::string text(std::string_view content) const { return folder_.write("x.txt", content); }
    std::string write(std::string_view bytes) const { return folder_.write("x.gtrack", bytes); }

private:
    TemporaryFolder folder_;
};

/// Values of chr1 `+` as float32, from `start` on.
struct SmallBlock {
    std::int64_t start = 0;
    std::vector<float> values;
};

/// Writes a track of such blocks.
inline void build_small(const track::build::TrackOptions& options, const std::vector<SmallBlock>& blocks,
                        const std::string& path) {
    track::build::TrackBuilder builder(options, assembly_tag("a"), path);
    for (const SmallBlock& block : blocks) {
        const auto rows = static_cast<std::int64_t>(block.values.size()) / options.dim();
        builder.add(chrom_tag("chr1"), Strand::positive, block.start, block.start + rows * options.resolution(),
                    track::Dtype::float32, block.values.data(), block.values.size());
    }
    builder.finish();
}

inline track::build::TrackOptions options_for(track::Etype etype, std::int32_t dim = 1, std::int32_t resolution = 1) {
    return {etype, track::build::Strandedness::single_stranded, dim, resolution};
}

/// The values of chr1 [start, end) as float32.
inline std::vector<float> values_of(const track::Gtrack& opened, std::int32_t start, std::int32_t end,
                                    Strand strand = Strand::positive, std::string_view chrom = "chr1") {
    std::vector<float> values(static_cast<std::size_t>(end - start) * opened.dim());
    opened.read(opened.find(chrom_tag(chrom), strand), start, end, strand, track::Dtype::float32, values.data());
    return values;
}

}  // namespace gk::testing
