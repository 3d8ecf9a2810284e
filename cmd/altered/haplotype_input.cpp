#include "cmd/altered/haplotype_input.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/repeated_warnings.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/io/ordered_work.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "gk/vcf/vcf_line.hpp"
#include "gk/vcf/vcfbin_lines.hpp"

namespace gk::cmd {
namespace {

vcf::WantedSample find_sample(const std::vector<std::string_view>& names, const std::string& name,
                              const std::string& file) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw UsageError("no sample '" + name + "' in " + file + did_you_mean(name, names));
    return {.name = name, .column = static_cast<std::size_t>(found - names.begin())};
}

// Those of --sample, or the only one of the file.
std::vector<vcf::WantedSample> choose_samples(const std::vector<std::string_view>& names,
                                              const std::vector<std::string>& wanted, const std::string& file) {
    if (names.empty()) throw DataError("the VCF has no samples", file);
    if (wanted.empty() && names.size() > 1)
        throw UsageError("say which of the " + with_commas(names.size()) + " samples of " + file + " with --sample");
    if (wanted.empty()) return {{.name = std::string(names.front())}};
    std::vector<vcf::WantedSample> chosen;
    for (const std::string& name : wanted) chosen.push_back(find_sample(names, name, file));
    return chosen;
}

// The lines up to the end of the chunk that has the #CHROM line, then chunks that threads have read.
class GenotypeInput {
public:
    GenotypeInput(const std::string& file, const std::vector<std::string>& wanted, vcf::HaplotypeReader& reader,
                  BadVariants& bad)
        : file_(file), wanted_(wanted), reader_(reader), bad_(bad) {}

    vcf::HaplotypeReader& reader() { return reader_; }

    void read(std::string_view line, std::uint64_t number) {
        if (line.starts_with("#CHROM\t")) return take_header(line, number);
        if (io::is_skipped_line(line)) return;
        if (reader_.size() == 0)
            throw DataError::at_line("there is no #CHROM line before the first record", file_, number);
        const auto fault = reader_.read(line);
        if (fault)
            reject(line, number, *fault);
        else
            bad_.count(true, {});
    }

    void reject(std::string_view line, std::uint64_t number, const io::BadRecord& fault) {
        bad_.count(fault.reason != io::Reason::unknown_chromosome, vcf::chrom_of_variant_line(line));
        bad_.add(line, fault, file_, number);
    }

    void keep(const vcf::GenotypeBatch& batch, std::uint64_t records) {
        reader_.keep(batch);
        for (; records != 0; --records) bad_.count(true, {});
    }

    // Files that were joined may have it again.
    void take_header(std::string_view line, std::uint64_t number) {
        if (reader_.size() != 0) {
            if (line == header_) return;
            throw DataError::at_line("this #CHROM line is another one than the first", file_, number);
        }
        header_ = line;
        const std::vector<std::string_view> names = vcf::sample_names(line);
        if (const auto twice = vcf::repeated_sample(names))
            throw DataError::at_line("sample " + in_quotes(*twice) + " is there twice", file_, number);
        reader_.begin(names.size(), choose_samples(names, wanted_, file_));
    }

private:
    const std::string& file_;
    const std::vector<std::string>& wanted_;
    vcf::HaplotypeReader& reader_;
    BadVariants& bad_;
    std::string header_;
};

// One thread's part: genotypes are read beside other threads', and kept in the order of the file.
class GenotypeWorker final : public io::ChunkWorker {
public:
    explicit GenotypeWorker(GenotypeInput& input) : input_(input), reader_(input.reader().make_reader()) {}

    void parse(const io::Chunk& chunk) override {
        batch_.clear();
        odd_.clear();
        records_ = 0;
        for_each_line(chunk, [this](std::string_view line, std::uint64_t number) {
            if (line.starts_with("#CHROM\t")) return odd_.push_back({line, number, std::nullopt});
            if (io::is_skipped_line(line)) return;
            if (auto fault = reader_.read(line, batch_))
                odd_.push_back({line, number, std::move(fault)});
            else
                ++records_;
        });
    }
    void resolve(const io::Chunk& /*chunk*/) override {
        input_.keep(batch_, records_);
        for (const OddLine& odd : odd_) {
            if (odd.fault)
                input_.reject(odd.line, odd.number, *odd.fault);
            else
                input_.take_header(odd.line, odd.number);
        }
    }

private:
    // A bad record, or a #CHROM line.
    struct OddLine {
        std::string_view line;
        std::uint64_t number = 0;
        std::optional<io::BadRecord> fault;
    };

