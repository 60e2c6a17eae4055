#include "bot/profile_index.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::bot {
namespace {

constexpr std::size_t kReadAtOnce = 5000;  // profiles; their readings take a few MB

}  // namespace

void ProfileIndex::load() {
    std::vector<std::string> unread;
    readings_.for_each_profile(
        engine_.fingerprint(),
        [&](const std::string& id, std::string_view reading) {
            if (!engine_.restore(id, reading)) {
                unread.push_back(id);
            }
        }
    );
    bool room = true;
    for (std::size_t from = 0; from < unread.size(); from += kReadAtOnce) {
        std::vector<std::pair<std::string, std::string>> fresh;
        for (std::size_t i = from; i < std::min(unread.size(), from + kReadAtOnce); ++i) {
            if (const auto profile = profiles_.find(unread[i])) {
                fresh.emplace_back(profile->id, engine_.reading_of(*profile));
                engine_.restore(fresh.back().first, fresh.back().second);
            }
        }
        try {
            if (room) {
                storage::Transaction transaction(database_);
                for (const auto& [id, reading] : fresh) {
                    readings_.put(id, engine_.fingerprint(), reading);
                }
                transaction.commit();
                database_.write_back();
            }
        } catch (const storage::DatabaseError& error) {
            if (error.kind() != storage::DatabaseError::Kind::full) {
                throw;
            }
            room = false;
        }
    }
}

void ProfileIndex::stored(const Profile& profile) {
    readings_.put(profile.id, engine_.fingerprint(), engine_.reading_of(profile));
}

void ProfileIndex::changed(const std::string& id) {
    const auto reading = readings_.find(id, engine_.fingerprint());
    if (reading && engine_.restore(id, *reading)) {
        return;
    }
    if (const auto profile = profiles_.find(id)) {
        engine_.upsert(*profile);
    } else {
        engine_.erase(id);
    }
}

}  // namespace clusterlotse::bot
