#include "gk/pickle/pickle.hpp"

#include <limits>

#include "gk/base/error.hpp"

namespace gk::pickle {

std::span<const Value> Object::items(Value sequence) const {
    if (!sequence.is_sequence()) return {};
    return sequences_.at(static_cast<std::size_t>(sequence.number));
}

void Object::append(Value sequence, Value item) {
    sequences_.at(static_cast<std::size_t>(sequence.number)).push_back(item);
}

Value Object::add(Value::Kind kind) {
    if (sequences_.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
        throw Error("a pickle of more than 2^31 lists is more than gk can hold");
    sequences_.emplace_back();
    return {kind, static_cast<std::int32_t>(sequences_.size() - 1)};
}

}  // namespace gk::pickle
