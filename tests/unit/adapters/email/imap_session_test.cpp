#include "adapters/email/proto/imap_session.hpp"

#include "tests/unit/adapters/email/script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using test::Script;
using test::ScriptedServer;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

const std::string kGreeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] bereit\r\n";
const std::string kCapabilities = "* CAPABILITY IMAP4rev1 IDLE UIDPLUS\r\n";
const std::string kInbox =
    "* FLAGS (\\Seen)\r\n* 2 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 77] ok\r\n* OK [UIDNEXT 9] "
    "ok\r\n"
    "* OK [X-FREMD foo] ?\r\n% OK [READ-WRITE] offen\r\n";
const std::string kMail = "From: a@b.example\r\n\r\nGuten Tag)\r\n* 5 EXISTS\r\n";

std::string literal(const std::string& bytes) {
    return "{" + std::to_string(bytes.size()) + "}\r\n" + bytes;
}

Script login_and_select() {
    return {
        {"AUTHENTICATE PLAIN AHVzZXIAc2VjcmV0", "% OK drin\r\n"},
        {"CAPABILITY", kCapabilities + "% OK\r\n"},
        {"SELECT INBOX", kInbox},
    };
}

Script plus(Script first, const Script& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

ImapConfig password_config() {
    ImapConfig config;
    config.credentials = {Credentials::Method::password, "user", "secret"};
    return config;
}

/// A session and its server, played against each other until both wait.
class Play {
public:
    explicit Play(
        Script script, ImapConfig config = password_config(), std::string greeting = kGreeting
    )
        : server(std::move(greeting), std::move(script), true),
          session(std::move(config), Instant{}) {}

    Play& until_quiet(std::size_t chunk = SIZE_MAX) {
        for (int steps = 0; steps < 20000 && !failure && !finished; ++steps) {
            auto action = session.next_action(now);
            if (auto* receive = std::get_if<imap_action::Receive>(&action)) {
                limit = receive->limit;
                if (server.silent()) {
                    return *this;
                }
                session.feed(server.say(chunk), now);
            } else {
                perform(action);
            }
        }
        EXPECT_TRUE(failure || finished) << "the session goes round in circles";
        return *this;
    }

    Play& wait(std::chrono::milliseconds time) {
        now += time;
        return until_quiet();
    }

    Play& hear(const std::string& bytes) {
        session.feed(bytes, now);
        return until_quiet();
    }

    ScriptedServer server;
    ImapSession session;
    ReadPlan plan;
    Instant now{};
    std::chrono::milliseconds limit{};
    bool tls = false;
    std::optional<OpenedMailbox> opened;
    std::vector<FetchedMail> mails;
    std::vector<std::uint64_t> caught_up;
    std::vector<std::string> notices;
    std::optional<Failure> failure;
    bool finished = false;

private:
    void perform(ImapAction& action) {
        if (auto* send = std::get_if<imap_action::Send>(&action)) {
            server.hear(send->bytes);
        } else if (std::holds_alternative<imap_action::StartTls>(action)) {
            tls = true;
            session.tls_started(now);
        } else if (auto* open = std::get_if<imap_action::Opened>(&action)) {
            opened = open->mailbox;
            session.start_reading(plan);
        } else if (auto* mail = std::get_if<imap_action::Mail>(&action)) {
            session.handled({mail->mail.uid});
            mails.push_back(std::move(mail->mail));
        } else if (auto* up = std::get_if<imap_action::CaughtUp>(&action)) {
            caught_up.push_back(up->next_uid);
        } else if (auto* notice = std::get_if<imap_action::Notice>(&action)) {
            notices.push_back(notice->text);
        } else if (auto* failed = std::get_if<imap_action::Failed>(&action)) {
            failure = failed->failure;
        } else {
            finished = true;
        }
    }
};

Script reading_two_mails() {
    return plus(
        login_and_select(),
        {
            {"UID FETCH 7:* (UID RFC822.SIZE INTERNALDATE)",
             "* 1 FETCH (UID 7 RFC822.SIZE 40 INTERNALDATE \"02-Nov-2026 08:05:09 +0100\")\r\n"
             "* 2 FETCH (RFC822.SIZE 3 INTERNALDATE \"02-Nov-2026 08:05:09 +0100\" UID 8)\r\n% "
             "OK\r\n"},
            {"UID FETCH 7 (UID BODY.PEEK[])",
             "* OK plaudern\r\n* 1 FETCH (UID 7 BODY[] " + literal(kMail) + ")\r\n% OK\r\n"},
            {"UID FETCH 8 (UID BODY.PEEK[])", "* 2 FETCH (BODY[] \"kurz\" UID 8)\r\n% OK\r\n"},
            {"IDLE", "+ idling\r\n"},
        }
    );
}

TEST(ImapSession, reads_what_is_there_wherever_the_stream_is_cut) {
    for (std::size_t chunk = 1; chunk < 700; chunk += chunk < 80 ? 1 : 37) {
        Play play(reading_two_mails());
        play.plan.first_uid = 7;
        play.until_quiet(chunk);
        ASSERT_FALSE(play.failure) << chunk << play.failure->detail;
        EXPECT_EQ(play.server.wrong, "") << chunk;
        EXPECT_TRUE(play.server.played_to_the_end()) << chunk;
        ASSERT_EQ(play.mails.size(), 2u) << chunk;
        EXPECT_EQ(play.mails[0].raw, kMail);
        EXPECT_EQ(play.mails[0].size, 40u);
        EXPECT_TRUE(play.mails[0].internal_date);
        EXPECT_EQ(play.mails[1].raw, "kurz");
        EXPECT_THAT(play.caught_up, ElementsAre(9u));
        EXPECT_EQ(play.opened->uid_validity, 77u);
        EXPECT_EQ(play.opened->uid_next, 9u);
    }
}

TEST(ImapSession, names_what_it_was_doing_when_any_step_gets_no_answer) {
    const auto script = reading_two_mails();
    for (std::size_t steps = 0; steps + 1 < script.size(); ++steps) {
        Play play(Script(script.begin(), script.begin() + static_cast<long>(steps)));
        play.plan.first_uid = 7;
        play.until_quiet();
        ASSERT_FALSE(play.failure);
        EXPECT_EQ(play.limit, 60s);
        play.wait(59'999ms);
        EXPECT_FALSE(play.failure) << steps;
        play.wait(1ms);
        ASSERT_TRUE(play.failure) << steps;
        EXPECT_EQ(play.failure->code, FailureCode::timed_out);
        EXPECT_THAT(play.failure->detail, HasSubstr("while "));
    }
}

TEST(ImapSession, ends_a_command_whose_answer_trickles_for_ever) {
    Play play({});
    play.until_quiet();
    for (int minute = 0; minute < 16 && !play.failure; ++minute) {
        play.now += 55s;
        play.hear("* OK immer noch da\r\n");
    }
    play.wait(55s);
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::timed_out);
}

TEST(ImapSession, fails_by_name_when_any_step_is_refused) {
    const auto script = reading_two_mails();
    for (std::size_t step = 0; step + 1 < script.size(); ++step) {
        for (const char* word : {"% NO nein\r\n", "% BAD wie bitte\r\n", "* BYE Feierabend\r\n"}) {
            Script refusing(script.begin(), script.begin() + static_cast<long>(step) + 1);
            refusing.back().answer = word;
            Play play(std::move(refusing));
            play.plan.first_uid = 7;
            play.until_quiet();
            ASSERT_TRUE(play.failure) << step << word;
            EXPECT_THAT(play.failure->detail, Not(HasSubstr("Feierabend")));
            if (step == 0 && word[0] == '%') {
                EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
                EXPECT_EQ(
                    play.failure->detail,
                    "IMAP login refused for configured user: check email.imap.password_file"
                );
            }
        }
    }
}

TEST(ImapSession, takes_a_login_that_is_unavailable_as_passing_trouble) {
    Play play(Script{{"AUTHENTICATE", "% NO [UNAVAILABLE] gleich wieder\r\n"}});
    play.until_quiet();
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::server_error);
}

