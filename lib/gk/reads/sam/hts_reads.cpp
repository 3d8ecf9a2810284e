#include "gk/reads/sam/hts_reads.hpp"

#include <htslib/bgzf.h>
#include <htslib/cram.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/sam.h>
#include <htslib/tbx.h>

#include <cstdlib>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/reads/sam/cigar.hpp"

namespace gk::reads {
namespace {

// Without a place to look in, htslib asks a public server for the bases of a CRAM.
void keep_from_the_network() {
    const char* const places = std::getenv("REF_PATH");
    if (places == nullptr || *places == '\0') setenv("REF_PATH", "/nonexistent", 1);
}

bool is_strand(char value) {
    return value == '+' || value == '-';
}

char strand_tag(const bam1_t& from, const char* name) {
    const std::uint8_t* const field = bam_aux_get(&from, name);
    if (field == nullptr || *field != 'A') return 0;
    const char value = bam_aux2A(field);
    return is_strand(value) ? value : '\0';
}

}  // namespace

bool holds_bam_or_cram(io::Input& input) {
    return input.begins_with("CRAM") || input.holds_bam();
}

HtsReads::HtsReads(io::Input& input, const HtsChoice& choice) : input_(input), name_(input.name()) {
    hFILE* const source = input.release();
    file_ = hts_hopen(source, name_.c_str(), "r");
    if (file_ == nullptr) {
        hclose_abruptly(source);
        throw DataError("the BAM or CRAM data is damaged or truncated", name_);
    }
    try {
        open(choice);
        if (!choice.region.empty()) open_region(choice);
    } catch (...) {
        if (index_ != nullptr) hts_idx_destroy(index_);
        sam_hdr_destroy(header_);
        hts_close(file_);
        throw;
    }
}

void HtsReads::open(const HtsChoice& choice) {
    if (hts_get_format(file_)->format == cram) {
        keep_from_the_network();
        if (!choice.reference.empty() && hts_set_fai_filename(file_, choice.reference.c_str()) != 0)
            throw Error("can't read the reference " + choice.reference);
        unsigned fields = SAM_FLAG | SAM_RNAME | SAM_POS | SAM_MAPQ | SAM_CIGAR;
        if (choice.needs_bases) {
            fields |= SAM_SEQ;
            or_fault_ = choice.reference.empty() ? ", or its bases are those of a FASTA file: give --reference FASTA"
                                                 : ", or " + choice.reference + " is not its reference";
        }
        if (choice.needs_tags) fields |= SAM_AUX;
        if (choice.needs_names) fields |= SAM_QNAME;
        hts_set_opt(file_, CRAM_OPT_REQUIRED_FIELDS, static_cast<int>(fields));
        hts_set_opt(file_, CRAM_OPT_DECODE_MD, 0);
    }
    header_ = sam_hdr_read(file_);
    if (header_ == nullptr) throw DataError("the header is damaged or truncated", name_);
    // Of a file that is cut, threads that decompress would find out at one record or another, or not at all.
    if (hts_check_EOF(file_) == 0)
        throw DataError(std::string(hts_get_format(file_)->format == cram ? "the CRAM" : "the BGZF") +
                            " end-of-file block is missing: the file is truncated",
                        name_);
    // Not before: htslib looks for the end of a BAM while it reads the header, and waits forever for threads that have
    // ended by then, where the file is cut.
    if (choice.decompressors != 0) hts_set_threads(file_, static_cast<int>(choice.decompressors));
}

void HtsReads::open_region(const HtsChoice& choice) {
    if (!input_.is_file()) throw UsageError("--region needs a file with an index, which " + name_ + " is not");
    index_ = sam_index_load(file_, name_.c_str());
    if (index_ == nullptr) throw Error("can't read an index of " + name_ + ": make one with samtools index");
    places_ = sam_itr_querys(index_, header_, choice.region.c_str());
    if (places_ == nullptr)
        throw UsageError("--region " + in_quotes(choice.region) + " is no region of a chromosome of " + name_);
}

HtsReads::~HtsReads() {
    if (places_ != nullptr) hts_itr_destroy(places_);
    if (index_ != nullptr) hts_idx_destroy(index_);
    sam_hdr_destroy(header_);
    hts_close(file_);
}

bool HtsReads::read(bam1_t& record) {
    const int status = places_ != nullptr ? sam_itr_next(file_, places_, &record) : sam_read1(file_, header_, &record);
    if (status == -1 && !is_cut()) return false;
    if (status < 0) throw_unreadable();
    ++count_;
    return true;
}

// A pipe that ends between two blocks looks whole; a file was checked when it was opened.
bool HtsReads::is_cut() const {
    if (places_ != nullptr) return false;
    if (hts_get_format(file_)->format == cram) return cram_eof(file_->fp.cram) == 2;
    const BGZF* const blocks = hts_get_bgzfp(file_);
    return blocks->is_compressed != 0 && blocks->no_eof_block != 0;
}

// At which record depends on how far the threads that decompress are, unless the record itself is what is wrong.
void HtsReads::throw_unreadable() const {
    if (hts_get_format(file_)->format == cram)
        throw DataError("the CRAM data is damaged or truncated" + or_fault_, name_);
    const BGZF* const blocks = hts_get_bgzfp(file_);
    if (is_cut() || blocks->errcode != 0) throw DataError("the BGZF data is damaged or truncated", name_);
    throw DataError("record " + std::to_string(count_ + 1) + " can't be read: it is damaged or truncated", name_);
}

void HtsRecordReader::read_place(const bam1_t& from, ReadRecord& record) {
    record.flag = from.core.flag;
    record.quality = from.core.qual;
    record.start = static_cast<std::int32_t>(from.core.pos);
}

void HtsRecordReader::read_name(const bam1_t& from, ReadRecord& record) {
    record.name = bam_get_qname(&from);
}

void HtsRecordReader::read_tags(const bam1_t& from, ReadRecord& record) {
    record.tags = {};
    const std::uint8_t* const hits = bam_aux_get(&from, "NH");
    if (hits != nullptr && *hits != 'A' && *hits != 'Z' && *hits != 'H' && *hits != 'f' && *hits != 'd' && *hits != 'B')
        record.tags.hits = bam_aux2i(hits);
    record.tags.genome_strand = strand_tag(from, "XS");
    record.tags.transcript_strand = strand_tag(from, "TS");
    record.tags.read_strand = strand_tag(from, "ts");
}

std::optional<io::BadRecord> HtsRecordReader::read_cigar(const bam1_t& from, ReadRecord& record) {
    record.cigar.clear();
    const std::size_t count = from.core.n_cigar;
    if (count == 0) return io::malformed("the read is mapped, and its CIGAR is '*'");
    if (count > most_operations)
        return io::malformed("the CIGAR has more than " + std::to_string(most_operations) + " operations");
    const std::uint32_t* const ops = bam_get_cigar(&from);
    for (std::size_t i = 0; i < count; ++i)
        if (auto bad = add_operation(bam_cigar_op(ops[i]), bam_cigar_oplen(ops[i]), record.cigar)) return bad;
    return std::nullopt;
}

void HtsRecordReader::read_bases(const bam1_t& from, ReadRecord& record) {
    const auto count = static_cast<std::size_t>(from.core.l_qseq);
    if (count == 0) {
        record.bases = "*";
        return;
    }
    bases_.resize(count);
    const std::uint8_t* const packed = bam_get_seq(&from);
    for (std::size_t i = 0; i < count; ++i) bases_[i] = seq_nt16_str[bam_seqi(packed, i)];
    record.bases = bases_;
}

std::string sam_text(const bam1_t& record, const sam_hdr_t& header) {
    kstring_t text{0, 0, nullptr};
    std::string line;
    if (sam_format1(&header, &record, &text) >= 0) line.assign(text.s, text.l);
    std::free(text.s);  // NOLINT(cppcoreguidelines-no-malloc)
    return line;
}

}  // namespace gk::reads
