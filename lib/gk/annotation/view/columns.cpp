#include "gk/annotation/view/columns.hpp"

#include <algorithm>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/view/text_form.hpp"
#include "gk/base/error.hpp"

namespace gk::annotation {
namespace {

using View = AnnotationView;
using Number = std::optional<std::int64_t>;

// Annotations have no empty texts: what looks like one is a missing value.
template <auto Get>
auto given(const View& view, Row row) {
    const auto value = Get(view, row);
    if constexpr (requires { std::string_view(value); })
        return std::string_view(value).empty() ? std::nullopt : std::optional(value);
    else
        return value;
}

class ColumnList {
public:
    explicit ColumnList(const View& view) : view_(view) {}
    /// A column whose value in a row is `Get(view, row)`.
    template <auto Get>
    void add(std::string_view name) {
        columns_.push_back(table::make_column<View, given<Get>>(name, view_));
    }
    std::vector<table::Column> take() { return std::move(columns_); }

private:
    const View& view_;
    std::vector<table::Column> columns_;
};

// ---- From a row to the transcript and the gene that it belongs to.

template <Feature feature>
Row transcript_row(const View& view, Row row) {
    if constexpr (feature == Feature::transcripts)
        return row;
    else if constexpr (feature == Feature::exons)
        return static_cast<Row>(view.annotation.exon(row).transcript);
    else if constexpr (feature == Feature::introns)
        return static_cast<Row>(view.annotation.intron(row).transcript);
    else
        return static_cast<Row>(view.annotation.part(feature, row).transcript);
}

template <Feature feature>
const TranscriptRow& transcript(const View& view, Row row) {
    return view.annotation.transcript(transcript_row<feature>(view, row));
}

template <Feature feature>
const GeneRow& gene(const View& view, Row row) {
    if constexpr (feature == Feature::genes)
        return view.annotation.gene(row);
    else
        return view.annotation.gene(static_cast<Row>(transcript<feature>(view, row).gene));
}

// ---- Codes and row numbers as users see them.

Number level_of(std::uint8_t code) {
    return code >= no_level ? Number() : code + 1;
}
Number tsl_of(std::uint8_t code) {
    return code >= no_tsl ? Number() : code + 1;
}
Number row_if(bool there, std::int64_t row) {
    return there ? Number(row) : Number();
}
Number row_or_none(std::int32_t row) {
    return row_if(row != no_row, row);
}

// ---- Groups of columns that several tables share.

template <Feature feature>
const table::RowHead& head(const View& view, Row row) {
    return view.annotation.table(feature).head(row);
}

template <Feature feature>
void add_place(ColumnList& list) {
    list.add<[](const View& v, Row r) { return v.chrom(head<feature>(v, r)); }>("chrom");
    list.add<[](const View& v, Row r) -> std::int64_t { return head<feature>(v, r).start(); }>("start");
    list.add<[](const View& v, Row r) { return head<feature>(v, r).end(); }>("end");
    list.add<[](const View& v, Row r) { return std::string_view(head<feature>(v, r).forward() ? "+" : "-"); }>(
        "strand");
}

template <Feature feature>
void add_row_and_form(ColumnList& list) {
    list.add<[](const View&, Row r) -> std::int64_t { return r; }>("row");
    list.add<[](const View& v, Row r) { return text_form(v.annotation, feature, r); }>("repr");
    list.add<[](const View& v, Row r) { return head<feature>(v, r).end() - head<feature>(v, r).start(); }>("length");
}

template <Feature feature>
void add_gene_names(ColumnList& list) {
    list.add<[](const View& v, Row r) { return v.annotation.gene_id(gene<feature>(v, r)); }>("gene_id");
    list.add<[](const View& v, Row r) { return v.annotation.gene_name(gene<feature>(v, r)); }>("gene_name");
}

template <Feature feature>
void add_transcript_id(ColumnList& list) {
    list.add<[](const View& v, Row r) { return v.annotation.transcript_id(transcript<feature>(v, r)); }>(
        "transcript_id");
}

template <Feature feature>
void add_transcript_kind(ColumnList& list) {
    list.add<[](const View& v, Row r) { return biotype_name(transcript<feature>(v, r).biotype); }>("type");
    list.add<[](const View& v, Row r) { return level_of(transcript<feature>(v, r).level); }>("level");
    list.add<[](const View& v, Row r) { return tsl_of(transcript<feature>(v, r).tsl); }>("tsl");
}

template <Feature feature>
void add_gene_kind(ColumnList& list) {
    list.add<[](const View& v, Row r) { return biotype_name(gene<feature>(v, r).biotype); }>("gene_type");
    list.add<[](const View& v, Row r) { return level_of(gene<feature>(v, r).level); }>("gene_level");
}

template <Feature feature>
void add_num_exons(ColumnList& list) {
    list.add<[](const View& v, Row r) -> std::int64_t { return transcript<feature>(v, r).exon_count; }>("num_exons");
}

template <Feature feature>
void add_has_cds(ColumnList& list) {
    list.add<[](const View& v, Row r) {
        if constexpr (feature == Feature::exons)
            return v.annotation.exon(r).cds != no_row;
        else
            return transcript<feature>(v, r).cds_count != 0;
    }>("has_cds");
}

template <Feature feature>
void add_transcript_row(ColumnList& list) {
    list.add<[](const View& v, Row r) -> std::int64_t { return transcript_row<feature>(v, r); }>("transcript");
}

// The command opens the APPRIS and the MANE file when it sees one of these columns named.
constexpr std::string_view appris_columns[] = {"appris", "appris_rank"};
constexpr std::string_view mane_columns[] = {"mane_select", "mane_plus_clinical"};

template <Feature feature>
void add_principality(ColumnList& list) {
    list.add<[](const View& v, Row r) { return v.appris->name(transcript_row<feature>(v, r)); }>("appris");
    list.add<[](const View& v, Row r) -> Number {
        const auto rank = v.appris->rank(transcript_row<feature>(v, r));
        return rank ? Number(*rank) : Number();
    }>("appris_rank");
    list.add<[](const View& v, Row r) { return v.mane->is_select(transcript_row<feature>(v, r)); }>("mane_select");
    list.add<[](const View& v, Row r) { return v.mane->is_plus_clinical(transcript_row<feature>(v, r)); }>(
        "mane_plus_clinical");
}

// ---- The tables.

void add_gene_columns(ColumnList& list) {
    constexpr Feature self = Feature::genes;
    add_place<self>(list);
    list.add<[](const View& v, Row r) { return v.annotation.gene_id(v.annotation.gene(r)); }>("id");
    list.add<[](const View& v, Row r) { return v.annotation.gene_name(v.annotation.gene(r)); }>("name");
    list.add<[](const View& v, Row r) { return biotype_name(v.annotation.gene(r).biotype); }>("type");
    list.add<[](const View& v, Row r) { return level_of(v.annotation.gene(r).level); }>("level");
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.gene(r).transcript_count; }>(
        "num_transcripts");
    add_row_and_form<self>(list);
    list.add<[](const View& v, Row r) {
        const GeneRow& row = v.annotation.gene(r);
        return row_if(row.transcript_count > 0, row.first_transcript);
    }>("first_transcript");
}

template <unsigned place>
std::string_view transcript_text(const View& v, Row r) {
    return v.annotation.transcript_text(v.annotation.transcript(r), place);
}

void add_transcript_columns(ColumnList& list) {
    constexpr Feature self = Feature::transcripts;
    add_place<self>(list);
    list.add<transcript_text<0>>("id");
    add_gene_names<self>(list);
    add_transcript_kind<self>(list);
    list.add<transcript_text<1>>("ccds_id");
    list.add<transcript_text<2>>("protein_id");
    list.add<transcript_text<3>>("product");
    add_num_exons<self>(list);
    add_row_and_form<self>(list);
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.transcript(r).gene; }>("gene");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.transcript(r).first_exon); }>("first_exon");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.transcript(r).first_intron); }>("first_intron");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.transcript(r).first_cds); }>("first_cds");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.transcript(r).first_utr5); }>("first_utr5");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.transcript(r).first_utr3); }>("first_utr3");
    list.add<[](const View& v, Row r) { return Annotation::intron_count(v.annotation.transcript(r)); }>("num_introns");
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.transcript(r).cds_count; }>("num_cdss");
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.transcript(r).utr5_count; }>("num_utr5s");
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.transcript(r).utr3_count; }>("num_utr3s");
    add_gene_kind<self>(list);
    add_has_cds<self>(list);
    add_principality<self>(list);
}

