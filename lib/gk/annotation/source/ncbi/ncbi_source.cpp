#include "gk/annotation/source/ncbi/ncbi_source.hpp"

#include <atomic>
#include <optional>
#include <vector>

#include "gk/annotation/source/ncbi/ncbi_block.hpp"
#include "gk/annotation/source/row_counts.hpp"
#include "gk/io/ordered_work.hpp"

namespace gk::annotation {
namespace {

/// What the workers share. All but `ended` is touched only in turn.
struct NcbiShared {
    const SourceContext& context;
    BadRows& bad_rows;
    BuildReport& report;
    NcbiBlock block;
    std::optional<std::uint32_t> chrom;  ///< of the block
    bool block_ends = false;             ///< a ### line was met
    std::atomic<bool> ended{false};      ///< the ##FASTA line was met
};

class NcbiWorker final : public io::ChunkWorker {
public:
    explicit NcbiWorker(NcbiShared& shared) : shared_(shared), reader_(shared.context) {}

    void parse(const io::Chunk& chunk) override {
        events_.clear();
        faults_.clear();
        counts_.clear();
        reader_.clear();
        if (shared_.ended) return;
        bool go_on = true;
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (go_on) go_on = parse_line(without_line_end(line), number);
        });
    }

    void resolve(const io::Chunk& /*chunk*/) override {
        if (shared_.ended) return;
        counts_.add_to(shared_.report);
        for (const Event& event : events_) {
            if (event.what == Event::block_end)
                shared_.block_ends = true;
            else if (event.what == Event::file_end)
                shared_.ended = true;
            else
                take(event);
        }
    }

private:
    struct Event {
        enum What : std::uint8_t { row, bad_row, block_end, file_end };
        What what = row;
        std::size_t fault = 0;  ///< of a bad row
        NcbiRow content{};
    };

    // False where nothing that follows in the chunk is wanted.
    bool parse_line(std::string_view line, std::uint64_t number) {
        if (line.starts_with('#')) {
            const bool at_fasta = line.starts_with("##FASTA");
            if (at_fasta || line == "###") events_.push_back({at_fasta ? Event::file_end : Event::block_end});
            return !at_fasta;
        }
        Event& event = events_.emplace_back();
        auto bad = reader_.read(line, number, event.content);
        if (!bad && event.content.kind == NcbiKind::other)
            counts_.count_ignored(reader_.type(), number);
        else
            counts_.count_row(bad ? &*bad : nullptr, line);
        if (!bad) return true;
        event.what = Event::bad_row;
        event.fault = faults_.size();
        faults_.push_back(std::move(*bad));
        return shared_.bad_rows.skip();
    }

    // A row begins a new block behind ###, and where the chromosome changes; rows of every kind do.
    void take(const Event& event) {
        const NcbiRow& row = event.content;
        if (shared_.block_ends || (row.chrom != 0 && shared_.chrom && *shared_.chrom != row.chrom))
            shared_.block.resolve();
        shared_.block_ends = false;
        if (row.chrom != 0) shared_.chrom = row.chrom;
        if (event.what == Event::bad_row) return shared_.bad_rows.add(faults_[event.fault], row.text, row.line);
        for (const Oddity oddity : coordinate_oddities)
            if ((row.odd & odd_bit(oddity)) != 0) shared_.report.odd(oddity, row.line);
        shared_.block.add(row);
    }

    NcbiShared& shared_;
    NcbiReader reader_;
    std::vector<Event> events_;
    std::vector<io::BadRecord> faults_;
    RowCounts counts_;
};

}  // namespace

void read_ncbi(io::ChunkSource& source, unsigned threads, const SourceContext& context, BadRows& bad_rows,
               BuildReport& report, Draft& draft) {
    append_text(draft.exon_texts, {});  // the ID of every exon
    NcbiShared shared{context, bad_rows, report, NcbiBlock(draft, report, bad_rows, context.strict), {}};
    io::ordered_work(source, threads, [&] { return std::make_unique<NcbiWorker>(shared); });
    shared.block.resolve();
}

}  // namespace gk::annotation
