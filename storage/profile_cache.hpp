#pragma once

#include "domain/profile.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace clusterlotse::storage {

/// Profiles by the JSON they were read from: reading one takes many times as long as copying it,
/// and the same few are asked for again and again. Depends on nothing but the bytes, so that it
/// never has to be told of a change.
class ProfileCache {
public:
    static constexpr std::size_t kMostBytes = std::size_t{1} << 20;  ///< of JSON

    /// Null where the profile is not kept; else valid until the next keep().
    const Profile* find(const std::string& json) const;

    /// Forgets all others where there is no room left, and keeps none that is too large alone.
    void keep(std::string json, const Profile& profile);

private:
    std::unordered_map<std::string, Profile> profiles_;
    std::size_t bytes_ = 0;
};

}  // namespace clusterlotse::storage