void add_exon_columns(ColumnList& list) {
    constexpr Feature self = Feature::exons;
    add_place<self>(list);
    list.add<[](const View& v, Row r) { return v.annotation.exon_id(v.annotation.exon(r)); }>("id");
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.exon(r).index; }>("index");
    add_transcript_id<self>(list);
    add_gene_names<self>(list);
    add_transcript_kind<self>(list);
    add_row_and_form<self>(list);
    add_transcript_row<self>(list);
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.exon(r).cds); }>("cds");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.exon(r).utr5); }>("utr5");
    list.add<[](const View& v, Row r) { return row_or_none(v.annotation.exon(r).utr3); }>("utr3");
    list.add<[](const View& v, Row r) { return row_if(v.annotation.exon(r).index != 0, std::int64_t{r} - 1); }>(
        "prev_exon");
    list.add<[](const View& v, Row r) { return row_if(v.annotation.exon(r).is_last == 0, std::int64_t{r} + 1); }>(
        "next_exon");
    list.add<[](const View& v, Row r) {
        const ExonRow& exon = v.annotation.exon(r);
        return row_if(exon.index != 0, std::int64_t{transcript<self>(v, r).first_intron} + exon.index - 1);
    }>("prev_intron");
    list.add<[](const View& v, Row r) {
        const ExonRow& exon = v.annotation.exon(r);
        const TranscriptRow& parent = transcript<self>(v, r);
        return row_if(exon.index + 1 != parent.exon_count, std::int64_t{parent.first_intron} + exon.index);
    }>("next_intron");
    add_gene_kind<self>(list);
    add_num_exons<self>(list);
    add_has_cds<self>(list);
    add_principality<self>(list);
}

