#include "commands/digest/digest_content.hpp"

#include "commands/digest/digest_letter.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::commands {
namespace {

using namespace std::chrono_literals;
using test::DigestScene;
using test::kAsker;
using test::kNeed;
using test::kTurner;
using test::titles;
using testing::HasSubstr;
using testing::Not;

class DigestContentTest : public testing::Test {
protected:
    std::string section(const std::string& profile, DigestSection section) {
        return titles(scene_.content(profile), section);
    }
    std::string fitting(const std::string& profile) {
        return section(profile, DigestSection::fitting);
    }
    std::string waiting(const std::string& profile) {
        return section(profile, DigestSection::waiting);
    }
    std::string sought(const std::string& profile) {
        return section(profile, DigestSection::sought);
    }
    std::string members(const std::string& profile) {
        return section(profile, DigestSection::members);
    }

    /// A firm that fits a turning need and was not asked about it.
    std::string not_asked(const std::string& number) {
        Office& office = scene_.core().office();
        const auto need = *office.needs.find_number(number);
        for (const char* id : {"dreherei", "zerspaner", "english"}) {
            if (!office.invitations.find(need.id, id)) {
                return id;
            }
        }
        return "";
    }

    DigestScene scene_;
};

TEST(ShortLine, ends_with_a_whole_fact) {
    const std::string line = "20 Stück · Drehen · Ø 40 mm · Länge 120 mm · bis Mo 15.03.2027";
    EXPECT_EQ(commands::shortened(line, 49), "20 Stück · Drehen · Ø 40 mm · Länge 120 mm …");
    EXPECT_EQ(commands::shortened(line, 40), "20 Stück · Drehen · Ø 40 mm …");
    EXPECT_EQ(commands::shortened(line, 100), line);
    EXPECT_EQ(
        commands::shortened("Kurz · ein langer Satz ohne jedes Ende", 25),
        "Kurz · ein langer Satz …"
    );
}

TEST_F(DigestContentTest, shows_a_firm_the_needs_that_fit_it_and_were_never_sent_to_it) {
    const std::string number = scene_.post(kAsker, kNeed);
    const std::string other = not_asked(number);
    ASSERT_FALSE(other.empty());
    EXPECT_EQ(fitting(other), number);
    const DigestContent content = scene_.content(other);
    EXPECT_TRUE(content.worth_sending(Wanted::everything));
    EXPECT_TRUE(content.worth_sending(Wanted::matches));
    EXPECT_FALSE(content.lines.front().details.empty());
}

TEST_F(DigestContentTest, leaves_out_what_a_firm_was_asked_and_says_that_its_answer_is_missing) {
    const std::string number = scene_.post(kAsker, kNeed);
    Office& office = scene_.core().office();
    const auto need = *office.needs.find_number(number);
    const std::string asked = office.invitations.of_need(need.id).front().profile_id;
    EXPECT_EQ(fitting(asked), "");
    EXPECT_EQ(waiting(asked), number);
    EXPECT_EQ(sought(asked), "");
}

TEST_F(DigestContentTest, shows_nobody_his_own_need_as_something_for_him) {
    const std::string number = scene_.post(kAsker, kNeed);
    EXPECT_EQ(fitting("pumpen"), "");
    EXPECT_EQ(sought("pumpen"), "");
    EXPECT_EQ(sought("galvanik"), number);
}

TEST_F(DigestContentTest, shows_no_need_to_an_excluded_firm_and_none_of_that_kind_to_the_room) {
    scene_.post(kAsker, std::string(kNeed) + ", bitte nicht an Firma Zerspanung Otterbach");
    EXPECT_EQ(fitting("zerspaner"), "");
    EXPECT_EQ(sought("zerspaner"), "");
    EXPECT_EQ(sought(""), "");
    EXPECT_NE(sought("galvanik"), "");
}

TEST_F(DigestContentTest, never_speaks_of_confidential_needs_and_of_those_for_named_firms) {
    scene_.post(kAsker, std::string(kNeed) + ", streng vertraulich");
    scene_.post(kAsker, "12 Wellen drehen aus C45, nur an Dreherei Wolfstein");
    for (const char* reader : {"dreherei", "zerspaner", "english", "galvanik", ""}) {
        EXPECT_EQ(fitting(reader), "") << reader;
        EXPECT_EQ(sought(reader), "") << reader;
    }
}

TEST_F(DigestContentTest, passes_over_what_was_taken_for_a_need_and_says_nothing) {
    for (const char* text :
         {"Kostet bei uns 1646 € gesamt, lieferbar ab KW 24",
          "Material ist dabei?",
          "4: Guten Tag, das passt gut zu uns, Angebot folgt",
          "Ø 100 mm"}) {
        DigestScene scene;
        ASSERT_NE(scene.post(kAsker, text), "") << text;
        EXPECT_TRUE(scene.content("galvanik").lines.empty()) << text;
    }
    const std::string number =
        scene_.post(kAsker, "Wir suchen einen gebrauchten Hallenkran mit Funkfernsteuerung");
    EXPECT_EQ(sought("galvanik"), number);
}

TEST_F(DigestContentTest, shows_nothing_new_to_a_firm_that_takes_no_requests) {
    const std::string number = scene_.post(kAsker, kNeed);
    EXPECT_EQ(fitting("paused"), "");
}

TEST_F(DigestContentTest, shows_no_need_before_its_release) {
    config::NeedSettings needs = DigestScene::one_a_wave();
    needs.release = config::Release::confirm;
    DigestScene scene(needs);
    scene.post(kAsker, kNeed);
    EXPECT_TRUE(scene.content("galvanik").lines.empty());
    scene.say_in_chat(kAsker, "JA");
    EXPECT_FALSE(scene.content("galvanik").lines.empty());
}

TEST_F(DigestContentTest, drops_a_need_that_ended) {
    const std::string number = scene_.post(kAsker, kNeed);
    EXPECT_EQ(sought("galvanik"), number);
    scene_.say_in_chat(kAsker, number + " zurückgezogen");
    EXPECT_EQ(sought("galvanik"), "");
}

TEST_F(DigestContentTest, no_longer_seeks_what_somebody_offers) {
    const std::string number = scene_.post(kAsker, kNeed);
    Office& office = scene_.core().office();
    const auto invitation =
        office.invitations.of_need(office.needs.find_number(number)->id).front();
    scene_.say_in_chat(
        invitation.address.channel == Channel::matrix ? invitation.address.value : kTurner,
        number + ": können wir, 12 € das Stück"
    );
    if (office.needs.find_number(number)->state == NeedState::answered) {
        EXPECT_EQ(sought("galvanik"), "");
        EXPECT_EQ(waiting("pumpen"), number);
        EXPECT_EQ(scene_.content("pumpen").lines.front().answers, 1);
    } else {
        EXPECT_EQ(invitation.address.channel, Channel::email);
    }
}

TEST_F(DigestContentTest, reminds_the_asker_of_a_need_that_is_about_to_end) {
    const std::string number = scene_.post(kAsker, kNeed);
    EXPECT_EQ(waiting("pumpen"), "");
    scene_.clock().advance(std::chrono::days(24));
    EXPECT_EQ(waiting("pumpen"), number);
    const DigestContent content = scene_.content("pumpen");
    ASSERT_FALSE(content.lines.empty());
    EXPECT_EQ(content.lines.front().kind, storage::ItemKind::expiring);
    EXPECT_TRUE(content.lines.front().until);
}

TEST_F(DigestContentTest, does_not_take_answers_for_news_that_were_told_with_a_needs_near_end) {
    const std::string number = scene_.post(kAsker, kNeed);
    Office& office = scene_.core().office();
    const auto need = office.needs.find_number(number)->id;
    for (int week = 0; week < 4; ++week) {
        scene_.run_edition();
    }
    const auto asked = office.invitations.of_need(need);
    const auto in_chat = std::ranges::find_if(asked, [](const storage::Invitation& one) {
        return one.address.channel == Channel::matrix;
    });
    ASSERT_NE(in_chat, asked.end());
    scene_.say_in_chat(in_chat->address.value, number + ": können wir, 12 € das Stück");
    scene_.run_edition();
    const auto told = office.editions.latest_items({Channel::matrix, kAsker});
    ASSERT_FALSE(told.empty());
    ASSERT_EQ(told.front().kind, storage::ItemKind::expiring_answered);

    scene_.say_in_chat(kAsker, number + " verlängern");
    const DigestContent content = scene_.content("pumpen");
    ASSERT_FALSE(content.lines.empty());
    EXPECT_EQ(content.lines.front().kind, storage::ItemKind::answers);
    EXPECT_EQ(content.lines.front().answers, 1);
    EXPECT_FALSE(content.lines.front().fresh);
}

TEST_F(DigestContentTest, introduces_new_members_and_not_those_the_cluster_began_with) {
    EXPECT_EQ(members("galvanik"), "");
    scene_.clock().advance(1h);
    scene_.newcomer("haerterei", "Härterei Glantal", "hardening");
    EXPECT_EQ(members("galvanik"), "Härterei Glantal");
    EXPECT_EQ(members(""), "Härterei Glantal");
    EXPECT_EQ(members("haerterei"), "");
    EXPECT_EQ(scene_.content("galvanik").lines.back().details, "Härten");
    EXPECT_EQ(scene_.content("english").lines.back().details, "Hardening");
    EXPECT_EQ(scene_.content("galvanik").lines.back().text, "Kusel");
}

TEST_F(DigestContentTest, does_not_introduce_a_member_who_came_long_ago) {
    scene_.clock().advance(1h);
    scene_.newcomer("haerterei", "Härterei Glantal", "hardening");
    scene_.clock().advance(kNewFor + std::chrono::days(8));
    EXPECT_EQ(members("galvanik"), "");
}

TEST_F(DigestContentTest, keeps_to_one_screen_and_gives_every_part_a_place) {
    for (int i = 0; i < 6; ++i) {
        scene_.clock().advance(2min);
        scene_.post(kAsker, std::to_string(20 + i) + " Drehteile aus 1.4301, Ø 40 x 120");
        scene_.post(kAsker, std::to_string(20 + i) + " Gehäuse feuerverzinken, 400 x 300 mm");
        scene_.newcomer(
            "neu" + std::to_string(i), "Neu " + std::to_string(i) + " GmbH", "hardening"
        );
    }
    for (const char* reader : {"dreherei", "zerspaner", "english", "galvanik", "pumpen", ""}) {
        const DigestContent content = scene_.content(reader);
        std::size_t lines = kFixedLines + content.lines.size();
        for (const auto section :
             {DigestSection::fitting,
              DigestSection::waiting,
              DigestSection::sought,
              DigestSection::members}) {
            lines += titles(content, section).empty() ? 0 : 1;
        }
        EXPECT_LE(lines, kScreenLines) << reader;
        EXPECT_NE(titles(content, DigestSection::members), "") << reader;
    }
    EXPECT_GT(scene_.content("zerspaner").lines.size(), 5u);
    EXPECT_GT(scene_.content("").left_out[static_cast<std::size_t>(DigestSection::members)], 0u);
}

TEST_F(DigestContentTest, has_nothing_to_say_in_a_quiet_cluster) {
    for (const char* reader : {"dreherei", "zerspaner", "english", "galvanik", "pumpen", ""}) {
        EXPECT_TRUE(scene_.content(reader).lines.empty()) << reader;
        EXPECT_FALSE(scene_.content(reader).worth_sending(Wanted::everything)) << reader;
    }
}

TEST_F(DigestContentTest, counts_the_week) {
    scene_.post(kAsker, kNeed);
    scene_.post(kAsker, "5 Wellen drehen aus C45");
    EXPECT_EQ(scene_.content("galvanik").week.posted, 2);
    scene_.clock().advance(std::chrono::days(9));
    EXPECT_EQ(scene_.content("galvanik").week.posted, 0);
}

TEST_F(DigestContentTest, names_no_asker) {
    scene_.post_in_room(
        kAsker,
        "Guten Tag, wir von der Pumpenbau Alsenz GmbH suchen 20 Drehteile aus 1.4301, Ø 40 x "
        "120.\nErika Brandt\neinkauf@pumpen.test"
    );
    scene_.post_in_room(kAsker, "Pumpenbau Alsenz sucht jemanden, der uns hilft. Erika Brandt");
    Office& office = scene_.core().office();
    for (const char* id : {"dreherei", "zerspaner", "english", "galvanik", ""}) {
        const DigestContent content = scene_.content(id);
        EXPECT_FALSE(content.lines.empty()) << id;
        std::optional<EditionReader> reader = room_reader(office);
        if (*id != '\0') {
            reader = readers_of(office, std::make_shared<const Profile>(*office.profiles.find(id)))
                         .front();
        }
        const OutboundMessage letter = digest_letter(office, *reader, content);
        for (const std::string& text : {letter.text, letter.html, letter.subject}) {
            for (const char* name : {"Alsenz", "Pumpenbau", "Erika", "Brandt", "pumpen.test"}) {
                EXPECT_THAT(text, Not(HasSubstr(name))) << id;
            }
        }
    }
}

TEST_F(DigestContentTest, shows_in_the_room_no_need_that_was_not_posted_there) {
    const std::string open = scene_.post_in_room(kAsker, kNeed);
    const std::string private_one = scene_.post(kAsker, "5 Wellen drehen aus C45");
    ASSERT_FALSE(private_one.empty());
    const DigestContent room = scene_.content("");
    ASSERT_EQ(room.lines.size(), 1u);
    EXPECT_EQ(room.lines.front().title, open);
    EXPECT_EQ(scene_.content("galvanik").lines.size(), 2u);
}

TEST_F(DigestContentTest, shows_what_other_firms_have_free_and_not_ones_own) {
    (void)scene_.say_in_chat("@dreher:cluster.test", "frei: 30 h Drehen in KW 50");
    const auto free_in = [](const DigestContent& content) {
        return std::ranges::count(content.lines, DigestSection::free, &DigestLine::section);
    };
    const DigestContent content = scene_.content("galvanik");
    ASSERT_EQ(free_in(content), 1);
    EXPECT_EQ(content.lines.back().title, "Dreherei Wolfstein");
    EXPECT_THAT(content.lines.back().text, HasSubstr("30 h"));
    EXPECT_TRUE(content.worth_sending(Wanted::everything));
    EXPECT_FALSE(content.worth_sending(Wanted::matches));
    EXPECT_EQ(free_in(scene_.content("dreherei")), 0);
    EXPECT_EQ(free_in(scene_.content("")), 1) << "in the room too";
}

TEST(Shortened, cuts_at_a_blank_and_leaves_no_loose_sign) {
    EXPECT_EQ(shortened("Drehen", 10), "Drehen");
    EXPECT_EQ(shortened("Drehen · Fräsen", 15), "Drehen · Fräsen");
    EXPECT_EQ(shortened("Drehen · Fräsen", 12), "Drehen …");
    EXPECT_EQ(shortened("Drehen · Fräsen", 14), "Drehen …");
    EXPECT_EQ(shortened("ääääääääää", 4), "ääää …");
    EXPECT_EQ(shortened("", 4), "");
}

TEST(DigestContent, says_nothing_waits_where_the_request_is_still_to_be_sent) {
    config::NeedSettings needs = test::ClusterScene::unlimited();
    needs.unasked_per_day = 1;
    DigestScene scene(needs);  // Monday, 10 o'clock
    const std::string sent = scene.post(kAsker, kNeed);
    const std::string kept = scene.post(kAsker, "60 Drehteile aus 1.4301, Ø 40 x 120");
    ASSERT_TRUE(scene.core().office().invitations.find(2, "dreherei"));
    EXPECT_EQ(titles(scene.content("dreherei"), DigestSection::waiting), sent);
    (void)scene.wait(24h);
    EXPECT_THAT(titles(scene.content("dreherei"), DigestSection::waiting), HasSubstr(kept));
}

}  // namespace
}  // namespace clusterlotse::commands
