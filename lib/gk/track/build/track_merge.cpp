#include "gk/track/build/track_merge.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/track/build/section_order.hpp"
#include "gk/track/build/section_store.hpp"

namespace gk::track::build {
namespace {

// Where the header has what parts may differ in.
constexpr std::size_t extremes_at = 20;
constexpr std::size_t quad_size = 8;
constexpr std::size_t section_count_at = header_size - 8;

struct Section {
    const Gtrack* part;
    const BlockIndex* index;
    std::size_t rank;  // of the chromosome

    std::uint64_t size() const { return index->end_offset() - index->entry().data_offset; }
    std::uint64_t key() const { return section_key(index->chrom_tag(), static_cast<std::uint8_t>(index->strand())); }
};

// The strand whose sections came into being first.
enum class FirstStrand : std::uint8_t { positive, negative };

std::vector<Section> sections_of(const Gtrack& part, const table::ChromTags& tags) {
    std::vector<Section> sections;
    for (const BlockIndex& index : part.sections()) {
        const auto chrom = tags.find(index.chrom_tag());
        if (!chrom)
            throw DataError(
                "it has a chromosome that the assembly does not have (tag " + std::to_string(index.chrom_tag()) + ")",
                part.path());
        sections.push_back({.part = &part, .index = &index, .rank = index_of(*chrom)});
    }
    return sections;
}

bool is_negative(const Section& section) {
    return section.index->strand() == Strand::negative;
}

// In the order in which they come into being where data is sorted: one strand behind the other.
void sort_by_strand(std::vector<Section>& sections, FirstStrand first) {
    std::stable_sort(sections.begin(), sections.end(), [&](const Section& a, const Section& b) {
        if (is_negative(a) != is_negative(b)) return is_negative(a) == (first == FirstStrand::negative);
        return a.rank < b.rank;
    });
}

std::vector<Section> in_file_order(const std::vector<Section>& sections) {
    std::vector<std::uint64_t> keys;
    keys.reserve(sections.size());
    for (const Section& section : sections) keys.push_back(section.key());
    std::vector<Section> ordered;
    ordered.reserve(sections.size());
    for (const std::size_t i : section_order(keys)) ordered.push_back(sections[i]);
    return ordered;
}

// Whether the part has its sections where they are if one strand came first.
bool fits(std::vector<Section> sections, FirstStrand first) {
    const std::vector<Section> as_they_are = sections;
    sort_by_strand(sections, first);
    const std::vector<Section> ordered = in_file_order(sections);
    return std::equal(ordered.begin(), ordered.end(), as_they_are.begin(),
                      [](const Section& a, const Section& b) { return a.index == b.index; });
}

void require_same(const Gtrack& first, const Gtrack& part) {
    const Header& one = first.header();
    const Header& other = part.header();
    const auto refuse = [&](const std::string& what) {
        throw DataError("it has another " + what + " than " + first.path(), part.path());
    };
    if (one.assembly_tag != other.assembly_tag) refuse("assembly");
    if (one.etype != other.etype) refuse("encoding (--etype)");
    if (one.dim != other.dim) refuse("dimension (--dim)");
    if (one.resolution != other.resolution) refuse("resolution");
    if (one.is_stranded != other.is_stranded) refuse("strandedness");
    const auto differs = [&](std::size_t from, std::size_t to) {
        return std::memcmp(first.bytes().data() + from, part.bytes().data() + from, to - from) != 0;
    };
    if (differs(0, extremes_at)) refuse("default value");
    if (differs(extremes_at + 2 * quad_size, section_count_at)) refuse("dictionary");
}

// The header of one build: its extremes are those that came first.
std::array<std::uint8_t, header_size> merged_header(std::span<const Gtrack* const> parts, std::uint64_t sections) {
    std::array<std::uint8_t, header_size> bytes{};
    std::memcpy(bytes.data(), parts.front()->bytes().data(), bytes.size());
    const Gtrack* greatest = parts.front();
    const Gtrack* least = parts.front();
    for (const Gtrack* part : parts) {
        if (part->header().max.real > greatest->header().max.real) greatest = part;
        if (part->header().min.real < least->header().min.real) least = part;
    }
    std::memcpy(bytes.data() + extremes_at, greatest->bytes().data() + extremes_at, quad_size);
    std::memcpy(bytes.data() + extremes_at + quad_size, least->bytes().data() + extremes_at + quad_size, quad_size);
    std::memcpy(bytes.data() + section_count_at, &sections, sizeof sections);
    return bytes;
}

void refuse_repeated(const std::vector<Section>& sections, const ChromNames& names) {
    for (std::size_t i = 1; i < sections.size(); ++i) {
        const Section& before = sections[i - 1];
        if (before.rank != sections[i].rank || before.part == sections[i].part) continue;
        throw DataError("it has data of " + names.names()[sections[i].rank] + ", and so has " + before.part->path(),
                        sections[i].part->path());
    }
}

}  // namespace

void merge_tracks(std::span<const Gtrack* const> parts, const ChromNames& names, const std::string& output) {
    const table::ChromTags tags(names);
    std::vector<Section> sections;
    std::array<bool, 2> all_fit{true, true};
    for (const Gtrack* part : parts) {
        require_same(*parts.front(), *part);
        std::vector<Section> own = sections_of(*part, tags);
        for (const FirstStrand first : {FirstStrand::positive, FirstStrand::negative})
            if (!fits(own, first)) all_fit[static_cast<std::size_t>(first)] = false;
        // The last of a file was mostly the first: two of a chromosome come in the order in which they were.
        std::reverse(own.begin(), own.end());
        sections.insert(sections.end(), own.begin(), own.end());
    }
    std::stable_sort(sections.begin(), sections.end(),
                     [](const Section& a, const Section& b) { return a.rank < b.rank; });
    refuse_repeated(sections, names);
    if (all_fit[0])
        sort_by_strand(sections, FirstStrand::positive);
    else if (all_fit[1])
        sort_by_strand(sections, FirstStrand::negative);

    OutputFile file(output);
    BinaryWriter<OutputFile> writer(file);
    const auto header = merged_header(parts, sections.size());
    writer.bytes(header.data(), header.size());
    const std::vector<Section> ordered = in_file_order(sections);
    std::uint64_t offset = header_size + section_entry_size * ordered.size();
    for (const Section& section : ordered) {
        writer.u64(offset);
        writer.u64(offset + section.index->data_size());
        writer.u32(section.index->chrom_tag());
        writer.u32(static_cast<std::uint32_t>(section.index->strand()));
        offset += section.size();
    }
    for (const Section& section : ordered)
        writer.bytes(section.part->bytes().data() + section.index->entry().data_offset, section.size());
    commit_all({&file});
}

}  // namespace gk::track::build