void add_intron_columns(ColumnList& list) {
    constexpr Feature self = Feature::introns;
    add_place<self>(list);
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.intron(r).index; }>("index");
    add_transcript_id<self>(list);
    add_gene_names<self>(list);
    add_transcript_kind<self>(list);
    add_row_and_form<self>(list);
    add_transcript_row<self>(list);
    list.add<[](const View& v, Row r) { return row_if(v.annotation.intron(r).index != 0, std::int64_t{r} - 1); }>(
        "prev_intron");
    list.add<[](const View& v, Row r) { return row_if(v.annotation.intron(r).is_last == 0, std::int64_t{r} + 1); }>(
        "next_intron");
    list.add<[](const View& v, Row r) {
        return std::int64_t{transcript<self>(v, r).first_exon} + v.annotation.intron(r).index;
    }>("prev_exon");
    list.add<[](const View& v, Row r) {
        return std::int64_t{transcript<self>(v, r).first_exon} + v.annotation.intron(r).index + 1;
    }>("next_exon");
    add_gene_kind<self>(list);
    add_num_exons<self>(list);
    add_has_cds<self>(list);
    add_principality<self>(list);
}

template <Feature self>
void add_part_columns(ColumnList& list) {
    constexpr bool is_cds = self == Feature::cdss;
    add_place<self>(list);
    if constexpr (is_cds)
        list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.part(self, r).phase(); }>("phase");
    list.add<[](const View& v, Row r) -> std::int64_t { return v.annotation.part(self, r).exon_index; }>("exon_index");
    add_transcript_id<self>(list);
    add_gene_names<self>(list);
    add_transcript_kind<self>(list);
    add_row_and_form<self>(list);
    add_transcript_row<self>(list);
    list.add<[](const View& v, Row r) {
        return std::int64_t{transcript<self>(v, r).first_exon} + v.annotation.part(self, r).exon_index;
    }>("exon");
    list.add<[](const View& v, Row r) { return row_if(!v.annotation.part(self, r).is_first(), std::int64_t{r} - 1); }>(
        is_cds ? "prev_cds" : "prev_utr");
    list.add<[](const View& v, Row r) { return row_if(!v.annotation.part(self, r).is_last(), std::int64_t{r} + 1); }>(
        is_cds ? "next_cds" : "next_utr");
    add_gene_kind<self>(list);
    add_num_exons<self>(list);
    add_has_cds<self>(list);
    add_principality<self>(list);
}