TEST(ImapSession, resumes_idle_after_five_minutes_and_looks_for_mail_between) {
    auto script = reading_two_mails();
    script.push_back({"DONE", "% OK\r\n"});
    script.push_back({"UID FETCH 9:*", "* 2 FETCH (UID 8 RFC822.SIZE 3)\r\n% OK\r\n"});
    script.push_back({"IDLE", "+ idling\r\n"});
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    EXPECT_EQ(play.limit, 5min);
    play.wait(299s);
    EXPECT_EQ(play.limit, 1s);
    EXPECT_EQ(play.server.heard.back(), "IDLE");
    play.wait(1s);
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    EXPECT_THAT(play.caught_up, ElementsAre(9u, 9u));
    EXPECT_EQ(play.mails.size(), 2u);
}

TEST(ImapSession, ends_idle_at_once_when_mail_comes_and_ignores_what_is_no_mail) {
    auto script = reading_two_mails();
    script.push_back({"DONE", "% OK\r\n"});
    script.push_back(
        {"UID FETCH 9:*", "* 3 FETCH (UID 12 RFC822.SIZE 3)\r\n* 4 FETCH (FLAGS ())\r\n% OK\r\n"}
    );
    script.push_back({"UID FETCH 12 (", "* 3 FETCH (UID 12 BODY[] {2}\r\nhi)\r\n% OK\r\n"});
    script.push_back({"IDLE", "+ idling\r\n"});
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    play.hear("* OK noch da\r\n* 2 EXISTS\r\n* 1 FETCH (UID 7 FLAGS (\\Seen))\r\n* 0 RECENT\r\n");
    EXPECT_EQ(play.server.heard.back(), "IDLE");
    play.hear("* 1 EXPUNGE\r\n* 2 EXISTS\r\n");
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    ASSERT_EQ(play.mails.size(), 3u);
    EXPECT_EQ(play.mails[2].uid, 12u);
    EXPECT_THAT(play.caught_up, ElementsAre(9u, 13u));
}

