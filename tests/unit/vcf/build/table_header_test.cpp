// What the header of a VCF says of the columns of a table.
#include "gk/vcf/build/table_header.hpp"

#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(table_header)

namespace {

TableHeader header_of(const std::vector<std::string>& info, const std::vector<std::string>& format = {},
                      std::vector<std::string> samples = {}) {
    TableRequest request;
    request.info = parse_requests(info, Section::info);
    request.format = parse_requests(format, Section::format);
    request.samples = std::move(samples);
    return {std::move(request), "f.vcf"};
}

std::string declaration(const std::string& id, const std::string& number, const std::string& type,
                        const char* section = "INFO") {
    return "##" + std::string(section) + "=<ID=" + id + ",Number=" + number + ",Type=" + type + ",Description=\"x\">";
}

// The column after one declaration of it, or what is wrong.
std::string declared(const std::string& request, const std::string& number, const std::string& type,
                     Section section = Section::info) {
    TableHeader header = section == Section::info ? header_of({request}) : header_of({}, {request});
    const std::string id = request.substr(0, request.find_first_of(":[="));
    std::string error = message_of<DataError>(
        [&] { header.read_line(declaration(id, number, type, section == Section::info ? "INFO" : "FORMAT"), 7); });
    if (!error.empty()) return error;
    const auto schema = header.schema();
    const BuiltColumn& column = section == Section::info ? schema->info.front() : schema->format.front();
    return std::string(name_of(column.type)) + "x" + std::to_string(column.depth);
}

const std::string titles = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT";

}  // namespace

BOOST_AUTO_TEST_CASE(types_and_numbers) {
    BOOST_TEST(declared("X", "1", "Integer") == "int32x1");
    BOOST_TEST(declared("X", "3", "Float") == "float32x3");
    BOOST_TEST(declared("X", "A", "Float") == "float32x1");
    BOOST_TEST(declared("X", "R", "Integer") == "int32x2");
    BOOST_TEST(declared("X", "G", "Integer") == "int32x3");
    BOOST_TEST(declared("AD", ".", "Integer") == "int32x2");
    BOOST_TEST(declared("ADF", "x", "Integer") == "int32x2");
    BOOST_TEST(declared("AD", "1", "Integer") == "int32x1");
    BOOST_TEST(declared("X", ".", "String") == "strx1");
    BOOST_TEST(declared("X", "0", "Flag") == "boolx1");
    BOOST_TEST(declared("X:int8=-1", "1", "Integer") == "int8x1");
    BOOST_TEST(declared("X:float16", "A", "Float") == "float16x1");
    BOOST_TEST(declared("X:int32[3]", ".", "Integer") == "int32x3");
    BOOST_TEST(declared("X[2]", ".", "Float") == "float32x2");
    BOOST_TEST(declared("X[2]", "2", "Float") == "float32x2");
    BOOST_TEST(declared("GT", "1", "String", Section::format) == "int8x1");
    BOOST_TEST(declared("SVTYPE", "1", "String") == "int8x1");
    BOOST_TEST(declared("X=-1", "1", "Integer") == "int32x1");
}

BOOST_AUTO_TEST_CASE(contradictions) {
    BOOST_TEST(declared("X", "-1", "Integer") ==
               "Number=-1 of INFO X is neither a whole number nor A, R, G or . (f.vcf:7)");
    for (const auto& [request, number, type, part] :
         std::vector<std::array<std::string, 4>>{{"X", "1x", "Integer", "no whole number"},
                                                 {"X", "P", "Integer", "neither"},
                                                 {"X", "2147483647", "Integer", "more than a table has room for"},
                                                 {"X", "99999999999", "Integer", "no whole number"},
                                                 {"X", ".", "Integer", "X:int32[3]"},
                                                 {"X", "0", "Integer", "nothing to store"},
                                                 {"X", "1", "Flag", "its Number is not 0"},
                                                 {"X", "1", "Character", "Type=Character"},
                                                 {"X:int32", "1", "Float", "int32 does not fit"},
                                                 {"X:float32", "1", "Integer", "float32 does not fit"},
                                                 {"X:int32", "1", "String", "no other type"},
                                                 {"X:int32", "0", "Flag", "no other type"},
                                                 {"X=1", "1", "String", "no other type"},
                                                 {"X[3]", "2", "Integer", "3 values are asked for"},
                                                 {"X=x", "1", "Integer", "no int32"},
                                                 {"ID", "1", "String", "no other type"}})
        BOOST_TEST(contains(declared(request, number, type), part), declared(request, number, type));
    BOOST_TEST(contains(declared("X", "1", "String", Section::format), "only in INFO"));
    BOOST_TEST(contains(declared("X", "0", "Flag", Section::format), "only in INFO"));
    BOOST_TEST(contains(declared("GT", "1", "Float", Section::format), "does not fit"));
}

BOOST_AUTO_TEST_CASE(rows_without_end) {
    TableHeader header = header_of({}, {"X"});
    header.read_line(declaration("X", "1000000", "Integer", "FORMAT"), 1);
    std::string line = titles;
    for (int i = 0; i < 300; ++i) line += "\ts" + std::to_string(i);
    header.read_line(line, 2);
    BOOST_TEST(contains(message_of<DataError>([&] { header.begin_records(3); }),
                        "the 300 samples of X, with 1000000 values each, are more than a row has room for"));
}

