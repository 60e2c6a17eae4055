#include "adapters/email/probe_email.hpp"

#include "tests/integration/email/email_fixture.hpp"

#include <boost/asio/co_spawn.hpp>
#include <gmock/gmock.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

class ProbeEmail : public EmailChannel {
protected:
    std::vector<Check> probe() {
        std::optional<std::vector<Check>> checks;
        boost::asio::co_spawn(
            io,
            email::probe_email(settings, limits),
            [&checks](std::exception_ptr thrown, std::vector<Check> found) {
                EXPECT_FALSE(thrown);
                checks = std::move(found);
            }
        );
        EXPECT_TRUE(until([&checks] { return checks.has_value(); }));
        return checks.value_or(std::vector<Check>{});
    }

    static const Check* find(const std::vector<Check>& checks, const std::string& name) {
        for (const auto& check : checks) {
            if (check.name == name) {
                return &check;
            }
        }
        return nullptr;
    }
};

TEST_F(ProbeEmail, is_content_with_servers_that_work_and_changes_nothing) {
    imap.add(mail_of("<a@firma.example>", "liegt da"));
    const auto checks = probe();
    for (const auto& check : checks) {
        EXPECT_EQ(check.level, Check::Level::ok) << check.name << ": " << check.text;
        EXPECT_THAT(check.text, Not(HasSubstr("geheim")));
    }
    EXPECT_TRUE(find(checks, "email.imap idle"));
    ASSERT_TRUE(find(checks, "email.imap mailbox"));
    EXPECT_THAT(find(checks, "email.imap mailbox")->text, HasSubstr("1 mail"));
    EXPECT_TRUE(find(checks, "email.smtp login"));
    EXPECT_EQ(imap.heard.back().substr(imap.heard.back().find(' ') + 1), "LOGOUT");
    EXPECT_EQ(smtp.heard.back(), "QUIT");
    EXPECT_TRUE(smtp.taken.empty());
}

TEST_F(ProbeEmail, says_what_to_do_about_each_server_on_its_own) {
    const TestCertificate other("DNS:localhost");
    settings.imap.ca_file = other.certificate();
    smtp.password = "anders";
    const auto checks = probe();
    const auto* imap_check = find(checks, "email.imap connection");
    ASSERT_TRUE(imap_check);
    EXPECT_EQ(imap_check->level, Check::Level::fail);
    EXPECT_THAT(imap_check->text, HasSubstr("ca_file"));
    const auto* smtp_check = find(checks, "email.smtp login");
    ASSERT_TRUE(smtp_check);
    EXPECT_EQ(smtp_check->level, Check::Level::fail);
    EXPECT_THAT(smtp_check->text, HasSubstr("email.smtp.password_file"));
}

TEST_F(ProbeEmail, ends_within_its_limits_where_servers_hang) {
    imap.silent = true;
    smtp.silent = true;
    limits.connect = 100ms;
    const auto checks = probe();
    ASSERT_EQ(checks.size(), 2u);
    EXPECT_EQ(checks[0].level, Check::Level::fail);
    EXPECT_THAT(checks[1].text, HasSubstr("email.smtp.port"));
}

}  // namespace
}  // namespace clusterlotse::test
