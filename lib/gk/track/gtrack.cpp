#include "gk/track/gtrack.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::track {
namespace {

// A dim beyond this is only believed of a file that is large enough to hold one position of it.
constexpr std::uint64_t plausible_dim = 65536;

Quad read_quad(BinaryReader& reader, const char* what) {
    Quad quad;
    quad.u8 = reader.u8(what);
    quad.i8 = reader.i8(what);
    quad.half = reader.u16(what);
    quad.real = reader.f32(what);
    return quad;
}

Dictionary read_dictionary(BinaryReader& reader) {
    Dictionary dictionary;
    dictionary.count = reader.i32("dictionary");
    for (std::uint16_t& half : dictionary.halves) half = reader.u16("dictionary");
    for (std::uint32_t& real : dictionary.reals) real = reader.u32("dictionary");
    return dictionary;
}

Header read_header(const MappedFile& file) {
    BinaryReader reader(file.bytes(), file.path());
    reader.header(gtrack_format);
    Header header;
    header.dim = reader.i32("header");
    if (header.dim < 1) reader.fail("a position has " + std::to_string(header.dim) + " values", sizeof header.dim);
    header.resolution = reader.i32("header");
    if (header.resolution < 1)
        reader.fail("its resolution is " + std::to_string(header.resolution), sizeof header.resolution);
    header.default_value = read_quad(reader, "header");
    header.max = read_quad(reader, "header");
    header.min = read_quad(reader, "header");
    const std::uint8_t is_stranded = reader.u8("header");
    if (is_stranded > 1) reader.fail("its strands are told by " + std::to_string(is_stranded) + ", neither 0 nor 1", 1);
    header.is_stranded = is_stranded != 0;
    const std::uint8_t etype = reader.u8("header");
    if (etype >= etype_count) reader.fail("there is no encoding of number " + std::to_string(etype), 1);
    header.etype = static_cast<Etype>(etype);
    const Encoding& encoding = encoding_of(header.etype);
    if (encoding.is_mask() && header.dim != 1)
        reader.fail("it is a mask of " + std::to_string(header.dim) + " columns", 1);
    const std::uint64_t bits_of_file = 8 * static_cast<std::uint64_t>(file.bytes().size());
    if (std::cmp_greater(header.dim, std::max(plausible_dim, bits_of_file / std::max<std::uint64_t>(encoding.bits, 1))))
        reader.fail("a position has more values than the file: " + std::to_string(header.dim), 1);
    reader.take(2, "header");
    header.assembly_tag = reader.u64("header");
    header.dictionary = read_dictionary(reader);
    if (const std::string fault = dictionary_fault(header.dictionary, encoding); !fault.empty())
        reader.fail("of its dictionary, " + fault, reader.offset() - 48);
    return header;
}

SectionEntry read_entry(BinaryReader& reader) {
    SectionEntry entry;
    entry.data_offset = reader.u64("table of sections");
    entry.index_offset = reader.u64("table of sections");
    entry.chrom_tag = reader.u32("table of sections");
    entry.strand = reader.u8("table of sections");
    reader.take(3, "table of sections");
    return entry;
}

std::pair<std::uint32_t, Strand> key_of(const BlockIndex& section) {
    return {section.chrom_tag(), section.strand()};
}

}  // namespace

Gtrack::Gtrack(const std::string& path)
    : file_(path),
      header_(read_header(file_)),
      encoding_(encoding_of(header_.etype)),
      decoder_(encoding_, header_.dictionary) {
    read_sections();
    sort_keys();
}

void Gtrack::read_sections() {
    const std::uint64_t size = file_.bytes().size();
    BinaryReader reader(file_.bytes(), file_.path(), header_size - sizeof(std::uint64_t));
    const std::uint64_t count = reader.u64("header");
    if (count > (size - header_size) / section_entry_size)
        reader.fail("it promises " + std::to_string(count) + " sections, more than fit", sizeof count);
    const std::uint64_t table_end = header_size + section_entry_size * count;
    sections_.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        const SectionEntry entry = read_entry(reader);
        const std::string name = "section " + std::to_string(i);
        if (entry.data_offset < table_end || entry.data_offset > entry.index_offset || entry.index_offset > size)
            reader.fail(name + " does not lie in the file", section_entry_size);
        if (entry.strand > 1) reader.fail(name + " is of strand " + std::to_string(entry.strand), 4);
        if (!header_.is_stranded && entry.strand == 0)
            reader.fail(name + " is of the negative strand, but the track has no strands", 4);
        sections_.emplace_back(file_.bytes(), file_.path(), entry, encoding_, header_.dim);
    }
}

