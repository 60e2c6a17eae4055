#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::control {

/// A file that the command line read for the bot: the bot itself opens nothing on behalf of others.
struct InputFile {
    std::string name;
    std::string content;  ///< any bytes
};

/// A command for the running bot, as the command line got it.
struct ControlRequest {
    std::vector<std::string> args;  ///< e.g. {"show", "dreherei-lautertal", "--json"}
    std::vector<InputFile> files;
};

/// What the command printed and its exit status.
struct ControlAnswer {
    int status = 0;
    std::string out;
    std::string err;
};

/// Of a whole request or answer, encoded.
constexpr std::size_t kMostControlBytes = 64 * 1024 * 1024;

/// JSON {args, files: [{name, content}]} and {status, out, err}. Each byte of a text is one
/// code point U+0000 to U+00FF, so that any bytes survive.
std::string encode(const ControlRequest& request);
std::string encode(const ControlAnswer& answer);

/// Nothing for anything that encode() does not write. Total.
std::optional<ControlRequest> decode_request(std::string_view json);
std::optional<ControlAnswer> decode_answer(std::string_view json);

/// Where the bot that holds this database listens: "<path>.sock".
std::filesystem::path socket_of(const std::filesystem::path& database);

}  // namespace clusterlotse::control
