// A reference genome: its chromosomes' names and sizes, and their sequence.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/store/data_folder.hpp"

namespace gk {

/// Holds what it opened, each part when it is first asked for: ask for `names`, and call `open_sequence`, before
/// several threads use it.
class Genome {
public:
    explicit Genome(GenomeFiles files);
    ~Genome();

    const GenomeFiles& files() const { return files_; }
    const std::string& assembly() const { return files_.assembly; }
    /// Throws Error or DataError when the name table can't be read or used.
    const ChromNames& names() const {
        if (!names_) load_names();
        return *names_;
    }

    /// The chromosomes in GenomeKit's order. Throws DataError.
    const std::vector<ChromSize>& sizes();
    /// Nothing where chrom.sizes does not have the chromosome.
    std::optional<std::int64_t> size(ChromId chrom);
    /// Absent where the assembly has no alias file.
    const ChromAliases* aliases();

    /// Maps the 2bit and matches its sequences with the chromosomes. Sequences whose name the assembly does not know
    /// are left out; where several are one chromosome, the last is it. Throws Error when there is no 2bit, and
    /// DataError.
    void open_sequence();
    const TwoBit& twobit() const { return *twobit_; }
    /// Null where the 2bit has no such sequence. Throws DataError when its record is damaged.
    const TwoBitSequence* sequence(ChromId chrom) const {
        const auto& index = sequence_by_chrom_[index_of(chrom)];
        return index ? &twobit_->sequence(*index) : nullptr;
    }

private:
    void load_names() const;
    void load_sizes();

    GenomeFiles files_;
    mutable std::unique_ptr<TwoBit> twobit_;
    mutable std::optional<ChromNames> names_;
    bool sizes_loaded_ = false;
    std::vector<ChromSize> sizes_;
    std::vector<std::optional<std::int64_t>> size_by_chrom_;
    std::unique_ptr<ChromAliases> aliases_;
    std::vector<std::optional<std::uint32_t>> sequence_by_chrom_;
};

}  // namespace gk
