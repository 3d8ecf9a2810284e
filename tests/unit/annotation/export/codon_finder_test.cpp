// Start and stop codons that the genome shows (gk/annotation/FORMAT.md#codon-rows).
#include <boost/test/unit_test.hpp>

#include "gk/annotation/export/codon_finder.hpp"
#include "gk/base/error.hpp"
#include "support/annotation_export.hpp"
#include "support/twobit_builder.hpp"

using namespace gk::annotation;
using namespace gk::testing;

namespace {

// A row of the CDS and of its exon: start and end, from 1, and phase.
struct Cds {
    int start = 0;
    int end = 0;
    int phase = 0;
};

// Of a transcript with these rows, 5' to 3', on a chromosome with these bases: its lines of GTF that are no exon, as
// `CDS 1-9 0`, and whether they build to the annotation again.
class CodingTranscript {
public:
    CodingTranscript(const std::string& bases, const std::string& strand, const std::vector<Cds>& parts,
                     const std::string& chrom = "chr1")
        : small_(rows(strand, parts, chrom)) {
        const TemporaryFolder& folder = small_.genome().folder();
        folder.write("x.2bit", TwoBitBuilder().add(chrom, bases).bytes());
        genome_.emplace(gk::find_genome("x", folder.path()));
    }

    std::string parts_of_gtf() {
        const ExportRules rules{.format = ExportFormat::gtf, .codons = &*genome_};
        const std::string text = exported_text(small_, rules, 1, &report);
        const SmallAnnotation again(text);
        BOOST_TEST((content_of(again.path()) == content_of(small_.path())));
        std::string parts;
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            std::vector<std::string> columns(1);
            for (const char c : text.substr(at, text.find('\n', at) - at)) {
                if (c == '\t')
                    columns.emplace_back();
                else
                    columns.back() += c;
            }
            if (columns[2] != "CDS" && !columns[2].ends_with("_codon")) continue;
            parts.append(parts.empty() ? "" : ", ").append(columns[2]).append(" ").append(columns[3]);
            parts.append("-").append(columns[4]).append(" ").append(columns[7]);
        }
        return parts;
    }

    ExportReport report;

private:
    static std::string rows(const std::string& strand, const std::vector<Cds>& parts, const std::string& chrom) {
        const std::string where = " . " + strand + " ";
        std::string rows = chrom + " x gene 1 90" + where + ". ID=G;gene_type=protein_coding;gene_name=N\n" + chrom +
                           " x transcript 1 90" + where + ". ID=T;Parent=G;transcript_type=protein_coding\n";
        int number = 0;
        for (const Cds& part : parts) {
            const std::string place = std::to_string(part.start) + " " + std::to_string(part.end) + where;
            ++number;
            rows.append(chrom).append(" x exon ").append(place).append(". Parent=T;exon_number=");
            rows.append(std::to_string(number)).append(";exon_id=E").append(std::to_string(number)).append("\n");
            rows.append(chrom).append(" x CDS ").append(place).append(std::to_string(part.phase));
            rows.append(" Parent=T\n");
        }
        return rows;
    }

    SmallAnnotation small_;
    std::optional<gk::Genome> genome_;
};

std::string parts_of(const std::string& bases, const std::string& strand, const std::vector<Cds>& parts,
                     const std::string& chrom = "chr1") {
    return CodingTranscript(bases, strand, parts, chrom).parts_of_gtf();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codon_finder)

BOOST_AUTO_TEST_CASE(in_one_exon) {
    for (const char* stop : {"TAA", "TAG", "TGA", "tga"})
        BOOST_TEST(parts_of("CCATGAAA" + std::string(stop), "+", {{3, 11, 0}}) ==
                   "CDS 3-8 0, start_codon 3-5 0, stop_codon 9-11 0");
    BOOST_TEST(parts_of("CTTATTTCATG", "-", {{2, 10, 0}}) == "CDS 5-10 0, start_codon 8-10 0, stop_codon 2-4 0");
}

BOOST_AUTO_TEST_CASE(where_the_bases_show_none) {
    BOOST_TEST(parts_of("CCATGAAATGG", "+", {{3, 11, 0}}) == "CDS 3-11 0, start_codon 3-5 0");
    BOOST_TEST(parts_of("CCCTGAAATGA", "+", {{3, 11, 0}}) == "CDS 3-8 0, stop_codon 9-11 0");
    // An incomplete 5' end, and a CDS that does not end where a codon does.
    BOOST_TEST(parts_of("CATGAAATAAC", "+", {{1, 10, 1}}) == "CDS 1-7 1, stop_codon 8-10 0");
    BOOST_TEST(parts_of("ATGAAATAAC", "+", {{1, 9, 1}}) == "CDS 1-9 1");
    BOOST_TEST(parts_of("ATGAANTAAC", "+", {{1, 8, 0}}) == "CDS 1-8 0, start_codon 1-3 0");
    BOOST_TEST(parts_of("ATGAAATAN", "+", {{1, 9, 0}}) == "CDS 1-9 0, start_codon 1-3 0");
    // Beyond the end of the sequence.
    BOOST_TEST(parts_of("ATGAAATA", "+", {{1, 9, 0}}) == "CDS 1-9 0, start_codon 1-3 0");
}

