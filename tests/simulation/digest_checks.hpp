#pragma once

#include "tests/simulation/calendar.hpp"
#include "tests/simulation/checks.hpp"
#include "tests/simulation/digest_text.hpp"
#include "tests/simulation/habits.hpp"
#include "tests/simulation/people.hpp"
#include "tests/simulation/secrets.hpp"
#include "tests/simulation/world.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::simulation {

/// Writing and spreading the digests of one edition takes no longer, in minutes.
constexpr int kMinutesToSend = 6;
/// An edition older than this is left out.
constexpr std::chrono::hours kTooLate{24};

struct DigestTotals {
    int digests = 0;
    int to_the_room = 0;
    int silent = 0;    ///< readers of an edition with nothing to say to them
    int late = 0;      ///< caught up after the bot was down
    int left_out = 0;  ///< down for longer than a day
    int as_new = 0;    ///< needs shown as fitting
    int partners = 0;  ///< partner searches shown
    int to_moderators = 0;
    int free = 0;          ///< capacities shown
    int spared = 0;        ///< editions that a reader did not want
    int most_lines = 0;    ///< above the footer
    int most_letters = 0;  ///< bytes of the plain text
    std::string longest;
};

/// A reader's channel and address in one, in small letters.
std::string key_of(const Address& address);
std::string key_of(const Delivered& one);

/// Where a contact reads, by the rule that members are told: what he prefers, else Matrix.
std::string reader_of(const Contact& contact);

/// Watches the digests of a year: who gets which edition when, and what stands in it.
class DigestChecks {
public:
    DigestChecks(World& world, const Habits& habits, std::vector<DueEdition> editions, bool rests);

    /// The firm became a member, or its profile changed.
    void joined(const Profile& profile);
    void wishes(const std::string& message_id, const Wishes& wishes);
    void see(const Step& step);
    /// Right after an edition was due: whoever got nothing had nothing to be told.
    void after_writing(std::size_t edition);
    /// More than a day after it was due: everybody got it, or there is a reason.
    void close(std::size_t edition);

    const std::vector<DueEdition>& editions() const { return editions_; }
    const std::vector<std::string>& breaches() const { return breaches_; }
    const DigestTotals& totals() const { return totals_; }

private:
    struct Version {
        TimePoint from{};
        Profile profile;
    };
    struct Seen {
        std::set<std::string> needs;  ///< in any part
        std::set<std::pair<Part, std::string>> items;
    };

    void check_digest(const Delivered& one);
    /// The edition that it is, where it may be one.
    std::optional<std::size_t> check_time(const Delivered& one, const std::string& reader);
    void check_wishes(
        const Delivered& one,
        const std::string& reader,
        std::size_t edition,
        const ReadDigest& digest
    );
    void check_free(const Delivered& one, std::size_t edition, const ReadItem& item);
    void check_words(const Delivered& one, const ReadDigest& digest);
    void check_names(const Delivered& one, const std::string& firm);
    void check_need(const Delivered& one, const ReadItem& item, const std::set<std::string>& firms);
    /// What is wrong with telling the firm; empty where nothing is. The room is the firm "".
    std::string wrong_for(
        const std::string& firm, const ReadItem& item, const storage::NeedRecord& need
    ) const;
    std::set<std::string> firms_of(const std::string& reader) const;
    std::optional<std::string> news_for(const std::string& reader, const std::string& firm);
    std::map<std::string, std::string> readers_at(TimePoint at) const;
    /// Minutes in which the bot ran and might have written to people.
    int minutes_to_write(std::size_t edition, TimePoint until);
    /// The capacity that a line names, as far as it may still be shown in the edition.
    const Offered* offer_in(const std::string& line, TimePoint from, Date day) const;
    bool first_of_month(std::size_t edition) const;
    /// Not one of those that founded the cluster.
    bool is_new(const std::string& firm, std::chrono::days within) const;
    void breach(const std::string& what);

    World& world_;
    const Habits& habits_;
    TimePoint start_;
    std::vector<DueEdition> editions_;
    bool rests_;
    Secrets secrets_;
    std::map<std::string, std::vector<Version>> members_;
    std::map<std::string, Wishes> wishes_;  ///< by the asker's message
    std::map<std::pair<std::size_t, std::string>, int> sent_;
    std::map<std::pair<std::string, int>, std::size_t> months_;  ///< by reader and month: editions
    std::map<std::string, Seen> seen_;                           ///< by reader
    std::map<std::string, std::set<std::string>> asked_;         ///< needs by firm, as requests
    std::map<std::size_t, std::vector<bool>>
        writable_;  ///< by edition: minutes from when it is due
    std::vector<std::string> breaches_;
    DigestTotals totals_;
};

}  // namespace clusterlotse::simulation
