// What a genome's name stands for, and where the data folder is.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/data_folder.hpp"
#include "support/environment.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

std::string cfg_error(const std::string& text) {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.cfg", text);
    return message_of<DataError>([&] { assembly_of_cfg(path); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_AUTO_TEST_CASE(every_golden_config) {
    for (const auto& row : golden_table("resolve_config.tsv")) {
        BOOST_TEST_CONTEXT("'" << row.at(0) << "'") {
            // A .cfg that names no assembly is an error; GenomeKit takes the empty name for one.
            if (row.at(1).starts_with('!') || row.at(1).empty()) {
                BOOST_CHECK_THROW(find_genome(row.at(0), golden("data")), Error);
                continue;
            }
            const GenomeFiles files = find_genome(row.at(0), golden("data"));
            BOOST_TEST(files.assembly == row.at(1));
            BOOST_TEST(std::to_string(assembly_tag(files.assembly)) == row.at(2));
            BOOST_TEST(files.annotation == (row.at(0).starts_with("anno") ? row.at(0) : ""));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_name_of_a_tag) {
    const TemporaryFolder folder;
    const std::uint64_t tag = assembly_tag("toy");
    BOOST_TEST(!assembly_of_tag(tag, folder.path()).has_value());
    folder.write(std::to_string(tag) + ".hash", " toy\n");
    BOOST_TEST(assembly_of_tag(tag, folder.path()).value() == "toy");
    BOOST_TEST(!assembly_of_tag(tag + 1, folder.path()).has_value());
    folder.write(std::to_string(tag) + ".hash", "hg38");
    BOOST_TEST(contains(message_of<DataError>([&] { assembly_of_tag(tag, folder.path()); }),
                        "the file says 'hg38', whose tag is " + std::to_string(assembly_tag("hg38"))));
}

BOOST_AUTO_TEST_CASE(data_files_by_path) {
    const TemporaryFolder folder;
    const std::string stored = folder.write("only_there.vcfbin", "x");
    BOOST_TEST(find_data_file("only_there.vcfbin", folder.path()) == folder.path() + "/only_there.vcfbin");
    BOOST_TEST(find_data_file("nowhere.vcfbin", folder.path()) == "nowhere.vcfbin");
    BOOST_TEST(find_data_file("./only_there.vcfbin", folder.path()) == "./only_there.vcfbin");
    BOOST_TEST(find_data_file(stored, "elsewhere") == stored);
    BOOST_TEST(find_data_file("", folder.path()) == "");
    BOOST_CHECK_THROW(find_data_file("-", folder.path()), UsageError);
    BOOST_CHECK_THROW(find_data_file("/dev/null", folder.path()), UsageError);
}

BOOST_AUTO_TEST_CASE(lines_of_a_cfg) {
    const TemporaryFolder folder;
    const auto assembly = [&](const char* text) { return assembly_of_cfg(folder.write("a.cfg", text)); };
    BOOST_TEST(assembly("refg=hg38\n") == "hg38");
    BOOST_TEST(assembly("x=1\nrefg= \thg38 \r\n\nno equals sign") == "hg38");
    BOOST_TEST(assembly("# refg=x\nrefg=a=b") == "a=b");
    BOOST_TEST(contains(cfg_error("\nrefg=hg38\n"), "a.cfg:1)"));
    BOOST_TEST(contains(cfg_error("x=1\nrefg:hg38\n"), "a.cfg:2)"));
    BOOST_TEST(contains(cfg_error("refg=  \n"), "names no assembly"));
    BOOST_TEST(contains(cfg_error(" refg=hg38\nrefg =hg38\n"), "no 'refg' line"));
    BOOST_TEST(contains(cfg_error(""), "no 'refg' line"));
}

BOOST_AUTO_TEST_CASE(the_text_of_a_cfg) {
    BOOST_TEST(assembly_of_cfg_text("refg=hg38\n", "text") == "hg38");
    BOOST_TEST(contains(message_of<DataError>([] { assembly_of_cfg_text("x=1\ny\n", "text"); }), "(text:2)"));
}

BOOST_AUTO_TEST_CASE(files_of_a_name) {
    const TemporaryFolder folder;
    folder.write("a.chrom.sizes", "chr1\t4\n");
    folder.write("n.cfg", "refg=a\n");
    folder.write("lost.cfg", "refg=elsewhere\n");
    const GenomeFiles files = find_genome("a", folder.path());
    BOOST_TEST(files.assembly == "a");
    BOOST_TEST(files.annotation.empty());
    BOOST_TEST(files.chrom_sizes == folder.file("a.chrom.sizes"));
    BOOST_TEST(files.twobit.empty());
    BOOST_TEST(files.chrom_alias.empty());
    BOOST_TEST(files.hash.empty());
    BOOST_TEST(!files.by_path);
    folder.write("a.2bit", "");
    folder.write("a.chromAlias.txt", "");
    folder.write("n.v22.dganno", "");
    folder.write(std::to_string(assembly_tag("a")) + ".hash", "a");
    const GenomeFiles all = find_genome("n", folder.path());
    BOOST_TEST(all.assembly == "a");
    BOOST_TEST(all.annotation == "n");
    BOOST_TEST(all.twobit == folder.file("a.2bit"));
    BOOST_TEST(all.chrom_alias == folder.file("a.chromAlias.txt"));
    BOOST_TEST(all.dganno == folder.file("n.v22.dganno"));
    BOOST_TEST(contains(all.hash, ".hash"));
    BOOST_TEST(find_genome("lost", folder.path()).assembly == "elsewhere");
    // An assembly before an annotation of the same name.
    folder.write("a.cfg", "refg=b\n");
    BOOST_TEST(find_genome("a", folder.path()).assembly == "a");
    BOOST_TEST(contains(message_of<Error>([&] { find_genome("A", folder.path()); }), "did you mean 'a'?"));
    BOOST_CHECK_THROW(find_genome("", folder.path()), UsageError);
}

BOOST_AUTO_TEST_CASE(genomes_by_path) {
    const TemporaryFolder folder;
    const std::string path = folder.write("x.2bit", "");
    const GenomeFiles bare = find_genome(path, "/nowhere");
    BOOST_TEST(bare.by_path);
    BOOST_TEST(bare.assembly == "x");
    BOOST_TEST(bare.twobit == path);
    BOOST_TEST(bare.chrom_sizes.empty());
    folder.write("x.chrom.sizes", "");
    BOOST_TEST(genome_of_twobit(path).chrom_sizes == folder.file("x.chrom.sizes"));
    BOOST_TEST(genome_of_twobit(folder.file("y.bin")).assembly == "y.bin");
    BOOST_TEST(find_genome(path, "/nowhere").chrom_sizes == folder.file("x.chrom.sizes"));
    BOOST_TEST(find_genome(folder.file("x"), "/nowhere").twobit == path);
    BOOST_TEST(find_genome(folder.file("x"), "/nowhere").assembly == "x");
    folder.write("n.cfg", "refg=x\n");
    const std::string dganno = folder.write("n.v22.dganno", "");
    BOOST_TEST(find_genome(dganno, "/nowhere").assembly == "x");
    BOOST_TEST(find_genome(dganno, "/nowhere").annotation == "n");
    BOOST_CHECK_THROW(find_genome(folder.file("y.2bit"), "/nowhere"), Error);
    BOOST_CHECK_THROW(find_genome(folder.file("y"), "/nowhere"), Error);
    BOOST_TEST(is_genome_path("x.2bit"));
    BOOST_TEST(is_genome_path("./x"));
    BOOST_TEST(is_genome_path("x.v22.dganno"));
    BOOST_TEST(!is_genome_path("hg38.p14"));
}

BOOST_AUTO_TEST_CASE(the_current_folder_is_not_searched) {
    const TemporaryFolder folder;
    folder.write("here.chrom.sizes", "chr1\t4\n");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    BOOST_CHECK_THROW(find_genome("here", golden("data")), Error);
    BOOST_TEST(find_genome("./here", golden("data")).assembly == "here");
    std::filesystem::current_path(before);
}

BOOST_AUTO_TEST_CASE(the_data_folder) {
    const Environment home("HOME", "/home/u");
    const Environment xdg("XDG_DATA_HOME", nullptr);
    const Environment none("GENOMEKIT_DATA_DIR", nullptr);
    BOOST_TEST(data_folder("/given") == "/given");
#ifndef __APPLE__
    BOOST_TEST(data_folder("") == "/home/u/.local/share/genome_kit");
    {
        const Environment other("XDG_DATA_HOME", "/xdg");
        BOOST_TEST(data_folder("") == "/xdg/genome_kit");
    }
#endif
    {
        const Environment folder("GENOMEKIT_DATA_DIR", "/data");
        BOOST_TEST(data_folder("") == "/data");
        BOOST_TEST(data_folder("/given") == "/given");
    }
    {
        const Environment empty("GENOMEKIT_DATA_DIR", "");
        BOOST_CHECK_THROW(data_folder(""), UsageError);
        BOOST_TEST(data_folder("/given") == "/given");
    }
    const Environment homeless("HOME", nullptr);
    BOOST_CHECK_THROW(data_folder(""), UsageError);
}

BOOST_AUTO_TEST_CASE(names_of_assemblies) {
    for (const char* good : {"hg38", "hg38.p14", "a-b_c+d", "0", "m39", "Macfas_6.0"})
        BOOST_CHECK_NO_THROW(require_assembly_name(good));
    for (const char* bad : {"", "a/b", ".hidden", "-n", "x.2bit", "a.dganno", "a b", "a\tb", "a\nb"})
        BOOST_CHECK_THROW(require_assembly_name(bad), UsageError);
}

BOOST_AUTO_TEST_CASE(genomes_of_a_folder) {
    const TemporaryFolder folder;
    for (const char* name : {"b.chrom.sizes", "a.cfg", "a.chrom.sizes", "x.2bit", "y.txt"}) folder.write(name, "");
    BOOST_TEST(genomes_in(folder.path()) == (std::vector<std::string>{"a", "b"}), boost::test_tools::per_element());
    BOOST_TEST(genomes_in(folder.file("none")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
