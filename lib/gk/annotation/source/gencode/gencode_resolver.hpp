// Which parent a row of a GENCODE or Ensembl file belongs to (gk/annotation/FORMAT.md#parents).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "gk/annotation/source/gencode/gencode_assembler.hpp"
#include "gk/annotation/source/gencode/gencode_collector.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// Takes the rows in the order of the file. As long as parents come first, GenomeKit's rule holds: a transcript's
/// parent is the latest gene row, a part's the latest transcript row, and anything else is an error. A row whose parent
/// has not been seen yet (a file sorted by position) makes it keep all rows, and put them together by ID in the end. So
/// does a row of an earlier parent, which is an error only if no row of the file has a list of parents.
class GencodeResolver {
public:
    GencodeResolver(Draft& draft, BuildReport& report, io::BadRecords& bad_rows, bool strict);

    /// `fault`: what the reader found wrong with the row, or null.
    void take(const GencodeRow& row, const GencodeFault* fault);
    void finish();

private:
    /// The IDs of one kind of parent that were seen, for errors; filled when first asked.
    struct Seen {
        std::unordered_set<std::string> ids;
        std::int32_t rows_in = 0;
        std::unordered_set<std::string> left_out;
    };

    void take_gene(const GencodeRow& row, const GencodeFault* fault);
    void take_transcript(const GencodeRow& row, const GencodeFault* fault);
    void take_part(const GencodeRow& row, const GencodeFault* fault);
    void collect(const GencodeRow& row, const GencodeFault* fault);
    void collect_late(const GencodeRow& row, const io::BadRecord& bad);
    void start_collecting();
    void flush();
    void reject(const io::BadRecord& bad, const GencodeRow& row);

    std::string_view latest_gene() const;
    /// What is wrong with a row whose parent is not the latest one, unless the parent may still come.
    struct WrongParent {
        io::BadRecord bad;
        bool is_late = false;  ///< the parent is there, before the latest one
    };
    std::optional<WrongParent> wrong_gene(std::string_view parent);
    std::optional<WrongParent> wrong_transcript(std::string_view parent);

    Draft& draft_;
    BuildReport& report_;
    io::BadRecords& bad_rows_;
    TextPool exon_ids_;
    GencodeAssembler assembler_;
    std::unique_ptr<GencodeCollector> collector_;
    Seen seen_genes_;
    Seen seen_transcripts_;
    /// The lines of the waiting transcript, for --rejects; kept only where bad rows are left out.
    std::vector<std::pair<std::uint64_t, std::string>> waiting_lines_;
};

}  // namespace gk::annotation
