// The rows of gk spliced map.
#pragma once

#include <memory>

#include "cmd/spliced/map_job.hpp"
#include "cmd/stream/record_stream.hpp"

namespace gk::cmd {

std::unique_ptr<RecordHandler> make_map_handler(const MapJob& job);

}  // namespace gk::cmd
