#include "cmd/spliced/map_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "cmd/spliced/plain_map_rows.hpp"
#include "gk/annotation/view/lookup.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/memory_hints.hpp"
#include "gk/spliced/record.hpp"
#include "gk/spliced/transcript.hpp"

namespace gk::cmd {
namespace {

using annotation::Row;
using spliced::CodingPlace;
using spliced::PlacedExon;
using spliced::Stretch;

class MapHandler final : public RecordHandler {
public:
    explicit MapHandler(const MapJob& job)
        : job_(job),
          annotation_(job.annotation.annotation()),
          view_(job.annotation.view()),
          lookup_(annotation_, annotation::Feature::transcripts),
          exons_(view_, spliced::Region::exons, spliced::OverlapRule::keep),
          cds_(view_, spliced::Region::cds, spliced::OverlapRule::keep),
          wants_residues_(std::find(job.columns.begin(), job.columns.end(), MapColumn::aa) != job.columns.end()),
          plain_rows_(job) {}

    void prepare(const Query& query) override {
        if (job_.from != MapFrom::genome) return;
        if (answered_) {
            asked_.clear();
            found_.clear();
            next_ = 0;
            answered_ = false;
        }
        enter(*query.chrom);
        asked_.push_back({exons_here_, query.bed.start, query.bed.end});
        if (exons_here_ != nullptr) exons_here_->prefetch_bins(query.bed.start);
        if (sequence_ != nullptr && std::cmp_less(query.bed.start, sequence_->size) && query.bed.start >= 0)
            prefetch(sequence_->packed + static_cast<std::size_t>(query.bed.start) / 4);
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        if (job_.from != MapFrom::genome) return render_indices(query, out);
        if (!answered_) answer();
        const Asked& asked = asked_[next_++];
        const std::span<const PlacedExon> found(found_.data() + asked.first, asked.count);
        enter(*query.chrom);
        if (plain_rows_.suffice() && !found.empty()) plain_rows_.begin(query);
        if (found.empty() && job_.keeps_unmapped)
            write(query, {.transcript = {}, .genome = {asked.start, asked.end}}, out);
        for (std::size_t i = 0; i < found.size();) {
            const std::size_t first = i;
            while (i < found.size() && found[i].transcript == found[first].transcript) ++i;
            write_transcript(query, found.subspan(first, i - first), out);
        }
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        Mapped mapped{.transcript = {}, .genome = {query.bed.start, query.bed.end}};
        write(query, mapped, out);
    }

private:
    // A record of the batch, and which of the exons found are its.
    struct Asked {
        const spliced::ChromosomeExons* exons = nullptr;
        std::int64_t start = 0;
        std::int64_t end = 0;
        std::size_t first = 0;
        std::size_t count = 0;
    };

    // Neighbouring records are mostly on one chromosome.
    void enter(ChromId chrom) {
        if (chrom_ == chrom) return;
        chrom_ = chrom;
        exons_here_ = job_.exons.on(view_.tags.tag(chrom));
        sequence_ = wants_residues_ ? job_.annotation.genome().sequence(chrom) : nullptr;
        code_ = &job_.proteins.code_of(chrom);
        residues_.fill({});
    }

    // For a chromosome that the assembly does not have.
    void leave() {
        chrom_.reset();
        sequence_ = nullptr;
    }

    // Finds the exons of all records of the batch. Each step asks memory for what the next one reads, so that the waits
    // of all records overlap.
    void answer() {
        answered_ = true;
        for (const Asked& asked : asked_)
            if (asked.exons != nullptr) asked.exons->prefetch_exons(asked.start);
        for (Asked& asked : asked_) {
            asked.first = found_.size();
            if (asked.exons != nullptr) asked.exons->find(asked.start, asked.end, found_);
            asked.count = found_.size() - asked.first;
            for (std::size_t i = asked.first; i < found_.size(); ++i) {
                annotation_.prefetch_row(annotation::Feature::transcripts, found_[i].transcript);
                job_.exons.prefetch_coding(found_[i].transcript);
            }
        }
        for (const PlacedExon& exon : found_)
            annotation_.prefetch_text(annotation::Feature::transcripts, annotation_.transcript(exon.transcript).aux);
    }

    void write_transcript(const Query& query, std::span<const PlacedExon> exons, io::ChunkOutput& out) {
        Mapped mapped{.transcript = exons.front().transcript, .genome = {query.bed.start, query.bed.end}};
        const bool forward = annotation_.transcript(*mapped.transcript).head.forward();
        const PlacedExon& five = forward ? exons.front() : exons.back();
        const PlacedExon& three = forward ? exons.back() : exons.front();
        mapped.tx.start = five.index + (forward ? std::max<std::int64_t>(mapped.genome.start - five.start, 0)
                                                : std::max<std::int64_t>(five.end - mapped.genome.end, 0));
        mapped.tx.end = three.index + (forward ? std::min<std::int64_t>(mapped.genome.end, three.end) - three.start
                                               : three.end - std::max<std::int64_t>(mapped.genome.start, three.start));
        place_in_cds(query, mapped, exons.size() == 1 ? &exons.front() : nullptr, out);
    }

