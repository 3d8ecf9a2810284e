#include "gk/vcf/build/compile.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/genome/bed_intervals.hpp"
#include "gk/genome/known_chromosomes.hpp"
#include "gk/io/input.hpp"
#include "gk/io/ordered_work.hpp"
#include "gk/io/rejects.hpp"
#include "gk/vcf/build/bcf_records.hpp"
#include "gk/vcf/build/table_report.hpp"
#include "gk/vcf/build/table_store.hpp"
#include "gk/vcf/build/text_records.hpp"
#include "gk/vcf/vcfbin_writer.hpp"

namespace gk::vcf::build {
namespace {

/// One thread's part: `Records` reads pieces into batches, which come together in the order of the records.
template <typename Piece, typename Records>
class BuildWorker final : public io::Worker<Piece> {
public:
    BuildWorker(const BuildRules& rules, io::BadRecords& bad_records, TableBuild& build)
        : records_(rules), bad_records_(bad_records), build_(build) {}
    void parse(const Piece& piece) override { records_.read(piece, batch_); }
    void resolve(const Piece& piece) override {
        build_.report.account.add(batch_.account);
        build_.report.oddities.add(batch_.oddities);
        for (const BadLine& bad : batch_.bad) {
            if (bad.text)
                bad_records_.add(bad.bad, *bad.text, bad.line);
            else
                bad_records_.add(bad.bad, bad.line);
        }
        build_.store.append(batch_, *piece.schema);
    }

private:
    Records records_;
    RowBatch batch_;
    io::BadRecords& bad_records_;
    TableBuild& build_;
};

template <typename Piece, typename Records>
void read_pieces(io::Source<Piece>& source, const BuildRules& rules, unsigned threads, io::BadRecords& bad_records,
                 TableBuild& build) {
    io::ordered_work<Piece>(source, threads,
                            [&] { return std::make_unique<BuildWorker<Piece, Records>>(rules, bad_records, build); });
    build.header.end();
}

class Compilation {
public:
    explicit Compilation(const CompileRecipe& recipe) : recipe_(recipe), rows_(recipe.rows) {
        if (!recipe.rejects.empty()) rejects_ = std::make_unique<io::Output>(io::OutputOptions{recipe.rejects});
        const Genome& genome = rows_.genome;
        if (rows_.validate || rows_.normalize) genome.open_sequence();
        rows_.knows_sizes = !genome.files().chrom_sizes.empty();
        if (!recipe.exclude.empty()) {
            exclude_ = read_intervals(recipe.exclude);
            rows_.exclude = &exclude_->positive;
        }
        if (!recipe.allow.empty()) {
            allow_ = read_intervals(recipe.allow);
            if (allow_->rows != 0)
                rows_.allow = &allow_->positive;
            else
                recipe.warn(recipe.allow + " has no interval: all rows are allowed");
        }
    }

    void run(OutputFile& file) {
        io::Input input(recipe_.input, recipe_.progress);
        name_ = input.name();
        build_.emplace(recipe_.request, name_);
        try {
            read(input);
            refuse_foreign_names();
        } catch (const DataError&) {
            if (rejects_) rejects_->close();  // it holds the record that ended the build
            throw;
        }
        if (rows_.normalize) build_->store.sort(rules_->chrom_tags);
        const std::shared_ptr<const Schema> schema = build_->header.schema();
        const VcfbinContent content = build_->store.content(*schema, recipe_.split_depth);
        tell(*schema, content);
        BinaryWriter writer(file);
        write_vcfbin(writer, content, recipe_.threads);
        if (rejects_) rejects_->close();
    }

private:
    StrandedSets read_intervals(const std::string& path) const {
        StrandedSets sets = read_bed_intervals(path, rows_.genome.names());
        if (sets.negative_rows != 0)
            recipe_.warn(path + ": " + with_commas(sets.negative_rows) + (sets.negative_rows == 1 ? " row" : " rows") +
                         " on the strand -, which no variant meets");
        return sets;
    }

    void read(io::Input& input) {
        io::BadRecords bad_records(name_, recipe_.on_bad, rejects_.get(), build_->report.account);
        rules_.emplace(rows_);
        rules_->skip = bad_records.skip();
        if (input.holds_bcf()) {
            const unsigned decompressors = recipe_.threads / 2;
            BcfPieces pieces(input, build_->header, decompressors);
            read_pieces<BcfPiece, BcfRecords>(pieces, *rules_, recipe_.threads - decompressors, bad_records, *build_);
        } else {
            io::LineSource lines(input);
            read_table(lines, *rules_, recipe_.threads, bad_records, *build_);
        }
    }

    void refuse_foreign_names() const {
        if (build_->report.account.first_unknown.empty()) return;
        if (const auto fault = no_known_chromosome(build_->report.account, rows_.genome, "record", "the VCF"))
            throw DataError(*fault, name_);
    }

    void tell(const Schema& schema, const VcfbinContent& content) const {
        for (const std::string& line : build_->report.sentences(build_->store, schema, rows_)) recipe_.tell(line);
        for (const std::string& line : build_->report.warnings(name_)) recipe_.warn(line);
        for (const std::string& line : depth_warnings(content)) recipe_.warn(line);
        for (const std::string& sample : build_->header.repeated_samples())
            recipe_.warn("several samples are called '" + sample + "'");
    }

    const CompileRecipe& recipe_;
    RowRules rows_;
    std::optional<StrandedSets> exclude_;
    std::optional<StrandedSets> allow_;
    std::unique_ptr<io::Output> rejects_;
    std::optional<BuildRules> rules_;
    std::optional<TableBuild> build_;
    std::string name_;
};

}  // namespace

void read_table(io::ChunkSource& lines, const BuildRules& rules, unsigned threads, io::BadRecords& bad_records,
                TableBuild& build) {
    TextPieces pieces(lines, build.header);
    read_pieces<TextPiece, TextRecords>(pieces, rules, threads, bad_records, build);
}

void compile(const CompileRecipe& recipe) {
    // First, so that a folder that can't be written to shows before the work.
    OutputFile file(recipe.output);
    Compilation(recipe).run(file);
    commit_all({&file});
}

}  // namespace gk::vcf::build
