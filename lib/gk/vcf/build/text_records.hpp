// Records of VCF text on their way into a table (gk/vcf/build/FORMAT.md#text).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "gk/io/lines.hpp"
#include "gk/vcf/build/format_fields.hpp"
#include "gk/vcf/build/info_fields.hpp"
#include "gk/vcf/build/row_batch.hpp"
#include "gk/vcf/build/row_maker.hpp"
#include "gk/vcf/build/table_header.hpp"

namespace gk::vcf::build {

/// Lines of records, without a header line among them, and what they become.
struct TextPiece {
    io::Chunk lines;
    std::shared_ptr<const Schema> schema;
};

/// Takes the header lines out of the lines of a VCF, wherever they stand.
class TextPieces final : public io::Source<TextPiece> {
public:
    /// Both outlive it.
    TextPieces(io::ChunkSource& lines, TableHeader& header) : lines_(lines), header_(header) {}
    bool next(TextPiece& piece) override;
    void interrupt() override { lines_.interrupt(); }

private:
    void read_header_lines();
    void begin_records(std::string_view records, std::uint64_t first_line);

    io::ChunkSource& lines_;
    TableHeader& header_;
    io::Chunk chunk_;
    std::size_t at_ = 0;  ///< what of the chunk is handed out
    std::uint64_t line_ = 1;
};

/// Reads the records of pieces into batches.
class TextRecords {
public:
    explicit TextRecords(const BuildRules& rules) : maker_(rules) {}

    /// The rows of a piece. Ends behind a bad record unless the rules skip them.
    void read(const TextPiece& piece, RowBatch& batch);

private:
    /// A line's columns. Views into the line; the byte behind each can be read.
    struct Columns {
        std::string_view chrom;
        std::string_view position;
        std::string_view ref;
        std::string_view alts;
        RecordText record;
        std::string_view format;
        std::string_view cells;
    };

    bool read_line(std::string_view line, std::uint64_t number, RowBatch& batch);
    static std::optional<io::BadRecord> split(std::string_view line, bool with_samples, Columns& columns);
    std::optional<io::BadRecord> read_site(const Columns& columns, std::size_t alts, RowBatch& batch, Site& site);
    std::optional<io::BadRecord> read_row(const Site& site, const Columns& columns, RowBatch& batch);

    RowMaker maker_;
    std::shared_ptr<const Schema> schema_;
    std::optional<InfoFields> info_;
    std::optional<FormatFields> format_;
};

}  // namespace gk::vcf::build
