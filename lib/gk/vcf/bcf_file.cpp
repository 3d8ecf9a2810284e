#include "gk/vcf/bcf_file.hpp"

#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>

#include <cstdlib>
#include <string_view>

#include "gk/base/error.hpp"

namespace gk::vcf {

BcfFile::BcfFile(io::Input& input, unsigned decompressors) : input_(input), name_(input.name()) {
    hFILE* const source = input.release();
    file_ = hts_hopen(source, name_.c_str(), "r");
    if (file_ == nullptr) {
        hclose_abruptly(source);
        throw DataError("the BCF data is damaged or truncated", name_);
    }
    if (decompressors != 0) hts_set_threads(file_, static_cast<int>(decompressors));
    header_ = bcf_hdr_read(file_);
    if (header_ == nullptr) {
        hts_close(file_);
        throw DataError("the BCF header is damaged or truncated", name_);
    }
}

BcfFile::~BcfFile() {
    bcf_hdr_destroy(header_);
    hts_close(file_);
}

std::string BcfFile::header_text() const {
    kstring_t text{0, 0, nullptr};
    const bool done = bcf_hdr_format(header_, 0, &text) == 0;
    std::string copy(text.s == nullptr ? std::string_view() : std::string_view(text.s, text.l));
    std::free(text.s);  // NOLINT(cppcoreguidelines-no-malloc)
    if (!done) throw DataError("the BCF header can't be written as text", name_);
    return copy;
}

bool BcfFile::read(bcf1_t& record, int parts) {
    const int status = bcf_read(file_, header_, &record);
    if (status == -1) {
        // Cut between two blocks, the data would look whole.
        if (hts_get_bgzfp(file_)->no_eof_block != 0)
            throw DataError("the BGZF end-of-file block is missing: the file is truncated", name_);
        return false;
    }
    ++count_;
    if (status < 0 || record.errcode != 0 || bcf_unpack(&record, parts) != 0)
        throw DataError("the BCF data is damaged or truncated in record " + std::to_string(count_), name_);
    return true;
}

}  // namespace gk::vcf