BOOST_AUTO_TEST_CASE(lines_of_other_ids_and_other_forms) {
    TableHeader header = header_of({"X"});
    header.read_line("##INFO=<ID=Y>", 1);
    header.read_line("##INFO=<Number=1,ID=X,Type=Integer>", 2);
    header.read_line("##INFO=nothing", 3);
    header.read_line("##FORMAT=<ID=X,Number=P,Type=Z,D>", 4);
    header.read_line(declaration("X", "1", "Integer"), 5);
    header.read_line(declaration("X", "2", "Integer"), 6);  // a second one changes nothing
    BOOST_TEST(header.schema()->info.front().depth == 1U);
    const auto fault = [&](const std::string& line) {
        return message_of<DataError>([&] { header_of({"X"}).read_line(line, 9); });
    };
    BOOST_TEST(contains(fault("##INFO=<ID=X,Number=1,Type=Integer>"), "fewer than four parts"));
    BOOST_TEST(contains(fault("##INFO=<ID=X,Type=Integer,Number=1,D>"), "than Number (f.vcf:9)"));
    BOOST_TEST(contains(fault("##INFO=<ID=X,Number=1,Kind=Integer,D>"), "than Type"));
    TableHeader text = header_of({"X"});
    text.read_line(declaration("X", "1", "String"), 1);
    BOOST_TEST(!message_of<DataError>([&] { text.read_line(declaration("X", "1", "String"), 2); }).empty());
}

BOOST_AUTO_TEST_CASE(samples) {
    TableHeader header = header_of({}, {"GT"});
    header.read_line(titles + "\tb\ta\t\tc", 3);
    BOOST_TEST((header.schema()->samples == std::vector<std::string>{"b", "a", "", "c"}));
    BOOST_TEST((header.schema()->places == std::vector<std::int32_t>{0, 1, 2, 3}));
    TableHeader chosen = header_of({}, {"GT"}, {"c", "b"});
    chosen.read_line(titles + "\tb\ta\tc", 3);
    BOOST_TEST((chosen.schema()->samples == std::vector<std::string>{"c", "b"}));
    BOOST_TEST((chosen.schema()->places == std::vector<std::int32_t>{1, -1, 0}));
    TableHeader repeated = header_of({}, {"GT"});
    repeated.read_line(titles + "\tb\ta\tb\tb", 3);
    BOOST_TEST((repeated.repeated_samples() == std::vector<std::string>{"b"}));
    const auto fault = [](std::vector<std::string> names, const std::string& line) {
        return message_of<UsageError>([&] { header_of({}, {"GT"}, names).read_line(titles + line, 3); });
    };
    BOOST_TEST(fault({"Sa"}, "\tSA\tb") == "there is no sample 'Sa' in f.vcf; did you mean 'SA'?");
    BOOST_TEST(fault({"b"}, "\tb\tb") == "several samples are called 'b' in f.vcf");
    BOOST_TEST(fault({"b", "b"}, "\tb\ta") == "sample 'b' is named twice");
    // Without FORMAT columns nobody asks.
    TableHeader none = header_of({});
    none.read_line(titles + "\tb\tb", 3);
    BOOST_TEST(none.schema()->samples.empty());
    BOOST_TEST(contains(message_of<DataError>([&] { none.read_line("#CHROM\tPOS", 4); }), "has 2 columns"));
}

BOOST_AUTO_TEST_CASE(what_records_need) {
    BOOST_TEST(contains(message_of<DataError>([] { header_of({"X"}).begin_records(5); }),
                        "no ##INFO line declares X, so that its type is not known; X:int32[1] says it (f.vcf:5)"));
    BOOST_TEST(contains(message_of<DataError>([] { header_of({"X"}).end(); }), "declares X"));
    BOOST_TEST(contains(message_of<DataError>([] { header_of({"X:int32"}).end(); }), "(f.vcf)"));
    header_of({"X:int32[2]"}).end();
    header_of({"QUAL", "ID", "FILTER", "SVTYPE"}, {}).end();
    BOOST_TEST(contains(message_of<DataError>([] { header_of({}, {"GT"}).begin_records(5); }), "#CHROM"));
    header_of({}, {"GT"}).end();
    TableHeader no_samples = header_of({}, {"GT"});
    no_samples.read_line(titles, 1);
    BOOST_TEST(contains(message_of<DataError>([&] { no_samples.begin_records(5); }), "the VCF has no samples"));
}

BOOST_AUTO_TEST_CASE(titles_behind_records) {
    TableHeader header = header_of({}, {"GT"});
    header.read_line(titles + "\ta\tb", 1);
    header.begin_records(2);
    header.read_line(titles + "\tc\td", 3);
    BOOST_TEST((header.schema()->samples == std::vector<std::string>{"c", "d"}));
    BOOST_TEST(contains(message_of<DataError>([&] { header.read_line(titles + "\tc", 4); }),
                        "this line of column titles has 1, the one before 2 (f.vcf:4)"));
}

BOOST_AUTO_TEST_CASE(depths_that_records_tell) {
    TableHeader header = header_of({"X:int32=7"}, {"Y:float32"});
    header.read_line(titles + "\ta\tb", 1);
    header.begin_records(2);
    BOOST_TEST(!header.is_complete());
    BOOST_TEST(header.schema()->info.front().known_from == UINT64_MAX);
    header.learn("chr1\t5\t.\tA\tC\t.\t.\tZ=1;XX=1,2", 2);
    BOOST_TEST(!header.is_complete());
    header.learn("chr1\t5\t.\tA\tC\t.\t.\tX=1,2,3\tGT:Y\t0/1\t0/1:.", 3);
    BOOST_TEST(!header.is_complete());
    BOOST_TEST(header.schema()->info.front().depth == 3U);
    BOOST_TEST(header.schema()->info.front().known_from == 3U);
    header.learn("chr1\t5\t.\tA\tC\t.\t.\t.\tY\t.\t1,2", 4);
    BOOST_TEST(header.is_complete());
    BOOST_TEST(header.schema()->format.front().depth == 2U);
    BOOST_TEST(header.schema()->format.front().known_from == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
