// The two small text files beside a 2bit, read as tables for listings (gk/genome/FORMAT.md#chromsizes,
// gk/genome/FORMAT.md#chromaliastxt).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gk {

/// One line of `chrom.sizes`.
struct ChromSize {
    std::string name;
    std::int64_t size = 0;
};

/// The chromosomes in file order (GenomeKit's order). Each line must have two fields; a repeated name keeps its first
/// place and its last size. Throws DataError with file and line.
std::vector<ChromSize> read_chrom_sizes(const std::string& path);
/// The same of such a file's text; `origin` is named in errors.
std::vector<ChromSize> parse_chrom_sizes(std::string_view text, const std::string& origin);

/// The alias file as a table, for listings. Complete when it is made, so safe for use by several threads.
class ChromAliases {
public:
    /// Throws DataError with file and line.
    explicit ChromAliases(const std::string& path);
    /// The same of such a file's text; `origin` is named in errors.
    ChromAliases(std::string_view text, std::string origin);

    struct Row {
        std::string canonical;
        std::vector<std::pair<std::string, std::string>> aliases;  ///< scheme, alias: in column order
    };
    const std::vector<Row>& rows() const { return rows_; }
    /// The schemes of the last header line, lower case, the canonical column's own first.
    const std::vector<std::string>& schemes() const { return schemes_; }

    /// alias, canonical: empty aliases are left out, a repeated alias keeps its first place and its last meaning.
    /// Throws UsageError for a scheme that the file does not name.
    std::vector<std::pair<std::string, std::string>> by_scheme(std::string_view scheme) const;

private:
    std::string origin_;
    std::vector<Row> rows_;
    std::vector<std::string> schemes_;
};

}  // namespace gk
