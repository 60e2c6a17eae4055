#include "storage/profile_files/profile_files.hpp"

#include "storage/profile_files/csv_profiles.hpp"
#include "storage/profile_files/json_lines.hpp"
#include "storage/profile_files/json_places.hpp"
#include "storage/profile_files/schema.hpp"
#include "storage/profile_files/text_input.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace clusterlotse::profile_files {

std::optional<FileFormat> format_of(std::string_view file_name) {
    const auto dot = file_name.rfind('.');
    std::string ending(dot == file_name.npos ? std::string_view() : file_name.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    if (ending == "jsonl" || ending == "ndjson") {
        return FileFormat::jsonl;
    }
    return ending == "csv" || ending == "tsv" ? std::optional(FileFormat::csv) : std::nullopt;
}

std::string describe(const ProfileProblem& problem, const std::string& file_name) {
    return file_name + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) +
           ": " + problem.text;
}

ProfileReading read_profiles(std::string_view content, FileFormat format, const CodeCheck& check) {
    ProfileReading reading;
    ProblemList problems;
    if (content.size() > kMostFileBytes) {
        problems.add({}, "the file is longer than 64 MiB");
    } else {
        const std::string text = decode_text(content, format == FileFormat::csv, problems);
        if (format == FileFormat::csv) {
            read_csv(text, check, reading, problems);
        } else {
            read_json_lines(text, check, reading, problems);
        }
    }
    reading.problems = problems.take();
    return reading;
}

std::string write_profiles(const std::vector<Profile>& profiles, FileFormat format) {
    if (format == FileFormat::csv) {
        return write_csv(profiles);
    }
    std::string text;
    for (const Profile& profile : profiles) {
        text += profile_json(profile) + "\n";
    }
    return text;
}

std::string profile_json(const Profile& profile) {
    return to_record(profile).dump(
        -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace
    );
}

Result<Profile> parse_profile(std::string_view json) {
    constexpr std::size_t kMostDepth = 16;
    const auto record = json_depth(json) > kMostDepth
                            ? nlohmann::json(nlohmann::json::value_t::discarded)
                            : nlohmann::json::parse(json, nullptr, false);
    if (record.is_discarded()) {
        return Failure{FailureCode::bad_input, "profile is no valid JSON"};
    }
    ProblemList problems;
    std::string first_path;
    const auto place = [&](const std::string& path, bool) {
        first_path = first_path.empty() ? readable_path(path) : first_path;
        return Position{};
    };
    const CodeCheck unchecked;
    const SchemaContext context{
        .check = unchecked, .names_for_processes = false, .place = place, .problems = problems};
    Profile profile = read_record(record, context);
    if (problems.size() > 0) {
        return Failure{FailureCode::bad_input, "profile field " + first_path + " is not usable"};
    }
    return profile;
}

}  // namespace clusterlotse::profile_files
