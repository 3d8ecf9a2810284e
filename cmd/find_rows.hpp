// The way of a query interval to the rows of a table that it finds: what all `gk find-*` share, and every command with
// `--find` (00-cli 6.4).
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cmd/interval_stream.hpp"
#include "cmd/table_output.hpp"
#include "gk/table/find.hpp"

namespace gk::cmd {

/// The values of the options that all finds share.
struct FindOptions {
    StreamOptions stream;
    std::optional<std::string> format;
    std::vector<std::string> columns;
    std::optional<std::string> name;
    std::optional<std::string> where;
    std::optional<std::string> chrom_scheme;
    bool no_header = false;
    bool index = false;
    bool loj = false;
    bool count = false;
    bool invert = false;
    bool unique = false;
    bool split = false;
};

/// Adds them, and what all streams of intervals share.
void add_find_options(cli::Command& command, FindOptions& options);

/// Throws UsageError for combinations that mean nothing. Returns the format.
TableFormat check_find_options(const FindOptions& options);

/// Rows that some query found, marked by several threads.
class RowSet {
public:
    explicit RowSet(std::size_t rows) : words_((rows + 63) / 64) {}
    void add(table::Row row) { words_[row / 64].fetch_or(std::uint64_t{1} << (row % 64), std::memory_order_relaxed); }
    bool has(table::Row row) const {
        return ((words_[row / 64].load(std::memory_order_relaxed) >> (row % 64)) & 1U) != 0;
    }

private:
    std::vector<std::atomic<std::uint64_t>> words_;
};

struct FindTask {
    const FindOptions& options;
    const cli::Context& context;
    Genome& genome;
    const table::Layout& layout;
    const table::Finder& finder;
    const TableColumns& columns;
    std::vector<std::string> names;                          ///< of chromosomes, as they are written
    std::optional<table::FindMethod> method = std::nullopt;  ///< nothing: the nearest rows, by `nearest`
    table::NearestRules nearest{};
};

/// Reads the queries and writes what they find.
void run_find(const FindTask& task);

}  // namespace gk::cmd
