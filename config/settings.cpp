#include "config/settings.hpp"

#include "config/section_reader.hpp"
#include "config/value_checks.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace clusterlotse::config {

namespace {

constexpr std::size_t kMostConfigurationBytes = 1024 * 1024;

}  // namespace

SettingsReading read_settings(const std::string& toml, const std::filesystem::path& file) {
    SettingsReading reading;
    reading.settings.file = file;
    if (toml.size() > kMostConfigurationBytes) {
        reading.problems.push_back(
            {.line = 0, .key = "", .text = "is longer than 1 MiB: this is no configuration"}
        );
        return reading;
    }
    try {
        const toml::table root = toml::parse(toml);
        SectionReader(reading).read(root);
    } catch (const toml::parse_error& error) {
        reading.problems.push_back(
            {.line = static_cast<int>(error.source().begin.line),
             .key = "",
             .text = "is no valid TOML: " + std::string(error.description())}
        );
    }
    const auto by_line = [](const SettingsProblem& a, const SettingsProblem& b) {
        return a.line < b.line;
    };
    std::stable_sort(reading.problems.begin(), reading.problems.end(), by_line);
    std::stable_sort(reading.warnings.begin(), reading.warnings.end(), by_line);
    return reading;
}

SettingsReading load_settings(const std::filesystem::path& file) {
    std::string problem = check_readable_file(file);
    std::ifstream stream(file, std::ios::binary);
    std::string content;
    if (problem.empty()) {
        content.assign(std::istreambuf_iterator<char>(stream), {});
        problem = stream.bad() ? "the file cannot be read" : "";
    }
    if (!problem.empty()) {
        SettingsReading reading;
        reading.settings.file = file;
        reading.problems.push_back({.line = 0, .key = "", .text = problem});
        return reading;
    }
    return read_settings(content, file);
}

std::string describe(const SettingsProblem& problem, const std::filesystem::path& file) {
    std::string text = file.string() + ":";
    if (problem.line > 0) {
        text += std::to_string(problem.line) + ":";
    }
    if (!problem.key.empty()) {
        text += " " + problem.key + ":";
    }
    text += " " + problem.text;
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' '
    );
    return text;
}

}  // namespace clusterlotse::config
