#include "gk/annotation/principal/appris_builder.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::annotation {
namespace {

constexpr std::size_t least_fields = 5;

std::string_view unversioned(std::string_view id) {
    return id.substr(0, id.find('.'));
}

std::string_view without_trailing_blanks(std::string_view line) {
    return line.substr(0, line.find_last_not_of(white_space) + 1);
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_word_character(char c) {
    return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') || c == '_';
}

// The length of `ENS`, three word characters or none, `T`, and `R` or none, at the beginning of a text; 0 where it
// does not begin so. With `then_digit` a digit must follow.
std::size_t ensembl_prefix(std::string_view text, bool then_digit) {
    if (!text.starts_with("ENS")) return 0;
    for (const std::size_t species : {3U, 0U}) {
        std::size_t at = 3 + species;
        if (at >= text.size() || text[at] != 'T') continue;
        if (!std::all_of(text.begin() + 3, text.begin() + static_cast<std::ptrdiff_t>(at), is_word_character)) continue;
        ++at;
        if (at < text.size() && text[at] == 'R') ++at;
        if (!then_digit || (at < text.size() && is_digit(text[at]))) return at;
    }
    return 0;
}

bool is_refseq(std::string_view id) {
    return id.size() >= 4 && is_capital(id[0]) && is_capital(id[1]) && id[2] == '_' && is_digit(id[3]);
}

std::string without_ensembl_prefixes(std::string_view id) {
    std::string out;
    while (!id.empty()) {
        const std::size_t length = ensembl_prefix(id, false);
        if (length == 0) out += id.front();
        id.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

/// What the table says, by unversioned IDs.
class Scores {
public:
    struct Score {
        std::uint8_t rank = 0;
        std::uint64_t line = 0;
        bool used = false;
    };
    struct Gene {
        std::map<std::string, Score, std::less<>> transcripts;
        bool used = false;
    };

    Scores(io::ChunkSource& table, SourceReport& report) : report_(report) {
        io::Chunk chunk;
        while (table.next(chunk))
            io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) { add(line, number); });
    }

    Gene* find(std::string_view gene) {
        const auto found = genes_.find(gene);
        return found == genes_.end() ? nullptr : &found->second;
    }

    /// What transcripts of one rank are ordered by: the ID without what all IDs of its kind begin with.
    std::string order_key(std::string_view transcript_id) const {
        if (kind_ == Kind::ensembl) return without_ensembl_prefixes(transcript_id);
        const std::string_view id = unversioned(transcript_id);
        const std::size_t first = id.find('_');
        if (first == std::string_view::npos)
            throw DataError("the table has RefSeq IDs, and '" + std::string(transcript_id) +
                                "' of the annotation is none, so transcripts can't be put in order",
                            report_.bad_rows.source());
        const std::string_view rest = id.substr(first + 1);
        return std::string(rest.substr(0, rest.find('_')));
    }

    void report_unused() {
        std::uint64_t of_genes = 0;
        std::uint64_t of_transcripts = 0;
        for (const auto& [gene_id, gene] : genes_)
            for (const auto& [id, score] : gene.transcripts) {
                if (score.used) continue;
                ++(gene.used ? of_transcripts : of_genes);
                report_.detail(fmt::format("line {}: the annotation has no {} {}", score.line,
                                           gene.used ? "transcript" : "gene", gene.used ? id : gene_id));
            }
        report_.account.leave_out("of genes that the annotation lacks", of_genes);
        report_.account.leave_out("of transcripts that the annotation lacks", of_transcripts);
    }

private:
    enum class Kind { ensembl, refseq };

    void add(std::string_view row, std::uint64_t number) {
        const std::vector<std::string_view> fields = split_at_tabs(without_trailing_blanks(row));
        if (number == 1 && fields[0] == "Gene name") return;
        ++report_.account.read;
        if (fields.size() < least_fields)
            return report_.bad_rows.add(
                {io::Reason::malformed,
                 "an APPRIS row has 5 or more fields between tabs, not " + std::to_string(fields.size())},
                row, number);
        const auto name = std::find(appris_names.begin(), appris_names.end(), fields[4]);
        if (name == appris_names.end()) return report_.account.leave_out("without a principality");
        const auto rank = static_cast<std::uint8_t>(name - appris_names.begin());
        const std::string_view gene = unversioned(fields[1]);
        const std::string_view transcript = unversioned(fields[2]);
        if (genes_.empty()) decide_kind(transcript, number);
        const auto [place, is_new] =
            genes_[std::string(gene)].transcripts.try_emplace(std::string(transcript), Score{rank, number, false});
        if (is_new) return;
        if (place->second.rank == rank) return report_.account.leave_out("repeated");
        report_.bad_rows.add({io::Reason::refused, "transcript " + std::string(transcript) + " of gene " +
                                                       std::string(gene) + " is " + std::string(*name) + " here and " +
                                                       std::string(appris_names.at(place->second.rank)) + " in line " +
                                                       std::to_string(place->second.line)},
                             row, number);
    }

    void decide_kind(std::string_view transcript, std::uint64_t number) {
        if (ensembl_prefix(transcript, true) != 0)
            kind_ = Kind::ensembl;
        else if (is_refseq(transcript))
            kind_ = Kind::refseq;
        else
            throw DataError::at_line(
                "'" + std::string(transcript) + "' is neither an Ensembl nor a RefSeq transcript ID",
                report_.bad_rows.source(), number);
    }

    SourceReport& report_;
    std::map<std::string, Gene, std::less<>> genes_;
    Kind kind_ = Kind::ensembl;
};

struct Scored {
    Row row = 0;
    std::uint8_t rank = 0;
    std::string key;
};

/// The transcripts of one gene row that the table scores, in row order.
std::vector<Scored> scored_transcripts(const Annotation& annotation, Row gene, Scores::Gene& source,
                                       const Scores& scores) {
    std::vector<Scored> found;
    const auto [first, end] = annotation.transcripts_of(annotation.gene(gene));
    for (Row row = first; row < end; ++row) {
        const TranscriptRow& transcript = annotation.transcript(row);
        if (static_cast<Row>(transcript.gene) != gene)
            throw DataError("the annotation is damaged: transcript row " + std::to_string(row) +
                                " is of two genes, rows " + std::to_string(gene) + " and " +
                                std::to_string(transcript.gene),
                            annotation.path());
        const std::string_view id = annotation.transcript_id(transcript);
        const auto score = source.transcripts.find(unversioned(id));
        if (score == source.transcripts.end()) continue;
        score->second.used = true;
        found.push_back({row, score->second.rank, scores.order_key(id)});
    }
    return found;
}

/// Gene rows by unversioned ID, IDs in the order of their first rows.
std::vector<Row> genes_in_build_order(const Annotation& annotation) {
    const Row count = annotation.table(Feature::genes).count;
    std::map<std::string_view, Row> first_rows;
    std::vector<std::pair<Row, Row>> order;  // (first row of the ID, row)
    for (Row row = 0; row < count; ++row) {
        const std::string_view id = unversioned(annotation.gene_id(annotation.gene(row)));
        order.emplace_back(first_rows.try_emplace(id, row).first->second, row);
    }
    std::sort(order.begin(), order.end());
    std::vector<Row> rows;
    for (const auto& [first, row] : order) rows.push_back(row);
    return rows;
}

}  // namespace

Appris build_appris(io::ChunkSource& table, const Annotation& annotation, SourceReport& report) {
    Scores scores(table, report);
    Appris appris;
    appris.ranks.resize(annotation.table(Feature::transcripts).count);
    std::map<Row, std::vector<Scored>> of_genes;
    for (const Row gene : genes_in_build_order(annotation)) {
        Scores::Gene* const source = scores.find(unversioned(annotation.gene_id(annotation.gene(gene))));
        if (source == nullptr) continue;
        source->used = true;
        std::vector<Scored> found = scored_transcripts(annotation, gene, *source, scores);
        for (const Scored& transcript : found) {
            appris.ranks.at(transcript.row) = transcript.rank;
            appris.scored.push_back(transcript.row);
        }
        std::stable_sort(found.begin(), found.end(), [](const Scored& a, const Scored& b) {
            return a.rank != b.rank ? a.rank < b.rank : a.key < b.key;
        });
        of_genes.emplace(gene, std::move(found));
    }
    scores.report_unused();
    if (appris.scored.empty() && report.account.read != 0)
        throw DataError("no row of the table scores a transcript of this annotation (" + report.account.summary() + ")",
                        report.bad_rows.source());

    for (Row gene = 0; gene < annotation.table(Feature::genes).count; ++gene) {
        if (const auto found = of_genes.find(gene); found != of_genes.end())
            for (const Scored& transcript : found->second) appris.by_gene.add(transcript.row);
        appris.by_gene.end_gene();
    }
    return appris;
}

}  // namespace gk::annotation
