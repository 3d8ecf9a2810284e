#include "gk/reads/build/read_inputs.hpp"

#include <array>
#include <memory>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/genome/known_chromosomes.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/ordered_work.hpp"
#include "gk/io/rejects.hpp"
#include "gk/reads/build/hts_records.hpp"
#include "gk/reads/build/sam_records.hpp"

namespace gk::reads::build {
namespace {

/// One thread's part: `Records` reads pieces into batches, which come together in the order of the reads.
template <typename Records>
class ReadWorker final : public io::Worker<typename Records::Piece> {
public:
    using Piece = typename Records::Piece;
    ReadWorker(Records records, ReadStore& store, io::BadRecords& bad_records, ReadNotes& notes)
        : records_(std::move(records)),
          batch_(store.make_batch()),
          store_(store),
          bad_records_(bad_records),
          notes_(notes) {}
    void parse(const Piece& piece) override {
        batch_->clear();
        records_.read(piece, *batch_);
    }
    void resolve(const Piece&) override {
        notes_.add(batch_->notes);
        for (const BadRead& read : batch_->bad_reads) bad_records_.add(read.bad, read.text, read.line);
        store_.append(*batch_);
    }

private:
    Records records_;
    std::unique_ptr<ReadBatch> batch_;
    ReadStore& store_;
    io::BadRecords& bad_records_;
    ReadNotes& notes_;
};

class InputReader {
public:
    InputReader(const ReadRecipe& recipe, const ReadRules& rules, ReadStore& store, ReadNotes& notes)
        : recipe_(recipe), rules_(rules), tags_(rules.genome.names()), store_(store), notes_(notes) {
        if (!recipe.rejects.empty()) rejects_ = std::make_unique<io::Output>(io::OutputOptions{recipe.rejects});
    }

    void read(const std::string& path) {
        io::Input input(path, recipe_.progress);
        io::BadRecords bad_records(input.name(), recipe_.on_bad, rejects_.get(), notes_.account);
        try {
            if (holds_bam_or_cram(input))
                read_hts(input, bad_records);
            else
                read_text(input, bad_records);
        } catch (const DataError&) {
            close();  // it holds the record that ended the build
            throw;
        }
        ++input_number_;
    }
    void close() {
        if (rejects_) rejects_->close();
        rejects_.reset();
    }

private:
    void read_text(io::Input& input, io::BadRecords& bad_records) {
        if (!recipe_.region.empty())
            throw UsageError("--region needs a BAM or CRAM file with an index, which " + input.name() + " is not");
        io::LineSource lines(input);
        work<SamRecords>(lines, recipe_.threads, bad_records,
                         [&] { return SamRecords(maker(), bad_records.skip(), store_.needs_bases()); });
    }

    void read_hts(io::Input& input, io::BadRecords& bad_records) {
        const unsigned decompressors = recipe_.threads / 2;
        HtsReads file(input, {.reference = recipe_.reference,
                              .region = recipe_.region,
                              .needs_bases = store_.needs_bases(),
                              .needs_tags = rules_.needs_tags(),
                              .needs_names = rules_.needs_names(),
                              .decompressors = decompressors});
        HtsPieces pieces(file);
        work<HtsRecords>(pieces, recipe_.threads - decompressors, bad_records,
                         [&] { return HtsRecords(maker(), bad_records.skip(), store_.needs_bases()); });
    }

    ReadMaker maker() const { return {rules_, tags_, input_number_}; }

    template <typename Records, typename Make>
    void work(io::Source<typename Records::Piece>& source, unsigned threads, io::BadRecords& bad_records, Make&& make) {
        io::ordered_work<typename Records::Piece>(source, threads, [&] {
            return std::make_unique<ReadWorker<Records>>(make(), store_, bad_records, notes_);
        });
    }

