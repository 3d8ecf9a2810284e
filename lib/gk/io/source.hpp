// Where the items of some work come from: chunks of lines, names, places.
#pragma once

namespace gk::io {

/// Where items come from. `next` is called by one thread at a time.
template <typename Item>
class Source {
public:
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    virtual ~Source() = default;
    /// The next item, replacing what `item` holds. False at the end.
    virtual bool next(Item& item) = 0;
    /// Makes a `next` that waits for input return false. Callable from another thread.
    virtual void interrupt() {}
};

}  // namespace gk::io
