#include "gk/annotation/export/export_report.hpp"

#include "gk/base/numbers.hpp"

namespace gk::annotation {
namespace {

std::string transcripts(std::uint64_t count) {
    return with_commas(count) + (count == 1 ? " transcript" : " transcripts");
}

}  // namespace

void ExportReport::add(const ExportReport& other) {
    renamed += other.renamed;
    without_bases += other.without_bases;
    merged += other.merged;
    without_parts += other.without_parts;
    resized += other.resized;
    impossible += other.impossible;
}

std::vector<std::string> ExportReport::warnings() const {
    std::vector<std::string> texts;
    if (renamed != 0)
        texts.push_back(with_commas(renamed) + (renamed == 1 ? " ID occurs" : " IDs occur") +
                        " again, and an export has each once: written with a suffix such as _dup1");
    if (without_bases != 0)
        texts.push_back("the genome has no bases of the chromosomes of " + transcripts(without_bases) +
                        " with a CDS, which are written without codon rows, and with a stop codon, if there is one, "
                        "in the CDS");
    if (merged != 0)
        texts.push_back("overlapping exons of " + transcripts(merged) +
                        " are one block each, as BED12 can't hold them");
    if (without_parts != 0)
        texts.push_back("exons of " + transcripts(without_parts) +
                        " have no base, or lie on another strand or chromosome: left out of the blocks");
    if (resized != 0)
        texts.push_back(transcripts(resized) +
                        " written from the first exon to the last, as BED12 must, with another "
                        "start or end than in the annotation");
    if (impossible != 0) texts.push_back(transcripts(impossible) + " left out: no exon, and an end before the start");
    return texts;
}

}  // namespace gk::annotation
