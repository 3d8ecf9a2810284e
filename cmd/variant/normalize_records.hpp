// The output of gk variant normalize as VCF or BCF: whole records of VCF and BCF, in position order; of variant strings
// sites alone, in their own order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/stream/record_stream.hpp"
#include "cmd/variant/selected_variants.hpp"
#include "cmd/variant/variant_lines.hpp"
#include "gk/vcf/record/bcf_encoder.hpp"
#include "gk/vcf/record/position_window.hpp"
#include "gk/vcf/record/record_normalizer.hpp"

namespace gk::cmd {

/// What is asked for.
struct RecordOutputOptions {
    vcf::AlleleForm form = vcf::AlleleForm::minimal;
    bool bcf = false;
    bool no_version = false;
    std::optional<vcf::OnDuplicate> duplicates;  ///< of whole records alone
    std::optional<std::int64_t> site_window;     ///< the same, in bases
    bool is_piece = false;                       ///< the input is one of several pieces
};

/// The rows of such an output, and its header, which decides what the rows are. All that is referred to outlives it.
class RecordOutput final : public RowSink {
public:
    RecordOutput(const RecordOutputOptions& options, Genome& genome, const std::vector<std::string>& names,
                 VariantInput& input, const cli::Context& context)
        : options_(options), genome_(genome), names_(names), input_(input), context_(context) {}

    /// What the output begins with. Throws DataError for a header that can't be used, and UsageError for options that
    /// don't go with strings.
    std::string header();
    /// Once the header was asked for: whether handlers append framed records; else they append lines of sites.
    bool has_records() const { return rules_.has_value(); }
    const vcf::RecordRules& rules() const { return *rules_; }

    void take(std::string_view rows, io::Output& output) override;
    void finish(io::Output& output) override;

private:
    std::string records_header();
    void write_line(std::string_view line);
    void write_through(io::Output& output);
    void report() const;

    const RecordOutputOptions& options_;
    Genome& genome_;
    const std::vector<std::string>& names_;
    VariantInput& input_;
    const cli::Context& context_;
    std::optional<vcf::RecordRules> rules_;
    std::optional<vcf::PositionWindow> window_;
    std::unique_ptr<vcf::BcfEncoder> encoder_;
    ByteBuffer text_;         // what was not written yet
    bool is_broken_ = false;  // a record could not be encoded
};

/// Appends framed records; one for each thread.
class RecordHandlerOfOutput final : public RecordHandler {
public:
    /// Both outlive it.
    RecordHandlerOfOutput(const RecordOutput& output, const VariantSelection& selection);

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override;

private:
    vcf::RecordNormalizer normalizer_;
    std::optional<SelectedVariants> selected_;
};

}  // namespace gk::cmd
