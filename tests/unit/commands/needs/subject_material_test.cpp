// The subject of a mail completes what the body leaves open, and is no material beside that of the
// body.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string card(const std::string& subject, const std::string& text) {
    ClusterScene scene;
    return only_text(scene.say(scene.mail(kAskerMail, subject, text)), kAskerMail);
}

TEST(MaterialInSubject, is_none_where_the_body_names_another) {
    for (const char* const subject : {"Zink", "Kupfer", "Anfrage Drehteile aus Kupfer"}) {
        EXPECT_THAT(
            card(subject, "20 Drehteile aus 1.4301, Ø 40 x 120"),
            AllOf(
                HasSubstr("Drehen · 1.4301 (X5CrNi18-10) · Ø 40"),
                Not(HasSubstr("Zink")),
                Not(HasSubstr("Kupfer"))
            )
        ) << subject;
    }
}

TEST(MaterialInSubject, that_is_nothing_else_is_read_by_no_firm_beside_the_bodys) {
    ClusterScene scene;
    const auto sent = scene.say(scene.mail(kAskerMail, "Zink", "20 Drehteile aus 1.4301, Ø 40"));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Zink")));
}

TEST(MaterialInSubject, completes_a_body_that_names_none) {
    EXPECT_THAT(card("Kupfer", "20 Drehteile, Ø 40 x 120"), HasSubstr("Drehen · Kupfer · Ø 40"));
    EXPECT_THAT(
        card("Anfrage Drehteile aus Kupfer", "20 Stück, Ø 40 x 120"),
        HasSubstr("20 Stück · Drehen · Kupfer · Ø 40")
    );
}

}  // namespace
}  // namespace clusterlotse::test
