#include "bot/cli/doctor.hpp"

#include "bot/control/control_client.hpp"
#include "storage/database.hpp"
#include "storage/profile_store.hpp"

#include <nlohmann/json.hpp>

#include <exception>
#include <ostream>
#include <sys/timex.h>
#include <system_error>

namespace clusterlotse::cli {

namespace {

constexpr std::chrono::seconds kAnswerLimit{10};

std::vector<Check> probed(const Probe& probe, const config::Settings& settings, const char* name) {
    if (!probe) {
        return {};
    }
    try {
        return probe(settings);
    } catch (const std::exception& error) {
        return {{Check::Level::fail, name, error.what()}};
    }
}

bool clock_is_synchronised() {
    timex state{};
    return ::adjtimex(&state) >= 0 && (state.status & STA_UNSYNC) == 0;
}

}  // namespace

Check check_database(const config::Settings& settings) {
    const auto& path = settings.storage.path;
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        const std::string text =
            path.string() + " does not exist yet: the first start or import creates it";
        return {Check::Level::warn, "database", text};
    }
    try {
        storage::Database database(path);
        const std::size_t profiles = storage::ProfileStore(database).count();
        const std::string text =
            path.string() + " is sound and holds " + std::to_string(profiles) + " profiles";
        if (profiles == 0) {
            return {
                Check::Level::warn,
                "database",
                text + "; import some: clusterlotse profiles import FILE"};
        }
        return {Check::Level::ok, "database", text};
    } catch (const storage::DatabaseError& failure) {
        if (failure.kind() != storage::DatabaseError::Kind::locked) {
            return {Check::Level::fail, "database", failure.what()};
        }
        const auto answer =
            control::ask_running_bot(control::socket_of(path), {{"list"}, {}}, kAnswerLimit);
        if (answer.ok() && answer->status == 0) {
            return {
                Check::Level::ok,
                "database",
                path.string() + " is in use by the running bot, which answers"};
        }
        return {
            Check::Level::fail,
            "database",
            std::string(failure.what()) + "; it does not answer at its control socket"};
    }
}

Check check_clock(TimePoint now, bool synchronised) {
    constexpr auto kWritten = std::chrono::sys_days(std::chrono::year(2026) / 11 / 1);
    if (now < kWritten) {
        return {
            Check::Level::fail,
            "clock",
            "the clock is in the past: set it, certificates and deadlines depend on it"};
    }
    if (!synchronised) {
        return {
            Check::Level::warn,
            "clock",
            "the system does not keep the clock in step; run systemd-timesyncd or chrony"};
    }
    return {Check::Level::ok, "clock", "is kept in step"};
}

int doctor(
    const config::Settings& settings, const DoctorProbes& probes, bool json, std::ostream& out
) {
    std::vector<Check> checks;
    const auto add = [&](std::vector<Check> more) {
        for (Check& check : more) {
            if (!json) {
                out << name_of(check.level) << "  " << check.name << ": " << check.text
                    << std::endl;
            }
            checks.push_back(std::move(check));
        }
    };
    add({check_clock(SystemClock().now(), clock_is_synchronised())});
    add({check_database(settings)});
    if (settings.matrix) {
        add(probed(probes.matrix, settings, "matrix"));
    }
    if (settings.email) {
        add(probed(probes.email, settings, "email"));
    }
    if (!settings.matrix && !settings.email) {
        add(
            {{Check::Level::warn,
              "channels",
              "neither [matrix] nor [email] is configured: only `console` works"}}
        );
    }
    bool failed = false;
    auto document = nlohmann::ordered_json::array();
    for (const Check& check : checks) {
        failed = failed || check.level == Check::Level::fail;
        document.push_back(
            {{"level", std::string(name_of(check.level))},
             {"name", check.name},
             {"text", check.text}}
        );
    }
    if (json) {
        out << document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
    }
    return failed ? 1 : 0;
}

}  // namespace clusterlotse::cli
