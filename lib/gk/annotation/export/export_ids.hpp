// The IDs of genes and transcripts as an export writes them: each once, whatever the annotation has
// (gk/annotation/FORMAT.md#unique-ids).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gk/annotation/annotation.hpp"

namespace gk::annotation {

/// The IDs of one table, genes or transcripts. A row whose ID an earlier row has gets `_dup` and a number behind it,
/// the first that makes an ID that no other row has. Read-only when made, so threads may share it.
class UniqueIds {
public:
    /// `made_unique` false: all are as they are in the annotation, for a format that writes none of them. Throws
    /// DataError for a damaged annotation.
    UniqueIds(const Annotation& annotation, Feature feature, bool made_unique = true);

    /// As it is written; valid as long as this and the annotation.
    std::string_view written(Row row) const {
        if (renamed_.empty()) return own(row);
        const auto found = renamed_.find(row);
        return found == renamed_.end() ? own(row) : std::string_view(found->second);
    }
    bool is_renamed(Row row) const { return !renamed_.empty() && renamed_.contains(row); }
    /// Whether a row's ID is written so.
    bool contains(std::string_view written) const;

private:
    std::string_view own(Row row) const;
    // Appends the rows whose IDs earlier rows have, each with the first one that has its ID.
    void enter(Row first, Row last, std::vector<std::pair<Row, Row>>& again);
    // Which bit stands for a hash.
    std::size_t bit_of(std::uint32_t hash) const { return (hash >> 7 ^ hash << 11) & (bits_.size() * 64 - 1); }
    bool has_bit(std::uint32_t hash) const { return (bits_[bit_of(hash) / 64] >> bit_of(hash) % 64 & 1) != 0; }
    // The slot of the first row that has the ID, or the empty one where it would be.
    std::size_t slot_of(std::string_view id, std::uint32_t hash) const;

    struct Slot {
        std::uint32_t hash = 0;
        Row next = 0;  ///< one more than the row; 0: none
    };

    const Annotation& annotation_;
    Feature feature_;
    std::vector<Slot> slots_;
    std::vector<std::uint64_t> bits_;  ///< those that stand for an ID that is there: few enough for a cache
    std::unordered_map<Row, std::string> renamed_;
    std::unordered_map<std::string_view, Row> new_ids_;
};

struct ExportIds {
    ExportIds(const Annotation& annotation, bool unique_genes, bool unique_transcripts)
        : genes(annotation, Feature::genes, unique_genes),
          transcripts(annotation, Feature::transcripts, unique_transcripts) {}

    UniqueIds genes;
    UniqueIds transcripts;
};

}  // namespace gk::annotation
