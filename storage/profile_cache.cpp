#include "storage/profile_cache.hpp"

#include <utility>

namespace clusterlotse::storage {

const Profile* ProfileCache::find(const std::string& json) const {
    const auto found = profiles_.find(json);
    return found == profiles_.end() ? nullptr : &found->second;
}

void ProfileCache::keep(std::string json, const Profile& profile) {
    const std::size_t size = json.size();
    if (size > kMostBytes) {
        return;
    }
    if (bytes_ + size > kMostBytes) {
        profiles_.clear();
        bytes_ = 0;
    }
    if (profiles_.emplace(std::move(json), profile).second) {
        bytes_ += size;
    }
}

}  // namespace clusterlotse::storage
