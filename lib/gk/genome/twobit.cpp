#include "gk/genome/twobit.hpp"

#include <algorithm>
#include <utility>

#include "gk/base/binary_reader.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/bases.hpp"
#include "gk/store/file_kind.hpp"

namespace gk {
namespace {

constexpr std::uint32_t swapped_signature = 0x4327411AU;
static_assert(twobit_signature == signatures::twobit);

// Calls `use(from, to)`, offsets into a text of [start, end), for each block clipped to it.
template <typename Use>
void for_each_overlap(const BlockList& blocks, std::uint64_t start, std::uint64_t end, Use&& use) {
    if (blocks.count == 0) return;
    for (std::uint32_t i = blocks.first_behind(start); i < blocks.count; ++i) {
        const std::uint64_t block_start = blocks.start(i);
        const std::uint64_t block_end = block_start + blocks.size(i);
        if (block_start >= end) return;
        const std::uint64_t from = std::max(block_start, start);
        const std::uint64_t to = std::min(block_end, end);
        if (from < to) use(from - start, to - start);
    }
}

}  // namespace

std::uint32_t BlockList::start(std::uint32_t i) const {
    return load_unaligned<std::uint32_t>(data + std::size_t{i} * 4, swapped);
}

std::uint32_t BlockList::size(std::uint32_t i) const {
    return load_unaligned<std::uint32_t>(data + (std::size_t{count} + i) * 4, swapped);
}

// Without a branch on what is compared: the outcome is random, and a mispredicted branch costs more than the rest.
std::uint32_t BlockList::first_behind(std::uint64_t position) const {
    std::uint32_t first = 0;
    std::uint32_t left = count;
    while (left != 0) {
        const std::uint32_t half = left / 2;
        const bool ends_before = std::uint64_t{start(first + half)} + size(first + half) <= position;
        first += ends_before ? left - half : 0;
        left = half;
    }
    return first;
}

void TwoBitSequence::append_bases(std::uint64_t from, std::uint64_t to, Strand strand, Case letter_case,
                                  ByteBuffer& out) const {
    const std::uint64_t n = to - from;
    char* const text = out.room(n + decode_slack);
    out.added(n);
    const bool forward = strand == Strand::positive;
    if (forward)
        decode_bases(packed, from, to, text);
    else
        decode_bases_reverse(packed, from, to, text);
    const auto in_sense = [&](std::uint64_t first, std::uint64_t last, auto&& change) {
        change(forward ? text + first : text + (n - last), last - first);
    };
    for_each_overlap(n_blocks, from, to, [&](std::uint64_t first, std::uint64_t last) {
        in_sense(first, last, [](char* at, std::uint64_t count) { std::memset(at, 'N', count); });
    });
    if (letter_case == Case::upper) return;
    for_each_overlap(mask_blocks, from, to, [&](std::uint64_t first, std::uint64_t last) {
        in_sense(first, last, [](char* at, std::uint64_t count) {
            for (std::uint64_t i = 0; i < count; ++i) at[i] = static_cast<char>(at[i] | 0x20);
        });
    });
}

void TwoBitSequence::append_padded(std::int64_t from, std::int64_t to, Strand strand, Case letter_case,
                                   ByteBuffer& out) const {
    const std::int64_t n = size;
    if (from >= 0 && to <= n)
        return append_bases(static_cast<std::uint64_t>(from), static_cast<std::uint64_t>(to), strand, letter_case, out);
    const std::int64_t inside_from = std::clamp<std::int64_t>(from, 0, n);
    const std::int64_t inside_to = std::clamp<std::int64_t>(to, inside_from, n);
    auto before = static_cast<std::size_t>(std::min<std::int64_t>(to, inside_from) - std::min(from, inside_from));
    auto behind = static_cast<std::size_t>(std::max(to, inside_to) - std::max<std::int64_t>(from, inside_to));
    if (strand == Strand::negative) std::swap(before, behind);
    out.append_fill(before, 'N');
    append_bases(static_cast<std::uint64_t>(inside_from), static_cast<std::uint64_t>(inside_to), strand, letter_case,
                 out);
    out.append_fill(behind, 'N');
}

TwoBit::TwoBit(MappedFile file) : file_(std::move(file)) {
    const std::string& path = file_.path();
    BinaryReader header(file_.bytes(), path);
    if (file_.bytes().empty()) throw DataError("the file is empty, not a 2bit file", path);
    const std::uint32_t signature = header.u32("2bit header");
    if (signature != twobit_signature && signature != swapped_signature)
        throw DataError::at_offset("this is not a 2bit file: its signature is wrong", path, 0);
    swapped_ = signature == swapped_signature;

    BinaryReader reader(file_.bytes(), path, 4, swapped_);
    version_ = reader.u32("2bit header");
    if (version_ > 1)
        throw DataError::at_offset("2bit version " + std::to_string(version_) + "; gk reads versions 0 and 1", path, 4);
    const std::uint32_t count = reader.u32("2bit header");
    reader.u32("2bit header");
    const std::uint64_t smallest_entry = version_ == 0 ? 5 : 9;
    if (count > file_.bytes().size() / smallest_entry)
        throw DataError::at_offset(
            "the header promises " + std::to_string(count) + " sequences, more than a file of this size can hold", path,
            8);
    index_.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint8_t length = reader.u8("2bit index");
        const auto* name = reinterpret_cast<const char*>(reader.take(length, "2bit index"));
        const std::uint64_t offset = version_ == 0 ? reader.u32("2bit index") : reader.u64("2bit index");
        index_.push_back({{name, length}, offset});
    }
    sequences_ = std::make_unique<std::atomic<const TwoBitSequence*>[]>(count);
}

TwoBit::~TwoBit() {
    for (std::size_t i = 0; sequences_ && i < index_.size(); ++i) delete sequences_[i].load();
}

const TwoBitSequence& TwoBit::read_sequence(std::size_t i) const {
    auto read = std::make_unique<TwoBitSequence>(read_record(index_[i].offset));
    const TwoBitSequence* known = nullptr;
    if (sequences_[i].compare_exchange_strong(known, read.get())) return *read.release();
    return *known;
}

TwoBitSequence TwoBit::read_record(std::uint64_t offset) const {
    BinaryReader reader(file_.bytes(), path(), offset, swapped_);
    TwoBitSequence sequence;
    const auto take_blocks = [&](const char* what) {
        BlockList blocks;
        blocks.swapped = swapped_;
        blocks.count = reader.u32(what);
        blocks.data = reader.take(std::uint64_t{blocks.count} * 8, what);
        return blocks;
    };
    sequence.size = reader.u32("record of a sequence");
    sequence.n_blocks = take_blocks("N blocks of a sequence");
    sequence.mask_blocks = take_blocks("mask blocks of a sequence");
    reader.u32("record of a sequence");
    sequence.packed = reader.take((std::uint64_t{sequence.size} + 3) / 4, "bases of a sequence");
    return sequence;
}

}  // namespace gk
