// How the sources that are one file of rows are read by several threads: each parses chunks of lines into rows, and the
// rows are taken in the order of the file.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/io/account.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/ordered_work.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// What the workers of a build share. All but `ended` is touched only in turn. A source derives from it and adds:
/// - `Reader`, `Row` and `Fault`: Reader::read makes a Row of a line, or says by a Fault why it is bad;
/// - `skips_empty_lines`: an empty line is none of the rows, not a bad one;
/// - `takes_ignored_rows`: rows of a type that no rule handles are taken, not just counted;
/// - `reason_of(fault)`: why the row is bad;
/// - `take(row, fault)`: takes the next row of the file, in turn; `fault` is null where the row is good;
/// - `end_block()`: takes a ### line, in turn.
struct RowWork {
    const SourceContext& context;
    io::BadRecords& bad_rows;
    BuildReport& report;
    std::atomic<bool> ended{false};  ///< the ##FASTA line was met
};

/// One thread's part in a `Work`, which derives from RowWork.
template <typename Work>
class RowWorker final : public io::ChunkWorker {
public:
    explicit RowWorker(Work& work) : work_(work), reader_(work.context) {}

    void parse(const io::Chunk& chunk) override {
        rows_.clear();
        faults_.clear();
        block_ends_.clear();
        account_ = {};
        reader_.clear();
        ends_here_ = false;
        if (work_.ended) return;
        bool go_on = true;
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (go_on) go_on = parse_line(without_line_end(line), number);
        });
    }

    void resolve(const io::Chunk& /*chunk*/) override {
        if (work_.ended) return;
        work_.report.account.add(account_);
        auto fault = faults_.cbegin();
        auto block_end = block_ends_.cbegin();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            for (; block_end != block_ends_.cend() && *block_end == i; ++block_end) work_.end_block();
            const bool faulty = fault != faults_.cend() && fault->row == i;
            work_.take(rows_[i], faulty ? &fault->fault : nullptr);
            if (faulty) ++fault;
        }
        if (block_end != block_ends_.cend()) work_.end_block();
        if (ends_here_) work_.ended = true;
    }

private:
    using Row = typename Work::Row;

    struct RowFault {
        std::size_t row = 0;  ///< index
        typename Work::Fault fault;
    };

    // False where nothing that follows in the chunk is wanted.
    bool parse_line(std::string_view line, std::uint64_t number) {
        if (Work::skips_empty_lines && line.empty()) return true;
        if (line.starts_with('#')) return parse_comment(line);
        Row& row = rows_.emplace_back();
        auto fault = reader_.read(line, number, row);
        ++account_.read;
        if (!fault && row.kind == decltype(row.kind)::other) {
            account_.ignore_type(reader_.type(), number);
            if (!Work::takes_ignored_rows) rows_.pop_back();
            return true;
        }
        if (!fault) {
            ++account_.known_chromosome;
            return true;
        }
        if (Work::reason_of(*fault) == io::Reason::unknown_chromosome)
            account_.unknown_chromosome(line.substr(0, line.find('\t')));
        faults_.push_back({rows_.size() - 1, std::move(*fault)});
        return work_.bad_rows.skip();
    }

    bool parse_comment(std::string_view line) {
        ends_here_ = line.starts_with("##FASTA");
        if (line == "###") block_ends_.push_back(rows_.size());
        return !ends_here_;
    }

    Work& work_;
    typename Work::Reader reader_;
    std::vector<Row> rows_;
    std::vector<RowFault> faults_;         // in the order of their rows
    std::vector<std::size_t> block_ends_;  // of each ### line, the index of the row that follows
    io::Account account_;                  // but for rejects, which are counted in turn
    bool ends_here_ = false;
};

/// Reads all of `source` with `threads` threads. Throws what the work throws for the first row that it refuses.
template <typename Work>
void read_rows(io::ChunkSource& source, unsigned threads, Work& work) {
    io::ordered_work(source, threads, [&] { return std::make_unique<RowWorker<Work>>(work); });
}

}  // namespace gk::annotation
