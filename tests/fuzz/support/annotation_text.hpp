// GFF3 and GTF on their way into annotations.
#pragma once

#include "annotation_draft.hpp"
#include "gk/annotation/source/gencode/gencode_source.hpp"
#include "gk/annotation/source/generic/generic_source.hpp"
#include "gk/annotation/source/ncbi/ncbi_source.hpp"

namespace gk::fuzz {

/// Bit 0 of `bits`: odd coordinates are errors; bit 1: bad rows are left out.
inline Built build_text(io::ChunkSource& lines, annotation::Source source, std::uint8_t bits, unsigned threads) {
    return build([&](annotation::Draft& draft, annotation::BuildReport& report) {
        const auto on_bad = (bits & 2) != 0 ? io::OnBad::skip : io::OnBad::fail;
        const annotation::SourceContext context(small_genome(), source, (bits & 1) != 0);
        io::BadRecords bad_rows("file", on_bad, nullptr, report.account);
        const auto read = source == annotation::Source::ncbi_refseq ? annotation::read_ncbi
                          : source == annotation::Source::generic   ? annotation::read_generic
                                                                    : annotation::read_gencode;
        read(lines, threads, context, bad_rows, report, draft);
    });
}

}  // namespace gk::fuzz
