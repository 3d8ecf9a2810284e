// How often, and after which waits, something is asked again of a remote that is not well.
#pragma once

#include <string>

#include "gk/base/error.hpp"
#include "gk/store/remote/http.hpp"

namespace gk::store {

class Patience {
public:
    Patience();

    /// After a failure: waits, and says whether to try again: five times in a row at most, each wait twice as long as
    /// the one before. `went_on`: something moved since the last try; then the count begins anew, without a wait where
    /// the server is there. Once something has moved, a server that can't be reached is one that comes back.
    bool lasts(const TransferError& failure, bool went_on = false);
    /// `; tried 5 times` where that is so, else nothing: the end of a message.
    const char* end_of_message() const;

private:
    int attempt_ = 1;
    bool has_moved_ = false;
    double wait_;
};

/// Calls `ask`, again where the remote is not well. Returns what it returns. `what` begins the message of a failure
/// that does not say itself what was asked: `can't list s3://lab`.
template <typename Ask>
auto ask_patiently(const std::string& what, Ask&& ask) {
    for (Patience patience;;) {
        try {
            return ask();
        } catch (const TransferError& failure) {
            if (patience.lasts(failure)) continue;
            std::string text = failure.what();
            if (!text.starts_with("can't ")) text.insert(0, what + ": ");
            throw Error(text.append(patience.end_of_message()));
        }
    }
}

}  // namespace gk::store
