// Which altered sequences a record asks for: the variants of the whole run together, each by itself, the record's own,
// or those of haplotypes.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/altered/haplotype_input.hpp"
#include "cmd/altered/variant_list.hpp"
#include "cmd/altered/variant_options.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/variant/altered_genome.hpp"
#include "gk/variant/variant_reader.hpp"

namespace gk::cmd {

/// One way to read a record's interval.
struct AppliedVariants {
    std::span<const variant::Edit> edits;
    const variant::AlteredGenome* genome = nullptr;  ///< whose unresolved sites count; null: none
    std::string_view variant{};                      ///< under --each: its text, `.` for the reference
    std::string_view sample{};
    int haplotype = 0;
    const vcf::PhaseSets* phase_sets = nullptr;  ///< null: all is phased with each other
};

/// What all threads share: read once, before the first record.
class AlteredSource {
public:
    AlteredSource(const VariantOptions& options, const StreamOptions& stream, const Genome& genome,
                  const std::vector<std::string>& names, const cli::Context& context);

    const VariantOptions& options() const { return options_; }
    const Genome& genome() const { return genome_; }
    /// What a line of INPUT is: a record for each haplotype.
    std::size_t parts() const { return haplotypes_.empty() ? 1 : haplotypes_.size(); }
    /// The sample and haplotype of a record, where there is one.
    void label(const Query& query, std::string_view& sample, int& haplotype) const;
    /// The lines of variants for --rejects.
    std::string_view rejects() const { return bad_.rejects(); }

private:
    friend class VariantChooser;

    const VariantOptions& options_;
    const Genome& genome_;
    const std::vector<std::string>& names_;  // to write, by ChromId
    BadVariants bad_;
    std::optional<variant::VariantSet> each_;
    std::optional<variant::VariantIndex> index_;
    std::optional<variant::AlteredGenome> together_;
    std::vector<vcf::Haplotype> haplotypes_;
};

/// One for each thread.
class VariantChooser {
public:
    explicit VariantChooser(const AlteredSource& source) : source_(source), reader_(source.genome()) {}

    /// Asks memory for what `read` needs.
    void prepare(const Query& query);

    /// Replaces `applied` by those of the record; they hold until the next call. Or says why it is bad.
    std::optional<io::BadRecord> read(const Query& query, std::vector<AppliedVariants>& applied, io::ChunkOutput& out);

    /// Lays out what one choice of variants makes of the intervals of a row, all on one chromosome: a window for each.
    std::optional<io::BadRecord> lay_out(const AppliedVariants& variants, std::span<const Interval> intervals,
                                         const TwoBitSequence& sequence, variant::AlteredWindow* windows) const;

private:
    void read_each(const Query& query, std::vector<AppliedVariants>& applied);
    std::optional<io::BadRecord> read_column(const Query& query, std::vector<AppliedVariants>& applied,
                                             io::ChunkOutput& out);
    std::optional<io::BadRecord> read_list(const Query& query, std::string_view list);
    std::optional<io::BadRecord> check_outside(const Interval& interval, const TwoBitSequence& sequence,
                                               const variant::AlteredWindow& window) const;

    const AlteredSource& source_;
    variant::VariantReader reader_;
    std::vector<table::Row> found_;
    std::vector<variant::VariantEdits> single_;  // under --each: of each variant found
    ByteBuffer texts_;
    std::vector<variant::Variant> own_;  // --variants-column
    TextArena alleles_;
    variant::EditList own_edits_;
};

/// The text of a line's column, counted from 1, where the line has it.
std::optional<std::string_view> line_column(const io::BedRecord& bed, std::int64_t number);

}  // namespace gk::cmd
