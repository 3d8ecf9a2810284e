// Genes and transcripts of a file in any order, by the names that rows call them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gk/annotation/source/generic/generic_row.hpp"

namespace gk::annotation {

/// What a name is of: one text may name several things.
enum class NameSpace : std::uint8_t {
    gff3,            ///< `ID`
    gtf_gene,        ///< gene_id
    gtf_transcript,  ///< transcript_id
    orphan,          ///< a part that names no parent: the transcript that is made for it
    of_gene,         ///< the `ID` of a CDS that hangs on a gene: likewise
    made_gene,       ///< the gene that is made for transcripts
    gene_id,         ///< a gene's ID as the table shows it
};

struct GenericNode {
    enum class State : std::uint8_t {
        referenced,  ///< a row names it, and that is all
        gene,
        transcript,
        other,     ///< a row of a type that is not kept
        left_out,  ///< a bad row
    };

    State state = State::referenced;
    NameSpace space = NameSpace::gff3;
    std::string_view name;  ///< that it was added by
    bool has_row = false;
    bool has_cds = false;
    /// The row; of what has none, what the first row below it says.
    GenericRow row;
    std::int32_t gene = -1;              ///< of a transcript
    std::vector<std::int32_t> children;  ///< parts of a transcript, transcripts of a gene
    std::vector<std::int32_t> made;      ///< of a gene: transcripts made for parts that hang on it
};

/// What NCBI numbers for want of a name, and what has none: it gets its gene's.
inline bool is_nameless(std::string_view transcript_id) {
    return transcript_id.empty() || transcript_id.starts_with("unassigned_transcript_");
}

/// Nodes by name and chromosome: a name on another chromosome is another thing, as PAR genes are.
class GenericNodes {
public:
    static constexpr std::int32_t none = -1;

    std::int32_t find(NameSpace space, std::string_view name, std::uint32_t chrom) const;
    /// A new node is `referenced`. The name must outlive this.
    std::int32_t find_or_add(NameSpace space, std::string_view name, std::uint32_t chrom);
    std::int32_t add_nameless(NameSpace space);
    /// A further name; where another node has it, nothing.
    void add_name(NameSpace space, std::string_view name, std::uint32_t chrom, std::int32_t node);

    GenericNode& operator[](std::int32_t node) { return nodes_[static_cast<std::size_t>(node)]; }
    std::string_view name(std::int32_t node) const { return nodes_[static_cast<std::size_t>(node)].name; }
    std::int32_t size() const { return static_cast<std::int32_t>(nodes_.size()); }

private:
    struct Name {
        NameSpace space;
        std::uint32_t chrom;
        std::string_view text;
        bool operator==(const Name&) const = default;
    };
    struct NameHash {
        std::size_t operator()(const Name& name) const {
            return std::hash<std::string_view>()(name.text) * 31 + std::size_t{name.chrom} * 7 +
                   static_cast<std::size_t>(name.space);
        }
    };

    std::deque<GenericNode> nodes_;  // references stay valid while nodes are added
    std::unordered_map<Name, std::int32_t, NameHash> names_;
};

}  // namespace gk::annotation
