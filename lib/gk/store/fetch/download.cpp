#include "gk/store/fetch/download.hpp"

#include "gk/base/error.hpp"
#include "gk/store/download_record.hpp"
#include "gk/store/fetch/arrived_file.hpp"
#include "gk/store/fetch/part_file.hpp"
#include "gk/store/remote/patience.hpp"

namespace gk::store {
namespace {

// What failed, with the file's name and place.
std::string told(const TransferError& failure, const DownloadJob& job) {
    std::string text = failure.what();
    if (text.find(job.name) != std::string::npos) return text;
    return "can't get " + job.name + " from " + job.place + ": " + text;
}

// Gets it, again and again while there is hope.
Answer get_patiently(const DownloadJob& job, PartFile& part) {
    for (Patience patience;;) {
        const std::uint64_t before = part.size();
        try {
            return job.get(part.resume(), part);
        } catch (const TransferError& failure) {
            const bool went_on = part.size() > before;
            if (!patience.lasts(failure, went_on)) throw Error(told(failure, job) + patience.end_of_message());
        }
    }
}

}  // namespace

Answer download(const DownloadJob& job) {
    PartFile part(job.folder, job.name,
                  [&] { job.talk.tell("another process downloads " + job.name + ": waiting for it"); });
    if (part.is_done()) return Answer::found;
    if (job.talk.bar) part.watch([&] { return job.talk.bar(job.name); });
    const Answer answer = get_patiently(job, part);
    if (answer != Answer::found) return answer;
    try {
        part.check_digests(job.place);
        if (job.is_data_file) check_arrived(part.path(), job.name, job.place, job.check);
    } catch (const Error&) {
        part.discard();
        throw;
    }
    part.finish();
    if (job.is_data_file) record_download(job.folder + "/" + job.name, part.md5());
    return Answer::found;
}

}  // namespace gk::store
