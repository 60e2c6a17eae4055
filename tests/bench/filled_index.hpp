#pragma once

#include "matching/index/engine.hpp"
#include "tests/bench/latencies.hpp"
#include "tests/bench/text_peer.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace clusterlotse::bench {

/// An engine or a peer filled with grown firms, for several benchmarks. The firms are made one
/// after the other, so that only the index takes memory.
struct FilledIndex {
    std::string of;
    std::unique_ptr<matching::Engine> engine;
    std::unique_ptr<TextPeer> peer;
    double bytes_per_profile = 0;
    double build_ms = 0;  ///< without making the firms
    Latencies change;     ///< firms that rewrite their profile; each is found when that is over
};

const std::shared_ptr<const matching::Vocabulary>& vocabulary();

/// One index at a time is kept: asking for another one frees it first.
FilledIndex& filled_engine(std::size_t count);

using MakePeer = std::function<std::unique_ptr<TextPeer>()>;
FilledIndex& filled_peer(const std::string& name, std::size_t count, const MakePeer& make);

}  // namespace clusterlotse::bench
