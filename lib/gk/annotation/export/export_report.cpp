#include "gk/annotation/export/export_report.hpp"

#include "gk/base/numbers.hpp"

namespace gk::annotation {
namespace {

std::string transcripts(std::uint64_t count) {
    return with_commas(count) + (count == 1 ? " transcript" : " transcripts");
}

}  // namespace

void ExportReport::add(const ExportReport& other) {
    merged += other.merged;
    without_parts += other.without_parts;
    resized += other.resized;
    impossible += other.impossible;
}

std::vector<std::string> ExportReport::warnings() const {
    std::vector<std::string> texts;
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