BOOST_AUTO_TEST_CASE(split_by_introns) {
    BOOST_TEST(parts_of("ATCCGAAATCCCAACC", "+", {{1, 2, 0}, {5, 9, 1}, {13, 14, 2}}) ==
               "CDS 1-2 0, CDS 5-8 1, start_codon 1-2 0, start_codon 5-5 1, stop_codon 9-9 0, stop_codon 13-14 2");
    BOOST_TEST(parts_of("ATGAAACCTCCACCA", "+", {{1, 6, 0}, {9, 9, 0}, {12, 12, 2}, {15, 15, 1}}) ==
               "CDS 1-6 0, start_codon 1-3 0, stop_codon 9-9 0, stop_codon 12-12 2, stop_codon 15-15 1");
    // A stop codon that is all of the last exon.
    BOOST_TEST(parts_of("ATGAAACCTAA", "+", {{1, 6, 0}, {9, 11, 0}}) ==
               "CDS 1-6 0, start_codon 1-3 0, stop_codon 9-11 0");
    BOOST_TEST(parts_of("TTCCACCTTTCAT", "-", {{8, 13, 0}, {5, 5, 0}, {1, 2, 2}}) ==
               "CDS 8-13 0, start_codon 11-13 0, stop_codon 5-5 0, stop_codon 1-2 2");
}

BOOST_AUTO_TEST_CASE(nothing_but_a_stop_codon) {
    BOOST_TEST(parts_of("TAACCC", "+", {{1, 3, 0}}) == "stop_codon 1-3 0");
}

BOOST_AUTO_TEST_CASE(mitochondria_have_a_code_of_their_own) {
    BOOST_TEST(parts_of("ATAAAATGAAGA", "+", {{1, 12, 0}}, "chrM") ==
               "CDS 1-9 0, start_codon 1-3 0, stop_codon 10-12 0");
    BOOST_TEST(parts_of("ATGAAATGA", "+", {{1, 9, 0}}, "chrM") == "CDS 1-9 0, start_codon 1-3 0");
    BOOST_TEST(parts_of("ATAAAATGAAGA", "+", {{1, 12, 0}}) == "CDS 1-12 0");
}

BOOST_AUTO_TEST_CASE(chromosomes_without_bases) {
    CodingTranscript transcript("ATGAAATAA", "+", {{1, 9, 0}}, "chr2");
    BOOST_TEST(transcript.parts_of_gtf() == "CDS 1-6 0, start_codon 1-3 0, stop_codon 7-9 0");
    BOOST_TEST(transcript.report.without_bases == 0U);
    SmallAnnotation small;
    small.genome().folder().write("x.2bit", TwoBitBuilder().add("chr2", "ACGT").bytes());
    const gk::Genome genome(gk::find_genome("x", small.genome().folder().path()));
    ExportReport report;
    const std::string text = exported_text(small, {.format = ExportFormat::gtf, .codons = &genome}, 1, &report);
    BOOST_TEST(report.without_bases == 1U);
    BOOST_TEST(text == exported_text(small, ExportFormat::gtf));
    // No 2bit at all.
    SmallAnnotation bare;
    BOOST_CHECK_THROW(exported_text(bare, {.format = ExportFormat::gtf, .codons = &bare.genome().genome()}), gk::Error);
}

// A 3' UTR that begins with the stop codon would lose it in a build, so such a CDS stays whole.
BOOST_AUTO_TEST_CASE(a_utr_that_holds_the_stop_codon) {
    SmallAnnotation small(
        "chr1 x gene 1 90 . + . ID=G;gene_type=protein_coding;gene_name=N\n"
        "chr1 x transcript 1 90 . + . ID=T;Parent=G;transcript_type=protein_coding\n"
        "chr1 x exon 1 90 . + . Parent=T;exon_number=1;exon_id=E\n"
        "chr1 x CDS 1 9 . + 0 Parent=T\n"
        "chr1 x three_prime_UTR 7 90 . + . Parent=T\n");
    small.genome().folder().write("x.2bit", TwoBitBuilder().add("chr1", "ATGAAATAACCC").bytes());
    const gk::Genome genome(gk::find_genome("x", small.genome().folder().path()));
    const std::string text = exported_text(small, {.format = ExportFormat::gtf, .codons = &genome});
    BOOST_TEST(contains(text, "\tCDS\t1\t9\t"));
    const SmallAnnotation again(text);
    BOOST_TEST((content_of(again.path()) == content_of(small.path())));
}

BOOST_AUTO_TEST_SUITE_END()
