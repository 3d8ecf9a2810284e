#include "cmd/table/row_choice.hpp"

#include <memory>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/account.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/output.hpp"
#include "gk/io/rejects.hpp"

namespace gk::cmd {
namespace {

constexpr const char* which_rows = "Which rows";

class RowReader {
public:
    RowReader(const RowChoiceOptions& options, std::uint32_t count, ByteBuffer* rejects)
        : options_(options), count_(count), rejects_(rejects == nullptr ? own_rejects_ : *rejects) {
        if (options.bad.rejects && rejects == nullptr)
            file_ = std::make_unique<io::Output>(io::OutputOptions{*options.bad.rejects});
    }

    void read_list() {
        for (const std::string& text : options_.rows) read_range(text);
    }

    void read_file(const std::string& path) {
        io::Input input(path);
        io::LineSource source(input);
        io::BadRecords bad = bad_records(input.name());
        io::Chunk chunk;
        while (source.next(chunk)) {
            for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
                if (io::is_skipped_line(line)) return;
                const auto row = parse_integer<std::int64_t>(trimmed(line));
                ++account_.read;
                if (!row)
                    reject({io::Reason::malformed, "'" + std::string(line.substr(0, 60)) + "' is not a row's number"},
                           line, number, bad);
                else if (!add(*row))
                    reject(no_such_row(*row), line, number, bad);
            });
        }
    }

    std::vector<table::Row> finish(const cli::Context& context) {
        if (file_) {
            file_->write(rejects_.view());
            file_->close();
        }
        if (account_.all_rejected() != 0) context.info(account_.summary());
        return std::move(rows_);
    }

private:
    [[noreturn]] static void malformed(const std::string& text) {
        throw UsageError("--rows: '" + text + "' is neither a row's number nor a range like 5-9");
    }

    io::BadRecord no_such_row(std::int64_t row) const {
        return {io::Reason::no_such_row, "there is no row " + std::to_string(row) + ", the table has " +
                                             with_commas(static_cast<std::uint64_t>(count_)) + " rows"};
    }

    io::BadRecords bad_records(std::string source) {
        return {std::move(source), options_.bad.on_bad, nullptr, account_};
    }

    // Under fail there will be no file of rejects, so nothing is kept for it.
    void reject(const io::BadRecord& bad, std::string_view text, std::uint64_t line, io::BadRecords& records) {
        if (records.skip() && options_.bad.rejects) io::append_reject(rejects_, text, bad.what);
        records.add(bad, line);
    }

    // FROM or FROM-TO, both inclusive, each maybe negative.
    void read_range(const std::string& text) {
        const std::size_t dash = text.find('-', 1);
        const auto from = parse_integer<std::int64_t>(std::string_view(text).substr(0, dash));
        auto to = from;
        if (dash != std::string::npos) to = parse_integer<std::int64_t>(std::string_view(text).substr(dash + 1));
        if (!from || !to) malformed(text);
        const std::int64_t first = from_start(*from);
        const std::int64_t last = from_start(*to);
        if (first > last && dash != std::string::npos) throw UsageError("--rows: '" + text + "' ends before it starts");
        if (first < 0 || last >= count_) {
            ++account_.read;
            io::BadRecords bad = bad_records("--rows " + text);
            return reject(no_such_row(first < 0 ? *from : *to), text, 0, bad);
        }
        for (std::int64_t row = first; row <= last; ++row) {
            ++account_.read;
            rows_.push_back(static_cast<table::Row>(row));
        }
    }

    std::int64_t from_start(std::int64_t row) const { return row < 0 ? row + count_ : row; }

    bool add(std::int64_t row) {
        const std::int64_t there = from_start(row);
        if (there < 0 || there >= count_) return false;
        rows_.push_back(static_cast<table::Row>(there));
        return true;
    }

    const RowChoiceOptions& options_;
    std::int64_t count_;
    std::vector<table::Row> rows_;
    io::Account account_;
    ByteBuffer own_rejects_;
    ByteBuffer& rejects_;
    std::unique_ptr<io::Output> file_;
};

}  // namespace

void add_row_number_options(cli::Command& command, RowChoiceOptions& options) {
    const std::string group = which_rows;
    command.options.push_back({.names = "--rows",
                               .metavar = "LIST",
                               .help = "rows by number, from 0, in this order: 0,5-9,-1 (negative: from the end)",
                               .target = &options.rows,
                               .group = group,
                               .comma_list = true});
    command.options.push_back({.names = "--rows-from",
                               .metavar = "FILE",
                               .help = "rows by number, one a line; - is stdin",
                               .target = &options.rows_from,
                               .group = group,
                               .kind = cli::ValueKind::file});
}

void add_row_choice_options(cli::Command& command, RowChoiceOptions& options) {
    add_row_number_options(command, options);
    add_bad_record_options(command, options.bad, false,
                           {.on_bad = "a row that is not there ends the run (fail), or is left out and counted (skip)",
                            .rejects = "write such rows here as they were named, with the reason in a last column",
                            .group = which_rows});
}

std::vector<table::Row> chosen_rows(const RowChoiceOptions& options, std::uint32_t count, const cli::Context& context,
                                    ByteBuffer* rejects) {
    if (!options.rows.empty() && options.rows_from) throw UsageError("--rows and --rows-from exclude each other");
    RowReader reader(options, count, rejects);
    reader.read_list();
    if (options.rows_from) reader.read_file(*options.rows_from);
    return reader.finish(context);
}

}  // namespace gk::cmd
