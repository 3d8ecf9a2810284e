#include "gk/reads/view/variants_view.hpp"

namespace gk::reads {
namespace {

using table::make_column;
using table::Row;

std::string_view ref_of_variant(const VariantsView& view, Row row) {
    return view.variants().alleles(row).ref;
}
std::string_view alt_of_variant(const VariantsView& view, Row row) {
    return view.variants().alleles(row).alt;
}
std::string text_of_variant(const VariantsView& view, Row row) {
    ByteBuffer text;
    append_read_variant(view.variants(), view.names(), row, text);
    return std::string(text.view());
}

}  // namespace

table::TableView VariantsView::table_view() const {
    return view_of(rows_,
                   {make_column<VariantsView, ref_of_variant>("ref", *this),
                    make_column<VariantsView, alt_of_variant>("alt", *this),
                    make_column<VariantsView, text_of_variant>("variant", *this)},
                   {"chrom", "start", "end", "ref", "alt", "variant"}, 'V');
}

}  // namespace gk::reads
