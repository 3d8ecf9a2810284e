// Whether what was downloaded is what its name says.
#pragma once

#include <functional>
#include <string>

namespace gk::store {

/// Throws Error where the file at a path is not what its name-to-be says.
using FileCheck = std::function<void(const std::string& path, const std::string& name)>;

/// Looks at a file that is to have a name: its first bytes where its kind has some, else its lines; whatever its kind,
/// it may not be a web page. Then `check` looks, if there is one. Throws Error, which names the place that it came
/// from.
void check_arrived(const std::string& path, const std::string& name, const std::string& place,
                   const FileCheck& check = {});

}  // namespace gk::store
