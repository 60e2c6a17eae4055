// Answers that are collected for the asker reach him before the need ends, and where he looks.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kUntold = "Können wir für 11 € das Stück, nur bei Beistellung.";

/// The asker knows of the offer of kTurner, and that of kByMail waits for others.
class UntoldAnswers : public testing::Test {
protected:
    explicit UntoldAnswers(const char* words = kUntold) {
        scene_.offer(kTurner, "12 € das Stück");
        scene_.offer(kByMail, words);
    }

    std::vector<Sent> ask(const std::string& words) { return scene_.say_in_chat(kAsker, words); }
    std::string all_to_asker(const std::vector<Sent>& sent) {
        std::string all;
        for (const Sent& one : to(sent, kAsker)) {
            all += one.message.text + "\n";
        }
        return all;
    }

    AskingScene scene_{bundled()};
};

TEST_F(UntoldAnswers, are_shown_before_an_award_and_a_yes_settles_it) {
    const auto asked = ask("B-2026-001 vergeben an 1");
    EXPECT_THAT(
        only_text(asked, kAsker),
        AllOf(HasSubstr(kUntold), HasSubstr("Bleibt es bei Dreherei Wolfstein?"))
    );
    EXPECT_THAT(to(asked, kByMail), IsEmpty());
    EXPECT_EQ(scene_.state(), "answered");
    const auto awarded = ask("ja");
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
    EXPECT_THAT(only_text(awarded, kAsker), HasSubstr("geht an Dreherei Wolfstein"));
    EXPECT_THAT(only_text(awarded, kTurner), HasSubstr("haben Sie den Auftrag"));
}

TEST_F(UntoldAnswers, asked_about_twice_give_the_order_to_the_firm_whose_question_he_answers) {
    const auto first = ask("B-2026-001 vergeben an 1");
    scene_.offer(kEnglish, "10 € each");
    const auto second = ask("B-2026-001 vergeben an Otterbach");
    ASSERT_THAT(only_text(second, kAsker), HasSubstr("Bleibt es bei Zerspanung Otterbach?"));
    scene_.answer(to(first, kAsker).front(), "ja");
    EXPECT_EQ(scene_.state_of("zerspaner"), "not_chosen");
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
}

TEST_F(UntoldAnswers, leave_him_free_to_take_the_other_firm) {
    for (const char* words :
         {"vergeben an Otterbach",
          "B-2026-001 vergeben an 2",
          "Auftrag an Otterbach",
          "Nein, dann vergeben an Otterbach",
          "nein, doch lieber Otterbach",
          "Doch lieber an Zerspanung Otterbach",
          "Nein, 2",
          "no, Otterbach"}) {
        AskingScene scene(bundled());
        scene.offer(kTurner, "12 € das Stück");
        scene.offer(kByMail, kUntold);
        scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state_of("zerspaner"), "chosen") << words;
    }
}

TEST_F(UntoldAnswers, leave_it_open_where_he_says_no_and_names_nobody_else) {
    for (const char* words :
         {"nein",
          "Nein, danke",
          "nein, noch nicht",
          "Nein, doch nicht Wolfstein",
          "lieber nicht"}) {
        AskingScene scene(bundled());
        scene.offer(kTurner, "12 € das Stück");
        scene.offer(kByMail, kUntold);
        scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "answered") << words;
    }
}

TEST_F(UntoldAnswers, are_asked_about_once) {
    ask("B-2026-001 vergeben an 1");
    ask("nein");
    EXPECT_EQ(scene_.state(), "answered");
    ask("B-2026-001 vergeben an 1");
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
}

TEST_F(UntoldAnswers, that_come_between_question_and_yes_are_shown_with_the_end) {
    ask("B-2026-001 vergeben an 1");
    scene_.offer(kEnglish, "EUR 14 each");
    const auto awarded = ask("ja");
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
    EXPECT_THAT(all_to_asker(awarded), HasSubstr("EUR 14 each"));
}

TEST_F(UntoldAnswers, keep_the_reason_and_the_words_of_an_award_that_waits_for_the_yes) {
    ask("B-2026-001 vergeben an 1, Termin");
    ask("ja");
    EXPECT_EQ(scene_.need().end_reason, "date");
}

