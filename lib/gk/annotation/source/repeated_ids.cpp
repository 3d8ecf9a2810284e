#include "gk/annotation/source/repeated_ids.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "gk/annotation/draft/text_pool.hpp"
#include "gk/base/error.hpp"

namespace gk::annotation {
namespace {

/// A set of row numbers by the IDs of the rows.
class IdSet {
public:
    explicit IdSet(std::size_t most) : slots_(std::bit_ceil(std::max<std::size_t>(16, most * 2))) {}

    /// False where a row with that ID is in it already.
    template <typename IdOf>
    bool insert(std::int32_t row, IdOf id_of) {
        const std::string_view id = id_of(row);
        const auto hash = static_cast<std::uint32_t>(text_hash(id));
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        for (; slots_[at].row != none; at = (at + 1) & mask)
            if (slots_[at].hash == hash && id_of(slots_[at].row) == id) return false;
        slots_[at] = {hash, row};
        return true;
    }

private:
    static constexpr std::int32_t none = -1;
    struct Slot {
        std::uint32_t hash = 0;
        std::int32_t row = none;
    };
    std::vector<Slot> slots_;
};

template <typename IdOf>
void note(std::int32_t count, IdOf id_of, const std::vector<std::uint64_t>& lines, BuildReport& report,
          const std::string& file, bool strict) {
    IdSet seen(static_cast<std::size_t>(count));
    for (std::int32_t row = 0; row < count; ++row) {
        if (seen.insert(row, id_of)) continue;
        const std::uint64_t line = lines[static_cast<std::size_t>(row)];
        if (strict)
            throw DataError::at_line("the ID '" + std::string(id_of(row)) + "' occurs again (--strict)", file, line);
        report.odd(Oddity::repeated_id, line);
    }
}

}  // namespace

void note_repeated_ids(const Draft& draft, BuildReport& report, const std::string& file, bool strict) {
    const auto gene_id = [&](std::int32_t row) { return text_at(draft.gene_texts, draft.genes[row].aux); };
    const auto transcript_id = [&](std::int32_t row) {
        return text_at(draft.transcript_texts, draft.transcripts[row].aux);
    };
    note(draft.genes.size(), gene_id, draft.gene_lines, report, file, strict);
    note(draft.transcripts.size(), transcript_id, draft.transcript_lines, report, file, strict);
}

}  // namespace gk::annotation
