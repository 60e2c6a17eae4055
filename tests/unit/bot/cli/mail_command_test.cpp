#include "bot/cli/mail_command.hpp"

#include "tests/unit/config/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace clusterlotse::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(MailInspect, prints_one_object_a_file_and_goes_on_after_a_missing_one) {
    const clusterlotse::tests::TemporaryFolder folder;
    const std::string file = folder.file(
        "a.eml",
        "From: Anna <A@Example.org>\r\nTo: b@example.org\r\nSubject: Hallo\r\nMessage-ID: "
        "<1@x>\r\n\r\nText\r\n"
    );
    std::istringstream in;
    std::ostringstream out, err;
    EXPECT_EQ(inspect_mails({file, "/does/not/exist", file}, {}, in, out, err), 3);
    EXPECT_THAT(err.str(), HasSubstr("/does/not/exist: does not exist"));
    std::istringstream lines(out.str());
    std::string line;
    int count = 0;
    while (std::getline(lines, line)) {
        const json mail = json::parse(line);
        EXPECT_EQ(mail["file"], file);
        EXPECT_EQ(mail["message_id"], "<1@x>");
        EXPECT_EQ(mail["from"]["address"], "a@example.org");
        EXPECT_EQ(mail["text"], "Text");
        EXPECT_TRUE(mail["bounce"].is_null());
        EXPECT_EQ(mail["sender_verdict"]["result"], "unknown");
        ++count;
    }
    EXPECT_EQ(count, 2);
}

TEST(MailInspect, shows_a_bounce_and_what_is_absent_as_null) {
    email::MailReading mail;
    mail.kind = email::MailReading::Kind::bounce;
    mail.bounce = {{"a@b", "failed", "5.1.1", true, "user_unknown"}};
    mail.attachments = {{"W\xff.pdf", "application/pdf", 5}};
    const json shown = json::parse(mail_json("f", mail));
    EXPECT_EQ(shown["bounce"][0]["status"], "5.1.1");
    EXPECT_EQ(shown["bounce"][0]["permanent"], true);
    EXPECT_TRUE(shown["message_id"].is_null());
    EXPECT_TRUE(shown["in_reply_to"].is_null());
    EXPECT_EQ(shown["attachments"][0]["size"], 5);
}

TEST(MailInspect, reads_any_bytes_from_stdin) {
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
    }
    std::istringstream in(bytes);
    std::ostringstream out, err;
    EXPECT_EQ(inspect_mails({"-"}, {}, in, out, err), 0);
    EXPECT_TRUE(json::parse(out.str()).is_object());
}

TEST(ReplyText, keeps_what_was_newly_written_and_ends_its_last_line) {
    std::istringstream in("Ja, gern.\n\nAm 1.2.2026 schrieb Bot:\n> Können Sie?\n");
    std::ostringstream out, err;
    EXPECT_EQ(reply_text(in, out, err), 0);
    EXPECT_EQ(out.str(), "Ja, gern.\n");
}

TEST(ReplyText, of_nothing_is_nothing) {
    std::istringstream in("");
    std::ostringstream out, err;
    EXPECT_EQ(reply_text(in, out, err), 0);
    EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace clusterlotse::cli