TEST(ImapSession, looks_every_minute_where_idle_is_not_offered) {
    Script script = login_and_select();
    script[1].answer = "* CAPABILITY IMAP4rev1\r\n% OK\r\n";
    script.push_back({"UID FETCH 9:*", "* 2 FETCH (UID 8 RFC822.SIZE 3)\r\n% OK\r\n"});
    script.push_back({"NOOP", "% OK\r\n"});
    script.push_back({"UID FETCH 9:*", "* 2 FETCH (UID 8 RFC822.SIZE 3)\r\n% OK\r\n"});
    Play play(script);
    play.plan.first_uid = 9;
    play.until_quiet();
    EXPECT_EQ(play.limit, 60s);
    play.wait(60s);
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    EXPECT_FALSE(play.failure);
}

TEST(ImapSession, looks_every_minute_where_idle_is_offered_but_refused) {
    for (const char* answer :
         {"% BAD kann ich nicht\r\n", "% OK fertig\r\n", "+ ja\r\n% OK fertig\r\n"}) {
        Script script = login_and_select();
        script.push_back({"UID FETCH 9:*", "% OK\r\n"});
        script.push_back({"IDLE", answer});
        script.push_back({"UID FETCH 9:*", "% OK\r\n"});
        Play play(script);
        play.plan.first_uid = 9;
        play.until_quiet();
        EXPECT_EQ(play.server.wrong, "") << answer;
        EXPECT_TRUE(play.server.played_to_the_end()) << answer;
        EXPECT_EQ(play.limit, 60s) << answer;
    }
}

TEST(ImapSession, warns_once_where_a_mailbox_with_mail_lists_none_twice) {
    Script script = login_and_select();
    script[1].answer = "* CAPABILITY IMAP4rev1\r\n% OK\r\n";
    script.push_back({"UID FETCH 9:*", "% OK\r\n"});
    for (int i = 0; i < 3; ++i) {
        script.push_back({"NOOP", "% OK\r\n"});
        script.push_back({"UID FETCH 9:*", "% OK\r\n"});
    }
    Play play(script);
    play.plan.first_uid = 9;
    play.until_quiet();
    EXPECT_TRUE(play.notices.empty());
    play.wait(60s);
    EXPECT_EQ(play.notices.size(), 1u);
    play.wait(60s).wait(60s);
    EXPECT_EQ(play.notices.size(), 1u);
    EXPECT_TRUE(play.server.played_to_the_end());
}

TEST(ImapSession, discards_everything_said_before_tls) {
    auto config = password_config();
    config.starttls = true;
    Script script{
        {"STARTTLS", "% OK los\r\n* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 BOESE\r\nc2 OK\r\n* BYE\r\n"},
        {"CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=PLAIN SASL-IR\r\n% OK\r\n"},
    };
    Play play(
        plus(script, login_and_select()), config, "* OK [CAPABILITY STARTTLS LOGINDISABLED] x\r\n"
    );
    play.until_quiet();
    EXPECT_TRUE(play.tls);
    EXPECT_FALSE(play.failure) << play.failure->detail;
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.opened);
    EXPECT_FALSE(play.session.offers("BOESE"));
}

