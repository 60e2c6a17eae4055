#pragma once

#include "adapters/email/proto/smtp_session.hpp"
#include "tests/unit/adapters/email/script.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::email::test {

inline const std::string kSmtpGreeting = "220-mx\r\n220 mx bereit\r\n";

inline SmtpConfig smtp_config() {
    SmtpConfig config;
    config.own_name = "cluster.example";
    config.credentials = {Credentials::Method::password, "user", "secret"};
    return config;
}

inline SmtpMail short_mail() {
    return {
        "bot+t@cluster.example",
        "bot@cluster.example",
        "firma@example.org",
        "Subject: x\r\n\r\n.hallo\r\n"};
}

inline Script login_script() {
    return {
        {"EHLO cluster.example",
         "250-mx\r\n250-SIZE 1000\r\n250-AUTH=LOGIN\r\n250-AUTH PLAIN LOGIN\r\n250 SMTPUTF8\r\n"},
        {"AUTH PLAIN AHVzZXIAc2VjcmV0", "235 2.7.0 drin\r\n"},
    };
}

inline Script sending_script() {
    auto script = login_script();
    script.push_back({"MAIL FROM:<bot+t@cluster.example> SIZE=22", "250 2.1.0 ok\r\n"});
    script.push_back({"RCPT TO:<firma@example.org>", "250 2.1.5 ok\r\n"});
    script.push_back({"DATA", "354 los\r\n"});
    script.push_back({"Subject: x", ""});
    script.push_back({"", ""});
    script.push_back({"..hallo", ""});
    script.push_back({".", "250 2.0.0 angenommen\r\n"});
    return script;
}

/// A session and its server, played against each other until both wait.
class SmtpPlay {
public:
    explicit SmtpPlay(
        Script script, SmtpConfig config = smtp_config(), std::string greeting = kSmtpGreeting
    )
        : server(std::move(greeting), std::move(script), false), session(std::move(config)) {}

    SmtpPlay& until_quiet(std::size_t chunk = SIZE_MAX) {
        for (int steps = 0; steps < 20000; ++steps) {
            auto action = session.next_action();
            if (auto* send = std::get_if<smtp_action::Send>(&action)) {
                server.hear(send->bytes);
            } else if (auto* receive = std::get_if<smtp_action::Receive>(&action)) {
                limit = receive->limit;
                if (server.silent()) {
                    return *this;
                }
                session.feed(server.say(chunk));
            } else if (std::holds_alternative<smtp_action::StartTls>(action)) {
                tls = true;
                session.tls_started();
            } else if (auto* done = std::get_if<smtp_action::Done>(&action)) {
                outcomes.push_back(done->outcome);
            } else if (auto* failed = std::get_if<smtp_action::Failed>(&action)) {
                failure = failed->failure;
                return *this;
            } else {
                return *this;
            }
        }
        ADD_FAILURE() << "the session goes round in circles";
        return *this;
    }

    ScriptedServer server;
    SmtpSession session;
    std::chrono::milliseconds limit{};
    bool tls = false;
    std::vector<SmtpOutcome> outcomes;
    std::optional<Failure> failure;
};

}  // namespace clusterlotse::email::test
