#pragma once

#include "domain/channel.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::config {

struct ClusterSettings {
    std::string name = "Cluster";
    Language language = Language::de;
    std::string timezone = "Europe/Berlin";  ///< IANA name, checked to exist
    std::vector<Address>
        moderators;              ///< "@user:server" is Matrix, anything with another '@' is mail
    std::string vocabulary_dir;  ///< further vocabulary files (*.toml) beside the built-in ones;
                                 ///< empty: none
    std::string
        templates_dir;  ///< templates that replace built-in ones of the same name; empty: none
};

struct StorageSettings {
    std::filesystem::path path;
};

struct MatrixSettings {
    std::string homeserver;  ///< "https://host[:port]"; http only on loopback
    std::string user_id;
    std::filesystem::path access_token_file;  ///< exactly one of the two files is set
    std::filesystem::path password_file;
    std::string room;  ///< alias or id of the cluster's room
    std::filesystem::path ca_file;
};

enum class Security { tls, starttls };
enum class MailAuth { password, xoauth2 };

struct MailServerSettings {
    std::string host;
    int port = 0;
    Security security = Security::tls;
    std::string username;
    MailAuth auth = MailAuth::password;
    std::filesystem::path
        password_file;  ///< for xoauth2: holds the access token, read anew at each login
    std::filesystem::path ca_file;  ///< empty: the system's certificate store
};

struct EmailSettings {
    std::string address;
    std::string trusted_authserv_id;  ///< empty: no sender is ever verified
    MailServerSettings imap;
    MailServerSettings smtp;
};

enum class Release { automatic, confirm, moderator };

/// A daily span in the cluster's time zone in which nothing is sent that nobody waits for; may
/// cross midnight.
struct QuietHours {
    std::chrono::minutes from{};
    std::chrono::minutes until{};
};

struct NeedSettings {
    Release release = Release::automatic;
    int suppliers_per_wave = 5;
    int requests_per_week = 5;  ///< to one supplier; 0: no limit
    /// Needs of one firm that go on at once; a further one waits. 0: no limit, as where
    /// `requests_per_week` is off and nothing is said here.
    int open_needs = 10;
    /// Messages that nobody waits for (requests, changes, reminders, refusals) to one person on one
    /// day; the others go out on the next working day with room. What somebody waits for never
    /// counts. 0: no limit.
    int unasked_per_day = 8;
    /// "20:00-07:00"; "" or 0: none. With them, nothing is sent unasked on Sundays and holidays
    /// either.
    std::optional<QuietHours> quiet_hours;
    /// How long answers after the first are collected for the asker: "4h", "30m"; 0 or "": not at
    /// all.
    std::chrono::minutes bundle_answers = std::chrono::hours(4);
    /// When more suppliers are asked: "2d" (working days as 24 h each), "36h"; 0 or "": one wave
    /// only.
    std::chrono::hours wave_after{48};
};

/// The weekly digest.
struct DigestSettings {
    bool enabled = true;
    std::chrono::weekday day = std::chrono::Tuesday;
    std::chrono::minutes time = std::chrono::hours(7);  ///< after midnight, below 24 h
    std::string timezone;                               ///< IANA name; empty: the cluster's
    bool room = true;                                   ///< the cluster's room gets one too
    /// Where the world reaches the page that unsubscribes by one click (RFC 8058), without a final
    /// slash; empty: digests are unsubscribed by mail only.
    std::string unsubscribe_url;
    /// "address:port" at which the bot itself serves that page, plain HTTP for the reverse proxy;
    /// empty: nowhere.
    std::string unsubscribe_listen;
};

/// The whole configuration file, checked. A section that is left out leaves its channel out.
struct Settings {
    std::filesystem::path file;  ///< where it was read from
    ClusterSettings cluster;
    StorageSettings storage;
    std::optional<MatrixSettings> matrix;
    std::optional<EmailSettings> email;
    NeedSettings needs;
    DigestSettings digest;
};

/// An IP address and a port to listen at.
struct ListenAddress {
    std::string host;  ///< without brackets
    int port = 0;
};

/// "127.0.0.1:8025" or "[::1]:8025"; nothing for anything else, names included.
std::optional<ListenAddress> parse_listen_address(const std::string& text);

/// One thing wrong with the configuration.
struct SettingsProblem {
    int line = 0;     ///< 1-based; 0 where the problem is that something is absent
    std::string key;  ///< dotted, e.g. "email.imap.port"
    std::string
        text;  ///< what is wrong and what to do, with the nearest known key where one is unknown
};

struct SettingsReading {
    Settings settings;                      ///< usable only where `problems` is empty
    std::vector<SettingsProblem> problems;  ///< in the order of their lines
    std::vector<SettingsProblem> warnings;  ///< worth telling, but the program works
};

/// Reads and checks the TOML text of `file`. Total: any bytes give a list of problems, never an
/// exception. Looks at the file system only to see whether secrets files and the database's folder
/// can be used.
SettingsReading read_settings(const std::string& toml, const std::filesystem::path& file);

/// The same from disk; an unreadable file is one problem.
SettingsReading load_settings(const std::filesystem::path& file);

/// "FILE:LINE: KEY: TEXT" for people and for exit status 2.
std::string describe(const SettingsProblem& problem, const std::filesystem::path& file);

/// The content of a secrets file without its final line end. Empty, unreadable and oversized (64
/// KiB) files throw std::runtime_error whose message names the file, never the content.
std::string read_secret(const std::filesystem::path& file);

}  // namespace clusterlotse::config
