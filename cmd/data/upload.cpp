// gk data upload: a data file into a bucket (gk/store/FORMAT.md#uploads).
#include "gk/store/fetch/upload.hpp"

#include <cstdlib>
#include <filesystem>
#include <memory>

#include "cmd/data/commands.hpp"
#include "cmd/data/remote_options.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/error.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {
namespace {

struct DataUploadOptions {
    std::string file;
    std::string name;
    std::vector<std::string> metadata;
    bool force = false;
    RemoteOptions remote;
};

store::Metadata metadata_of(const std::vector<std::string>& pairs) {
    store::Metadata metadata;
    for (const std::string& pair : pairs) {
        const std::size_t equals = pair.find('=');
        require(equals != std::string::npos && equals != 0, "--metadata takes KEY=VALUE, not '" + pair + "'");
        const std::string key = pair.substr(0, equals);
        require(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos,
                "--metadata: '" + key + "' can't be a key: lower-case letters, digits, '-', '_' and '.' can");
        require(equals + 1 < pair.size(), "--metadata: '" + key + "' has no value");
        for (const char c : pair)
            require(c >= ' ' && c != 0x7f, "--metadata: the value of '" + key + "' is not of printable ASCII letters");
        metadata[key] = pair.substr(equals + 1);
    }
    return metadata;
}

void run_upload(const DataUploadOptions& options, const cli::Context& context) {
    require(!options.file.empty(), "no FILE given");
    store::UploadJob job;
    job.path = find_data_file(options.file, context.data_dir);
    job.name = options.name.empty() ? std::filesystem::path(options.file).filename().string() : options.name;
    require_file_name(job.name);
    job.metadata = metadata_of(options.metadata);
    job.may_replace = options.force || std::getenv("GK_UPLOAD_ALLOW_OVERWRITE") != nullptr;
    job.talk = context.download_talk;
    const auto fetcher = open_fetcher(options.remote, context);
    store::Remote& remote = fetcher->remote();
    for (const store::UploadedFile& file : store::upload(remote, job)) {
        const std::string place = file.name + " in " + remote.place();
        switch (file.how) {
            case store::Uploaded::as_new:
                context.info(place + " is new");
                break;
            case store::Uploaded::unchanged:
                context.info(place + " has the same bytes and stays as it is");
                break;
            case store::Uploaded::replaced:
                context.warn(place + " was replaced");
                break;
        }
    }
}

}  // namespace

cli::Command data_upload_command() {
    auto options = std::make_shared<DataUploadOptions>();
    cli::Command command;
    command.name = "data upload";
    command.summary = "put a data file into the bucket";
    command.usage = "FILE [--name NAME] [--metadata KEY=VALUE]... [--force] [--bucket BUCKET] [--sign]";
    command.description =
        "Puts FILE, a path or a name in the data folder, into the bucket under its own name or NAME. A file that is "
        "there with the same bytes is left alone; one with other bytes is replaced with --force, or where "
        "GK_UPLOAD_ALLOW_OVERWRITE is set, and keeps its metadata but for the keys that are given. A chrom.sizes takes "
        "the .hash file of its assembly along, by which data files know the assembly.";
    command.positionals = {{.name = "FILE",
                            .help = "a path, or a file's name in the data folder",
                            .target = &options->file,
                            .kind = cli::ValueKind::file}};
    command.options.push_back(
        {.names = "--name", .metavar = "NAME", .help = "its name in the bucket", .target = &options->name});
    command.options.push_back({.names = "--metadata",
                               .metavar = "KEY=VALUE",
                               .help = "what the bucket keeps beside it; may be repeated",
                               .target = &options->metadata});
    command.options.push_back(flag("--force", "replace another file of that name", options->force, ""));
    add_remote_options(command, options->remote);
    command.examples = {{"a lab's own genome",
                         "for f in ourmouse.2bit ourmouse.chrom.sizes; do gk data upload $f --bucket s3://our-genomes "
                         "--sign; done"},
                        {"a track, with a word on where it is from",
                         "gk data upload out.gtrack --name ribo.v2.gtrack --metadata by=me --bucket gs://our-tracks"}};
    command.run = [options](const cli::Context& context) { run_upload(*options, context); };
    return command;
}

}  // namespace gk::cmd
