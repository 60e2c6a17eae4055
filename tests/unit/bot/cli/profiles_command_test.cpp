#include "bot/cli/profiles_command.hpp"

#include "bot/cli/profile_text.hpp"
#include "storage/profile_store.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>

namespace clusterlotse::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ProfilesCommand : public testing::Test {
protected:
    control::ControlAnswer run(
        std::vector<std::string> args, std::vector<control::InputFile> files = {}
    ) {
        const ProfilesContext context{
            .database = database_,
            .codes = check_,
            .now = TimePoint{},
            .language = Language::de,
            .stored =
                [this](const Profile& profile) {
                    stored_.push_back(profile.id);
                    if (profile.name == "refused") {
                        throw std::runtime_error("no room for the reading");
                    }
                },
            .changed = [this](const std::string& id) { changed_.push_back(id); },
            .vocabulary = vocabulary_};
        return profiles_answer({std::move(args), std::move(files)}, context);
    }

    storage::Database database_{":memory:"};
    profile_files::CodeCheck check_;
    std::vector<std::string> stored_;
    std::vector<std::string> changed_;
    const matching::Vocabulary* vocabulary_ = nullptr;
};

TEST_F(ProfilesCommand, shows_what_was_understood_of_a_profile_and_from_which_words) {
    const char* profile =
        R"({"id":"a","name":"A","city":"Kusel","text":"CNC-Drehen bis Ø 200 mm aus 1.4301. )"
        R"(Schweißen bieten wir nicht an. Frei ab KW 14.",)"
        R"("certificates":[{"standard":"ISO 9001","valid_until":"1969-12-31"}]})";
    ASSERT_EQ(run({"import"}, {{"x.jsonl", profile}}).status, 0);
    EXPECT_THAT(run({"show", "a"}).out, testing::Not(HasSubstr("So liest")));
    const auto vocabulary = test_support::vocabulary();
    vocabulary_ = vocabulary.get();
    const std::string text = run({"show", "a"}).out;
    EXPECT_THAT(
        text,
        HasSubstr("So liest der Abgleich das Profil:\n"
                  "Verfahren:      Drehen [turning] – deutlich, aus dem Text: „CNC-Drehen“\n")
    );
    EXPECT_THAT(text, HasSubstr("Macht nicht:    Schweißen\n"));
    EXPECT_THAT(text, HasSubstr("Werkstoffe:     1.4301 (X5CrNi18-10)\n"));
    EXPECT_THAT(text, HasSubstr("Grenzen:        Drehen, Ø ≤ 200 mm, aus dem Text\n"));
    EXPECT_THAT(text, HasSubstr("Zertifikat:     ISO 9001, abgelaufen am 31.12.1969\n"));
    EXPECT_THAT(text, HasSubstr("Zeit:           frei ab 30.03.1970\n"));
    EXPECT_THAT(text, HasSubstr("Lage:           49,54° N, 7,4° O\n"));
    const std::string shown = run({"show", "a", "--json"}).out;
    EXPECT_THAT(shown, testing::StartsWith(R"({"id":"a","name":"A")"));
    EXPECT_THAT(shown, HasSubstr(R"("understood":{"processes":[{"process":"turning")"));
    EXPECT_THAT(shown, HasSubstr(R"("basis":"said","words":"CNC-Drehen"})"));
    EXPECT_THAT(shown, HasSubstr(R"("denied":["welding"])"));
    EXPECT_THAT(
        shown,
        HasSubstr(R"("limits":[{"process":"turning","source":"text","diameter_mm":[null,200.0]}])")
    );
    EXPECT_THAT(shown, HasSubstr(R"("free_from":"1970-03-30")"));
    EXPECT_THAT(shown, HasSubstr(R"("place":{"latitude":49.54,"longitude":7.4,"within_km":3}}})"));
    EXPECT_THAT(run({"export", "jsonl"}).out, testing::Not(HasSubstr("understood")));
}

TEST_F(ProfilesCommand, stores_what_is_read_of_a_profile_together_with_it) {
    const std::string one = "{\"id\":\"a\",\"name\":\"A\"}\n";
    EXPECT_EQ(run({"import"}, {{"x.jsonl", one}}).status, 0);
    EXPECT_EQ(run({"import"}, {{"x.jsonl", one}}).status, 0);
    EXPECT_THAT(stored_, ElementsAre("a"));
    const std::string bad = one + "{\"id\":\"b\",\"name\":\"refused\"}\n";
    EXPECT_ANY_THROW(run({"import"}, {{"x.jsonl", bad}}));
    EXPECT_EQ(storage::ProfileStore(database_).count(), 1u);
}

