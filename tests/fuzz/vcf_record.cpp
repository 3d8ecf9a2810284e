// Whole records: whatever the text is, each ALT allele becomes one record that stays as it is when it is read again, or
// is refused; and no record is lost on the way into position order.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../support/twobit_builder.hpp"
#include "gk/genome/genome.hpp"
#include "gk/vcf/record/position_window.hpp"
#include "gk/vcf/record/record_columns.hpp"
#include "gk/vcf/record/record_lines.hpp"
#include "gk/vcf/record/record_normalizer.hpp"
#include "gk/vcf/record/written_header.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "support/target.hpp"

namespace {

using gk::ByteBuffer;
using gk::fuzz::require;
using gk::vcf::AlleleForm;
using gk::vcf::RecordHeader;

class RecordGenome {
public:
    RecordGenome()
        : sequences_(
              gk::testing::TwoBitBuilder().add("chr1", "ACgtNNACGTTTTTTTGACACACACA").add("chr2", "GATTACA").bytes()),
          names_("chr1\tone\nchr2\ttwo\n") {
        gk::GenomeFiles files;
        files.assembly = "small";
        files.twobit = sequences_.path();
        files.chrom_alias = names_.path();
        genome_.emplace(files);
        genome_->open_sequence();
    }
    const gk::Genome& genome() const { return *genome_; }
    const std::vector<std::string>& names() const { return genome_->names().names(); }

private:
    gk::fuzz::MemoryFile sequences_;
    gk::fuzz::MemoryFile names_;
    std::optional<gk::Genome> genome_;
};

const RecordGenome& record_genome() {
    static const RecordGenome genome;
    return genome;
}

/// The data at once, with a newline at its end.
class OneChunk final : public gk::io::ChunkSource {
public:
    explicit OneChunk(std::string_view data) {
        chunk_.text.append(data);
        chunk_.text.push('\n');
    }
    bool next(gk::io::Chunk& chunk) override {
        if (std::exchange(done_, true)) return false;
        std::swap(chunk, chunk_);
        return true;
    }

private:
    gk::io::Chunk chunk_;
    bool done_ = false;
};

const RecordHeader& usual_header() {
    static const RecordHeader header(
        "##INFO=<ID=AC,Number=A,Type=Integer>\n##INFO=<ID=R,Number=R,Type=Float>\n##INFO=<ID=G,Number=G,Type=String>\n"
        "##INFO=<ID=D,Number=1,Type=Integer>\n##INFO=<ID=F,Number=0,Type=Flag>\n##FORMAT=<ID=AD,Number=R,Type=Integer>"
        "\n"
        "##FORMAT=<ID=PL,Number=G,Type=Integer>\n##FORMAT=<ID=A,Number=A,Type=Integer>\n"
        "##FORMAT=<ID=L,Number=LR,Type=Integer>\n"
        "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tann\tbob\n");
    return header;
}

std::size_t count_of(char c, std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

class Records {
public:
    Records(const RecordHeader& header, AlleleForm form)
        : rules_{record_genome().genome(), record_genome().names(), header, form}, first_(rules_), again_(rules_) {}

    /// All parts of a line, into position order.
    void normalize(std::string_view line, gk::vcf::PositionWindow& window) {
        for (std::size_t part = 0; part < gk::vcf::count_variants(line); ++part) {
            ByteBuffer out;
            if (const auto bad = first_.append(line, part, out)) {
                require(out.empty() && !bad->what.empty(), "a bad record leaves nothing but what is wrong with it");
                continue;
            }
            ++count_;
            gk::vcf::for_each_frame(out.view(), [&](const gk::vcf::RecordFrame& frame, std::string_view written) {
                require(written.ends_with('\n') && count_of('\n', written) == 1, "a record is a line");
                require(count_of('\t', written) == count_of('\t', line), "a record keeps its columns");
                check_again(frame, written);
                window.add(frame, written);
            });
        }
    }
    std::size_t count() const { return count_; }

private:
    void check_again(const gk::vcf::RecordFrame& frame, std::string_view written) {
        const std::string_view line = written.substr(0, written.size() - 1);
        require(gk::vcf::count_variants(line) == 1, "a record has one ALT allele");
        ByteBuffer out;
        require(!again_.append(line, 0, out).has_value(), "a record that was written can be read");
        gk::vcf::for_each_frame(out.view(), [&](const gk::vcf::RecordFrame& second, std::string_view same) {
            require(same == written, "a record that has its form keeps it");
            require(second.position == frame.position && second.read == frame.position, "it lies where it says");
        });
    }

    gk::vcf::RecordRules rules_;
    gk::vcf::RecordNormalizer first_;
    gk::vcf::RecordNormalizer again_;
    std::size_t count_ = 0;
};

void check_columns_of_records(const RecordHeader& header, std::string_view line) {
    gk::vcf::RecordColumns columns(header);
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < columns.columns().size(); ++i) {
        columns.use(i);
        names.push_back(columns.columns()[i].name);
    }
    const gk::io::RowShape shape(gk::io::RowFormat::json, names);
    for (std::size_t part = 0; part < std::min<std::size_t>(gk::vcf::count_variants(line), 4); ++part) {
        const auto bad = columns.read(line, part);
        require(!bad || !bad->what.empty(), "a value that can't be read is explained");
        ByteBuffer out;
        gk::io::RowText row(shape, out);
        for (const gk::table::Column& column : columns.columns()) {
            column.put_into(row, 0);
            if (column.list) continue;
            gk::table::Block block;
            const std::array<gk::table::CellNumber, 2> cells = {0, 0};
            column.load(column, cells, block);
            require(block.missing.size() == cells.size(), "a column has a value for each cell");
        }
        row.end();
        require(out.view().ends_with("}\n"), "a row is an object");
    }
}

void check_form(const RecordHeader& header, AlleleForm form, std::string_view text) {
    Records records(header, form);
    std::size_t let_out = 0;
    gk::vcf::PositionWindow window(5, gk::vcf::OnDuplicate::mark, [&](std::string_view) { ++let_out; });
    gk::io::Chunk chunk;
    chunk.text.append(text);
    gk::io::for_each_line(chunk, [&](std::string_view line, std::uint64_t) { records.normalize(line, window); });
    window.finish();
    require(let_out == records.count(), "every record comes out");
}

void one_input(std::string_view data) {
    gk::vcf::RecordLines lines(std::make_unique<OneChunk>(data), "fuzz");
    const RecordHeader& read = lines.header();
    gk::vcf::HeaderChanges changes;
    changes.written_name = [](std::string_view name) -> std::optional<std::string> {
        const auto chrom = record_genome().genome().names().find(name);
        if (!chrom) return std::nullopt;
        return record_genome().names()[gk::index_of(*chrom)];
    };
    changes.contigs = {{"chr1", 26}, {"chr2", 7}};
    const std::string written = written_header(read, changes);
    require(RecordHeader(written).columns() == read.columns(), "a written header has the same columns");
    const RecordHeader& header = read.columns().size() < 8 ? usual_header() : read;
    gk::io::Chunk chunk;
    if (!lines.next(chunk)) return;
    const gk::fuzz::ExactCopy text(chunk.text.view());
    for (const AlleleForm form : {AlleleForm::as_given, AlleleForm::minimal, AlleleForm::left_aligned})
        check_form(header, form, text.view());
    gk::io::for_each_line(chunk, [&](std::string_view line, std::uint64_t) { check_columns_of_records(header, line); });
}

}  // namespace

GK_FUZZ_TARGET(vcf_record, one_input);
