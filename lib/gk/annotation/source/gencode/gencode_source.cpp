#include "gk/annotation/source/gencode/gencode_source.hpp"

#include <atomic>
#include <vector>

#include "gk/annotation/source/gencode/gencode_resolver.hpp"
#include "gk/annotation/source/row_counts.hpp"
#include "gk/io/ordered_work.hpp"

namespace gk::annotation {
namespace {

/// What the workers share. All but `ended` is touched only in turn.
struct GencodeShared {
    const SourceContext& context;
    BadRows& bad_rows;
    BuildReport& report;
    GencodeResolver resolver;
    std::atomic<bool> ended{false};  ///< the ##FASTA line was met
};

class GencodeWorker final : public io::ChunkWorker {
public:
    explicit GencodeWorker(GencodeShared& shared) : shared_(shared), reader_(shared.context) {}

    void parse(const io::Chunk& chunk) override {
        rows_.clear();
        faults_.clear();
        counts_.clear();
        reader_.clear();
        ends_here_ = false;
        if (shared_.ended) return;
        bool go_on = true;
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (go_on) go_on = parse_line(without_line_end(line), number);
        });
    }

    void resolve(const io::Chunk& /*chunk*/) override {
        if (shared_.ended) return;
        counts_.add_to(shared_.report);
        std::size_t next_fault = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool faulty = next_fault < faults_.size() && faults_[next_fault].row == i;
            for (const Oddity oddity : coordinate_oddities)
                if (!faulty && (rows_[i].odd & odd_bit(oddity)) != 0) shared_.report.odd(oddity, rows_[i].line);
            shared_.resolver.take(rows_[i], faulty ? &faults_[next_fault].fault : nullptr);
            next_fault += faulty ? 1 : 0;
        }
        if (ends_here_) shared_.ended = true;
    }

private:
    struct RowFault {
        std::size_t row = 0;
        GencodeFault fault;
    };

    // False where nothing that follows in the chunk is wanted.
    bool parse_line(std::string_view line, std::uint64_t number) {
        if (line.empty()) return true;
        if (line.front() == '#') {
            ends_here_ = line.starts_with("##FASTA");
            return !ends_here_;
        }
        GencodeRow& row = rows_.emplace_back();
        auto fault = reader_.read(line, number, row);
        if (!fault && row.kind == GencodeKind::other) {
            rows_.pop_back();
            counts_.count_ignored(reader_.type(), number);
            return true;
        }
        counts_.count_row(fault ? &fault->bad : nullptr, line);
        if (!fault) return true;
        faults_.push_back({rows_.size() - 1, std::move(*fault)});
        return shared_.bad_rows.skip();
    }

    GencodeShared& shared_;
    GencodeReader reader_;
    std::vector<GencodeRow> rows_;
    std::vector<RowFault> faults_;
    RowCounts counts_;
    bool ends_here_ = false;
};

}  // namespace

void read_gencode(io::ChunkSource& source, unsigned threads, const SourceContext& context, BadRows& bad_rows,
                  BuildReport& report, Draft& draft) {
    GencodeShared shared{context, bad_rows, report, GencodeResolver(draft, report, bad_rows, context.strict)};
    io::ordered_work(source, threads, [&] { return std::make_unique<GencodeWorker>(shared); });
    shared.resolver.finish();
}

}  // namespace gk::annotation
