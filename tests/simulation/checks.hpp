#pragma once

#include "tests/simulation/asker_checks.hpp"
#include "tests/simulation/deeds.hpp"
#include "tests/simulation/secrets.hpp"
#include "tests/simulation/step_coverage.hpp"
#include "tests/simulation/talk.hpp"
#include "tests/simulation/wire.hpp"
#include "tests/simulation/world.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace clusterlotse::simulation {

/// More breaches than these are not kept: one fault breaks a rule many times.
constexpr std::size_t kMostBreaches = 40;

/// A promise that was broken, and which need shows it.
struct Breach {
    std::int64_t need_id = 0;
    std::string what;
};

/// The beginning of a text in one line, for a report.
std::string one_line(std::string text);

struct Totals {
    int needs = 0;
    int requests = 0;
    int reminders = 0;
    int last_words = 0;
    int messages = 0;
    int declines = 0;                        ///< said by a person
    int busiest_week = 0;                    ///< most requests to one firm within seven days
    int busiest_day = 0;                     ///< most unasked messages to one person on one day
    std::map<std::string, int> need_states;  ///< at the end
    std::map<std::string, int> invitation_states;  ///< at the end
    StepCounts need_steps;
    StepCounts invitation_steps;
    std::map<Deed::Kind, DeedCounts> deeds;
    int kept_back = 0;  ///< messages looked through for words that must not be in them
    int passed_on = 0;  ///< requests that were held against what was wanted
};

/// Watches every step of a world and notes what breaks a promise of the house.
class Checks {
public:
    explicit Checks(World& world);

    void see(const Step& step);
    /// What has to be true at any time of all needs that live.
    void look_round();
    /// What has to be true when nobody says anything any more.
    void at_the_end();

    const std::vector<Breach>& breaches() const { return breaches_; }
    const Totals& totals() const { return totals_; }
    const AskerChecks& of_askers() const { return of_askers_; }
    /// What was said and done about a need, a line each, oldest first.
    std::string transcript(std::int64_t need_id) const;
    /// The firm that an asker excluded: not to be asked, and not to be told to anybody.
    void exclude(const std::string& message_id, const std::string& firm);
    bool excludes(const std::string& message_id, const std::string& firm) const;
    /// What an asker wrote beside the matter, and the matter, of which every piece between commas
    /// has to reach whoever is asked; an empty one is not looked for.
    void tells(const std::string& message_id, const Talk& talk, const std::string& matter);
    /// The message with this id wants this done.
    void does(const std::string& message_id, Deed deed);

private:
    struct Told {
        int requests = 0;
        int again = 0;    ///< the firm was to be asked once more whose request had bounced
        int bounced = 0;  ///< requests that had been delivered and came back
        int reminders = 0;
        bool gave_up_place = false;             ///< to another firm of its wave
        std::set<std::string> asked_at;         ///< who had the request
        TimePoint ended{};                      ///< the invitation
        std::optional<TimePoint> settled = {};  ///< a moderator read a no out of his words
        bool asked_once_more = false;           ///< after its no, since a change may have met it
        TimePoint last{};                       ///< word that reached the supplier
        bool any_last = false;
        std::string before_end;  ///< its state when it ended
    };

    void check_change(const Change& change);
    void check_decline(const Step& step, const Change& change);
    void check_limit_of_day(const Delivered& one);
    void check_delivered(const Delivered& one);
    void note_place_given_up(const Delivered& one);
    bool replaces_bounced(const Delivered& one) const;
    void check_refused(const Refused& refused);
    void check_request(const Delivered& one);
    void check_quiet(const Delivered& one);
    void check_supplier(const Delivered& one);
    void check_talk(
        const Delivered& one,
        const storage::NeedRecord& need,
        const Wire& wire,
        const Wire& less_files
    );
    void check_matter(const Delivered& one, const storage::NeedRecord& need);
    void check_references(const Delivered& one);
    void check_deed(const Step& step);
    void note_put_back(const Step& step);
    void check_reply(const Step& step);
    void expect_word(const InboundMessage& said, const Step& step);
    void note_let_go(const Step& step);
    /// Without the bytes of files that the asker let go although they name him.
    Delivered less_let_go(const Delivered& one, std::int64_t need_id) const;
    void check_room(const Delivered& one);
    void check_twice(const Step& step);
    void check_end_of(std::int64_t need_id);
    void note(const Step& step);
    void breach(std::int64_t need_id, std::string what);
    std::string stamp() const;
    std::string profile_of(const std::string& address);

    World& world_;
    Secrets secrets_;
    AskerChecks of_askers_;
    std::map<std::int64_t, Told> told_;  ///< by invitation
    std::map<std::pair<std::int64_t, int>, int> waves_;
    /// Requests by firm: the invitation and when it was made.
    std::map<std::string, std::vector<std::pair<std::int64_t, TimePoint>>> asked_;
    std::map<std::pair<std::string, std::string>, int> heard_;  ///< unasked, by person and day
    std::set<std::tuple<std::string, int, std::int64_t, std::string>> unasked_;
    std::map<std::string, std::string> excluded_;  ///< by the asker's message
    struct ToldBeside {
        Talk talk;
        std::string matter;
    };
    std::map<std::string, ToldBeside> told_beside_;              ///< by the asker's message
    std::map<std::string, Deed> deeds_;                          ///< by the message that wants it
    std::set<std::pair<std::int64_t, std::string>> removed_;     ///< need and firm
    std::set<std::pair<std::int64_t, std::string>> named_also_;  ///< by the asker, besides
    std::map<std::string, std::set<std::string>> seen_by_;       ///< ids of what a person wrote
    std::optional<InboundMessage> waits_for_word_;  ///< the bot was killed while it answered
    std::map<std::string, std::string> own_ids_;    ///< of what the bot wrote, and to which firm
    struct Warning {
        std::string asker;
        std::int64_t need_id = 0;
        std::set<std::string> files;  ///< their bytes
    };
    std::map<std::string, Warning> warnings_;  ///< of files that name the asker, by remote id
    std::map<std::string, std::map<std::string, std::string>> files_sent_;  ///< by sender and name
    std::map<std::string, std::string> last_read_;          ///< remote id, by recipient
    std::map<std::int64_t, std::set<std::string>> let_go_;  ///< bytes of files, by need
    std::map<std::int64_t, std::vector<std::string>> transcripts_;
    std::vector<Breach> breaches_;
    Totals totals_;
};

}  // namespace clusterlotse::simulation
