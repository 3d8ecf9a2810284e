#include "cmd/stream/interval_lines.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cmd/stream/unfit_file.hpp"
#include "gk/base/error.hpp"
#include "gk/store/content_kind.hpp"
#include "gk/vcf/vcfbin_lines.hpp"

namespace gk::cmd {

namespace {

// The first line that is a record; empty where there is none.
std::string_view first_record(std::string_view text) {
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!io::is_skipped_line(line)) return line;
    }
    return {};
}

// Whether a line is of a sequence, which no row of GFF3 looks like.
bool is_of_sequence(std::string_view line) {
    const auto is_letter = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '*' || c == '-';
    };
    return !line.empty() && std::all_of(line.begin(), line.end(), is_letter);
}

}  // namespace

IntervalLines::IntervalLines(std::unique_ptr<io::ChunkSource> lines, std::optional<IntervalKind> settled,
                             std::string bed_option, std::string name)
    : lines_(std::move(lines)), bed_option_(std::move(bed_option)), name_(std::move(name)) {
    if (settled) settle_as(*settled);
}

bool IntervalLines::next(io::Chunk& chunk) {
    if (ended_ || !lines_->next(chunk)) return false;
    if (!settled_) settle(chunk.text.view(), chunk.first_line);
    if (kind_ == IntervalKind::gff) cut_sequences(chunk);
    return true;
}

void IntervalLines::settle_by(std::string_view beginning) {
    settle(beginning, 1);
    begins_inside_ = true;
}

void IntervalLines::settle(std::string_view text, std::uint64_t number) {
    for (; !settled_ && !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (const std::string_view other = other_text(line); !other.empty())
            throw DataError(what_takes(other), name_ + ":" + std::to_string(number));
        if (const auto kind = kind_of_line(line)) settle_as(*kind);
    }
}

void IntervalLines::settle_as(IntervalKind kind) {
    if (kind != IntervalKind::bed && !bed_option_.empty())
        throw UsageError(bed_option_ + " is about columns of BED, and " + name_ + " is " +
                         std::string(spoken_name(kind)));
    kind_ = kind;
    settled_ = true;
}

void IntervalLines::cut_sequences(io::Chunk& chunk) {
    const std::string_view text = chunk.text.view();
    if (begins_inside_) {
        const std::string_view first = first_record(text);
        begins_inside_ = first.empty();
        ended_ = is_of_sequence(first);
        if (ended_) return chunk.text.clear();
    }
    for (const std::string_view begin : {"##FASTA", ">"}) {
        if (text.starts_with(begin)) {
            ended_ = true;
            return chunk.text.clear();
        }
        const std::size_t at = text.find("\n" + std::string(begin));
        if (at == std::string_view::npos) continue;
        ended_ = true;
        return chunk.text.truncate(at + 1);
    }
}

std::unique_ptr<IntervalLines> open_interval_lines(io::Input& input, const StreamJob& job,
                                                   std::optional<std::uint64_t> limit, std::string_view beginning) {
    const bool whole = job.source.keeps_lines || job.options.bad.rejects;
    const vcf::BcfColumns columns = whole ? vcf::BcfColumns::all : vcf::BcfColumns::sites;
    std::unique_ptr<io::ChunkSource> lines;
    std::optional<IntervalKind> kind = IntervalKind::vcf;
    switch (const FileKind found = kind_of_content(input)) {
        case FileKind::bcf:
            lines = std::make_unique<vcf::BcfLines>(input, columns, limit);
            break;
        case FileKind::vcfbin:
            if (job.genome == nullptr)
                throw UsageError(input.name() + " is a VCF table, whose chromosomes a genome names: give -g GENOME");
            if (!input.is_file())
                throw UsageError("a VCF table is mapped into memory, so it can't come from stdin or a pipe (" +
                                 input.name() + ")");
            lines = std::make_unique<vcf::VcfbinLines>(input.name(), *job.genome, columns, limit,
                                                       input.piece().value_or(io::Piece()));
            break;
        case FileKind::vcf:
        case FileKind::unknown:
            lines = std::make_unique<io::LineSource>(input, limit);
            kind.reset();
            break;
        default:
            throw DataError(what_takes(found), input.name());
    }
    auto intervals = std::make_unique<IntervalLines>(std::move(lines), kind, job.source.bed_option, input.name());
    if (!beginning.empty()) intervals->settle_by(beginning);
    return intervals;
}

}  // namespace gk::cmd
