#include "bot/cli/needs_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace clusterlotse::cli {

namespace {

constexpr std::size_t kMostProblems = 100;

/// What is wrong with the line; empty where `need` was filled in.
std::string read_line(std::string_view line, NeedLine& need) {
    const auto shallow = [](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        return depth <= 8;
    };
    const auto record = nlohmann::json::parse(line, shallow, false);
    if (!record.is_object()) {
        return "must be one JSON object: {\"id\": \"N1\", \"text\": \"…\", \"lang\": \"de\"}";
    }
    const auto id = record.find("id");
    if (id == record.end() || !(id->is_string() || id->is_number_integer())) {
        return "\"id\" is missing or no text";
    }
    need.id = id->is_string() ? id->get<std::string>() : id->dump();
    const auto text = record.find("text");
    if (text == record.end() || !text->is_string()) {
        return "\"text\" is missing or no text";
    }
    need.text = text->get<std::string>();
    const auto language = record.find("lang");
    if (language != record.end() && !language->is_null()) {
        if (!language->is_string()) {
            return "\"lang\" must be \"de\" or \"en\"";
        }
        need.language = language_named(language->get_ref<const std::string&>());
    }
    return "";
}

}  // namespace

NeedsReading read_needs(std::string_view content, const std::string& file_name) {
    NeedsReading reading;
    if (content.starts_with("\xef\xbb\xbf")) {
        content.remove_prefix(3);
    }
    std::size_t number = 0;
    while (!content.empty() && reading.problems.size() < kMostProblems) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        const std::string_view line = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos) {
            continue;
        }
        NeedLine need;
        const std::string problem = read_line(line, need);
        if (problem.empty()) {
            reading.needs.push_back(std::move(need));
        } else {
            reading.problems.push_back(file_name + ":" + std::to_string(number) + ": " + problem);
        }
    }
    return reading;
}

}  // namespace clusterlotse::cli
