// What `gk spliced map` is asked for.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cmd/annotation/open_annotation.hpp"
#include "cmd/spliced/protein_options.hpp"
#include "gk/io/row_text.hpp"
#include "gk/spliced/exon_index.hpp"

namespace gk::cmd {

/// In what the records are given.
enum class MapFrom : std::uint8_t { genome, transcript, cds, protein };

/// In the order of their names.
enum class MapColumn : std::uint8_t {
    chrom,
    start,
    end,
    strand,
    transcript_id,
    tx_start,
    tx_end,
    cds_start,
    cds_end,
    codon,
    aa,
    name
};
constexpr std::array<std::string_view, 12> map_column_names = {"chrom",         "start",    "end",    "strand",
                                                               "transcript_id", "tx_start", "tx_end", "cds_start",
                                                               "cds_end",       "codon",    "aa",     "name"};

/// What the handlers of a run share.
struct MapJob {
    OpenAnnotation& annotation;
    const spliced::ExonIndex& exons;
    const ProteinRules& proteins;
    const std::vector<MapColumn>& columns;
    const io::RowShape& shape;
    MapFrom from = MapFrom::genome;
    bool keeps_unmapped = false;  ///< --loj
};

}  // namespace gk::cmd
