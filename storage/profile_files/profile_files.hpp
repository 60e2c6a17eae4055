#pragma once

#include "domain/profile.hpp"
#include "domain/result.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Profiles as files (docs/profiles.md) and as the database keeps them. No SQL here.
namespace clusterlotse::profile_files {

enum class FileFormat { jsonl, csv };

/// By the name's ending, in any case; nothing for an ending that is not read.
std::optional<FileFormat> format_of(std::string_view file_name);

/// What the vocabulary says about a word that stands where a code belongs.
struct CodeAnswer {
    std::optional<std::string>
        code;             ///< what the word means; equal to the word where it is a code itself
    std::string nearest;  ///< else the nearest code that exists; may be empty
};

/// How codes are checked; a function that is not set accepts every word as it is.
struct CodeCheck {
    std::function<CodeAnswer(std::string_view)> process;
    std::function<CodeAnswer(std::string_view)> material;
};

struct ProfileProblem {
    std::size_t line = 0;    ///< 1-based
    std::size_t column = 0;  ///< 1-based, in characters
    std::string text;        ///< one line: the field, what is wrong, what to do
    bool unknown_code =
        false;  ///< only the vocabulary does not know it; the profile holds it as written
};

/// "FILE:LINE:COLUMN: TEXT"
std::string describe(const ProfileProblem& problem, const std::string& file_name);

struct ProfileReading {
    std::vector<Profile> profiles;
    std::vector<std::size_t> lines;  ///< of each profile, where it begins
    std::vector<ProfileProblem>
        problems;  ///< in the order of lines and columns; profiles are complete only without any
};

constexpr std::size_t kMostFileBytes = 64 * 1024 * 1024;
constexpr std::size_t kMostProblems = 1000;  ///< then a last one says that there are more

/// Reads a whole file. Total: any bytes give profiles or problems, never an exception. CSV may be
/// separated by ';', ',' or tab and may be UTF-8 (with or without BOM) or windows-1252; JSON lines
/// are UTF-8.
ProfileReading read_profiles(std::string_view content, FileFormat format, const CodeCheck& check);

/// The whole file; reading it again gives equal profiles.
std::string write_profiles(const std::vector<Profile>& profiles, FileFormat format);

/// One profile as one line of compact JSON without line end; absent and empty fields are left out.
std::string profile_json(const Profile& profile);

/// The inverse of profile_json; codes are not checked. `bad_input` names the field, never its
/// content.
Result<Profile> parse_profile(std::string_view json);

}  // namespace clusterlotse::profile_files
