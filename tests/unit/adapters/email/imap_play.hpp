#pragma once

#include "adapters/email/proto/imap_session.hpp"
#include "tests/unit/adapters/email/script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email::test {

inline const std::string kGreeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] bereit\r\n";
inline const std::string kCapabilities = "* CAPABILITY IMAP4rev1 IDLE UIDPLUS\r\n";
inline const std::string kInbox =
    "* FLAGS (\\Seen)\r\n* 2 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 77] ok\r\n* OK [UIDNEXT 9] "
    "ok\r\n"
    "* OK [X-FREMD foo] ?\r\n% OK [READ-WRITE] offen\r\n";
inline const std::string kMail = "From: a@b.example\r\n\r\nGuten Tag)\r\n* 5 EXISTS\r\n";

inline std::string literal(const std::string& bytes) {
    return "{" + std::to_string(bytes.size()) + "}\r\n" + bytes;
}

inline Script login_and_select() {
    return {
        {"AUTHENTICATE PLAIN AHVzZXIAc2VjcmV0", "% OK drin\r\n"},
        {"CAPABILITY", kCapabilities + "% OK\r\n"},
        {"SELECT INBOX", kInbox},
    };
}

inline Script plus(Script first, const Script& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

inline ImapConfig password_config() {
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

inline Script reading_two_mails() {
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

}  // namespace clusterlotse::email::test