    // A record whose column 1 is a transcript, and its positions are in that.
    std::optional<io::BadRecord> render_indices(const Query& query, io::ChunkOutput& out) {
        const std::string_view id = query.bed.chrom();
        const std::vector<Row> rows = lookup_.by_id(id);
        if (rows.empty()) {
            std::string what = "there is no transcript ";
            what.append(in_quotes(id)).append(lookup_.suggest_id(id));
            return io::BadRecord{io::Reason::no_such_row, what};
        }
        Mapped mapped{.transcript = rows.front()};
        if (auto bad = exons_.read(rows.front(), record_)) return bad;
        const CodingPlace& coding = job_.exons.coding(rows.front());
        mapped.tx = {query.bed.start, query.bed.end};
        std::int64_t limit = record_.space.length();
        if (job_.from != MapFrom::transcript) {
            if (coding.start == coding.end || !coding.in_one)
                return io::BadRecord{io::Reason::refused, "transcript " + in_quotes(id) + " has no CDS in one piece"};
            limit = coding.end - coding.start;
        }
        if (job_.from == MapFrom::protein) {
            mapped.tx = {coding.phase + 3 * mapped.tx.start, coding.phase + 3 * mapped.tx.end};
        }
        if (query.bed.start < 0 || mapped.tx.end > limit)
            return io::BadRecord{io::Reason::refused, "[" + std::to_string(query.bed.start) + ", " +
                                                          std::to_string(query.bed.end) + ") does not lie in " +
                                                          in_quotes(id)};
        if (job_.from != MapFrom::transcript)
            mapped.tx = {mapped.tx.start + coding.start, mapped.tx.end + coding.start};
        mapped.genome = span(record_.space, {mapped.tx.start, mapped.tx.end, true});
        if (const auto chrom = view_.tags.find(annotation_.transcript(*mapped.transcript).head.chrom))
            enter(*chrom);
        else
            leave();
        place_in_cds(query, mapped, nullptr, out);
        return std::nullopt;
    }

    // Completes what is known from the indices in the transcript, and writes it.
    void place_in_cds(const Query& query, Mapped& mapped, const PlacedExon* exon, io::ChunkOutput& out) {
        const CodingPlace& coding = job_.exons.coding(*mapped.transcript);
        mapped.cds = coding.in_one ? in_coding(mapped.tx, coding) : by_parts(mapped);
        if (mapped.cds && mapped.cds->start >= coding.phase) {
            const std::int64_t codon = (mapped.cds->start - coding.phase) / 3;
            mapped.codon = codon + 1;
            if (wants_residues_) {
                const std::int64_t last = std::max(mapped.cds->end - 1, mapped.cds->start);
                const std::int64_t first_base = coding.phase + 3 * codon;
                const std::int64_t last_base = coding.phase + 3 * ((last - coding.phase) / 3 + 1);
                mapped.residues = translate(mapped, coding, {first_base, last_base}, exon);
            }
        }
        write(query, mapped, out);
    }

    static std::optional<Stretch> in_coding(const Stretch& tx, const CodingPlace& coding) {
        const Stretch cds{std::max<std::int64_t>(tx.start, coding.start) - coding.start,
                          std::min<std::int64_t>(tx.end, coding.end) - coding.start};
        const bool has_any = tx.start == tx.end ? tx.start >= coding.start && tx.end < coding.end : cds.start < cds.end;
        return has_any ? std::optional(cds) : std::nullopt;
    }

    // Of a CDS that leaves out bases of its exons, or has some twice.
    std::optional<Stretch> by_parts(const Mapped& mapped) {
        if (cds_.read(*mapped.transcript, coding_record_)) return std::nullopt;
        const Stretch cds = lifted(coding_record_.space, mapped.genome.start, mapped.genome.end);
        const Stretch inside{std::max<std::int64_t>(cds.start, 0), std::min(cds.end, coding_record_.space.length())};
        return inside.start < inside.end ? std::optional(inside) : std::nullopt;
    }

    // The residues of bases of the CDS; without those whose codon the CDS does not have wholly.
    std::string_view translate(const Mapped& mapped, const CodingPlace& coding, Stretch bases, const PlacedExon* exon) {
        if (sequence_ == nullptr) return {};
        bases_.clear();
        const bool forward = annotation_.transcript(*mapped.transcript).head.forward();
        const Strand strand = forward ? Strand::positive : Strand::negative;
        const Stretch tx{bases.start + coding.start, std::min<std::int64_t>(bases.end + coding.start, coding.end)};
        if (coding.in_one && exon != nullptr && tx.start >= exon->index &&
            tx.end - exon->index <= std::int64_t{exon->end} - exon->start) {
            const std::int64_t inside = tx.start - exon->index;
            const std::int64_t size = tx.end - tx.start;
            const std::int64_t start = forward ? exon->start + inside : exon->end - inside - size;
            if (size == 3 && start >= 0) return residue_at(start, strand);
            sequence_->append_padded(start, start + size, strand, Case::upper, bases_);
        } else {
            append_spliced(*sequence_, mapped, bases, strand);
        }
        char* const text = bases_.data();
        const std::size_t count = bases_.size() / 3;
        for (std::size_t i = 0; i < count; ++i) text[i] = code_->residue(text[3 * i], text[3 * i + 1], text[3 * i + 2]);
        return bases_.view().substr(0, count);
    }

