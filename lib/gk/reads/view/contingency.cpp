#include "gk/reads/view/contingency.hpp"

namespace gk::reads {
namespace {

bool is_asked(const ReadVariants& variants, table::Row row, const AskedVariant& asked) {
    const table::RowHead& head = variants.row(row).head;
    if (head.chrom != asked.chrom || head.start() != asked.start) return false;
    const ReadAlleles alleles = variants.alleles(row);
    return alleles.ref == asked.ref && alleles.alt == asked.alt;
}

}  // namespace

AlleleCounts count_alleles(const Jralign& file, const std::vector<table::Row>& rows, const AskedVariant& variant) {
    AlleleCounts counts;
    for (const table::Row row : rows) {
        const std::int64_t start = file.junction(row).head.start();
        file.reads(row).each([&](std::uint32_t, const JunctionRead& read) {
            if (variant.start <= start - read.left) return;
            bool has_it = false;
            for (std::uint64_t k = 0; k < read.variants.count && !has_it; ++k)
                has_it = is_asked(file.variants(), static_cast<table::Row>(read.variants[k]), variant);
            ++(has_it ? counts.alt : counts.ref);
        });
    }
    return counts;
}

}  // namespace gk::reads
