#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>

namespace clusterlotse::cli {

/// At most this much is read of any file or of stdin.
constexpr std::size_t kMostInputBytes = 64 * 1024 * 1024;

/// The stream's bytes; nothing where it fails or holds more than kMostInputBytes.
std::optional<std::string> read_all(std::istream& in);

/// The file's bytes; "-" is `in`. Nothing where it cannot be read, is a folder or too long.
std::optional<std::string> read_input(const std::string& name, std::istream& in);

/// Why `read_input` gave nothing, as a line for the user: "FILE: does not exist".
std::string why_no_input(const std::string& name);

/// Puts `content` in the place of the file at once (a temporary file beside it, flushed and
/// renamed), so that a full disk leaves the old one. Returns what went wrong, or an empty text.
std::string replace_file(const std::filesystem::path& file, const std::string& content);

}  // namespace clusterlotse::cli
