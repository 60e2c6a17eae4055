#include "bot/cli/digest_command.hpp"
#include "bot/core.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

// The preview around the changes of the clocks of 25 October 2026 (3:00 becomes 2:00) and
// 28 March 2027 (2:00 becomes 3:00), and in the weeks around them.

namespace clusterlotse::cli::tests {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_days;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Change {
    const char* name;
    Date day;      ///< the Sunday
    hours before;  ///< of UTC on that Sunday's eve
    hours after;   ///< and on its Monday
};

class DigestPreviewAroundAClockChange : public testing::TestWithParam<Change> {
protected:
    DigestPreviewAroundAClockChange() {
        for (const char* id : {"dreherei", "zerspaner"}) {
            Profile firm;
            firm.id = id;
            firm.name = firm.id == "dreherei" ? "Dreherei Wolfstein" : "Zerspanung Otterbach";
            Capability turning;
            turning.process = "turning";
            firm.capabilities.push_back(turning);
            Contact contact;
            contact.name = "Vertrieb";
            contact.email = firm.id + "@firma.example";
            contact.consent =
                Consent{*parse_iso_date("2026-02-03"), "Beitritt", {"requests", "digest"}};
            firm.contacts.push_back(contact);
            office().profiles.put(firm, on(-400, 9h));
            core_.profile_changed(firm.id);
        }
    }

    static config::Settings settings() {
        config::Settings settings;
        settings.cluster.name = "Cluster";
        settings.cluster.moderators = {{Channel::email, "lotse@cluster.example"}};
        settings.storage.path = ":memory:";
        return settings;
    }

    commands::Office& office() { return core_.office(); }

    /// A time of the clock on the wall, so many days after the Sunday of the change.
    static TimePoint on(int day, minutes time) {
        const Change& change = GetParam();
        return sys_days(change.day) + days(day) + time - (day <= 0 ? change.before : change.after);
    }

    static std::string date(int day) { return iso_date(sys_days(GetParam().day) + days(day)); }

    std::string post(
        TimePoint when,
        const std::string& text,
        NeedState state = NeedState::distributed,
        std::optional<TimePoint> expires = {}
    ) {
        storage::NeedRecord need;
        need.asker = {Channel::email, "dreherei@firma.example"};
        need.asker_profile = "dreherei";
        need.text = text;
        need.place = Place::room;
        need.state = NeedProgress::restored(state);
        need.moderators_told = 1;
        need.created_at = need.updated_at = when;
        need.expires_at = expires;
        office().needs.add(need, 2026);
        return need.number;
    }

    std::string preview(std::vector<std::string> args, int day) {
        args.insert(args.begin(), "preview");
        args.insert(args.end(), {"--today", date(day)});
        std::ostringstream out;
        std::ostringstream err;
        EXPECT_EQ(digest_command(args, out, err, {core_.database(), office()}), 0) << err.str();
        return out.str();
    }

    /// The same as text and as HTML, by member, room and moderator.
    std::vector<std::string> all_previews(int day) {
        std::vector<std::string> all;
        for (const std::vector<std::string>& who :
             {std::vector<std::string>{"--member", "zerspaner"}, {"--room"}, {"--moderator"}}) {
            for (const bool html : {false, true}) {
                std::vector<std::string> args = who;
                if (html) {
                    args.emplace_back("--html");
                }
                all.push_back(preview(args, day));
            }
        }
        return all;
    }

    ManualClock clock_{on(-60, 9h)};
    bot::Core core_{settings(), {Channel::matrix, Channel::email}, clock_};
};

TEST_P(DigestPreviewAroundAClockChange, counts_each_need_in_one_week_and_in_no_other) {
    // Tuesdays at seven: nine and two days before the change, two days after it, and so on.
    post(on(-5, 6h + 59min), "20 Drehteile aus C45, Ø 40 x 120", NeedState::no_match);
    post(on(-5, 7h + 1min), "30 Drehteile aus C45, Ø 50 x 120", NeedState::no_match);
    post(on(2, 6h + 59min), "40 Drehteile aus C45, Ø 60 x 120", NeedState::no_match);
    for (const std::string& text : all_previews(-5)) {
        EXPECT_THAT(text, HasSubstr("Die Woche in Zahlen: ein Bedarf."));
    }
    for (const std::string& text : all_previews(2)) {
        EXPECT_THAT(text, HasSubstr("Die Woche in Zahlen: 2 Bedarfe.")) << "a week of 167 or 169 h";
    }
    for (const int quiet : {9, 16}) {
        for (const std::string& text : all_previews(quiet)) {
            EXPECT_THAT(text, Not(HasSubstr("Die Woche in Zahlen"))) << quiet;
        }
    }
}

TEST_P(DigestPreviewAroundAClockChange, shows_what_is_free_to_the_end_of_its_last_day) {
    storage::FreeCapacity capacity;
    capacity.profile_id = "dreherei";
    capacity.process = "turning";
    capacity.wording = "Drehen";
    capacity.hours = 12;
    capacity.from = sys_days(GetParam().day) - days(14);
    capacity.until = GetParam().day;
    capacity.created_at = on(-14, 9h);
    office().capacities.add(capacity);
    // A need that nobody was shown: else there would be no digest in the second week.
    const std::string number =
        post(on(-20, 9h), "20 Drehteile aus C45, Ø 40 x 120", NeedState::no_match);
    for (int day = -13; day <= 14; ++day) {
        for (const std::vector<std::string>& who :
             {std::vector<std::string>{"--member", "zerspaner"}, {"--room"}}) {
            const std::string text = preview(who, day);
            EXPECT_THAT(text, HasSubstr(number)) << date(day);
            if (day <= 0) {
                EXPECT_THAT(text, HasSubstr("Drehen, 12 h")) << date(day);
            } else {
                EXPECT_THAT(text, Not(HasSubstr("12 h"))) << date(day);
            }
        }
    }
}

TEST_P(DigestPreviewAroundAClockChange, names_the_day_that_the_wall_shows) {
    // Half an hour into the Wednesday after the change; an hour earlier it would be Tuesday.
    const std::string number =
        post(on(-20, 9h), "20 Drehteile aus C45, Ø 40 x 120", NeedState::answered, on(3, 30min));
    const Date end = sys_days(GetParam().day) + days(3);
    const std::string shown = german_date(end);
    for (const bool html : {false, true}) {
        std::vector<std::string> args{"--member", "dreherei"};
        if (html) {
            args.emplace_back("--html");
        }
        EXPECT_THAT(preview(args, 2), AllOf(HasSubstr(number), HasSubstr("läuft am " + shown)));
    }
}

TEST_P(DigestPreviewAroundAClockChange, says_the_same_on_each_day_of_the_weeks_around_it) {
    const std::string number =
        post(on(-30, 9h), "20 Drehteile aus C45, Ø 40 x 120", NeedState::no_match);
    const std::vector<std::string> first = all_previews(-21);
    for (const std::string& text : first) {
        EXPECT_THAT(text, HasSubstr(number));
    }
    for (int day = -20; day <= 21; ++day) {
        EXPECT_EQ(all_previews(day), first) << date(day);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Changes,
    DigestPreviewAroundAClockChange,
    testing::Values(
        Change{"autumn_2026", *parse_iso_date("2026-10-25"), 2h, 1h},
        Change{"spring_2027", *parse_iso_date("2027-03-28"), 1h, 2h}
    ),
    [](const auto& change) { return std::string(change.param.name); }
);

}  // namespace
}  // namespace clusterlotse::cli::tests
