// What stdout is connected to.
#pragma once

struct stat;

namespace gk {

/// Whether a file is the regular file that stdout writes to (`> x`, `>> x`). Never true of devices, pipes and
/// terminals, which any number of readers and writers may share.
bool is_standard_output(const struct stat& file);

}  // namespace gk
