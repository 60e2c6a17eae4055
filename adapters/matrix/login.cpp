#include "adapters/matrix/login.hpp"

#include "adapters/matrix/proto/answers.hpp"

#include <random>
#include <stdexcept>

namespace clusterlotse::matrix {

namespace {

Result<std::string> secret_of(const std::filesystem::path& file) {
    try {
        return config::read_secret(file);
    } catch (const std::runtime_error& error) {
        return Failure{FailureCode::not_authorised, error.what()};
    }
}

net::Task<Status> log_in_by_password(Connection& connection) {
    auto device = connection.cursor("device_id");
    if (!device) {
        device = "CLUSTERLOTSE" + random_hex().substr(0, 10);
        // Stored before it is used: a login that is repeated after a crash gets the same device.
        Cursors cursors;
        cursors.emplace_back("device_id", *device);
        const auto stored = connection.store(std::move(cursors));
        if (!stored.ok()) {
            co_return stored.failure();
        }
    }
    const auto password = secret_of(connection.settings.password_file);
    if (!password.ok()) {
        co_return password.failure();
    }
    connection.api.set_token({});
    auto request = login_request(connection.own.user_id, password.value(), *device);
    const auto answer = co_await connection.call(std::move(request));
    if (!answer.ok()) {
        auto failure = answer.failure();
        if (failure.code == FailureCode::refused) {
            failure.code = FailureCode::not_authorised;
        }
        co_return failure;
    }
    const auto login = login_answer(answer.body);
    if (!login) {
        co_return Failure{FailureCode::protocol, "login: the homeserver's answer cannot be read"};
    }
    connection.api.set_token(login->access_token);
    Cursors cursors;
    cursors.emplace_back("access_token", login->access_token);
    co_return connection.store(std::move(cursors));
}

net::Task<Status> check_who(Connection& connection) {
    auto request = whoami_request();
    const auto answer = co_await connection.call(std::move(request));
    if (!answer.ok()) {
        co_return answer.failure();
    }
    // An unknown own id would make the bot answer itself for ever.
    if (answer_text(answer.body, "user_id") != connection.own.user_id) {
        co_return Failure{
            FailureCode::not_authorised,
            "whoami: the token belongs to another user than matrix.user_id"};
    }
    co_return Done{};
}

net::Task<void> fetch_own_name(Connection& connection) {
    auto request = display_name_request(connection.own.user_id);
    const auto answer = co_await connection.call(std::move(request));
    if (answer.ok()) {
        connection.own.display_name = answer_text(answer.body, "displayname").value_or("");
    }
}

}  // namespace

std::string random_hex() {
    constexpr char kDigits[] = "0123456789abcdef";
    std::random_device source;
    std::string text;
    while (text.size() < 32) {
        text += kDigits[source() % 16];
    }
    return text;
}

net::Task<Status> log_in(Connection& connection) {
    const bool by_password = !connection.settings.password_file.empty();
    if (by_password) {
        connection.api.set_token(connection.cursor("access_token").value_or(""));
    } else {
        const auto token = secret_of(connection.settings.access_token_file);
        if (!token.ok()) {
            co_return token.failure();
        }
        connection.api.set_token(token.value());
    }
    Status known = Failure{FailureCode::not_authorised, "not logged in"};
    if (!connection.api.token().empty()) {
        known = co_await check_who(connection);
    }
    if (!known.ok() && by_password && known.failure().code == FailureCode::not_authorised) {
        const auto logged_in = co_await log_in_by_password(connection);
        if (!logged_in.ok()) {
            co_return logged_in.failure();
        }
        known = co_await check_who(connection);
    }
    if (known.ok()) {
        co_await fetch_own_name(connection);
    }
    co_return known;
}

}  // namespace clusterlotse::matrix
