// Whom a moderator wants reminded, where he names nobody, somebody unknown, or another day.
#include "commands/moderator/reminding_words.hpp"
#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kLautertal = "@lautertal:cluster.test";

std::string named(const char* words) {
    const auto found = commands::reminding_in(words);
    return found ? found->firms + (found->later ? "|later" : "") : "-";
}

TEST(WordsThatRemind, name_a_firm) {
    EXPECT_EQ(named("erinnere Lautertal"), "Lautertal");
    EXPECT_EQ(named("Bitte Dreherei Wolfstein nochmal erinnern"), "Dreherei Wolfstein");
    EXPECT_EQ(named("Erinner mal Otterbach an B-2026-001!"), "Otterbach");
    EXPECT_EQ(named("remind Lautertal please"), "Lautertal");
    EXPECT_EQ(named("Lautertal jetzt gleich nochmal erinnern"), "Lautertal");
    EXPECT_EQ(named("Überwald und Ödheim erinnern"), "Überwald und Ödheim");
}

TEST(WordsThatRemind, name_no_firm_by_politeness_and_days) {
    for (const char* const words :
         {"Bitte erinnern",
          "Nochmal erinnern",
          "Erinnern bitte",
          "erinnern",
          "please remind again"}) {
        EXPECT_EQ(named(words), "") << words;
    }
    for (const char* const words :
         {"Morgen nochmal erinnern",
          "In 2 Tagen erinnern",
          "Übermorgen bitte erinnern",
          "am Montag erinnern",
          "nächste Woche nochmal erinnern",
          "remind tomorrow"}) {
        EXPECT_EQ(named(words), "|later") << words;
    }
    EXPECT_EQ(named("Lautertal morgen früh erinnern"), "Lautertal|later");
    EXPECT_EQ(named("Erinnere Lautertal in zwei Wochen an die Wellen"), "Lautertal|later");
}

TEST(WordsThatRemind, are_none_for_himself_for_all_and_with_a_not) {
    for (const char* const words :
         {"erinnere mich morgen",
          "remind me",
          "Bitte mich in 2 Tagen erinnern",
          "Erinnere alle Firmen",
          "den Kunden erinnern",
          "alle erinnern",
          "daran kann ich mich nicht erinnern",
          "Lautertal nicht erinnern",
          "Bitte niemanden erinnern",
          "do not remind Lautertal",
          "never remind Lautertal",
          "Erinnerung"}) {
        EXPECT_EQ(named(words), "-") << words;
    }
}

class ModeratorReminds : public TwoNeeds {
protected:
    std::vector<Sent> reminders(const std::vector<Sent>& sent, const char* firm = kLautertal) {
        auto found = to(sent, firm);
        std::erase_if(found, [](const Sent& one) {
            return one.message.text.find("Ich erinnere nur dieses eine Mal") == std::string::npos;
        });
        return found;
    }
};

TEST_F(ModeratorReminds, the_only_firm_that_may_be_reminded) {
    const Sent card = to(say("001 Stand?"), kModerator).at(0);
    EXPECT_THAT(
        only_text(scene_.answer(card, "Bitte erinnern"), kModerator),
        AllOf(HasSubstr(kWheelsNumber), HasSubstr("Zu erinnern ist niemand"))
    );
    scene_.say_in_chat(kLautertal, "B-2026-001 interessiert uns");
    const auto not_so = scene_.answer(card, "Lautertal nicht erinnern");
    EXPECT_THAT(reminders(not_so), IsEmpty());
    const auto later = scene_.answer(card, "Morgen nochmal erinnern");
    EXPECT_THAT(reminders(later), IsEmpty());
    EXPECT_THAT(
        only_text(later, kModerator),
        AllOf(HasSubstr("nur gleich"), HasSubstr("„Erinnere … an B-2026-001“"))
    );
    EXPECT_THAT(
        only_text(scene_.answer(card, "Lautertal morgen erinnern"), kModerator),
        HasSubstr("„Erinnere Lautertal an B-2026-001“")
    );
    EXPECT_THAT(reminders(scene_.answer(card, "Nochmal erinnern")), SizeIs(1));
}

TEST_F(ModeratorReminds, the_only_one_of_all_needs_where_he_names_none) {
    scene_.say_in_chat(kLautertal, "B-2026-002 interessiert uns");
    const auto sent = say("Bitte erinnern");
    EXPECT_THAT(reminders(sent), SizeIs(1));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("B-2026-002: Dreherei Lautertal GmbH"));
}

TEST_F(ModeratorReminds, none_of_several_before_he_says_which) {
    scene_.say_in_chat(kLautertal, "B-2026-001 interessiert uns");
    scene_.say_in_chat(kTurner, "B-2026-001 interessiert uns");
    const auto sent = say("B-2026-001: bitte erinnern");
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("Wen soll ich erinnern: "),
            HasSubstr("Dreherei Lautertal GmbH"),
            HasSubstr("„Erinnere … an B-2026-001“")
        )
    );
    EXPECT_THAT(reminders(sent), IsEmpty());
    EXPECT_THAT(reminders(sent, kTurner), IsEmpty());
    EXPECT_THAT(reminders(say("Erinnere Lautertal an B-2026-001")), SizeIs(1));
}

TEST_F(ModeratorReminds, each_of_a_list_and_calls_unknown_only_who_is) {
    scene_.say_in_chat(kLautertal, "B-2026-001 interessiert uns");
    const auto sent = say("B-2026-001: Lautertal und Zylinderkopf erinnern");
    EXPECT_THAT(reminders(sent), SizeIs(1));
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("Dreherei Lautertal GmbH bekommt eine Erinnerung"),
            HasSubstr("Eine Firma „Zylinderkopf“ kenne ich nicht"),
            Not(HasSubstr("„Lautertal"))
        )
    );
    add(scene_, firm_with("nord", "Nordpfalz Stanzwerk GmbH", {"welding"}));
    add(scene_, firm_with("sued", "Suedpfalz Stanzwerk GmbH", {"welding"}));
    EXPECT_THAT(
        hears("B-2026-001: Stanzwerk erinnern"),
        AllOf(HasSubstr("passt auf mehrere"), HasSubstr("„Erinnere … an B-2026-001“"))
    );
}

}  // namespace
}  // namespace clusterlotse::test
