#include "cmd/spliced/dna_handler.hpp"

#include <algorithm>
#include <span>

#include "cmd/sequence/sequence_rows.hpp"
#include "cmd/spliced/exon_borders.hpp"
#include "cmd/spliced/spliced_bases.hpp"

namespace gk::cmd {
namespace {

using spliced::Segment;
using spliced::Stretch;

class SplicedDnaHandler final : public RecordHandler {
public:
    explicit SplicedDnaHandler(const SplicedDnaJob& job)
        : job_(job), genome_(*job.input.genome()), reader_(job.input), chooser_(job.altered), writer_(job.settings) {
        if (job.coding_labels)
            coding_.emplace(job.input.annotation()->view(), spliced::Region::cds, spliced::OverlapRule::keep);
    }

    void prepare(const Query& query) override {
        prefetch_interval(genome_, query);
        chooser_.prepare(query);
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        sequence_ = genome_.sequence(*query.chrom);
        if (sequence_ == nullptr) return no_sequence(genome_, query);
        if (auto bad = reader_.read(query, record_)) return bad;
        if (auto bad = collect_pieces(*query.chrom)) return bad;
        return job_.variants ? render_altered(query, out) : render_reference(query, out);
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        SequenceRow row;
        job_.altered.label(query, row.sample, row.haplotype);
        writer_.write(query, row, out);
    }

private:
    struct Read {
        PaddedBases padded;
        CodonBases residues;
    };

    // The pieces of the segment that lie in the space, ascending, and how many bases lie outside on each side.
    std::optional<io::BadRecord> collect_pieces(ChromId chrom) {
        const Segment& segment = record_.segment;
        const std::int64_t length = record_.space.length();
        const Segment inside{std::clamp<std::int64_t>(segment.start, 0, length),
                             std::clamp<std::int64_t>(segment.end, 0, length), segment.same_strand};
        std::int64_t low = std::max<std::int64_t>(std::min<std::int64_t>(segment.end, 0) - segment.start, 0);
        std::int64_t high = std::max<std::int64_t>(segment.end - std::max(segment.start, length), 0);
        if (job_.outside == OutsideBases::error && (low != 0 || high != 0))
            return io::BadRecord{io::Reason::outside_chromosome,
                                 "the segment [" + std::to_string(segment.start) + ", " + std::to_string(segment.end) +
                                     ") leaves its space of " + std::to_string(length) + " bases"};
        if (!segment.same_strand) std::swap(low, high);
        before_ = low;
        behind_ = high;
        pieces_.clear();
        if (!inside.empty() && !lower(record_.space, inside, pieces_))
            return io::BadRecord{io::Reason::refused, "an empty interval of the space leaves no pieces"};
        if (record_.strand() == Strand::negative) std::reverse(pieces_.begin(), pieces_.end());
        blocks_.clear();
        intervals_.clear();
        for (const Stretch& piece : pieces_) {
            blocks_.push_back({static_cast<std::int32_t>(piece.start), static_cast<std::int32_t>(piece.end)});
            if (job_.variants)
                intervals_.push_back({.chrom = chrom, .start = blocks_.back().start, .end = blocks_.back().end});
        }
        return std::nullopt;
    }

    std::optional<io::BadRecord> render_reference(const Query& query, io::ChunkOutput& out) {
        plain_.set(*sequence_, blocks_, record_.strand(), Case::upper);
        write(query, plain_, {}, {}, out);
        return std::nullopt;
    }

    std::optional<io::BadRecord> render_altered(const Query& query, io::ChunkOutput& out) {
        if (auto bad = chooser_.read(query, applied_, out)) return bad;
        if (job_.each) keep_touching();
        const std::size_t count = applied_.size() * intervals_.size();
        if (windows_.size() < count) windows_.resize(count);  // never fewer: they keep their memory
        std::size_t window = 0;
        for (const AppliedVariants& variants : applied_) {
            if (auto bad = chooser_.lay_out(variants, intervals_, *sequence_, windows_.data() + window)) return bad;
            window += intervals_.size();
        }
        if (job_.reference) plain_.set(*sequence_, blocks_, record_.strand(), Case::upper);
        for (std::size_t i = 0; i < applied_.size(); ++i) {
            altered_.set(*sequence_, windows_.data() + i * intervals_.size(), intervals_.size(), record_.strand());
            report_borders(applied_[i].edits, intervals_, genome_.names().name(*query.chrom), query.bed.name(),
                           out.warnings);
            write(query, altered_, applied_[i].edits,
                  {.variant = applied_[i].variant, .sample = applied_[i].sample, .haplotype = applied_[i].haplotype},
                  out);
        }
        return std::nullopt;
    }

