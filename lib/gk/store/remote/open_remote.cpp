#include "gk/store/remote/open_remote.hpp"

#include "gk/base/error.hpp"
#include "gk/store/remote/data_command.hpp"
#include "gk/store/remote/environment.hpp"
#include "gk/store/remote/gcs.hpp"
#include "gk/store/remote/mirror.hpp"
#include "gk/store/remote/s3.hpp"

namespace gk::store {
namespace {

constexpr const char* public_bucket = "genomekit-data-public";

// Names go into URLs and host names as they are.
std::string checked_bucket(const std::string& name, const std::string& told_by) {
    const bool is_good = !name.empty() && name.find_first_not_of(
                                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                              "0123456789.-_") == std::string::npos;
    if (!is_good)
        throw UsageError(told_by + ": '" + name + "' can't name a bucket" +
                         (name.find('/') == std::string::npos ? "" : ", and a folder in one is not supported") +
                         ": give s3://NAME, gs://NAME or https://HOST/FOLDER");
    return name;
}

}  // namespace

std::unique_ptr<Remote> open_remote(const std::string& bucket, bool sign) {
    std::string place = bucket;
    const std::string told_by = bucket.empty() ? "GENOMEKIT_STORAGE_BUCKET" : "--bucket";
    const auto refuse_sign = [&](const char* what) {
        if (sign) throw UsageError(std::string("--sign goes with buckets of S3 and GCS: ") + what);
    };
    if (place.empty()) {
        const std::string command = environment("GENOMEKIT_DATA_PLUGIN");
        if (!command.empty()) {
            refuse_sign("a command of GENOMEKIT_DATA_PLUGIN has its own ways");
            return std::make_unique<DataCommand>(command);
        }
        place = environment("GENOMEKIT_STORAGE_BUCKET");
    }
    if (place.empty()) place = public_bucket;
    while (place.ends_with('/')) place.pop_back();
    if (place.starts_with("http://") || place.starts_with("https://")) {
        refuse_sign("a web folder is asked as it is");
        return std::make_unique<Mirror>(place);
    }
    if (place.starts_with("gs://")) return std::make_unique<Gcs>(checked_bucket(place.substr(5), told_by), sign);
    if (place.starts_with("s3://")) place.erase(0, 5);
    return std::make_unique<S3>(checked_bucket(place, told_by), sign, place != public_bucket);
}

}  // namespace gk::store
