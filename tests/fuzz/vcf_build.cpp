// VCF text, built into tables: by records that are made from a few bytes each, so that values and alleles of every kind
// come about, or by the text as it is.
#include "gk/base/error.hpp"
#include "gk/vcf/build/compile.hpp"
#include "gk/vcf/vcfbin.hpp"
#include "gk/vcf/vcfbin_writer.hpp"
#include "support/annotation_draft.hpp"

namespace {

using namespace gk;
using namespace gk::vcf::build;
using gk::fuzz::require;

constexpr std::string_view header =
    "##INFO=<ID=AF,Number=A,Type=Float,D>\n##INFO=<ID=DP,Number=1,Type=Integer,D>\n##INFO=<ID=DB,Number=0,Type=Flag,D>"
    "\n"
    "##INFO=<ID=TX,Number=.,Type=String,D>\n##INFO=<ID=MANY,Number=.,Type=Integer,D>\n"
    "##FORMAT=<ID=AD,Number=R,Type=Integer,D>\n##FORMAT=<ID=PL,Number=G,Type=Integer,D>\n"
    "##FORMAT=<ID=DS,Number=A,Type=Float,D>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2\n";
constexpr std::string_view alleles[] = {"A",     "C",     "ACC",    "ACCGT",  "a",  "-", ".",   "*",
                                        "<DEL>", "<INS>", "]x:1]A", "A[x:1[", "NN", "R", "A,C", "C,<DEL>,*"};
constexpr std::string_view infos[] = {"AF=0.5",     "AF=.",  "AF=1e-50,2", "DP=7",      "DP=-3000000000", "DP=300;DP=1",
                                      "DB",         "DB=1",  "TX=a%3Bb,c", "TX=.",      "MANY=1,2,3",     "END=12",
                                      "SVLEN=-4,5", "Q=1,2", ".",          "SVTYPE=DEL"};
constexpr std::string_view formats[] = {"GT", "GT:AD", "AD:GT:PL", "PL:DS", "GT:GT", "X:GT:Y", "", ":"};
constexpr std::string_view cells[] = {"0/1",   "1|0:3,4", ".",     "./.:.:.", "1,2:0/0:1,2,3", "0/1/2", "2",   "x",
                                      "0/.:5", "::",      "1:0.5", "",        "1,2,3",         "10|2",  ".,.", "0/1:"};

// A record of each eight bytes.
std::string records_of(std::string_view bytes) {
    ByteBuffer text;
    text.append(header);
    fuzz::Choices choices(bytes);
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
        const std::uint8_t place = choices.next();
        text.append(place % 16 == 15 ? "chrX\t" : place % 2 == 0 ? "chr1\t" : "chrM\t");
        text.append_integer(place / 16 - 1);
        text.append("\trs\t");
        text.append(alleles[choices.next() % 14]);
        text.push('\t');
        text.append(alleles[choices.next() % 16]);
        text.append("\t3.5\tPASS\t");
        text.append(infos[choices.next() % 16]);
        text.push(';');
        text.append(infos[choices.next() % 16]);
        text.push('\t');
        text.append(formats[choices.next() % 8]);
        for (int sample = 0; sample < 2; ++sample) {
            text.push('\t');
            text.append(cells[choices.next() % 16]);
        }
        text.push('\n');
    }
    return std::string(text.view());
}

TableRequest request_of(std::uint8_t bits) {
    TableRequest request;
    request.info =
        parse_requests({"AF:float16=nan", "DB", "TX", "ID", "QUAL", "FILTER", "SVTYPE", "MANY[2]=-1"}, Section::info);
    if ((bits & 1) != 0) request.info = parse_requests({"DP:int8=-1", "Q:int32"}, Section::info);
    request.format = parse_requests({"GT=het", "AD:int16=-1", "PL", "DS"}, Section::format);
    if ((bits & 2) != 0) request.format.clear();
    if ((bits & 6) == 4) request.samples = {"s2"};
    request.wraps = (bits & 8) != 0;
    return request;
}

