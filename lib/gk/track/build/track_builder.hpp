// Builds a gtrack file (gk/track/build/FORMAT.md).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gk/base/output_file.hpp"
#include "gk/genome/interval.hpp"
#include "gk/track/build/scratch_file.hpp"
#include "gk/track/build/section_builder.hpp"
#include "gk/track/build/track_encoder.hpp"
#include "gk/track/build/track_options.hpp"

namespace gk::track::build {

/// Takes data of any section in any order, and writes the file in the end. Until `finish` no file has its name.
/// Sections to which no more data will come wait on disk when they take much memory. Not for use by several threads.
class TrackBuilder {
public:
    static constexpr std::uint64_t usual_memory = std::uint64_t{256} << 20;

    /// `assembly_tag`: of the genome's name. Sections that are frozen wait on disk once they take more than `memory`
    /// bytes. Throws Error when the file can't be written.
    TrackBuilder(const TrackOptions& options, std::uint64_t assembly_tag, const std::string& path,
                 std::uint64_t memory = usual_memory);

    const TrackOptions& options() const { return options_; }

    /// The values of the bases [start, end), which whole positions make up: a row of `dim` values for each position, by
    /// ascending position, but from 5' to 3' where the track is strand_aware. Positions may lie outside the chromosome.
    /// Throws RefusedData, and leaves the builder unfit for use then: not whole positions, `-` of a track without
    /// strands, another number of values, a type or value that the track does not take, or an overlap with data that is
    /// there already.
    void add(std::uint32_t chrom_tag, Strand strand, std::int64_t start, std::int64_t end, Dtype dtype,
             const void* values, std::uint64_t count);
    /// [start, end) of a mask.
    void add_mask(std::uint32_t chrom_tag, Strand strand, std::int64_t start, std::int64_t end);

    /// For data that comes by ascending position. It lives as long as the builder.
    SectionBuilder& section(std::uint32_t chrom_tag, Strand strand);
    /// No more data of the section will come; it is written even where it is empty.
    void freeze(SectionBuilder& section);
    /// Sections of the negative strand are written as if they had come before the others.
    void put_negative_first() { negative_first_ = true; }

    /// Positions in blocks (none of masks), and blocks; of all that was put in so far.
    std::uint64_t data_size() const;
    std::uint64_t block_count() const;

    /// Writes the file and gives it its name. To be called once.
    void finish();

private:
    // What is written of a section, and where it waits.
    struct Waiting {
        SectionBuilder* section = nullptr;
        SectionStore::Layout layout;
        std::uint64_t scratch_offset = 0;
        bool is_on_disk = false;
    };
    struct Sizes {
        std::uint64_t positions = 0;
        std::uint64_t blocks = 0;
    };

    SectionBuilder& section_for(std::uint32_t chrom_tag, Strand strand, std::int64_t start, std::int64_t end);
    void note_existence(SectionBuilder& section);
    void put_on_disk(Waiting& waiting);
    std::vector<Waiting*> in_file_order();
    void write_header(BinaryWriter<OutputFile>& writer, std::uint64_t section_count) const;

    TrackOptions options_;
    std::uint64_t assembly_tag_;
    OutputFile file_;
    TrackEncoder encoder_;
    SegmentPool pool_;
    std::map<std::uint64_t, std::unique_ptr<SectionBuilder>> sections_;  // by section_key
    std::vector<Waiting> existing_;                                      // as they came into being
    std::unique_ptr<ScratchFile> scratch_;
    std::uint64_t scratch_size_ = 0;
    std::uint64_t frozen_memory_ = 0;
    std::uint64_t most_frozen_memory_;
    Sizes on_disk_;
    bool negative_first_ = false;
};

}  // namespace gk::track::build
