#pragma once

#include "tests/simulation/world.hpp"

#include <string>
#include <vector>

namespace clusterlotse::simulation {

/// What leaves the house for one message, as the adapters write it.
struct Wire {
    /// Every byte: of a mail its envelope and the raw message, of Matrix the content of each event,
    /// the names and bytes of the files; and below that all of it once more as it is read, with
    /// every encoding undone.
    std::string bytes;
    /// Ids of other messages it refers to: In-Reply-To, References, m.relates_to.
    std::vector<std::string> refers_to;
};

Wire on_the_wire(const Delivered& one);

/// The mail address of the bot in a world.
inline constexpr char kOwnAddress[] = "bedarf@cluster.example.net";

}  // namespace clusterlotse::simulation
