// What the names of stored files say.
#include <boost/test/unit_test.hpp>

#include "gk/store/stored_file.hpp"

using namespace gk;

namespace {

// `KIND of GENOME`, with what else the name says.
std::string told_by(std::string_view name) {
    const StoredFile file = stored_file(name);
    std::string text(word_of(file.kind));
    if (!file.genome.empty()) text += " of " + file.genome;
    if (file.tag) text += " of tag " + std::to_string(*file.tag);
    if (file.other_version) text += " of version " + std::to_string(*file.other_version);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stored_files)

BOOST_AUTO_TEST_CASE(files_of_genomes) {
    BOOST_TEST(told_by("hg38.p14.2bit") == "2bit of hg38.p14");
    BOOST_TEST(told_by("hg38.chrom.sizes") == "chrom.sizes of hg38");
    BOOST_TEST(told_by("hg38.chromAlias.txt") == "chromAlias of hg38");
    BOOST_TEST(told_by("18066321624714247006.hash") == "hash of tag 18066321624714247006");
    BOOST_TEST(told_by("gencode.v47.cfg") == "cfg of gencode.v47");
    BOOST_TEST(told_by("gencode.v47.v22.dganno") == "dganno of gencode.v47");
    BOOST_TEST(told_by("gencode.v47.v21.dganno") == "dganno of gencode.v47 of version 21");
    BOOST_TEST(told_by("mine.dganno") == "dganno of mine");
    BOOST_TEST(told_by("appris.gencode.v47.v7.pkl") == "APPRIS of gencode.v47");
    BOOST_TEST(told_by("appris.gencode.v47.v6.pkl") == "APPRIS of gencode.v47 of version 6");
    BOOST_TEST(told_by("mane.gencode.v47.v1.pkl") == "MANE of gencode.v47");
    BOOST_TEST(told_by("mane.gencode.v47.v2.pkl") == "MANE of gencode.v47 of version 2");
}

BOOST_AUTO_TEST_CASE(other_files) {
    BOOST_TEST(told_by("cohort.vcfbin") == "vcfbin");
    BOOST_TEST(told_by("cohort.vcf.bin") == "vcfbin");
    BOOST_TEST(told_by("phylop.gtrack") == "gtrack");
    BOOST_TEST(told_by("phylop.bigWig") == "bigwig");
    BOOST_TEST(told_by("hg38.2bitAbCd1234.part") == "part");
    BOOST_TEST(told_by(".hg38.2bit.part") == "part");
    BOOST_TEST(told_by(".hg38.2bit.77.0.tmp") == "part");
}

BOOST_AUTO_TEST_CASE(names_that_say_nothing) {
    for (const char* name : {"notes.txt", "x.tmp", ".gk-downloads", ".2bit", ".x.2bit", "x.pkl", "appris.x.pkl",
                             "1x.hash", "018066321624714247006.hash", "-1.hash", "99999999999999999999.hash", ""})
        BOOST_TEST(told_by(name) == "unknown", name);
}

BOOST_AUTO_TEST_SUITE_END()
