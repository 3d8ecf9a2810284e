// Files of the reads over junctions, `.jralign`, as they lie on disk (gk/reads/FORMAT.md#reads-over-junctions).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "gk/base/binary_format.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/genome/interval.hpp"
#include "gk/reads/read_variants.hpp"
#include "gk/reads/stored_table.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::reads {

constexpr BinaryFormat jralign_format{.signature = signatures::jralign,
                                      .version = 3,
                                      .name = "jralign",
                                      .content = "a file of the reads over junctions",
                                      .rebuilder = "gk junctions build"};
constexpr std::uint32_t jralign_end = 0x85420333U;

struct [[gnu::packed]] ReadJunctionRow {
    table::RowHead head;
    std::uint8_t has_variants;
    std::uint32_t read_count;
    std::uint32_t aux;  ///< offset of the entry
};
static_assert(sizeof(ReadJunctionRow) == 30 && alignof(ReadJunctionRow) == 1);

/// What one read has at a junction.
struct JunctionRead {
    std::uint8_t left = 0;             ///< overhang: bases aligned before the junction
    std::uint8_t right = 0;            ///< and behind it
    Strand strand = Strand::positive;  ///< that it was mapped to
    table::RowList variants;           ///< of all of the read
};

/// The reads of a junction, in the order of the input; a view into the file.
class JunctionReads {
public:
    std::uint32_t size() const { return count_; }
    std::uint8_t left(std::uint32_t i) const { return overhangs_[std::size_t{2} * i]; }
    std::uint8_t right(std::uint32_t i) const { return overhangs_[std::size_t{2} * i + 1]; }
    Strand strand(std::uint32_t i) const {
        return (strands_[i / 8] >> (i % 8) & 1U) != 0 ? Strand::positive : Strand::negative;
    }
    /// How many variants read i has.
    std::uint8_t variant_count(std::uint32_t i) const {
        return begins_ == nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>(begins_[i + 1] - begins_[i]);
    }

    /// Calls `use(i, read)` for each of them.
    template <typename Use>
    void each(Use&& use) const {
        const std::uint8_t* variants = variants_;
        for (std::uint32_t i = 0; i < count_; ++i) {
            const std::uint64_t count = variant_count(i);
            use(i, JunctionRead{.left = left(i),
                                .right = right(i),
                                .strand = strand(i),
                                .variants = {.data = variants, .count = count}});
            if (count != 0) variants += 4 * count;
        }
    }

private:
    friend class Jralign;
    std::uint32_t count_ = 0;
    const std::uint8_t* overhangs_ = nullptr;
    const std::uint8_t* strands_ = nullptr;
    const std::uint8_t* begins_ = nullptr;  // null where no read has a variant
    const std::uint8_t* variants_ = nullptr;
};

/// A mapped file; see Ralign.
class Jralign {
public:
    /// Throws Error when it can't be opened, and DataError for another format or version, and for what does not fit.
    explicit Jralign(const std::string& path) : Jralign(MappedFile(path)) {}
    explicit Jralign(MappedFile file);
    Jralign(const Jralign&) = delete;
    Jralign& operator=(const Jralign&) = delete;

    const std::string& path() const { return file_.path(); }
    std::span<const std::uint8_t> bytes() const { return file_.bytes(); }
    /// Behind which byte the content ends.
    std::uint64_t end() const { return end_; }
    /// As the header says; a read counts once for each junction.
    std::int64_t read_count() const { return read_count_; }

    const table::Layout& junctions() const { return junctions_.layout; }
    const ReadJunctionRow& junction(table::Row row) const {
        return *reinterpret_cast<const ReadJunctionRow*>(junctions().at(row));
    }
    /// Throws DataError for an entry that does not fit.
    JunctionReads reads(table::Row junction) const;
    /// How many bytes of the pool the entry of a junction has.
    std::uint64_t entry_size(table::Row junction) const;

    bool has_variants() const { return has_variants_; }
    /// Without rows where the file does not have the table.
    const ReadVariants& variants() const { return variants_; }
    /// Where the variants' table may begin.
    std::uint64_t variants_begin() const { return variants_begin_; }

    /// The tag of the assembly's name; nothing where the file has no row.
    std::optional<std::uint64_t> assembly() const;

private:
    MappedFile file_;
    std::int64_t read_count_ = 0;
    StoredTable junctions_;
    bool has_variants_ = false;
    std::uint64_t variants_begin_ = 0;
    ReadVariants variants_;
    std::uint64_t end_ = 0;
};

}  // namespace gk::reads
