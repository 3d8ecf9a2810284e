#include "gk/reads/build/hts_records.hpp"

#include <htslib/sam.h>

#include <utility>

namespace gk::reads::build {
namespace {

constexpr std::size_t most_records = 1024;
constexpr std::size_t most_bytes = std::size_t{512} << 10;

}  // namespace

HtsPiece::~HtsPiece() {
    for (bam1_t* const record : records) bam_destroy1(record);
}

bam1_t* HtsPiece::add() {
    if (count == records.size()) records.push_back(bam_init1());
    return records[count++];
}

bool HtsPieces::next(HtsPiece& piece) {
    file_.tell_progress();
    piece.count = 0;
    piece.first = file_.count() + 1;
    piece.header = file_.header();
    std::size_t bytes = 0;
    while (piece.count < most_records && bytes < most_bytes) {
        bam1_t* const record = piece.add();
        if (!file_.read(*record)) {
            --piece.count;
            break;
        }
        bytes += static_cast<std::size_t>(record->l_data);
    }
    return piece.count != 0;
}

void HtsRecords::read_targets(const sam_hdr_t& header) {
    header_ = &header;
    targets_.clear();
    for (int id = 0; id < sam_hdr_nref(&header); ++id) {
        const char* const name = sam_hdr_tid2name(&header, id);
        targets_.push_back({.name = name == nullptr ? std::string_view("*") : std::string_view(name), .found = {}});
    }
}

HtsRecords::Target& HtsRecords::target_of(const bam1_t& record) {
    const auto id = static_cast<std::size_t>(record.core.tid);
    return record.core.tid < 0 || id >= targets_.size() ? none_ : targets_[id];
}

// By number, a chromosome's name is looked up once.
std::optional<io::BadRecord> HtsRecords::find_chrom(Target& target, ReadBatch& batch, FoundChrom& found) {
    if (target.found) {
        found = *target.found;
        ++batch.notes.account.known_chromosome;
        return std::nullopt;
    }
    if (auto bad = maker_.find_chrom(target.name, batch.notes, found)) return bad;
    target.found = found;
    return std::nullopt;
}

std::optional<io::BadRecord> HtsRecords::read_record(const bam1_t& from, std::uint64_t number, ReadBatch& batch) {
    HtsRecordReader::read_place(from, record_);
    if (maker_.rules().needs_names()) HtsRecordReader::read_name(from, record_);
    if (maker_.rules().needs_tags()) HtsRecordReader::read_tags(from, record_);
    if (!maker_.wants(record_, batch.notes)) return std::nullopt;
    Target& target = target_of(from);
    record_.chrom = target.name;
    FoundChrom chrom;
    if (auto bad = find_chrom(target, batch, chrom)) return bad;
    if (auto bad = HtsRecordReader::read_cigar(from, record_)) return bad;
    // One base may be `=`, which says something of the CIGAR.
    if (needs_bases_ || from.core.l_qseq == 1)
        reader_.read_bases(from, record_);
    else
        record_.bases = "*";
    return maker_.take(record_, chrom, number, batch);
}

void HtsRecords::read(const HtsPiece& piece, ReadBatch& batch) {
    if (header_ != piece.header) read_targets(*piece.header);
    for (std::size_t i = 0; i < piece.count; ++i) {
        ++batch.notes.account.read;
        const bam1_t& record = *piece.records[i];
        const std::uint64_t number = piece.first + i;
        auto bad = read_record(record, number, batch);
        if (!bad) continue;
        batch.bad_reads.push_back({.bad = std::move(*bad), .text = sam_text(record, *piece.header), .line = number});
        if (!skip_) return;
    }
}

}  // namespace gk::reads::build