    GenotypeInput& input_;
    vcf::GenotypeReader reader_;
    vcf::GenotypeBatch batch_;
    std::vector<OddLine> odd_;
    std::uint64_t records_ = 0;
};

void read_genotypes(io::Input& file, const Genome& genome, const std::vector<std::string>& wanted, unsigned threads,
                    vcf::HaplotypeReader& reader, BadVariants& bad) {
    const auto source = vcf::open_variant_lines(file, genome, vcf::BcfColumns::genotypes);
    GenotypeInput input(file.name(), wanted, reader, bad);
    io::Chunk chunk;
    while (reader.size() == 0 && source->next(chunk))
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) { input.read(line, number); });
    if (reader.size() == 0) throw DataError("there is no #CHROM line: this is not a VCF", file.name());
    io::ordered_work(*source, threads, [&] { return std::make_unique<GenotypeWorker>(input); });
}

// `3 missing genotypes of NA1`
std::string counted(std::uint64_t count, std::string_view what, const std::string& sample) {
    return with_commas(count) + " " + std::string(what) + (count == 1 ? "" : "s") + " of " + sample;
}

std::string_view unphased_note(vcf::UnphasedPolicy policy) {
    switch (policy) {
        case vcf::UnphasedPolicy::as_written:
            return "taken in the order that they are written in";
        case vcf::UnphasedPolicy::iupac:
            return "written as IUPAC letters where they are SNVs";
        default:
            return "read as the reference";
    }
}

// What became of genotypes that are not two phased alleles.
void tell_genotypes(const VariantOptions& options, const vcf::HaplotypeReader& reader, std::size_t sample,
                    const cli::Context& context) {
    const vcf::SampleCounts& counts = reader.counts(sample);
    const std::string& name = reader.name(sample);
    if (counts.missing != 0) context.info(counted(counts.missing, "missing genotype", name) + " read as the reference");
    if (counts.haploid != 0 && options.haplotype != vcf::WhichHaplotypes::first)
        context.info(counted(counts.haploid, "haploid genotype", name) + ": haplotype 2 has the reference there");
    const vcf::UnphasedPolicy policy = options.unphased.value_or(vcf::UnphasedPolicy::error);
    if (policy == vcf::UnphasedPolicy::error) return;
    if (counts.unphased != 0)
        context.info(counted(counts.unphased, "unphased heterozygote", name) + " " +
                     std::string(unphased_note(policy)));
    if (reader.has_several_phase_sets(sample))
        context.info("phase sets of " + name + " were not looked at (--unphased)");
}

}  // namespace

std::vector<vcf::Haplotype> load_haplotypes(const VariantOptions& options, const Genome& genome,
                                            const cli::Context& context, BadVariants& bad) {
    io::Input input(*options.vcf);
    vcf::HaplotypeReader reader(genome, {.which = options.haplotype.value_or(vcf::WhichHaplotypes::both),
                                         .normalize = options.normalize,
                                         .overlap = options.overlap_policy(),
                                         .unphased = options.unphased.value_or(vcf::UnphasedPolicy::error)});
    read_genotypes(input, genome, options.samples, context.threads, reader, bad);
    bad.finish(context, input.name());
    std::vector<vcf::Haplotype> all;
    cli::RepeatedWarnings warnings(context);
    for (std::size_t sample = 0; sample < reader.size(); ++sample) {
        const std::string& name = reader.name(sample);
        const auto warn = [&](int number, const variant::Variant& left_out, const variant::Variant& other) {
            warnings.add(name + ", haplotype " + std::to_string(number) + ": " +
                         left_out_text(genome, left_out, other));
        };
        std::vector<vcf::Haplotype> some = reader.take(sample, warn);
        tell_genotypes(options, reader, sample, context);
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    warnings.finish();
    return all;
}

}  // namespace gk::cmd
