// Tracks that a test builds of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/track/build/item_feed.hpp"
#include "support/small_track.hpp"

namespace gk::testing {

/// What came of a text: the blocks of chr1 and chr2 (`chr1+[3,5)=1,2`), the report, or the error without the folder.
struct TextTrack {
    std::string blocks;
    std::string error;
    track::build::FeedReport report;
};

inline std::string described(const track::Gtrack& opened) {
    std::string text;
    for (const std::string chrom : {"chr1", "chr2"})
        for (const Strand strand : {Strand::positive, Strand::negative}) {
            const track::BlockIndex* const section = opened.find(chrom_tag(chrom), strand);
            if (section == nullptr || section->strand() != strand) continue;
            for (std::uint32_t i = 0; i < section->size(); ++i) {
                const track::Block block = section->block(i);
                const std::int32_t bases = opened.resolution();
                text += chrom + strand_char(strand) + "[" + std::to_string(block.start * bases) + "," +
                        std::to_string(block.end * bases) + ")=";
                std::vector<float> values(static_cast<std::size_t>(block.end - block.start) * opened.dim());
                opened.read_block(block, block.start, block.end, track::Dtype::float32, values.data());
                for (std::size_t k = 0; k < values.size() && k < 8; ++k) {
                    char number[32];
                    std::snprintf(number, sizeof number, "%s%g", k == 0 ? "" : ",", static_cast<double>(values[k]));
                    text += number;
                }
                text += values.size() > 8 ? ",… " : " ";
            }
        }
    if (!text.empty()) text.pop_back();
    return text;
}

/// `read(input, genome, builder, report)` puts the text into a track of these options.
template <typename Read>
TextTrack track_of(const track::build::TrackOptions& options, std::string_view text, Read&& read) {
    const TrackFolder folder;
    const Genome genome = folder.genome();
    TextTrack made;
    try {
        track::build::TrackBuilder builder(options, assembly_tag("a"), folder.path());
        io::Input input(folder.text(text));
        read(input, genome, builder, made.report);
        builder.finish();
        made.blocks = described(track::Gtrack(folder.path()));
    } catch (const Error& error) {
        made.error = error.what();
        const std::size_t place = made.error.rfind('(');
        const std::size_t name = made.error.rfind("x.txt");
        if (place != std::string::npos && name != std::string::npos)  // the folder's name is another one each time
            made.error = made.error.substr(0, place + 1) + made.error.substr(name);
    }
    return made;
}

}  // namespace gk::testing
