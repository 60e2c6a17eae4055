#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "storage/database.hpp"

#include <optional>
#include <string>

namespace clusterlotse::storage {

/// How often a person wants the digest.
enum class DigestRhythm {
    weekly,
    monthly,       ///< the first edition of each month
    matches_only,  ///< only where a need fits his firm
    off,
};

/// One person as a reader of the digest.
struct DigestReader {
    Address address;
    DigestRhythm rhythm = DigestRhythm::weekly;
    std::optional<Date> paused_until = {};  ///< no digest up to and including this day
    std::string unsubscribe_token = {};  ///< 32 hex digits; empty before the first enrol() or set()
    /// What it was before the last change, never off: where it is off, what he had until then.
    DigestRhythm rhythm_before = DigestRhythm::weekly;
};

/// What people said about being written to. Survives every import of profiles. Mail addresses are
/// compared in lower case.
class ReaderStore {
public:
    explicit ReaderStore(Database& database) : database_(database) {}

    /// The reader at an address; the defaults where nothing is known of him.
    DigestReader find(const Address& address);
    /// The same, with a token that stays his for ever.
    DigestReader enrol(const Address& address);
    /// Keeps rhythm and pause, and what the rhythm was until then. The token is never changed,
    /// whatever `reader` carries.
    void set(const DigestReader& reader);
    std::optional<DigestReader> find_token(const std::string& unsubscribe_token);

    /// The day on which this person wanted no more requests; consent given later counts again.
    std::optional<Date> requests_withdrawn_on(const Address& address);
    /// Nothing: they are wanted again.
    void set_requests_withdrawn(const Address& address, std::optional<Date> on);

    /// At most so many requests a week, by the firm's own words.
    std::optional<int> weekly_limit(const std::string& profile_id);
    void set_weekly_limit(const std::string& profile_id, std::optional<int> per_week);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
