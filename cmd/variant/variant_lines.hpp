// What commands share whose records are variants: strings, VCF or BCF as INPUT.
#pragma once

#include <string>
#include <vector>

#include "cmd/stream/record_stream.hpp"
#include "gk/genome/genome.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/bcf_lines.hpp"
#include "gk/vcf/record/record_lines.hpp"

namespace gk::cmd {

/// The header of a job's input, for those who need it before the first record.
class VariantInput {
public:
    /// Of what the command line names, of strings, and of records without a header: an empty one.
    const vcf::RecordHeader& header() { return lines_ == nullptr ? none_ : lines_->header(); }
    /// Throws DataError for a VCF without its `#CHROM` line.
    bool is_vcf() { return lines_ != nullptr && lines_->is_vcf(); }

    /// For messages.
    const std::string& name() const { return name_; }

private:
    friend void read_variants_with_header(StreamJob& job, Genome& genome, VariantInput& input);
    vcf::RecordLines* lines_ = nullptr;  // the job's, once it is open
    vcf::RecordHeader none_;
    std::string name_ = "the command line";
};

/// Makes the lines of a job's input variants, each ALT allele of a VCF by itself; a line counts once. What a handler
/// gets has the chromosome alone; it reads the rest with `read_variant_line`.
void read_variants_as_records(StreamJob& job, Genome& genome);

/// The same with whole records of BCF; `input`, which outlives the run, has the header once the source is open.
void read_variants_with_header(StreamJob& job, Genome& genome, VariantInput& input);

/// Whether an item of --columns (`a` or `+a`) names a key of INFO, which only the header knows.
bool is_info_column(std::string_view item);

/// Throws UsageError for a malformed variant of the command line.
void check_variant_words(const std::vector<std::string>& words, const Genome& genome);

}  // namespace gk::cmd
