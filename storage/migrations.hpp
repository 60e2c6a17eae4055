#pragma once

#include <span>

namespace clusterlotse::storage {

/// The files of storage/migrations/ in their order, without gaps; the n-th (from 1) leads from
/// version n-1 to n. A migration that was released is never changed, only followed by the next.
std::span<const char* const> migrations();

}  // namespace clusterlotse::storage
