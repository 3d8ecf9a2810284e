// BCF as the lines of VCF text, so that whoever reads variants from VCF reads BCF, too (gk/vcf/FORMAT.md#bcf).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::vcf {

/// What the lines of a BCF file hold beside CHROM, POS, ID, REF and ALT. But for `all`, QUAL and FILTER are `.`, and so
/// is INFO but for END and SVLEN.
enum class BcfColumns { sites, genotypes, all };

/// Header and records of a BCF file, as VCF text. Stops behind the `limit`-th record.
class BcfLines final : public io::ChunkSource {
public:
    /// Takes the file over. Throws DataError when its header is damaged.
    BcfLines(io::Input& input, BcfColumns columns, std::optional<std::uint64_t> limit = {});
    ~BcfLines() override;
    /// Throws DataError for a damaged or truncated record.
    bool next(io::Chunk& chunk) override;

private:
    struct File;
    void append_record();
    void append_whole_record();
    void append_extent();
    void append_samples();
    void check_tabs(std::size_t begin, std::size_t tabs) const;
    std::unique_ptr<File> file_;
    BcfColumns columns_;
    std::optional<std::uint64_t> records_left_;
    std::uint64_t next_line_ = 1;
};

/// The lines of a text, or of BCF, told apart by content.
std::unique_ptr<io::ChunkSource> open_vcf_lines(io::Input& input, BcfColumns columns,
                                                std::optional<std::uint64_t> limit = {});

}  // namespace gk::vcf
