// Which remote a bucket's name or address stands for (gk/store/FORMAT.md#remotes).
#pragma once

#include <memory>
#include <string>

#include "gk/store/remote/remote.hpp"

namespace gk::store {

/// Where `bucket` says: `s3://NAME`, `gs://NAME`, `https://HOST/FOLDER` (a mirror) or a bare name (S3). Empty: the
/// command of `GENOMEKIT_DATA_PLUGIN`, else `GENOMEKIT_STORAGE_BUCKET`, else GenomeKit's public bucket. `sign`: with
/// the user's credentials, which must be there; else they are used for a bucket that is not the public one, where the
/// environment has them. Throws UsageError for a bucket that is none of these.
std::unique_ptr<Remote> open_remote(const std::string& bucket, bool sign);

}  // namespace gk::store
