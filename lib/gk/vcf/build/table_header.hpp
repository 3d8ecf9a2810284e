// The header of a VCF: what it says of the columns that are wanted, and its samples
// (gk/vcf/build/FORMAT.md#header-lines).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/vcf/build/built_column.hpp"
#include "gk/vcf/build/column_request.hpp"

namespace gk::vcf::build {

/// What is asked of a VCF.
struct TableRequest {
    std::vector<ColumnRequest> info;
    std::vector<ColumnRequest> format;
    std::vector<std::string> samples;  ///< in the table's order; none: all of them
    bool wraps = false;                ///< integers that int8 has no room for lose their high bits
};

/// Reads header lines and tells what the records behind them become.
class TableHeader {
public:
    /// `file` is what errors call the VCF.
    TableHeader(TableRequest request, std::string file);

    /// A line that begins with `#`. Throws DataError for one that does not fit what is asked, and UsageError for a
    /// sample that is not there.
    void read_line(std::string_view line, std::uint64_t number);

    /// To be called before the first record, with its line: throws DataError where a wanted column is not declared, or
    /// there are no samples.
    void begin_records(std::uint64_t line);
    /// The same where there is no record at all: samples may be lacking, too.
    void end() const;
    bool has_begun() const { return has_begun_; }

    /// The columns whose number of values the next records have to tell. `learn` takes such a record's line.
    bool is_complete() const { return complete_; }
    void learn(std::string_view line, std::uint64_t number);

    /// As the lines up to now say.
    std::shared_ptr<const Schema> schema();

    /// Names that several samples of the VCF have.
    const std::vector<std::string>& repeated_samples() const { return repeated_samples_; }

private:
    struct Wanted {
        ColumnRequest request;
        BuiltColumn column;
        bool has_type = false;
        bool has_depth = false;
    };

    void read_declaration(std::string_view line, Section section, std::uint64_t number);
    void read_number(Wanted& wanted, std::string_view text, Section section, std::uint64_t number);
    void read_type(Wanted& wanted, std::string_view text, Section section, std::uint64_t number);
    void set_type(Wanted& wanted, CellType type, std::uint64_t number);
    void read_titles(std::string_view line, std::uint64_t number);
    void choose_samples(const std::vector<std::string_view>& names);
    void check_declared(std::uint64_t line) const;
    void check_size(std::uint64_t line) const;
    void change();
    std::vector<Wanted>& list_of(Section section) { return section == Section::info ? info_ : format_; }
    [[noreturn]] void fail(const std::string& what, std::uint64_t line) const;

    TableRequest request_;
    std::string file_;
    std::vector<Wanted> info_;
    std::vector<Wanted> format_;
    std::vector<std::string> samples_;
    std::vector<std::int32_t> places_;
    std::vector<std::string> repeated_samples_;
    bool has_titles_ = false;
    bool has_begun_ = false;
    bool complete_ = true;
    std::shared_ptr<const Schema> schema_;
};

}  // namespace gk::vcf::build
