// The options that choose rows, columns and samples of a VCF table, which its commands share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/table/find_options.hpp"
#include "cmd/table/row_choice.hpp"
#include "gk/table/strand_index.hpp"

namespace gk::cmd {

struct VcfRowOptions {
    std::string file;
    std::string genome;
    /// INPUT and -r, whose intervals find rows, --where and --unique; of `query` also how rows are written.
    FindOptions find;
    std::optional<table::FindMethod> method;
    bool sequence_variations = false;
    std::optional<std::string> anchor;
    bool anchored = false;
    RowChoiceOptions numbers;
    std::optional<std::string> mask;
    std::optional<std::string> variants;
    std::optional<std::string> any_sample;
    std::optional<std::string> all_samples;
    std::vector<std::string> info;
    std::vector<std::string> fmt;
    std::vector<std::string> samples;
    bool decode = false;

    bool has_queries() const { return find.stream.input || !find.stream.regions.empty(); }
};

/// FILE and -g.
void add_vcf_table_options(cli::Command& command, VcfRowOptions& options);
/// --find and what belongs to it; --where, --any-sample, --all-samples, --rows, --rows-from, --mask, --variants.
void add_vcf_row_choice(cli::Command& command, VcfRowOptions& options);
/// INPUT and -r of a command that writes no rows of its own, and where its output goes, unless `file` is false.
void add_vcf_queries(cli::Command& command, VcfRowOptions& options, bool file);

cli::Option info_picks_option(VcfRowOptions& options);
cli::Option fmt_picks_option(VcfRowOptions& options);
cli::Option samples_option(VcfRowOptions& options);
cli::Option decode_option(VcfRowOptions& options);

/// The help of INPUT.
extern const char* const vcf_input_help;

/// Throws UsageError for combinations that mean nothing.
void check_vcf_row_options(const VcfRowOptions& options);

}  // namespace gk::cmd
