#include "cmd/options/shard_option.hpp"

#include <cstdlib>
#include <functional>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cmd {
namespace {

std::optional<std::string> variable(const char* name) {
    const char* const value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

std::uint64_t number_of(const char* name, const std::string& text) {
    const auto value = parse_integer<std::uint64_t>(text);
    if (!value || *value > io::most_pieces)
        throw UsageError("--shard auto: " + std::string(name) + " is '" + text + "', which is no task's number");
    return *value;
}

std::uint64_t needed(const char* name, const char* beside) {
    const auto text = variable(name);
    if (!text)
        throw UsageError("--shard auto: " + std::string(beside) + " is set, but " + name +
                         " is not, so the number of tasks is not known; give --shard I/N");
    return number_of(name, *text);
}

// An array's indices are MIN, MIN + STEP, ... MAX; of a list like 1,3,7 nothing tells the ones between.
io::Piece piece_of_slurm(const std::string& id_text) {
    const std::uint64_t id = number_of("SLURM_ARRAY_TASK_ID", id_text);
    const std::uint64_t least = needed("SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_ID");
    const std::uint64_t most = needed("SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_ID");
    std::uint64_t step = 1;
    if (const auto text = variable("SLURM_ARRAY_TASK_STEP")) step = number_of("SLURM_ARRAY_TASK_STEP", *text);
    const bool is_regular = step != 0 && least <= id && id <= most && (id - least) % step == 0;
    const std::uint64_t count = is_regular ? (most - least) / step + 1 : 0;
    const auto told = variable("SLURM_ARRAY_TASK_COUNT");
    if (!is_regular || (told && number_of("SLURM_ARRAY_TASK_COUNT", *told) != count))
        throw UsageError("--shard auto: the indices of this Slurm array are not evenly spaced, so the rank of task " +
                         id_text + " is not known; submit it as --array=1-N, or give --shard I/N");
    return {(id - least) / step + 1, count};
}

io::Piece piece_of_batch(const std::string& index_text) {
    const std::uint64_t index = number_of("AWS_BATCH_JOB_ARRAY_INDEX", index_text);
    const std::uint64_t count = needed("AWS_BATCH_JOB_ARRAY_SIZE", "AWS_BATCH_JOB_ARRAY_INDEX");
    if (index >= count)
        throw UsageError("--shard auto: AWS_BATCH_JOB_ARRAY_INDEX is " + index_text + " of " + std::to_string(count));
    return {index + 1, count};
}

io::Piece piece_of_scheduler() {
    if (const auto id = variable("SLURM_ARRAY_TASK_ID")) return piece_of_slurm(*id);
    if (const auto index = variable("AWS_BATCH_JOB_ARRAY_INDEX")) return piece_of_batch(*index);
    throw UsageError(
        "--shard auto: neither SLURM_ARRAY_TASK_ID nor AWS_BATCH_JOB_ARRAY_INDEX is set, so this is no task of an "
        "array job; give --shard I/N");
}

}  // namespace

cli::Option shard_option(std::optional<io::Piece>& target, const std::string& help) {
    return {.names = "--shard",
            .metavar = "I/N",
            .help = help,
            .target = std::function<void(const std::string&)>(
                [&target](const std::string& text) { target = read_shard(text); }),
            .group = "Input"};
}

io::Piece read_shard(const std::string& text) {
    if (text == "auto") return piece_of_scheduler();
    const auto piece = io::parse_piece(text);
    if (!piece)
        throw UsageError("--shard '" + text +
                         "' is neither auto nor I/N, such as 3/64, where I is from 1 to N, and N at most " +
                         with_commas(io::most_pieces));
    return *piece;
}

}  // namespace gk::cmd
