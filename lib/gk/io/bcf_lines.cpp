#include "gk/io/bcf_lines.hpp"

#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "gk/base/error.hpp"

namespace gk::io {
namespace {

constexpr std::size_t chunk_size = std::size_t{128} << 10;

struct Text {
    Text() = default;
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;
    ~Text() { std::free(string.s); }  // NOLINT(cppcoreguidelines-no-malloc): htslib's memory
    std::string_view view() const { return {string.s, string.l}; }
    kstring_t string{0, 0, nullptr};
};

}  // namespace

struct BcfLines::File {
    explicit File(Input& input) : name(input.name()) {
        hFILE* const source = input.release();
        file = hts_hopen(source, name.c_str(), "r");
        if (file == nullptr) {
            hclose_abruptly(source);
            close();
            throw DataError("the BCF file can't be read", name);
        }
        header = bcf_hdr_read(file);
        if (header == nullptr) {
            close();
            throw DataError("the BCF header is damaged", name);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { close(); }

    void close() {
        bcf_destroy(record);
        if (header != nullptr) bcf_hdr_destroy(header);
        if (file != nullptr) hts_close(file);
    }

    std::string name;
    htsFile* file = nullptr;
    bcf_hdr_t* header = nullptr;
    bcf1_t* record = bcf_init();
    Text text;
};

BcfLines::BcfLines(Input& input, std::optional<std::uint64_t> limit)
    : file_(std::make_unique<File>(input)), records_left_(limit) {}

BcfLines::~BcfLines() = default;

bool BcfLines::next(Chunk& chunk) {
    chunk.text.clear();
    chunk.first_line = next_line_;
    kstring_t& text = file_->text.string;
    text.l = 0;
    if (next_line_ == 1 && bcf_hdr_format(file_->header, 0, &text) != 0)
        throw DataError("the BCF header can't be written as text", file_->name);
    while (text.l < chunk_size && records_left_ != 0) {
        const int status = bcf_read(file_->file, file_->header, file_->record);
        if (status == -1) {
            // Cut between two blocks, the data would look whole.
            if (hts_get_bgzfp(file_->file)->no_eof_block != 0)
                throw DataError("the BGZF end-of-file block is missing: the file is truncated", file_->name);
            break;
        }
        if (status < 0 || vcf_format(file_->header, file_->record, &text) != 0)
            throw DataError("the BCF data is damaged or truncated", file_->name);
        if (records_left_) --*records_left_;
    }
    chunk.text.append(file_->text.view());
    const std::string_view lines = chunk.text.view();
    next_line_ += static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
    return text.l != 0;
}

std::unique_ptr<ChunkSource> open_vcf_lines(Input& input, std::optional<std::uint64_t> limit) {
    if (input.holds_bcf()) return std::make_unique<BcfLines>(input, limit);
    return std::make_unique<LineSource>(input, limit);
}

}  // namespace gk::io
