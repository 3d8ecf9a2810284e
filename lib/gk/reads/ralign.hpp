// Files of read alignments, `.ralign`, as they lie on disk (gk/reads/FORMAT.md#read-alignments).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "gk/base/binary_format.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/reads/read_variants.hpp"
#include "gk/reads/stored_table.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::reads {

constexpr BinaryFormat ralign_format{.signature = signatures::ralign,
                                     .version = 2,
                                     .name = "ralign",
                                     .content = "a file of read alignments",
                                     .rebuilder = "gk reads build"};
constexpr std::uint32_t ralign_end = 0x85420222U;

struct [[gnu::packed]] AlignedJunctionRow {
    table::RowHead head;
    std::int32_t alignment_count;
    std::uint32_t aux;  ///< offset of the alignments' row numbers
};
static_assert(sizeof(AlignedJunctionRow) == 29 && alignof(AlignedJunctionRow) == 1);

struct [[gnu::packed]] AlignmentRow {
    table::RowHead head;
    std::uint8_t match_count;
    std::int32_t first_match;
};
static_assert(sizeof(AlignmentRow) == 26 && alignof(AlignmentRow) == 1);

/// A block of an alignment, up to the next intron.
struct [[gnu::packed]] MatchRow {
    table::RowHead head;
    std::uint8_t variant_count;
    std::uint32_t aux;  ///< offset of the variants' row numbers
};
static_assert(sizeof(MatchRow) == 26 && alignof(MatchRow) == 1);

/// A mapped file. Opening checks the layout; what rows refer to is checked where it is followed, and leads to a
/// DataError with the byte offset where it is not there. Safe for use by several threads. Not movable.
class Ralign {
public:
    /// Throws Error when it can't be opened, and DataError for another format or version, and for what does not fit.
    explicit Ralign(const std::string& path) : Ralign(MappedFile(path)) {}
    explicit Ralign(MappedFile file);
    Ralign(const Ralign&) = delete;
    Ralign& operator=(const Ralign&) = delete;

    const std::string& path() const { return file_.path(); }
    std::span<const std::uint8_t> bytes() const { return file_.bytes(); }
    /// Behind which byte the content ends.
    std::uint64_t end() const { return end_; }

    const table::Layout& junctions() const { return junctions_.layout; }
    const table::Layout& alignments() const { return alignments_.layout; }
    const table::Layout& matches() const { return matches_.layout; }
    const ReadVariants& variants() const { return variants_; }

    const AlignedJunctionRow& junction(table::Row row) const {
        return *reinterpret_cast<const AlignedJunctionRow*>(junctions().at(row));
    }
    const AlignmentRow& alignment(table::Row row) const {
        return *reinterpret_cast<const AlignmentRow*>(alignments().at(row));
    }
    const MatchRow& match(table::Row row) const { return *reinterpret_cast<const MatchRow*>(matches().at(row)); }

    /// The alignments over a junction, in the order of the input.
    table::RowList alignments_of(table::Row junction) const;
    /// The blocks of an alignment, from left to right: the first one, and the one behind the last.
    std::pair<table::Row, table::Row> matches_of(table::Row alignment) const;
    /// The variants in a block, in the order of the read.
    table::RowList variants_of(table::Row match) const;

    /// The tag of the assembly's name; nothing where the file has no row.
    std::optional<std::uint64_t> assembly() const;

private:
    MappedFile file_;
    StoredTable junctions_;
    StoredTable alignments_;
    StoredTable matches_;
    ReadVariants variants_;
    std::uint64_t end_ = 0;
};

}  // namespace gk::reads
