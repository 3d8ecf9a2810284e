// Whole records in their form: what moves, what is split, what stays and what is refused.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "gk/vcf/record/record_normalizer.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "support/small_records.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

namespace {

class Normalizing {
public:
    explicit Normalizing(AlleleForm form, std::string_view samples = "")
        : names_(assembly_.genome().names().names()),
          header_(record_header(samples)),
          rules_{assembly_.genome(), names_, header_, form},
          normalizer_(rules_) {}

    // The records with blanks for tabs and `; ` between them, `!` and what is wrong with one.
    std::string of(std::string_view record) {
        const std::string line = with_tabs(record);
        std::string text;
        for (std::size_t part = 0; part < count_variants(line); ++part) {
            ByteBuffer out;
            text += part == 0 ? "" : "; ";
            if (const auto bad = normalizer_.append(line, part, out)) {
                BOOST_REQUIRE(out.empty());
                text += "!" + bad->what;
                continue;
            }
            for_each_frame(out.view(), [&](const RecordFrame& frame, std::string_view written) {
                BOOST_REQUIRE(written.ends_with('\n'));
                text += with_blanks(written.substr(0, written.size() - 1));
                read_ = frame.read;
                position_ = frame.position;
            });
        }
        return text;
    }
    std::int64_t read() const { return read_; }
    std::int64_t position() const { return position_; }

private:
    RecordAssembly assembly_;
    std::vector<std::string> names_;
    RecordHeader header_;
    RecordRules rules_;
    RecordNormalizer normalizer_;
    std::int64_t read_ = 0;
    std::int64_t position_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(record_normalizer)

BOOST_AUTO_TEST_CASE(what_has_its_form_is_copied) {
    for (const AlleleForm form : {AlleleForm::as_given, AlleleForm::minimal, AlleleForm::left_aligned}) {
        Normalizing records(form);
        for (const std::string record :
             {"c1 10 rs1;x C T 5.00 PASS AC=1;;x=y", "c1 10 . c t . . .", "c1 12 . T TG . . .", "c1 21 . TTG T . . .",
              "c1 10 . CGT ACC . . .", "c2 1 . GA A . . .", "c1 10 . CG TAA . . ."})
            BOOST_TEST(records.of(record) == record);
        // The name of the assembly, with the rest as it was.
        BOOST_TEST(records.of("one 10 . C T 5 . .") == "c1 10 . C T 5 . .");
    }
}

BOOST_AUTO_TEST_CASE(left_aligned) {
    Normalizing records(AlleleForm::left_aligned);
    BOOST_TEST(records.of("c1 5 . AC C . . .") == "c1 1 . AA A . . .");
    BOOST_TEST(records.read() == 5);
    BOOST_TEST(records.position() == 1);
    BOOST_TEST(records.of("c1 19 . CA C . . .") == "c1 19 . CA C . . .");
    BOOST_TEST(records.of("c1 17 x CAC C 3 q5 DB") == "c1 12 x TCA T 3 q5 DB");
    BOOST_TEST(records.of("c1 43 . AGATTACA A . . .") == "c1 36 . TGATTACA T . . .");
    BOOST_TEST(records.of("c1 32 . N NN . . .") == "c1 28 . T TN . . .");  // through a run of N
    BOOST_TEST(records.of("c1 10 . CGT CGA . . .") == "c1 12 . T A . . .");
    BOOST_TEST(records.of("c1 10 . CGTC AGTC . . .") == "c1 10 . C A . . .");
}

BOOST_AUTO_TEST_CASE(minimal_and_as_given) {
    Normalizing minimal(AlleleForm::minimal);
    BOOST_TEST(minimal.of("c1 17 x CAC C 3 q5 DB") == "c1 17 x CAC C 3 q5 DB");
    BOOST_TEST(minimal.of("c1 10 . CGT CGTT . . .") == "c1 12 . T TT . . .");
    BOOST_TEST(minimal.position() == 12);
    BOOST_TEST(minimal.read() == 10);
    BOOST_TEST(minimal.of("c1 10 . CGT CGA . . .") == "c1 12 . T A . . .");
    Normalizing given(AlleleForm::as_given);
    BOOST_TEST(given.of("c1 10 . CGT CGTT,CGA . . AC=1,2") == "c1 10 . CGT CGTT . . AC=1; c1 10 . CGT CGA . . AC=2");
}

BOOST_AUTO_TEST_CASE(split) {
    Normalizing records(AlleleForm::left_aligned, "\tFORMAT\tann\tbob");
    BOOST_TEST(records.of("one 10 i C T,G . . AC=3,4 GT:AD 1/2:1,2,3 ./.") ==
               "c1 10 i C T . . AC=3 GT:AD 1/0:1,2 ./.:.; c1 10 i C G . . AC=4 GT:AD 0/1:1,3 ./.:.");
    BOOST_TEST(records.of("c1 10 . C T,*,<DEL>,. . . . GT 1/2 3/4") ==
               "c1 10 . C T . . . GT 1/0 0/0; c1 10 . C * . . . GT 0/1 0/0; c1 10 . C <DEL> . . . GT 0/0 1/0; "
               "c1 10 . C . . . . GT 0/0 0/1");
    BOOST_TEST(records.of("c1 11 . GTCAC G,GTCACAC . . . GT 1/2 .") ==
               "c1 11 . GTCAC G . . . GT 1/0 .; c1 12 . T TCA . . . GT 0/1 .");
    BOOST_TEST(records.of("c1 10 . C T . . AC=3,4 GT:AD 1/2:1,2,3 ./.") ==
               "c1 10 . C T . . AC=3,4 GT:AD 1/2:1,2,3 ./.");
    // A part that is bad does not harm the others.
    BOOST_TEST(records.of("c1 10 . C T,C,A . . . GT 1/2 3") ==
               "c1 10 . C T . . . GT 1/0 0; !ALT 'C' is the same as REF; c1 10 . C A . . . GT 0/0 1");
    BOOST_TEST(records.of("c1 10 . C T,A . . . GT 1/3 .").starts_with("!FORMAT/GT of sample 'ann' is '1/3'"));
}

BOOST_AUTO_TEST_CASE(without_bases) {
    Normalizing records(AlleleForm::left_aligned);
    for (const std::string record : {"c1 10 . C <DEL> . . END=30", "c1 10 . T <DEL> . . END=30",
                                     "c1 0 . N [c2:5[N . . .", "c1 61 . N N]c2:5] . . .", "c1 10 . C * . . .",
                                     "c1 10 . C . . . END=12", "c1 10 . CG . . . .", "c1 10 . T T. . . ."})
        BOOST_TEST(records.of(record) == record);
    BOOST_TEST(records.of("one 10 . C <DEL> . . .") == "c1 10 . C <DEL> . . .");
    BOOST_TEST(records.of("c1 10 . T * . . .") ==
               "!the variant at c1:10 expects reference 'T', but the genome has 'C'");
    BOOST_TEST(records.of("c1 10 . T . . . .") ==
               "!the variant at c1:10 expects reference 'T', but the genome has 'C'");
    BOOST_TEST(records.of("c1 10 . C  . . .") == "!ALT is empty");
    BOOST_TEST(records.of("c1 x . C <DEL> . . .") == "!POS 'x' is not a whole number");
    BOOST_TEST(records.of("c1 -1 . C <DEL> . . .") == "!position '-1' does not fit 32 bits");
    BOOST_TEST(records.of("c1 2147483648 . C <DEL> . . .") == "!position '2147483648' does not fit 32 bits");
    BOOST_TEST(records.of("c3 10 . C <DEL> . . .") == "!unknown chromosome 'c3'");
}

BOOST_AUTO_TEST_CASE(refused) {
    Normalizing records(AlleleForm::minimal);
    BOOST_TEST(records.of("c1 10 . A T . . .") ==
               "!the variant at c1:10 expects reference 'A', but the genome has 'C'");
    BOOST_TEST(records.of("c3 10 . A T . . .") == "!unknown chromosome 'c3'");
    BOOST_TEST(records.of("c1 10 . C c . . .") == "!ALT 'c' is the same as REF");
    BOOST_TEST(records.of("c1 10 . C T . .") == "!the record has 7 columns, the #CHROM line has 8");
    BOOST_TEST(records.of("c1 10 . C T . . . GT") == "!the record has 9 columns, the #CHROM line has 8");
    BOOST_TEST(records.of("c1:10:C:T") == "!a VCF record needs at least 5 columns, this line has 1");
    BOOST_TEST(records.of("c1 10 . C TX . . .").starts_with("!alternative allele 'TX' has 'X'"));
    BOOST_TEST(records.of("c2 1 . GATTACAGGC GATTACAGGCA . . .") == "c2 10 . C CA . . .");
}

BOOST_AUTO_TEST_SUITE_END()
