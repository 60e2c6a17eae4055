#include "bot/cli/digest_command.hpp"

#include "storage/edition_store.hpp"
#include "storage/need_store.hpp"
#include "storage/outbox_store.hpp"
#include "tests/unit/bot/cli/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::cli::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::string firm(const std::string& id, const std::string& name, const std::string& channel) {
    return "{\"id\": \"" + id + "\", \"name\": \"" + name +
           "\", \"city\": \"Kusel\", \"capabilities\": [{\"direction\": \"offered\", \"process\": "
           "\"turning\", \"materials\": []}], \"contacts\": [{\"name\": \"Vertrieb\", \"role\": "
           "\"sales\", " +
           channel +
           ", \"consent\": {\"given_on\": \"2026-02-03\", \"source\": \"Beitritt\", \"scope\": "
           "[\"requests\", \"digest\"]}}]}\n";
}

/// Two firms the cluster began with, and one that came later.
class DigestPreview : public testing::Test {
protected:
    DigestPreview() {
        import(
            "first.jsonl",
            firm("dreherei", "Dreherei Wolfstein", "\"matrix\": \"@d:example.org\"") +
                firm("zerspaner", "Zerspanung Otterbach", "\"email\": \"v@z.example\"")
        );
        import("second.jsonl", firm("neu", "Neue Dreherei", "\"email\": \"n@n.example\""));
    }

    void import(const std::string& name, const std::string& lines) {
        const std::string file = program_.folder.file(name, lines);
        ASSERT_EQ(program_.with_config({"profiles", "import", file}), 0) << program_.err;
    }

    int preview(std::vector<std::string> args) {
        args.insert(args.begin(), {"digest", "preview"});
        return program_.with_config(std::move(args));
    }

    Program program_;
};

TEST_F(DigestPreview, prints_what_a_member_would_read) {
    EXPECT_EQ(preview({"--member", "zerspaner"}), 0) << program_.err;
    EXPECT_THAT(program_.out, StartsWith("Betreff: Cluster: Neues der Woche\n\nIhre Woche im"));
    EXPECT_THAT(program_.out, HasSubstr("1) Neue Dreherei (Kusel): Drehen"));
    EXPECT_THAT(program_.out, HasSubstr("03.02.2026"));
    EXPECT_THAT(program_.err, IsEmpty());
}

TEST_F(DigestPreview, finds_a_member_by_the_address_of_a_contact) {
    EXPECT_EQ(preview({"--member", "@d:example.org"}), 0) << program_.err;
    EXPECT_THAT(program_.out, StartsWith("Ihre Woche im"));
}

TEST_F(DigestPreview, prints_a_moderators_by_his_role_or_address) {
    EXPECT_EQ(preview({"--moderator"}), 3) << "none is configured";
    program_.config = program_.folder.file(
        "moderated.toml",
        "[cluster]\nmoderators = [\"@lotse:example.org\"]\n[storage]\npath = \"" +
            program_.database + "\"\n"
    );
    const auto both =
        std::vector<std::vector<std::string>>{{"--moderator"}, {"--member", "@lotse:example.org"}};
    for (const auto& who : both) {
        EXPECT_EQ(preview(who), 0) << program_.err;
        EXPECT_THAT(program_.err, HasSubstr("nothing new to say")) << "nothing waits for him";
    }
    storage::NeedRecord need;
    need.asker = {Channel::matrix, "@d:example.org"};
    need.asker_profile = "dreherei";
    need.text = "Innenbeschichtung von Rohren DN 100";
    need.state = NeedProgress::restored(NeedState::no_match);
    need.moderators_told = 1;
    {
        storage::Database database(program_.database);
        storage::NeedStore(database).add(need, 2026);
    }
    for (auto who : both) {
        EXPECT_EQ(preview(who), 0) << program_.err;
        EXPECT_THAT(program_.out, HasSubstr("Ihre Woche als Lotse"));
        EXPECT_THAT(program_.out, HasSubstr(need.number + " · Innenbeschichtung von Rohren"));
        who.emplace_back("--html");
        EXPECT_EQ(preview(who), 0) << program_.err;
        EXPECT_THAT(program_.out, HasSubstr("<strong>" + need.number));
    }
    EXPECT_EQ(preview({"--moderator", "--room"}), 2);
    EXPECT_EQ(preview({"--moderator", "--member", "zerspaner"}), 2);
}

TEST_F(DigestPreview, prints_the_html_of_each_channel) {
    EXPECT_EQ(preview({"--member", "zerspaner", "--html"}), 0);
    EXPECT_THAT(program_.out, HasSubstr("<html"));
    EXPECT_THAT(program_.out, HasSubstr("Neue Dreherei"));
    EXPECT_EQ(preview({"--html", "--member", "dreherei"}), 0);
    EXPECT_THAT(program_.out, Not(HasSubstr("<html")));
    EXPECT_THAT(program_.out, HasSubstr("<strong>"));
}

TEST_F(DigestPreview, shows_the_room_where_no_member_is_named) {
    EXPECT_EQ(preview({}), 0) << program_.err;
    EXPECT_THAT(program_.out, HasSubstr("Die Woche im"));
    EXPECT_THAT(program_.err, HasSubstr("no digest for a room"));
    const std::string without = program_.out;
    EXPECT_EQ(preview({"--room"}), 0);
    EXPECT_EQ(program_.out, without);
}

TEST_F(DigestPreview, says_that_there_is_nothing_to_say) {
    EXPECT_EQ(preview({"--member", "neu"}), 0);
    EXPECT_THAT(program_.out, IsEmpty());
    EXPECT_THAT(program_.err, HasSubstr("no digest would be sent"));
    EXPECT_EQ(preview({"--member", "zerspaner", "--today", "2099-01-06"}), 0);
    EXPECT_THAT(program_.out, IsEmpty());
}

TEST_F(DigestPreview, names_the_nearest_member_for_an_unknown_one) {
    EXPECT_EQ(preview({"--member", "zerspanner"}), 3);
    EXPECT_THAT(program_.err, HasSubstr("did you mean \"zerspaner\"?"));
    EXPECT_THAT(program_.out, IsEmpty());
}

TEST_F(DigestPreview, refuses_what_makes_no_sense) {
    EXPECT_EQ(preview({"--member", "zerspaner", "--room"}), 2);
    EXPECT_EQ(preview({"--member", ""}), 2) << "which is not the room";
    EXPECT_EQ(preview({"--today", "tomorrow"}), 2);
    EXPECT_EQ(program_.call({"digest"}), 2);
    program_.folder.file(
        "bot.toml", "[storage]\npath = \"" + program_.database + "\"\n[digest]\nday = \"tusday\"\n"
    );
    EXPECT_EQ(preview({}), 2);
    EXPECT_THAT(program_.err, HasSubstr("bot.toml:4: digest.day"));
}

TEST_F(DigestPreview, changes_nothing) {
    EXPECT_EQ(preview({"--member", "zerspaner"}), 0);
    const std::string first = program_.out;
    EXPECT_EQ(preview({"--member", "zerspaner"}), 0);
    EXPECT_EQ(program_.out, first);
    storage::Database database(program_.database);
    EXPECT_THAT(
        storage::EditionStore(database).shown_to({Channel::email, "v@z.example"}), IsEmpty()
    );
    EXPECT_EQ(storage::OutboxStore(database).counts().pending, 0);
}

}  // namespace
}  // namespace clusterlotse::cli::tests
