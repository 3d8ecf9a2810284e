#include "cmd/motif/motif_handler.hpp"

#include <algorithm>

#include "cmd/altered/variant_options.hpp"
#include "cmd/sequence/row_bases.hpp"
#include "gk/motif/search.hpp"

namespace gk::cmd {
namespace {

// Text is searched in parts that fit the processor's cache.
constexpr std::int64_t searched_part_size = std::int64_t{16} << 10;

class MotifHandler final : public RecordHandler {
public:
    MotifHandler(const AlteredSource& source, const MotifSearchSettings& settings)
        : source_(source),
          settings_(settings),
          writer_(settings.rows),
          chooser_(source),
          search_(settings.rows.motifs) {}

    void prepare(const Query& query) override {
        prefetch_interval(source_.genome(), query);
        chooser_.prepare(query);
    }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        sequence_ = source_.genome().sequence(*query.chrom);
        if (sequence_ == nullptr) return no_sequence(source_.genome(), query);
        Interval interval;
        if (auto bad = anchored_interval(source_.options(), query, interval)) return bad;
        if (auto bad = chooser_.read(query, applied_, out)) return bad;
        if (windows_.size() < applied_.size()) windows_.resize(applied_.size());
        for (std::size_t i = 0; i < applied_.size(); ++i)
            if (auto bad = chooser_.lay_out(applied_[i], {&interval, 1}, *sequence_, &windows_[i])) return bad;
        bool found = false;
        for (std::size_t i = 0; i < applied_.size(); ++i)
            found = find_hits(query, applied_[i], windows_[i], out) || found;
        if (!found) ++*settings_.without_hit;
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        AppliedVariants variants;
        source_.label(query, variants.sample, variants.haplotype);
        writer_.write({.query = query, .variants = variants}, out.rows);
    }

private:
    bool find_hits(const Query& query, const AppliedVariants& variants, const variant::AlteredWindow& window,
                   io::ChunkOutput& out) {
        const bool forward = query.strand == Strand::positive;
        search_.begin({.positive = forward || settings_.both_strands, .negative = !forward || settings_.both_strands});
        std::int64_t count = 0;
        const auto behind = static_cast<std::int64_t>(search_.letters_behind());
        const std::int64_t step = std::max(searched_part_size, 4 * behind);
        for (std::int64_t from = 0; from < window.size(); from += step) {
            const std::int64_t n = std::min(step, window.size() - from);
            text_.clear();
            window.append(*sequence_, from, std::min(window.size(), from + n + behind), Strand::positive, text_);
            text_.room(motif::Search::slack);
            hits_.clear();
            search_.find(text_.view(), static_cast<std::size_t>(n), from, hits_);
            count += static_cast<std::int64_t>(hits_.size());
            if (settings_.rows.kind.counts) continue;
            for (const motif::Hit& hit : hits_) {
                write_hit(query, variants, window, hit, out.rows);
                out.spill_if_large();
            }
        }
        if (settings_.rows.kind.counts)
            writer_.write({.query = query, .variants = variants, .count = count}, out.rows);
        else if (count == 0 && settings_.loj)
            writer_.write({.query = query, .variants = variants}, out.rows);
        return count != 0;
    }

    void write_hit(const Query& query, const AppliedVariants& variants, const variant::AlteredWindow& window,
                   const motif::Hit& hit, ByteBuffer& rows) const {
        const auto size = static_cast<std::int64_t>(settings_.rows.motifs.motifs()[hit.motif].letters.size());
        const std::int64_t from_5p = settings_.match_positions[hit.motif];
        const std::int64_t match = hit.at + (hit.strand == Strand::positive ? from_5p : size - from_5p);
        MotifRow row{.query = query, .variants = variants, .hit = &hit, .place = window.gap_before(match)};
        row.start = settings_.hit ? window.gap_before(hit.at).position : row.place.position;
        row.end = settings_.hit ? window.gap_before(hit.at + size).position : row.place.position;
        writer_.write(row, rows);
    }

    const AlteredSource& source_;
    const MotifSearchSettings& settings_;
    MotifRowWriter writer_;
    VariantChooser chooser_;
    motif::Search search_;
    const TwoBitSequence* sequence_ = nullptr;
    std::vector<AppliedVariants> applied_;
    std::vector<variant::AlteredWindow> windows_;
    ByteBuffer text_;
    std::vector<motif::Hit> hits_;
};

}  // namespace

std::unique_ptr<RecordHandler> make_motif_handler(const AlteredSource& source, const MotifSearchSettings& settings) {
    return std::make_unique<MotifHandler>(source, settings);
}

}  // namespace gk::cmd
