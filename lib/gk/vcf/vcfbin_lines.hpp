// The rows of a VCF table as the lines of VCF text, so that whoever reads variants from VCF reads tables, too
// (gk/vcf/FORMAT.md#rows-as-records).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/vcf/bcf_lines.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf {

/// Row i of a table as line i + 1, but for sites alone behind a header: where genotypes are asked for the `#CHROM`
/// line, which names the samples, where all columns are one without samples, since rows are taken as sites then, too.
/// Of a piece only its rows, behind the same header. Stops behind the `limit`-th row.
class VcfbinLines final : public io::ChunkSource {
public:
    /// The genome outlives it. Throws Error when the table can't be opened, and DataError for a damaged one, one of
    /// another assembly, and one without genotypes where they are asked for.
    VcfbinLines(const std::string& path, const Genome& genome, BcfColumns columns,
                std::optional<std::uint64_t> limit = {}, const io::Piece& piece = {});
    /// Throws DataError for a row that can't be read, and for one on a chromosome that the genome does not have.
    bool next(io::Chunk& chunk) override;

private:
    void append_header(ByteBuffer& text) const;
    void append_samples(ByteBuffer& text) const;
    void append_row(table::Row row, ByteBuffer& text) const;
    void append_id(table::Row row, ByteBuffer& text) const;
    void append_genotypes(table::Row row, ByteBuffer& text) const;

    Vcfbin table_;
    const Genome& genome_;
    table::ChromTags tags_;
    const StoredColumn* ids_ = nullptr;
    const StoredColumn* genotypes_ = nullptr;
    const StoredColumn* phase_sets_ = nullptr;  // where the table has them
    bool begins_with_header_ = false;
    bool has_samples_ = false;
    table::Row next_row_ = 0;
    table::Row end_ = 0;
};

/// Whether an input is a VCF table, by its first bytes. To be asked before anything is read.
bool holds_vcfbin(io::Input& input);

/// The lines of a text, of BCF or of a VCF table, told apart by content. Throws UsageError for a table that does not
/// come from a file with a name, and what VcfbinLines throws.
std::unique_ptr<io::ChunkSource> open_variant_lines(io::Input& input, const Genome& genome, BcfColumns columns,
                                                    std::optional<std::uint64_t> limit = {});

}  // namespace gk::vcf
