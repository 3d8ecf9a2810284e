// Files that came: what each kind must look like, and what is said of one that does not.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/fetch/arrived_file.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(arrived_files)

namespace {

// What is said of a content that came under a name; nothing where it is well.
std::string refusal(const std::string& name, std::string_view content, const FileCheck& check = {}) {
    const TemporaryFolder folder;
    const std::string path = folder.write("came.part", content);
    const std::string told = message_of<Error>([&] { check_arrived(path, name, "s3://lab", check); });
    const std::string begin = "what came from s3://lab as " + name + " is not that file: ";
    BOOST_TEST((told.empty() || told.starts_with(begin)), told);
    return told.substr(std::min(begin.size(), told.size()));
}

const std::string wrong_begin = "it does not begin as such a file does";
const std::string web_page = "it is a web page (does the network want you to sign in?)";

}  // namespace

BOOST_AUTO_TEST_CASE(kinds_by_their_first_bytes) {
    const std::string sequence = TwoBitBuilder().add("chr1", "ACGT").bytes();
    const std::string pickled("\x80\x04N.", 4);
    BOOST_TEST(refusal("hg38.2bit", sequence) == "");
    BOOST_TEST(refusal("hg38.2bit", TwoBitBuilder({.big_endian = true}).add("chr1", "ACGT").bytes()) == "");
    BOOST_TEST(refusal("gencode.v47.v22.dganno", "\xBA\xED\x16") == "");
    BOOST_TEST(refusal("cohort.vcfbin", "\xED\xC0\x04") == "");
    BOOST_TEST(refusal("cohort.vcf.bin", "\xED\xC0\x04") == "");
    BOOST_TEST(refusal("phylop.gtrack", "\xAC\x70\x06") == "");
    BOOST_TEST(refusal("phylop.bw", "\x26\xFC\x8F\x88") == "");
    BOOST_TEST(refusal("appris.gencode.v47.v7.pkl", pickled) == "");
    BOOST_TEST(refusal("mane.gencode.v47.v1.pkl", pickled) == "");
    BOOST_TEST(refusal("other.pkl", pickled) == "");
    for (const char* name : {"a.2bit", "a.v22.dganno", "a.vcfbin", "a.vcf.bin", "a.gtrack", "a.bw", "a.bigWig",
                             "appris.a.v7.pkl", "mane.a.v1.pkl", "a.pkl"}) {
        BOOST_TEST(refusal(name, "chr1\t34\n") == wrong_begin, name);
        BOOST_TEST(refusal(name, "") == wrong_begin, name);
    }
    BOOST_TEST(refusal("a.2bit", pickled) == wrong_begin);
    BOOST_TEST(refusal("a.pkl", sequence) == wrong_begin);
    BOOST_TEST(refusal("a.gtrack", "\xED\xC0\x04") == wrong_begin);
}

BOOST_AUTO_TEST_CASE(chromosome_sizes) {
    BOOST_TEST(refusal("a.chrom.sizes", "chr1\t248956422\nchr2 7\r\nchrUn_1\t0") == "");
    const std::string what = "its lines are not names and sizes";
    for (const char* content : {"", "chr1\n", "chr1\t\n", "chr1\tlong\n", "chr1\t34x\n", "chr1\t-1\n",
                                "chr1\t34\nchr2\n", "{\"error\": \"sign in\"}\n"})
        BOOST_TEST(refusal("a.chrom.sizes", content) == what, content);
}

BOOST_AUTO_TEST_CASE(aliases) {
    BOOST_TEST(refusal("a.chromAlias.txt", "# ucsc\tensembl\n\nchr1\t1\tNC_1\n") == "");
    BOOST_TEST(refusal("a.chromAlias.txt", "") == "");
    BOOST_TEST(refusal("a.chromAlias.txt", "chr1\t1\nchr2\n") == "its lines are not names and aliases");
    BOOST_TEST(refusal("a.chromAlias.txt", "Not found") == "its lines are not names and aliases");
}

BOOST_AUTO_TEST_CASE(names_of_assemblies) {
    BOOST_TEST(refusal("gencode.v47.cfg", "refg=hg38.p14\n") == "");
    BOOST_TEST(refusal("gencode.v47.cfg", "Not found\n").starts_with("not a key=value line ("));
    BOOST_TEST(refusal("gencode.v47.cfg", "x=1\n").starts_with("no 'refg' line"));
    BOOST_TEST(refusal("gencode.v47.cfg", "refg=\n").starts_with("'refg' names no assembly ("));
    const std::string name = std::to_string(assembly_tag("hg38")) + ".hash";
    BOOST_TEST(refusal(name, "hg38") == "");
    BOOST_TEST(refusal(name, " hg38\n") == "");
    BOOST_TEST(refusal(name, "hg19") == "it names an assembly of another tag");
    BOOST_TEST(refusal(name, "") == "it names an assembly of another tag");
    BOOST_TEST(refusal("1.hash", "hg38") == "it names an assembly of another tag");
}

BOOST_AUTO_TEST_CASE(other_files) {
    BOOST_TEST(refusal("notes.txt", "whatever") == "");
    BOOST_TEST(refusal("cohort.bcf", "") == "");
    for (const char* name : {"notes.txt", "a.2bit", "a.chrom.sizes", "a.cfg", "1.hash", "index.html"})
        for (const char* page : {"<!DOCTYPE html>\n<title>Sign in</title>", "\r\n  <html lang=en>", "<HTML>"})
            BOOST_TEST(refusal(name, page) == web_page, name);
    BOOST_TEST(refusal("notes.txt", "about <html> and so on") == "");
}

BOOST_AUTO_TEST_CASE(a_check_beyond_that) {
    std::string seen;
    const FileCheck agrees = [&](const std::string& path, const std::string& name) {
        seen = name + " " + content_of(path);
    };
    BOOST_TEST(refusal("a.chrom.sizes", "chr1\t7\n", agrees) == "");
    BOOST_TEST(seen == "a.chrom.sizes chr1\t7\n");
    const FileCheck refuses = [](const std::string&, const std::string& name) {
        throw DataError("the sequence is cut", name);
    };
    BOOST_TEST(refusal("a.chrom.sizes", "chr1\t7\n", refuses) == "the sequence is cut (a.chrom.sizes)");
    // What is wrong by its kind is not looked at any further.
    BOOST_TEST(refusal("a.2bit", "chr1\t7\n", refuses) == wrong_begin);
    BOOST_TEST(refusal("notes.txt", "<html>", refuses) == web_page);
}

BOOST_AUTO_TEST_SUITE_END()
