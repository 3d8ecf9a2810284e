// Annotations as text. That GFF3 builds to the same bytes again is shown for many in
// tests/property/annotation_roundtrip.py.
#include <fmt/core.h>

#include <boost/test/unit_test.hpp>

#include "gk/annotation/export/export.hpp"
#include "gk/base/error.hpp"
#include "support/annotation_export.hpp"

using namespace gk;
using namespace gk::annotation;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(annotation_export)

BOOST_AUTO_TEST_CASE(gff3_builds_to_the_same_file) {
    for (const auto& [rows, source] :
         {std::pair(small_gencode_rows, Source::gencode), {small_ncbi_rows, Source::ncbi_refseq}}) {
        SmallAnnotation small(rows, source);
        const std::string text = exported_text(small, ExportFormat::gff3);
        BOOST_TEST(text.starts_with("##gff-version 3\n"));
        const SmallAnnotation again(text, source);
        BOOST_TEST((content_of(again.path()) == content_of(small.path())));
    }
}

BOOST_AUTO_TEST_CASE(threads_change_nothing) {
    std::string rows;
    for (int i = 0; i < 6000; ++i) {
        rows += fmt::format(
            "chr1 x gene 1 90 . + . ID=G{0};gene_type=lncRNA;gene_name=N\n"
            "chr1 x transcript 1 90 . + . ID=T{0};Parent=G{0};transcript_type=lncRNA\n"
            "chr1 x exon 1 90 . + . Parent=T{0};exon_id=E{1};exon_number=1\n",
            i, i % 70);
    }
    SmallAnnotation small(rows);
    for (const ExportFormat format : {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12})
        BOOST_TEST((exported_text(small, format, 3) == exported_text(small, format, 1)));
}

BOOST_AUTO_TEST_CASE(an_export_in_memory) {
    SmallAnnotation small(small_gencode_rows);
    for (const ExportFormat format : {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12}) {
        ByteBuffer out;
        out.append("before\n");
        export_annotation(small.view(), {.format = format}, out);
        BOOST_TEST(out.view() == "before\n" + exported_text(small, format));
    }
}

BOOST_AUTO_TEST_CASE(chosen_transcripts_with_their_genes) {
    SmallAnnotation small(std::string(small_gencode_rows) +
                          "chr2 x gene 1 9 . + . ID=G3;gene_type=lncRNA;gene_name=N\n");
    const std::vector<bool> second = {false, true};
    const std::vector<bool> none = {false, false};
    for (const ExportDialect dialect : {ExportDialect::source, ExportDialect::ensembl})
        for (const ExportFormat format : {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12}) {
            const std::string text =
                exported_text(small, {.format = format, .dialect = dialect, .transcripts = &second});
            BOOST_TEST(contains(text, "T2.1"));
            for (const char* other : {"G1.2", "T1.1", "G3"}) BOOST_TEST(!contains(text, other));
            BOOST_TEST(exported_text(small, {.format = format, .dialect = dialect, .transcripts = &none}) ==
                       (format == ExportFormat::gff3 ? "##gff-version 3\n" : ""));
        }
}

BOOST_AUTO_TEST_CASE(rows_that_do_not_belong_together) {
    const SmallAnnotation small;
    std::string bytes = content_of(small.path());
    const table::Layout& layout = small.annotation().table(Feature::transcripts);
    bytes[layout.rows_offset + layout.row_size + offsetof(TranscriptRow, gene)] = 0;
    SmallAnnotation damaged;
    const TemporaryFolder folder;
    const Annotation annotation(folder.write("a.v22.dganno", bytes));
    const AnnotationView whole = damaged.view();
    const AnnotationView view{annotation, whole.tags, whole.names};
    for (const ExportFormat format : {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12}) {
        io::Output output({folder.file("out")});
        BOOST_TEST(contains(message_of<DataError>([&] { export_annotation(view, {.format = format}, 1, output); }),
                            "transcripts row 1 is not of the gene that has it"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
