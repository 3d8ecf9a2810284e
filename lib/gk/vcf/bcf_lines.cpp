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
#include "gk/vcf/bcf_file.hpp"
#include "gk/vcf/bcf_text.hpp"

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
    explicit File(io::Input& input) : bcf(input) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        bcf_destroy(record);
        std::free(numbers);  // NOLINT(cppcoreguidelines-no-malloc)
    }

    BcfFile bcf;
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
    file_->bcf.tell_progress();
    if (next_line_ == 1) text.append(file_->bcf.header_text());
    const int parts = columns_ == BcfColumns::sites       ? BCF_UN_STR
                      : columns_ == BcfColumns::genotypes ? BCF_UN_STR | BCF_UN_FMT
                                                          : BCF_UN_ALL;
    while (text.size() < chunk_size && records_left_ != 0) {
        if (!file_->bcf.read(*file_->record, parts)) break;
        if (columns_ == BcfColumns::all)
            append_whole_record();
        else
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
        symbolic ? bcf_get_info_int32(file_->bcf.header(), &record, "SVLEN", &file_->numbers, &file_->numbers_room) : 0;
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
    const char* const chrom = bcf_hdr_id2name(file_->bcf.header(), record.rid);
    if (chrom == nullptr) throw DataError("a BCF record has a contig that its header lacks", file_->bcf.name());
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
    check_tabs(begin, 4);
    text.append("\t.\t.\t");
    append_extent();
    if (columns_ == BcfColumns::genotypes && record.n_sample > 0) append_samples();
    text.push('\n');
}

// GT of each sample, and PS where the record has it.
void BcfLines::append_samples() {
    bcf1_t& record = *file_->record;
    ByteBuffer& text = file_->text;
    const std::size_t begin = text.size();
    const int count = bcf_get_genotypes(file_->bcf.header(), file_->record, &file_->numbers, &file_->numbers_room);
    if (count <= 0) {
        text.append("\t.");
        for (std::uint32_t sample = 0; sample < record.n_sample; ++sample) text.append("\t.");
        return;
    }
    const std::size_t ploidy = static_cast<std::size_t>(count) / record.n_sample;
    const bcf_fmt_t* const phase_sets = bcf_get_fmt(file_->bcf.header(), &record, "PS");
    text.append(phase_sets != nullptr ? "\tGT:PS" : "\tGT");
    for (std::uint32_t sample = 0; sample < record.n_sample; ++sample) {
        text.push('\t');
        append_genotype(file_->numbers + sample * ploidy, static_cast<int>(ploidy), text);
        if (phase_sets == nullptr) continue;
        text.push(':');
        append_bcf_field(*phase_sets, sample, text);
    }
    check_tabs(begin, std::size_t{1} + record.n_sample);
}

// What makes two lines or other columns of text is damage.
void BcfLines::check_tabs(std::size_t begin, std::size_t tabs) const {
    const std::string_view text = file_->text.view().substr(begin);
    const auto found = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t'));
    if (found != tabs || text.find('\n') != std::string_view::npos)
        throw DataError("the BCF data is damaged: a record has control characters", file_->bcf.name());
}

void BcfLines::append_whole_record() {
    ByteBuffer& text = file_->text;
    const std::size_t before = text.size();
    if (!append_bcf_record(*file_->bcf.header(), *file_->record, text))
        throw DataError("the BCF data is damaged: a record refers to what its header does not have", file_->bcf.name());
    const std::string_view line = text.view().substr(before);
    const std::size_t samples = file_->record->n_sample;
    const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    if (tabs != (samples == 0 ? 7 : 8 + samples) || line.find('\n') != line.size() - 1)
        throw DataError("the BCF data is damaged: a record has control characters", file_->bcf.name());
}

std::unique_ptr<io::ChunkSource> open_vcf_lines(io::Input& input, BcfColumns columns,
                                                std::optional<std::uint64_t> limit) {
    if (input.holds_bcf()) return std::make_unique<BcfLines>(input, columns, limit);
    return std::make_unique<io::LineSource>(input, limit);
}

}  // namespace gk::vcf