    // Variants in introns touch the record, but none of its bases.
    void keep_touching() {
        std::erase_if(applied_, [&](const AppliedVariants& variants) {
            return variants.variant != "." && !touches(variants.edits, intervals_);
        });
        if (applied_.empty()) applied_.push_back({.edits = {}, .variant = "."});
    }

    void write(const Query& query, const RowBases& bases, std::span<const variant::Edit> edits, SequenceRow row,
               io::ChunkOutput& out) {
        row.bases = &read(query, bases, row_);
        if (job_.reference) row.reference = &read(query, plain_, reference_row_);
        if (job_.proteins != nullptr && row_.residues.ends_in_codon())
            job_.counts.partial_codons.fetch_add(1, std::memory_order_relaxed);
        if (job_.coding_labels && make_label(query, edits)) row.label = label_.view();
        writer_.write(query, row, out);
    }

    const RowBases& read(const Query& query, const RowBases& bases, Read& read) const {
        const RowBases* found = &bases;
        if (before_ != 0 || behind_ != 0) {
            read.padded.set(bases, before_, behind_);
            found = &read.padded;
        }
        if (job_.proteins == nullptr) return *found;
        read.residues.set(*found, bases_before_codons(), job_.proteins->code_of(*query.chrom),
                          {.inside = job_.proteins->stop_inside(),
                           .selenocysteines = job_.proteins->selenocysteines_of(query.bed.name())});
        return read.residues;
    }

    // The frame is that of the space, on its strand.
    std::int64_t bases_before_codons() const {
        if (!record_.segment.same_strand) return 0;
        return ((record_.phase - record_.segment.start) % 3 + 3) % 3;
    }

    // `CDS=a-b`, from the first whole codon on, of the mRNA as it is written. False where there is no CDS.
    bool make_label(const Query& query, std::span<const variant::Edit> edits) {
        if (coding_->read(query.row, coding_record_)) return false;
        const Stretch place = span(coding_record_.space, coding_record_.segment);
        const Stretch indices = lifted(record_.space, place.start, place.end);
        const std::int64_t before = altered_size({0, indices.start, true}, edits);
        const std::int64_t coding = altered_size({indices.start, indices.end, true}, edits);
        label_.clear();
        label_.append("CDS=");
        label_.append_integer(before + 1 + std::min<std::int64_t>(coding_record_.phase, coding - 1));
        label_.push('-');
        label_.append_integer(before + coding);
        return true;
    }

    // How many bases of the sequence stand for a segment.
    std::int64_t altered_size(const Segment& segment, std::span<const variant::Edit> edits) {
        if (edits.empty() || segment.empty()) return segment.length();
        std::int64_t size = 0;
        if (!lower(record_.space, segment, pieces_)) return 0;
        for (const Stretch& piece : pieces_) size += variant::altered_length(edits, piece.start, piece.end);
        return size;
    }

    const SplicedDnaJob& job_;
    const Genome& genome_;
    SplicedReader reader_;
    VariantChooser chooser_;
    SequenceRowWriter writer_;
    std::optional<spliced::TranscriptReader> coding_;
    spliced::Record record_;
    spliced::Record coding_record_;
    const TwoBitSequence* sequence_ = nullptr;
    std::int64_t before_ = 0;  // bases outside the space, at the 5' end
    std::int64_t behind_ = 0;
    std::vector<Stretch> pieces_;
    std::vector<io::BedBlock> blocks_;
    std::vector<Interval> intervals_;
    std::vector<AppliedVariants> applied_;
    std::vector<variant::AlteredWindow> windows_;
    BlockBases plain_;
    AlteredBases altered_;
    Read row_;
    Read reference_row_;
    ByteBuffer label_;
};

}  // namespace

std::unique_ptr<RecordHandler> make_spliced_dna_handler(const SplicedDnaJob& job) {
    return std::make_unique<SplicedDnaHandler>(job);
}

}  // namespace gk::cmd