TEST(ImapSession, never_logs_in_without_tls) {
    auto config = password_config();
    config.starttls = true;
    for (const char* greeting :
         {"* PREAUTH [CAPABILITY IMAP4rev1] schon drin\r\n",
          "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\r\n"}) {
        Play play({}, config, greeting);
        play.until_quiet();
        ASSERT_TRUE(play.failure) << greeting;
        EXPECT_EQ(play.failure->code, FailureCode::protocol);
        EXPECT_TRUE(play.server.heard.empty());
    }
    Play refused({{"STARTTLS", "% BAD nein\r\n"}}, config, "* OK [CAPABILITY STARTTLS] x\r\n");
    refused.until_quiet();
    ASSERT_TRUE(refused.failure);
    EXPECT_THAT(refused.server.heard, ElementsAre("STARTTLS"));
}

TEST(ImapSession, answers_the_error_of_xoauth2_with_an_empty_line) {
    ImapConfig config;
    config.credentials = {Credentials::Method::xoauth2, "user", "token"};
    Play play(
        {{"AUTHENTICATE XOAUTH2 dXNlcj11c2VyAWF1dGg9QmVhcmVyIHRva2VuAQE=",
          "+ eyJzdGF0dXMiOiI0MDEifQ==\r\n"},
         {"", "% NO [AUTHENTICATIONFAILED] abgelaufen\r\n"}},
        config,
        "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] x\r\n"
    );
    play.until_quiet();
    ASSERT_EQ(play.server.heard.size(), 2u);
    EXPECT_EQ(play.server.heard[1], "");
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
    EXPECT_THAT(play.failure->detail, Not(HasSubstr("token")));
}

TEST(ImapSession, waits_for_the_servers_go_ahead_without_sasl_ir) {
    Play play(
        {{"AUTHENTICATE PLAIN", "+\r\n"},
         {"AHVzZXIAc2VjcmV0", "% OK [CAPABILITY IMAP4rev1] drin\r\n"},
         {"SELECT", kInbox}},
        password_config(),
        "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\r\n"
    );
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_EQ(play.server.heard[0], "AUTHENTICATE PLAIN");
    EXPECT_TRUE(play.opened);
}

TEST(ImapSession, quotes_a_login_and_sends_umlauts_as_literals) {
    auto config = password_config();
    config.credentials.secret = "a\"b\\c";
    Play quoted(
        {{"LOGIN \"user\" \"a\\\"b\\\\c\"", "% OK\r\n"}},
        config,
        "* OK [CAPABILITY IMAP4rev1] x\r\n"
    );
    quoted.until_quiet();
    EXPECT_EQ(quoted.server.wrong, "");
    config.credentials.secret = "grün";
    Play literals(
        {{"LOGIN {4}", "+\r\n"}, {"user {5}", "+\r\n"}, {"grün", "% OK\r\n"}},
        config,
        "* OK [CAPABILITY IMAP4rev1] x\r\n"
    );
    literals.until_quiet();
    EXPECT_EQ(literals.server.wrong, "");
    EXPECT_TRUE(literals.server.played_to_the_end());
}

TEST(ImapSession, says_so_where_no_usable_login_is_offered) {
    Play play(
        {}, password_config(), "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2] x\r\n"
    );
    play.until_quiet();
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
    EXPECT_TRUE(play.server.heard.empty());
}

TEST(ImapSession, reads_only_the_header_of_a_mail_beyond_the_limit) {
    auto config = password_config();
    config.limits.max_mail = 100;
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*",
         "* 1 FETCH (UID 7 RFC822.SIZE 101)\r\n* 2 FETCH (UID 8 RFC822.SIZE 100)\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[HEADER])",
         "* 1 FETCH (UID 7 BODY[HEADER] {4}\r\nA: b)\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 8 (UID BODY.PEEK[])", "* 2 FETCH (UID 8 BODY[] {4}\r\nC: d)\r\n% OK\r\n"}
    );
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.mails.size(), 2u);
    EXPECT_EQ(play.mails[0].raw, "A: b");
    EXPECT_THAT(play.mails[0].problem, HasSubstr("larger"));
    EXPECT_EQ(play.mails[1].problem, "");
}

TEST(ImapSession, reads_only_the_header_where_the_server_lied_about_the_size) {
    auto config = password_config();
    config.limits.max_mail = 100;
    Script script = login_and_select();
    script.push_back({"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n% OK\r\n"});
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[])",
         "* 1 FETCH (UID 7 BODY[] " + literal(std::string(70'000, 'x')) + ")\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[HEADER])",
         "* 1 FETCH (UID 7 BODY[HEADER] {4}\r\nA: b)\r\n% OK\r\n"}
    );
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.mails.size(), 1u);
    EXPECT_EQ(play.mails[0].raw, "A: b");
    EXPECT_THAT(play.mails[0].problem, HasSubstr("larger"));
}

