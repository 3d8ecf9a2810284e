// Which gene a transcript is of, and which transcript a part is of, in any file
// (gk/annotation/FORMAT.md#generic-parents).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gk/annotation/source/generic/generic_collector.hpp"

namespace gk::annotation {

class GenericLinker {
public:
    GenericLinker(GenericCollector& rows, BuildReport& report) : rows_(rows), nodes_(rows.nodes()), report_(report) {}

    /// Gives every gene its transcripts, in the order of the file, and every transcript its parts. What is missing is
    /// made; rows whose parent is not there are bad. Returns the genes in the order of their first rows.
    std::vector<std::int32_t> link();

private:
    void find_transcripts_among_genes();
    void link_part(std::int32_t part);
    void add_part(std::int32_t transcript, std::int32_t part);
    std::int32_t made_transcript(std::int32_t gene, std::string_view cds);
    void join_made_transcripts(std::int32_t gene);
    bool cdss_overlap(const std::vector<std::int32_t>& transcripts) const;
    void place_transcript(std::int32_t transcript);
    void link_transcript(std::int32_t transcript);
    std::int32_t gene_of(std::int32_t transcript, io::BadRecord& bad);
    std::int32_t gene_above(std::int32_t transcript, io::BadRecord& bad);
    std::int32_t named_or_made_gene(const GenericRow& row);
    std::int32_t made_gene(const GenericRow& row);
    void leave_out(std::int32_t transcript, const io::BadRecord& bad);

    GenericCollector& rows_;
    GenericNodes& nodes_;
    BuildReport& report_;
};

}  // namespace gk::annotation
