#include "gk/store/fetch/upload.hpp"

#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/remote/content_digest.hpp"
#include "gk/store/remote/patience.hpp"

namespace gk::store {
namespace {

std::string_view text_of(const MappedFile& file) {
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

// By whichever digest the remote tells: of the content, of its parts, or one that was noted when it was put there.
bool is_same(const RemoteFile& there, std::string_view content) {
    if (there.size && *there.size != content.size()) return false;
    ContentDigest digest({.parts = !there.parts_md5.empty(), .crc32c = there.crc32c.has_value()});
    digest.feed(content);
    const auto noted = there.metadata.find("md5");
    return there.md5 == digest.md5() || there.parts_md5 == digest.parts_md5() ||
           (noted != there.metadata.end() && noted->second == digest.md5()) ||
           (there.crc32c && *there.crc32c == digest.crc32c());
}

Uploaded put(Remote& remote, const UploadJob& job, std::string_view content) {
    const auto there =
        ask_patiently("can't look at " + job.name + " in " + remote.place(), [&] { return remote.look(job.name); });
    if (there && is_same(*there, content)) return Uploaded::unchanged;
    if (there && !job.may_replace)
        throw Error(job.name + " is in " + remote.place() +
                    " with other bytes; --force replaces it (or GK_UPLOAD_ALLOW_OVERWRITE in the environment)");
    Metadata metadata = there ? there->metadata : Metadata{};
    for (const auto& [key, value] : job.metadata) metadata[key] = value;
    io::Progress bar;
    if (job.talk.bar) bar = job.talk.bar(job.name);
    ask_patiently("can't put " + job.name + " into " + remote.place(), [&] {
        remote.put(job.name, content, metadata, [&](std::uint64_t sent) {
            if (bar) bar(sent, content.size());
        });
    });
    return there ? Uploaded::replaced : Uploaded::as_new;
}

}  // namespace

std::vector<UploadedFile> upload(Remote& remote, const UploadJob& job) {
    static constexpr std::string_view sizes = ".chrom.sizes";
    const MappedFile file(job.path);
    std::vector<UploadedFile> files;
    if (job.name.ends_with(sizes)) {
        const std::string assembly = job.name.substr(0, job.name.size() - sizes.size());
        UploadJob hash = job;
        hash.name = std::to_string(assembly_tag(assembly)) + ".hash";
        files.push_back({hash.name, put(remote, hash, assembly)});
    }
    files.push_back({job.name, put(remote, job, text_of(file))});
    return files;
}

}  // namespace gk::store
