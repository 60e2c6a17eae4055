#include "config/section_reader.hpp"
#include "config/value_checks.hpp"
#include "domain/nearest.hpp"

namespace clusterlotse::config {

namespace {

bool within(std::chrono::minutes time, const QuietHours& quiet) {
    return quiet.from < quiet.until ? time >= quiet.from && time < quiet.until
                                    : time >= quiet.from || time < quiet.until;
}

std::string nearest_day(const std::string& word) {
    static const std::vector<std::string> days{
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag"};
    return nearest_of(word, days);
}

}  // namespace

void SectionReader::digest(const toml::table* table) {
    TomlSection section(table, "digest", reading_.problems);
    const Settings& settings = reading_.settings;
    DigestSettings& digest = reading_.settings.digest;
    digest.enabled = section.flag("enabled", digest.enabled);
    digest.room = section.flag("room", digest.room);
    const std::string day = section.text("day", "tuesday");
    if (const auto weekday = parse_weekday(day)) {
        digest.day = *weekday;
    } else {
        section.problem(
            "day",
            "\"" + day + "\" is no day of the week; did you mean \"" + nearest_day(day) + "\"?"
        );
    }
    const std::string time = section.text("time", "07:00");
    if (const auto minutes = parse_time_of_day(time)) {
        digest.time = *minutes;
    } else {
        section.problem("time", "\"" + time + "\" is no time of day, e.g. \"07:00\"");
    }
    digest.timezone = section.text("timezone");
    if (!digest.timezone.empty()) {
        check(section, "timezone", check_timezone(digest.timezone));
    }
    const auto& quiet = settings.needs.quiet_hours;
    const bool same_clock = digest.timezone.empty() || digest.timezone == settings.cluster.timezone;
    if (digest.enabled && same_clock && quiet && within(digest.time, *quiet)) {
        reading_.warnings.push_back(
            {.line = section.line_of("time"),
             .key = section.path_of("time"),
             .text = "lies within needs.quiet_hours: the digest goes out when they end"}
        );
    }
    unsubscribing(section);
    section.refuse_unknown_keys();
}

void SectionReader::unsubscribing(TomlSection& section) {
    DigestSettings& digest = reading_.settings.digest;
    digest.unsubscribe_url = section.text("unsubscribe_url");
    digest.unsubscribe_listen = section.text("unsubscribe_listen");
    while (digest.unsubscribe_url.ends_with('/')) {
        digest.unsubscribe_url.pop_back();
    }
    if (!digest.unsubscribe_url.empty()) {
        check(section, "unsubscribe_url", check_public_url(digest.unsubscribe_url));
    }
    const auto warn = [&](const std::string& key, const std::string& text) {
        reading_.warnings.push_back(
            {.line = section.line_of(key), .key = section.path_of(key), .text = text}
        );
    };
    if (digest.unsubscribe_listen.empty()) {
        if (!digest.unsubscribe_url.empty()) {
            warn(
                "unsubscribe_url",
                "is set and unsubscribe_listen is not: the bot does not serve that page, readers "
                "would come to nobody"
            );
        }
    } else if (const auto local = parse_listen_address(digest.unsubscribe_listen); !local) {
        section.problem(
            "unsubscribe_listen",
            "\"" + digest.unsubscribe_listen +
                "\" is no IP address with port, e.g. \"127.0.0.1:8025\" or \"[::1]:8025\""
        );
    } else if (!is_loopback_address(local->host)) {
        warn(
            "unsubscribe_listen",
            "is plain HTTP on an address that other machines reach: use 127.0.0.1 behind a reverse "
            "proxy with TLS, or make sure that only the proxy gets there"
        );
    }
}

}  // namespace clusterlotse::config
