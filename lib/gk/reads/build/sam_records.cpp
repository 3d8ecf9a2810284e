#include "gk/reads/build/sam_records.hpp"

#include <string>
#include <utility>

#include "gk/genome/bases.hpp"
#include "gk/reads/sam/cigar.hpp"
#include "gk/reads/sam/sam_line.hpp"

namespace gk::reads::build {

std::optional<io::BadRecord> SamRecords::read_line(WaitingRead& read, ReadBatch& batch, bool& is_wanted) {
    SamColumns columns;
    ReadRecord& record = read.record;
    if (auto bad = split_sam_line(read.line, columns)) return bad;
    if (auto bad = read_flag(columns, record)) return bad;
    read_quality(columns, record);
    if (maker_.rules().needs_tags()) read_tags(columns, record);
    if (!maker_.wants(record, batch.notes)) return std::nullopt;
    if (auto bad = maker_.find_chrom(columns.chrom, batch.notes, read.chrom)) return bad;
    if (auto bad = parse_cigar(columns.cigar, record.cigar)) return bad;
    if (auto bad = read_start(columns, record)) return bad;
    record.name = columns.name;
    record.chrom = columns.chrom;
    record.bases = columns.bases;
    is_wanted = true;
    return std::nullopt;
}

void SamRecords::ask_for_bases(const WaitingRead& read) const {
    const TwoBitSequence* const sequence = maker_.rules().genome.sequence(read.chrom.id);
    if (sequence == nullptr || read.record.start < 0) return;
    const auto start = static_cast<std::uint64_t>(read.record.start);
    const std::uint64_t end = start + read.record.bases.size();
    if (end <= sequence->size) prefetch_bases(sequence->packed, start, end);
}

// Whether the work goes on.
bool SamRecords::add_bad(io::BadRecord bad, const WaitingRead& read, ReadBatch& batch) const {
    batch.bad_reads.push_back({.bad = std::move(bad), .text = std::string(read.line), .line = read.number});
    return skip_;
}

bool SamRecords::take_first(ReadBatch& batch) {
    const WaitingRead& read = reads_[first_];
    first_ = (first_ + 1) % most_waiting;
    --waiting_;
    auto bad = maker_.take(read.record, read.chrom, read.number, batch);
    return !bad || add_bad(std::move(*bad), read, batch);
}

bool SamRecords::take_all(ReadBatch& batch) {
    while (waiting_ != 0)
        if (!take_first(batch)) return false;
    return true;
}

void SamRecords::read(const io::Chunk& lines, ReadBatch& batch) {
    waiting_ = 0;
    std::string_view text = lines.text.view();
    for (std::uint64_t number = lines.first_line; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view line = record_text(text.substr(0, end));
        text.remove_prefix(end + 1);
        if (line.empty()) continue;
        ++batch.notes.account.read;
        if (waiting_ == most_waiting && !take_first(batch)) return;
        WaitingRead& read = reads_[(first_ + waiting_) % most_waiting];
        read.line = line;
        read.number = number;
        bool is_wanted = false;
        if (auto bad = read_line(read, batch, is_wanted)) {
            // Those before it are told first.
            if (!take_all(batch) || !add_bad(std::move(*bad), read, batch)) return;
        } else if (is_wanted) {
            if (needs_bases_) ask_for_bases(read);
            ++waiting_;
        }
    }
    take_all(batch);
}

}  // namespace gk::reads::build