TEST(ImapSession, tries_the_header_where_a_body_is_nil_or_garbled_and_goes_on) {
    for (const char* body :
         {"* 1 FETCH (UID 7 BODY[] NIL)\r\n% OK\r\n", "* 1 FETCH (UID 7 BODY[] \"x\r\n% OK\r\n"}) {
        Script script = login_and_select();
        script.push_back(
            {"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n* 2 FETCH (UID 8)\r\n% OK\r\n"}
        );
        script.push_back({"UID FETCH 7 (UID BODY.PEEK[])", body});
        script.push_back(
            {"UID FETCH 7 (UID BODY.PEEK[HEADER])",
             "* 1 FETCH (UID 7 BODY[HEADER] NIL)\r\n% OK\r\n"}
        );
        script.push_back(
            {"UID FETCH 8 (UID BODY.PEEK[])", "* 2 FETCH (UID 8 BODY[] {0}\r\n)\r\n% OK\r\n"}
        );
        Play play(script);
        play.until_quiet();
        EXPECT_EQ(play.server.wrong, "") << body;
        ASSERT_EQ(play.mails.size(), 2u) << body;
        EXPECT_EQ(play.mails[0].raw, "");
        EXPECT_NE(play.mails[0].problem, "");
        EXPECT_EQ(play.mails[1].raw, "");
        EXPECT_EQ(play.mails[1].problem, "");
    }
}

TEST(ImapSession, goes_on_where_a_mail_was_deleted_before_it_was_fetched) {
    Script script = login_and_select();
    script.push_back({"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n% OK\r\n"});
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[])",
         "* 1 EXPUNGE\r\n* 1 FETCH (UID 8 BODY[] \"fremd\")\r\n% OK\r\n"}
    );
    script.push_back({"IDLE", "+\r\n"});
    Play play(script);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.mails.empty());
    EXPECT_THAT(play.caught_up, ElementsAre(8u));
}

TEST(ImapSession, leaves_a_mail_out_that_killed_earlier_sessions) {
    auto config = password_config();
    config.leave_out = {7};
    config.header_only = {8};
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*",
         "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n* 2 FETCH (UID 8 RFC822.SIZE 5)\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 8 (UID BODY.PEEK[HEADER])",
         "* 2 FETCH (UID 8 BODY[HEADER] \"A: b\")\r\n% OK\r\n"}
    );
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.mails.size(), 2u);
    EXPECT_EQ(play.mails[0].uid, 7u);
    EXPECT_NE(play.mails[0].problem, "");
    EXPECT_EQ(play.mails[1].raw, "A: b");
}

TEST(ImapSession, names_the_mail_whose_fetch_killed_the_session) {
    Script script = login_and_select();
    script.push_back({"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n% OK\r\n"});
    Play play(script);
    play.until_quiet();
    EXPECT_EQ(play.session.fetching(), 7u);
}

TEST(ImapSession, takes_a_long_mailbox_in_portions) {
    auto config = password_config();
    config.limits.max_listed = 2;
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*", "* 3 FETCH (UID 9)\r\n* 1 FETCH (UID 2)\r\n* 2 FETCH (UID 5)\r\n% OK\r\n"}
    );
    script.push_back({"UID FETCH 2 (", "* 1 FETCH (UID 2 BODY[] \"a\")\r\n% OK\r\n"});
    script.push_back({"UID FETCH 5 (", "* 2 FETCH (UID 5 BODY[] \"b\")\r\n% OK\r\n"});
    script.push_back({"UID FETCH 6:*", "* 3 FETCH (UID 9)\r\n% OK\r\n"});
    script.push_back({"UID FETCH 9 (", "* 3 FETCH (UID 9 BODY[] \"c\")\r\n% OK\r\n"});
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_EQ(play.mails.size(), 3u);
    EXPECT_THAT(play.caught_up, ElementsAre(10u));
}

