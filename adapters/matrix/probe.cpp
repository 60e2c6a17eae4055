#include "adapters/matrix/probe.hpp"

#include "adapters/matrix/api.hpp"
#include "adapters/matrix/proto/answers.hpp"
#include "adapters/matrix/proto/http_date.hpp"
#include "domain/clock.hpp"

#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <stdexcept>

namespace clusterlotse::matrix {

namespace {

using Level = Check::Level;

constexpr std::chrono::milliseconds kLimit{10'000};
constexpr std::chrono::seconds kClockTolerance{30};

struct Probe {
    Probe(config::MatrixSettings s, net::Origin origin)
        : settings(std::move(s)), api(std::move(origin), settings.ca_file) {}

    void say(Level level, std::string name, std::string text) {
        checks.push_back(Check{level, "matrix " + std::move(name), std::move(text)});
    }

    config::MatrixSettings settings;
    Api api;
    std::vector<Check> checks;
    bool logged_in_here = false;
};

std::string advice(const Failure& failure) {
    switch (failure.code) {
        case FailureCode::unreachable:
        case FailureCode::timed_out:
            return failure.detail + "; check matrix.homeserver and the network";
        case FailureCode::bad_certificate:
            return failure.detail +
                   "; the server needs a valid certificate, or its authority in matrix.ca_file";
        default:
            return failure.detail;
    }
}

net::Task<bool> probe_server(Probe& probe) {
    auto request = versions_request();
    const auto answer = co_await probe.api.call(std::move(request), kLimit);
    if (!answer.ok()) {
        probe.say(Level::fail, "homeserver", advice(answer.failure()));
        co_return false;
    }
    const auto versions = versions_answer(answer.body);
    if (!versions || versions->empty()) {
        probe.say(
            Level::fail,
            "homeserver",
            "answers, but not as a Matrix homeserver; check matrix.homeserver"
        );
        co_return false;
    }
    probe.say(Level::ok, "homeserver", "reachable, Matrix " + versions->back());
    const auto theirs = parse_http_date(answer.date);
    if (!theirs) {
        probe.say(Level::warn, "clock", "the homeserver does not tell its time");
        co_return true;
    }
    const auto skew =
        std::chrono::duration_cast<std::chrono::seconds>(SystemClock().now() - *theirs);
    const bool close = skew < kClockTolerance && skew > -kClockTolerance;
    const std::string difference = std::to_string(skew.count()) + " s from the homeserver's";
    probe.say(
        close ? Level::ok : Level::warn,
        "clock",
        close ? difference : difference + "; set up time synchronisation"
    );
    co_return true;
}

net::Task<bool> probe_login(Probe& probe) {
    const bool by_password = !probe.settings.password_file.empty();
    std::string secret;
    try {
        secret = config::read_secret(
            by_password ? probe.settings.password_file : probe.settings.access_token_file
        );
    } catch (const std::runtime_error& error) {
        probe.say(Level::fail, "login", error.what());
        co_return false;
    }
    if (by_password) {
        auto request = login_request(probe.settings.user_id, secret, {});
        const auto answer = co_await probe.api.call(std::move(request), kLimit);
        const auto login = answer.ok() ? login_answer(answer.body) : std::nullopt;
        if (!login) {
            const std::string why =
                answer.ok() ? "login: answer cannot be read" : answer.failure().detail;
            probe.say(
                Level::fail, "login", why + "; check matrix.user_id and matrix.password_file"
            );
            co_return false;
        }
        probe.api.set_token(login->access_token);
        probe.logged_in_here = true;
    } else {
        probe.api.set_token(secret);
    }
    auto request = whoami_request();
    const auto answer = co_await probe.api.call(std::move(request), kLimit);
    if (!answer.ok()) {
        probe.say(
            Level::fail, "login", answer.failure().detail + "; the access token is not valid"
        );
        co_return false;
    }
    if (answer_text(answer.body, "user_id") != probe.settings.user_id) {
        probe.say(Level::fail, "login", "the token belongs to another user than matrix.user_id");
        co_return false;
    }
    probe.say(Level::ok, "login", "accepted");
    co_return true;
}

net::Task<std::string> probe_room(Probe& probe) {
    std::string room = probe.settings.room;
    if (!room.empty() && room.front() == '#') {
        auto request = resolve_alias_request(room);
        const auto answer = co_await probe.api.call(std::move(request), kLimit);
        const auto id = answer.ok() ? answer_text(answer.body, "room_id") : std::nullopt;
        if (!id) {
            const std::string why = answer.ok() ? "answer cannot be read" : answer.failure().detail;
            probe.say(Level::fail, "room", why + "; check matrix.room");
            co_return std::string();
        }
        room = *id;
    }
    auto request = joined_rooms_request();
    const auto answer = co_await probe.api.call(std::move(request), kLimit);
    const auto joined = answer.ok() ? joined_rooms_answer(answer.body) : std::nullopt;
    if (!joined) {
        const std::string why =
            answer.ok() ? "joined_rooms: answer cannot be read" : answer.failure().detail;
        probe.say(Level::fail, "room", why);
        co_return std::string();
    }
    if (std::find(joined->begin(), joined->end(), room) == joined->end()) {
        probe.say(
            Level::warn,
            "room",
            "found, not joined yet; `run` joins it where it is public, else invite the bot"
        );
        co_return std::string();
    }
    probe.say(Level::ok, "room", "joined");
    co_return room;
}

net::Task<void> probe_rights(Probe& probe, std::string room) {
    auto levels_request = state_event_request(room, "m.room.power_levels");
    const auto levels = co_await probe.api.call(std::move(levels_request), kLimit);
    // Whole events stand in /state only; the creator matters there.
    auto state_request = room_state_request(room);
    const auto state = co_await probe.api.call(std::move(state_request), kLimit);
    if (!levels.ok() && levels.error->status != 404) {
        probe.say(Level::fail, "permission", levels.failure().detail);
    } else if (may_send_messages(
                   levels.body, create_event_of(state.body), probe.settings.user_id
               )) {
        probe.say(Level::ok, "permission", "may write in the room");
    } else {
        probe.say(
            Level::fail, "permission", "may not write in the room; raise the bot's power level"
        );
    }
    auto request = state_event_request(room, "m.room.encryption");
    const auto encryption = co_await probe.api.call(std::move(request), kLimit);
    if (encryption.ok()) {
        probe.say(
            Level::fail,
            "encryption",
            "the room is encrypted and the bot cannot read it; use a room without encryption"
        );
    } else if (encryption.error->status == 404) {
        probe.say(Level::ok, "encryption", "the room is not encrypted");
    } else {
        probe.say(Level::fail, "encryption", encryption.failure().detail);
    }
}

net::Task<void> probe_all(Probe& probe) {
    const bool reachable = co_await probe_server(probe);
    if (!reachable) {
        co_return;
    }
    const bool logged_in = co_await probe_login(probe);
    if (logged_in) {
        const std::string room = co_await probe_room(probe);
        if (!room.empty()) {
            co_await probe_rights(probe, room);
        }
    }
    if (probe.logged_in_here) {
        auto request = logout_request();
        co_await probe.api.call(std::move(request), kLimit);
    }
}

}  // namespace

net::Task<std::vector<Check>> probe_matrix(const config::MatrixSettings& settings) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    std::vector<Check> checks;
    auto origin = net::parse_origin(settings.homeserver);
    if (!origin.ok()) {
        checks.push_back(Check{Level::fail, "matrix homeserver", origin.failure().detail});
        co_return std::move(checks);
    }
    const auto probe = std::make_unique<Probe>(settings, std::move(origin.value()));
    co_await probe_all(*probe);
    checks = std::move(probe->checks);
    co_return std::move(checks);
}

}  // namespace clusterlotse::matrix
