#include "cmd/spliced/json_rows.hpp"

#include "cmd/options/require.hpp"

namespace gk::cmd {
namespace {

class JsonHandler final : public RecordHandler {
public:
    JsonHandler(SplicedInput& input, const RecordChange& change)
        : names_(input.names()), change_(change), reader_(input) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        if (auto bad = reader_.read(query, record_)) return bad;
        bool nothing = false;
        if (auto bad = change_(record_, query.part, nothing)) return bad;
        if (nothing)
            out.rows.append("null");
        else
            append_json(out.rows, record_, written_chrom(query, record_, names_));
        out.rows.push('\n');
        return std::nullopt;
    }

    void render_missing(const Query& /*query*/, io::ChunkOutput& out) override { out.rows.append("null\n"); }

private:
    const std::vector<std::string>& names_;
    const RecordChange& change_;
    SplicedReader reader_;
    spliced::Record record_;
};

}  // namespace

void run_json_operation(SplicedInputOptions& options, const std::string& usage,
                        const std::function<JsonOperation(ArgumentWords& words)>& make, const cli::Context& context) {
    ArgumentWords words(options.words, usage);
    const JsonOperation operation = make(words);
    SplicedInput input(options, words.rest(), spliced::OverlapRule::refuse, false, context);
    StreamJob job{.options = options.stream, .context = context};
    input.set_up(job);
    if (operation.open) operation.open(input);
    job.source.parts = [&](std::string_view) { return operation.parts; };
    job.source.parts_are_one_record = true;
    job.make_handler = [&] { return std::make_unique<JsonHandler>(input, operation.change); };
    run_stream(job);
    input.report();
}

std::optional<io::BadRecord> set_segment(spliced::Record& record, const spliced::Segment& segment) {
    if (!in_bounds(segment)) return spliced::index_out_of_bounds(segment);
    record.segment = segment;
    return std::nullopt;
}

}  // namespace gk::cmd