constexpr std::string_view gene_defaults[] = {"chrom", "start", "end",   "strand",         "id",
                                              "name",  "type",  "level", "num_transcripts"};
constexpr std::string_view transcript_defaults[] = {"chrom",   "start",      "end",     "strand",   "id",
                                                    "gene_id", "gene_name",  "type",    "level",    "tsl",
                                                    "ccds_id", "protein_id", "product", "num_exons"};
constexpr std::string_view exon_defaults[] = {"chrom",         "start",   "end",       "strand", "id",    "index",
                                              "transcript_id", "gene_id", "gene_name", "type",   "level", "tsl"};
constexpr std::string_view intron_defaults[] = {"chrom",   "start",     "end",  "strand", "index", "transcript_id",
                                                "gene_id", "gene_name", "type", "level",  "tsl"};
constexpr std::string_view cds_defaults[] = {"chrom",         "start",   "end",       "strand", "phase", "exon_index",
                                             "transcript_id", "gene_id", "gene_name", "type",   "level", "tsl"};
constexpr std::string_view utr_defaults[] = {"chrom",      "start",         "end",     "strand",
                                             "exon_index", "transcript_id", "gene_id", "gene_name"};

}  // namespace

std::string_view AnnotationView::chrom(const table::RowHead& row) const {
    if (const auto id = tags.find(row.chrom)) return names[index_of(*id)];
    throw DataError("the annotation is on a chromosome that its assembly does not have (tag " +
                        std::to_string(std::uint32_t{row.chrom}) + ")",
                    annotation.path());
}

std::vector<table::Column> columns_of(Feature feature, const AnnotationView& view) {
    ColumnList list(view);
    switch (feature) {
        case Feature::genes:
            add_gene_columns(list);
            break;
        case Feature::transcripts:
            add_transcript_columns(list);
            break;
        case Feature::exons:
            add_exon_columns(list);
            break;
        case Feature::introns:
            add_intron_columns(list);
            break;
        case Feature::cdss:
            add_part_columns<Feature::cdss>(list);
            break;
        case Feature::utr5s:
            add_part_columns<Feature::utr5s>(list);
            break;
        case Feature::utr3s:
            add_part_columns<Feature::utr3s>(list);
            break;
    }
    return list.take();
}

std::span<const std::string_view> default_columns(Feature feature) {
    switch (feature) {
        case Feature::genes:
            return gene_defaults;
        case Feature::transcripts:
            return transcript_defaults;
        case Feature::exons:
            return exon_defaults;
        case Feature::introns:
            return intron_defaults;
        case Feature::cdss:
            return cds_defaults;
        default:
            return utr_defaults;
    }
}

std::span<const std::string_view> bed_name_columns(Feature feature) {
    static constexpr std::string_view ids[] = {"id", "transcript_id"};
    const std::span<const std::string_view> all(ids);
    if (feature == Feature::exons) return all;
    return feature == Feature::genes || feature == Feature::transcripts ? all.first(1) : all.last(1);
}

bool is_appris_column(std::string_view name) {
    return std::find(std::begin(appris_columns), std::end(appris_columns), name) != std::end(appris_columns);
}

bool is_mane_column(std::string_view name) {
    return std::find(std::begin(mane_columns), std::end(mane_columns), name) != std::end(mane_columns);
}

}  // namespace gk::annotation
