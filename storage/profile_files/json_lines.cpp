#include "storage/profile_files/json_lines.hpp"

#include "storage/profile_files/json_places.hpp"
#include "storage/profile_files/schema.hpp"
#include "storage/profile_files/text_input.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace clusterlotse::profile_files {

namespace {

constexpr std::size_t kMostLineBytes = 4 * 1024 * 1024;
constexpr std::size_t kMostDepth = 16;

/// What the parser says without its own prefix and position.
std::string plain_message(const std::string& message) {
    const auto colon = message.find(": ");
    const auto dash = message.find(" - ");
    const auto from = dash != message.npos ? dash + 3 : colon != message.npos ? colon + 2 : 0;
    return message.substr(from);
}

std::optional<nlohmann::json> parse_line(
    std::string_view line, std::size_t number, ProblemList& problems
) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (line.size() > kMostLineBytes) {
        problems.add({number, 1}, "the line is longer than 4 MiB");
        return std::nullopt;
    }
    if (json_depth(line) > kMostDepth) {
        problems.add({number, 1}, "the line is nested too deeply");
        return std::nullopt;
    }
    if (line[indent] != '{') {
        problems.add(
            {number, indent + 1},
            "each line must be one profile, an object {…} (no list around all, no line breaks "
            "inside)"
        );
        return std::nullopt;
    }
    try {
        return nlohmann::json::parse(line);
    } catch (const nlohmann::json::parse_error& error) {
        const std::size_t byte = std::min(line.size(), error.byte == 0 ? 0 : error.byte - 1);
        problems.add(
            {number, characters_before(line, byte) + 1},
            "is no valid JSON: " + plain_message(error.what())
        );
    } catch (const nlohmann::json::exception& error) {
        problems.add({number, 1}, "is no valid JSON: " + plain_message(error.what()));
    }
    return std::nullopt;
}

}  // namespace

void read_json_lines(
    const std::string& text, const CodeCheck& check, ProfileReading& reading, ProblemList& problems
) {
    std::unordered_map<std::string, std::size_t> seen;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (problems.full()) {
            problems.add({number, 1}, "");
            return;
        }
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.find_first_not_of(" \t") == line.npos) {
            continue;
        }
        const auto record = parse_line(line, number, problems);
        if (!record) {
            continue;
        }
        std::optional<JsonPlaces> places;
        const auto position = [&](std::size_t byte) {
            return Position{number, characters_before(line, byte) + 1};
        };
        const auto place = [&](const std::string& path, bool key) {
            return position(places->offset(path, key));
        };
        places.emplace(line);
        const SchemaContext context{
            .check = check, .names_for_processes = false, .place = place, .problems = problems};
        Profile profile = read_record(*record, context);
        for (const auto& [path, byte] : places->repeated()) {
            problems.add(position(byte), readable_path(path) + ": the key stands twice");
        }
        if (!profile.id.empty()) {
            const auto [first, added] = seen.emplace(profile.id, number);
            if (!added) {
                problems.add(
                    place("/id", false),
                    "id: \"" + profile.id + "\" stands already in line " +
                        std::to_string(first->second)
                );
            }
        }
        reading.profiles.push_back(std::move(profile));
        reading.lines.push_back(number);
    }
}

}  // namespace clusterlotse::profile_files
