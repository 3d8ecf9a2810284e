#include "gk/annotation/biotype.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "gk/base/suggest.hpp"

namespace gk::annotation {
namespace {

// Sorted by bytes; a code is a place in this list.
constexpr std::array<std::string_view, biotype_count> biotype_texts = {"3prime_overlapping_ncRNA",
                                                                       "C_region",
                                                                       "C_region_pseudogene",
                                                                       "D_segment",
                                                                       "D_segment_pseudogene",
                                                                       "IG_C_gene",
                                                                       "IG_C_pseudogene",
                                                                       "IG_D_gene",
                                                                       "IG_D_pseudogene",
                                                                       "IG_J_gene",
                                                                       "IG_J_pseudogene",
                                                                       "IG_LV_gene",
                                                                       "IG_V_gene",
                                                                       "IG_V_pseudogene",
                                                                       "IG_pseudogene",
                                                                       "J_segment",
                                                                       "J_segment_pseudogene",
                                                                       "Mt_rRNA",
                                                                       "Mt_tRNA",
                                                                       "RNase_MRP_RNA",
                                                                       "RNase_P_RNA",
                                                                       "SRP_RNA",
                                                                       "TEC",
                                                                       "TR_C_gene",
                                                                       "TR_D_gene",
                                                                       "TR_J_gene",
                                                                       "TR_J_pseudogene",
                                                                       "TR_V_gene",
                                                                       "TR_V_pseudogene",
                                                                       "V_segment",
                                                                       "V_segment_pseudogene",
                                                                       "Y_RNA",
                                                                       "antisense",
                                                                       "antisense_RNA",
                                                                       "artifact",
                                                                       "bidirectional_promoter_lncRNA",
                                                                       "guide_RNA",
                                                                       "lincRNA",
                                                                       "lnc_RNA",
                                                                       "macro_lncRNA",
                                                                       "miRNA",
                                                                       "misc_RNA",
                                                                       "ncRNA",
                                                                       "ncRNA_pseudogene",
                                                                       "non_coding",
                                                                       "non_stop_decay",
                                                                       "nonsense_mediated_decay",
                                                                       "piRNA",
                                                                       "polymorphic_pseudogene",
                                                                       "pre_miRNA",
                                                                       "processed_pseudogene",
                                                                       "processed_transcript",
                                                                       "protein_coding",
                                                                       "protein_coding_CDS_not_defined",
                                                                       "protein_coding_LoF",
                                                                       "pseudogene",
                                                                       "rRNA",
                                                                       "rRNA_pseudogene",
                                                                       "retained_intron",
                                                                       "ribozyme",
                                                                       "sRNA",
                                                                       "scRNA",
                                                                       "scaRNA",
                                                                       "sense_intronic",
                                                                       "sense_overlapping",
                                                                       "snRNA",
                                                                       "snoRNA",
                                                                       "tRNA",
                                                                       "tRNA_pseudogene",
                                                                       "telomerase_RNA",
                                                                       "transcribed_processed_pseudogene",
                                                                       "transcribed_unitary_pseudogene",
                                                                       "transcribed_unprocessed_pseudogene",
                                                                       "translated_processed_pseudogene",
                                                                       "translated_unprocessed_pseudogene",
                                                                       "unitary_pseudogene",
                                                                       "unprocessed_pseudogene",
                                                                       "vaultRNA"};
static_assert(std::is_sorted(biotype_texts.begin(), biotype_texts.end()));

struct Spelling {
    std::string_view text;
    std::string_view name;
};
constexpr std::array<Spelling, 7> other_spellings = {{{"3prime_overlapping_ncrna", "3prime_overlapping_ncRNA"},
                                                      {"lincrna", "lincRNA"},
                                                      {"lncRNA", "lnc_RNA"},
                                                      {"other", "misc_RNA"},
                                                      {"transcribed_pseudogene", "transcribed_unprocessed_pseudogene"},
                                                      {"unknown_likely_coding", "misc_RNA"},
                                                      {"vault_RNA", "vaultRNA"}}};

}  // namespace

std::string_view biotype_name(std::uint8_t code) {
    return code < biotype_count ? biotype_texts[code] : std::string_view();
}

std::optional<std::uint8_t> biotype_code(std::string_view name) {
    const auto* const found = std::lower_bound(biotype_texts.begin(), biotype_texts.end(), name);
    if (found != biotype_texts.end() && *found == name) return static_cast<std::uint8_t>(found - biotype_texts.begin());
    for (const Spelling& spelling : other_spellings)
        if (spelling.text == name) return biotype_code(spelling.name);
    return std::nullopt;
}

std::string unknown_biotype_text(std::string_view name) {
    std::vector<std::string_view> names;
    names.reserve(biotype_count);
    for (std::uint8_t code = 0; code < biotype_count; ++code) names.push_back(biotype_name(code));
    return "unknown biotype '" + std::string(name) + "'" + did_you_mean(name, names);
}

}  // namespace gk::annotation