TEST_F(UntoldAnswers, are_shown_where_a_digit_says_that_a_firm_got_it) {
    AskingScene scene(bundled());
    const auto first = scene.offer(kTurner, "12 € das Stück");
    scene.offer(kByMail, kUntold);
    const auto asked = scene.answer(to(first, kAsker).front(), "Auftrag vergeben");
    EXPECT_THAT(
        only_text(asked, kAsker), AllOf(HasSubstr(kUntold), HasSubstr("Bleibt es bei Dreherei"))
    );
    scene.answer(to(asked, kAsker).front(), "ja");
    EXPECT_EQ(scene.state_of("dreherei"), "chosen");
}

TEST_F(UntoldAnswers, are_shown_with_the_question_who_gets_it) {
    const auto asked = ask("B-2026-001 vergeben");
    EXPECT_THAT(only_text(asked, kAsker), AllOf(HasSubstr(kUntold), HasSubstr("Wer bekommt")));
    ask("1");
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
}

TEST_F(UntoldAnswers, come_before_the_withdrawal) {
    const auto sent = to(ask("B-2026-001 zurückgezogen"), kAsker);
    ASSERT_THAT(sent, SizeIs(2));
    EXPECT_THAT(
        sent[0].message.text,
        AllOf(HasSubstr(kUntold), HasSubstr("Zerspanung Otterbach"), Not(HasSubstr("vergeben an")))
    );
    EXPECT_THAT(sent[1].message.text, HasSubstr("zurückgezogen"));
    EXPECT_THAT(to(scene_.wait(kBundle), kAsker), IsEmpty());
}

TEST_F(UntoldAnswers, of_several_firms_come_before_the_withdrawal_in_one_message) {
    scene_.offer(kEnglish, "EUR 14 each");
    const auto sent = to(ask("B-2026-001 zurückgezogen"), kAsker);
    ASSERT_THAT(sent, SizeIs(2));
    EXPECT_THAT(
        sent[0].message.text,
        AllOf(HasSubstr(kUntold), HasSubstr("EUR 14 each"), Not(HasSubstr("vergeben an")))
    );
}

TEST_F(UntoldAnswers, come_before_the_need_runs_out) {
    AskingScene scene(bundled());
    scene.offer(kTurner, "12 € das Stück");
    const auto left = *scene.need().expires_at - scene.clock().now();
    scene.wait(std::chrono::duration_cast<std::chrono::milliseconds>(left) - 1h);
    scene.offer(kByMail, kUntold);
    const auto sent = scene.wait(2h);
    EXPECT_EQ(scene.state(), "expired");
    EXPECT_THAT(all_to_asker(sent), AllOf(HasSubstr(kUntold), HasSubstr("abgelaufen")));
}

