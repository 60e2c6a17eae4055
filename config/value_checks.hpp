#pragma once

#include "config/settings.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Checks of single values of the configuration. Each returns what is wrong and what to do, or an
/// empty text. Private to this room.
namespace clusterlotse::config {

std::string check_timezone(const std::string& name);
std::string check_homeserver(const std::string& url);
std::string check_host(const std::string& host);
std::string check_matrix_user(const std::string& id);
std::string check_matrix_room(const std::string& room);
std::string check_mail_address(const std::string& address);
/// An https URL without query that a path can follow.
std::string check_public_url(const std::string& url);
/// Of an IP address.
bool is_loopback_address(const std::string& host);

/// Exists, can be read, is not empty and not above the bound of read_secret.
std::string check_secret_file(const std::filesystem::path& file);
/// What makes a usable secrets file unwise: everybody on the machine can read it.
std::string doubt_secret_file(const std::filesystem::path& file);
std::string check_readable_file(const std::filesystem::path& file);
/// Can be read and holds at least one certificate in PEM within its first MiB.
std::string check_certificates_file(const std::filesystem::path& file);
std::string check_folder(const std::filesystem::path& folder);
/// The file or, where it does not exist yet, its folder can be written.
std::string check_database_path(const std::filesystem::path& path);

/// "@user:server" or "name@server" in lower case; nothing for anything else.
std::optional<Address> parse_address(std::string_view text);
/// "20:00-07:00" (also with an en dash); nothing for anything else or an empty span.
std::optional<QuietHours> parse_quiet_hours(std::string_view text);
/// "07:00" up to "23:59"; nothing for anything else.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);
/// "tuesday", "Dienstag" in any case; nothing for anything else.
std::optional<std::chrono::weekday> parse_weekday(std::string_view text);
/// "30m", "4h", "2d" up to 366 days; nothing for anything else.
std::optional<std::chrono::minutes> parse_duration(std::string_view text);

}  // namespace clusterlotse::config
