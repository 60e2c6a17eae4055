#include "tests/evaluation/collection.hpp"

#include "storage/profile_files/profile_files.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace clusterlotse::evaluation {

namespace {

std::ifstream opened(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot read " + path);
    }
    return in;
}

}  // namespace

std::vector<Profile> read_profiles(const std::string& path) {
    std::ifstream in = opened(path);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    profile_files::ProfileReading reading =
        profile_files::read_profiles(content, profile_files::FileFormat::jsonl, {});
    if (!reading.problems.empty()) {
        throw std::runtime_error(profile_files::describe(reading.problems.front(), path));
    }
    return std::move(reading.profiles);
}

std::vector<JudgedNeed> read_needs(const std::string& path) {
    std::ifstream in = opened(path);
    std::vector<JudgedNeed> needs;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty()) {
            continue;
        }
        try {
            const auto row = nlohmann::json::parse(line);
            JudgedNeed need;
            need.id = row.at("id");
            need.text = row.at("text");
            need.language = row.value("lang", "de");
            need.relevant = row.at("relevant").get<std::map<std::string, int>>();
            need.traps = row.value("traps", std::vector<std::string>());
            needs.push_back(std::move(need));
        } catch (const nlohmann::json::exception& error) {
            throw std::runtime_error(path + ":" + std::to_string(number) + ": " + error.what());
        }
    }
    return needs;
}

std::string words_of(const Profile& profile) {
    std::string words = profile.name + "\n" + profile.text;
    for (const Capability& capability : profile.capabilities) {
        if (capability.direction != Direction::sought) {
            words += "\n" + capability.wording;
        }
    }
    return words;
}

}  // namespace clusterlotse::evaluation
