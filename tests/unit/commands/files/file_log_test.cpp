#include "tests/support/file_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using test_support::pdf_of;
using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

/// A need with a drawing that goes to whoever is interested.
class FileLog : public testing::Test {
protected:
    FileLog() {
        asked_ =
            scene_.say(with(scene_.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Welle) Tj ET")));
    }

    std::string status_for(const char* who, const char* words = "!stand B-2026-001") {
        return only_text(scene_.say_in_chat(who, words), who);
    }

    ClusterScene scene_;
    std::vector<Sent> asked_;
};

TEST_F(FileLog, tells_the_asker_and_the_moderator_who_got_what_and_when) {
    EXPECT_THAT(status_for(kAsker), HasSubstr("Welle.pdf: noch niemand"));
    scene_.answer(to(asked_, kTurner).front(), "1");
    scene_.wait(std::chrono::days(1));
    scene_.answer(to(asked_, kEnglish).front(), "1");
    for (const char* const who : {kAsker, kModerator}) {
        EXPECT_THAT(
            status_for(who),
            HasSubstr("Welle.pdf: Dreherei Wolfstein (23.11., bis 23.12.), Sickingen Precision "
                      "(24.11., bis "
                      "24.12.)")
        );
    }
    EXPECT_THAT(status_for(kAsker, "!stand"), HasSubstr("Welle.pdf: Dreherei Wolfstein"));
}

TEST_F(FileLog, is_never_told_to_a_supplier) {
    scene_.answer(to(asked_, kTurner).front(), "1");
    for (const char* const who : {kTurner, kEnglish}) {
        for (const Sent& one : scene_.say_in_chat(who, "!stand B-2026-001")) {
            EXPECT_THAT(
                one.message.text, Not(AnyOf(HasSubstr("Welle.pdf"), HasSubstr("Wolfstein")))
            );
        }
    }
}

TEST_F(FileLog, still_speaks_of_files_whose_content_was_deleted) {
    scene_.answer(to(asked_, kTurner).front(), "1");
    auto& files = scene_.core().office().files;
    ASSERT_EQ(files.erase_of_need(1, scene_.clock().now()), 1);
    EXPECT_THAT(
        status_for(kAsker), HasSubstr("Welle.pdf: Dreherei Wolfstein (23.11., bis 23.12.)")
    );
}

}  // namespace
}  // namespace clusterlotse::test
