// What the schemes of an assembly's alias file call its chromosomes: a column for each scheme, or the pairs of one.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cmd/genome/chrom_rows.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {

/// The alias columns: every scheme of the file, in order of appearance, and each chromosome's alias in it. The genome
/// outlives it.
class AliasColumns {
public:
    /// Throws Error where the assembly has no alias file.
    explicit AliasColumns(Genome& genome);

    const std::vector<std::string>& schemes() const { return schemes_; }
    /// The alias of a chromosome, which may be an empty text; null where the scheme has none. It lives as long as the
    /// genome.
    const std::string* alias(const std::string& chrom, const std::string& scheme) const;

private:
    Genome& genome_;
    std::unordered_map<std::string, const ChromAliases::Row*> by_canonical_;
    std::vector<std::string> schemes_;
};

/// The pairs `alias chrom` of one alias scheme, as TSV or JSON.
class SchemeListing {
public:
    /// Throws Error where the assembly has no alias file.
    SchemeListing(Genome& genome, const std::string& scheme, io::RowFormat format);

    /// With its newline; empty in JSON.
    const std::string& header() const { return shape_.header(); }
    /// All pairs, in the order of the file.
    void append_all(ByteBuffer& out) const;
    /// The alias of a chromosome by any of its names; `.` (JSON: null) where the scheme has none.
    void append(const ChromRow& row, ByteBuffer& out) const;

private:
    // Null: the scheme has no alias of it.
    void append_pair(const std::string* alias, const std::string& chrom, ByteBuffer& out) const;

    io::RowShape shape_;
    std::vector<std::pair<std::string, std::string>> pairs_;
    std::unordered_map<std::string, std::string> by_chrom_;
};

}  // namespace gk::cmd
