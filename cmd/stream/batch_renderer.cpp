#include "cmd/stream/batch_renderer.hpp"

#include <utility>

#include "gk/annotation/gff/gff_interval.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/io/rejects.hpp"
#include "gk/vcf/vcf_interval.hpp"

namespace gk::cmd {
namespace {

// Records that are parsed, and whose data is asked of memory, before the first of them is rendered.
constexpr std::size_t batch_size = 64;

// The record as a line of BED6, which everything that is made of BED lines can be made of.
void write_bed6(Query& query) {
    ByteBuffer text;
    text.append(query.bed.chrom());
    text.push('\t');
    text.append_integer(query.bed.start);
    text.push('\t');
    text.append_integer(query.bed.end);
    text.push('\t');
    text.append(query.bed.name().empty() ? std::string_view(".") : query.bed.name());
    text.append("\t0\t");
    text.push(query.bed.strand);
    query.bed6 = text.view();
    parse_bed(query.bed6, query.bed);
}

bool lies_in(std::string_view part, std::string_view text) {
    return part.data() >= text.data() && part.data() < text.data() + text.size();
}

}  // namespace

BatchRenderer::BatchRenderer(const StreamJob& job, std::string input_name, const IntervalLines* intervals)
    : job_(job),
      input_name_(std::move(input_name)),
      intervals_(intervals),
      reads_strand_(!job.options.ignore_strand && !job.options.strand),
      handler_(job.make_handler()),
      batch_(batch_size) {}

void BatchRenderer::operator()(const io::Chunk& chunk, io::ChunkOutput& out) {
    count_ = 0;
    last_name_.reset();
    for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
        // What the command line names is a record whatever it is called: `track`, or with a `#`.
        if (job_.options.regions.empty() && job_.source.words.empty() && io::is_skipped_line(line)) return;
        const std::size_t parts = job_.source.parts ? job_.source.parts(line) : 1;
        for (std::size_t part = 0; part < parts; ++part) {
            read(line, number, part, out.account);
            if (count_ == batch_size) render_batch(out);
        }
    });
    render_batch(out);
}

void BatchRenderer::read(std::string_view line, std::uint64_t number, std::size_t part, io::Account& account) {
    Query& query = batch_[count_++];
    if (part == 0 || !job_.source.parts_are_one_record) ++account.read;
    query.part = part;
    query.is_region = !job_.options.regions.empty();
    query.line = line;
    query.number = number;
    if (job_.source.parse)
        query.bad = job_.source.parse(line, query);
    else if (intervals_ == nullptr || intervals_->kind() == IntervalKind::bed)
        query.bad = parse_bed(line, query.bed, reads_strand_);
    else
        query.bad = parse_other(line, query);
    resolve_chromosome(query, account);
    query.strand_read = job_.options.ignore_strand ? '.' : query.bed.strand;
    if (job_.options.strand) query.strand_read = static_cast<char>(*job_.options.strand);
    query.strand = query.strand_read == '-' ? Strand::negative : Strand::positive;
}

std::optional<io::BadRecord> BatchRenderer::parse_other(std::string_view line, Query& query) const {
    auto bad = intervals_->kind() == IntervalKind::vcf ? vcf::parse_vcf_interval(line, query.bed)
                                                       : annotation::parse_gff_interval(line, query.bed, reads_strand_);
    if (!bad && job_.source.as_bed6) write_bed6(query);
    return bad;
}

void BatchRenderer::resolve_chromosome(Query& query, io::Account& account) {
    if (job_.genome == nullptr) return;
    const std::string_view name = query.bed.column_count == 0 ? std::string_view{} : query.bed.chrom();
    // Neighbouring records are mostly on one chromosome.
    if (!last_name_ || !is_same(*last_name_, name)) {
        last_name_.reset();
        last_chrom_ = job_.genome->names().find(name);
        const std::string_view own = last_chrom_ ? job_.genome->names().name(*last_chrom_) : std::string_view();
        if (is_same(own, name))
            last_name_ = own;
        else if (lies_in(name, query.line))
            last_name_ = name;
    }
    query.chrom = last_chrom_;
    if (query.chrom) {
        ++account.known_chromosome;
        return;
    }
    account.unknown_chromosome(name);
    if (!query.bad)
        query.bad = io::BadRecord{io::Reason::unknown_chromosome, "unknown chromosome '" + std::string(name) + "'"};
}

void BatchRenderer::render_batch(io::ChunkOutput& out) {
    const std::size_t count = std::exchange(count_, 0);
    // In a loop of its own, so that the waits for memory overlap: one prefetch after each parse took half as long
    // again.
    for (std::size_t i = 0; i < count; ++i)
        if (!batch_[i].bad) handler_->prepare(batch_[i]);
    for (std::size_t i = 0; i < count; ++i) {
        Query& query = batch_[i];
        if (!query.bad) query.bad = handler_->render(query, out);
        if (query.bad) reject(query, out);
        out.spill_if_large();
    }
}

void BatchRenderer::reject(const Query& query, io::ChunkOutput& out) {
    // The rows of one line come one after the other.
    const bool again = job_.source.parts && query.number == last_rejected_line_;
    last_rejected_line_ = query.number;
    if (!again || !job_.source.parts_are_one_record) out.account.reject(query.bad->reason);
    if (job_.options.bad.rejects && !again)
        io::append_reject(out.rejects, query.is_region ? query.bed.columns[3] : query.line, query.bad->what);
    if (job_.options.bad.on_bad == io::OnBad::na) handler_->render_missing(query, out);
    if (job_.options.bad.on_bad == io::OnBad::fail) fail(query);
}

void BatchRenderer::fail(const Query& query) const {
    std::string what = query.bad->what;
    if (intervals_ != nullptr && intervals_->kind() == IntervalKind::bed &&
        query.bad->reason == io::Reason::malformed && looks_like_column_names(query.line))
        what += "; the line looks like a header, which a # at its beginning would make a comment";
    if (query.bad->reason == io::Reason::unknown_chromosome)
        what += job_.genome->names().suggestion(
            query.bad->unknown_name.empty() ? query.bed.chrom() : std::string_view(query.bad->unknown_name));
    if (query.is_region) throw DataError(what, "-r " + std::string(query.bed.columns[3]));
    if (!job_.source.words.empty() && !job_.source.words_option.empty())
        throw DataError(what, job_.source.words_option + ' ' + std::string(query.line));
    if (!job_.source.words.empty()) throw DataError(what);
    throw DataError::at_line(what, input_name_, query.number);
}

}  // namespace gk::cmd
