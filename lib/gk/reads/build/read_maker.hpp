// From a record to a read with its place: the steps that text, BAM and CRAM have in common, in GenomeKit's order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gk/io/bad_record.hpp"
#include "gk/reads/build/placed_read.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/read_rules.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::reads::build {

/// The chromosome of a read.
struct FoundChrom {
    ChromId id{};
    std::int64_t size = 0;  ///< the largest number where nothing needs to know it
};

/// Made once for each thread.
class ReadMaker {
public:
    /// Both outlive it. `input`: the number of the file among the inputs.
    ReadMaker(const ReadRules& rules, const table::ChromTags& tags, std::uint32_t input)
        : rules_(rules), tags_(tags), input_(input) {}

    const ReadRules& rules() const { return rules_; }
    /// Whether the read is used, by its FLAG, MAPQ and tags; counts those that are not.
    bool wants(const ReadRecord& record, ReadNotes& notes) const;
    /// The read's chromosome, or what is wrong with it.
    std::optional<io::BadRecord> find_chrom(std::string_view name, ReadNotes& notes, FoundChrom& found);
    /// Hands a read over. What is wrong with it, if anything.
    std::optional<io::BadRecord> take(const ReadRecord& record, const FoundChrom& chrom, std::uint64_t line,
                                      ReadBatch& batch) const;

private:
    std::int64_t size_of(ChromId chrom) const;

    const ReadRules& rules_;
    const table::ChromTags& tags_;
    std::uint32_t input_;
    std::string last_name_;  // of the chromosome found last: the next read mostly has the same
    std::optional<FoundChrom> last_;
};

}  // namespace gk::reads::build
