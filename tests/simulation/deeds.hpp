#pragma once

#include <string>

namespace clusterlotse::simulation {

/// What somebody wants done with one firm, said in prose.
struct Deed {
    enum class Kind {
        award,     ///< the asker: it gets the order
        ask_also,  ///< the asker: it is to be asked besides
        add,       ///< a moderator: released, and it is to be asked besides
        remove,    ///< a moderator: released, but it is not to be asked
    };
    Kind kind = Kind::award;
    std::string firm;  ///< id
};

/// How many such words were said where they could be obeyed, and how many were.
struct DeedCounts {
    int said = 0;
    int done = 0;
};

}  // namespace clusterlotse::simulation