void Gtrack::sort_keys() {
    by_key_.resize(sections_.size());
    for (std::uint32_t i = 0; i < by_key_.size(); ++i) by_key_[i] = i;
    std::sort(by_key_.begin(), by_key_.end(),
              [this](std::uint32_t a, std::uint32_t b) { return key_of(sections_[a]) < key_of(sections_[b]); });
    for (std::size_t i = 1; i < by_key_.size(); ++i)
        if (key_of(sections_[by_key_[i - 1]]) == key_of(sections_[by_key_[i]]))
            throw DataError::at_offset("the track is damaged: it has two sections of one strand of one chromosome",
                                       path(), header_size + section_entry_size * by_key_[i]);
}

const BlockIndex* Gtrack::find(std::uint32_t chrom_tag, Strand strand) const {
    const std::pair key(chrom_tag, header_.is_stranded ? strand : Strand::positive);
    const auto found = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                        [this](std::uint32_t i, const auto& k) { return key_of(sections_[i]) < k; });
    return found != by_key_.end() && key_of(sections_[*found]) == key ? &sections_[*found] : nullptr;
}

void Gtrack::require(Dtype dtype) const {
    if (encoding_.gives(dtype)) return;
    throw UsageError("a track of " + std::string(encoding_.name) + " can't be read as " + std::string(name_of(dtype)) +
                     ", but as " + dtype_names(encoding_) + " (" + path() + ")");
}

void Gtrack::fill_default(std::size_t rows, Dtype dtype, void* out) const {
    const std::size_t values = rows * dim();
    std::array<std::uint8_t, 4> value{};
    header_.default_value.put(dtype, value.data());
    switch (size_of(dtype)) {
        case 1:
            std::memset(out, value[0], values);
            return;
        case 2:
            std::fill_n(static_cast<std::uint16_t*>(out), values, load_unaligned<std::uint16_t>(value.data()));
            return;
        default:
            std::fill_n(static_cast<std::uint32_t*>(out), values, load_unaligned<std::uint32_t>(value.data()));
    }
}

void Gtrack::read_block(const Block& block, std::int64_t from, std::int64_t to, Dtype dtype, void* out) const {
    decoder_.decode(block.codes, static_cast<std::uint64_t>(from - block.start) * dim(),
                    static_cast<std::size_t>(to - from) * dim(), dtype, out);
}

void Gtrack::read(const BlockIndex* section, std::int32_t start, std::int32_t end, Strand strand, Dtype dtype,
                  void* out) const {
    if (start == end) return;
    const std::size_t row = row_size(dtype);
    const std::int64_t bases = header_.resolution;
    auto* const first_row = static_cast<std::uint8_t*>(out);
    const auto row_of = [&](std::int64_t base) { return first_row + static_cast<std::size_t>(base - start) * row; };
    const auto gap = [&](std::int64_t a, std::int64_t b) {
        const std::int64_t from = std::max<std::int64_t>(a * bases, start);
        const std::int64_t to = std::min<std::int64_t>(b * bases, end);
        fill_default(static_cast<std::size_t>(to - from), dtype, row_of(from));
    };
    const auto stored = [&](const Block& block, std::int64_t a, std::int64_t b) {
        if (bases == 1) return read_block(block, a, b, dtype, row_of(a));
        for (std::int64_t position = a; position < b; ++position) {
            const std::int64_t from = std::max<std::int64_t>(position * bases, start);
            const std::int64_t to = std::min<std::int64_t>((position + 1) * bases, end);
            std::uint8_t* const value = row_of(from);
            read_block(block, position, position + 1, dtype, value);
            const std::size_t all = static_cast<std::size_t>(to - from) * row;
            for (std::size_t done = row; done < all; done *= 2)  // copies what is there behind itself
                std::memcpy(value + done, value, std::min(done, all - done));
        }
    };
    walk(section, first_position(start), end_position(end), stored, gap);
    if (strand == Strand::negative) reverse_rows(out, static_cast<std::size_t>(std::int64_t{end} - start), row);
}

TrackSections::TrackSections(const Gtrack& track, const ChromNames& names) : by_chrom_(2 * names.size()) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::uint32_t tag = chrom_tag(names.names()[i]);
        by_chrom_[2 * i] = track.find(tag, Strand::negative);
        by_chrom_[2 * i + 1] = track.find(tag, Strand::positive);
    }
}

}  // namespace gk::track
