#pragma once

#include "tests/support/cluster_scene.hpp"

namespace clusterlotse::test {

/// No limits, and needs are released in this way.
inline config::NeedSettings released_by(config::Release release) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = release;
    return needs;
}

inline constexpr std::chrono::hours kBundle{4};

/// No limits, and answers wait so long for others, so that the asker reads them together.
inline config::NeedSettings bundled() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = kBundle;
    return needs;
}

}  // namespace clusterlotse::test
