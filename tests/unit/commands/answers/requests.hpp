#pragma once

#include "storage/invitation_store.hpp"
#include "tests/support/cluster_scene.hpp"

#include <string>
#include <vector>

namespace clusterlotse::test {

/// The requests to firms among what was sent.
std::vector<Sent> requests(const std::vector<Sent>& sent);

/// Whatever of a message its reader may see.
std::string every_byte(const OutboundMessage& message);

/// Who agreed so far that the asker of the first need and the firm learn each other's names.
storage::Exchange exchange_of(ClusterScene& scene, const std::string& profile);

}  // namespace clusterlotse::test
