#include "cmd/genome/chrom_listing.hpp"

#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/json_text.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/genome_digests.hpp"

namespace gk::cmd {

// JSON tells numbers, texts and nothing apart.
struct ChromListing::Cell {
    enum class Kind { text, number, empty, missing };
    std::string text = ".";
    Kind kind = Kind::missing;

    static Cell of_text(std::string text) { return {std::move(text), Kind::text}; }
    static Cell of_number(std::uint64_t value) { return {std::to_string(value), Kind::number}; }

    void append_json(ByteBuffer& out) const {
        if (kind == Kind::number)
            out.append(text);
        else if (kind == Kind::missing)
            out.append("null");
        else if (kind == Kind::empty)
            out.append(R"("")");
        else
            append_json_string(out, text);
    }
};

ChromListing::ChromListing(Genome& genome, const ChromListingOptions& options, bool asked)
    : genome_(genome), options_(options), json_(options.format == "json") {
    if (options.aliases) aliases_.emplace(genome);
    if (asked) choice_.known.emplace_back("query");
    choice_.known.insert(choice_.known.end(), {"chrom", "size"});
    if (aliases_ && json_) choice_.known.emplace_back("aliases");
    if (aliases_ && !json_)
        choice_.known.insert(choice_.known.end(), aliases_->schemes().begin(), aliases_->schemes().end());
    if (options.digest) choice_.known.insert(choice_.known.end(), {"md5", "refget"});
    if (options.digest && json_) choice_.known.emplace_back("seqcol");
    choice_.defaults = choice_.known;
    choice_.known.emplace_back("tag");
    picked_ = pick_columns(choice_, options.columns);
    if (json_) refuse_repeated(choice_, picked_);
}

void ChromListing::make_digests(unsigned threads) {
    digests_ = chromosome_digests(genome_, threads);
    std::vector<CollectionMember> members;
    for (std::size_t i = 0; i < digests_.size(); ++i) members.push_back({genome_.sizes()[i].name, digests_[i].refget});
    collection_ = sequence_collection_digest(members);
}

std::string ChromListing::header() const {
    if (options_.format != "tsv" || options_.no_header) return {};
    return (options_.digest ? "##seqcol=" + collection_ + "\n" : "") + header_line(choice_, picked_);
}

void ChromListing::append(const ChromRow& row, ByteBuffer& out) const {
    if (options_.format == "bed") return append_bed(row, out);
    char before = '{';
    for (std::size_t i = 0; i < picked_.size(); ++i) {
        const std::string_view column = choice_.known[picked_[i]];
        if (!json_) {
            if (i != 0) out.push('\t');
            out.append(cell(row, column).text);
            continue;
        }
        out.push(std::exchange(before, ','));
        append_json_string(out, column);
        out.push(':');
        if (column == "aliases")
            append_aliases(row, out);
        else
            cell(row, column).append_json(out);
    }
    out.append(json_ ? "}\n" : "\n");
}

ChromListing::Cell ChromListing::cell(const ChromRow& row, std::string_view column) const {
    if (column == "query") return Cell::of_text(*row.query);
    if (column == "chrom") return Cell::of_text(row.chrom);
    if (column == "size") return row.size ? Cell::of_number(*row.size) : Cell();
    if (column == "seqcol") return Cell::of_text(collection_);
    if (column == "tag") {
        const auto chrom = genome_.names().find(row.chrom);
        return Cell::of_number(chrom_tag(chrom ? genome_.names().name(*chrom) : row.chrom));
    }
    if (options_.digest && (column == "md5" || column == "refget")) {
        if (row.listing_index >= digests_.size()) return {};
        const auto& digests = digests_[row.listing_index];
        return Cell::of_text(column == "md5" ? digests.md5 : digests.refget);
    }
    return alias_cell(row.chrom, std::string(column));
}

ChromListing::Cell ChromListing::alias_cell(const std::string& chrom, const std::string& scheme) const {
    const std::string* alias = aliases_->alias(chrom, scheme);
    if (alias == nullptr) return {};
    return alias->empty() ? Cell{".", Cell::Kind::empty} : Cell::of_text(*alias);
}

void ChromListing::append_aliases(const ChromRow& row, ByteBuffer& out) const {
    out.push('{');
    bool first = true;
    for (const std::string& scheme : aliases_->schemes()) {
        if (!first) out.push(',');
        first = false;
        append_json_string(out, scheme);
        out.push(':');
        alias_cell(row.chrom, scheme).append_json(out);
    }
    out.push('}');
}

void ChromListing::append_bed(const ChromRow& row, ByteBuffer& out) {
    if (!row.size) throw DataError("the size of '" + row.chrom + "' is not known: chrom.sizes lacks it");
    out.append(row.chrom + "\t0\t" + std::to_string(*row.size) + '\t' + row.query.value_or(row.chrom) + "\t0\t.\n");
}

}  // namespace gk::cmd
