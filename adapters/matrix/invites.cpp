#include "adapters/matrix/invites.hpp"

#include "domain/date.hpp"

#include <algorithm>
#include <charconv>

namespace clusterlotse::matrix {

namespace {

constexpr int kStrangersADay = 20;
constexpr int kMaxAttempts = 10;
constexpr std::size_t kMaxOpen = 200;

std::string today(const Clock& clock) {
    return iso_date(Date(std::chrono::floor<std::chrono::days>(clock.now())));
}

}  // namespace

std::string Invites::encoded() const {
    std::string lines;
    for (const auto& open : open_) {
        lines += std::string(open.accept ? "join " : "refuse ") + open.room + "\n";
    }
    return lines;
}

void Invites::load() {
    open_.clear();
    const auto lines = connection_.cursor("invites").value_or("");
    for (std::size_t begin = 0; begin < lines.size();) {
        const auto end = std::min(lines.find('\n', begin), lines.size());
        const auto line = lines.substr(begin, end - begin);
        const auto space = line.find(' ');
        if (space != std::string::npos) {
            open_.push_back(Open{line.substr(space + 1), line.substr(0, space) == "join"});
        }
        begin = end + 1;
    }
}

bool Invites::admits(const InvitedRoom& room, Cursors& cursors) {
    std::string inviter;
    bool is_cluster = room.id == connection_.cluster_room || room.id == connection_.settings.room;
    for (const auto& event : room.state) {
        if (event.is_member_of(connection_.own.user_id) && event.membership == "invite") {
            inviter = event.sender;
        }
        is_cluster =
            is_cluster || (!event.alias.empty() && event.alias == connection_.settings.room);
    }
    if (is_cluster || connection_.sink->is_member(Address{Channel::matrix, inviter})) {
        return true;
    }
    const std::string day = today(connection_.clock);
    std::string counted = connection_.cursor("strangers").value_or("");
    for (const auto& [name, value] : cursors) {
        counted = name == "strangers" ? value : counted;
    }
    int count = 0;
    if (counted.compare(0, day.size(), day) == 0 && counted.size() > day.size() + 1) {
        std::from_chars(counted.data() + day.size() + 1, counted.data() + counted.size(), count);
    }
    if (count >= kStrangersADay) {
        return false;
    }
    cursors.emplace_back("strangers", day + " " + std::to_string(count + 1));
    return true;
}

void Invites::take(const std::vector<InvitedRoom>& invited, Cursors& cursors) {
    if (invited.empty()) {
        return;
    }
    for (const auto& room : invited) {
        const bool known = std::any_of(open_.begin(), open_.end(), [&](const Open& open) {
            return open.room == room.id;
        });
        if (!known && open_.size() < kMaxOpen) {
            const bool accept = admits(room, cursors);
            open_.push_back(Open{room.id, accept});
        }
    }
    cursors.emplace_back("invites", encoded());
}

net::Task<void> Invites::answer() {
    const auto now = std::chrono::steady_clock::now();
    const auto before = encoded();
    std::vector<Open> still_open;
    while (!open_.empty()) {
        Open open = open_.front();
        open_.erase(open_.begin());
        if (open.next > now) {
            still_open.push_back(std::move(open));
            continue;
        }
        auto request = open.accept ? join_request(open.room, {}) : leave_request(open.room, {});
        const auto answer =
            co_await connection_.api.call(std::move(request), connection_.limits.join);
        const bool again = !answer.ok() && answer.failure().worth_retrying();
        if (again && ++open.attempts < kMaxAttempts) {
            const auto asked =
                std::chrono::milliseconds(answer.failure().retry_after_ms.value_or(0));
            open.next =
                now +
                std::max(asked, connection_.limits.retry_first * (1 << std::min(open.attempts, 6)));
            still_open.push_back(std::move(open));
        } else if (!answer.ok() && open.accept) {
            connection_.log(
                LogLevel::warning,
                "matrix: an invitation cannot be accepted: " + answer.failure().detail
            );
            auto refusal = leave_request(open.room, {});
            co_await connection_.call(std::move(refusal));
        }
    }
    open_ = std::move(still_open);
    if (encoded() != before) {
        Cursors cursors;
        cursors.emplace_back("invites", encoded());
        // Not stored: the next run tries once more, which changes nothing.
        const auto ignored = connection_.store(std::move(cursors));
        static_cast<void>(ignored);
    }
}

}  // namespace clusterlotse::matrix
