#include "cmd/variant/normalize_records.hpp"

#include <algorithm>
#include <utility>

#include "cmd/options/require.hpp"
#include "cmd/variant/variant_rows.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/vcf/record/written_header.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t piece_size = std::size_t{256} << 10;

// As far as bcftools norm lets records wait.
constexpr std::int64_t default_site_window = 1000;

std::string command_of(const RecordOutputOptions& options, const cli::Context& context) {
    return options.no_version ? std::string() : context.command_line;
}

}  // namespace

std::string RecordOutput::header() {
    std::string text;
    if (input_.is_vcf()) {
        require(!options_.is_piece,
                "records are put in position order, also over the ends of pieces: --shard of VCF goes with -f tsv and "
                "-f json");
        text = records_header();
        rules_.emplace(vcf::RecordRules{genome_, names_, input_.header(), options_.form});
        const std::int64_t width =
            options_.form == vcf::AlleleForm::left_aligned ? options_.site_window.value_or(default_site_window) : 0;
        window_.emplace(width, options_.duplicates.value_or(vcf::OnDuplicate::keep),
                        [this](std::string_view line) { write_line(line); });
    } else {
        require(!options_.duplicates, "--duplicates is for VCF and BCF: variant strings are no records");
        require(!options_.site_window, "--site-win is for VCF and BCF: variant strings stay in their order");
        text = vcf_header(genome_, names_, command_of(options_, context_));
    }
    if (!options_.bcf) return text;
    encoder_ = std::make_unique<vcf::BcfEncoder>(text, input_.name());
    ByteBuffer bytes;
    encoder_->append_header(bytes);
    return std::string(bytes.view());
}

std::string RecordOutput::records_header() {
    constexpr std::size_t columns_of_sites = 8;
    const std::size_t columns = input_.header().columns().size();
    if (columns < columns_of_sites)
        throw DataError("the #CHROM line has " + std::to_string(columns) + " columns, a VCF needs at least 8",
                        input_.name());
    const std::vector<std::string>& names = input_.header().columns();
    constexpr std::ptrdiff_t before_samples = 9;
    if (columns > before_samples)
        if (const auto twice = vcf::repeated_sample({names.begin() + before_samples, names.end()}))
            throw DataError("the #CHROM line has sample " + in_quotes(*twice) + " twice", input_.name());
    vcf::HeaderChanges changes;
    changes.written_name = [this](std::string_view contig) -> std::optional<std::string> {
        const auto chrom = genome_.names().find(contig);
        if (!chrom) return std::nullopt;
        return names_[index_of(*chrom)];
    };
    for (const ChromSize& chrom : genome_.sizes())
        changes.contigs.emplace_back(changes.written_name(chrom.name).value_or(chrom.name), chrom.size);
    if (options_.duplicates == vcf::OnDuplicate::mark) changes.lines = vcf::duplicate_filter_line;
    const std::string command = command_of(options_, context_);
    if (!command.empty()) changes.lines += "##gk_command=" + command + "\n";
    return written_header(input_.header(), changes);
}

void RecordOutput::write_line(std::string_view line) {
    if (!encoder_) return text_.append(line);
    is_broken_ = true;
    encoder_->append(line, text_);
    is_broken_ = false;
}

void RecordOutput::take(std::string_view rows, io::Output& output) {
    // A piece at a time, so that little is held twice.
    const auto write_some = [&] {
        if (text_.size() >= piece_size) write_through(output);
    };
    if (window_) {
        vcf::for_each_frame(rows, [&](const vcf::RecordFrame& frame, std::string_view line) {
            window_->add(frame, line);
            write_some();
        });
    } else {
        while (!rows.empty()) {
            const std::string_view line = rows.substr(0, rows.find('\n') + 1);
            write_line(line);
            rows.remove_prefix(line.size());
            write_some();
        }
    }
    write_through(output);
}

void RecordOutput::finish(io::Output& output) {
    // What stands behind a record that could not be written is not wanted.
    if (window_ && !is_broken_) window_->finish();
    write_through(output);
    if (window_) report();
}

void RecordOutput::write_through(io::Output& output) {
    output.write(text_.view());
    text_.clear();
}

void RecordOutput::report() const {
    if (options_.duplicates && window_->duplicates() != 0)
        context_.info(with_commas(window_->duplicates()) + " duplicates were " +
                      (options_.duplicates == vcf::OnDuplicate::mark ? "marked" : "left out"));
    if (window_->late() == 0) return;
    std::string text = "the output is not in position order: " + with_commas(window_->late()) +
                       (window_->late() == 1 ? " record lies" : " records lie") +
                       " before what was written already; sort it (bcftools sort)";
    if (options_.form == vcf::AlleleForm::left_aligned && window_->most_late() > 0)
        text += ", or, if the input is sorted, let records wait longer: --site-win " +
                std::to_string(options_.site_window.value_or(default_site_window) + window_->most_late());
    context_.warn(text);
}

RecordHandlerOfOutput::RecordHandlerOfOutput(const RecordOutput& output, const VariantSelection& selection)
    : normalizer_(output.rules()) {
    if (selection.where) selected_.emplace(selection);
}

std::optional<io::BadRecord> RecordHandlerOfOutput::render(const Query& query, io::ChunkOutput& out) {
    if (selected_) {
        variant::Variant variant;
        bool is_selected = true;
        auto bad = selected_->read(query, variant, is_selected);
        // What has no bases is no bad record here.
        if (bad && bad->reason != io::Reason::refused) return bad;
        if (!is_selected) return std::nullopt;
    }
    return normalizer_.append(query.line, query.part, out.rows);
}

}  // namespace gk::cmd
