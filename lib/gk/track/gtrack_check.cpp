#include "gk/track/gtrack_check.hpp"

#include <algorithm>
#include <set>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/table/problems.hpp"

namespace gk::track {
namespace {

using table::Problems;

// Zero in every file.
constexpr std::uint64_t reserved_offset = 38;
constexpr std::uint64_t index_reserved = 9;

class SectionCheck {
public:
    SectionCheck(const Gtrack& track, const BlockIndex& section, std::string name, Problems& problems)
        : track_(track), section_(section), name_(std::move(name)), problems_(problems) {}

    void run() {
        check_jumps();
        std::uint64_t with_short = 0;
        std::uint64_t with_long = 0;
        for (std::uint32_t i = 0; i < section_.size() && !problems_.full(); ++i) {
            const std::uint64_t values = values_of(i);
            const std::uint64_t size = track_.encoding().bytes_of(values);
            if (!track_.encoding().is_inline(values, 4)) with_short += size;
            if (!track_.encoding().is_inline(values, 8)) with_long += size;
            check_block(i);
        }
        const std::uint64_t n = section_.size();
        constexpr std::uint64_t short_limit = std::uint64_t{1} << 31;
        const bool wants_short = with_short < short_limit && with_short + 4 * n <= with_long + 8 * n;
        if (section_.has_short_words() != wants_short)
            say("its offsets are of " + std::string(wants_short ? "64" : "32") +
                " bits, where the others were shorter");
        check_data(wants_short ? with_short : with_long);
    }

private:
    void say(const std::string& what) { problems_.add(name_ + ": " + what); }
    std::uint64_t values_of(std::uint32_t i) const {
        const std::int64_t positions = std::int64_t{section_.end(i)} - section_.start(i);
        return static_cast<std::uint64_t>(std::max<std::int64_t>(positions, 0)) * track_.dim();
    }

    void check_jumps() {
        const std::int64_t last = section_.size() == 0 ? -1 : section_.end(section_.size() - 1);
        const std::int64_t wanted = (std::max<std::int64_t>(last, -1) + jump_span) / jump_span;
        if (section_.jump_count() != wanted) {
            say("it has " + std::to_string(section_.jump_count()) + " jumps, not " + std::to_string(wanted));
            return;
        }
        std::uint32_t i = 0;
        for (std::uint32_t k = 0; k < section_.jump_count() && !problems_.full(); ++k) {
            while (i < section_.size() && section_.end(i) < k * jump_span) ++i;
            if (section_.jump(k) != i)
                say("jump " + std::to_string(k) + " leads to block " + std::to_string(section_.jump(k)) + ", not " +
                    std::to_string(i));
        }
    }

    void check_block(std::uint32_t i) {
        try {
            const Block block = section_.block(i);
            if (track_.encoding().is_mask()) return;
            check_offset(i);
            check_spare_bits(i, block);
        } catch (const DataError& error) {
            problems_.add(error.what());
        }
    }

    // Blocks lie one behind the other.
    void check_offset(std::uint32_t i) {
        const std::uint64_t word = section_.offset_word(i);
        if (section_.is_inline(word)) return;
        if (word != next_offset_)
            say("block " + std::to_string(i) + " lies at byte " + std::to_string(word) + " of the data, not at " +
                std::to_string(next_offset_));
        next_offset_ = word + track_.encoding().bytes_of(values_of(i));
    }

    // Bits of the last word behind the last code, but for the mark of a block that lies in its offset.
    void check_spare_bits(std::uint32_t i, const Block& block) {
        const Encoding& encoding = track_.encoding();
        const std::uint64_t values = values_of(i);
        const std::uint64_t size = encoding.bytes_of(values);
        const std::uint64_t word = section_.offset_word(i);
        if (section_.is_inline(word)) {
            const std::uint32_t width = section_.has_short_words() ? 4 : 8;
            const std::uint64_t rest = word & ~(std::uint64_t{1} << (8 * width - 1));
            const std::uint64_t used = encoding.bits < 8 ? used_bits(values) : 8 * size;
            if (used < 64 && rest >> used != 0) say("block " + std::to_string(i) + " has stray bits");
        } else if (encoding.bits < 8) {
            const auto last = load_unaligned<std::uint32_t>(block.codes + size - 4);
            const std::uint64_t in_last = (values - 1) % encoding.codes_per_word() + 1;
            if (in_last * encoding.bits < 32 && last >> (in_last * encoding.bits) != 0)
                say("block " + std::to_string(i) + " has stray bits");
        }
    }
    std::uint64_t used_bits(std::uint64_t values) const {
        const std::uint64_t per_word = track_.encoding().codes_per_word();
        return (values - 1) / per_word * 32 + ((values - 1) % per_word + 1) * track_.encoding().bits;
    }

    void check_data(std::uint64_t size) {
        const std::uint64_t padded = (size + 3) / 4 * 4;
        if (section_.data_size() != padded) {
            say("its data has " + std::to_string(section_.data_size()) + " bytes, not " + std::to_string(padded));
            return;
        }
        const auto* const data = track_.bytes().data() + section_.entry().data_offset;
        if (std::any_of(data + size, data + padded, [](std::uint8_t byte) { return byte != 0; }))
            say("the padding behind its data is not zero");
        const auto* const reserved = track_.bytes().data() + section_.entry().index_offset + index_reserved;
        if (std::any_of(reserved, reserved + 3, [](std::uint8_t byte) { return byte != 0; }))
            say("reserved bytes of its index are not zero");
    }

    const Gtrack& track_;
    const BlockIndex& section_;
    std::string name_;
    Problems& problems_;
    std::uint64_t next_offset_ = 0;
};

}  // namespace

std::vector<std::string> gtrack_problems(const Gtrack& track, const ChromNames* names) {
    Problems problems;
    const auto* const header = track.bytes().data();
    if (header[reserved_offset] != 0 || header[reserved_offset + 1] != 0)
        problems.add("reserved bytes of its header are not zero");
    std::set<std::uint32_t> known;
    if (names != nullptr)
        for (const std::string& name : names->names()) known.insert(chrom_tag(name));
    std::uint64_t next = header_size + section_entry_size * track.sections().size();
    for (std::size_t i = 0; i < track.sections().size() && !problems.full(); ++i) {
        const BlockIndex& section = track.sections()[i];
        const std::string name = "section " + std::to_string(i);
        if (names != nullptr && !known.contains(section.chrom_tag()))
            problems.add(name + " is of a chromosome that the assembly does not have (tag " +
                         std::to_string(section.chrom_tag()) + ")");
        if (section.entry().data_offset != next)
            problems.add(name + " begins at byte " + std::to_string(section.entry().data_offset) + ", not at " +
                         std::to_string(next));
        SectionCheck(track, section, name, problems).run();
        next = section.end_offset();
    }
    if (next != track.file_size())
        problems.add("the file has " + std::to_string(track.file_size()) + " bytes, but its sections end at " +
                     std::to_string(next));
    return problems.take();
}

}  // namespace gk::track
