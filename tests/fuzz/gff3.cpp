// GFF3 of GENCODE, Ensembl, NCBI and any other, built into annotations.
#include "support/annotation_text.hpp"

namespace {

using gk::annotation::Source;

// A byte of options, one that is not used here (annotation_file reads the same inputs), and the text.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    choices.next();
    const Source source = (bits & 8) != 0 ? Source::generic : (bits & 4) != 0 ? Source::ncbi_refseq : Source::gencode;
    gk::io::TextLines lines(choices.rest());
    gk::fuzz::check_built(gk::fuzz::build_text(lines, source, bits, 1));
}

}  // namespace

GK_FUZZ_TARGET(gff3, one_input);