    const ReadRecipe& recipe_;
    const ReadRules& rules_;
    table::ChromTags tags_;
    ReadStore& store_;
    ReadNotes& notes_;
    std::unique_ptr<io::Output> rejects_;
    std::uint32_t input_number_ = 0;
};

std::optional<StrandedSets> read_list(const ReadRecipe& recipe, const std::string& path) {
    if (path.empty()) return std::nullopt;
    StrandedSets sets = read_bed_intervals(path, recipe.rules.genome.names());
    if (!recipe.rules.stranded() && sets.negative_rows != 0)
        recipe.warn(path + ": " + with_commas(sets.negative_rows) + (sets.negative_rows == 1 ? " row" : " rows") +
                    " on the strand -, which no junction meets: the reads are used without strands");
    return sets;
}

constexpr std::array<std::string_view, left_out_count> left_out_phrases = {
    "secondary or supplementary", "duplicates",      "unmapped", "failed quality control",
    "of low mapping quality",     "not unique by NH"};

}  // namespace

void complete_rules(ReadRecipe& recipe) {
    ReadRules& rules = recipe.rules;
    if (rules.single_end && rules.library == Library::unstranded)
        throw UsageError("single-end reads tell strands only with a library format that has some");
    if (rules.library != Library::unstranded && rules.strand_source != StrandSource::none)
        throw UsageError("the library format tells the strand: --strand-from can't tell another one");
    if (recipe.by_annotation) rules.introns = read_introns(rules.genome);
    rules.exclude = read_list(recipe, recipe.exclude);
    rules.allow = read_list(recipe, recipe.allow);
    if (rules.allow && rules.allow->rows == 0)
        recipe.warn(recipe.allow + " has no interval: all junctions are allowed");
}

ReadNotes read_inputs(const ReadRecipe& recipe, ReadStore& store) {
    const ReadRules& rules = recipe.rules;
    ReadNotes notes;
    InputReader reader(recipe, rules, store, notes);
    for (const std::string& path : recipe.inputs) reader.read(path);
    reader.close();
    if (!notes.account.first_unknown.empty())
        if (const auto fault = no_known_chromosome(notes.account, rules.genome, "read", "the input"))
            throw DataError(*fault);
    for (std::size_t i = 0; i < left_out_count; ++i) notes.account.leave_out(left_out_phrases[i], notes.left_out[i]);
    return notes;
}

std::string summary_of(const ReadNotes& notes) {
    std::string text = notes.account.summary() + "; " + with_commas(notes.kept) + " kept";
    const auto add = [&](std::uint64_t count, const char* what) {
        if (count != 0) text.append(", ").append(with_commas(count)).append(what);
    };
    add(notes.failed, " of them failed quality control");
    add(notes.secondary, " of them secondary");
    add(notes.mates, " of them second mates");
    add(notes.not_unique, " of them of mapping quality 0");
    return text;
}

std::vector<std::string> warnings_of(const ReadNotes& notes, const ReadRules& rules, bool inherits_variants) {
    std::vector<std::string> warnings;
    const auto add = [&](std::uint64_t count, const char* one, const char* several, const std::string& rest) {
        if (count != 0) warnings.push_back(with_commas(count) + (count == 1 ? one : several) + rest);
    };
    add(notes.without_bases.count, " read has no SEQ", " reads have no SEQ",
        inherits_variants ? " and the variants of the last one before that has some" : " and so no variants");
    if (rules.keeps_strandless)
        add(notes.without_strand, " junction of a read has", " junctions of reads have",
            " no strand: nothing tells it");
    else
        add(notes.without_strand, " junction of a read is", " junctions of reads are",
            " left out: nothing tells the strand");
    add(notes.without_hits, " read has", " reads have",
        " no tag NH; secondary ones and those of MAPQ 0 count as multi-mapping");
    add(notes.leaving, " read leaves its chromosome", " reads leave their chromosomes",
        ": is " + rules.genome.assembly() + " the assembly of the reads?");
    return warnings;
}

}  // namespace gk::reads::build
