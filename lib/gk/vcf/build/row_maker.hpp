// From a record's site to a row of the table: what text and BCF have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/vcf/build/row_alleles.hpp"
#include "gk/vcf/build/row_batch.hpp"

namespace gk::vcf::build {

/// What all threads of a build know: the rules, and the numbers by which a file knows chromosomes and assembly.
struct BuildRules {
    explicit BuildRules(const RowRules& rows_in);

    const RowRules& rows;
    bool skip = false;                      ///< bad records are left out
    std::vector<std::uint32_t> chrom_tags;  ///< by ChromId
    std::uint64_t assembly_tag = 0;
};

/// A record that is being read: where it stands, and its text for the rejects file.
struct RecordPlace {
    std::uint64_t line = 0;  ///< 0: it has none
    std::string_view text;
};

class RowMaker {
public:
    explicit RowMaker(const BuildRules& rules) : rules_(rules), placer_(rules.rows) {}

    const BuildRules& rules() const { return rules_; }

    /// The chromosome of a record that begins, or what is wrong with its name. Counts it as `rows` ones.
    std::optional<io::BadRecord> begin_record(std::string_view chrom, std::size_t rows, RowBatch& batch);
    ChromId chrom() const { return *chrom_; }

    /// Begins a row, or says what is wrong. It is wanted unless it is `left_out`, which is counted.
    std::optional<io::BadRecord> begin_row(const Site& site, const Extent& extent, std::uint64_t line, RowBatch& batch);
    bool is_left_out() const { return !row_.left_out.empty(); }
    /// Finishes the row, whose cells are put.
    void end_row(std::uint64_t line, RowBatch& batch);

private:
    const BuildRules& rules_;
    RowPlacer placer_;
    PlacedRow row_;
    std::string chrom_name_;
    std::optional<ChromId> chrom_;
    bool has_chrom_ = false;
};

/// Notes a bad record. `first`: its text was not noted yet.
void note_bad(io::BadRecord bad, const RecordPlace& place, bool first, RowBatch& batch);

}  // namespace gk::vcf::build
