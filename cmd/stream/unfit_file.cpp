#include "cmd/stream/unfit_file.hpp"

#include "gk/store/content_kind.hpp"

namespace gk::cmd {
namespace {

std::string_view taker_of(FileKind kind) {
    switch (kind) {
        case FileKind::twobit:
            return "a genome, which -g takes";
        case FileKind::dganno:
            return "an annotation, which -g takes";
        case FileKind::appris:
        case FileKind::mane:
        case FileKind::pickle:
            return "which 'gk info' describes";
        case FileKind::vcfbin:
            return "which 'gk vcf query' takes";
        case FileKind::gtrack:
        case FileKind::bigwig:
            return "which 'gk track query' takes";
        case FileKind::ralign:
            return "which 'gk reads query' takes";
        case FileKind::jralign:
            return "which 'gk junctions query' takes";
        case FileKind::rdist:
            return "which 'gk junctions counts-query' takes";
        case FileKind::bigbed:
            return "of which 'bigBedToBed' makes BED";
        case FileKind::vcf:
        case FileKind::bcf:
            return "which 'gk vcf compile' and commands that read intervals or variants take";
        case FileKind::bam:
            return "which 'gk reads build' and 'gk junctions build' take; 'bedtools bamtobed' makes BED of it";
        case FileKind::cram:
            return "which 'gk reads build' and 'gk junctions build' take; 'samtools view -b' makes BAM of it, and "
                   "'bedtools bamtobed' BED";
        case FileKind::bzip2:
            return "which 'bzip2 -dc' decompresses";
        case FileKind::xz:
            return "which 'xz -dc' decompresses";
        case FileKind::zstd:
            return "which 'zstd -dc' decompresses";
        case FileKind::zip:
            return "which 'unzip -p' unpacks";
        default:
            return "which gk does not read here";
    }
}

}  // namespace

std::string what_takes(FileKind kind) {
    std::string text = "this is ";
    return text.append(spoken_name(kind)).append(", ").append(taker_of(kind));
}

std::string what_takes(IntervalKind kind) {
    std::string text = "this is ";
    text.append(spoken_name(kind));
    if (kind == IntervalKind::gff) text.append(", of which 'gk build-annotation' makes an annotation and");
    return text.append(kind == IntervalKind::gff ? " which" : ", which").append(" commands that read intervals take");
}

std::string what_takes(std::string_view text) {
    std::string what = "this is ";
    what.append(text);
    if (text == "FASTA") return what.append(", sequences, of which 'gk build-assembly' makes a genome");
    if (text == "wig") return what.append(", values, of which 'gk track build' makes a track");
    return what.append(
        ", alignments, which 'gk reads build' and 'gk junctions build' take; 'samtools view -b' makes BAM of it, and "
        "'bedtools bamtobed' BED");
}

}  // namespace gk::cmd
