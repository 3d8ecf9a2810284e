#include "gk/vcf/bcf_lines.hpp"

#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "gk/base/error.hpp"

namespace gk::vcf {
namespace {

constexpr std::size_t chunk_size = std::size_t{128} << 10;

// A genotype's alleles, as BCF has them: up to the vector's end.
void append_genotype(const std::int32_t* alleles, int count, ByteBuffer& text) {
    for (int i = 0; i < count && alleles[i] != bcf_int32_vector_end; ++i) {
        if (i != 0) text.push(bcf_gt_is_phased(alleles[i]) != 0 ? '|' : '/');
        if (bcf_gt_is_missing(alleles[i]) != 0)
            text.push('.');
        else
            text.append_integer(bcf_gt_allele(alleles[i]));
    }
}

}  // namespace

struct BcfLines::File {
    explicit File(io::Input& input) : name(input.name()) {
        hFILE* const source = input.release();
        file = hts_hopen(source, name.c_str(), "r");
        if (file == nullptr) {
            hclose_abruptly(source);
            close();
            throw DataError("the BCF data is damaged or truncated", name);
        }
        header = bcf_hdr_read(file);
        if (header == nullptr) {
            close();
            throw DataError("the BCF header is damaged or truncated", name);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { close(); }

    void close() {
        bcf_destroy(record);
        std::free(numbers);  // NOLINT(cppcoreguidelines-no-malloc)
        if (header != nullptr) bcf_hdr_destroy(header);
        if (file != nullptr) hts_close(file);
    }

    std::string name;
    htsFile* file = nullptr;
    bcf_hdr_t* header = nullptr;
    bcf1_t* record = bcf_init();
    std::int32_t* numbers = nullptr;  // htslib's memory, for lists of numbers
    int numbers_room = 0;
    ByteBuffer text;
};

BcfLines::BcfLines(io::Input& input, BcfColumns columns, std::optional<std::uint64_t> limit)
    : file_(std::make_unique<File>(input)), columns_(columns), records_left_(limit) {}

BcfLines::~BcfLines() = default;

bool BcfLines::next(io::Chunk& chunk) {
    ByteBuffer& text = file_->text;
    text.clear();
    chunk.first_line = next_line_;
    if (next_line_ == 1) {
        kstring_t header{0, 0, nullptr};
        const bool done = bcf_hdr_format(file_->header, 0, &header) == 0;
        if (done) text.append(std::string_view(header.s, header.l));
        std::free(header.s);  // NOLINT(cppcoreguidelines-no-malloc)
        if (!done) throw DataError("the BCF header can't be written as text", file_->name);
    }
    while (text.size() < chunk_size && records_left_ != 0) {
        const int status = bcf_read(file_->file, file_->header, file_->record);
        if (status == -1) {
            // Cut between two blocks, the data would look whole.
            if (hts_get_bgzfp(file_->file)->no_eof_block != 0)
                throw DataError("the BGZF end-of-file block is missing: the file is truncated", file_->name);
            break;
        }
        const int parts = columns_ == BcfColumns::sites ? BCF_UN_STR : BCF_UN_STR | BCF_UN_FMT;
        if (status < 0 || bcf_unpack(file_->record, parts) != 0)
            throw DataError("the BCF data is damaged or truncated", file_->name);
        append_record();
        if (records_left_) --*records_left_;
    }
    chunk.text.clear();
    chunk.text.append(text.view());
    const std::string_view lines = text.view();
    next_line_ += static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
    return !text.empty();
}

// How far a symbolic allele reaches: beyond REF.
void BcfLines::append_extent() {
    bcf1_t& record = *file_->record;
    ByteBuffer& text = file_->text;
    const std::size_t before = text.size();
    if (record.rlen > static_cast<hts_pos_t>(std::strlen(record.d.allele[0]))) {
        text.append("END=");
        text.append_integer(record.pos + record.rlen);
    }
    const bool symbolic = std::any_of(record.d.allele, record.d.allele + record.n_allele,
                                      [](const char* allele) { return *allele == '<'; });
    const int count =
        symbolic ? bcf_get_info_int32(file_->header, &record, "SVLEN", &file_->numbers, &file_->numbers_room) : 0;
    for (int i = 0; i < count; ++i) {
        if (i == 0)
            text.append(text.size() == before ? "SVLEN=" : ";SVLEN=");
        else
            text.push(',');
        text.append_integer(file_->numbers[i]);
    }
    if (text.size() == before) text.push('.');
}

void BcfLines::append_record() {
    const bcf1_t& record = *file_->record;
    ByteBuffer& text = file_->text;
    const char* const chrom = bcf_hdr_id2name(file_->header, record.rid);
    if (chrom == nullptr) throw DataError("a BCF record has a contig that its header lacks", file_->name);
    const std::size_t begin = text.size();
    text.append(chrom);
    text.push('\t');
    text.append_integer(record.pos + 1);
    text.push('\t');
    text.append(record.d.id);
    for (int allele = 0; allele < record.n_allele; ++allele) {
        text.push(allele < 2 ? '\t' : ',');
        text.append(record.d.allele[allele]);
    }
    if (record.n_allele < 2) text.append("\t.");
    const std::string_view site = text.view().substr(begin);
    if (std::count(site.begin(), site.end(), '\t') != 4 || site.find('\n') != std::string_view::npos)
        throw DataError("the BCF data is damaged: a record has control characters", file_->name);
    text.append("\t.\t.\t");
    append_extent();
    if (columns_ == BcfColumns::genotypes && record.n_sample > 0) {
        const int count = bcf_get_genotypes(file_->header, file_->record, &file_->numbers, &file_->numbers_room);
        const int ploidy = count / static_cast<int>(record.n_sample);
        text.append(count > 0 ? "\tGT" : "\t.");
        for (std::uint32_t sample = 0; sample < record.n_sample; ++sample) {
            text.push('\t');
            if (count > 0)
                append_genotype(file_->numbers + std::size_t{sample} * static_cast<std::size_t>(ploidy), ploidy, text);
            else
                text.push('.');
        }
    }
    text.push('\n');
}

std::unique_ptr<io::ChunkSource> open_vcf_lines(io::Input& input, BcfColumns columns,
                                                std::optional<std::uint64_t> limit) {
    if (input.holds_bcf()) return std::make_unique<BcfLines>(input, columns, limit);
    return std::make_unique<io::LineSource>(input, limit);
}

}  // namespace gk::vcf
