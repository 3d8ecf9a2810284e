#include "gk/vcf/vcf_alleles.hpp"

namespace gk::vcf {
namespace {

bool is_bracket(char c) {
    return c == '[' || c == ']';
}

}  // namespace

VcfAlleles vcf_alleles(const table::RowHead& head, const Alleles& alleles) {
    VcfAlleles result;
    const std::int64_t start = head.start();
    result.symbolic = alleles.alt.size() >= 2 && alleles.alt.front() == '<' && alleles.alt.back() == '>';
    result.unchanged = alleles.ref == alleles.alt;
    const bool begins = !alleles.alt.empty() && is_bracket(alleles.alt.front());
    const bool ends = !alleles.alt.empty() && is_bracket(alleles.alt.back());
    // What a table keeps of a symbolic allele lies behind the base that VCF puts before it.
    if (result.symbolic) result.pad = Pad::before;
    // A breakend whose bases all went with REF's has lost its side: `t[p[` and `]p]t` are those that go on forward.
    else if (begins && ends)
        result.pad = alleles.alt.front() == '[' ? Pad::before : Pad::behind;
    else if (begins && alleles.ref.empty())
        result.pad = Pad::behind;
    else if (alleles.ref.empty() || alleles.alt.empty())
        result.pad = start > 0 || ends ? Pad::before : Pad::behind;
    result.position = start + (result.pad == Pad::before ? 0 : 1);
    result.pad_at = result.pad == Pad::before ? start - 1 : start + static_cast<std::int64_t>(alleles.ref.size());
    return result;
}

}  // namespace gk::vcf