TEST(ImapSession, leaves_older_mail_alone_only_below_the_uid_of_the_plan) {
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*",
         "* 1 FETCH (UID 2 INTERNALDATE \"01-Nov-2026 00:00:00 +0000\")\r\n"
         "* 2 FETCH (UID 3 INTERNALDATE \"03-Nov-2026 00:00:00 +0000\")\r\n"
         "* 3 FETCH (UID 4 INTERNALDATE \"kaputt\")\r\n"
         "* 4 FETCH (UID 6 INTERNALDATE \"01-Nov-2026 00:00:00 +0000\")\r\n% OK\r\n"}
    );
    for (const char* uid : {"3", "4", "6"}) {
        script.push_back(
            {"UID FETCH " + std::string(uid) + " (",
             "* 1 FETCH (UID " + std::string(uid) + " BODY[] \"x\")\r\n% OK\r\n"}
        );
    }
    Play play(script);
    play.plan.dated_below = 6;
    play.plan.not_before = TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 2));
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_EQ(play.mails.size(), 3u);
    EXPECT_THAT(play.caught_up, ElementsAre(7u));
}

TEST(ImapSession, finds_the_end_of_a_mailbox_that_names_no_uidnext) {
    Script script = login_and_select();
    script[2].answer = "* 2 EXISTS\r\n* OK [UIDVALIDITY 77]\r\n% OK\r\n";
    script.push_back({"UID FETCH * (UID)", "* 2 FETCH (UID 41)\r\n% OK\r\n"});
    Play play(script);
    play.until_quiet();
    ASSERT_TRUE(play.opened);
    EXPECT_EQ(play.opened->uid_next, 42u);
}

TEST(ImapSession, asks_nothing_of_an_empty_mailbox) {
    Script script = login_and_select();
    script[2].answer = "* 0 EXISTS\r\n* OK [UIDVALIDITY 77]\r\n% OK\r\n";
    script.push_back({"IDLE", "+\r\n"});
    Play play(script);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_THAT(play.caught_up, ElementsAre(1u));
}

TEST(ImapSession, marks_mails_seen_only_after_they_were_handled_and_where_it_may) {
    auto config = password_config();
    config.mark_seen = true;
    auto script = reading_two_mails();
    script.insert(script.begin() + 5, {"UID STORE 7 +FLAGS.SILENT (\\Seen)", "% OK\r\n"});
    script.insert(script.begin() + 7, {"UID STORE 8 +FLAGS.SILENT (\\Seen)", "% NO\r\n"});
    Play play(script, config);
    play.plan.first_uid = 7;
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    auto reading_only = reading_two_mails();
    reading_only[2].answer =
        "* 2 EXISTS\r\n* OK [UIDVALIDITY 77]\r\n* OK [UIDNEXT 9]\r\n% OK [READ-ONLY]\r\n";
    Play unmarked(reading_only, config);
    unmarked.plan.first_uid = 7;
    unmarked.until_quiet();
    EXPECT_EQ(unmarked.server.wrong, "");
}

TEST(ImapSession, never_uses_what_servers_get_wrong) {
    Script script = reading_two_mails();
    script[1].answer =
        "* CAPABILITY IMAP4rev2 IMAP4rev1 ENABLE ESEARCH IDLE CONDSTORE QRESYNC "
        "COMPRESS=DEFLATE\r\n% OK\r\n";
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    for (const auto& line : play.server.heard) {
        EXPECT_THAT(line, Not(HasSubstr("ENABLE")));
        EXPECT_THAT(line, Not(HasSubstr("SEARCH")));
    }
}

TEST(ImapSession, logs_out_of_idle_politely) {
    auto script = reading_two_mails();
    script.push_back({"DONE", "% OK\r\n"});
    script.push_back({"LOGOUT", "* BYE\r\n% OK\r\n"});
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    play.session.log_out();
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.finished);
}

TEST(ImapSession, fails_where_the_mailbox_is_renumbered_under_it) {
    Play play(reading_two_mails());
    play.plan.first_uid = 7;
    play.until_quiet();
    play.hear("* OK [UIDVALIDITY 78] neu\r\n");
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::server_error);
}

TEST(ImapSession, fails_on_garbage_without_end) {
    Play play({}, password_config(), "HTTP/1.1 400 Bad Request\r\n\r\n");
    play.until_quiet();
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::protocol);
    Play flood({});
    flood.until_quiet();
    std::string garbage;
    for (int i = 0; i < 300; ++i) {
        garbage += "* 5 FETCH (((\r\n";
    }
    flood.hear(garbage);
    ASSERT_TRUE(flood.failure);
    Play line({});
    line.until_quiet();
    line.hear(std::string(70'000, 'x'));
    ASSERT_TRUE(line.failure);
}

}  // namespace
}  // namespace clusterlotse::email
