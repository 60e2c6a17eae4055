#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_lines.hpp"
#include "commands/digest/digest_searches.hpp"
#include "domain/need.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace clusterlotse::commands {

/// More open needs than this are not looked through for one edition, the oldest first.
constexpr std::size_t kMostOpenNeeds = 500;
/// How many firms a need is matched with: a digest reaches further than a request.
constexpr std::size_t kFirmsOfANeed = 200;
/// How long somebody counts as a new member, for readers who have not met him yet: a monthly
/// edition and a few days.
constexpr std::chrono::days kNewFor{35};
/// New members that are kept ready to be shown.
constexpr std::size_t kMostNewMembers = 20;
/// Free capacities that are kept ready to be shown.
constexpr std::size_t kMostFreeOffers = 50;

/// A need that the bot may speak of in a digest, as others may read it.
struct OpenNeed {
    std::int64_t id = 0;
    std::string number;
    std::string asker_profile;
    Address asker;
    std::vector<std::string> excluded_firms;  ///< as the asker wrote them
    bool without_offer = false;
    bool from_room = false;  ///< only such a need may be shown in the room
};

/// A need that fits a firm.
struct FittingNeed {
    const OpenNeed* need = nullptr;
    double score = 0;
    BothLanguages reasons;  ///< the two weightiest
};

struct NewMember {
    std::string profile_id;
    std::string firm;
    std::string city;
    BothLanguages abilities;  ///< may be empty
};

/// What a firm has free.
struct FreeOffer {
    std::int64_t capacity_id = 0;
    TimePoint said_at{};
    std::string profile_id;
    std::string firm;
    BothLanguages text;
    bool fresh = false;  ///< said since the edition before
};

/// True where a digest may speak of the need: it was released, is not settled, parked, confidential
/// or for named firms, and its date has not passed.
bool may_be_told(const Office& office, const storage::NeedRecord& need);

/// What the cluster has to tell, the same for every reader of an edition: each open need, read and
/// matched once against all firms, partner searches, new members, free capacities, the week in one
/// figure. Lives as long as its edition is being written, in memory only: after a restart it is
/// made again.
class DigestBoard {
public:
    /// `at`: the moment the edition is due; the week that ends with it is counted.
    DigestBoard(Office& office, TimePoint at);
    DigestBoard(const DigestBoard&) = delete;
    DigestBoard& operator=(const DigestBoard&) = delete;

    /// Reads and matches at most `limit` further needs, or partner searches of so many firms;
    /// passes over what hardly is one (a few words that say nothing of work or material, or
    /// somebody's price); true where some are left. The rest is only complete once it was false.
    bool prepare(std::size_t limit);

    const std::deque<OpenNeed>& needs() const { return needs_; }
    /// The needs that fit the firm: those without an offer first, then best first. Whether the
    /// firm may be told of them is another matter.
    const std::vector<FittingNeed>& fitting(const std::string& profile_id) const;
    /// The partner searches of others that the firm fits, best first. Whether it may be told of
    /// them is another matter.
    const std::vector<FittingSearch>& searches(const std::string& profile_id) const {
        return searches_.fitting(profile_id);
    }
    /// The need as it stands now, null where it may not be told any more: messages come in while
    /// an edition is being written. Looked up once between two calls of refresh().
    const storage::NeedRecord* still_open(const OpenNeed& need);
    void refresh() {
        current_.clear();
        current_offers_.clear();
    }
    /// False where the firm took it back or said it anew meanwhile.
    bool still_free(const FreeOffer& offer);
    /// Any need in one line, as suppliers may read it.
    const std::string& line_of(const storage::NeedRecord& need, Language language);
    /// Newest first.
    const std::vector<NewMember>& members() const { return members_; }
    /// Those that end first come first.
    const std::vector<FreeOffer>& free_offers() const { return free_; }
    const storage::NeedCounts& week() const { return week_; }

private:
    void add(const storage::NeedRecord& need);
    void add_members(TimePoint at);
    void add_free(TimePoint at);

    Office& office_;
    std::vector<std::int64_t> waiting_;  ///< needs to be looked at, the next one last
    std::deque<OpenNeed> needs_;         ///< oldest first; addresses stay
    std::unordered_map<std::string, std::vector<FittingNeed>> fitting_;
    std::unordered_map<std::int64_t, BothLanguages> lines_;  ///< by need
    std::unordered_map<std::int64_t, std::optional<storage::NeedRecord>> current_;
    std::unordered_map<std::int64_t, bool> current_offers_;  ///< by capacity
    std::vector<NewMember> members_;
    std::vector<FreeOffer> free_;
    storage::NeedCounts week_;
    SearchBoard searches_;
};

}  // namespace clusterlotse::commands
