#include "cmd/genome/chrom_listing.hpp"

#include <algorithm>
#include <array>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/genome_digests.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {

ChromListing::ChromListing(Genome& genome, const ChromListingOptions& options, bool asked)
    : genome_(genome), options_(options) {
    const bool json = options.format == ChromFormat::json;
    table::ColumnChoice choice;
    if (asked) choice.known.emplace_back("query");
    choice.known.insert(choice.known.end(), {"chrom", "size"});
    if (options.aliases) {
        const std::vector<std::string>& schemes = aliases_.emplace(genome).schemes();
        const std::vector<std::string_view> names(schemes.begin(), schemes.end());
        if (json) {
            choice.known.emplace_back("aliases");
            aliases_shape_ = io::RowShape(io::RowFormat::json, names);
        } else {
            choice.known.insert(choice.known.end(), names.begin(), names.end());
        }
    }
    if (options.digest) choice.known.insert(choice.known.end(), {"md5", "refget"});
    if (options.digest && json) choice.known.emplace_back("seqcol");
    choice.defaults = choice.known;
    choice.known.emplace_back("tag");

    const std::vector<std::size_t> picked = pick_columns(choice, options.columns);
    if (json) refuse_repeated(choice, picked);
    std::vector<std::string_view> names;
    for (const std::size_t i : picked) {
        names.push_back(choice.known[i]);
        columns_.push_back(column_named(names.back(), asked));
    }
    shape_ = io::RowShape(options.row_format(), names);
}

void ChromListing::make_digests(unsigned threads) {
    digests_ = chromosome_digests(genome_, threads);
    std::vector<CollectionMember> members;
    for (std::size_t i = 0; i < digests_.size(); ++i) members.push_back({genome_.sizes()[i].name, digests_[i].refget});
    collection_ = sequence_collection_digest(members);
}

std::string ChromListing::header() const {
    if (options_.format != ChromFormat::tsv || options_.no_header) return {};
    return (options_.digest ? "##seqcol=" + collection_ + "\n" : "") + shape_.header();
}

void ChromListing::append(const ChromRow& row, ByteBuffer& out) const {
    if (options_.format == ChromFormat::bed) return append_bed(row, out);
    io::RowText cells(shape_, out);
    for (const Column& column : columns_) put_cell(row, column, cells, out);
    cells.end();
}

// What is not a column of its own is a scheme, even one that has the name of a column which is not there.
ChromListing::Column ChromListing::column_named(std::string_view name, bool asked) const {
    // In the order of What.
    constexpr std::array<std::string_view, 8> names{"query", "chrom",  "size",   "aliases",
                                                    "md5",   "refget", "seqcol", "tag"};
    const auto what = static_cast<What>(std::find(names.begin(), names.end(), name) - names.begin());
    const bool is_digest = what == What::md5 || what == What::refget || what == What::seqcol;
    const bool is_absent = (what == What::query && !asked) || (is_digest && !options_.digest) ||
                           (what == What::aliases && options_.format != ChromFormat::json);
    if (what == What::alias || is_absent) return {.what = What::alias, .scheme = std::string(name)};
    return {.what = what};
}

void ChromListing::put_cell(const ChromRow& row, const Column& column, io::RowText& cells, ByteBuffer& out) const {
    switch (column.what) {
        case What::query:
            return cells.text_unless_empty(row.query.value_or(row.chrom));
        case What::chrom:
            return cells.text_unless_empty(row.chrom);
        case What::size:
            return row.size ? cells.integer(static_cast<std::int64_t>(*row.size)) : cells.missing();
        case What::aliases:
            cells.begin_value();
            return append_aliases(row, out);
        case What::md5:
        case What::refget:
            return put_digest(row, column.what, cells);
        case What::seqcol:
            return cells.text(collection_);
        case What::tag:
            return put_tag(row, cells);
        case What::alias:
            return put_alias(row, column.scheme, cells);
    }
}

void ChromListing::put_digest(const ChromRow& row, What which, io::RowText& cells) const {
    if (row.listing_index >= digests_.size()) return cells.missing();
    const SequenceDigester::Digests& digests = digests_[row.listing_index];
    cells.text(which == What::md5 ? digests.md5 : digests.refget);
}

void ChromListing::put_tag(const ChromRow& row, io::RowText& cells) const {
    const auto chrom = genome_.names().find(row.chrom);
    cells.integer(chrom_tag(chrom ? genome_.names().name(*chrom) : row.chrom));
}

void ChromListing::put_alias(const ChromRow& row, const std::string& scheme, io::RowText& cells) const {
    const std::string* alias = aliases_->alias(row.chrom, scheme);
    if (alias == nullptr)
        cells.missing();
    else
        cells.text(*alias);
}

void ChromListing::append_aliases(const ChromRow& row, ByteBuffer& out) const {
    io::RowText members(aliases_shape_, out);
    for (const std::string& scheme : aliases_->schemes()) put_alias(row, scheme, members);
    members.end_object();
}

void ChromListing::append_bed(const ChromRow& row, ByteBuffer& out) {
    if (!row.size) throw DataError("the size of '" + row.chrom + "' is not known: chrom.sizes lacks it");
    out.append(row.chrom + "\t0\t" + std::to_string(*row.size) + '\t' + row.query.value_or(row.chrom) + "\t0\t.\n");
}

}  // namespace gk::cmd
