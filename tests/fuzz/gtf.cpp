// GTF of GENCODE, Ensembl, NCBI and any other, built into annotations: by lines that are made from a few bytes each, so
// that transcripts with stop codons of every kind come about, or by the text as it is.
#include <algorithm>

#include "support/annotation_text.hpp"

namespace {

using gk::annotation::Source;

constexpr std::string_view types[] = {"gene", "transcript", "exon",           "CDS",
                                      "UTR",  "stop_codon", "five_prime_utr", "three_prime_utr"};

// More make no other genes, only slower ones.
constexpr std::size_t most_lines = 32;

// A line of each four bytes: type, transcript and strand, start, length and exon number.
std::string lines_of(std::string_view bytes) {
    gk::ByteBuffer text;
    gk::fuzz::Choices choices(bytes);
    for (std::size_t i = 0; i + 4 <= std::min(bytes.size(), 4 * most_lines); i += 4) {
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

// A byte of options, one that is not used here, and lines or the bytes of lines.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    choices.next();
    const std::string made = (bits & 4) != 0 ? lines_of(choices.rest()) : std::string(choices.rest());
    const Source source = (bits & 8) != 0 ? Source::generic : (bits & 16) != 0 ? Source::ncbi_refseq : Source::ensembl;
    gk::io::TextLines lines(made);
    gk::fuzz::check_built(gk::fuzz::build_text(lines, source, bits, 1));
}

}  // namespace

GK_FUZZ_TARGET(gtf, one_input);
