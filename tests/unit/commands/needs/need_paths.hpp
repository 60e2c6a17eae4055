#pragma once

#include "tests/support/asking_scene.hpp"

#include <functional>

namespace clusterlotse::test {

/// One thing that is said, or time that passes.
struct Deed {
    const char* who;    ///< nullptr: time passes
    const char* words;  ///< without the number of the need
};

/// How a need gets to a state, at people's words or by time.
struct NeedPath {
    const char* need;
    bool by_moderator;  ///< he releases it
    std::vector<Deed> deeds;
    NeedState before_last;
    NeedState end;
};

/// A way to every step of a need's table that words or time take.
const std::vector<NeedPath>& need_paths();

/// Posts the need and does the deeds one by one. `look` sees the scene before the first one and
/// behind each, how many are done, and what was said so far.
void walk(
    const NeedPath& path,
    const std::function<void(ClusterScene&, std::size_t done, const std::string& said)>& look
);

}  // namespace clusterlotse::test
