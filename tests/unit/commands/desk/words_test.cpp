#include "commands/desk/words.hpp"

#include "commands/desk/enumerated.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

TEST(CommandWords, are_known_in_german_and_english_and_any_case) {
    for (const char* text :
         {"!bedarf 20 Wellen", "!need 20 Wellen", "!BEDARF: 20 Wellen", "  !Need\n20 Wellen"}) {
        const auto parsed = parse_command(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_EQ(parsed->command, Command::need) << text;
        EXPECT_EQ(parsed->argument, "20 Wellen") << text;
    }
    EXPECT_EQ(parse_command("!suche x")->command, Command::search);
    EXPECT_EQ(parse_command("!search x")->command, Command::search);
    EXPECT_EQ(parse_command("!profil")->command, Command::profile);
    EXPECT_EQ(parse_command("!profile abc")->command, Command::profile);
    EXPECT_EQ(parse_command("!meine")->command, Command::mine);
    EXPECT_EQ(parse_command("!mine")->command, Command::mine);
    EXPECT_EQ(parse_command("!frei 30 h Drehen")->command, Command::free);
    EXPECT_EQ(parse_command("!free")->command, Command::free);
    EXPECT_EQ(parse_command("!protokoll B-2026-001")->command, Command::log);
    EXPECT_EQ(parse_command("!log")->command, Command::log);
    EXPECT_EQ(parse_command("!hilfe")->command, Command::help);
    EXPECT_EQ(parse_command("!help")->command, Command::help);
}

TEST(CommandWords, count_only_at_the_start) {
    EXPECT_FALSE(parse_command("Bitte !bedarf 20 Wellen"));
    EXPECT_FALSE(parse_command("!bedarfe 20 Wellen"));
    EXPECT_FALSE(parse_command("! bedarf 20 Wellen"));
    EXPECT_FALSE(parse_command("!!!"));
    EXPECT_FALSE(parse_command(""));
    EXPECT_TRUE(has_command_form("!termine"));
    EXPECT_FALSE(has_command_form("!1"));
}

TEST(NeedNumbers, are_found_wherever_they_stand) {
    EXPECT_EQ(find_need_number("Re: B-2026-031: geht klar"), "B-2026-031");
    EXPECT_EQ(find_need_number("zu b 2026 31 sage ich ja"), "B-2026-031");
    EXPECT_EQ(find_need_number("(B-2026-1204)"), "B-2026-1204");
    EXPECT_FALSE(find_need_number("AB-2026-031"));
    EXPECT_FALSE(find_need_number("B-1999-031"));
    EXPECT_FALSE(find_need_number("kein Bedarf"));
}

TEST(SmallTalk, is_told_from_needs) {
    EXPECT_EQ(small_talk("  \n "), SmallTalk::empty);
    EXPECT_EQ(small_talk("😀👍"), SmallTalk::empty);
    EXPECT_EQ(small_talk("..."), SmallTalk::empty);
    EXPECT_EQ(small_talk("\xEF\xBF\xBD\xEF\xBF\xBD"), SmallTalk::empty);
    EXPECT_EQ(small_talk("\xff\xfe"), SmallTalk::empty);
    EXPECT_EQ(small_talk("Vielen Dank!"), SmallTalk::thanks);
    EXPECT_EQ(small_talk("Danke für die schnelle Hilfe 😀"), SmallTalk::thanks);
    EXPECT_EQ(small_talk("Hallo"), SmallTalk::thanks);
    EXPECT_EQ(small_talk("Thank you very much"), SmallTalk::thanks);
    EXPECT_EQ(small_talk("Wie funktioniert das?"), SmallTalk::question);
    EXPECT_EQ(small_talk("What can you do?"), SmallTalk::question);
    EXPECT_EQ(small_talk("20 Drehteile aus 1.4301"), SmallTalk::none);
    EXPECT_EQ(small_talk("Danke, und noch 5 Wellen C45"), SmallTalk::none);
    EXPECT_EQ(small_talk("Wer kann uns Kaffee liefern?"), SmallTalk::none);
}

TEST(ShortWords, mean_yes_or_no) {
    for (const char* yes : {"JA", "ja, bitte", "ok", "Yes!", "✅", "👍", "passt"}) {
        EXPECT_TRUE(says_yes(yes)) << yes;
    }
    EXPECT_FALSE(says_yes("ja, aber erst ab KW 14"));
    EXPECT_TRUE(says_no("Nein"));
    EXPECT_TRUE(says_no("❌"));
    EXPECT_FALSE(says_no("nein, weil keine Kapazität"));
}

TEST(ChoiceNumber, is_a_bare_number_within_the_choice) {
    EXPECT_EQ(choice_number("2", 3), 2);
    EXPECT_EQ(choice_number("Nr. 2", 3), 2);
    EXPECT_FALSE(choice_number("4", 3));
    EXPECT_FALSE(choice_number("0", 3));
    EXPECT_FALSE(choice_number("20 Wellen", 3));
}

TEST(SignOff, is_no_part_of_what_is_said) {
    const std::vector<std::string> names{"Erika Brandt", "Pumpenbau Alsenz GmbH"};
    EXPECT_EQ(without_sign_off("JA\n\nPumpenbau Alsenz GmbH\n", names), "JA");
    EXPECT_EQ(without_sign_off("2\nViele Grüße\nErika Brandt", names), "2");
    EXPECT_EQ(
        without_sign_off("Bitte bis Freitag.\nGruß, Erika", names),
        "Bitte bis Freitag.\nGruß, Erika"
    );
    EXPECT_EQ(without_sign_off("Erika Brandt", names), "Erika Brandt");
    const std::vector<std::string> of_trade{"Verkauf Stab/Blech", "Stahlkontor Oggersheim GmbH"};
    EXPECT_EQ(
        without_sign_off("mehr 2\nGruß, Verkauf Stab/Blech (Stahlkontor Oggersheim)", of_trade),
        "mehr 2"
    );
    EXPECT_EQ(
        without_sign_off("mehr 2\nGruß, Verkauf Stab/Blech, 20 Bleche", of_trade),
        "mehr 2\nGruß, Verkauf Stab/Blech, 20 Bleche"
    );
    EXPECT_EQ(without_sign_off("20 Wellen\n1.4301", names), "20 Wellen\n1.4301");
    EXPECT_EQ(without_sign_off("", names), "");
}

TEST(FirstLine, is_cut_between_characters) {
    EXPECT_EQ(first_line("\n\n  Gehäuse  \nzweite"), "Gehäuse");
    std::string umlauts;
    for (int i = 0; i < 100; ++i) {
        umlauts += "ä";
    }
    EXPECT_EQ(first_line(umlauts).size(), 80 * 2 + 3);
}

TEST(Enumerated, ends_a_list_as_a_sentence_does) {
    EXPECT_EQ(enumerated({}, Language::de), "");
    EXPECT_EQ(enumerated({"Otterbach"}, Language::de), "Otterbach");
    EXPECT_EQ(enumerated({"Otterbach", "Wolfstein"}, Language::de), "Otterbach und Wolfstein");
    EXPECT_EQ(enumerated({"A", "B", "C"}, Language::en), "A, B and C");
    EXPECT_EQ(alternatives({"A", "B", "C"}, Language::de), "A, B oder C");
    EXPECT_EQ(alternatives({"A", "B"}, Language::en), "A or B");
}

}  // namespace
}  // namespace clusterlotse::commands
