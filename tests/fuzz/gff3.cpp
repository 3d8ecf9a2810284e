// GFF3 of GENCODE, Ensembl and NCBI, built into annotations.
#include "gk/annotation/source/gencode/gencode_source.hpp"
#include "gk/annotation/source/ncbi/ncbi_source.hpp"
#include "support/annotation_draft.hpp"

namespace {

using gk::annotation::Source;
using gk::annotation::SourceContext;
using gk::fuzz::Built;
using gk::fuzz::require;

Built build(std::string_view text, Source source, std::uint8_t bits, unsigned threads, std::size_t chunk_size) {
    return gk::fuzz::build([&](gk::annotation::Draft& draft, gk::annotation::BuildReport& report) {
        const auto on_bad = (bits & 2) != 0 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
        const SourceContext context(gk::fuzz::small_genome(), source, (bits & 1) != 0);
        gk::io::BadRecords bad_rows("file", on_bad, nullptr, report.account);
        gk::fuzz::TextSource lines(text, chunk_size);
        const auto read = source == Source::ncbi_refseq ? gk::annotation::read_ncbi : gk::annotation::read_gencode;
        read(lines, threads, context, bad_rows, report, draft);
    });
}

// A byte of options, one for the size of chunks, and the text.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const std::size_t chunk_size = choices.next();
    const gk::fuzz::ExactCopy text(choices.rest());
    const Source source = (bits & 4) != 0 ? Source::ncbi_refseq : Source::gencode;
    const Built whole = build(text.view(), source, bits, 1, text.view().size());
    gk::fuzz::check_built(whole);
    require(build(text.view(), source, bits, 2, chunk_size) == whole, "chunks and threads change nothing");
}

}  // namespace

GK_FUZZ_TARGET(gff3, one_input);
