// Records of BCF on their way into a table, without becoming text (gk/vcf/build/FORMAT.md#bcf).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/io/input.hpp"
#include "gk/io/source.hpp"
#include "gk/io/turns.hpp"
#include "gk/vcf/bcf_file.hpp"
#include "gk/vcf/build/bcf_values.hpp"
#include "gk/vcf/build/row_maker.hpp"
#include "gk/vcf/build/table_header.hpp"

struct bcf1_t;
struct bcf_hdr_t;

namespace gk::vcf::build {

/// Some consecutive records of a BCF file.
class BcfPiece {
public:
    BcfPiece() = default;
    ~BcfPiece();
    BcfPiece(const BcfPiece&) = delete;
    BcfPiece& operator=(const BcfPiece&) = delete;

    /// The next of its records; there is room for any number.
    bcf1_t* add();

    std::vector<bcf1_t*> records;  ///< of which the first `count` are in use
    std::size_t count = 0;
    std::uint64_t first = 1;            ///< number of the first record in the file, from 1
    bcf_hdr_t* header = nullptr;        ///< the source's
    const std::string* file = nullptr;  ///< what errors call it; the source's
    std::shared_ptr<const Schema> schema;
};

/// Reads a BCF file, piece by piece.
class BcfPieces final : public io::Source<BcfPiece> {
public:
    /// Takes the file over, and tells the header what the file's header says; both outlive it. `decompressors` threads
    /// help. Throws DataError for a file that is damaged.
    BcfPieces(io::Input& input, TableHeader& header, unsigned decompressors);
    bool next(BcfPiece& piece) override;

private:
    BcfFile file_;
    TableHeader& header_;
};

/// Reads the records of pieces into batches.
class BcfRecords {
public:
    explicit BcfRecords(const BuildRules& rules) : maker_(rules) {}

    /// The rows of a piece. Ends behind a bad record unless the rules skip them. Throws DataError for a damaged one.
    void read(const BcfPiece& piece, RowBatch& batch);

private:
    /// What a record is while it is read.
    struct Current {
        bcf1_t* record = nullptr;
        std::uint64_t number = 0;
        AllelePick pick;
        RowBatch* batch = nullptr;
    };

    void begin(const BcfPiece& piece);
    bool read_record(const Current& current);
    std::optional<io::BadRecord> read_row(const Current& current);
    std::optional<io::BadRecord> read_extent(const Current& current, Extent& extent) const;
    std::optional<io::BadRecord> read_info(const Current& current);
    std::optional<io::BadRecord> read_info_column(const Current& current, std::size_t number);
    std::optional<io::BadRecord> read_format(const Current& current);
    std::optional<io::BadRecord> read_samples(const Current& current, std::size_t number, std::uint8_t* to);
    std::string text_of_filter(const Current& current) const;
    std::string text_of(const Current& current) const;

    RowMaker maker_;
    std::shared_ptr<const Schema> schema_;
    bcf_hdr_t* header_ = nullptr;
    int parts_ = 0;  ///< what htslib has to unpack
    std::vector<int> info_keys_;
    std::vector<int> format_keys_;
    int end_key_ = -1;
    int length_key_ = -1;
    std::string alt_;
};

}  // namespace gk::vcf::build