RowRules rules_of(std::uint8_t bits) {
    RowRules rules(fuzz::small_genome());
    rules.validate = false;
    rules.knows_sizes = true;
    rules.split = (bits & 1) != 0;
    rules.ancestral = (bits & 2) != 0 ? Ancestral::warn : Ancestral::exclude;
    rules.symbolic = (bits & 4) != 0 ? Symbolic::keep : Symbolic::exclude;
    rules.sv_length = (bits & 8) != 0 ? SvLength::as_it_stands : SvLength::absolute;
    return rules;
}

struct BuiltBytes {
    std::string bytes;
    std::string error;
    std::vector<std::string> told;
    bool operator==(const BuiltBytes&) const = default;
};

BuiltBytes build(std::string_view text, std::uint8_t columns, std::uint8_t rows, unsigned threads,
                 std::size_t chunk_size) {
    BuiltBytes built;
    const RowRules row_rules = rules_of(rows);
    BuildRules rules(row_rules);
    rules.skip = (rows & 16) != 0;
    try {
        TableBuild table(request_of(columns), "file");
        io::BadRecords bad("file", rules.skip ? io::OnBad::skip : io::OnBad::fail, nullptr, table.report.account);
        io::TextLines lines(text, chunk_size);
        read_table(lines, rules, threads, bad, table);
        if ((rows & 32) != 0) table.store.sort(rules.chrom_tags);
        const auto schema = table.header.schema();
        const vcf::VcfbinContent content = table.store.content(*schema, (rows & 64) != 0);
        built.told = table.report.sentences(table.store, *schema, row_rules);
        for (std::string& line : table.report.warnings("file")) built.told.push_back(std::move(line));
        OutputFile file("/dev/shm/gk-fuzz.vcfbin");
        BinaryWriter writer(file);
        vcf::write_vcfbin(writer, content, 1);
        file.flush();
        const MappedFile map(fuzz::path_of(file.fd()));
        built.bytes.assign(reinterpret_cast<const char*>(map.bytes().data()), map.bytes().size());
    } catch (const Error& error) {
        built.error = error.what();
        require(!built.error.empty(), "an error is explained");
    }
    return built;
}

// The table can be opened, and everything in it be read.
void check_table(const BuiltBytes& built) {
    if (!built.error.empty()) return;
    const fuzz::MemoryFile file(built.bytes);
    const vcf::Vcfbin table(file.path());
    for (table::Row row = 0; row < table.size(); ++row) {
        table.alleles(row);
        for (const vcf::StoredColumn& column : table.info()) {
            if (column.type == vcf::CellType::text)
                require(column.texts[row].size() <= built.bytes.size(), "a text lies in the file");
            else
                require(column.values.data != nullptr, "a column has values");
        }
    }
    for (const vcf::StoredColumn& column : table.format())
        if (column.id == "GT")
            for (std::uint64_t cell = 0; cell < std::uint64_t{table.size()} * table.samples().size(); ++cell)
                require(column.integer(cell) >= 0 && column.integer(cell) <= 5, "a genotype is a code");
}

// Two bytes of options, one for the size of chunks, and records or the bytes of lines.
void one_input(std::string_view data) {
    fuzz::Choices choices(data);
    const std::uint8_t columns = choices.next();
    const std::uint8_t rows = choices.next();
    const std::size_t chunk_size = choices.next();
    const std::string made = (columns & 16) != 0 ? records_of(choices.rest()) : std::string(choices.rest());
    const fuzz::ExactCopy text(made);
    const BuiltBytes whole = build(text.view(), columns, rows, 1, text.view().size());
    check_table(whole);
    require(build(text.view(), columns, rows, 2, chunk_size) == whole, "chunks and threads change nothing");
}

}  // namespace

GK_FUZZ_TARGET(vcf_build, one_input);