TEST_F(ProfilesCommand, tells_which_profiles_changed) {
    const std::string both = "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\"b\",\"name\":\"B\"}\n";
    EXPECT_EQ(run({"import"}, {{"x.jsonl", both}}).status, 0);
    EXPECT_THAT(changed_, ElementsAre("a", "b"));
    changed_.clear();
    const auto answer = run({"import"}, {{"x.csv", "id,name\na,A\nb,Bee\n"}});
    EXPECT_THAT(changed_, ElementsAre("b"));
    EXPECT_EQ(answer.err, "2 profiles read: 0 added, 1 changed, 1 unchanged\n");
}

TEST_F(ProfilesCommand, changes_nothing_where_a_later_file_is_bad) {
    const auto answer =
        run({"import"},
            {{"a.jsonl", "{\"id\":\"a\",\"name\":\"A\"}"}, {"b.xlsx", ""}, {"c.jsonl", "{"}});
    EXPECT_EQ(answer.status, 3);
    EXPECT_THAT(answer.err, HasSubstr("b.xlsx: the name must end in"));
    EXPECT_THAT(answer.err, HasSubstr("c.jsonl:1:2: is no valid JSON"));
    EXPECT_EQ(storage::ProfileStore(database_).count(), 0u);
    EXPECT_TRUE(changed_.empty());
}

TEST_F(ProfilesCommand, refuses_other_arguments) {
    for (const std::vector<std::string>& args :
         {std::vector<std::string>{},
          {"drop"},
          {"import", "x"},
          {"export"},
          {"export", "xml"},
          {"show"},
          {"list", "x"},
          {"show", "--json"}}) {
        EXPECT_NE(run(args).status, 0) << testing::PrintToString(args);
    }
}

TEST_F(ProfilesCommand, gives_an_empty_cluster_as_empty_data) {
    EXPECT_EQ(run({"list", "--json"}).out, "[\n]\n");
    EXPECT_EQ(run({"list"}).out, "");
    EXPECT_EQ(run({"export", "jsonl"}).out, "");
}

TEST(ReadableProfile, says_everything_in_both_languages) {
    Profile profile;
    profile.id = "d";
    profile.name = "Dreherei";
    profile.text = "Zeile 1\nZeile 2";
    profile.employees = 42;
    profile.capabilities = {
        {.direction = Direction::core,
         .process = "turning",
         .wording = "Langdrehen",
         .materials = {"1.4301"},
         .diameter_mm = Range{3, 400},
         .lot = Range{std::nullopt, 2000},
         .ra_um = 0.4}};
    profile.certificates = {{"EN 1090-2", "EXC2", *parse_iso_date("2027-05-31")}};
    profile.contacts = {{.name = "Vertrieb", .role = "", .email = "v@example.org"}};
    const std::string german = readable(profile, Language::de);
    EXPECT_THAT(
        german,
        HasSubstr("Kernkompetenz:  Langdrehen [turning], 1.4301, Ø 3–400 mm, Los ≤ 2000 Stück, Ra "
                  "0,4 µm\n")
    );
    EXPECT_THAT(german, HasSubstr("Beschreibung:   Zeile 1\n                Zeile 2\n"));
    EXPECT_THAT(german, HasSubstr("EN 1090-2 EXC2, gültig bis 31.05.2027"));
    EXPECT_THAT(german, HasSubstr("ohne Einwilligung"));
    EXPECT_THAT(readable(profile, Language::en), HasSubstr("valid until 2027-05-31"));
    EXPECT_THAT(readable(profile, Language::en), HasSubstr("Ra 0.4 µm"));
}

TEST(ProfileList, lines_up_columns_by_characters) {
    Profile a, b;
    a.id = "ä";
    a.name = "Ä";
    a.city = "X";
    b.id = "bb";
    b.name = "BBB";
    b.role = "both";
    EXPECT_EQ(readable_list({a, b}), "ä   Ä    X\nbb  BBB     both\n");
}

}  // namespace
}  // namespace clusterlotse::cli
