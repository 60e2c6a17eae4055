#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "storage/database.hpp"

namespace clusterlotse::storage {

/// What matching read of the profiles, so that a start need not read them again. The bytes are
/// matching's own; `fingerprint` names the vocabulary and program they hold for. A reading goes
/// with its profile and with every change of it.
class ReadingStore {
public:
    explicit ReadingStore(Database& database) : database_(database) {}

    /// Inserts or replaces. Call in the transaction that stored the profile: the reading has to be
    /// of what stands there.
    void put(const std::string& profile_id, std::int64_t fingerprint, std::string_view bytes);

    /// Nothing where there is none of this fingerprint.
    std::optional<std::string> find(const std::string& profile_id, std::int64_t fingerprint);

    /// Visits every profile in the order of ids; `bytes`, valid for the call, is empty where there
    /// is no reading of this fingerprint. `visit` must not write.
    void for_each_profile(
        std::int64_t fingerprint,
        const std::function<void(const std::string& profile_id, std::string_view bytes)>& visit
    );

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
