// How long a firm gets the asker's files: thirty days from its last answer.
#include "commands/needs/lifetime.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using test_support::pdf_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// A need that is renewed, with a drawing.
class FileAccess : public testing::Test {
protected:
    FileAccess() {
        asked_ =
            scene_.say(with(scene_.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Welle) Tj ET")));
    }
    void let_days_pass(int days) {
        for (int day = 0; day < days; ++day) {
            scene_.wait(std::chrono::days(1));
            if (auto need = scene_.core().office().needs.find(1); need && day % 10 == 0) {
                commands::renew(scene_.core().office(), *need);
            }
        }
    }
    std::vector<Sent> send_revision() {
        return scene_.say(with(scene_.chat(kAsker, ""), "Welle-B.pdf", pdf_of("BT (Neu) Tj ET")));
    }

    ClusterScene scene_;
    std::vector<Sent> asked_;
};

TEST_F(FileAccess, is_told_to_the_firm_with_its_last_day) {
    const auto sent = scene_.answer(to(asked_, kTurner).front(), "1");
    std::string text;
    for (const Sent& one : to(sent, kTurner)) {
        text += one.message.text;
    }
    EXPECT_THAT(text, HasSubstr("verwenden Sie sie nur dafür, und zwar bis 23.12.2026"));
}

TEST_F(FileAccess, ends_thirty_days_after_the_last_answer_and_the_asker_hears_it) {
    scene_.answer(to(asked_, kTurner).front(), "1");
    let_days_pass(31);
    const auto sent = send_revision();
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    std::string told;
    for (const Sent& one : to(sent, kAsker)) {
        told += one.message.text;
    }
    EXPECT_THAT(told, AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr("über 30 Tage her")));
}

TEST_F(FileAccess, goes_on_within_the_thirty_days) {
    scene_.answer(to(asked_, kTurner).front(), "1");
    let_days_pass(29);
    EXPECT_THAT(names_to(send_revision(), kTurner), SizeIs(1));
}

TEST_F(FileAccess, begins_again_with_the_firms_next_answer) {
    scene_.answer(to(asked_, kTurner).front(), "1");
    scene_.answer(to(asked_, kByMail).front(), "1");
    let_days_pass(31);
    send_revision();
    const auto again = scene_.answer(to(asked_, kTurner).front(), "Wir sind weiter interessiert");
    EXPECT_THAT(names_to(again, kTurner), SizeIs(1));
    EXPECT_THAT(names_to(again, kByMail), IsEmpty());
}

TEST_F(FileAccess, tells_the_asker_of_each_firm_whose_time_is_over) {
    scene_.answer(to(asked_, kTurner).front(), "1");
    scene_.answer(to(asked_, kByMail).front(), "1");
    let_days_pass(31);
    std::string told;
    for (const Sent& one : to(send_revision(), kAsker)) {
        told += one.message.text;
    }
    EXPECT_THAT(told, HasSubstr("Melden sich die Firmen wieder"));
}

TEST_F(FileAccess, has_no_end_for_the_firm_that_got_the_order) {
    scene_.answer(to(asked_, kTurner).front(), "12 € das Stück");
    scene_.say_in_chat(kAsker, "B-2026-001: vergeben an 1");
    const std::string log =
        only_text(scene_.say_in_chat(kModerator, "!stand B-2026-001"), kModerator);
    EXPECT_THAT(log, AllOf(HasSubstr("Dreherei Wolfstein (23.11.)"), Not(HasSubstr("bis 23.12."))));
}

}  // namespace
}  // namespace clusterlotse::test
