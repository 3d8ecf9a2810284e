// An opened BCF file, record by record (gk/vcf/FORMAT.md#bcf).
#pragma once

#include <cstdint>
#include <string>

#include "gk/io/input.hpp"

struct bcf1_t;
struct bcf_hdr_t;
struct htsFile;

namespace gk::vcf {

/// The header and the records of a BCF file, as htslib has them.
class BcfFile {
public:
    /// Takes the file over; `input`, which it tells how far it is, outlives it. `decompressors` threads help. Throws
    /// DataError when the header is damaged.
    explicit BcfFile(io::Input& input, unsigned decompressors = 0);
    ~BcfFile();
    BcfFile(const BcfFile&) = delete;
    BcfFile& operator=(const BcfFile&) = delete;

    const std::string& name() const { return name_; }
    bcf_hdr_t* header() const { return header_; }
    /// The header's lines, each with its newline. Throws DataError where it can't be written as text.
    std::string header_text() const;

    /// The next record, of which `parts` (htslib's BCF_UN_…) are unpacked. False at the end. Throws DataError, with the
    /// record's number in the file, for a damaged or truncated one.
    bool read(bcf1_t& record, int parts);
    void tell_progress() const { input_.tell_progress(); }
    /// Records read so far.
    std::uint64_t count() const { return count_; }

private:
    const io::Input& input_;
    std::string name_;
    htsFile* file_ = nullptr;
    bcf_hdr_t* header_ = nullptr;
    std::uint64_t count_ = 0;
};

}  // namespace gk::vcf
