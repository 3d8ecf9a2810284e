// A reference genome: its chromosomes' names and sizes, and their sequence.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gk/base/lazy.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/store/data_folder.hpp"

namespace gk {

/// Holds what it opened, each part when it is first asked for. A part that can't be opened throws whenever it is asked
/// for. Safe for use by several threads.
class Genome {
public:
    explicit Genome(GenomeFiles files) : files_(std::move(files)) {}
    /// Of chromosomes that are all that is known: those of a data file that names its own. `origin`: the file.
    Genome(const std::string& origin, std::vector<ChromSize> chromosomes) : own_sizes_(std::move(chromosomes)) {
        files_.assembly = origin;
    }

    const GenomeFiles& files() const { return files_; }
    const std::string& assembly() const { return files_.assembly; }
    /// Throws Error or DataError when the name table can't be read or used.
    [[gnu::always_inline]] const ChromNames& names() const {
        return names_.get([this] { return load_names(); });
    }

    /// The chromosomes in GenomeKit's order. Throws DataError.
    const std::vector<ChromSize>& sizes() const {
        return sizes_.get([this] { return load_sizes(); });
    }
    /// Nothing where chrom.sizes does not have the chromosome. Throws DataError.
    std::optional<std::int64_t> size(ChromId chrom) const;
    /// Absent where the assembly has no alias file. Throws DataError.
    const ChromAliases* aliases() const;

    /// Maps the 2bit and matches its sequences with the chromosomes. Sequences whose name the assembly does not know
    /// are left out; where several are one chromosome, the last is it. Throws Error when there is no 2bit, and
    /// DataError. The first use of the sequence does the same; to be called where a failure should come early.
    void open_sequence() const { sequences(); }
    const TwoBit& twobit() const { return *sequences().file; }
    /// Null where the 2bit has no such sequence. Throws DataError when its record is damaged.
    const TwoBitSequence* sequence(ChromId chrom) const {
        const Sequences& opened = sequences();
        const auto& index = opened.by_chrom[index_of(chrom)];
        return index ? &opened.file->sequence(*index) : nullptr;
    }

private:
    using SizeByChrom = std::vector<std::optional<std::int64_t>>;
    // A 2bit, and which of its sequences each chromosome is.
    struct Sequences {
        const TwoBit* file;
        std::vector<std::optional<std::uint32_t>> by_chrom;
    };

    const TwoBit& opened_twobit() const;
    const Sequences& sequences() const {
        return sequences_.get([this] { return load_sequences(); });
    }
    std::unique_ptr<const ChromNames> load_names() const;
    std::unique_ptr<const std::vector<ChromSize>> load_sizes() const;
    std::unique_ptr<const SizeByChrom> load_size_by_chrom() const;
    std::unique_ptr<const Sequences> load_sequences() const;

    GenomeFiles files_;
    std::optional<std::vector<ChromSize>> own_sizes_;
    Lazy<TwoBit> twobit_;
    Lazy<ChromNames> names_;
    Lazy<std::vector<ChromSize>> sizes_;
    Lazy<SizeByChrom> size_by_chrom_;
    Lazy<ChromAliases> aliases_;
    Lazy<Sequences> sequences_;
};

}  // namespace gk