TEST_F(UntoldAnswers, come_before_the_moderators_award) {
    const auto sent =
        to(scene_.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein"), kAsker);
    ASSERT_THAT(sent, SizeIs(2));
    EXPECT_THAT(sent[0].message.text, HasSubstr(kUntold));
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
}

TEST_F(UntoldAnswers, to_a_file_that_came_at_once_come_before_the_end) {
    AskingScene scene(bundled());
    scene.offer(kTurner, "12 € das Stück");
    InboundMessage message = scene.mail(kByMail, "AW: Anfrage", "Unser Angebot liegt bei.");
    message.answers_to = {to(scene.asked(), kByMail).front().remote_id};
    message.attachments.push_back(pdf_named("Angebot.pdf"));
    EXPECT_THAT(only_text(scene.say(message), kAsker), HasSubstr("kommt mit den anderen"));
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    EXPECT_THAT(all_to_asker(sent), HasSubstr("Unser Angebot liegt bei."));
}

TEST_F(UntoldAnswers, are_shown_word_for_word_where_he_asks_how_it_stands) {
    for (const char* words : {"!stand", "und jetzt?", "Wie steht es?", "!stand B-2026-001"}) {
        AskingScene scene(bundled());
        scene.offer(kTurner, "12 € das Stück");
        scene.offer(kByMail, kUntold);
        const std::string stand = only_text(scene.say_in_chat(kAsker, words), kAsker);
        EXPECT_THAT(stand, AllOf(HasSubstr(kUntold), HasSubstr("Zerspanung Otterbach"))) << words;
        EXPECT_THAT(stand, Not(HasSubstr("12 € das Stück"))) << "he has read that";
        EXPECT_THAT(to(scene.wait(kBundle), kAsker), IsEmpty()) << words;
    }
}

TEST_F(UntoldAnswers, are_not_shown_to_a_moderator_who_asks_how_it_stands) {
    const auto stand = scene_.say_in_chat(kModerator, "!stand B-2026-001");
    EXPECT_THAT(only_text(stand, kModerator), Not(HasSubstr("Beistellung")));
    EXPECT_THAT(only_text(scene_.wait(kBundle), kAsker), HasSubstr(kUntold));
}

/// kByMail writes so often that not all of it stands in one message.
struct ManyAnswers : UntoldAnswers {
    ManyAnswers() {
        for (int i = 2; i <= kMany; ++i) {
            scene_.offer(kByMail, "Nachtrag: Stück Nr. " + std::to_string(i) + "x kostet 11 €.");
        }
    }
    static constexpr int kMany = 12;
    std::vector<std::string> missing_in(const std::string& text) {
        std::vector<std::string> missing;
        for (int i = 2; i <= kMany; ++i) {
            const std::string words = "Nr. " + std::to_string(i) + "x kostet";
            if (text.find(words) == std::string::npos) {
                missing.push_back(words);
            }
        }
        return missing;
    }
};

TEST_F(ManyAnswers, are_all_shown) {
    EXPECT_THAT(missing_in(all_to_asker(scene_.wait(kBundle))), IsEmpty());
    EXPECT_THAT(to(scene_.wait(kBundle), kAsker), IsEmpty());
}

TEST_F(ManyAnswers, are_all_shown_before_an_end) {
    EXPECT_THAT(missing_in(all_to_asker(ask("B-2026-001 zurückgezogen"))), IsEmpty());
}

TEST_F(ManyAnswers, beyond_those_of_the_status_come_later_and_he_is_told_so) {
    const std::string stand = all_to_asker(ask("!stand"));
    EXPECT_THAT(stand, AllOf(HasSubstr(kUntold), HasSubstr("2 weitere")));
    const std::string later = all_to_asker(scene_.wait(kBundle));
    EXPECT_THAT(missing_in(stand + later), IsEmpty());
    EXPECT_THAT(later, Not(HasSubstr(kUntold)));
}

struct UntoldRefusal : UntoldAnswers {
    UntoldRefusal() : UntoldAnswers("Leider keine Kapazität.") {}
};

TEST_F(UntoldRefusal, is_shown_with_the_award_and_asks_nothing) {
    const auto sent = to(ask("B-2026-001 vergeben an 1"), kAsker);
    ASSERT_THAT(sent, SizeIs(2));
    EXPECT_THAT(sent[0].message.text, HasSubstr("Leider keine Kapazität."));
    EXPECT_THAT(sent[1].message.text, HasSubstr("geht an Dreherei Wolfstein"));
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
}

TEST_F(UntoldAnswers, of_the_chosen_firm_itself_are_asked_about_even_where_it_refuses) {
    scene_.wait(kBundle);
    scene_.offer(kTurner, "Wir müssen unser Angebot leider zurückziehen.");
    const auto asked = ask("B-2026-001 vergeben an 1");
    EXPECT_THAT(
        only_text(asked, kAsker), AllOf(HasSubstr("zurückziehen"), HasSubstr("Bleibt es bei"))
    );
}

TEST_F(UntoldAnswers, of_one_firm_are_shown_as_one_answer) {
    AskingScene scene(bundled());
    scene.offer(kEnglish, "EUR 11 each");
    scene.say_in_chat(kTurner, "👎");
    scene.say_in_chat(kTurner, "6");
    const std::string told = only_text(scene.wait(std::chrono::hours(5)), kAsker);
    EXPECT_THAT(told, AllOf(HasSubstr("👎\n6"), HasSubstr("Absage · Zertifikat")));
    EXPECT_THAT(told, Not(HasSubstr("2 neue Antworten")));
}

TEST_F(UntoldAnswers, are_counted_by_their_firms) {
    AskingScene scene(bundled());
    scene.offer(kEnglish, "EUR 11 each");
    scene.say_in_chat(kTurner, "👎");
    scene.say_in_chat(kTurner, "6");
    scene.offer(kByMail, "12 € das Stück");
    EXPECT_THAT(
        only_text(scene.wait(std::chrono::hours(5)), kAsker), HasSubstr("2 neue Antworten")
    );
}

}  // namespace
}  // namespace clusterlotse::test
