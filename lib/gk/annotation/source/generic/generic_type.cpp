#include "gk/annotation/source/generic/generic_type.hpp"

#include <algorithm>
#include <array>

namespace gk::annotation {
namespace {

struct TypeName {
    std::string_view type;
    GenericKind kind;
};
constexpr std::array<TypeName, 19> exact_types = {{{"exon", GenericKind::exon},
                                                   {"CDS", GenericKind::cds},
                                                   {"five_prime_UTR", GenericKind::utr5},
                                                   {"three_prime_UTR", GenericKind::utr3},
                                                   {"UTR", GenericKind::utr},
                                                   {"stop_codon", GenericKind::stop_codon},
                                                   {"gene", GenericKind::gene},
                                                   {"transcript", GenericKind::transcript},
                                                   {"five_prime_utr", GenericKind::utr5},
                                                   {"three_prime_utr", GenericKind::utr3},
                                                   {"5UTR", GenericKind::utr5},
                                                   {"3UTR", GenericKind::utr3},
                                                   {"5'-UTR", GenericKind::utr5},
                                                   {"3'-UTR", GenericKind::utr3},
                                                   {"pseudogenic_exon", GenericKind::exon},
                                                   {"noncoding_exon", GenericKind::exon},
                                                   {"pseudogene", GenericKind::gene},
                                                   {"ribozyme", GenericKind::transcript},
                                                   {"NMD_transcript_variant", GenericKind::transcript}}};
constexpr std::array<TypeName, 5> type_ends = {{{"_gene", GenericKind::gene},
                                                {"RNA", GenericKind::transcript},
                                                {"ncrna", GenericKind::transcript},
                                                {"_transcript", GenericKind::transcript},
                                                {"gene_segment", GenericKind::transcript}}};

}  // namespace

GenericKind generic_kind(std::string_view type) {
    for (const TypeName& known : exact_types)
        if (type == known.type) return known.kind;
    for (const TypeName& known : type_ends)
        if (type.ends_with(known.type)) return known.kind;
    return GenericKind::other;
}

}  // namespace gk::annotation
