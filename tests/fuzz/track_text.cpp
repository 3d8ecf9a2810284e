// wig, bedGraph, BED and rows of values, built into tracks of every encoding: refused with a place, or built into a
// file in which nothing is wrong, and the same however its text comes.
#include <string>

#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/item_feed.hpp"
#include "gk/track/gtrack_check.hpp"
#include "gk/track/source/bed_track_source.hpp"
#include "gk/track/source/bedgraph_source.hpp"
#include "gk/track/source/values_source.hpp"
#include "gk/track/source/wig_source.hpp"
#include "support/annotation_draft.hpp"

namespace {

using gk::fuzz::MemoryFile;
using gk::fuzz::require;
using namespace gk::track;
using namespace gk::track::build;

const gk::Genome& toy() {
    static const gk::Genome genome("toy", {{"chr1", 20000}, {"chr2", 500}, {"1", 300}});
    return genome;
}

// What a byte stands for where text is made: words of the formats, so that lines come about.
constexpr std::string_view words[] = {
    "fixedStep ", "variableStep ", "chrom=chr1", " start=", " step=",    " span=", "chrom=chr2", "chr1\t",
    "chr2\t",     "\t+\t",         "\t-\t",      "\n",      "track x\n", "# x\n",  "nan",        "-0.5",
    "1e-3",       "\t1000\t",      "float16",    "uint8",   "float32",   ",",      "\t.\t",      " ",
    "browser\n",  "\r\n",          "inf",        "a",       "8192",      "100"};

std::string text_of(std::string_view bytes, bool is_made) {
    if (!is_made) return std::string(bytes);
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < std::size(words) ? std::string(words[byte])
                : byte < 128            ? std::to_string(byte - 30)
                                        : std::string(1, static_cast<char>(byte - 128));
    }
    return text;
}

TrackOptions options_of(std::uint8_t layout, std::uint8_t values) {
    TrackOptions options(static_cast<Etype>(layout % etype_count), static_cast<Strandedness>(values % 3),
                         layout % etype_count == 0 ? 1 : 1 + layout / 85, (values & 4) != 0 ? 7 : 1);
    if ((values & 8) != 0) options.set_default(0);
    if ((values & 16) != 0 && !options.encoding().is_mask()) options.set_sparsity(2, (values & 32) != 0 ? 0.25F : 0);
    if ((values & 64) != 0 && !options.encoding().is_mask()) options.set_clamping();
    // An item may have as many bases as there are positions: only so much of it is stored.
    options.set_restriction(gk::chrom_tag("chr1"), 0, 15000);
    return options;
}

void read(std::uint8_t format, const std::string& path, TrackBuilder& builder) {
    static const std::string name = "f";
    gk::io::Input input(path);
    FeedReport report;
    const TrackOptions& options = builder.options();
    switch (format % 4) {
        case 0: {
            source::require_wig(options, false);
            ItemFeed feed(builder, toy(), gk::Strand::positive, name, report);
            source::read_wig(input, toy(), feed, options, report);
            break;
        }
        case 1: {
            source::require_bedgraph(options, false);
            ItemFeed feed(builder, toy(), gk::Strand::positive, name, report);
            source::read_bedgraph(input, toy(), feed);
            break;
        }
        case 2: {
            const std::vector<std::string> categories = {"a", "b"};
            const std::span<const std::string> some = (format & 4) != 0 ? categories : std::span<const std::string>{};
            source::require_bed(options, some);
            source::read_bed(input, toy(), some, builder, report);
            break;
        }
        default:
            source::read_values(input, toy(), builder, report);
    }
    report.warnings("f");
}

// Four bytes of options, then the text.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t layout = choices.next();
    const std::uint8_t values = choices.next();
    const std::uint8_t format = choices.next();
    const MemoryFile text(text_of(choices.rest(), (format & 8) != 0));
    const MemoryFile target("");
    try {
        TrackBuilder builder(options_of(layout, values), gk::assembly_tag("toy"), target.path());
        read(format, text.path(), builder);
        builder.finish();
    } catch (const gk::Error& error) {
        require(error.what()[0] != '\0', "an error is explained");
        return;
    }
    const Gtrack track(target.path());
    require(gtrack_problems(track, &toy().names()).empty(), "what is built is sound");
}

}  // namespace

GK_FUZZ_TARGET(track_text, one_input);
