#include "tests/integration/email/fake_imap.hpp"

#include "adapters/email/proto/sasl.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace clusterlotse::test {

namespace asio = boost::asio;

void FakeImap::add(const std::string& raw, const std::string& internal_date) {
    mails_[next_uid++] = {raw, internal_date};
    if (idle_) {
        told_ = mails_.size();
        asio::co_spawn(
            io_, tell(idle_, "* " + std::to_string(mails_.size()) + " EXISTS\r\n"), asio::detached
        );
    }
}

void FakeImap::renumber() {
    std::map<std::uint32_t, Stored> again;
    std::uint32_t uid = 100;
    for (auto& [old, mail] : mails_) {
        again[uid++] = mail;
    }
    mails_ = std::move(again);
    next_uid = uid;
    ++uid_validity;
}

asio::awaitable<void> FakeImap::tell(FakeConnectionPtr connection, std::string bytes) {
    co_await connection->say(std::move(bytes));
}

asio::awaitable<void> FakeImap::serve(FakeConnectionPtr connection) {
    co_await connection->say("* OK bereit\r\n");
    bool go_on = true;
    while (go_on) {
        const auto line = co_await connection->line();
        if (!line) {
            break;
        }
        heard.push_back(*line);
        const auto space = line->find(' ');
        std::string tag = line->substr(0, space);
        std::string command = space == std::string::npos ? "" : line->substr(space + 1);
        go_on = co_await answer(connection, std::move(tag), std::move(command));
    }
    if (idle_ == connection) {
        idle_.reset();
    }
}

std::string FakeImap::mailbox() const {
    return "* " + std::to_string(mails_.size()) + " EXISTS\r\n* OK [UIDVALIDITY " +
           std::to_string(uid_validity) + "] x\r\n* OK [UIDNEXT " + std::to_string(next_uid) +
           "] x\r\n";
}

asio::awaitable<bool> FakeImap::answer(
    FakeConnectionPtr connection, std::string tag, std::string command
) {
    std::string said = tag + " OK\r\n";
    bool go_on = true;
    if (tag == "DONE") {
        idle_.reset();
        said = idle_tag_ + " OK\r\n";
    } else if (command == "CAPABILITY") {
        said = (starttls ? "* CAPABILITY IMAP4rev1 IDLE UIDPLUS STARTTLS AUTH=PLAIN SASL-IR\r\n"
                         : "* CAPABILITY IMAP4rev1 IDLE UIDPLUS AUTH=PLAIN SASL-IR\r\n") +
               said;
    } else if (command == "STARTTLS") {
        said += injected;
        co_await connection->say(said);
        go_on = co_await connection->start_tls();
        co_return go_on;
    } else if (command.starts_with("AUTHENTICATE PLAIN ")) {
        email::Credentials expected;
        expected.username = "bedarf@cluster.example";
        expected.secret = password;
        if (command.substr(19) != email::sasl_plain(expected)) {
            said = tag + ' ' + login_refusal + "\r\n";
        } else if (silent_after_login) {
            said.clear();
        }
    } else if (command == "SELECT INBOX") {
        told_ = mails_.size();
        said = mailbox() + tag + " OK [READ-WRITE] x\r\n";
    } else if (command.starts_with("UID FETCH ")) {
        said = fetch(tag, command.substr(10));
        if (!said.ends_with("\r\n")) {
            go_on = false;
        }
    } else if (command == "IDLE") {
        idle_ = connection;
        idle_tag_ = tag;
        said = "+ idling\r\n";
        if (told_ < mails_.size()) {
            told_ = mails_.size();
            said += "* " + std::to_string(told_) + " EXISTS\r\n";
        }
    } else if (command == "LOGOUT") {
        said = "* BYE\r\n" + said;
        go_on = false;
    }
    co_await connection->say(said);
    co_return go_on;
}

std::string FakeImap::fetch(const std::string& tag, const std::string& command) {
    const auto uid = static_cast<std::uint32_t>(std::stoul(command));
    std::string said;
    if (command.find(":*") != std::string::npos) {
        std::size_t number = 0;
        for (const auto& [key, mail] : mails_) {
            ++number;
            if (key >= uid || number == mails_.size()) {
                said += "* " + std::to_string(number) + " FETCH (UID " + std::to_string(key) +
                        " RFC822.SIZE " + std::to_string(mail.raw.size()) + " INTERNALDATE \"" +
                        mail.internal_date + "\")\r\n";
            }
        }
        return said + tag + " OK\r\n";
    }
    const auto found = mails_.find(uid);
    if (found == mails_.end()) {
        return tag + " OK\r\n";
    }
    const bool header = command.find("HEADER") != std::string::npos;
    const auto& raw = found->second.raw;
    const auto body = header ? raw.substr(0, raw.find("\r\n\r\n") + 4) : raw;
    said = "* 1 FETCH (UID " + std::to_string(uid) + " BODY[" + (header ? "HEADER" : "") + "] {" +
           std::to_string(body.size()) + "}\r\n";
    int& cuts = header ? cut_headers : cut_bodies;
    if (cuts > 0) {
        --cuts;
        return said + body.substr(0, 10);
    }
    return said + body + ")\r\n" + tag + " OK\r\n";
}

}  // namespace clusterlotse::test
