// BCF as the lines of VCF text, so that whoever reads VCF reads BCF, too.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::io {

/// Header and records of a BCF file, as VCF text. Stops behind the `limit`-th record.
class BcfLines final : public ChunkSource {
public:
    /// Takes the file over. Throws DataError when its header is damaged.
    explicit BcfLines(Input& input, std::optional<std::uint64_t> limit = {});
    ~BcfLines() override;
    /// Throws DataError for a damaged or truncated record.
    bool next(Chunk& chunk) override;

private:
    struct File;
    std::unique_ptr<File> file_;
    std::optional<std::uint64_t> records_left_;
    std::uint64_t next_line_ = 1;
};

/// The lines of a text, or of BCF, told apart by content.
std::unique_ptr<ChunkSource> open_vcf_lines(Input& input, std::optional<std::uint64_t> limit = {});

}  // namespace gk::io