    // Transcripts of one gene share their codons, and the base that they share has three ways to lie in one.
    std::string_view residue_at(std::int64_t start, Strand strand) {
        Residue& residue = residues_[static_cast<std::uint64_t>(start) % residues_.size()];
        if (residue.start != start || residue.strand != strand) {
            sequence_->append_padded(start, start + 3, strand, Case::upper, bases_);
            const std::string_view codon = bases_.view();
            residue = {start, strand, code_->residue(codon[0], codon[1], codon[2])};
        }
        return {&residue.letter, 1};
    }

    void append_spliced(const TwoBitSequence& sequence, const Mapped& mapped, const Stretch& bases, Strand strand) {
        if (cds_.read(*mapped.transcript, coding_record_)) return;
        const std::int64_t end = std::min(bases.end, coding_record_.space.length());
        if (bases.start >= end || !lower(coding_record_.space, {bases.start, end, true}, pieces_)) return;
        for (const Stretch& piece : pieces_)
            sequence.append_padded(piece.start, piece.end, strand, Case::upper, bases_);
    }

    void write(const Query& query, const Mapped& mapped, io::ChunkOutput& out) {
        if (plain_rows_.suffice() && mapped.transcript) {
            plain_rows_.write(mapped, out.rows);
            return out.spill_if_large();
        }
        io::RowText row(job_.shape, out.rows);
        for (const MapColumn column : job_.columns) put(column, query, mapped, row);
        row.end();
        out.spill_if_large();
    }

    void put(MapColumn column, const Query& query, const Mapped& mapped, io::RowText& row) const {
        const table::RowHead* head = mapped.transcript ? &annotation_.transcript(*mapped.transcript).head : nullptr;
        switch (column) {
            case MapColumn::chrom:
                if (head != nullptr) return row.text(view_.chrom(*head));
                if (query.chrom) return row.text(view_.names[index_of(*query.chrom)]);
                return row.text_unless_empty(query.bed.column_count == 0 ? std::string_view() : query.bed.chrom());
            case MapColumn::start:
                return put_if(head != nullptr || query.bed.start_read, mapped.genome.start, row);
            case MapColumn::end:
                return put_if(head != nullptr || query.bed.end_read, mapped.genome.end, row);
            case MapColumn::name:
                return row.text_or_missing(query.bed.name());
            default:
                break;
        }
        if (head == nullptr) return row.missing();
        switch (column) {
            case MapColumn::strand:
                return row.letter(head->forward() ? '+' : '-');
            case MapColumn::transcript_id:
                return row.text(annotation_.transcript_id(annotation_.transcript(*mapped.transcript)));
            case MapColumn::tx_start:
                return row.integer(mapped.tx.start);
            case MapColumn::tx_end:
                return row.integer(mapped.tx.end);
            case MapColumn::cds_start:
                return put_if(mapped.cds.has_value(), mapped.cds ? mapped.cds->start : 0, row);
            case MapColumn::cds_end:
                return put_if(mapped.cds.has_value(), mapped.cds ? mapped.cds->end : 0, row);
            case MapColumn::codon:
                return row.integer(mapped.codon);
            default:
                return row.text_unless_empty(mapped.residues);
        }
    }

    static void put_if(bool there, std::int64_t value, io::RowText& row) {
        if (there)
            row.integer(value);
        else
            row.missing();
    }

    const MapJob& job_;
    const annotation::Annotation& annotation_;
    const annotation::AnnotationView& view_;
    annotation::Lookup lookup_;
    spliced::TranscriptReader exons_;
    spliced::TranscriptReader cds_;
    bool wants_residues_;
    PlainMapRows plain_rows_;
    std::vector<PlacedExon> found_;
    spliced::Record record_;
    spliced::Record coding_record_;
    std::vector<Stretch> pieces_;
    ByteBuffer bases_;
    std::vector<Asked> asked_;
    std::size_t next_ = 0;
    bool answered_ = true;

    // Of the chromosome at hand.
    std::optional<ChromId> chrom_;
    const spliced::ChromosomeExons* exons_here_ = nullptr;
    const TwoBitSequence* sequence_ = nullptr;  // null, too, where nobody wants residues
    const spliced::GeneticCode* code_ = nullptr;
    // The last codons that lay wholly in an exon.
    struct Residue {
        std::int64_t start = -1;
        Strand strand = Strand::positive;
        char letter = 'X';
    };
    std::array<Residue, 3> residues_;
};

}  // namespace

std::unique_ptr<RecordHandler> make_map_handler(const MapJob& job) {
    return std::make_unique<MapHandler>(job);
}

}  // namespace gk::cmd
