// GTF of GENCODE and Ensembl, built into annotations: by lines that are made from a few bytes each, so that transcripts
// with stop codons of every kind come about, or by the text as it is.
#include "gk/annotation/source/gencode/gencode_source.hpp"
#include "support/annotation_draft.hpp"

namespace {

using gk::annotation::Source;
using gk::annotation::SourceContext;
using gk::fuzz::Built;
using gk::fuzz::require;

constexpr std::string_view types[] = {"gene", "transcript", "exon",           "CDS",
                                      "UTR",  "stop_codon", "five_prime_utr", "three_prime_utr"};

// A line of each four bytes: type, transcript and strand, start, length and exon number.
std::string lines_of(std::string_view bytes) {
    gk::ByteBuffer text;
    gk::fuzz::Choices choices(bytes);
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
        const std::uint8_t type = choices.next();
        const std::uint8_t transcript = choices.next();
        const int start = 1 + choices.next();
        const std::uint8_t length = choices.next();
        text.append("chr1\thavana\t");
        text.append(types[type % 8]);
        text.push('\t');
        text.append_integer(start);
        text.push('\t');
        text.append_integer(start + length % 64);
        text.append(transcript < 128 ? "\t.\t+\t" : "\t.\t-\t");
        text.append_integer(type / 8 % 3);
        text.append("\tgene_id \"G\"; transcript_id \"T");
        text.append_integer(transcript % 4);
        text.append("\"; exon_number ");
        text.append_integer(1 + length / 64);
        text.append("; exon_id \"E");
        text.append_integer(start);
        text.append("\"; gene_type \"miRNA\"; transcript_biotype \"miRNA\"; note \"a; b\";\n");
    }
    return std::string(text.view());
}

Built build(std::string_view text, std::uint8_t bits, unsigned threads, std::size_t chunk_size) {
    return gk::fuzz::build([&](gk::annotation::Draft& draft, gk::annotation::BuildReport& report) {
        const auto on_bad = (bits & 2) != 0 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
        const SourceContext context(gk::fuzz::small_genome(), Source::ensembl, (bits & 1) != 0);
        gk::io::BadRecords bad_rows("file", on_bad, nullptr, report.account);
        gk::fuzz::TextSource lines(text, chunk_size);
        gk::annotation::read_gencode(lines, threads, context, bad_rows, report, draft);
    });
}

// A byte of options, one for the size of chunks, and lines or the bytes of lines.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const std::size_t chunk_size = choices.next();
    const std::string made = (bits & 4) != 0 ? lines_of(choices.rest()) : std::string(choices.rest());
    const gk::fuzz::ExactCopy text(made);
    const Built whole = build(text.view(), bits, 1, text.view().size());
    gk::fuzz::check_built(whole);
    require(build(text.view(), bits, 2, chunk_size) == whole, "chunks and threads change nothing");
}

}  // namespace

GK_FUZZ_TARGET(gtf, one_input);
