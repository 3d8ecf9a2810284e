// Files of the counts of reads by their overhangs over junctions, `.rdist`, as they lie on disk
// (gk/reads/FORMAT.md#counts-over-junctions).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "gk/base/binary_format.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/genome/interval.hpp"
#include "gk/reads/stored_table.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::reads {

constexpr BinaryFormat rdist_format{.signature = signatures::rdist,
                                    .version = 2,
                                    .name = "rdist",
                                    .content = "a file of the counts of reads over junctions",
                                    .rebuilder = "gk junctions counts"};

struct [[gnu::packed]] CountedJunctionRow {
    table::RowHead head;
    std::uint8_t pad;  ///< 0 where gk wrote it, else any number
    std::uint16_t count_count;
    std::uint32_t read_count;
    std::uint32_t aux;  ///< offset of the entry
};
static_assert(sizeof(CountedJunctionRow) == 32 && alignof(CountedJunctionRow) == 1);

/// How many reads of a strand have an overhang.
struct JunctionCount {
    Strand strand = Strand::positive;  ///< that they were mapped to
    std::int32_t shift = 0;            ///< the overhang; below 0 it is the left one
    std::uint32_t count = 0;
};

/// The counts of a junction, ascending by shift, then `-` before `+`; a view into the file.
class JunctionCounts {
public:
    std::uint32_t size() const { return count_; }
    /// Bytes of a count.
    std::uint32_t width() const { return width_; }
    JunctionCount operator[](std::uint32_t i) const;

private:
    friend class Rdist;
    std::uint32_t count_ = 0;
    std::uint32_t width_ = 1;
    const std::uint8_t* counts_ = nullptr;
    const std::uint8_t* shifts_ = nullptr;
    const std::uint8_t* flags_ = nullptr;
};

/// A mapped file; see Ralign.
class Rdist {
public:
    /// Throws Error when it can't be opened, and DataError for another format or version, and for what does not fit.
    explicit Rdist(const std::string& path) : Rdist(MappedFile(path)) {}
    explicit Rdist(MappedFile file);
    Rdist(const Rdist&) = delete;
    Rdist& operator=(const Rdist&) = delete;

    const std::string& path() const { return file_.path(); }
    std::span<const std::uint8_t> bytes() const { return file_.bytes(); }
    /// Behind which byte the content ends.
    std::uint64_t end() const { return end_; }
    /// As the header says; a read counts once for each junction.
    std::int64_t read_count() const { return read_count_; }

    const table::Layout& junctions() const { return junctions_.layout; }
    const CountedJunctionRow& junction(table::Row row) const {
        return *reinterpret_cast<const CountedJunctionRow*>(junctions().at(row));
    }
    /// Throws DataError for an entry that does not fit.
    JunctionCounts counts(table::Row junction) const;
    /// Where the entry ends in the pool.
    std::uint64_t entry_end(table::Row junction) const;

    /// The tag of the assembly's name; nothing where the file has no row.
    std::optional<std::uint64_t> assembly() const;

private:
    MappedFile file_;
    std::int64_t read_count_ = 0;
    StoredTable junctions_;
    std::uint64_t end_ = 0;
};

}  // namespace gk::reads
