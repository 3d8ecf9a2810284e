// UCSC's refLink and refGene tables, built into annotations.
#include "gk/annotation/source/ucsc/ucsc_source.hpp"
#include "support/annotation_draft.hpp"
#include "support/ucsc_texts.hpp"

namespace {

using gk::annotation::Source;
using gk::annotation::SourceContext;

// A byte of options, and the tables.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const gk::fuzz::UcscTexts texts(choices.rest());
    gk::io::TextLines links(texts.links);
    gk::io::TextLines genes(texts.genes);
    gk::fuzz::check_built(gk::fuzz::build([&](gk::annotation::Draft& draft, gk::annotation::BuildReport& report) {
        const auto on_bad = (bits & 2) != 0 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
        const SourceContext context(gk::fuzz::small_genome(), Source::ucsc_refseq, (bits & 1) != 0);
        gk::annotation::read_ucsc({links, "refLink"}, {genes, "refGene"}, context, on_bad, nullptr, report, draft);
    }));
}

}  // namespace

GK_FUZZ_TARGET(refgene, one_input);
