// What an asker says of a need that goes on: renewed, parked, its day chosen.
#include "commands/asker/asker_words.hpp"
#include "tests/unit/commands/asker/asker_setting.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::day;
using enum AskerSays;

TEST(AskerWords, of_a_need_that_goes_on_are_understood) {
    const SaidPhrase phrases[] = {
        {"verlängern", renew},
        {"Bitte verlängern!", renew},
        {"noch aktuell", renew},
        {"Ja, ist noch aktuell", renew},
        {"NOCH OFFEN", renew},
        {"Bedarf ist weiterhin offen", renew},
        {"renew", renew},
        {"still open", renew},
        {"STILL OPEN", renew},
        {"Noch aktuell?", nothing},
        {"nicht verlängern", nothing},
        {"Frist verlängern bis 15.4.", nothing},
        {"weiter", resume},
        {"WEITER", resume},
        {"bitte wieder aufnehmen", resume},
        {"Es geht weiter", resume},
        {"continue", resume},
        {"so geht es nicht weiter", nothing},
        {"weiß nicht", closes_questions},
        {"Weiss ich leider nicht.", closes_questions},
        {"mehr weiß ich nicht", closes_questions},
        {"keine Ahnung", closes_questions},
        {"don't know", closes_questions},
        {"That's all I know", closes_questions},
        {"Ich weiß nicht, ob 1.4301 reicht", closes_questions},
        {"bitte anrufen", call},
        {"Lotse soll anrufen", call},
        {"Der Lotse soll mich bitte anrufen", call},
        {"Rufen Sie mich bitte an", call},
        {"ruf mich bitte an", call},
        {"Können Sie mich anrufen?", call},
        {"Bitte um Rückruf", call},
        {"bitte anrufen unter 0631 123456", call},
        {"please call me", call},
        {"Bitte nicht anrufen", nothing},
        {"Vor Anlieferung bitte anrufen", nothing},
    };
    for (const SaidPhrase& phrase : phrases) {
        EXPECT_EQ(read_asker(phrase.text, setting_of_three()).says, phrase.says) << phrase.text;
    }
}

TEST(AskerWords, beside_others_leave_those_for_the_need) {
    const AskerWords closes = read_asker("V2A, Ø 40, mehr weiß ich nicht", setting_of_three());
    EXPECT_EQ(closes.says, closes_questions);
    EXPECT_EQ(closes.rest, "V2A, Ø 40");
    const AskerWords calls =
        read_asker("Werkstoff ist 1.4301.\nBitte anrufen!", setting_of_three());
    EXPECT_EQ(calls.says, call);
    EXPECT_EQ(calls.rest, "Werkstoff ist 1.4301.");
}

TEST(AskerWords, park_until_a_day_or_for_a_while) {
    const std::pair<const char*, std::optional<Date>> phrases[] = {
        {"parken", std::nullopt},
        {"Bitte parken", std::nullopt},
        {"parken bis KW 3", day(2027, 1, 18)},
        {"Parken bis KW3", day(2027, 1, 18)},
        {"parken 4 Wochen", day(2026, 12, 21)},
        {"für vier Wochen parken", day(2026, 12, 21)},
        {"bitte parken für zwei Monate", day(2027, 1, 23)},
        {"parken bis 15.1.", day(2027, 1, 15)},
        {"parken bis 15.01.2027", day(2027, 1, 15)},
        {"Auf Eis legen bis Februar", day(2027, 2, 1)},
        {"parken bis Mitte Januar", day(2027, 1, 15)},
        {"parken bis nächste Woche", day(2026, 11, 30)},
        {"parken bis der Kunde sich meldet", std::nullopt},
        {"park it until week 3", day(2027, 1, 18)},
        {"put on hold for 4 weeks", day(2026, 12, 21)},
        {"on hold until 2027-02-01", day(2027, 2, 1)},
        {"parken bis 15.1.2035", std::nullopt},
    };
    for (const auto& [text, until] : phrases) {
        const AskerWords words = read_asker(text, setting_of_three());
        EXPECT_EQ(words.says, park) << text;
        EXPECT_EQ(words.date, until) << text;
    }
    EXPECT_EQ(read_asker("Parken verboten", setting_of_three()).says, nothing);
    EXPECT_EQ(read_asker("nicht parken", setting_of_three()).says, nothing);
}

TEST(AskerWords, choose_one_of_the_two_days_that_were_proposed) {
    AskerSetting with_hint = setting_of_three();
    with_hint.hint = date_hint(day(2026, 3, 15), day(2026, 3, 2));
    const Date friday = day(2026, 3, 13);
    const Date monday = day(2026, 3, 16);
    const std::pair<const char*, Date> phrases[] = {
        {"Freitag", friday},
        {"lieber Freitag", friday},
        {"Fr", friday},
        {"Mo", monday},
        {"dann Montag bitte", monday},
        {"16.3.", monday},
        {"am 16.03.2026", monday},
        {"Fr 13.03.", friday},
        {"der 13.", friday},
        {"vorher", friday},
        {"den späteren", monday},
        {"Friday please", friday},
        {"the second", monday},
        {"2026-03-16", monday},
    };
    for (const auto& [text, date] : phrases) {
        const AskerWords words = read_asker(text, with_hint);
        EXPECT_EQ(words.says, deadline) << text;
        EXPECT_EQ(words.date, date) << text;
    }
    for (const char* text : {"Dienstag", "20.3.", "13 Stück", "Freitag oder Montag?", "ok"}) {
        EXPECT_NE(read_asker(text, with_hint).says, deadline) << text;
    }
    EXPECT_NE(read_asker("Freitag", setting_of_three()).says, deadline) << "nothing was proposed";
}

TEST(AskerWords, of_one_digit_are_read_from_words_and_keycaps) {
    EXPECT_EQ(digit_said("2", 3), 2);
    EXPECT_EQ(digit_said("Nr. 3", 3), 3);
    EXPECT_EQ(digit_said("2\xEF\xB8\x8F\xE2\x83\xA3", 3), 2);
    EXPECT_EQ(digit_said("2\xE2\x83\xA3", 3), 2);
    EXPECT_FALSE(digit_said("4", 3));
    EXPECT_FALSE(digit_said("0", 3));
    EXPECT_FALSE(digit_said("👍", 3));
    EXPECT_FALSE(digit_said("2 Stück", 3));
}

}  // namespace
}  // namespace clusterlotse::commands
