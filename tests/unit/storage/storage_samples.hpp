#pragma once

#include "storage/database.hpp"
#include "storage/invitation_store.hpp"
#include "storage/need_store.hpp"
#include "storage/outbox_store.hpp"

#include <filesystem>
#include <optional>
#include <stdlib.h>
#include <string>
#include <unistd.h>

namespace clusterlotse::storage {

/// A folder of its own that is gone at the end of the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        // In memory where there is such a place: a killed process loses nothing there either, and
        // nothing waits for a disk.
        const std::filesystem::path memory = "/dev/shm";
        const bool in_memory = ::access(memory.c_str(), W_OK) == 0;
        const auto parent = in_memory ? memory : std::filesystem::temp_directory_path();
        std::string name = (parent / "clusterlotse-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::filesystem::path file(const std::string& name = "cluster.db") const {
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

/// The day of the calendar.
constexpr Date day(int year, unsigned month, unsigned number) {
    return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(number)};
}

inline TimePoint at(std::int64_t seconds) {
    return TimePoint{std::chrono::seconds{1'795'000'000 + seconds}};
}

inline Address matrix(const std::string& id) {
    return {Channel::matrix, id};
}
inline Address email(const std::string& address) {
    return {Channel::email, address};
}

/// What kind of DatabaseError `action` throws; nothing where it throws none.
template <class Action>
std::optional<DatabaseError::Kind> kind_thrown(Action action) {
    try {
        action();
    } catch (const DatabaseError& error) {
        return error.kind();
    }
    return std::nullopt;
}

inline NeedRecord sample_need(const std::string& profile = "pumpen-kaul") {
    NeedRecord need;
    need.asker_profile = profile;
    need.asker = matrix("@ilse:kaul.example");
    need.place = Place::room;
    need.state = NeedProgress::restored(NeedState::distributed);
    need.conversation = "!raum";
    need.message_id = "$frage";
    need.text = "20 Wellen Ø 40";
    need.created_at = at(0);
    need.updated_at = at(0);
    return need;
}

inline Invitation sample_invitation(std::int64_t need_id, const std::string& profile) {
    Invitation invitation;
    invitation.state = InvitationProgress::restored(InvitationState::asked);
    invitation.need_id = need_id;
    invitation.profile_id = profile;
    invitation.address = email("vertrieb@" + profile + ".example");
    invitation.reasons = {"Drehen", "1.7225 (42CrMo4)"};
    invitation.score = 0.75;
    invitation.created_at = at(1);
    return invitation;
}

inline OutboundMessage sample_chat(
    const std::string& person, const std::string& text = "Guten Tag"
) {
    OutboundMessage message;
    message.channel = Channel::matrix;
    message.place = Place::direct;
    message.recipient = person;
    message.text = text;
    return message;
}

inline OutboundMessage sample_mail(
    const std::string& address, const std::string& text = "Guten Tag"
) {
    OutboundMessage message;
    message.channel = Channel::email;
    message.place = Place::mail;
    message.recipient = address;
    message.subject = "Bedarf";
    message.text = text;
    return message;
}

}  // namespace clusterlotse::storage
