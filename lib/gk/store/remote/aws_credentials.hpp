// Where AWS's own tools look for keys and regions.
#pragma once

#include <optional>
#include <string>

#include "gk/store/remote/http.hpp"

namespace gk::store {

/// The key in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`, where they are set.
std::optional<AwsKey> aws_key_of_environment();

/// The user's key: of the environment, else of the profile (`AWS_PROFILE`) in the credentials file, else of the
/// container or the EC2 machine that this is (not where `AWS_EC2_METADATA_DISABLED` is true). Throws Error where there
/// is none.
AwsKey find_aws_key(HttpClient& client);

/// `AWS_REGION`, else `AWS_DEFAULT_REGION`, else the profile's in the config file; empty where nothing says one.
std::string aws_region();

}  // namespace gk::store
