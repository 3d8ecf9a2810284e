// Reading all variants of a run into memory, each checked against the reference.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cmd/altered/variant_options.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/rejects.hpp"
#include "gk/variant/altered_genome.hpp"

namespace gk::cmd {

/// Whether a bad variant of the command line is a mistake of it, not of the data.
bool is_mistyped(const io::BadRecord& bad);

/// What becomes of bad variants while a file is read.
class BadVariants {
public:
    BadVariants(const StreamOptions& options, const Genome& genome) : options_(options), genome_(genome) {}

    /// Counts a record that was read; `known`: its chromosome is the genome's.
    void count(bool known, std::string_view chrom);
    /// Under --on-bad fail throws DataError, after --rejects got the record; else counts it.
    void add(std::string_view line, const io::BadRecord& bad, std::string_view file, std::uint64_t number);
    /// Says how many there were; throws DataError when no record had a chromosome of the genome.
    void finish(const cli::Context& context, std::string_view file) const;

    /// The lines for --rejects.
    std::string_view rejects() const { return rejects_.view(); }

private:
    void write_rejects() const;

    const StreamOptions& options_;
    const Genome& genome_;
    io::Account account_;
    ByteBuffer rejects_;
    std::uint64_t last_rejected_line_ = 0;
};

/// `left out chr1:5:A:T: it overlaps chr1:4:AC:A`.
std::string left_out_text(const Genome& genome, const variant::Variant& left_out, const variant::Variant& other);

/// Those of --variant, then those of --variants. Throws UsageError for malformed text on the command line, and
/// DataError.
variant::VariantSet load_variants(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                  BadVariants& bad);

}  // namespace gk::cmd
