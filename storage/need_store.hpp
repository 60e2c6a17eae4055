#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"
#include "domain/message.hpp"
#include "storage/database.hpp"

namespace clusterlotse::storage {

enum class NeedState {
    awaiting_release,  ///< understood, nobody asked yet: the asker's or the moderator's word is missing
    distributed,       ///< suppliers are asked
    no_match,          ///< nobody in the cluster fits
    withdrawn,         ///< by the asker; its text is deleted when he deleted his message
    rejected,          ///< by the moderator
};

/// One posted need and where it came from, so that every answer finds its way back.
struct NeedRecord {
    std::int64_t id = 0;
    std::string number;         ///< "B-2026-031", given by add()
    std::string asker_profile;  ///< empty for a moderator without a profile
    Address asker;
    Language language = Language::de;
    Place place = Place::direct;
    std::string conversation;   ///< Matrix room id it was written in
    std::string message_id;     ///< the asker's own message: event id or Message-ID
    std::string thread_root;
    std::vector<std::string> references;
    std::string subject;
    std::string text;           ///< in the asker's words
    bool confidential = false;
    std::optional<Date> deadline = {};
    NeedState state = NeedState::distributed;
    int version = 1;            ///< grows with each edit
    TimePoint created_at{};
    TimePoint updated_at{};
};

class NeedStore {
public:
    explicit NeedStore(Database& database) : database_(database) {}

    /// Stores a new need, fills in its id and its number: the next of `year`, consecutive, never reused.
    void add(NeedRecord& need, int year);
    /// Writes back text, subject, confidential, deadline, state, version, updated_at.
    void update(const NeedRecord& need);
    std::optional<NeedRecord> find(std::int64_t id);
    /// By "B-2026-031" in any case.
    std::optional<NeedRecord> find_number(const std::string& number);
    /// The need that this message of the asker's posted.
    std::optional<NeedRecord> find_message(Channel channel, const std::string& message_id);
    /// The newest first, of everybody at the same firm (or of this address where profile is empty).
    std::vector<NeedRecord> of_asker(const std::string& profile_id, const Address& address, std::size_t limit);
    std::vector<NeedRecord> in_state(NeedState state, std::size_t limit);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage
