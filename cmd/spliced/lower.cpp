// gk spliced lower and span: segments as intervals of the chromosome (gk/spliced/FORMAT.md#lower).
#include <memory>

#include "cmd/options/require.hpp"
#include "cmd/spliced/commands.hpp"
#include "cmd/spliced/spliced_input.hpp"

namespace gk::cmd {
namespace {

using spliced::Stretch;

class LowerHandler final : public RecordHandler {
public:
    LowerHandler(SplicedInput& input, bool pieces) : names_(input.names()), pieces_wanted_(pieces), reader_(input) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        if (auto bad = reader_.read(query, record_)) return bad;
        if (!pieces_wanted_)
            pieces_.assign(1, span(record_.space, record_.segment));
        else if (!lower(record_.space, record_.segment, pieces_))
            return io::BadRecord{io::Reason::refused, "an empty interval of the space leaves no pieces"};
        for (const Stretch& piece : pieces_)
            if (!spliced::fits_position(piece.start) || !spliced::fits_position(piece.end))
                return io::BadRecord{io::Reason::not_32_bit, "the segment lies beyond 32 bits"};
        for (const Stretch& piece : pieces_) write(query, piece, out.rows);
        return std::nullopt;
    }

private:
    void write(const Query& query, const Stretch& piece, ByteBuffer& rows) const {
        rows.append(written_chrom(query, record_, names_));
        rows.push('\t');
        rows.append_integer(piece.start);
        rows.push('\t');
        rows.append_integer(piece.end);
        rows.push('\t');
        rows.append(record_.name ? std::string_view(*record_.name) : std::string_view("."));
        rows.append("\t0\t");
        rows.push(strand_char(record_.strand()));
        rows.push('\n');
    }

    const std::vector<std::string>& names_;
    bool pieces_wanted_;
    SplicedReader reader_;
    spliced::Record record_;
    std::vector<Stretch> pieces_;
};

cli::Command bed_command(const std::string& name, const std::string& summary, const std::string& description,
                         bool pieces) {
    auto options = std::make_shared<SplicedInputOptions>();
    cli::Command command;
    command.name = "spliced " + name;
    command.summary = summary;
    command.usage = "[INPUT | -g ANNOTATION --of REGION [ID...]]";
    command.description = description;
    add_spliced_input(command, *options, "", {.na = false});
    command.run = [options, pieces](const cli::Context& context) {
        SplicedInput input(*options, options->words, spliced::OverlapRule::refuse, false, context);
        StreamJob job{.options = options->stream, .context = context};
        input.set_up(job);
        job.make_handler = [&] { return std::make_unique<LowerHandler>(input, pieces); };
        run_stream(job);
        input.report();
    };
    return command;
}

}  // namespace

cli::Command spliced_lower_command() {
    cli::Command command = bed_command(
        "lower", "the pieces of the chromosome that segments consist of, as BED",
        "Writes the pieces of each segment as BED6, in its sense order, with the segment's name and strand. What lies "
        "outside the space is part of the first or last piece. An empty segment is one empty piece; on a junction it "
        "lies at the interval with the higher positions.",
        true);
    command.examples = {{"the exons of each transcript", "gk spliced lower -g gencode.v47 --of exons"},
                        {"where the first 100 bases of each mRNA lie",
                         "gk spliced cut 0 100 -g gencode.v47 --of exons | gk spliced lower"}};
    return command;
}

cli::Command spliced_span_command() {
    cli::Command command = bed_command("span", "the smallest intervals of the chromosome over segments, as BED",
                                       "Writes the smallest interval over each segment as BED6, with the segment's "
                                       "name and strand. That of an empty segment is empty.",
                                       false);
    command.examples = {{"from the first coding base to the last", "gk spliced span -g gencode.v47 --of cds"},
                        {"of segments in a file", "gk spliced span segments.json"}};
    return command;
}

}  // namespace gk::cmd
