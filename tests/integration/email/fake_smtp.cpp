#include "tests/integration/email/fake_smtp.hpp"

#include "adapters/email/proto/sasl.hpp"

namespace clusterlotse::test {

namespace asio = boost::asio;

void FakeSmtp::hang_up() {
    if (const auto connection = last_.lock()) {
        connection->close();
    }
}

asio::awaitable<void> FakeSmtp::serve(FakeConnectionPtr connection) {
    last_ = connection;
    co_await connection->say("220 fake bereit\r\n");
    bool go_on = true;
    while (go_on) {
        const auto line = co_await connection->line();
        if (!line) {
            co_return;
        }
        heard.push_back(*line);
        go_on = co_await answer(connection, *line);
    }
}

asio::awaitable<bool> FakeSmtp::answer(FakeConnectionPtr connection, std::string line) {
    const std::string word = line.substr(0, line.find(' '));
    std::string said = "250 2.0.0 ok\r\n";
    if (const auto instead = otherwise.find(word); instead != otherwise.end()) {
        if (instead->second == "close") {
            co_return false;
        }
        said = instead->second + "\r\n";
    } else if (word == "EHLO") {
        said = "250-fake\r\n250-SIZE 1000000\r\n250-AUTH PLAIN\r\n";
        said += starttls ? "250 STARTTLS\r\n" : "250 8BITMIME\r\n";
    } else if (word == "STARTTLS") {
        co_await connection->say("220 los\r\n");
        const bool secured = co_await connection->start_tls();
        co_return secured;
    } else if (word == "AUTH") {
        email::Credentials expected;
        expected.username = "bedarf@cluster.example";
        expected.secret = password;
        const bool right = line == "AUTH PLAIN " + email::sasl_plain(expected);
        said = right ? "235 2.7.0 drin\r\n" : "535 5.7.8 bedarf@cluster.example: falsch\r\n";
    } else if (word == "MAIL" || word == "RCPT") {
        const auto begin = line.find('<') + 1;
        (word == "MAIL" ? current_.from : current_.to) = line.substr(begin, line.find('>') - begin);
    } else if (word == "DATA") {
        co_await connection->say("354 los\r\n");
        const bool go_on = co_await take_data(connection);
        co_return go_on;
    }
    co_await connection->say(said);
    co_return word != "QUIT";
}

asio::awaitable<bool> FakeSmtp::take_data(FakeConnectionPtr connection) {
    current_.data.clear();
    for (;;) {
        const auto line = co_await connection->line();
        if (!line) {
            co_return false;
        }
        if (*line == ".") {
            break;
        }
        current_.data += (line->starts_with('.') ? line->substr(1) : *line) + "\r\n";
    }
    if (const auto instead = otherwise.find("."); instead != otherwise.end()) {
        if (instead->second == "close") {
            co_return false;
        }
        co_await connection->say(instead->second + "\r\n");
        co_return true;
    }
    taken.push_back(current_);
    co_await connection->say("250 2.0.0 angenommen\r\n");
    co_return true;
}

}  // namespace clusterlotse::test
