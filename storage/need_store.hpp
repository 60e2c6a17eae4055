#pragma once

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"
#include "domain/lifecycle.hpp"
#include "domain/message.hpp"
#include "domain/need.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// One posted need and where it came from, so that every answer finds its way back.
struct NeedRecord {
    std::int64_t id = 0;
    std::string number;         ///< "B-2026-031", given by add()
    std::string asker_profile;  ///< empty for a moderator without a profile
    Address asker;
    Language language = Language::de;
    Place place = Place::direct;
    std::string conversation;  ///< Matrix room id it was written in
    std::string message_id;    ///< the asker's own message: event id or Message-ID
    std::string thread_root;
    std::vector<std::string> references;
    std::string subject;
    std::string text;                     ///< in the asker's words
    std::vector<std::string> amendments;  ///< what he added or corrected later, oldest first
    bool confidential = false;
    Discretion discretion = Discretion::anonymous;
    std::vector<std::string>
        directed_to;  ///< profile ids, or '?' and a name nobody goes by; empty: whoever fits
    bool questions_closed = false;  ///< the asker does not know more: nothing is asked back
    std::optional<Date> deadline = {};
    NeedProgress state;
    int version = 1;          ///< grows with each edit
    int wave = 1;             ///< how many rounds of suppliers were asked
    int moderators_told = 0;  ///< how many of them have the need before them, in their order
    std::optional<TimePoint> expires_at = {};
    std::optional<Date> parked_until = {};
    std::optional<TimePoint> ended_at = {};
    std::string end_reason;          ///< a word of EndReason, or the moderator's own
    std::optional<int> rating = {};  ///< of the answers' quality, by the asker: 1 poor to 5 good
    std::int64_t answers_shown = 0;  ///< the latest answer the asker was told
    TimePoint created_at{};
    TimePoint updated_at{};
};

struct NeedCounts {
    int posted = 0;
    int helped = 0;  ///< somebody is interested, offers or asks, or a member does it
};

class NeedStore {
public:
    explicit NeedStore(Database& database) : database_(database) {}

    /// Stores a new need, fills in its id and its number: the next of `year`, consecutive, never
    /// reused.
    void add(NeedRecord& need, int year);
    /// Writes back everything that is not about where the need came from.
    void update(const NeedRecord& need);
    std::optional<NeedRecord> find(std::int64_t id);
    /// By "B-2026-031" in any case.
    std::optional<NeedRecord> find_number(const std::string& number);
    /// The need that this message of the asker's posted.
    std::optional<NeedRecord> find_message(Channel channel, const std::string& message_id);
    /// All needs that came of it, the oldest first: one that was parted stands beside its parts.
    std::vector<NeedRecord> of_message(Channel channel, const std::string& message_id);
    /// The newest first, of everybody at the same firm (or of this address where profile is empty).
    std::vector<NeedRecord> of_asker(
        const std::string& profile_id, const Address& address, std::size_t limit
    );
    /// Those of them that have not ended, the oldest first.
    std::vector<NeedRecord> open_of_asker(const std::string& profile_id, const Address& address);
    std::vector<NeedRecord> in_state(NeedState state, std::size_t limit);
    /// Those that changed or ended at or after `since`.
    std::vector<NeedRecord> changed(TimePoint since, std::size_t limit);
    /// Those of everybody that have not ended, oldest first.
    std::vector<NeedRecord> not_ended(std::size_t limit);
    /// Of those posted from `from` on and before `until`: how many, and for how many of them
    /// somebody was found so far.
    NeedCounts posted(TimePoint from, TimePoint until);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
