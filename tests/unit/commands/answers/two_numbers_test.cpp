// One message of a firm that answers two requests by their numbers.
#include "tests/support/asking_scene.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TwoNumbers : public testing::Test {
protected:
    TwoNumbers() { second_ = scene_.say_in_chat(kAsker, "30 Drehteile aus 1.4305, Ø 30 x 60"); }
    std::string state_of(const std::string& number) {
        const auto need = scene_.core().office().needs.find_number(number);
        const auto one = scene_.core().office().invitations.find(need->id, "dreherei");
        return one ? std::string(name_of(one->state.state())) : "";
    }
    std::string reading_of(const std::string& number) {
        const auto need = scene_.core().office().needs.find_number(number);
        const auto one = scene_.core().office().invitations.find(need->id, "dreherei");
        return one ? one->reading : "";
    }

    AskingScene scene_;
    std::vector<Sent> second_;
};

constexpr const char* kBoth = "B-2026-001: 12 € das Stück, B-2026-002: 14 € das Stück ab KW 4";

TEST_F(TwoNumbers, give_each_request_its_own_words) {
    const auto sent = scene_.say_in_chat(kTurner, kBoth);
    EXPECT_EQ(state_of("B-2026-001"), "offered") << all_text(sent, kTurner);
    EXPECT_EQ(state_of("B-2026-002"), "offered");
    EXPECT_THAT(reading_of("B-2026-001"), AllOf(HasSubstr("12"), Not(HasSubstr("14"))));
    EXPECT_THAT(reading_of("B-2026-002"), AllOf(HasSubstr("14"), Not(HasSubstr("12"))));
}

TEST_F(TwoNumbers, count_before_the_request_that_is_replied_to) {
    for (const Sent& row : {to(scene_.asked(), kTurner).front(), to(second_, kTurner).front()}) {
        const auto sent = scene_.answer(row, kBoth);
        EXPECT_EQ(state_of("B-2026-001"), "offered") << all_text(sent, kTurner);
        EXPECT_EQ(state_of("B-2026-002"), "offered");
        EXPECT_THAT(reading_of("B-2026-001"), AllOf(HasSubstr("12"), Not(HasSubstr("14"))));
        EXPECT_THAT(reading_of("B-2026-002"), AllOf(HasSubstr("14"), Not(HasSubstr("12"))));
    }
}

TEST_F(TwoNumbers, that_only_compare_leave_the_other_request_as_it_is) {
    const auto sent =
        scene_.answer(to(scene_.asked(), kTurner).front(), "12 € das Stück, wie bei B-2026-002");
    EXPECT_EQ(state_of("B-2026-001"), "offered") << all_text(sent, kTurner);
    EXPECT_EQ(state_of("B-2026-002"), "asked");
}

TEST_F(TwoNumbers, that_are_only_referred_to_leave_the_price_with_the_request_replied_to) {
    const auto sent = scene_.answer(
        to(scene_.asked(), kTurner).front(),
        "12 € das Stück, wie bei B-2026-002, siehe auch B-2026-001"
    );
    EXPECT_EQ(state_of("B-2026-001"), "offered") << all_text(sent, kTurner);
    EXPECT_THAT(reading_of("B-2026-001"), HasSubstr("12"));
    EXPECT_EQ(state_of("B-2026-002"), "asked");
}

}  // namespace
}  // namespace clusterlotse::test
