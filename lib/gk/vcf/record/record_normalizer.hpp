// Records of VCF text, one for each ALT allele, whole but for their alleles and place
// (gk/vcf/record/FORMAT.md#normalized-records).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/record/padded_alleles.hpp"
#include "gk/vcf/record/record_frame.hpp"
#include "gk/vcf/record/record_header.hpp"
#include "gk/vcf/record/record_splitter.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {

/// What becomes of alleles that have bases.
enum class AlleleForm : std::uint8_t { as_given, minimal, left_aligned };

/// What all records of a run have in common; all of it outlives those who use it.
struct RecordRules {
    const Genome& genome;
    const std::vector<std::string>& names;  ///< to write, by ChromId
    const RecordHeader& header;             ///< has a `#CHROM` line of at least 8 columns
    AlleleForm form = AlleleForm::minimal;
};

/// One for each thread. The parts of a line, one for each ALT allele, are asked for one after the other.
class RecordNormalizer {
public:
    explicit RecordNormalizer(const RecordRules& rules)
        : rules_(rules), reader_(rules.genome), splitter_(rules.header) {}

    /// Appends the record of the `part`-th ALT allele, framed, with its newline; or says what is wrong with it and
    /// appends nothing.
    std::optional<io::BadRecord> append(std::string_view line, std::size_t part, ByteBuffer& out);

private:
    std::optional<io::BadRecord> begin(std::string_view line);
    std::optional<io::BadRecord> check_columns(std::string_view line) const;
    std::optional<io::BadRecord> place(std::string_view alt);
    std::optional<io::BadRecord> place_allele(std::string_view alt);
    variant::Variant form_of(const variant::Variant& read, const TwoBitSequence& sequence);
    std::optional<io::BadRecord> place_without_bases(std::string_view alt);
    std::optional<io::BadRecord> append_line(std::string_view alt, std::size_t part, ByteBuffer& out);

    const RecordRules& rules_;
    variant::VariantReader reader_;
    RecordSplitter splitter_;
    std::string room_;

    // The line at hand, and its ALT alleles from the `part_`-th on.
    std::string_view line_;
    VcfLine columns_;
    std::optional<io::BadRecord> bad_;
    std::size_t alt_count_ = 0;
    std::size_t part_ = 0;
    std::string_view alts_;

    // What the part becomes: its place, and its alleles where they change.
    ChromId chrom_{};
    RecordFrame frame_;
    PaddedAlleles alleles_;
    bool is_changed_ = false;
};

}  // namespace gk::vcf
