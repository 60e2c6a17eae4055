#pragma once

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::storage {

/// A firm that seeks a standing partner for some work, and one that came forward: unique by the two
/// and the process.
struct PartnerTalk {
    std::int64_t id = 0;
    std::string process;  ///< code
    std::string seeker_profile;
    Address seeker;  ///< the contact who is written to
    std::string partner_profile;
    Address partner;       ///< the contact who came forward
    bool offered = false;  ///< the seeker was told of it
    bool named = false;    ///< the seeker has answered: the partner knows its name
    TimePoint spoken_at{};

    bool operator==(const PartnerTalk&) const = default;
};

/// Who came forward to whose partner search. Rows of a removed profile go with it.
class PartnerStore {
public:
    explicit PartnerStore(Database& database) : database_(database) {}

    /// Adds the talk and fills in its id; where there is one of these two and this process already,
    /// `talk` becomes that one.
    void begin(PartnerTalk& talk);
    /// Writes all but the two firms and the process.
    void update(const PartnerTalk& talk);
    std::optional<PartnerTalk> find(std::int64_t id);
    std::optional<PartnerTalk> find(
        const std::string& seeker_profile,
        const std::string& partner_profile,
        const std::string& process
    );

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
