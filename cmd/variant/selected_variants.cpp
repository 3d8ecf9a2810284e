#include "cmd/variant/selected_variants.hpp"

namespace gk::cmd {
namespace {

bool has_record(const Query& query) {
    return query.line.find('\t') != std::string_view::npos;
}

}  // namespace

cli::Option variant_where_option(std::optional<std::string>& target) {
    return {.names = "--where",
            .metavar = "CONDITION",
            .help =
                "only variants for which this holds, over chrom, start, end, ref, alt, variant, type and, of VCF and "
                "BCF, id, qual, filter, INFO/X: 'type == \"snv\" && INFO/AF < 0.01'",
            .target = &target,
            .group = "Output"};
}

void check_where(const VariantSelection& selection) {
    if (!selection.where) return;
    vcf::RecordColumns record(selection.header);
    const VariantCondition condition(*selection.where, record);
}

SelectedVariants::SelectedVariants(const VariantSelection& selection)
    : selection_(selection), reader_(selection.genome), record_(selection.header) {
    if (selection.where) condition_.emplace(*selection.where, record_);
}

std::optional<io::BadRecord> SelectedVariants::read(const Query& query, variant::Variant& variant, bool& is_selected) {
    is_selected = true;
    variant::Variant read;
    auto bad = reader_.read(query.line, query.part, read);
    const bool has_no_bases = bad && bad->reason == io::Reason::refused;
    if (bad && !has_no_bases) return bad;
    if (!bad) {
        const TwoBitSequence& sequence = *selection_.genome.sequence(read.chrom);
        variant = selection_.form == vcf::AlleleForm::as_given  ? read
                  : selection_.form == vcf::AlleleForm::minimal ? minimal(read)
                                                                : left_aligned(read, sequence, room_);
    }
    if (record_.any_used())
        if (auto fault = read_record(query, read)) return fault;
    if (condition_) is_selected = holds(query, bad ? nullptr : &variant);
    return is_selected ? bad : std::nullopt;
}

std::optional<io::BadRecord> SelectedVariants::read_record(const Query& query, const variant::Variant& variant) {
    if (has_record(query)) return record_.read(query.line, query.part);
    record_.read_alleles(variant.ref, variant.alt);
    return std::nullopt;
}

void SelectedVariants::read_missing(const Query& query) {
    if (has_record(query))
        record_.read(query.line, query.part);
    else
        record_.clear();
}

bool SelectedVariants::holds(const Query& query, const variant::Variant* variant) {
    VariantValues values{.chrom = query.chrom ? std::string_view(selection_.names[index_of(*query.chrom)])
                                              : query.bed.chrom()};
    if (variant == nullptr) return condition_->holds(values);
    text_.clear();
    append_variant(text_, values.chrom, *variant);
    values.start = variant->start;
    values.end = variant->end();
    values.ref = variant->ref;
    values.alt = variant->alt;
    values.variant = text_.view();
    return condition_->holds(values);
}

}  // namespace gk::cmd
