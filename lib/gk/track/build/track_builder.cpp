#include "gk/track/build/track_builder.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>

#include "gk/track/build/section_order.hpp"
#include "gk/track/decode.hpp"
#include "gk/track/gtrack.hpp"

namespace gk::track::build {
namespace {

std::string folder_of_file(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

void put_quad(BinaryWriter<OutputFile>& writer, const Quad& quad) {
    writer.u8(quad.u8);
    writer.i8(quad.i8);
    writer.u16(quad.half);
    writer.f32(quad.real);
}

}  // namespace

TrackBuilder::TrackBuilder(const TrackOptions& options, std::uint64_t assembly_tag, const std::string& path,
                           std::uint64_t memory)
    : options_(options), assembly_tag_(assembly_tag), file_(path), encoder_(options_), most_frozen_memory_(memory) {}

SectionBuilder& TrackBuilder::section(std::uint32_t chrom_tag, Strand strand) {
    const auto number = static_cast<std::uint8_t>(strand);
    std::unique_ptr<SectionBuilder>& section = sections_[section_key(chrom_tag, number)];
    if (!section) section = std::make_unique<SectionBuilder>(options_, encoder_, pool_, chrom_tag, number);
    return *section;
}

// In units of positions.
SectionBuilder& TrackBuilder::section_for(std::uint32_t chrom_tag, Strand strand, std::int64_t start,
                                          std::int64_t end) {
    if (start < std::numeric_limits<std::int32_t>::min() || end > std::numeric_limits<std::int32_t>::max())
        throw RefusedData("positions beyond 32 bits can't be stored");
    SectionBuilder& found = section(chrom_tag, strand);
    if (found.is_frozen()) throw RefusedData("all data of this strand of the chromosome has come before");
    if (found.overlaps(start, end)) throw RefusedData("it overlaps data that came before");
    return found;
}

void TrackBuilder::add(std::uint32_t chrom_tag, Strand strand, std::int64_t start, std::int64_t end, Dtype dtype,
                       const void* values, std::uint64_t count) {
    const std::int64_t bases = options_.resolution();
    if (strand == Strand::negative && !options_.is_stranded())
        throw RefusedData("it is of the negative strand, but the track has no strands");
    if (start % bases != 0 || end % bases != 0)
        throw RefusedData("its start and end are not both multiples of the resolution, " + std::to_string(bases));
    encoder_.require(dtype);
    const auto rows = static_cast<std::uint64_t>((end - start) / bases);
    const auto dim = static_cast<std::uint64_t>(options_.dim());
    if (count != rows * dim)
        throw RefusedData("it has " + std::to_string(count) + " values, not " + std::to_string(rows * dim) + ": " +
                          std::to_string(dim) + " for each of " + std::to_string(rows) + " positions");
    SectionBuilder& section = section_for(chrom_tag, strand, start / bases, end / bases);
    std::vector<std::uint8_t> turned;
    if (strand == Strand::negative && options_.strandedness() == Strandedness::strand_aware) {
        const auto* const bytes = static_cast<const std::uint8_t*>(values);
        turned.assign(bytes, bytes + count * size_of(dtype));
        reverse_rows(turned.data(), rows, dim * size_of(dtype));
        values = turned.data();
    }
    section.begin(start / bases);
    section.append(dtype, values, rows);
    section.end();
    note_existence(section);
}

void TrackBuilder::add_mask(std::uint32_t chrom_tag, Strand strand, std::int64_t start, std::int64_t end) {
    const std::int64_t bases = options_.resolution();
    if (!options_.encoding().is_mask()) throw RefusedData("it has no values, but the track is no mask");
    if (strand == Strand::negative && !options_.is_stranded())
        throw RefusedData("it is of the negative strand, but the track has no strands");
    if (start % bases != 0 || end % bases != 0)
        throw RefusedData("its start and end are not both multiples of the resolution, " + std::to_string(bases));
    SectionBuilder& section = section_for(chrom_tag, strand, start / bases, end / bases);
    section.add_mask(start / bases, end / bases);
    note_existence(section);
}

void TrackBuilder::note_existence(SectionBuilder& section) {
    if (!section.exists() || section.is_listed()) return;
    section.set_listed();
    existing_.push_back({&section, {}, 0, false});
}

void TrackBuilder::freeze(SectionBuilder& section) {
    section.freeze();
    note_existence(section);
    frozen_memory_ += section.store().memory();
    if (frozen_memory_ <= most_frozen_memory_) return;
    for (Waiting& waiting : existing_)
        if (waiting.section->is_frozen() && !waiting.is_on_disk) put_on_disk(waiting);
    frozen_memory_ = 0;
}

void TrackBuilder::put_on_disk(Waiting& waiting) {
    if (!scratch_) scratch_ = std::make_unique<ScratchFile>(folder_of_file(file_.path()));
    SectionStore& store = waiting.section->store();
    waiting.layout = store.lay_out();
    waiting.scratch_offset = scratch_size_;
    waiting.is_on_disk = true;
    BinaryWriter<ScratchFile> writer(*scratch_);
    store.write(waiting.layout, writer);
    scratch_size_ += waiting.layout.size;
    on_disk_.positions += store.positions();
    on_disk_.blocks += store.block_count();
    store.clear();
}

std::uint64_t TrackBuilder::data_size() const {
    std::uint64_t sum = on_disk_.positions;
    for (const auto& [key, section] : sections_) sum += section->store().positions();
    return sum;
}

std::uint64_t TrackBuilder::block_count() const {
    std::uint64_t sum = on_disk_.blocks;
    for (const auto& [key, section] : sections_) sum += section->store().block_count();
    return sum;
}

std::vector<TrackBuilder::Waiting*> TrackBuilder::in_file_order() {
    if (negative_first_)
        std::stable_sort(existing_.begin(), existing_.end(),
                         [](const Waiting& a, const Waiting& b) { return a.section->strand() < b.section->strand(); });
    std::vector<std::uint64_t> keys;
    for (const Waiting& waiting : existing_)
        keys.push_back(section_key(waiting.section->chrom_tag(), waiting.section->strand()));
    std::vector<Waiting*> ordered;
    for (const std::size_t i : section_order(keys)) ordered.push_back(&existing_[i]);
    return ordered;
}

void TrackBuilder::write_header(BinaryWriter<OutputFile>& writer, std::uint64_t section_count) const {
    constexpr std::uint32_t zeros = 0;
    const Dictionary& dictionary = options_.dictionary();
    writer.header(gtrack_format);
    writer.i32(options_.dim());
    writer.i32(options_.resolution());
    put_quad(writer, options_.default_value());
    put_quad(writer, encoder_.max());
    put_quad(writer, encoder_.min());
    writer.u8(options_.is_stranded() ? 1 : 0);
    writer.u8(static_cast<std::uint8_t>(options_.encoding().etype));
    writer.u16(zeros);
    writer.u64(assembly_tag_);
    writer.i32(dictionary.count);
    writer.bytes(dictionary.halves.data(), sizeof dictionary.halves);
    writer.bytes(dictionary.reals.data(), sizeof dictionary.reals);
    writer.u32(zeros);
    writer.u64(section_count);
}

void TrackBuilder::finish() {
    const std::vector<Waiting*> ordered = in_file_order();
    BinaryWriter<OutputFile> writer(file_);
    write_header(writer, ordered.size());
    std::uint64_t offset = header_size + section_entry_size * ordered.size();
    for (Waiting* waiting : ordered) {
        if (!waiting->is_on_disk) waiting->layout = waiting->section->store().lay_out();
        writer.u64(offset);
        writer.u64(offset + waiting->layout.padded_size);
        writer.u32(waiting->section->chrom_tag());
        writer.u32(waiting->section->strand());
        offset += waiting->layout.size;
    }
    if (scratch_) scratch_->flush();
    for (const Waiting* waiting : ordered) {
        if (waiting->is_on_disk)
            file_.append_from(scratch_->fd(), waiting->scratch_offset, waiting->layout.size);
        else
            waiting->section->store().write(waiting->layout, writer);
    }
    commit_all({&file_});
}

}  // namespace gk::track::build
